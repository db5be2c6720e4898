"""Sentences and words that nobody can repair, in a text that reads translated as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from textwrap import shorten
from typing import TYPE_CHECKING, NamedTuple

from newslint.article.sentences import running, tokens
from newslint.catalogue.own_rules import BROKEN, UNLIKELY
from newslint.catalogue.rule import Proposal
from newslint.catalogue.scores import NOBODYS, SURELY, TRANSLATED
from newslint.edits import touches_any
from newslint.engines.odd_words import SUSPECT, OddWord
from newslint.linting.overlaps import merged
from newslint.model import Match, Safety, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan

    from newslint.article.article import Article


class _Scale(NamedTuple):
    """What the guess of a rule is worth, and how much makes a sentence broken."""

    guess: float
    enough: float


_SCALES = {NOBODYS: _Scale(4.0, 3.5), SURELY: _Scale(1.4, 3.5), TRANSLATED: _Scale(0.5, 5.0)}
"""By the least score of the text; nine of ten of the sentences that these show are damaged."""

_DAMAGED = 0.5  # log-odds of a word that is shown alone: an editor had marked three of four
_DOUBTED_ANYWHERE = frozenset(
    {
        *("swapped-nouns", "swapped-nouns-in-doubt", "parted-compound"),
        *("missing-article-bare", "missing-article-in-doubt", "missing-article-known"),
        *("missing-article-name", "missing-article-ranked"),
        *("lost-preposition-number", "lost-preposition-title"),
    }
)
"""Kinds of guesses that people's texts set off more often than machines': "fire truck"."""

_NAMED = 3  # places that a message names
_LONGEST = 40  # code points of a place that a message names whole


class _Suspect(NamedTuple):
    """A place that may be damaged, the start of its sentence, and how suspect it is."""

    sentence: Span
    span: Span
    weight: float


def broken_sentences(
    article: Article,
    score: int,
    proposals: Iterable[Proposal],
    standing: Iterable[Proposal],
    odd: Iterable[OddWord],
) -> Iterator[Proposal]:
    """Report the sentences in which several places are suspect, each as a whole.

    Suspect is what a rule proposed in vain, and what the language model takes for damage, where no
    finding explains it. `score` says how much the whole reads like a machine's translation: the
    less, the less guesses are worth, and below `TRANSLATED` nothing is said.
    """
    scale = next((scale for least, scale in _SCALES.items() if score >= least), None)
    if scale is None:
        return
    found = merged(sorted(each.match.span for each in standing))
    suspects = [*_guesses(article, proposals, scale.guess), *_damaged(article, odd)]
    unexplained = sorted(each for each in suspects if not touches_any(found, each.span))
    for span, group in groupby(unexplained, lambda each: each.sentence):
        places = _joined([*group])
        if sum(each.weight for each in places) >= scale.enough:
            values = {"places": _named(article.prose, places)}
            yield Proposal(BROKEN, Match(span, values), None, Safety.HINT)


def damaged_words(
    score: int, standing: Iterable[Proposal], odd: Iterable[OddWord]
) -> Iterator[Proposal]:
    """Report the words that the language model takes for damage, where no finding explains them.

    Neighbours are one place. `score` is as in `broken_sentences`.
    """
    if score < TRANSLATED:
        return
    found = merged(sorted(each.match.span for each in standing))
    places = [word.span for word in odd if word.token.is_lower and word.damage >= _DAMAGED]
    for span in merged(places, apart=len(" ")):
        if not touches_any(found, span):
            yield Proposal(UNLIKELY, Match(span), None, Safety.HINT)


def _guesses(article: Article, proposals: Iterable[Proposal], worth: float) -> Iterator[_Suspect]:
    """Yield the places of running text that rules doubt, each once, by whatever rules."""
    doubted = (
        proposal.match.span
        for proposal in proposals
        if proposal.match.doubt and proposal.kind not in _DOUBTED_ANYWHERE
    )
    for span in merged(sorted(doubted)):
        words = tokens(article, span.start, span.end)
        if words and running(article, span.start):
            yield _Suspect(_sentence(article, words[0].sent), span, worth)


def _damaged(article: Article, odd: Iterable[OddWord]) -> Iterator[_Suspect]:
    """Yield the words that may be damaged, without names, which are odd anywhere."""
    for word in odd:
        if word.token.is_lower and word.damage > SUSPECT:
            sentence = _sentence(article, word.token.sent)
            yield _Suspect(sentence, word.span, word.damage - SUSPECT)


def _joined(places: Sequence[_Suspect]) -> list[_Suspect]:
    """Make one place of neighbours in a sentence: what is damaged often stands together."""
    stretches = merged((each.span for each in places), apart=len(" "))
    return [
        _Suspect(
            places[0].sentence,
            stretch,
            sum(each.weight for each in places if each.span.touches(stretch)),
        )
        for stretch in stretches
    ]


def _sentence(article: Article, sentence: TokenSpan) -> Span:
    """Return where a sentence stands, without the space behind it."""
    start, end = sentence.start_char, sentence.end_char
    return Span(start, start + len(article.prose[start:end].rstrip()))


def _named(prose: str, places: Iterable[_Suspect]) -> str:
    """Name the most suspect places of a sentence, in its order: `“rubber” and “whisper”`."""
    most = sorted(places, key=lambda each: -each.weight)[:_NAMED]
    *others, last = (
        f"“{shorten(prose[each.span.start : each.span.end], _LONGEST, placeholder=' …')}”"
        for each in sorted(most, key=lambda each: each.span)
    )
    return f"{', '.join(others)} and {last}" if others else last
