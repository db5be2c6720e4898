"""Titles that open a sentence without their article: `Director of the zoo Rui Costa said`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.checks.grammar.bare_title import NAMED_ALONE, title_end
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.english.tags import FINITE
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_FARTHEST = 14  # words up to its verb
_DATELINE = 4  # words before a report


def opening_title(article: Article) -> Iterator[Match]:
    """Find a title that opens a sentence bare: `Director of the zoo Rui Costa said`."""
    for first in article.doc:
        opens = bool(first.is_sent_start) or _opens_report(first)
        if not (opens and first.is_title) or first.i + 6 > len(first.doc):
            continue
        last = title_end(first)
        if last is None or last.nbor().lower_ != "of" or last.lower_ in NAMED_ALONE:
            continue
        if last.nbor(2).is_title:
            continue  # "Mayor of London Sadiq Khan said", "Leader of Government Business Ann Lee"
        if not _is_subject(last) or not running(article, first.idx):
            continue
        known = words("lower-case-words") | words("person-nouns")
        if first != last and first.lower_ not in known:
            continue  # a name: "Real Madrid director of sport Rui Costa said" is English
        yield Match(
            Span(first.idx, last.idx + len(last)),
            {"text": first.doc[first.i : last.i + 1].text},
            (replaced(first.idx, first.idx + 1, f"The {first.text[0].lower()}"),),
        )


def _opens_report(first: Token) -> bool:
    """Whether a word stands behind the dash of a dateline: `LIMA – Director of Acme`."""
    return first.i > 1 and first.nbor(-1).text in "–—-" and first.i - first.sent.start <= _DATELINE


def _is_subject(title: Token) -> bool:
    """Whether a finite verb follows whose subject the title may be, and no "and" or comma first."""
    for token in title.doc[title.i + 1 : title.i + _FARTHEST]:
        if token.text in ".;:?!—–-" or token.tag_ in ("WP", "WDT") or token.is_space:
            return False
        if token.tag_ in FINITE:
            return token.tag_ != "VBP"
    return False
