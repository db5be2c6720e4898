"""Capitals that came in at the start of a piece of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.article.article import Article, once
from newslint.article.capitals import Capital, may_be_stray
from newslint.article.mid_sentence import around, begins, capitals, may_open, run_in
from newslint.article.sentences import line_before, running
from newslint.article.unmarked_speech import behind_comma
from newslint.checks.splices.stray_capital_content import content_word
from newslint.checks.splices.stray_capital_semicolon import capitals_behind_semicolons
from newslint.checks.splices.stray_capital_speech import speech_verbs
from newslint.checks.splices.stray_capital_whole import needed
from newslint.edits import lowered, replaced
from newslint.english.common import is_function
from newslint.english.complements import lost_words
from newslint.english.lexicon import rows, words
from newslint.english.tags import PREPOSITIONS
from newslint.model import Match, Repair, Span

_SURNAMES = frozenset({"He", "An", "Do", "Her"})

_CAPITAL = re.compile(r"(?<=[\w,%”’)]) (?P<word>[A-Z][a-z]*)(?=[ ,.;]|['’](?:ve|s|re|ll|d|m) )")
_SHOUTED_AND = re.compile(
    r"(?<![\w’'-])[A-Z][a-z]+ (?P<word>AND|OR) (?=[A-Z][a-z]+ (?:[a-z]|[A-Z][a-z]))"
)
"""A small word in capitals between two names: `Ana Lima AND Carla Novak`."""
_VERSE = re.compile(r", ([A-Z][a-z]*) [a-z]")
_ABBREVIATED = re.compile(r"\.[,;]$")  # a sentence was taken to end there
_ADDRESSED = re.compile(r"\bDear (?:[\w.’'-]+ ){0,3}[\w.’'-]+, $|\b(?:think|thinking|thought), $")
"""What a letter begins with, and what thoughts in their own words stand behind."""
_SHOUTED = 4  # letters: a longer word in capitals is a heading
_SHORT_START = 2  # words of a sentence: a dateline or a heading that ran into the text
_POEM, _STANZA = 5000, 200  # code points before a line and behind it
_ITEM = re.compile(r"[:;(]\s?\d\)? $|\b\w\) $")
_SACRED = re.compile(r"\b(?:God|Jesus|Christ|Lord|nuns?|convent)\b")


def stray_capital(article: Article) -> Iterator[Match]:
    """Yield words with a capital in mid-sentence that are neither names nor parts of titles."""
    spoken = list(speech_verbs(article))
    yield from spoken
    yield from capitals_behind_semicolons(article)
    taken = {match.span.start for match in spoken}
    taken |= {said.span.start for said in behind_comma(article)}  # the marks are lost
    for span in needed(article):
        if span.start not in taken:
            taken.add(span.start)
            yield _needed(article, span)
    for found in _SHOUTED_AND.finditer(article.prose):
        span = Span(*found.span("word"))
        if running(article, span.start) and not article.quoted(span):
            values = {"word": found["word"], "right": found["word"].lower()}
            repair = replaced(span.start, span.end, found["word"].lower())
            yield Match(span, values, (repair,))
    for place in _places(article):
        if place.at in taken:
            continue
        if not is_function(place.word):
            yield from content_word(article, place)
        elif not _is_right(article, place):
            yield _function_word(article, place)


def _needed(article: Article, span: Span) -> Match:
    word = article.prose[span.start : span.end]
    values = {"word": word, "right": word.lower()}
    return Match(span, values, (lowered(article.prose, span.start),), kind="capital-needed")


def _places(article: Article) -> Iterator[Capital]:
    prose = article.prose
    for match in _CAPITAL.finditer(prose):
        word, at = match["word"], match.start("word")
        if not is_function(word) and not may_be_stray(article, at, word):
            continue
        near = around(prose, at, match.end())
        if not near.before or not running(article, at) or _ABBREVIATED.search(near.before[-1]):
            continue
        if _ADDRESSED.search(prose, max(0, at - 40), at):
            continue
        if near.before[-1].lower() != word.lower():  # "in In": a doubled word
            yield Capital(prose, at, word, near)


def _function_word(article: Article, place: Capital) -> Match:
    doubt = _doubt(place)
    return Match(
        Span(place.at, place.end),
        {"word": place.word, "right": place.word.lower()},
        _readings(article, place.at, place.word),
        kind=_kind(place, doubt),
        doubt=doubt,
    )


def _kind(place: Capital, doubt: str) -> str:
    """Return the kind of a function word's place by what is around it, "" for the plain one."""
    if doubt and run_in(place.prose, place.at):
        return "capital-after-heading"
    if _is_titled(place):
        return "capital-in-title"
    between = place.name_before and place.name_after
    subordinate = place.word in words("capital-subordinators")
    return "capital-between-names" if between and not subordinate else ""


_HABIT = 3  # times


def _recurs(place: Capital) -> bool:
    """Whether the article writes two words so again and again: `the Carry On films`."""
    before = place.near.before[-1]
    return before.istitle() and place.prose.count(f" {before} {place.word}") >= _HABIT


def _is_right(article: Article, place: Capital) -> bool:
    """Whether a function word's capital is that of a title, a name, an item or a verse."""
    inside = place.near.title and not _dated(place)
    return (
        _recurs(place)
        or ((inside or _ends_name(place)) and not place.goes_on_small)
        or (place.word == "The" and place.name_after)
        or _joins_names(place)
        or (place.word == "A" and _is_letter(place))
        or _ITEM.search(place.prose, place.at - 6, place.at) is not None
        or _is_sacred(article, place)
        or (place.prose[place.at - 2] in ",;" and _in_verse(place.prose, place.at))
    )


def _is_titled(place: Capital) -> bool:
    """Whether a word may be part of a title, or the last one of a name."""
    return (place.near.title and not _dated(place)) or _ends_name(place)


def _ends_name(place: Capital) -> bool:
    """Whether a word is rather the end of the name before it: `Doctor Who`, `Take That`."""
    named = place.name_before and not place.previous.endswith(",")
    return named and place.word in words("words-that-end-names")


def _joins_names(place: Capital) -> bool:
    """Whether a word joins two names or is part of a title: `Simon And Garfunkel`."""
    return place.word in ("And", "Or") and place.name_before and place.name_after


def _is_letter(place: Capital) -> bool:
    """Whether an "A" is rather a letter: `Group A`, `grade A beef`, `vitamin A and B`."""
    graded = place.word_before.lower() in words("graded-nouns")
    before_noun = place.following[:1].islower() and not is_function(place.following)
    return place.name_before or graded or not before_noun


def _is_sacred(article: Article, place: Capital) -> bool:
    """Whether a pronoun may be God's."""
    own = place.word in ("He", "His", "Him")
    return own and _is_religious(article)


@once
def _is_religious(article: Article) -> bool:
    return _SACRED.search(article.prose) is not None


def _dated(place: Capital) -> bool:
    """Whether a preposition stands before a day or a month, whose capital hints at no title."""
    if place.word.lower() not in words("prepositions"):
        return False
    if place.following.strip(",") not in words("calendar"):
        return False
    more = place.near.after[1:2]
    return place.following.endswith(",") or not more or more[0][0].islower()


def _doubt(place: Capital) -> str:
    """Return why a function word's capital may be right: a title, a name, a new sentence."""
    previous, preposition = place.previous, place.word.lower() in words("prepositions")
    if _is_titled(place):
        return "part of a title"
    if place.near.work and not (_opens_phrase(place) or _tells_day(place)):
        return "beside a work"
    comma = place.prose[place.at - 2] == ","  # no heading ends with one
    headed = run_in(place.prose, place.at) and not (comma or _begins_clause(place))
    if headed or _is_shouted(previous):
        return "behind a heading"
    if _follows_dateline(place):
        return "behind a dateline"
    if previous.endswith((")", "”", '"')):
        return "behind a quotation"
    if place.prose[place.end] in ",.;":
        return "ends a name"
    if _opens_name(place):
        return "before a name"
    if place.name_before and place.word in _SURNAMES:
        return "a surname"
    timed = place.word in ("About", "Around", "Over") and place.following[:1].isdigit()
    if preposition and not timed and (previous in words("prepositions") or _inside_name(place)):
        return "inside a name"
    return ""


_CLAUSE = 3  # words


def _begins_clause(place: Capital) -> bool:
    """Whether the words before open a sentence, as no heading does: `The president arrived In`."""
    before = place.prose[place.prose.rfind("\n", 0, place.at) + 1 : place.at].split()
    opens = len(before) >= _CLAUSE and before[0] in ("The", "A", "An")
    return opens and " ".join(before[1:]).islower()


def _opens_phrase(place: Capital) -> bool:
    """Whether an article stands before a word in lower case: `The bread`."""
    return place.word in ("The", "A", "An") and place.following.islower()


def _tells_day(place: Capital) -> bool:
    """Whether a word says which day is meant: `during the show This Thursday`."""
    return place.word == "This" and place.following.strip(",.") in words("calendar")


def _is_shouted(previous: str) -> bool:
    """Whether a word in capitals ends a heading: `BREAKING`."""
    return previous.isupper() and len(previous) > _SHOUTED


def _follows_dateline(place: Capital) -> bool:
    """Whether so little stands before that a dateline may have run into the text."""
    short = len(place.near.before) <= _SHORT_START and place.prose[place.at - 2] != ","
    return short and may_open(place.word)


def _opens_name(place: Capital) -> bool:
    """Whether a word may be the first one of the name behind it; "If" and "When" hardly are."""
    if not place.name_after or _dated(place) or _located(place) or _tells_day(place):
        return False
    subordinate = place.word in words("capital-subordinators")
    return not subordinate or place.name_before or place.near.name_before


_WHERE = frozenset({"In", "At", "From", "To", "For", "With", "By", "Of", "After", "Before"})


def _located(place: Capital) -> bool:
    """Whether a preposition stands between a small word and a country: `arrived In Indonesia`."""
    following = place.following.strip(",.’'s")
    small = place.previous.isalpha() and place.previous.islower()
    return place.word in _WHERE and small and following in _lands()


@cache
def _lands() -> frozenset[str]:
    """Return the names of countries, and of places that other languages call otherwise."""
    countries = (row["country"] for row in rows("countries"))
    return frozenset((*countries, *(row["english"] for row in rows("exonyms"))))


def _inside_name(place: Capital) -> bool:
    """Whether a name may go on behind a preposition: `Over the Hills`."""
    goes_on = place.following == "the" and bool(capitals(place.near.after))
    return place.name_before and goes_on


def _in_verse(prose: str, at: int) -> bool:
    """Whether two lines of a poem or more are written as one, each with a capital."""
    line = at - len(line_before(prose, at, _POEM))
    starts = [match[1] for match in _VERSE.finditer(prose, line, at + _STANZA)]
    return sum(map(is_function, starts)) > 1


_BASES = frozenset({"Be", "Do", "Have"})


def _readings(article: Article, at: int, word: str) -> tuple[Repair, ...]:
    """Return the repairs: the capital goes, or the full stop or the small word before it was lost.

    The least change comes first, but a full stop where a sentence ends and another one begins.
    """
    prose = article.prose
    lower = lowered(prose, at)
    end = at - 1
    if prose[end - 1] in ",;":
        return (lower, replaced(end - 1, end, "."))
    stop, comma = replaced(end, end, "."), (*replaced(end, end, ","), *lower)
    first = (stop, lower, comma) if begins(article, at, word) else (lower, stop, comma)
    lost = ["to"] if word in _BASES else []
    if word.lower() in words("capital-determiners"):
        lost = [each for each in lost_words(prose, at) if each in PREPOSITIONS]
    return (*first, *((*replaced(end, end, f" {each}"), *lower) for each in lost))
