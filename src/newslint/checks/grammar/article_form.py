"""The wrong form of the indefinite article: `a 8-year-old`, `an unique`, `a hour`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.reordering import peoples
from newslint.article.sentences import running, sentence_start
from newslint.edits import replaced
from newslint.english.indefinite import indefinite, takes_both, with_indefinite
from newslint.model import Match, Span

_PLACE = re.compile(
    r"(?<![\w.’'&/-])(?P<at>[Aa]n?) (?P<word>\d[\d,]*(?<!,)(?=[ -])|[A-Za-z][a-z]{2,}(?![\w’']))"
)
_OF_CONTINENTS = frozenset({"African", "American", "Asian", "European"})
_SHORTEST = 4  # letters behind "an": "an der" and "an die" are German


def article_form(article: Article) -> Iterator[Match]:
    """Find "a" before a vowel that is heard, and "an" before a consonant: `a hour`, `an unique`."""
    for found in _PLACE.finditer(article.prose):
        written, word = found["at"], found["word"]
        right = indefinite(word)
        if right == written.lower() or takes_both(word) or _is_name(word):
            continue
        if right == "a" and word.isalpha() and len(word) < _SHORTEST:
            continue
        start, end = found.span("at")
        if not running(article, start):
            continue
        if written[0] == "A" and sentence_start(article, start) != start:
            continue  # "vitamins A and E"
        form = with_indefinite(word, opens=written[0] == "A")
        values = {"text": f"{written} {word}", "right": f"{form} {word}"}
        yield Match(Span(start, found.end()), values, (replaced(start, end, form),))


def _is_name(word: str) -> bool:
    """Whether a word has a capital and is nobody's origin: names sound as they please."""
    return word[0].isupper() and word not in peoples() and word not in _OF_CONTINENTS
