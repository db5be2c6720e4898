"""Sentences that stand in an article before already."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.model import Match, Safety, Span

_SENTENCE = re.compile(r"\S.*?(?:[.?!]['\"”’)\]]*(?=\s)|$)", re.DOTALL)


_LEAST_WORDS = 6  # of a sentence that stands twice in a row


_LEAST_WORDS_FAR = 9


_LONGEST_RUN = 8  # sentences that may be repeated together


@dataclass(frozen=True, slots=True)
class _Sentence:
    span: Span
    key: tuple[str, ...]


def repeated_sentence(article: Article) -> Iterator[Match]:
    """Yield sentences, and runs of them, that stood before: in a row or further up."""
    yield from _glued(article)
    found = list(_sentences(article))
    seen: dict[tuple[str, ...], int] = {}
    number = 0
    while number < len(found):
        sentence = found[number]
        earlier = seen.get(sentence.key)
        run = 1
        if earlier is not None and running(article, sentence.span.start):
            run = _run(found, earlier, number)
            adjacent = earlier + run == number
            least = _LEAST_WORDS if adjacent else _LEAST_WORDS_FAR
            if sum(len(each.key) for each in found[number : number + run]) >= least:
                yield _repetition(found, number, run, adjacent=adjacent)
        for each in range(number, number + run):
            seen.setdefault(found[each].key, each)
        number += run


_LEAST_LETTERS = 25


def _glued(article: Article) -> Iterator[Match]:
    """Yield paragraphs that stand twice without a space between: `It is overIt is over`."""
    for block in article.document.blocks:
        start, text = block.span.start, article.prose[block.span.start : block.span.end]
        letters = [at for at, char in enumerate(text) if not char.isspace()]
        half = len(letters) // 2
        if len(letters) % 2 or half < _LEAST_LETTERS:
            continue
        bare = "".join(text.split())
        again = letters[half]
        if bare[:half] != bare[half:] or text[again - 1].isspace():
            continue
        span = Span(start + again, block.span.end)
        repair = replaced(span.start, span.end, "")
        yield Match(span, {"place": "before it"}, (repair,), Safety.UNSAFE)


def _sentences(article: Article) -> Iterator[_Sentence]:
    for block in article.document.blocks:
        for match in _SENTENCE.finditer(article.prose, block.span.start, block.span.end):
            key = tuple(re.findall(r"\w+", match.group().lower()))
            yield _Sentence(Span(*match.span()), key)


def _run(found: Sequence[_Sentence], earlier: int, number: int) -> int:
    """Count the sentences from `number` on that stand in the same order from `earlier` on."""
    run = 1
    while (
        run < _LONGEST_RUN
        and earlier + run < number
        and number + run < len(found)
        and found[earlier + run].key == found[number + run].key
    ):
        run += 1
    return run


def _repetition(found: Sequence[_Sentence], number: int, run: int, *, adjacent: bool) -> Match:
    span = Span(found[number].span.start, found[number + run - 1].span.end)
    gap = found[number - 1].span.end  # the white space before it goes too
    return Match(
        span,
        {"place": "before it" if adjacent else "further up"},
        (replaced(gap, span.end, ""),),
        Safety.SAFE if adjacent else Safety.DISPLAY,
        kind="repeated-sentence-in-a-row" if adjacent else "",
    )
