"""Links, images and other things of an article beside those of its source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from newslint.article.article import Article, once
from newslint.model import Span
from newslint.readers.document import Document
from newslint.readers.things import Thing, things
from newslint.source.alignment import AlignedPair, alignment
from newslint.source.sentences import Sentence

_SCHEME = re.compile(r"^(?:https?:)?//(?:www\.)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Placed:
    """A thing, the sentence it stands in or behind, and the pair of that sentence.

    `pair` is its index in `alignment(article).pairs`; None where the sentence has no partner.
    """

    thing: Thing
    sentence: Sentence
    pair: int | None

    @property
    def key(self) -> str:
        """What a thing is known by on both sides: `example.org/a` for `https://www.example.org/a/`."""
        return unquote(_SCHEME.sub("", self.thing.target)).rstrip("/")


@dataclass(frozen=True, slots=True)
class Sides:
    """The things of a translation and of its source."""

    own: tuple[Placed, ...] = ()
    source: tuple[Placed, ...] = ()


@once
def sides(article: Article) -> Sides:
    """Return the things of an article and of its source; none where one of them is plain text."""
    found = alignment(article)
    if found.source is None or "text" in (
        article.document.syntax,
        found.source.document.syntax,
    ):
        return Sides()
    own = {each.span: n for n, pair in enumerate(found.pairs) for each in pair.translation}
    other = {each.span: n for n, pair in enumerate(found.pairs) for each in pair.source}
    return Sides(
        tuple(_placed(article.document, found.translation, own)),
        tuple(_placed(found.source.document, found.source.sentences, other)),
    )


def _placed(
    document: Document, sentences: Sequence[Sentence], pairs: dict[Span, int]
) -> Iterator[Placed]:
    places = [(document.map.source(each.span), each) for each in sentences]
    for thing in things(document):
        inside = [each for place, each in places if place.touches(thing.span)]
        before = [each for place, each in places if place.end <= thing.span.start]
        sentence = next(iter([*inside, *reversed(before), *(each for _, each in places)]), None)
        if sentence is not None:
            yield Placed(thing, sentence, pairs.get(sentence.span))


def pair_of(article: Article, placed: Placed) -> AlignedPair | None:
    """Return the pair that a thing stands in."""
    return None if placed.pair is None else alignment(article).pairs[placed.pair]


def at_end(pair: AlignedPair) -> Span:
    """Return the last word of the translation of a pair."""
    last = pair.translation[-1]
    size = len(last.text.split()[-1])
    return Span(last.span.end - size, last.span.end)
