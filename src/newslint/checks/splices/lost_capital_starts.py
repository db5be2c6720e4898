"""Sentences behind a question, a call or a quotation that begin small: `Why? nobody knows it.`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.pieces import complete
from newslint.article.sentences import running, sentence_end, tokens
from newslint.article.speech import attribution
from newslint.english.lexicon import words
from newslint.english.tags import FINITE
from newslint.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_START = re.compile(
    r"(?:(?<!\S)[a-z][\w’'-]*[?!]|[a-z]\.[”\"]) (?P<word>[a-z]{2,})(?=,? [\w’'-]+ [\w’'-]+)"
)
_LONGEST_TITLE = 80  # code points
_NAMES_IT = re.compile(r"[a-z] [“\"][^“”\"\n]+$")
"""A quotation that its sentence goes on behind: `the viral “We are on it.” campaign`."""
_NO_START = frozenset({"and", "but", "or", "nor", "who", "which", "whose", "that", "whom", "from"})


def small_starts(article: Article) -> Iterator[Span]:
    """Yield the first words of whole sentences that tell nothing of who spoke before them."""
    for match in _START.finditer(article.prose):
        start, word = match.start("word"), match["word"]
        if word in _NO_START or word in words("lower-case-names") or not running(article, start):
            continue
        end = sentence_end(article, start)
        rest = article.prose[start:end]
        if article.quoted(Span(start, start + 1)) or attribution().match(rest):
            continue
        closing = start - len("” ")
        if _NAMES_IT.search(article.prose, max(0, closing - _LONGEST_TITLE), closing):
            continue
        found = tokens(article, start, end)
        if found is None or any(map(_speaks, found)) or not complete(article, rest):
            continue
        yield Span(start, match.end("word"))


def _speaks(token: Token) -> bool:
    """Whether somebody speaks, not is told something."""
    if token.tag_ not in FINITE:
        return False
    passive = any(child.dep_ == "auxpass" for child in token.children)
    return token.lemma_ in words("speech-verbs") and not passive
