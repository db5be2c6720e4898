"""Whether the marks of quotation around a pronoun can be trusted."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from newslint.article.article import Article, once
from newslint.english.lexicon import words
from newslint.people.mentions import SUBJECTS
from newslint.readers.document import JOIN

if TYPE_CHECKING:
    from newslint.pronouns.antecedents import Pronoun

_TICKS = re.compile("``|''")
_MARKS = re.compile(f'{_TICKS.pattern}|["“”„»«]')


def is_well_quoted(article: Article, pronoun: Pronoun) -> bool:
    """Whether it is sure that a pronoun stands in no quotation: the marks around come in pairs.

    Nothing before it in its paragraph can open one either, once the paragraph before is in order.
    """
    at, marks = pronoun.token.idx, _marks(article)
    number = article.paragraph_number(at)
    start = article.document.blocks[number].span.start
    if number - 1 in marks.unpaired and number - 1 not in marks.closed:
        return False
    if bisect_left(marks.all, start) == bisect_left(marks.all, at):
        return True
    ticks = bisect_left(marks.ticks, at) - bisect_left(marks.ticks, start)
    return number not in marks.unpaired and ticks % 2 == 0


_CLOSED = re.compile(r"\S[”»][.,]?\s*$")
_SAID = re.compile(r"[,.!?…][”\"»]\s{1,2}$")


def says_before(article: Article, pronoun: Pronoun) -> bool:
    """Whether a pronoun says what stands before it, however its marks pair: `…," he said`."""
    token = pronoun.token
    before = article.prose[max(0, token.idx - 4) : token.idx]
    speaks = token.dep_ in SUBJECTS and token.head.lemma_.lower() in words("speech-verbs")
    return speaks and token.head.i - token.i == 1 and _SAID.search(before) is not None


def is_tied_in_order(article: Article, pronoun: Pronoun) -> bool:
    """Whether no mark of quotation stands between a pronoun and whom grammar ties it to."""
    owner = pronoun.binder
    if owner is None or pronoun.quoted:
        return False
    start, end = sorted((owner.idx, pronoun.token.idx))
    return _MARKS.search(article.prose, start, end) is None


class _Marks(NamedTuple):
    """Where marks stand, and which of them are ticks.

    `unpaired` are the paragraphs where one mark lacks another, `closed` those that a closing mark
    ends: whatever was opened there goes no further.
    """

    all: Sequence[int]
    ticks: Sequence[int]
    unpaired: frozenset[int]
    closed: frozenset[int]


@once
def _marks(article: Article) -> _Marks:
    texts = list(enumerate(article.prose.split(JOIN)))
    whole = {number for number, text in texts if _is_paired(text)} | _read_in_pairs(article)
    return _Marks(
        [match.start() for match in _MARKS.finditer(article.prose)],
        [match.start() for match in _TICKS.finditer(article.prose)],
        frozenset(number for number, _ in texts if number not in whole),
        frozenset(number for number, text in texts if _CLOSED.search(text)),
    )


def _read_in_pairs(article: Article) -> set[int]:
    """Return the paragraphs whose marks come in pairs although some have the wrong shape."""
    found: dict[int, list[bool]] = defaultdict(list)
    for pair in article.quotation_pairs:
        number = article.paragraph_number(pair.block.start)
        found[number].append(pair.opening is not None and pair.closing is not None)
    return {
        number
        for number, complete in found.items()
        if all(complete) and not _TICKS.search(_text(article, number))
    }


def _text(article: Article, number: int) -> str:
    block = article.document.blocks[number].span
    return article.prose[block.start : block.end]


def _is_paired(text: str) -> bool:
    straight = text.count('"') % 2 == 0 and len(_TICKS.findall(text)) % 2 == 0
    return straight and text.count("“") == text.count("”")
