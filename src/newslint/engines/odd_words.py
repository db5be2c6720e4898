"""The words of an article that surprise the language model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from newslint.article.sentences import running
from newslint.catalogue.words import vocabulary
from newslint.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from newslint.article.article import Article
    from newslint.engines.fluency import Reading

_ODD = 1.5  # nats, for a small word: it is what it is nearly everywhere


class Reader(Protocol):
    """What reads a text: `newslint.engines.fluency.FluencyModel` does."""

    def readings(self, texts: Sequence[str], words: Sequence[str]) -> list[list[Reading]]:
        """Return for each text how its tokens read, and each of some words in their place."""
        ...


class OddWord(NamedTuple):
    """A word that surprises, the word before it, and how it reads."""

    before: Token
    token: Token
    reading: Reading

    @property
    def span(self) -> Span:
        """Where it and the word before it are, in prose."""
        return Span(self.before.idx, self.token.idx + len(self.token))


def odd_words(
    article: Article, reader: Reader, instead: Sequence[str], taken: Sequence[Span]
) -> Iterator[OddWord]:
    """Yield the words of running text that are odd, where they touch none of `taken`.

    How each reads tells how likely each word of `instead` is in its place.
    """
    spans = [block.span for block in article.document.blocks if running(article, block.span.start)]
    texts = [article.prose[span.start : span.end] for span in spans]
    for span, readings in zip(spans, reader.readings(texts, instead), strict=True):
        for word in _read_words(article, span, readings):
            if not any(word.span.touches(other) for other in taken):
                yield word


def _read_words(article: Article, span: Span, readings: Iterable[Reading]) -> Iterator[OddWord]:
    """Yield the words of a paragraph that are odd."""
    found = article.doc.char_span(span.start, span.end, alignment_mode="contract")
    if found is None:
        return
    by_offset = {token.idx: token for token in found[1:]}
    for reading in readings:
        # A token of the model begins with the space before its word.
        start = span.start + reading.start
        token = by_offset.get(start + article.prose[start].isspace())
        if token is not None and reading.surprise >= _ODD and token.is_alpha:
            before = token.nbor(-1)
            if before.is_alpha or before.text == ".":
                yield OddWord(before, token, reading)


def is_seldom(article: Article, token: Token, most: int = 1) -> bool:
    """Whether a word in lower case stands so seldom that the article is not about it."""
    hyphened = token.i + 1 < len(token.doc) and token.nbor().text == "-"
    uses = len(vocabulary(article).places.get(token.text, ()))
    return token.is_lower and 0 < uses <= most and not hyphened
