"""Sentences of the source that the article has not, and the other way round.

Only running text counts: what a page has around it (labels, credits, "read more") is another one in
each language. Where hardly half of an article has partners it is no translation of its source.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from newslint.article.article import Article, once
from newslint.model import Span
from newslint.readers.document import Document, Kind
from newslint.source.alignment import Alignment, alignment
from newslint.source.beads import DENSE
from newslint.source.leftover import Side
from newslint.source.sentences import Sentence
from newslint.source.story import Story

_RUNNING = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.QUOTE})
_CLOSED = re.compile(r"[.!?…。！？۔؟।][\"'”’»›“‘」』）)\]]*$")
_LEAST_LETTERS = 16
_LEAST_DENSE = 8  # where a letter is a syllable or a word
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LABEL = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?[:：/|]")
_REPORTS = re.compile(
    r"(?:Об этом|Про це|Це|Das (?:berichte|erklär|geh|sag|teil)|Dies|Así lo|Lo (?:anunci|dij|info)"
    r"|È quanto|C’est ce|C'est ce|Informuje|Uvedl)"
)  # "Об этом сообщил …": English says so in the sentence before
_MOST_REPORTING = 60  # letters
_ENDS_QUOTATION = re.compile(r"[^「]*」\s?と")  # who says it may be told before, with other words
_TIMES = 3.0  # as long at most
_LEAST_SHARE = 0.5
_ALONE_DENSE = 0.9  # where lengths tell less: Japanese and Chinese
_ALONE = 0.75  # nats that a sentence which seems to be added must gain: who translates parts many
_LAST_WORD = re.compile(r"\S+$")
_FIRST_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Loss:
    """Neighbouring sentences of the source that the article has not.

    `at` is the word of the article's prose that they would stand beside, `whole` says whether they
    are a whole paragraph.
    """

    sentences: tuple[Sentence, ...]
    at: Span
    whole: bool

    @property
    def beside(self) -> Span:
        """Where they stand in the prose of the source."""
        return Span(self.sentences[0].span.start, self.sentences[-1].span.end)


@once
def losses(article: Article) -> tuple[Loss, ...]:
    """Return what the source of an article has and the article has not, in the source's order."""
    found = alignment(article)
    if found.source is None or not _is_translation(found):
        return ()
    document = found.source.document
    side = Side(found, translated=False, left=_running(found.added, article.document))
    lost = [
        each for each in _running(found.lost, document)
        if side.misses(each) and not _only_reports(each)
    ]  # fmt: skip
    return tuple(_losses(found, document, lost))


def _only_reports(sentence: Sentence) -> bool:
    return len(sentence.text) <= _MOST_REPORTING and bool(_REPORTS.match(sentence.text))


def added(article: Article) -> Iterator[tuple[Sentence, Span | None]]:
    """Yield sentences that the source has not, each with what stands beside the one before it."""
    found = alignment(article)
    if not _is_translation(found):
        return
    assert found.source is not None
    side = Side(found, translated=True, left=_running(found.lost, found.source.document))
    ends = sorted((pair.span.end, pair.beside) for pair in found.pairs)
    least = _ALONE_DENSE if found.source.language in DENSE else _ALONE
    story = Story(found)
    for each in _running(found.added, article.document):
        gain = found.alone.get(each, 0.0)
        if (gain >= least or (gain >= 0 and story.has_no(each))) and side.misses(each):
            stranger = story.strangest(each)
            before = bisect_right(ends, stranger.span.start, key=lambda end: end[0])
            yield stranger, ends[max(0, before - 1)][1] if ends else None


def _is_translation(found: Alignment) -> bool:
    """Whether at least half of the sentences have partners, and both texts are of one size."""
    if found.source is None:
        return False
    own = sum(len(each.text) for each in found.translation)
    theirs = sum(len(each.text) for each in found.source.sentences)
    other = theirs * DENSE.get(found.source.language, 1.0)
    paired = sum(len(pair.translation) for pair in found.pairs)
    return (
        own <= _TIMES * other
        and other <= _TIMES * own
        and paired >= _LEAST_SHARE * len(found.translation) > 0
    )


def _running(sentences: Sequence[Sentence], document: Document) -> tuple[Sentence, ...]:
    return tuple(each for each in sentences if is_running(each, document))


def is_running(sentence: Sentence, document: Document) -> bool:
    """Whether a sentence is one of running text, and no label or credit."""
    if document.blocks[sentence.paragraph].kind not in _RUNNING:
        return False
    text = sentence.text
    letters = sum(map(str.isalpha, text))
    least = _LEAST_DENSE if _DENSE.search(text) else _LEAST_LETTERS
    return (
        letters >= least
        and bool(_CLOSED.search(text))
        and not (_LABEL.match(text) or _ENDS_QUOTATION.match(text))
    )


def _losses(found: Alignment, document: Document, lost: Sequence[Sentence]) -> Iterator[Loss]:
    starts = sorted((pair.beside.start, pair.span) for pair in found.pairs)
    ends = {each.span.end: each for each in found.translation}
    for number, group in groupby(lost, key=lambda each: each.paragraph):
        sentences = list(group)
        whole = sentences == [each for each in _of(found, number) if is_running(each, document)]
        for run in [sentences] if whole else [[each] for each in sentences]:
            yield Loss(tuple(run), _place(starts, ends, run[0]), whole)


def _of(found: Alignment, paragraph: int) -> list[Sentence]:
    assert found.source is not None
    sentences = found.source.sentences
    first, last = (
        side(sentences, paragraph, key=lambda each: each.paragraph)
        for side in (bisect_left, bisect_right)
    )
    return list(sentences[first:last])


def _place(
    starts: Sequence[tuple[int, Span]], ends: Mapping[int, Sentence], lost: Sentence
) -> Span:
    """Return the word that a lost sentence would stand behind; at the start of all, before.

    `starts` are the places of the pairs in the source and in the translation, `ends` the sentences
    of the translation by where they end.
    """
    before = bisect_right(starts, lost.span.start, key=lambda start: start[0])
    if before:
        said = ends[starts[before - 1][1].end]
        word = _LAST_WORD.search(said.text)
    else:
        said = next(iter(ends.values()))
        word = _FIRST_WORD.search(said.text)
    assert word is not None
    return Span(said.span.start + word.start(), said.span.start + word.end())
