"""Sentences and words that nobody can repair, in a text that reads translated as a whole."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from textwrap import shorten
from typing import TYPE_CHECKING, NamedTuple

from newslint.article.other_language import in_other_language
from newslint.article.sentences import running, tokens
from newslint.catalogue.own_rules import BROKEN, UNLIKELY
from newslint.catalogue.rule import Proposal
from newslint.catalogue.scores import CERTAINLY, NOBODYS, SURELY, TRANSLATED
from newslint.edits import merged, touches_any
from newslint.engines.odd_words import SUSPECT, OddWord
from newslint.model import Match, Safety, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan

    from newslint.article.article import Article


class _Scale(NamedTuple):
    """What the guess of a rule is worth where no language model read the text, and two limits.

    `dense` is how suspect its words are if many are wrong: the mean over all in lower case;
    `enough` how suspect a sentence is if it is damaged.
    """

    guess: float
    dense: float
    enough: float


_SCALES = {
    CERTAINLY: _Scale(4.0, 0.0, 1.0),
    NOBODYS: _Scale(4.0, 0.075, 3.5),
    SURELY: _Scale(1.4, 0.075, 3.5),
    TRANSLATED: _Scale(0.5, 0.15, 3.5),
}
"""By the least score of the text. Nine of ten sentences that are so suspect are damaged."""

_GUESS_BESIDE_MODEL = 0.3  # what a guess is worth where the model tells which words are suspect
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


def unrepairable(
    article: Article,
    score: int,
    proposals: Iterable[Proposal],
    standing: Sequence[Proposal],
    odd: Iterable[OddWord],
    shown: Collection[str],
    *,
    read: bool,
) -> list[Proposal]:
    """Return the damaged sentences and lone words, as far as `shown` has the ids of their rules."""
    damaged = damaged_words(article, score, odd)
    found: list[Proposal] = []
    if BROKEN.id in shown:
        found += broken_sentences(article, score, proposals, standing, damaged, read=read)
    if UNLIKELY.id in shown:
        found += lone_words([*standing, *found], damaged)
    return found


def damaged_words(article: Article, score: int, odd: Iterable[OddWord]) -> list[OddWord]:
    """Return the words that may be damaged, without names, which are odd anywhere.

    A translation is damaged in many places, a text by people in few, so where few words are suspect
    none is returned. `score` says how much the whole reads like a machine's translation: below
    `TRANSLATED` nothing is damaged, below `SURELY` twice as many must be suspect, and from
    `CERTAINLY` on any may be.
    """
    scale = _scale(score)
    if scale is None:
        return []
    words = sum(token.is_lower and token.is_alpha for token in article.doc)
    suspect = [
        word
        for word in odd
        if word.token.is_lower
        and word.damage > SUSPECT
        and not in_other_language(article, word.span)
    ]
    return suspect if sum(map(_weight, suspect)) >= scale.dense * words else []


def broken_sentences(
    article: Article,
    score: int,
    proposals: Iterable[Proposal],
    standing: Iterable[Proposal],
    damaged: Iterable[OddWord],
    *,
    read: bool,
) -> Iterator[Proposal]:
    """Report the sentences that are suspect enough, each as a whole.

    Suspect is what a rule proposed in vain, and the words that may be damaged, where no finding
    explains it. The lower the `score` of the text, the less guesses are worth, and they are hardly
    worth anything if a language model `read` it.
    """
    scale = _scale(score)
    if scale is None:
        return
    found = merged(sorted(each.match.span for each in standing))
    suspects = [
        *_guesses(article, proposals, _GUESS_BESIDE_MODEL if read else scale.guess),
        *(
            _Suspect(_sentence(article, word.token.sent), word.span, _weight(word))
            for word in damaged
        ),
    ]
    unexplained = sorted(each for each in suspects if not touches_any(found, each.span))
    for span, group in groupby(unexplained, lambda each: each.sentence):
        places = _joined([*group])
        if sum(each.weight for each in places) >= scale.enough:
            values = {"places": _named(article.prose, places)}
            yield Proposal(BROKEN, Match(span, values), None, Safety.HINT)


def lone_words(standing: Iterable[Proposal], damaged: Iterable[OddWord]) -> Iterator[Proposal]:
    """Report words that are likely damaged, where no finding explains it; neighbours together."""
    found = merged(sorted(each.match.span for each in standing))
    places = [word.span for word in damaged if word.damage >= _DAMAGED]
    for span in merged(places, apart=len(" ")):
        if not touches_any(found, span):
            yield Proposal(UNLIKELY, Match(span), None, Safety.HINT)


def _scale(score: int) -> _Scale | None:
    return next((scale for least, scale in _SCALES.items() if score >= least), None)


def _weight(word: OddWord) -> float:
    return word.damage - SUSPECT


def _guesses(article: Article, proposals: Iterable[Proposal], worth: float) -> Iterator[_Suspect]:
    """Yield the places of running text that rules doubt, each once, by whatever rules."""
    doubted = (
        proposal.match.span
        for proposal in proposals
        if proposal.match.doubt and proposal.kind not in _DOUBTED_ANYWHERE
    )
    for span in merged(sorted(doubted)):
        words = tokens(article, span.start, span.end)
        if words and running(article, span.start) and not in_other_language(article, span):
            yield _Suspect(_sentence(article, words[0].sent), span, worth)


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
