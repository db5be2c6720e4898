"""Capitals that came in at the start of a piece of text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.mid_sentence import Around, around, begins, capitals, may_open, run_in
from newslint.article.sentences import running
from newslint.checks.splices.stray_capital_content import content_word, may_be_stray
from newslint.edits import lowered, replaced
from newslint.english.common import is_function
from newslint.english.complements import lost_words
from newslint.english.lexicon import words
from newslint.english.tags import PREPOSITIONS
from newslint.model import Match, Repair, Span

_AFTER_NAMES = frozenset(
    {"Who", "That", "You", "Over", "Within", "So", "Not", "Some", "Any", "Each"}
)
"""After a name these are rather the end of it: Doctor Who, Take That."""
_SURNAMES = frozenset({"He", "An", "Do", "Her"})

_CAPITAL = re.compile(r"(?<=[\w,%”’)]) (?P<word>[A-Z][a-z]*)(?=[ ,.;]|['’](?:ve|s|re|ll|d|m) )")
_SUBORDINATE = frozenset(
    {"If", "When", "While", "Because", "Although", "Though", "Unless", "Until", "Whether"}
)
_VERSE = re.compile(r", ([A-Z][a-z]*) [a-z]")
_ABBREVIATED = re.compile(r"\.[,;]$")  # a sentence was taken to end there
_MARKS = "“\"‘'("
_SHOUTED = 4  # letters: a longer word in capitals is a heading
_SHORT_START = 2  # words of a sentence: a dateline or a heading that ran into the text
_STANZA = 200  # code points
_ITEM = re.compile(r"[:;(]\s?\d\)? $|\b\w\) $")
_SACRED = re.compile(r"\b(?:God|Jesus|Christ|Lord)\b")


def stray_capital(article: Article) -> Iterator[Match]:
    """Yield words with a capital in mid-sentence that are neither names nor parts of titles."""
    prose = article.prose
    for match in _CAPITAL.finditer(prose):
        word, at = match["word"], match.start("word")
        function = is_function(word)
        if not function and not may_be_stray(article, at, word):
            continue
        near = around(prose, at, match.end())
        if not near.before or not running(article, at) or _ABBREVIATED.search(near.before[-1]):
            continue
        if near.before[-1].lower() == word.lower():
            continue  # "in In": a doubled word
        if not function:
            found = content_word(article, at, word, near)
        elif not near.title or _goes_on_small(near) or _dated(near, word):
            found = _function_word(article, at, word, near)
        else:
            continue
        if found:
            yield found


def _function_word(article: Article, at: int, word: str, near: Around) -> Match | None:
    prose = article.prose
    previous = near.before[-1].lstrip(_MARKS)
    following = near.after[0] if near.after else ""
    name_before = previous[:1].isupper()
    name_after = following[:1].isupper()
    ends_name = name_before and word in _AFTER_NAMES
    if (word == "The" and name_after) or (ends_name and not _goes_on_small(near)):
        return None
    if word in ("And", "Or") and name_before and name_after:
        return None  # "Simon And Garfunkel", "Kings And Queens": a name or a title
    if word == "A" and (
        name_before
        or not following[:1].islower()
        or previous.lower() in words("graded-nouns")
        or is_function(following)
    ):
        return None
    if _ITEM.search(prose, at - 6, at):
        return None
    sacred = word in ("He", "His", "Him") and _SACRED.search(prose)
    if sacred or (prose[at - 2] in ",;" and _in_verse(prose, at)):
        return None
    titled = (near.title and not _dated(near, word)) or ends_name
    weak = titled or _doubtful(prose, at, word, near)
    repairs = _readings(article, at, word)
    kind = ""
    if weak and run_in(prose, at):
        kind = "capital-after-heading"
    elif titled:
        kind = "capital-in-title"
    elif name_before and name_after and word not in _SUBORDINATE:
        kind = "capital-between-names"
    values = {"word": word, "right": word.lower()}
    return Match(
        Span(at, at + len(word)), values, repairs, kind=kind, doubt="unsure" if weak else ""
    )


def _goes_on_small(near: Around) -> bool:
    """Whether the word behind has no capital, as none but a small one inside a title."""
    return bool(near.after) and near.after[0].isalpha() and near.after[0].islower()


def _dated(near: Around, word: str) -> bool:
    """Whether a preposition stands before a day or a month, whose capital hints at no title."""
    following = near.after[0].strip(",") if near.after else ""
    return (
        word.lower() in words("prepositions")
        and following in words("calendar")
        and (near.after[0].endswith(",") or near.after[1:2] == () or near.after[1][0].islower())
    )


def _doubtful(prose: str, at: int, word: str, near: Around) -> bool:
    """Whether a function word's capital may be right: a title, a name, a new sentence."""
    previous, following = near.before[-1], near.after[0] if near.after else ""
    name_before, name_after = previous[:1].isupper(), following[:1].isupper()
    if _dated(near, word):
        name_after = False
    article_of_noun = word in ("The", "A", "An") and following.islower()
    preposition = word.lower() in words("prepositions")
    return (
        (near.work and not article_of_noun)
        or run_in(prose, at)
        or (len(near.before) <= _SHORT_START and prose[at - 2] != "," and may_open(word))
        or previous.endswith((")", "”", '"'))
        or (previous.isupper() and len(previous) > _SHOUTED)
        or prose[at + len(word)] in ",.;"
        or (name_after and (word not in _SUBORDINATE or name_before or near.name_before))
        or (name_before and word in _SURNAMES)
        or (name_before and preposition and following == "the" and bool(capitals(near.after)))
        or (preposition and previous in words("prepositions"))
    )


def _in_verse(prose: str, at: int) -> bool:
    """Whether two lines of a poem or more are written as one, each with a capital."""
    line = prose.rfind("\n", 0, at) + 1
    starts = [match[1] for match in _VERSE.finditer(prose, line, at + _STANZA)]
    return sum(map(is_function, starts)) > 1


_DETERMINERS = frozenset(
    {"The", "A", "An", "This", "That", "These", "Those", "His", "Her", "Its", "Their", "Our"}
    | {"Your", "Each", "Every", "Some", "Any", "No"}
)
_BASES = frozenset({"Be", "Do", "Have"})


def _readings(article: Article, at: int, word: str) -> tuple[Repair, ...]:
    """Return the repairs: the capital goes, or the full stop or the small word before it was lost.

    The least change comes first, but a full stop where a sentence ends and another one begins.
    """
    prose = article.prose
    lower = lowered(prose, at)
    end = at - 1
    if prose[end - 1] in ",;":
        return (lower, replaced(end - 1, end, "."))
    stop, comma = replaced(end, end, "."), (*replaced(end, end, ","), *lower)
    first = (stop, lower, comma) if begins(article, at, word) else (lower, stop, comma)
    lost = ["to"] if word in _BASES else []
    if word in _DETERMINERS:
        lost = [each for each in lost_words(prose, at) if each in PREPOSITIONS]
    return (*first, *((*replaced(end, end, f" {each}"), *lower) for each in lost))
