"""Quotations of a source, by the marks of any language, and which are quotations still."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newslint.article.article import Article, once
from newslint.article.speech import attribution
from newslint.model import Span
from newslint.source.alignment import AlignedPair, alignment

_QUOTATION = re.compile(
    r"«[^«»]+»|»[^«»]+«|„[^„“”\"]+[“”\"]|“[^“”]+”|(?<!\w)\"[^\"]+\"(?!\w)|「[^「」]+」|『[^『』]+』"
)
_DASH = re.compile(r"^\s*[—–]\s")
_SAYING = re.compile(
    r"\b(?:add|argu|claim|insist|not|say|stat|warn)ing (?:he|it|she|that|they)\b| [–—-] \w+\W*$"
)
"""Who said it, told by the way, or behind a headline: "… – psychologist"."""
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_WORDS = 6  # fewer are a name or a word that somebody else used
_LEAST_DENSE = 24
_NAMES_A_THING = re.compile(r"[\u30a0-\u30ff\uff08-\uff09()\s]{2,}[」』]\Z")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation of the source, in its prose, and the pair of sentences that it stands in."""

    span: Span
    text: str
    pair: AlignedPair


@once
def speeches(article: Article) -> tuple[Speech, ...]:
    """Return the quotations of a source that are whole sentences or parts of one sentence."""
    found = alignment(article)
    return tuple(each for pair in found.pairs for each in _in_pair(article, pair))


def _in_pair(article: Article, pair: AlignedPair) -> Iterator[Speech]:
    source = alignment(article).source
    assert source is not None
    prose = source.document.prose
    for quotation in _QUOTATION.finditer(prose, pair.beside.start, pair.beside.end):
        if is_speech(quotation[0]):
            yield Speech(Span(*quotation.span()), quotation[0], pair)


def is_speech(text: str) -> bool:
    """Whether a quotation is long enough to be what somebody said, and has words in lower case."""
    if _DENSE.search(text):
        return len(text) >= _LEAST_DENSE and not _NAMES_A_THING.search(text)
    words = _WORD.findall(text)
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _LEAST_WORDS and capitals <= len(words) / 2


def is_reported(article: Article, span: Span) -> bool:
    """Whether a stretch says who said it: "she said that …", but not "…, said Novak"."""
    text = article.prose[span.start : span.end]
    said = attribution().finditer(text)
    return (
        "ccording to" in text
        or bool(_SAYING.search(text))
        or any(text[: each.start()][-1:] != "," for each in said)
    )


def has_marks(article: Article, span: Span) -> bool:
    """Whether any of the paragraphs around a span has a quotation, or is one behind a dash."""
    block = article.document.blocks[article.paragraph_number(span.start)].span
    text = article.prose[block.start : block.end]
    return article.quoted(span) or bool(_DASH.match(text)) or "‘" in text or " '" in text
