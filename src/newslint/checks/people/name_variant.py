"""One person's name in two spellings: Carolyn and Karoline Leavitt, Zelensky and Zelenskiy."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from newslint.article.article import Article
from newslint.english.names import fold
from newslint.model import Edit, Match, Safety, Span
from newslint.people.mentions import Kind, Mention
from newslint.people.people import people
from newslint.people.person import Person

_SOUNDS: Sequence[tuple[str, str]] = (
    ("sch", "sh"), ("tch", "ch"), ("ph", "f"), ("ck", "k"), ("c(?=[aouklr])", "k"),
    ("iy|yy|ij|yi|y", "i"), ("ou", "u"), ("t[sz]", "z"), ("w", "v"), (r"(.)\1", r"\1"),
    ("(?<=[^aeiou])e$", ""), ("(?<=[aeiou])h$", ""),
)  # fmt: skip
"""Spellings of one sound, most of them from ways of writing Russian, Hebrew and German names."""

_SURNAME, _LONE, _SLIP = 6, 7, 7
"""Letters from which a surname is told beside the same first name, alone, and with a slip."""

_FIRST = 4  # letters of a first name


class _Spelling(NamedTuple):
    """A name as it is printed in one or more places; `first` is empty for a lone surname."""

    first: str
    last: str


class _Use(NamedTuple):
    mention: Mention
    person: Person


def name_variant(article: Article) -> Iterator[Match]:
    """Yield each name in a rarer spelling of the article, or in another one than the user's."""
    uses = _uses(article)
    listed = [_spelling(name.split()) for name in article.facts.names]
    known = {(fold(each.first), fold(each.last)) for each in listed}
    ranked = _ranked(uses)
    for place, spelling in enumerate(ranked):
        if (fold(spelling.first), fold(spelling.last)) in known:
            continue
        right = next((each for each in listed if _varies(spelling, each)), None)
        own = right is not None
        if right is None:
            before = (each for each in ranked[:place] if _varies(spelling, each))
            right = next((each for each in before if not _apart(uses[spelling], uses[each])), None)
        if right is None:
            continue
        reason = "your list of names has" if own else "elsewhere the article has"
        for use in uses[spelling]:
            yield from _matches(article, use.mention, spelling, right, reason)


def _uses(article: Article) -> dict[_Spelling, list[_Use]]:
    """Return where each spelling of a name stands outside quotations."""
    uses = defaultdict(list)
    for mention, person in people(article).mentions:
        words = [re.sub(r"['’]s?$", "", word) for word in mention.words]
        plain = all(word.isalpha() for word in (words[0], words[-1]))
        if mention.kind is Kind.NAME and plain and not mention.quoted:
            uses[_spelling(words)].append(_Use(mention, person))
    return uses


def _ranked(uses: Mapping[_Spelling, Sequence[_Use]]) -> list[_Spelling]:
    """Return spellings from the most used to the least, those with one surname together."""
    places: dict[str, list[int]] = defaultdict(list)
    for spelling, found in uses.items():
        places[spelling.last] += [use.mention.start for use in found]

    def rank(spelling: _Spelling) -> tuple[int, ...]:
        last, found = places[spelling.last], uses[spelling]
        return -len(last), min(last), -len(found), found[0].mention.start

    return sorted(uses, key=rank)


def _spelling(words: Sequence[str]) -> _Spelling:
    return _Spelling(words[0] if len(words) > 1 else "", words[-1])


@lru_cache(maxsize=4096)
def sound(name: str) -> str:
    """Return what spellings of one name share: "Zelenskyy" and "Zelenskiy" → "zelenski"."""
    key = fold(name)
    for spelling, plain in _SOUNDS:
        key = re.sub(spelling, plain, key)
    return key


def _varies(one: _Spelling, other: _Spelling) -> bool:
    """Whether two spellings are so near that one person is meant; accents are no difference."""
    first, last = fold(one.first) == fold(other.first), fold(one.last) == fold(other.last)
    lasts = sound(one.last) == sound(other.last)
    size = min(len(one.last), len(other.last))
    if not one.first or not other.first:
        return not last and lasts and size >= _LONE
    if last:
        long = min(len(one.first), len(other.first)) >= _FIRST
        return not first and long and sound(one.first) == sound(other.first)
    if first and size >= _SLIP and _slip(fold(one.last), fold(other.last)):
        return True
    return lasts and size >= _SURNAME and sound(one.first) == sound(other.first)


def _slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter, or by two neighbors that changed places."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or long == f"{short}s":
        return False
    pairs = zip(short, long, strict=False)
    head = next((i for i, (a, b) in enumerate(pairs) if a != b), len(short))
    if len(short) < len(long):
        return short[head:] == long[head + 1 :]
    swapped = short[:head] + short[head : head + 2][::-1] + short[head + 2 :]
    return short[head + 1 :] == long[head + 1 :] or swapped == long


def _apart(one: Sequence[_Use], other: Sequence[_Use]) -> bool:
    """Whether two people are meant: both are named in one sentence, or one is a woman."""
    genders = {use.person.gender for use in (*one, *other) if use.person.certain}
    sentences = {use.mention.sentence for use in one} & {use.mention.sentence for use in other}
    return len(genders) > 1 or bool(sentences)


def _matches(
    article: Article, mention: Mention, spelling: _Spelling, right: _Spelling, reason: str
) -> Iterator[Match]:
    """Yield a match for each word of a mention that is spelled otherwise."""
    doc = article.doc
    for printed, wanted in zip(spelling, right, strict=True):
        if not wanted or fold(printed) == fold(wanted):
            continue
        for token in doc[mention.start : mention.end]:
            if token.text == printed:
                span = Span(token.idx, token.idx + len(token))
                values = {"name": printed, "other": wanted, "reason": reason}
                yield Match(span, values, ((Edit(span, wanted),),), Safety.DISPLAY)
