"""Which sentences of an article say what which sentences of its source say.

    for pair in alignment(article).pairs:
        pair.translation, pair.source       # sentences of both, each with its text and span
        pair.language                       # the source's, as in "es"
    alignment(article).added, .lost         # sentences without a partner on the other side

Where no source is given there is nothing in it, so that a rule of the category `source` is silent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from newslint.article.article import Article, once
from newslint.model import Span
from newslint.source.beads import align
from newslint.source.gains import gains
from newslint.source.sentences import Sentence, sentences
from newslint.source.text import SourceText, source_text


@dataclass(frozen=True, slots=True)
class AlignedPair:
    """Sentences of the translation and of the source that say the same: one or more of each.

    Spans of `translation` are code points of the article's prose, those of `source` of the prose of
    the source's document. `language` is that of the source.
    """

    translation: tuple[Sentence, ...]
    source: tuple[Sentence, ...]
    language: str

    @property
    def span(self) -> Span:
        """Where its translation stands, in the article's prose."""
        return Span(self.translation[0].span.start, self.translation[-1].span.end)

    @property
    def beside(self) -> Span:
        """Where its source stands, in the prose of the source."""
        return Span(self.source[0].span.start, self.source[-1].span.end)


@dataclass(frozen=True, slots=True)
class Alignment:
    """A translation beside its source, in the order of the translation.

    `added` are sentences of the translation and `lost` such of the source that have no partner;
    `alone` has how much each of them gains by that, in nats.
    """

    source: SourceText | None = None
    translation: tuple[Sentence, ...] = ()
    pairs: tuple[AlignedPair, ...] = ()
    added: tuple[Sentence, ...] = ()
    lost: tuple[Sentence, ...] = ()
    alone: Mapping[Sentence, float] = field(default_factory=dict)


@once
def alignment(article: Article) -> Alignment:
    """Return an article beside its source; where none is given, nothing."""
    source = source_text(article)
    if source is None:
        return Alignment()
    own, other = sentences(article.document, "en"), source.sentences
    beads, costs = align(own, other, source.language)
    pairs = tuple(
        AlignedPair(tuple(own[i] for i in ones), tuple(other[j] for j in twos), source.language)
        for ones, twos in beads
        if ones and twos
    )
    added = tuple(own[i] for ones, twos in beads if not twos for i in ones)
    lost = tuple(other[j] for ones, twos in beads if not ones for j in twos)
    alone = {
        own[ones[0]] if ones else other[twos[0]]: gain for (ones, twos), gain in gains(costs, beads)
    }
    return Alignment(source, own, pairs, added, lost, alone)
