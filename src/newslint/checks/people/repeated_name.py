"""Names that stand in brackets behind themselves: `Emmanuel Macron (Emmanuel Macron)`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.names import bearers, fold
from newslint.model import Match, Span

_BRACKET = re.compile(
    r"(?<!\w)(?P<name>(?:[A-ZÀ-Þ][\w.’'-]* ){1,5}[A-ZÀ-Þ][\w’'-]*)"
    r"(?P<at> \((?P<again>(?:[A-ZÀ-Þ][\w.’'-]* ){1,5}[A-ZÀ-Þ][\w’'-]*)\))"
)
_TITLES = frozenset(
    {"pm", "cm", "mp", "dr", "mr", "mrs", "ms", "sir", "prof", "president", "minister", "prime"}
    | {"chancellor", "senator", "governor", "king", "queen", "pope", "general", "professor"}
)
"""Words before a name that are no part of it: `Narendra Modi (PM Narendra Modi)`."""

_BEARERS = 100  # of a first name
_LIKE = 0.8  # of two spellings of one word, as `difflib` counts what they share
_UNLIKE = 0.5  # below this, two words have nothing in common


def repeated_name(article: Article) -> Iterator[Match]:
    """Find a person's name that is repeated in brackets: `Emillio Sartor (Emilio Sartor) said`."""
    again = []
    for found in _BRACKET.finditer(article.prose):
        words = _untitled(found["again"])
        before = _untitled(found["name"])
        if len(words) < 2 or len(before) < 2:
            continue
        if _are_two(before, words):
            return  # a list of roles and actors, where somebody may play himself
        if _is_same(before, words):
            again.append(found)
    for found in again:
        span = Span(*found.span("at"))
        if running(article, span.start) and not article.quoted(span):
            yield Match(span, {"name": found["again"]}, (replaced(span.start, span.end, ""),))


def _untitled(name: str) -> Sequence[str]:
    """Return the words of a name without the titles before it."""
    words = name.split()
    while words and fold(words[0]).rstrip(".") in _TITLES:
        words.pop(0)
    return words


def _is_same(before: Sequence[str], words: Sequence[str]) -> bool:
    """Whether two names are one person's, in the same letters or with a slip.

    Accents tell how a name is written at home, and more words what somebody was called at birth.
    """
    if bearers(words[0]) < _BEARERS or len(before) < len(words):
        return False
    tail = before[len(before) - len(words) :]
    if list(tail) == list(words):
        return True
    return all(map(str.isascii, (*tail, *words))) and all(map(_is_slip, tail, words))


def _is_slip(one: str, other: str) -> bool:
    """Whether two words are spellings of one: "Emillio" and "Emilio"."""
    plain = fold(one), fold(other)
    return plain[0][0] == plain[1][0] and SequenceMatcher(None, *plain).ratio() >= _LIKE


def _are_two(before: Sequence[str], words: Sequence[str]) -> bool:
    """Whether two people are meant: `James Bond (Daniel Craig)`."""
    people = all(bearers(name[0]) >= _BEARERS for name in (before[-2:], words))
    pairs = zip(before[-2:], words[-2:], strict=True)
    alike = (SequenceMatcher(None, fold(one), fold(other)).ratio() for one, other in pairs)
    return people and all(ratio < _UNLIKE for ratio in alike)
