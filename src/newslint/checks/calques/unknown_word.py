"""Words that are no English: `the harbadment`, `a vijftienjarig girl`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from newslint.article.article import Article, once
from newslint.article.other_language import left_in_other_language
from newslint.article.sentences import running
from newslint.catalogue.words import vocabulary
from newslint.english.dictionary import is_english
from newslint.english.lexicon import rows, words
from newslint.english.offices import demonyms
from newslint.model import Match, Span

_WORD = re.compile(
    r"(?<![\w’'.@/#&_\]-])[a-zß-öø-ÿāăąćčďđēėęěğģīıķļłńņňōőœřśşšţťūůűųźżžșț]{4,}(?![\w’'@/_-]|\.\w)"
)
_HABIT = 3  # names of countries and peoples in lower case: so the article writes all names
_OLD = re.compile(r"(\w{2,})e(?:th|st)")
_OFTEN = 3  # times: a word that stands as often is the article's matter
_REACH = 20  # code points before a word that may explain it
_NAME = re.compile(r"\b[^\W\d_]\w*")
_EXPLAINED = re.compile(
    r"[“\"‘'(*_]\s*$|\([a-z ]*$|\b(?:called|named|known as|so-called|word|term|de|del|di)\s$"
)
_EXPLANATION = re.compile(r",? meaning\b|, (?:an?|or) | \((?:an?|the|\d{4})\b")
_GENUS = re.compile(r"\b[A-Z](?:[a-z]+|\.) $")
_LATIN = re.compile(r"(?:ensis|us|um|ii|ae|ata|ica|oides|iana?|is)$")
_NAMED = re.compile(r"\b(?:president|minister|mr|mrs|dr|senator|governor) (?:\w+ ){0,2}$")
_PLACE = re.compile(r" (?:river|province|district|volcano|valley|county|lake|mountains?)\b")
"""What stands beside names in lower case: `president leon febres`, `the aguarico river`."""
_INSIDE_NAME, _GOES_ON = re.compile(r"\b[A-Z][\w’'-]+ $"), re.compile(r" [A-Z][a-z]")
_SMALL_LINE = re.compile(r"^[a-z]+ [a-z]", re.MULTILINE)
_SMALL = re.compile(r"(?<![\w/@#.-])[a-z]{4,}(?![\w/@-])")


def unknown_word(article: Article) -> Iterator[Match]:
    """Yield words in lower case that no dictionary of English has, nor a name of the article."""
    prose, places = article.prose, vocabulary(article).places
    if _writes_names_small(prose):
        return
    told = set()
    for found in _WORD.finditer(prose):
        word, span = found[0], Span(*found.span())
        if len(places.get(word, ())) >= _OFTEN or is_english(word) or _is_spoken(word):
            continue
        before = prose[max(0, span.start - _REACH) : span.start]
        if _is_name(article, word) or _EXPLAINED.search(before):
            continue
        if _is_explained_behind(prose, span) or _is_scientific(before, word):
            continue
        if _NAMED.search(before) or _PLACE.match(prose, span.end):
            continue
        if _INSIDE_NAME.search(before) and _GOES_ON.match(prose, span.end):
            continue  # "Chito dela Cerna"
        whole = left_in_other_language(article, span) or span
        if whole in told:
            continue  # the first word stands for the rest
        told.add(whole)
        if running(article, span.start):
            yield Match(span, {"word": word})


def _is_spoken(word: str) -> bool:
    """Whether a word is written as people say it, or said it once: `askin`, `cometh`, `comest`."""
    if word.endswith("in") and is_english(f"{word}g"):
        return True
    old = _OLD.fullmatch(word)
    return old is not None and (is_english(old[1]) or is_english(f"{old[1]}e"))


def _writes_names_small(prose: str) -> bool:
    """Whether an article has names of countries and peoples in lower case again and again."""
    names = sum(found[0] in _small_names() for found in _WORD.finditer(prose))
    if names >= _HABIT or _SMALL_LINE.search(prose) is None:
        return names >= _HABIT
    # A line that begins so, too: days, months and "ecuador's" count as well.
    known = _small_names() | {each.lower() for each in words("calendar") - {"May", "March"}}
    return sum(found[0] in known for found in _SMALL.finditer(prose)) >= _HABIT


@cache
def _small_names() -> frozenset[str]:
    countries = {row["country"].lower() for row in rows("countries")}
    return frozenset({name.lower() for name in demonyms()} | countries)


def _is_explained_behind(prose: str, span: Span) -> bool:
    """Whether what follows a word says what it is: `the darbuka, a small drum`."""
    return _EXPLANATION.match(prose, span.end) is not None


def _is_scientific(before: str, word: str) -> bool:
    """Whether a word is the second one of a species' name: `Homo neanderthalensis`."""
    return _GENUS.search(before) is not None and _LATIN.search(word) is not None


def _is_name(article: Article, word: str) -> bool:
    """Whether the article has a word with a capital, too, or one that begins so."""
    names, name = _capitalised(article), word.capitalize()
    at = bisect_left(names, name)
    return at < len(names) and names[at].startswith(name)


@once
def _capitalised(article: Article) -> list[str]:
    """Return the words of an article that begin with a capital, sorted."""
    return sorted({found[0] for found in _NAME.finditer(article.prose) if found[0][0].isupper()})
