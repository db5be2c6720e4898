"""Articles before what English names without one: `the inflation`, `motivated by the jealousy`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.english.tags import FINITE
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLOSERS = frozenset({"and", "or", "but", "as", "because", "when", "if", "while", "than", "with"})
_LEADING = frozenset(
    {"by", "in", "for", "to", "about", "against", "with", "of", "than", "from", "like", "on"}
)


def article_before_abstract(article: Article) -> Iterator[Match]:
    """Find "the" before a noun of no particular case: `the chocolate is healthy`."""
    for the, noun in pairs(article, ("DT",), ("NN",)):
        if the.lower_ != "the" or noun.lower_ not in words("abstract-nouns"):
            continue
        if not noun.is_lower or not _is_general(the, noun) or _is_known(article, noun):
            continue
        if not running(article, the.idx):
            continue
        bare = noun.text if the.is_lower else noun.text.capitalize()
        yield Match(
            Span(the.idx, noun.idx + len(noun)),
            {"text": f"{the.text} {noun.text}", "right": bare},
            (replaced(the.idx, noun.idx + len(noun), bare),),
            doubt="may be a particular one",
        )


def _is_general(the: Token, noun: Token) -> bool:
    """Whether nothing says which one is meant: no "of", no clause, no noun behind."""
    behind = noun.nbor()
    closes = behind.text in ".,;:" or behind.lower_ in _CLOSERS or behind.tag_ in FINITE
    if not closes or behind.tag_ in ("NN", "NNS", "HYPH"):
        return False
    before = the.nbor(-1)
    opens = bool(the.is_sent_start) or before.lower_ in _LEADING or before.text in ',“"'
    return opens or before.tag_.startswith("VB")


def _is_known(article: Article, noun: Token) -> bool:
    """Whether the noun was said without "the" shortly before, so that "the" takes it up."""
    start = max(0, noun.i - 60)
    return any(
        token.lower_ == noun.lower_ and token.i and token.nbor(-1).lower_ in ("a", "an")
        for token in article.doc[start : noun.i]
    )
