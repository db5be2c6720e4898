"""Content words, and phrases of them, that a link's start gave a capital."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.article.article import Article
from newslint.article.capitals import SPOKE, Capital, is_any_office, read_as_no_noun
from newslint.article.mid_sentence import begins, capitals, run_in
from newslint.article.sentences import sentence_end, sentence_start
from newslint.article.words import words_of
from newslint.checks.splices.stray_capital_habit import nouns_with_capitals
from newslint.edits import lowered, replaced
from newslint.english.common import common, is_function
from newslint.english.complements import lost_words
from newslint.english.lexicon import words
from newslint.model import Edit, Match, Repair, Span

_BEFORE_NAMES = frozenset({"the", "that", "our", "and", "or", "when", "new"})
"""Words that unknown names stand behind, besides prepositions."""
_INSIDE_NAMES = frozenset({"of", "for", "and", "on", "the", "in"})
_LONGEST = 3  # words of a phrase
_NEXT = re.compile(r" ([A-Z][a-z]+)\b")
_BEFORE = re.compile(r"\b([a-z]{3,}) $")


def content_word(article: Article, place: Capital) -> Iterator[Match]:
    """Yield the match for a content word whose capital is not a name's."""
    habit = place.at in nouns_with_capitals(article) and not run_in(place.prose, place.at)
    if _is_numbered(place) or (_is_often_capital(article, place) and not habit):
        return
    if place.name_before and place.word.lower() in words("words-that-end-places"):
        return  # "in the Penza Region"
    if place.previous in SPOKE and place.prose[place.end] in ".,":
        return  # "the singer told People."
    phrase = _phrase(place)
    if phrase is None:
        return
    one = len(phrase) == 1
    generic = one and (
        _is_any_office(article, place)
        or _is_small_elsewhere(article, place)
        or _is_part_of_land(place)
    )
    certain = generic or (one and (habit or _certain(place) or _no_noun(article, place)))
    if not certain and _inside_name(place, len(phrase)):
        return
    span = Span(place.at, phrase[-1].end)
    text = place.prose[span.start : span.end]
    yield Match(
        span,
        {"word": text, "right": text.lower()},
        (lowered(place.prose, place.at),)
        if generic
        else tuple(dict.fromkeys(_wordings(article, place, phrase, weak=not certain))),
        kind="capital-on-content-word" if certain else _kind(place, len(phrase)),
        doubt="" if certain else "may be a name",
    )


def _kind(place: Capital, length: int) -> str:
    """Return the kind for what may be a name of `length` words."""
    if run_in(place.prose, place.at):
        return "capital-after-heading"
    return "capital-in-doubt" if length == 1 else "capitals-on-phrase"


def _is_numbered(place: Capital) -> bool:
    """Whether a number stands beside a word: an item, a station, a flight: `on Radio 4 Extra`."""
    return place.previous.isdigit() or place.following[:1].isdigit()


def _is_often_capital(article: Article, place: Capital) -> bool:
    """Whether the article has the word with that capital behind small ones more than once."""
    return len(words_of(article).in_mid_sentence(place.word)) > 1


def _inside_name(place: Capital, length: int) -> bool:
    """Whether a phrase of so many words is rather part of a longer name or title."""
    near = place.near
    titled = near.title and near.name_before and not _speaks(place.word)
    longer = length > 1 and (near.name_before or bool(capitals(near.after[length - 1 :])))
    return titled or longer or _goes_on(near.before)


def _phrase(place: Capital) -> list[Span] | None:
    """Return where the capitalised words from a place on stand; None if one may be a name's.

    None too for a word inside a phrase, which its first word stands for.
    """
    if _belongs_to_name(place):
        return None
    phrase = [Span(place.at, place.end)]
    while following := _NEXT.match(place.prose, phrase[-1].end):
        if not _plain(following[1]) or len(phrase) == _LONGEST:
            return None
        phrase.append(Span(*following.span(1)))
    return phrase


def _belongs_to_name(place: Capital) -> bool:
    """Whether a word goes on a name, or a phrase, that begins before it."""
    before = place.previous
    named = before[:1].isupper() and not is_function(before) and len(place.near.before) > 1
    begun = _plain(before) and not _speaks(place.word)
    return named and (begun or not common(place.word))


def _plain(word: str) -> bool:
    known = common(word) or word.lower() in words("seldom-capital-words")
    return known and not is_function(word)


def _goes_on(before: tuple[str, ...]) -> bool:
    """Whether a name may go on behind the words before: `the Lord of the`."""
    if before[-1] not in _INSIDE_NAMES or len(before) == 1:
        return False
    return before[-2][0].isupper() and not is_function(before[-2])


def _speaks(word: str) -> bool:
    return word.lower() in SPOKE


_CAPITAL_TOO = frozenset({"Advent", "Leave", "Lent", "No", "Remain", "Yes"})
"""Common words that are names, too, as those of sides in a vote: `He voted Leave`."""


def _certain(place: Capital) -> bool:
    """Whether nothing around a word hints at a name."""
    if _behind_subject(place):
        return True
    if not place.alone or not _is_small(place.previous) or run_in(place.prose, place.at):
        return False
    if place.previous == "number" or place.word in _CAPITAL_TOO:
        return False
    if common(place.word):
        return place.previous not in words("prepositions") | _BEFORE_NAMES
    following = place.following if place.prose[place.end] == " " else ""
    between = not is_function(place.previous) and not is_function(following)
    return between and following.isalpha() and _plain(place.word)


def _is_any_office(article: Article, place: Capital) -> bool:
    """Whether an office is anybody's: `by a Minister is`, `some of our Ministers have`."""
    if not is_any_office(place.prose, place.at, place.word):
        return False
    free = place.goes_on_small or place.prose[place.end] in ".,"
    return free and not article.quoted(Span(place.at, place.end))


_GENERIC = frozenset(
    {"citizens", "city", "club", "coach", "company", "country", "evening", "family", "government"}
    | {"match", "morning", "municipality", "opposition", "players", "police", "season", "team"}
)


def _is_small_elsewhere(article: Article, place: Capital) -> bool:
    """Whether the article has "the government" as often as "the Government"."""
    lower = place.word.lower()
    if lower not in _GENERIC or place.previous != "the" or not place.goes_on_small:
        return False
    prose = article.prose
    small, large = (len(re.findall(rf"\bthe {each}\b", prose)) for each in (lower, place.word))
    return small >= large and not article.quoted(Span(place.at, place.end))


_PART_OF_LAND = re.compile(
    r"(?:North|South|East|West|Center|Centre|Northeast|Northwest|Southeast|Southwest)"
    r" of (?:the|this|his|her|our) "
    r"(?:country|city|region|island|province|state|capital|town|county)\b"
)


def _is_part_of_land(place: Capital) -> bool:
    """Whether a quarter of the sky is a part of a land: `in the East of the country`."""
    return place.previous == "the" and _PART_OF_LAND.match(place.prose, place.at) is not None


def _is_small(word: str) -> bool:
    return word.isalpha() and word.islower()


_SUBJECTS = frozenset({"you", "we", "they", "he", "she"})


def _behind_subject(place: Capital) -> bool:
    """Whether a verb stands behind its subject: `and you Need to eat`."""
    subject = place.word_before in _SUBJECTS
    return subject and place.goes_on_small and place.alone and common(place.word)


_OWNERS = frozenset({"his", "her", "its", "their", "our", "my", "your"})


def _no_noun(article: Article, place: Capital) -> bool:
    """Whether a word is read as an adjective, adverb or verb in spite of its capital."""
    if not place.alone or run_in(place.prose, place.at) or not _plain(place.word):
        return False
    if not _is_small(place.previous) or place.previous in _OWNERS:
        return False
    goes_on = place.prose[place.end + 1 : place.end + 2].islower()
    return goes_on and read_as_no_noun(article, place.at, place.word)


def _wordings(
    article: Article, place: Capital, phrase: Sequence[Span], *, weak: bool
) -> Iterator[Repair]:
    """Yield the repairs: a link may have lost the word before it, or stand before its noun."""
    prose, at, end = place.prose, place.at, phrase[0].end
    space = at - 1
    lower = tuple(edit for each in phrase for edit in lowered(prose, each.start))
    stop = replaced(space, space, ".")
    infinitive = (*replaced(space, space, " to"), *lower)
    opens = begins(article, at, place.word)
    if opens:
        yield stop
    elif not weak and _lost_to(article, at, end):  # a judge needs no parse to tell
        yield infinitive
    yield lower
    if weak:
        yield infinitive
    if prose[space - 1] in ",;":
        return
    yield from _swapped(prose, at, phrase[-1].end)
    if not weak:  # to have the judge read them all costs more than they bring
        for lost in lost_words(prose, at):
            yield (*replaced(space, space, f" {lost}"), *lower)
    if not opens:
        yield stop


_BEFORE_TO = frozenset({"JJ", "NN", "NNS", "NNP", "PRP", "VBD", "VBN", "VBP", "VBZ", "RB"})


def _lost_to(article: Article, at: int, end: int) -> bool:
    """Whether a link is an infinitive without its "to": `we are able Identify it`."""
    prose = article.prose
    start = sentence_start(article, at)
    rest = prose[at + 1 : sentence_end(article, at)]
    doc = article.parse_alone(f"{prose[start:at]}{prose[at].lower()}{rest}")
    verb = doc.char_span(at - start, end - start) if doc is not None else None
    if verb is None or verb[0].tag_ not in ("VB", "VBP") or not verb[0].i:
        return False
    before = verb[0].nbor(-1)
    subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in verb[0].children)
    return before.tag_ in _BEFORE_TO and not subject and before.lower_ not in ("not", "n't")


def _swapped(prose: str, at: int, end: int) -> Iterator[Repair]:
    """Yield the repairs that put the word before a link behind it: `residue Gunshot`."""
    before = _BEFORE.search(prose, max(0, at - 30), at)
    if before is None or is_function(before[1]):
        return
    yield (Edit(Span(before.start(), end), f"{prose[at:end].lower()} {before[1]}"),)
    more = re.compile(r" [a-z]{3,}\b").match(prose, end)
    if more and not is_function(more[0].strip()):
        moved = prose[at : more.end()].lower()
        yield (Edit(Span(before.start(), more.end()), f"{moved} {before[1]}"),)
