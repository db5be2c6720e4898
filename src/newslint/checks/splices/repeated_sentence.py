"""Sentences that stand in an article before already."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.checks.splices.repeated_sentence_copy import is_copy
from newslint.edits import replaced
from newslint.model import Match, Safety, Span
from newslint.readers.document import Kind

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
    first: dict[tuple[str, ...], int] = {}
    last: dict[tuple[str, ...], int] = {}
    number = 0
    while number < len(found):
        sentence = found[number]
        run = 1
        if sentence.key in first and _counts(article, found, number):
            earlier, run = _earlier(found, first[sentence.key], last[sentence.key], number)
            adjacent = earlier + run == number
            least = _LEAST_WORDS if adjacent else _LEAST_WORDS_FAR
            if sum(len(each.key) for each in found[number : number + run]) >= least:
                yield _repetition(article, found, earlier, number, run)
        for each in range(number, number + run):
            first.setdefault(found[each].key, each)
            last[found[each].key] = each
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
        yield Match(span, {"place": "the one before it"}, (repair,), Safety.UNSAFE)


_FRONT = 4  # paragraphs among which the title may stand twice
_LEAST_TITLE = 4  # words


def _counts(article: Article, found: Sequence[_Sentence], number: int) -> bool:
    """Whether a sentence is running text, or the title again right behind the title."""
    span, before = found[number].span, found[number - 1]
    if running(article, span.start):
        return True
    block = article.paragraph_number(span.start)
    again = before.key == found[number].key and len(before.key) >= _LEAST_TITLE
    return again and block < _FRONT and article.paragraph_number(before.span.start) < block


def _earlier(found: Sequence[_Sentence], first: int, last: int, number: int) -> tuple[int, int]:
    """Return where what is repeated stood, and how long it is: right before, if it did."""
    key, nearest = found[number].key, range(max(0, number - _LONGEST_RUN), number)
    again = (earlier for earlier in nearest if found[earlier].key == key)
    runs = {earlier: _run(found, earlier, number) for earlier in (first, last, *again)}
    in_a_row = [each for each in runs if each + runs[each] == number]
    earlier = max(in_a_row, key=lambda each: runs[each], default=first)
    return earlier, runs[earlier]


_SAME_WORDS = frozenset({Kind.FIELD, Kind.ATTRIBUTE})  # a description repeats the lead by trade


def _sentences(article: Article) -> Iterator[_Sentence]:
    for block in article.document.blocks:
        if block.kind in _SAME_WORDS or block.span in article.posts:
            continue  # a post says again what the text quotes of it
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


def _repetition(
    article: Article, found: Sequence[_Sentence], earlier: int, number: int, run: int
) -> Match:
    adjacent = earlier + run == number
    span = Span(found[number].span.start, found[number + run - 1].span.end)
    before = Span(found[earlier].span.start, found[earlier + run - 1].span.end)
    gap = found[number - 1].span.end  # the white space before it goes too
    return Match(
        span,
        {"place": "the one before it" if adjacent else "one further up"},
        (replaced(gap, span.end, ""),),
        Safety.SAFE if adjacent and is_copy(article, before, span) else Safety.HINT,
        kind="repeated-sentence-in-a-row" if adjacent else "",
    )
