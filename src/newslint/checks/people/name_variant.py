"""One person's name in two spellings: Carolyn and Karoline Leavitt, Zelensky and Zelenskiy."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from newslint.article.article import Article
from newslint.article.words import stands
from newslint.checks.people.name_variant_forms import (
    ELSEWHERE,
    other_accents,
    other_forms,
    plain_and_accented,
)
from newslint.checks.people.name_variant_near import (
    Spelling,
    is_people,
    sound_of_first,
    varies,
)
from newslint.checks.people.name_variant_translated import older_places, translated_names
from newslint.checks.people.name_variant_unread import places, unread
from newslint.checks.people.name_variant_whole import whole_names
from newslint.english.known_people import bearers
from newslint.english.names import fold, lookup
from newslint.english.near_people import near_person
from newslint.model import Edit, Match, Safety, Span
from newslint.people.mentions import Kind, Mention
from newslint.people.people import people
from newslint.people.person import Person

_MOST_NAMES = 60  # spellings in an article: more is a list
_MOST_COMPARED = 200  # spellings, the most frequent ones, that another one is compared with
_OFTEN = 3  # times that a spelling without accents stands before it is the article's own


class _Use(NamedTuple):
    mention: Mention
    person: Person


def name_variant(article: Article) -> Iterator[Match]:
    """Yield each name in a rarer spelling of the article, or in another one than the user's."""
    found: dict[Span, Match] = {}
    for match in _words(article):
        found.setdefault(match.span, match)
    yield from whole_names(article, found.values())


def _words(article: Article) -> Iterator[Match]:
    """Yield the words of names that are spelled otherwise."""
    uses = _uses(article)
    listed = [_spelling(name.split()) for name in article.facts.names]
    known = {(fold(each.first), fold(each.last)) for each in listed}
    ranked = _ranked(uses)
    slips: dict[str, tuple[Spelling, str]] = {}  # surnames whose full names are slips
    for place, spelling in sorted(enumerate(ranked), key=lambda each: not each[1].first):
        if (fold(spelling.first), fold(spelling.last)) in known:
            continue
        right, reason = _right(article, uses, ranked[:place], spelling, listed)
        if right is None and not spelling.first:
            right, reason = slips.get(spelling.last, (None, ""))
        if right is None:
            continue
        slips[spelling.last] = right, reason
        for use in uses[spelling]:
            yield from _matches(article, use.mention, spelling, right, reason)
    yield from _first_names(uses)
    yield from unread(article, [each for each in ranked if each.first][:_MOST_COMPARED])
    yield from places(article)
    yield from other_forms(article)
    yield from other_accents(article, _of_several(uses))
    yield from _without_accents(article, uses)
    yield from translated_names(article, ELSEWHERE)
    yield from older_places(article, ELSEWHERE)


def _first_names(uses: Mapping[Spelling, Sequence[_Use]]) -> Iterator[Match]:
    """Yield first names alone that a full name of the article has otherwise: "Megan" of Meghan Lee.

    Nobody with that first name has a surname, and only one person's first name is near.
    """
    firsts: dict[str, set[str]] = defaultdict(set)
    for each in uses:
        if each.first and lookup(each.first) is not None:
            firsts[sound_of_first(each.first)].add(each.first)
    taken = {fold(name) for each in uses if each.first for name in each}
    for spelling, found in uses.items():
        alone = not spelling.first and lookup(spelling.last) is not None
        if not alone or fold(spelling.last) in taken or any(map(_is_introduced, found)):
            continue
        near = sorted(firsts.get(sound_of_first(spelling.last), ()))
        if len(near) != 1 or _apart(found, uses.get(Spelling("", near[0]), ())):
            continue
        for use in found:
            token = use.mention.root
            span = Span(token.idx, token.idx + len(token))
            values = {"name": token.text, "other": near[0], "reason": ELSEWHERE, "what": "person"}
            yield Match(span, values, ((Edit(span, near[0]),),), Safety.HINT)


_ROYAL = frozenset({"Prince", "Princess", "King", "Queen", "Pope", "Saint", "Lady", "Lord", "Sir"})


def _is_introduced(use: _Use) -> bool:
    """Whether it is said who somebody is, who is new then: "their daughter Megan", "Megan, 9"."""
    mention, doc = use.mention, use.mention.root.doc
    before = doc[mention.start - 1] if mention.start else None
    described = before is not None and (before.tag_ == "NN" or before.text in _ROYAL)
    behind = doc[mention.end : mention.end + 2].text.partition(" ")
    told = behind[0] == "," and (behind[2] in ("who", "aged") or behind[2].isdigit())
    return described or told or bool(mention.titles)


def _of_several(uses: Mapping[Spelling, Sequence[_Use]]) -> frozenset[str]:
    """Return the surnames that people of several first names bear."""
    firsts: dict[str, set[str]] = defaultdict(set)
    for spelling in uses:
        firsts[fold(spelling.last)] |= {fold(spelling.first)} - {""}
    return frozenset(each.last for each in uses if len(firsts[fold(each.last)]) > 1)


def _right(
    article: Article,
    uses: Mapping[Spelling, Sequence[_Use]],
    before: Sequence[Spelling],
    spelling: Spelling,
    listed: Sequence[Spelling],
) -> tuple[Spelling | None, str]:
    """Return how a name is rather spelled, and who says so."""
    right = next((each for each in listed if varies(spelling, each)), None)
    if right is not None:
        return right, "Your list of names has"
    near = (
        each
        for each in before[:_MOST_COMPARED]
        if varies(spelling, each) and not _are_known(article, spelling.last, each.last)
    )
    right = next((each for each in near if not _apart(uses[spelling], uses[each])), None)
    if right is not None:
        return right, ELSEWHERE
    whole = [each for use in uses[spelling] for each in [use.mention.words] if len(each) == 2]
    if whole and spelling.first and len(before) < _MOST_NAMES:
        person = near_person(list(spelling), partial(stands, article))
        if person is not None:
            return _spelling(person.split()), "The person known to the world is"
    return None, ""


def _without_accents(article: Article, uses: Mapping[Spelling, Sequence[_Use]]) -> Iterator[Match]:
    """Yield surnames that have their accents elsewhere: "Sanchez" of "Pedro Sánchez"."""
    spelled: dict[tuple[int, str], dict[str, list[_Use]]] = defaultdict(lambda: defaultdict(list))
    for spelling, found in uses.items():
        for use in found:
            spelled[id(use.person), fold(spelling.last)][spelling.last].append(use)
    for forms in spelled.values():
        both = plain_and_accented(forms)
        if both is None:
            continue
        wrong, right = both
        if len(forms[wrong]) > _OFTEN * len(forms[right]):
            right, wrong = wrong, right
        for use in forms[wrong]:
            yield from _last_words(article, use.mention, wrong, right)


def _last_words(article: Article, mention: Mention, printed: str, wanted: str) -> Iterator[Match]:
    for token in article.doc[mention.start : mention.end]:
        if token.text == printed:
            span = Span(token.idx, token.idx + len(token))
            values = {"name": printed, "other": wanted, "reason": ELSEWHERE, "what": "person"}
            yield Match(span, values, ((Edit(span, wanted),),), Safety.HINT)


def _uses(article: Article) -> dict[Spelling, list[_Use]]:
    """Return where each spelling of a name stands outside quotations."""
    uses = defaultdict(list)
    for mention, person in people(article).mentions:
        words = [re.sub(r"['’]s?$", "", word) for word in mention.words]
        plain = all(word.isalpha() for word in (words[0], words[-1]))
        plain = plain and not (len(words) == 1 and is_people(words[0]))
        if mention.kind is Kind.NAME and plain and not mention.quoted:
            uses[_spelling(words)].append(_Use(mention, person))
    return uses


def _ranked(uses: Mapping[Spelling, Sequence[_Use]]) -> list[Spelling]:
    """Return spellings from the most used to the least, those with one surname together."""
    places: dict[str, list[int]] = defaultdict(list)
    for spelling, found in uses.items():
        places[spelling.last] += [use.mention.start for use in found]

    def rank(spelling: Spelling) -> tuple[int, ...]:
        last, found = places[spelling.last], uses[spelling]
        # Machines lose letters that English lacks, and seldom invent one.
        weight = 1 if spelling.last.isascii() else _OFTEN
        return -weight * len(last), min(last), -len(found), found[0].mention.start

    return sorted(uses, key=rank)


def _spelling(words: Sequence[str]) -> Spelling:
    return Spelling(words[0] if len(words) > 1 else "", words[-1])


def _apart(one: Sequence[_Use], other: Sequence[_Use]) -> bool:
    """Whether two people are meant: both are named in one sentence, or one is a woman."""
    genders = {use.person.gender for use in (*one, *other) if use.person.certain}
    sentences = {use.mention.sentence for use in one} & {use.mention.sentence for use in other}
    return len(genders) > 1 or bool(sentences) or _have_other_first_names(one, other)


def _are_known(article: Article, one: str, other: str) -> bool:
    """Whether the world knows two people by their surnames: Khomeini and Khamenei.

    A word of each one's circle must stand in the article.
    """
    found = [
        {person.name for person in bearers(last) if any(stands(article, w) for w in person.circle)}
        for last in (one, other)
    ]
    return all(found) and found[0].isdisjoint(found[1])


def _have_other_first_names(one: Sequence[_Use], other: Sequence[_Use]) -> bool:
    """Whether two people have first names of their own: `Cliff Cook` and `Jay Cooke`."""
    firsts = [
        {
            fold(use.person.words[0])[:1]
            for use in uses
            if len(use.person.words) > 1 and lookup(use.person.words[0]) is not None
        }
        for uses in (one, other)
    ]
    surnames = {fold(use.mention.words[-1]) for use in (*one, *other)}
    return len(surnames) > 1 and all(firsts) and not firsts[0] & firsts[1]


def _matches(
    article: Article, mention: Mention, spelling: Spelling, right: Spelling, reason: str
) -> Iterator[Match]:
    """Yield a match for each word of a mention that is spelled otherwise."""
    doc = article.doc
    for printed, wanted in zip(spelling, right, strict=True):
        if not wanted or fold(printed) == fold(wanted):
            continue
        for token in doc[mention.start : mention.end]:
            if token.text == printed:
                span = Span(token.idx, token.idx + len(token))
                values = {"name": printed, "other": wanted, "reason": reason, "what": "person"}
                yield Match(span, values, ((Edit(span, wanted),),), Safety.HINT)
