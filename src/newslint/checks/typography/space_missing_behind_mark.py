"""Marks behind which the space was lost: `Friday.The`, `pay.”The`, `room,and`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from newslint.article.article import Article, once
from newslint.article.quotation_ends import lost_comma
from newslint.article.reordering import peoples
from newslint.edits import replaced
from newslint.english.common import common, is_word
from newslint.english.lexicon import rows, words
from newslint.english.names import lookup
from newslint.english.phrase_ends import ends_phrases
from newslint.model import Match, Safety, Span

_NOT_COUNTED = -1
_STARTERS = (
    "The|He|She|They|It|But|In|On|At|And|We|This|That|There|Mr|Mrs|A|An|His|Her|Their|Its|As|When"
    "|After|However|Meanwhile|If|For|You|Our|These|Those|What|Who|So|Now|Then|Since|Before|While|I|Because|Why|How|Yes|No|Not|Or|My"
)
_LETTERS = r"[^\W\d_]"


def space_missing_behind_mark(article: Article) -> Iterator[Match]:
    """Find marks that the next word follows at once: `Friday.The`, `(badly).The`, `room,and`."""
    prose = article.prose
    for pattern, fits in _FORMS:
        for found in pattern.finditer(prose):
            safety = fits(article, found)
            if safety is not None:
                at = found.end("mark")
                mark = Span(found.start("mark"), at)
                yield Match(mark, {"text": found["mark"]}, (replaced(at, at, " "),), safety)
    yield from _behind_quotation(article)
    yield from _behind_ellipsis(article)


_ELLIPSIS = re.compile(
    r"(?<![\w@/.’'-])(?P<before>[a-z]{2,})(?P<mark>…)(?P<next>[A-Z][a-z]+)(?=[\s,.;:!?])"
)


def _behind_ellipsis(article: Article) -> Iterator[Match]:
    """Find dots that a sentence begins behind without a space: `so…It was late`."""
    for found in _ELLIPSIS.finditer(article.prose):
        if _known(found["before"]) and _known(found["next"]):
            mark = Span(*found.span("mark"))
            repair = replaced(mark.end, mark.end, " ")
            yield Match(mark, {"text": found["mark"]}, (repair,), Safety.UNSAFE)


def _known(word: str) -> bool:
    lower = word.lower()
    return lower in words("function-words") or is_word(lower) or _counted(lower)


def _counted(lower: str) -> bool:
    return lower in words("seldom-capital-words") or ends_phrases(lower, _NOT_COUNTED) >= 0


def _sentence(article: Article, found: re.Match[str]) -> Safety | None:
    """Say how sure it is that a sentence ends with one word and begins with the next."""
    before, following = found["before"], re.split("['’]", found["next"])[0]
    plain = before.islower() and _known(before)
    if following == "A" and not plain:
        return None  # the virus Grew.A
    starts = re.fullmatch(_STARTERS, following) is not None
    if found["mark"] != ".":
        return _asked(article, found, plain=plain, starts=starts)
    if starts:
        return Safety.SAFE if plain or before in words("calendar") else Safety.UNSAFE
    if following.lower() in _DOMAINS:
        return None  # amazon.Com
    known = lookup(following) is not None or following in _nations() or _known(following)
    named = known or _follows_space(article, following)
    ended = plain or before in words("calendar") or _opens(found)
    return Safety.UNSAFE if ended and (common(following) or named) else None


_SHORTEST_NAME = 4  # letters


def _opens(found: re.Match[str]) -> bool:
    """Whether a word that opens a sentence stands behind a name: `off Lampedusa.Three children`."""
    before, following = found["before"], found["next"].lower()
    named = before[1:].islower() and len(before) >= _SHORTEST_NAME
    small = common(following) or following in words("function-words") | words("small-numbers")
    return named and small and re.match(r" [a-z]", found.string[found.end() :]) is not None


@cache
def _nations() -> frozenset[str]:
    """Return the names of countries and their adjectives."""
    return peoples() | {row["country"] for row in rows("countries")}


_DOMAINS = frozenset(
    {"app", "biz", "cloud", "club", "com", "edu", "fm", "gov", "info", "io", "js", "live", "media"}
    | {"net", "news", "online", "org", "shop", "site", "store", "tech", "tv", "world"}
)
"""Endings of addresses that are written like words: `paper.Online`."""


def _asked(article: Article, found: re.Match[str], *, plain: bool, starts: bool) -> Safety | None:
    """Say how sure it is that a sentence ends with a question or an exclamation mark."""
    before, following = found["before"], found["next"]
    known = plain or _known(before)
    if starts or common(following):
        brand = not known and not starts and found["mark"] == "!"  # "Yahoo!Sport"
        return None if brand else Safety.SAFE if known else Safety.UNSAFE
    named = lookup(following) is not None or _follows_space(article, following)
    return Safety.UNSAFE if known and (named or _known(following)) else None


@once
def _behind_spaces(article: Article) -> Sequence[str]:
    """Return what stands behind spaces, sorted."""
    return sorted(set(article.prose.split(" ")[1:]))


def _follows_space(article: Article, word: str) -> bool:
    """Whether a word, or one that begins with it, stands behind a space."""
    sorted_ = _behind_spaces(article)
    at = bisect_left(sorted_, word)
    return at < len(sorted_) and sorted_[at].startswith(word)


def _comma(article: Article, found: re.Match[str]) -> Safety | None:
    """Say how sure it is that a comma parts two words."""
    before, following = found["before"], found["next"]
    if following.islower():
        return Safety.SAFE if _known(before) and _known(following) else Safety.UNSAFE
    names = before[1:].islower() and following[1:].islower()
    return Safety.UNSAFE if names or (before.islower() and _known(before)) else None


def _small_behind_stop(article: Article, found: re.Match[str]) -> Safety | None:
    """Say how sure it is that a full stop parts two words in lower case: `innocent.but`."""
    return Safety.UNSAFE if _known(found["before"]) else None


def _clause(article: Article, found: re.Match[str]) -> Safety | None:
    """Say how sure it is that a colon or a semicolon parts two words."""
    both = _known(found["before"]) and _known(found["next"]) and len(found["next"]) > 1
    return Safety.UNSAFE if both else None


def _always(article: Article, found: re.Match[str]) -> Safety | None:
    """Say that the marks around are enough to be sure of a place."""
    return Safety.SAFE


def _behind_number(article: Article, found: re.Match[str]) -> Safety | None:
    """Say how sure it is that a sentence begins behind a year or a share: `by 4%.Analysts`."""
    following = found["next"]
    if re.fullmatch(_STARTERS, following):
        return None  # what the pattern before this one finds
    named = _known(following) or lookup(following) is not None or following in _nations()
    return Safety.UNSAFE if named or _follows_space(article, following) else None


def _initial(article: Article, found: re.Match[str]) -> Safety | None:
    """Say how sure it is that an initial or a title stands before a name; firms write it so."""
    if article.prose.count(article.prose[found.start() : found.end() + 4]) > 1:
        return None  # "J.Crew", again and again
    return Safety.SAFE if found["before"] in _TITLES else Safety.UNSAFE


_TITLES = frozenset({"Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Sen", "Rep", "Gov"})
_Fits = Callable[[Article, re.Match[str]], Safety | None]
_FORMS: tuple[tuple[re.Pattern[str], _Fits], ...] = (
    (
        re.compile(
            rf"(?<![\w@/.-])(?P<before>{_LETTERS}+[a-z])(?P<mark>\.|[!?]{{1,3}})"
            rf"(?P<next>[A-Z][a-z’']*)(?=[\s,;:.!?])"
        ),
        _sentence,
    ),
    (
        re.compile(
            r"(?<![\w@/.-])(?P<before>[a-z]{3,})(?P<mark>\.)"
            r"(?P<next>the|but|and|they|she|however|because|which|when|while|there|this)(?=\s)"
        ),
        _small_behind_stop,
    ),
    (
        re.compile(
            rf"(?<![\w@/.])(?P<before>{_LETTERS}{{2,}}[a-z])(?P<mark>,)(?P<next>{_LETTERS}{{2,}})"
            r"(?=[\s.,;])"
        ),
        _comma,
    ),
    (
        re.compile(rf"(?<![\w.,:/-])(?:\d{{2,4}}%?|\d%)(?P<mark>\.)(?=(?:{_STARTERS})\s)"),
        _always,
    ),
    (
        re.compile(
            r"(?<![\w.,:/-])(?:(?:19|20)\d\d|\d+(?:[.,]\d+)*%)(?P<mark>\.)(?P<next>[A-Z][a-z]{2,})(?=\s)"
        ),
        _behind_number,
    ),
    (re.compile(rf"(?<![\w.,:/$£€-])\d{{1,2}}[.:]\d\d?(?P<mark>\.)(?=(?:{_STARTERS})\s)"), _always),
    (
        re.compile(r"(?<![\w@/.-])(?P<before>[a-z]{3,})(?P<mark>[:;])(?P<next>[A-Z]?[a-z]+)(?=\s)"),
        _clause,
    ),
    (re.compile(rf"(?<=\w)\)(?P<mark>[.!?])(?=(?:{_STARTERS})\s)"), _always),
    (re.compile(r"(?<=\w)\)(?P<mark>\.)(?P<next>[A-Z][a-z]{2,})(?=\s)"), _behind_number),
    (re.compile(r"(?<=\w)\)(?P<mark>,)(?=[a-z]{2,}\s)"), _always),
    (re.compile(r"(?<![\w.,:/-])(?:(?:19|20)\d\d|\d{1,2})(?P<mark>,)(?=[a-z]{2,}\s)"), _always),
    (
        re.compile(r"(?<![\w.,:/-])\d[\d.,]*(?P<mark>%)(?=(?:in|of|on|and|to|from|for|by)\s)"),
        _always,
    ),
    (
        re.compile(
            r"(?<![\w@/.-])(?P<before>[A-Za-z][a-z]+)(?<!\bno)[ \xa0](?P<mark>\.)"
            r"(?P<next>[A-Z][a-z]*)(?=\s)"
        ),
        _sentence,
    ),
    (
        re.compile(
            r"(?<![\w.&-])(?P<before>[A-Z]|Mr|Mrs|Ms|Dr|St|Prof|Gen|Sen|Rep|Gov)(?P<mark>\.)"
            r"(?=(?!Korea|Africa|Carolina|Dakota|Ireland|Macedonia|Sudan|Yemen|Virginia|Phil|Tech)"
            r"[A-Z][a-z]{3,}\b(?![.@/]\w))"
        ),
        _initial,
    ),
)

_OUTSIDE = re.compile(r"[.,](?P<word>[A-Z][a-z]*)(?=\s)|,(?P<small>[a-z]+)(?=\s)")
_WORD = re.compile(r"[A-Za-z][\w’'-]*")


def _behind_quotation(article: Article) -> Iterator[Match]:
    """Find quotations that the next word follows at once: `pay.”The`, `the "plan"and`."""
    prose = article.prose
    for quotation in article.quotations:
        at = quotation.span.end
        outside = _OUTSIDE.match(prose, at)
        if quotation.closed and outside and _known(outside["word"] or outside["small"]):
            mark = Span(at, at + 1)
            yield Match(mark, {"text": prose[at]}, (replaced(at + 1, at + 1, " "),), Safety.UNSAFE)
        following = _WORD.match(prose, at)
        if not (quotation.closed and following and prose[at - 1] in '”"'):
            continue
        ended, lower = prose[at - 2] in ".,!?", following[0].islower()
        if not (ended or prose[at - 2].isalnum()):
            continue  # the other pair's opening mark
        beside = (prose[at - 1] == "”" and lower) or lost_comma(prose, at - 1, at)
        if beside and not ended:
            continue  # what `quotation-mark-side` finds
        title = prose[quotation.span.start + 1 : quotation.span.start + 2].isupper()
        joined = lower and (
            following[0] in words("function-words") or (title and _known(following[0]))
        )
        if ended or joined:
            mark = Span(at - 2 if ended else at - 1, at)
            text = prose[mark.start : at]
            # Inside a quotation no fix is safe, and the mark is part of it.
            yield Match(mark, {"text": text}, (replaced(at, at, " "),))
