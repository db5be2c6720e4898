"""The words of an article that surprise the language model, or that it seems to take for damage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, Protocol

from newslint.article.sentences import running
from newslint.edits import merged, touches_any
from newslint.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from newslint.article.article import Article
    from newslint.engines.fluency import Reading

SURPRISING = 1.5
"""Nats that count for a small word, which is what it is nearly everywhere."""

SUSPECT = -1.5
"""The log-odds of a damage that count beside others: one in five such words is damaged."""


_ENOUGH = 300
"""Words that tell who wrote a text: so much was read of those that it was learnt from."""


class Reader(Protocol):
    """What reads a text: `newslint.engines.fluency.FluencyModel` does."""

    def readings(self, texts: Sequence[str], words: Sequence[str]) -> list[list[Reading]]:
        """Return for each text how its tokens read, and each of some words in their place."""
        ...


class OddWord(NamedTuple):
    """A word that is odd, how its beginning reads, and the log-odds that it is damaged."""

    token: Token
    reading: Reading
    damage: float

    @property
    def before(self) -> Token:
        """The word or mark before it."""
        return self.token.nbor(-1)

    @property
    def span(self) -> Span:
        """Where it is, in prose."""
        return Span(self.token.idx, self.token.idx + len(self.token))

    @property
    def seam(self) -> Span:
        """Where it and what stands before it are, in prose."""
        return Span(self.before.idx, self.token.idx + len(self.token))


def odd_words(
    article: Article, reader: Reader, instead: Sequence[str], taken: Sequence[Span]
) -> Iterator[OddWord]:
    """Yield the words of running text that are odd, where they touch none of `taken`.

    How each reads tells how likely each word of `instead` is in its place.
    """
    found = merged(sorted(taken))
    for span, readings in _read(article, [*_running(article)], reader, instead):
        for word in _read_words(article, span, readings):
            odd = word.reading.surprise >= SURPRISING or word.damage >= SUSPECT
            if odd and not touches_any(found, word.seam):
                yield word


def reads_translated(article: Article, reader: Reader, instead: Sequence[str]) -> float | None:
    """Return the log-odds that a machine translated a text, to one place; None if nothing tells.

    Its first paragraphs tell. `instead` is as in `odd_words`, which then has them read already.
    """
    spans, size = [], 0
    for span in _running(article):
        spans.append(span)
        size += len(article.prose[span.start : span.end].split())
        if size >= _ENOUGH:
            break
    read = _read(article, spans, reader, instead)
    told = [each.translated for _, own in read for each in own]
    known = [each for each in told if each is not None]
    return round(sum(known) / len(known), 1) if known else None


def _running(article: Article) -> Iterator[Span]:
    """Yield the paragraphs of running text."""
    for block in article.document.blocks:
        if running(article, block.span.start):
            yield block.span


def _read(
    article: Article, spans: Sequence[Span], reader: Reader, instead: Sequence[str]
) -> Iterator[tuple[Span, list[Reading]]]:
    """Yield paragraphs, each with how its tokens read."""
    texts = [article.prose[span.start : span.end] for span in spans]
    yield from zip(spans, reader.readings(texts, instead), strict=True)


def _read_words(article: Article, span: Span, readings: Iterable[Reading]) -> Iterator[OddWord]:
    """Yield the words of a paragraph but the first, each with how it reads."""
    found = article.doc.char_span(span.start, span.end, alignment_mode="contract")
    if found is None:
        return
    of_code_point = {
        at: token for token in found[1:] for at in range(token.idx, token.idx + len(token))
    }

    def token_of(reading: Reading) -> Token | None:
        # A token of the model begins with the space before its word.
        start = span.start + reading.start
        return of_code_point.get(start + article.prose[start].isspace())

    for token, own in groupby(readings, token_of):
        if token is not None and token.is_alpha:
            first, *others = own
            yield OddWord(token, first, max(each.damage for each in (first, *others)))
