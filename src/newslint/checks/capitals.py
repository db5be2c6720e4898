"""Capitals that came in at the start of a piece of text, and capitals that were lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newslint.article import Article
from newslint.checks.prose import (
    common,
    independent,
    lowered,
    replaced,
    running,
    sentence_end,
    sentence_start,
)
from newslint.lexicon import words
from newslint.model import Match, Repair, Span

_AFTER_NAMES = frozenset(
    {"Who", "That", "You", "Over", "Within", "So", "Not", "Some", "Any", "Each"}
)
"""After a name these are rather the end of it: Doctor Who, Take That."""
_SURNAMES = frozenset({"He", "An", "Do", "Her"})

_CAPITAL = re.compile(r"(?<=[\w,%”’)]) (?P<word>[A-Z][a-z]*)(?=[ ,.;]|['’](?:ve|s|re|ll|d|m) )")
_BREAK = re.compile(r"[.?!:]['\"”’)]*$")
_WORD = re.compile(r"^[“\"‘(\[]*([^\W\d_][\w'’-]*)")
_SUBORDINATE = frozenset(
    {"If", "When", "While", "Because", "Although", "Though", "Unless", "Until", "Whether"}
)
_OPENERS = frozenset(
    {"If", "When", "While", "As", "Although", "Though", "Because", "Since", "After", "Before"}
)
_BEFORE_NAMES = frozenset({"the", "that", "our", "and", "or", "when", "new"})
"""Words that unknown names stand behind, besides prepositions."""
_VERSE = re.compile(r", ([A-Z][a-z]*) [a-z]")
_TITLE_WORDS = frozenset({"How", "Why", "Can", "Will", "My", "Me", "One", "Two", "No", "Never"})
_LEAST_LETTERS = 3  # of a content word
_WINDOW = 4  # words on either side in which another capital hints at a title
_SENTENCE_LIKE = frozenset({"The", "A", "An", "In", "On", "At"})
_SHOUTED = 4  # letters: a longer word in capitals is a heading
_SHORT_START = 2  # words of a sentence: a dateline or a heading that ran into the text
_STANZA = 200  # code points
_RUN_IN = 6  # words: a heading may run into the text behind it
_ITEM = re.compile(r"[:;(]\s?\d\)? $|\b\w\) $")
_SACRED = re.compile(r"\b(?:God|Jesus|Christ|Lord)\b")


def stray_capital(article: Article) -> Iterator[Match]:
    """Yield words with a capital in mid-sentence that are neither names nor parts of titles."""
    prose = article.prose
    for match in _CAPITAL.finditer(prose):
        word, at = match["word"], match.start("word")
        function = _is_function(word)
        if not function and not _may_be_stray(prose, at, word):
            continue
        around = _around(prose, at, match.end())
        if not around.before or around.title or not running(article, at):
            continue
        found = (_function_word if function else _content_word)(article, at, word, around)
        if found:
            yield found


def _may_be_stray(prose: str, at: int, word: str) -> bool:
    """Whether a content word seldom has a capital and stands behind a word that has none."""
    before = prose.rfind(" ", 0, at - 1) + 1
    if prose[before].isupper() or len(word) < _LEAST_LETTERS:
        return False
    if prose[before : at - 1] == "the":
        return common(word)
    return common(word) or word.lower() in words("seldom-capital-words")


def _is_function(word: str) -> bool:
    return word.lower() in words("function-words")


@dataclass(frozen=True, slots=True)
class _Around:
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


def _around(prose: str, start: int, end: int) -> _Around:
    before: list[str] = []
    opening = ""
    line = prose[prose.rfind("\n", 0, start) + 1 : start].split()
    for number, piece in enumerate(reversed(line[-_WINDOW - 1 :])):
        if number == _WINDOW or _BREAK.search(piece):
            break
        before.insert(0, piece)
    if len(before) < min(_WINDOW, len(line)) or len(before) == len(line):
        opening = before[0] if before else ""
    after: list[str] = []
    for piece in prose[end : end + 80].partition("\n")[0].split()[:_WINDOW]:
        after.append(piece)
        if _BREAK.search(piece):
            break
    inside = before[1:] if opening else before
    left, right = _capitals(inside), _capitals(after)
    near = {piece.strip(",.;:'’”\"").lower() for piece in (*before, *after)}
    title = any(
        _is_function(each) or each in _TITLE_WORDS or common(each)
        for each in (*left, *right)
        if len(each) == 1 or not each.isupper()
    )
    return _Around(
        tuple(before),
        tuple(after),
        title,
        name=bool(left or right),
        name_before=bool(left),
        work=not near.isdisjoint(words("work-words")),
    )


def _capitals(pieces: Iterable[str]) -> list[str]:
    found = (match[1] for match in map(_WORD.match, pieces) if match)
    return [word for word in found if word[0].isupper() and word != "I"]


def _function_word(article: Article, at: int, word: str, around: _Around) -> Match | None:
    prose = article.prose
    previous, following = around.before[-1], around.after[0] if around.after else ""
    name_before = previous[:1].isupper()
    name_after = following[:1].isupper()
    if (word == "The" and name_after) or (name_before and word in _AFTER_NAMES):
        return None
    if word == "A" and (
        name_before
        or not following[:1].islower()
        or previous.lower() in words("graded-nouns")
        or _is_function(following)
    ):
        return None
    if _ITEM.search(prose, at - 6, at):
        return None
    if word in ("He", "His", "Him") and _SACRED.search(prose):
        return None
    if prose[at - 2] in ",;" and _in_verse(prose, at):
        return None
    return Match(
        Span(at, at + len(word)),
        {"word": word, "right": word.lower()},
        _readings(article, at, word),
        weak=_doubtful(prose, at, word, around),
    )


def _doubtful(prose: str, at: int, word: str, around: _Around) -> bool:
    """Whether a function word's capital may be right: a title, a name, a new sentence."""
    previous, following = around.before[-1], around.after[0] if around.after else ""
    name_before, name_after = previous[:1].isupper(), following[:1].isupper()
    preposition = word.lower() in words("prepositions")
    return (
        around.work
        or _run_in(prose, at)
        or (len(around.before) <= _SHORT_START and prose[at - 2] != "," and _may_open(word))
        or previous.endswith((")", "”", '"'))
        or (previous.isupper() and len(previous) > _SHOUTED)
        or prose[at + len(word)] in ",.;"
        or (name_after and (word not in _SUBORDINATE or name_before or around.name_before))
        or (name_before and word in _SURNAMES)
        or (name_before and preposition and following == "the" and bool(_capitals(around.after)))
        or (preposition and previous in words("prepositions"))
    )


def _in_verse(prose: str, at: int) -> bool:
    """Whether two lines of a poem or more are written as one, each with a capital."""
    line = prose.rfind("\n", 0, at) + 1
    starts = [match[1] for match in _VERSE.finditer(prose, line, at + _STANZA)]
    return sum(map(_is_function, starts)) > 1


def _run_in(prose: str, at: int) -> bool:
    """Whether a heading may have run into the sentence that begins at a prose offset."""
    return len(prose[prose.rfind("\n", 0, at) + 1 : at].split()) <= _RUN_IN


def _readings(article: Article, at: int, word: str) -> tuple[Repair, ...]:
    """Return the repairs: the capital goes, or the full stop before it was lost."""
    prose = article.prose
    lower = lowered(prose, at)
    end = at - 1
    if prose[end - 1] in ",;":
        return (lower, replaced(end - 1, end, "."))
    stop, comma = replaced(end, end, "."), (*replaced(end, end, ","), *lower)
    return (stop, lower, comma) if _begins(article, at, word) else (lower, stop, comma)


def _begins(article: Article, at: int, word: str) -> bool:
    """Whether a sentence begins with the capital, and another one ends before it."""
    prose = article.prose
    start, end, first = sentence_start(article, at), sentence_end(article, at), at
    if word in _OPENERS or prose[at + len(word)] == ",":
        first = prose.find(", ", at, end) + 2
    if first < at or (_is_function(word) and not _may_open(word)):
        return False
    before = prose[start : at - 1].rpartition(" ")[2].lower()
    return (
        before not in words("clause-leading-words")
        and independent(article, first, end)
        and independent(article, start, at - 1)
    )


def _may_open(word: str) -> bool:
    return word in _SENTENCE_LIKE | _OPENERS or word.lower() in words("clause-pronouns")


def _content_word(article: Article, at: int, word: str, around: _Around) -> Match | None:
    prose = article.prose
    end = at + len(word)
    previous = around.before[-1]
    following = around.after[0] if around.after and prose[end] == " " else ""
    if around.work or following[:1].isupper() or (around.name and not common(word)):
        return None
    if len(re.findall(rf"(?<=[a-z,] ){word}\b", prose)) > 1:
        return None
    plain = not _is_function(previous) and not _is_function(following)
    if common(word):
        plain = previous not in words("prepositions") | _BEFORE_NAMES
    certain = (
        not around.name
        and previous.isalpha()
        and previous.islower()
        and previous != "number"
        and not following[:1].isdigit()
        and plain
        and (common(word) or following.isalpha())
        and not _run_in(prose, at)
    )
    return Match(
        Span(at, end),
        {"word": word, "right": word.lower()},
        tuple(_wordings(article, at, word)),
        variant="capital-on-content-word",
        weak=not certain,
    )


def _wordings(article: Article, at: int, word: str) -> Iterator[Repair]:
    """Yield the repairs of a content word: a link may have lost the word before it, too."""
    space = at - 1
    lower = lowered(article.prose, at)
    stop = replaced(space, space, ".")
    begins = _begins(article, at, word)
    if begins:
        yield stop
    yield lower
    if article.prose[space - 1] in ",;":
        return
    for lost in ("to", "and", "of", "the", "a", "with", "for", "that", "by"):
        yield (*replaced(space, space, f" {lost}"), *lower)
    if not begins:
        yield stop
