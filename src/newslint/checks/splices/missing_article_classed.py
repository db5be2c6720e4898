"""Nouns that say what somebody is, without their article: `she is journalist`."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.indefinite import indefinite
from newslint.english.lexicon import words
from newslint.model import Match, Span

_BEING = frozenset({"be", "become"})
_CLOSING = frozenset({".", ",", "and", "but", "from", "who", "by", "since", "before", "when"})
_RANKS = frozenset({"many", "most", "more", "no", "own", "only", "first", "last", "best", "top"})


def classed(article: Article) -> Iterator[Match]:
    """Find what somebody is, beside many others, without "a": `her father is famous lawyer`."""
    for before, noun in pairs(article, ("VBZ", "VBD", "VBN", "VB", "VBP", "JJ"), ("NN",)):
        if noun.lower_ not in words("classed-nouns") or noun.nbor().lower_ not in _CLOSING:
            continue
        first = before if before.tag_ == "JJ" else noun
        verb = first.nbor(-1)
        plain = first.is_lower and noun.is_lower and verb.whitespace_ and first.whitespace_
        if verb.lemma_ not in _BEING or not plain or first.lower_ in _RANKS:
            continue
        subject = verb.nbor(-1)
        if subject.tag_ not in ("PRP", "NN", "NNP", "RB", "TO", "MD", "VBZ", "WP"):
            continue
        if noun.nbor().text == "," and noun.nbor(2).tag_ in ("NN", "JJ", "RB"):
            continue  # "the club was player, fan and owner in one"
        if running(article, noun.idx):
            span = Span(first.idx, noun.idx + len(noun))
            article_of = indefinite(first.text)
            edit = replaced(first.idx, first.idx, f"{article_of} ")
            values = {"text": article.prose[span.start : span.end], "article": article_of}
            yield Match(span, values, (edit,), kind="missing-article-classed")
