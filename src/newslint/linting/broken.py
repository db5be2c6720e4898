"""Sentences that a machine lost the thread of, in a text that reads translated as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import shorten
from typing import TYPE_CHECKING, NamedTuple

from newslint.article.sentences import running, tokens
from newslint.catalogue.own_rules import BROKEN
from newslint.catalogue.rule import Proposal
from newslint.catalogue.scores import NOBODYS, SURELY
from newslint.edits import touches_any
from newslint.engines.odd_words import OddWord, is_seldom
from newslint.linting.overlaps import merged
from newslint.model import Match, Safety, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan

    from newslint.article.article import Article

_MUCH = 9.0  # nats, of all that is suspect in a sentence: nine of ten such sentences are damaged
_ENOUGH = 4.0  # nats, where nobody edited the text: so are nine of ten of these
_GUESS = 4.0  # nats: what the guess of a rule is worth; one in two is right there
_DOUBTED_ANYWHERE = frozenset(
    {
        *("swapped-nouns", "swapped-nouns-in-doubt", "parted-compound"),
        *("missing-article-bare", "missing-article-in-doubt", "missing-article-known"),
        *("missing-article-name", "missing-article-ranked"),
        *("lost-preposition-number", "lost-preposition-title"),
    }
)
"""Kinds of guesses that people's texts set off more often than machines': "fire truck"."""

_USES = 2  # of an odd word, where nobody edited; elsewhere it may be used once
_NAMED = 3  # places that a message names
_LONGEST = 40  # code points of a place that a message names whole


class _Suspect(NamedTuple):
    """A place that may be damaged, the start of its sentence, and how suspect it is, in nats."""

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

    Suspect is what a rule proposed in vain, and what the language model finds odd, where no finding
    explains it. `score` says how much the whole reads like a machine's translation: below `SURELY`
    nothing is said, and below `NOBODYS` more is asked.
    """
    if score < SURELY:
        return
    found = merged(sorted(each.match.span for each in standing))
    suspects = [*_guesses(article, proposals), *_odd(article, odd, score)]
    unexplained = sorted(each for each in suspects if not touches_any(found, each.span))
    for span, group in groupby(unexplained, lambda each: each.sentence):
        places = list(group)
        least = _ENOUGH if score >= NOBODYS else _MUCH
        if sum(each.weight for each in places) >= least:
            values = {"places": _named(article.prose, places)}
            yield Proposal(BROKEN, Match(span, values), None, Safety.HINT)


def _guesses(article: Article, proposals: Iterable[Proposal]) -> Iterator[_Suspect]:
    """Yield the places of running text that rules doubt, each once, by whatever rules."""
    doubted = (
        proposal.match.span
        for proposal in proposals
        if proposal.match.doubt and proposal.kind not in _DOUBTED_ANYWHERE
    )
    for span in merged(sorted(doubted)):
        words = tokens(article, span.start, span.end)
        if words and running(article, span.start):
            yield _Suspect(_sentence(article, words[0].sent), span, _GUESS)


def _odd(article: Article, odd: Iterable[OddWord], score: int) -> Iterator[_Suspect]:
    """Yield odd words that the article is not about, without names, which are odd anywhere."""
    most = _USES if score >= NOBODYS else 1
    for word in odd:
        token = word.token
        if not token.ent_type_ and is_seldom(article, token, most):
            span = Span(token.idx, token.idx + len(token))
            yield _Suspect(_sentence(article, token.sent), span, word.reading.surprise)


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
