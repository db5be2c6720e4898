"""Words that are no English: `the harbadment`, `a vijftienjarig girl`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
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
        if _is_name(article, word) or _EXPLAINED.search(prose[: span.start][-20:]):
            continue
        if running(article, span.start):
            yield Match(span, {"word": word})


def _writes_names_small(prose: str) -> bool:
    """Whether an article has names of countries and peoples in lower case again and again."""
    names = {name.lower() for name in demonyms()} | {
        row["country"].lower() for row in rows("countries")
    }
    return sum(found[0] in names for found in _WORD.finditer(prose)) >= _HABIT


def _is_name(article: Article, word: str) -> bool:
    """Whether the article has a word with a capital, too."""
    return re.search(rf"\b{word.capitalize()}", article.prose) is not None
