"""Offices and professions without their article: `According to showman, it was late`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODIFIERS = {"JJ", "NN", "NNP", "VBN", "HYPH"}
_LONGEST = 4  # words of a title
_DEPUTIES = frozenset({"deputy", "head", "chief", "director", "chair", "leader", "representative"})
NAMED_ALONE = frozenset(
    {"minister", "secretary", "president", "king", "queen", "prince", "princess", "duke", "pope"}
    | {"archbishop", "bishop", "speaker", "chancellor", "attorney", "emperor", "patriarch"}
)
"""Titles that stand before names with what they are of: `Minister of Finance Ruiz said`."""


def bare_title(article: Article) -> Iterator[Match]:
    """Find a title that wants an article: `According to showman,`."""
    for to in article.doc:
        if to.lower_ != "to" or not 0 < to.i < len(to.doc) - _LONGEST - 2:
            continue
        last = title_end(to.nbor()) if to.nbor(-1).lower_ == "according" else None
        if last is None or not _closes(last) or not running(article, to.idx):
            continue
        if last.is_title and last.nbor().text == ",":
            continue  # "according to Metro Pollster, half of them left": a firm's name
        first = to.nbor()
        yield Match(
            Span(first.idx, last.idx + len(last)),
            {"text": to.doc[first.i : last.i + 1].text},
            (replaced(first.idx, first.idx, "the "),),
        )


def _closes(title: Token) -> bool:
    """Whether nothing that names somebody follows: `director Ruiz`, `president of Peru Ruiz`."""
    behind = title.nbor()
    return behind.text in ",." or (behind.lower_ == "of" and title.lower_ not in NAMED_ALONE)


def title_end(first: Token) -> Token | None:
    """Return the noun of a title in the singular that begins at `first` without a determiner."""
    for token in first.doc[first.i : first.i + _LONGEST]:
        word = token.lower_
        person = word in words("person-nouns") | _DEPUTIES or word.endswith("-speaker")
        ends = token.nbor().lower_ == "of" or token.nbor().text in ",."
        if person and token.tag_ in ("NN", "NNP", "JJ") and ends:
            return token
        if token.tag_ not in _MODIFIERS or token.text in ".,–—":
            return None
    return None
