"""What stands around a capital in mid-sentence, and whether a sentence may begin with it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from newslint.article.article import Article
from newslint.article.pieces import complete
from newslint.article.sentences import (
    has_tag,
    independent,
    line_before,
    sentence_end,
    sentence_start,
)
from newslint.english.common import common, is_function
from newslint.english.lexicon import words
from newslint.english.tags import FINITE

_BREAK = re.compile(r"[.?!:]['\"”’)]*$")
_WORD = re.compile(r"^[“\"‘(\[]*([^\W\d_][\w'’-]*)")
_OPENERS = frozenset(
    {"If", "When", "While", "As", "Although", "Though", "Because", "Since", "After", "Before"}
    | {"In", "On", "At"}
)
"""Words that open a phrase or clause before the main one, which a comma parts from it."""
_TITLE_WORDS = frozenset({"How", "Why", "Can", "Will", "My", "Me", "One", "Two", "No", "Never"})
_WINDOW = 4  # words on either side in which another capital hints at a title
_ARTICLES = frozenset({"The", "A", "An"})
_RUN_IN = 6  # words: a heading may run into the text behind it
_AUXILIARIES = frozenset({"will", "can", "may", "must", "shall", "being"})
_HAVE = frozenset({"has", "have", "had"})
_REACH = 500  # code points before a word that are looked at
_VERBS = FINITE | {"VBN"}  # finite, or taken for a participle


@dataclass(frozen=True, slots=True)
class Around:
    """The words of the same sentence on either side of one, up to four.

    `title`: another common word with a capital is among them, as in titles of works and bodies;
    `name`: any word with a capital is, besides the sentence's first (`name_before`: to the left);
    `work`: a word is that titles
    of works stand near.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    title: bool
    name: bool
    name_before: bool
    work: bool


def around(prose: str, start: int, end: int) -> Around:
    """Return what stands around the word between two prose offsets."""
    before: list[str] = []
    opening = ""
    line = line_before(prose, start, _REACH).split()
    starts = len(line) <= _WINDOW
    for number, piece in enumerate(reversed(line[-_WINDOW - 1 :])):
        if _BREAK.search(piece):
            starts = True
            break
        if number < _WINDOW:
            before.insert(0, piece)
    if starts and before:
        opening = before[0]
    after: list[str] = []
    for piece in prose[end : end + 80].partition("\n")[0].split()[:_WINDOW]:
        after.append(piece)
        if _BREAK.search(piece):
            break
    inside = before[1:] if opening else before
    left, right = capitals(inside), capitals(after)
    near = {piece.strip(",.;:'’”\"").lower() for piece in (*before, *after)}
    title = any(
        is_function(each) or each in _TITLE_WORDS or common(each)
        for each in (*left, *right)
        if len(each) == 1 or not each.isupper()
    )
    return Around(
        tuple(before),
        tuple(after),
        title,
        name=bool(left or right),
        name_before=bool(left),
        work=not near.isdisjoint(words("work-words")),
    )


def capitals(pieces: Iterable[str]) -> list[str]:
    """Return the words among `pieces` that have a capital, but "I"."""
    found = (match[1] for match in map(_WORD.match, pieces) if match)
    return [word for word in found if word[0].isupper() and word != "I"]


def run_in(prose: str, at: int) -> bool:
    """Whether a heading may have run into the sentence that begins at a prose offset.

    No heading ends with a function word: "They were Due".
    """
    before = line_before(prose, at, _REACH).split()
    if not before:
        return True
    if len(before) > _RUN_IN or is_function(before[-1]) or before[-1] in _AUXILIARIES:
        return False
    # "We Really do", "has reported A rise": such words begin and end no heading.
    pronoun = before[0].lower() in words("clause-pronouns")
    return not pronoun and (len(before) == 1 or before[-2] not in _HAVE)


def begins(article: Article, at: int, word: str) -> bool:
    """Whether a sentence begins with the capital, and another one ends before it."""
    prose = article.prose
    start, end, first = sentence_start(article, at), sentence_end(article, at), at
    if word in _OPENERS or prose[at + len(word)] == ",":
        first = prose.find(", ", at, end) + 2
    if first < at or (is_function(word) and not may_open(word)):
        return False
    before = prose[start : at - 1].rpartition(" ")[2].lower()
    if before in words("clause-leading-words") and before not in ("said", "says"):
        return False
    if not (has_tag(article, start, at - 1, _VERBS) and has_tag(article, at, end, _VERBS)):
        return False  # to read each by itself costs more than all the rest
    parsed = independent(article, first, end) and independent(article, start, at - 1)
    if parsed and before not in ("said", "says"):
        return True
    return complete(article, prose[start : at - 1]) and complete(article, prose[at:end])


def may_open(word: str) -> bool:
    """Whether a function word often opens a sentence."""
    return word in _ARTICLES | _OPENERS or word.lower() in words("clause-pronouns")
