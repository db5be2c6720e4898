"""Where a word that nobody knows can be cut into two that are known."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from newslint.article.article import Article, once
from newslint.article.reordering import peoples
from newslint.checks.splices.lost_space_names import behind_names, runs_into
from newslint.checks.splices.lost_space_plain import before_lone_article, two_plain
from newslint.english.common import common, known
from newslint.english.dictionary import frequency, is_english
from newslint.english.lexicon import rows, table, words
from newslint.english.names import lookup
from newslint.english.offices import demonyms

LEAST = 3  # letters of a word that is cut off
_LEAST_NAME = 4  # letters of a name, where names may end in the word behind it
_LEAST_BEHIND = 5  # letters of a word behind "to", behind which many short ones make another word
_INITIAL = re.compile(r" [A-Z]\. [A-Z]")


_HALVES = frozenset({"Espirito", "Porto", "Puerto", "Sancti", "Santo"})
"""First halves of names of places that may seem two words: `Santo Domingo`."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Two words written as one, from `start` to `end`; the second begins at `at`.

    `name`: the first is a name; `capital`: a sentence seems to begin with the second; `sure`: both
    are known, and no other cut gives two words.
    """

    start: int
    at: int
    end: int
    name: bool
    sure: bool
    capital: bool = False


@once
def count(article: Article) -> Counter[str]:
    """Return how often each word stands in an article."""
    return Counter(re.findall(r"[^\W\d_]+", article.prose))


@lru_cache
def _before() -> Mapping[str, str]:
    return table("words-that-run-in", "before")


_AHEAD = (
    *("with", "from", "that", "they", "this", "these", "their", "which", "while", "where"),
    *("when", "because", "since", "were", "was", "had", "the", "and", "of", "to"),
    "an",
)
"""Words that are found glued to the word behind them."""


def cut(article: Article, match: re.Match[str]) -> Cut | None:
    """Return where a word that is not known can be cut, None where it may be one word."""
    word = match[0]
    if is_one(article, word) or frequency(word.lower()):
        return None  # "outlast", "Drenthe"
    if word[0].isupper() and _INITIAL.match(article.prose, match.end()):
        return None  # "Robertito P. Lima"
    if word in _HALVES:
        return None
    first = _capital_before(article.prose, match.start())
    places = {*_behind(article, word), *_ahead(word), *_inner_capital(article, word, first)}
    places |= {*_before_name(article, word), *_before_determiner(article, match)}
    places |= {*before_lone_article(article.prose, match, known)}
    if not places:
        places = {*_behind_name(article, word, first), *_behind_plain(article, match)}
        places |= {*two_plain(word, known)}
    if not places:
        return None
    size = max(places, key=lambda size: (_weight(word, size), size))
    left = word[:size]
    name = left[0].isupper() and (not known(left) or first != "")
    start = match.start()
    bound = left in words("function-words")
    capital = word[size].isupper() and not bound
    slip = left == "to" and word.islower()  # "tomarrow" is a slip of the pen
    plain = left.islower() and not slip and not capital
    small = bound or word[size:] in words("function-words")
    coined = word.islower() and left.endswith("s") and not small  # "the holiday showstakes"
    sure = len(places) == 1 and not slip and (plain or count(article)[left] > 0)
    return Cut(start, start + size, match.end(), name, sure and not (capital or coined), capital)


def _weight(word: str, size: int) -> int:
    """Return how many letters of a word are in one without meaning of its own."""
    parts = word[:size].lower(), word[size:].lower()
    return max(len(part) if part in words("function-words") else 0 for part in parts)


def is_one(article: Article, word: str) -> bool:
    """Whether a word may be one: a name that people bear, or what the article has again."""
    if count(article)[word] > 1 or any(word in name for name in article.facts.names):
        return True
    if word.endswith("is") and word[:-1] in demonyms():
        return True  # "Pakistanis" are not what Pakistan is
    return word[0].isupper() and lookup(word) is not None


def _behind(article: Article, word: str) -> Iterator[int]:
    """Yield the cuts before a word such as "who": `Novak|who`, `minister|who`, `Later|the`."""
    for small, asked in _before().items():
        size = len(word) - len(small)
        if size < LEAST - 1 or not word.endswith(small):
            continue
        left = word[:size]
        if left.islower():
            least = LEAST if asked != "seen" else _LEAST_NAME
            allowed = asked != "seen" or small in _BEHIND_WORDS
            small_words = words("function-words")
            both = left in small_words and small in small_words and not frequency(word)
            seldom = small in _NO_ENDINGS and is_english(left)
            if both or (size >= least and allowed and (known(left) or seldom)):
                yield size
        elif left[1:].islower() and _fits(article, left, asked):
            yield size
        elif left.isupper() and len(left) >= LEAST and len(small) >= _LEAST_NAME:
            yield size  # "ANSA|citing"


_NO_ENDINGS = (
    *("because", "that", "these", "they", "those", "when", "where", "which", "while", "who"),
)
"""Words that no other word ends with, so that the word before them may be a rare one."""

_BEHIND_WORDS = ("and", "of", "to", "for", "had", "has", "they", "with")


def _fits(article: Article, left: str, asked: str) -> bool:
    """Whether a word with a capital can stand before one that asks `asked` of it."""
    if len(left) < LEAST or left.lower() in words("function-words"):
        return False  # the Forand bill
    if count(article)[left] or asked == "any" or (asked == "long" and len(left) > _LEAST_NAME):
        return True
    if asked == "seen" or len(left) < _LEAST_NAME:
        return False  # "Blythe", "Parishad"
    return known(left) or left in words("calendar") or lookup(left) is not None


def _ahead(word: str) -> Iterator[int]:
    """Yield the cuts behind a word such as "the": `the|court`, `that|nobody`, `an|interview`."""
    for small in _AHEAD:
        right = word[len(small) :]
        least = _LEAST_BEHIND if small in ("to", "an") else LEAST + 1
        if not word.startswith(small) or len(right) < least:
            continue
        if not (common(right) or (small in ("was", "were", "had", "the") and known(right))):
            continue
        if small != "an" or right[0] in "aeiou":
            yield len(small)


def _before_name(article: Article, word: str) -> Iterator[int]:
    """Yield the cut before a name: `the|Guardian`, `of|Paris`; `eBay` and `theGrio` are one."""
    found = _NAMED.match(word)
    if found and found[1] in words("function-words"):
        right = found[2]
        named = right in words("calendar") or right in lands()
        if named or found[1] in _NO_BRANDS or count(article)[right]:
            yield found.end(1)


_NO_BRANDS = frozenset({"of", "from", "with", "and", "that", "was", "were", "has", "had"})
"""Words that no name in mixed case begins with, as `theGrio` and `inDrive` do."""


_NAMED = re.compile(r"([a-z]{2,})([A-Z][a-z]{2,}|[A-Z]{2,5})$")


@lru_cache
def lands() -> frozenset[str]:
    """Return the names of countries, peoples and places that have another name elsewhere."""
    places = (row["english"] for row in rows("exonyms"))
    known = frozenset(row["country"] for row in rows("countries")) | frozenset(peoples())
    return known | {place for place in places if place.isalpha()}


def _before_determiner(article: Article, match: re.Match[str]) -> Iterator[int]:
    """Yield the cut behind a name of the article, before "in" and "the": `Reuters|in the hall`."""
    if not _DETERMINER.match(article.prose, match.end()):
        return
    for small in ("in", "on", "at", "as", "is"):
        left = match[0].removesuffix(small)
        named = left[0].isupper() and len(left) > _LEAST_NAME and count(article)[left] > 0
        if left != match[0] and named:
            yield len(left)


_DETERMINER = re.compile(r" (?:the|an?|his|her|its|their|this|[0-9]+)\b")


_TWO = re.compile(r"([^\W\d_][a-zß-öø-ÿĀ-ž]{2,}|[A-Z]{3,})([A-Z][a-z]+)$")


def _inner_capital(article: Article, word: str, first: str) -> Iterator[int]:
    """Yield the cut before a capital in a word: `York|Former`, `market|The`; `YouTube` is one."""
    found = _TWO.match(word)
    if not found:
        return
    left, right = found.groups()
    place = left in lands() or left in words("calendar")
    plain = place or count(article)[left] > 0 or (left.islower() and known(left))
    if right.lower() in words("sentence-starters"):
        named = plain or (right in _NO_BRAND_ENDS and _may_be_name(left))
    elif left.islower() and len(left) > _LEAST_NAME:
        named = plain and (_begins_sentence(article, right) or left in words("person-nouns"))
    elif place and _begins_sentence(article, right):
        named = True
    else:
        common_one = common(right) and (
            _named_elsewhere(article, first, left) or _name(first, left)
        )
        named = common_one or runs_into(first, left, right)
    if named:
        yield found.end(1)


_NO_BRAND_ENDS = frozenset(
    {"The", "He", "She", "They", "But", "There", "When", "After", "However", "His", "Their"}
    | {"Before", "While", "According", "Although", "Because", "Mr", "Mrs"}
)
"""Words that no name in mixed case ends with, as `LinkedIn` and `YourThis` may."""


def _may_be_name(word: str) -> bool:
    """Whether a sentence may end with a word as a name, long or in capitals alone: `CNN`."""
    capitals = word.isupper() and word.lower() not in words("function-words")
    return capitals or len(word) >= _LEAST_NAME


def _begins_sentence(article: Article, word: str) -> bool:
    """Whether a word with a capital is one that is known, or a name."""
    return known(word) or count(article)[word] > 0 or lookup(word) is not None


def _behind_plain(article: Article, match: re.Match[str]) -> Iterator[int]:
    """Yield the cut behind a name or a noun and before a small word: `Barcelona|and the`."""
    word = match[0]
    if word[1:].islower() and word[0].isupper():
        seen, end = count(article), match.end()
        yield from behind_names(article.prose, word, end, seen=seen, lands=lands())
    elif word.islower() and _DETERMINER.match(article.prose, match.end()):
        for small in _BEFORE_DETERMINERS:
            left = word.removesuffix(small)
            plural = small == "as" and not left.endswith("ed")  # "operas"
            if left != word and len(left) >= _LEAST_NAME and known(left) and not plural:
                yield len(left)


_BEFORE_DETERMINERS = ("in", "on", "at", "is", "by", "for", "as", "to")


def _name(first: str, last: str) -> bool:
    """Whether two words with capitals are a name that is known: `New York`, `Juan Ortega`."""
    return bool(first) and lookup(last) is not None and not known(last)


_LONGEST_NAME = 30  # letters


def _behind_name(article: Article, word: str, first: str) -> Iterator[int]:
    """Yield the cut behind a full name that the article has again: `Ivo Novak|guilty`."""
    for size in range(LEAST, min(len(word) - _LEAST_BEHIND, _LONGEST_NAME) + 1):
        if _named_elsewhere(article, first, word[:size]) and common(word[size:]):
            yield size


def _named_elsewhere(article: Article, first: str, last: str) -> bool:
    """Whether the article has two words with capitals elsewhere, side by side."""
    return bool(first) and last[0].isupper() and f"{first} {last}" in _pairs(article)


@once
def _pairs(article: Article) -> frozenset[str]:
    """Return all pairs of neighbouring words with capitals of an article."""
    return frozenset(match[1] for match in _PAIR.finditer(article.prose))


_PAIR = re.compile(r"(?=\b([A-Z][\w’'-]+ [A-Z][\w’'-]+)\b)")
_CAPITAL_BEFORE = re.compile(r"([A-Z][\w’'-]+) $")


def _capital_before(prose: str, at: int) -> str:
    """Return the word with a capital before a prose offset, "" where there is none."""
    found = _CAPITAL_BEFORE.search(prose, max(0, at - 30), at)
    return found[1] if found else ""
