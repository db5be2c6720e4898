"""Sentences that a machine lost the thread of, in a text that reads translated as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from newslint.catalogue.own_rules import BROKEN, NOBODYS, SURELY
from newslint.catalogue.rule import Proposal
from newslint.engines.odd_words import OddWord, is_used_once
from newslint.model import Match, Safety, Span

if TYPE_CHECKING:
    from newslint.article.article import Article

_MUCH = 6.0  # nats, of all odd words of a sentence that stand nowhere else: 14 of 14 were damaged
_ENOUGH = 4.0  # nats, where the text is nobody's: five of six such sentences were marked by readers
_NAMED = 3  # words that a message names


def broken_sentences(article: Article, odd: Iterable[OddWord], score: int) -> Iterator[Proposal]:
    """Report the sentences whose odd words do not fit together, each as a whole.

    `odd` are the words that no finding explains, in their order; names, odd anywhere, do not count.
    `score` says how much the whole reads like a machine's translation: below `SURELY` nothing is
    said, and below `NOBODYS` only words count that are not what the article is about.
    """
    if score < SURELY:
        return
    telling = [
        word
        for word in odd
        if word.token.is_lower
        and not word.token.ent_type_
        and (score >= NOBODYS or is_used_once(article, word.token))
    ]
    for sentence, group in groupby(telling, lambda word: word.token.sent):
        words = list(group)
        if sum(word.reading.surprise for word in words) >= (_ENOUGH if score >= NOBODYS else _MUCH):
            trimmed = article.prose[sentence.start_char : sentence.end_char].rstrip()
            span = Span(sentence.start_char, sentence.start_char + len(trimmed))
            yield Proposal(BROKEN, Match(span, {"words": _named(words)}), None, Safety.HINT)


def _named(words: Iterable[OddWord]) -> str:
    """Name the oddest words of a sentence, in its order: `“rubber” and “whisper”`."""
    oddest = sorted(words, key=lambda word: -word.reading.surprise)[:_NAMED]
    *others, last = (f"“{word.token}”" for word in sorted(oddest, key=lambda each: each.token.i))
    return f"{', '.join(others)} and {last}" if others else last
