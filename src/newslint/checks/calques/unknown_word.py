"""Words that are no English: `the harbadment`, `a vijftienjarig girl`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from newslint.article.article import Article, once
from newslint.article.sentences import running
from newslint.catalogue.words import vocabulary
from newslint.english.dictionary import is_english
from newslint.english.lexicon import rows
from newslint.english.offices import demonyms
from newslint.model import Match, Span

_WORD = re.compile(
    r"(?<![\w’'.@/#&_-])[a-zß-öø-ÿāăąćčďđēėęěğģīıķļłńņňōőœřśşšţťūůűųźżžșț]{4,}(?![\w’'@/_-]|\.\w)"
)
_HABIT = 3  # names of countries and peoples in lower case: so the article writes all names
_OFTEN = 3  # times: a word that stands as often is the article's matter
_REACH = 20  # code points before a word that may explain it
_NAME = re.compile(r"\b[^\W\d_]\w*")
_EXPLAINED = re.compile(
    r"[“\"‘'(*_]\s*$|\b(?:called|named|known as|so-called|word|term|de|del|di)\s$"
)


def unknown_word(article: Article) -> Iterator[Match]:
    """Yield words in lower case that no dictionary of English has, nor a name of the article."""
    prose, places = article.prose, vocabulary(article).places
    if _writes_names_small(prose):
        return
    for found in _WORD.finditer(prose):
        word, span = found[0], Span(*found.span())
        if len(places.get(word, ())) >= _OFTEN or is_english(word):
            continue
        before = prose[max(0, span.start - _REACH) : span.start]
        if _is_name(article, word) or _EXPLAINED.search(before):
            continue
        if running(article, span.start):
            yield Match(span, {"word": word})


def _writes_names_small(prose: str) -> bool:
    """Whether an article has names of countries and peoples in lower case again and again."""
    return sum(found[0] in _small_names() for found in _WORD.finditer(prose)) >= _HABIT


@cache
def _small_names() -> frozenset[str]:
    countries = {row["country"].lower() for row in rows("countries")}
    return frozenset({name.lower() for name in demonyms()} | countries)


def _is_name(article: Article, word: str) -> bool:
    """Whether the article has a word with a capital, too, or one that begins so."""
    names, name = _capitalised(article), word.capitalize()
    at = bisect_left(names, name)
    return at < len(names) and names[at].startswith(name)


@once
def _capitalised(article: Article) -> list[str]:
    """Return the words of an article that begin with a capital, sorted."""
    return sorted({found[0] for found in _NAME.finditer(article.prose) if found[0][0].isupper()})
