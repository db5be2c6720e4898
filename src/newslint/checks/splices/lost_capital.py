"""Names of days, months, languages, peoples, countries and persons that lost their capital."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.common import common
from newslint.english.lexicon import rows, words
from newslint.model import Match, Span

_DATED = re.compile(r"\b(?:in|since|until|by|of|from|last|next|this|early|late|mid|\d\d?) $")
_FOLLOWING = re.compile(r" ([a-z]+)")
_WORD = re.compile(r"(?<![\w/@#._’'-])[a-z]{4,}(?![\w/@_-]|\.\w)")
_TITLED = re.compile(
    r"(?<![\w/@#._’'-])(?P<title>mr|mrs|ms|dr|president|senator|minister|chancellor|governor|mayor"
    r"|pope|professor)(?P<dot>\.?) (?P<name>[a-z]{3,})(?![\w-])"
)


_HABIT = 2  # countries in lower case, as in no language: so the article writes all names


def lost_capital(article: Article) -> Iterator[Match]:
    """Yield names in lower case, but not where an article has them throughout."""
    found = list(_lost_capitals(article))
    countries = {row["country"].lower() for row in rows("countries")}
    if sum(match.values["word"] in countries for match in found) < _HABIT:
        yield from found


def _lost_capitals(article: Article) -> Iterator[Match]:
    prose = article.prose
    capitals = _proper()
    for match in _WORD.finditer(prose):
        right = capitals.get(match.group())
        if right and _is_name(prose, match) and _has_capitals(article, match.start()):
            yield _lost(match.start(), match.end(), match.group(), right)
    for match in _TITLED.finditer(prose):
        name, title = match["name"], match["title"]
        if not _named(prose, name) or not _has_capitals(article, match.start()):
            continue
        right = f"{title.capitalize()}{match['dot']} {name.capitalize()}"
        yield _lost(match.start(), match.end(), match.group(), right)


@cache
def _proper() -> Mapping[str, str]:
    """Map names in lower case to the way they are written; single words only."""
    names = set(words("calendar")) | set(words("languages"))
    for row in rows("countries"):
        for column in ("country", "demonyms", "names"):
            names |= {name.strip() for name in row[column].split(";")}
    return {
        name.lower(): name
        for name in names
        if name.isalpha() and name[:1].isupper() and name[1:].islower()
    }


def _is_name(prose: str, match: re.Match[str]) -> bool:
    word = match.group()
    if word == "august":
        return _DATED.search(prose, 0, match.start()) is not None
    if word in words("common-word-names") or common(word):
        return False
    following = _FOLLOWING.match(prose, match.end())
    return following is None or following[1] not in words("french-fries-words")


def _named(prose: str, name: str) -> bool:
    """Whether a word in lower case is a name in this article: it has a capital elsewhere."""
    if common(name) or name in words("seldom-capital-words"):
        return False
    return re.search(rf"(?<=[a-z,.] ){name.capitalize()}\b", prose) is not None


def _has_capitals(article: Article, offset: int) -> bool:
    """Whether the paragraph at an offset is running text that does use capitals."""
    block = article.document.blocks[article.paragraph_number(offset)]
    text = article.prose[block.span.start : block.span.end]
    return running(article, offset) and text.lstrip("“\"'‘(")[:1].isupper()


def _lost(start: int, end: int, word: str, right: str) -> Match:
    return Match(Span(start, end), {"word": word, "right": right}, (replaced(start, end, right),))
