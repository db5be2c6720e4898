"""First names that were put into English, and places in two languages: `John` of Juan Mora."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.article.article import Article
from newslint.english.lexicon import table
from newslint.model import Edit, Match, Safety, Span

_FULL = re.compile(
    r"(?<![\w’'-])(?=(?P<first>[A-ZÀ-ÞŁŚŠŻŽČĐ]\w+) (?P<last>(?:(?:[A-ZÀ-Þ]\w+|van|von|de|da|dos|del"
    r"|di|la|bin) )?[A-ZÀ-ÞŁŚŠŻŽČĐ][\w’-]{2,}))"
)
_ENDED = re.compile(r"[.?!…][”\"’)]*\s")
_MEANT = re.compile(r"(?:\b(?:[Ff]ormerly|[Cc]hicken|[Dd]ynamo|as|or|old|then) |[(“\"‘'/-])$")


def translated_names(article: Article, reason: str) -> Iterator[Match]:
    """Yield first names in English where the article has them in their own language."""
    named: dict[str, dict[str, list[re.Match[str]]]] = defaultdict(lambda: defaultdict(list))
    for match in _FULL.finditer(article.prose):
        named[match["last"].partition("’")[0]][match["first"]].append(match)
    for firsts in named.values():
        for english in firsts.keys() & _forms().keys():
            own = sorted(firsts.keys() & _forms()[english])
            if len(own) != 1 or _together(article, firsts[english], firsts[own[0]]):
                continue
            for match in firsts[english]:
                yield from _shown(article, Span(*match.span("first")), own[0], reason, "person")


def older_places(article: Article, reason: str) -> Iterator[Match]:
    """Yield places by an older name where the article has today's too: `Kiev` and `Kyiv`."""
    for older, today in table("place-spellings", "today").items():
        if older not in article.prose or today not in article.prose:
            continue
        found = [
            [*re.finditer(rf"(?<![\w’'-]){re.escape(name)}(?![\w-]| [A-Z])", article.prose)]
            for name in (older, today)
        ]
        if not found[1] or _together(article, *found):
            continue
        for match in found[0]:
            if not _MEANT.search(article.prose, max(0, match.start() - 12), match.start()):
                yield from _shown(article, Span(*match.span()), today, reason, "one")


@cache
def _forms() -> Mapping[str, frozenset[str]]:
    listed = table("translated-first-names", "forms")
    return {name: frozenset(forms.split(", ")) for name, forms in listed.items()}


def _together(article: Article, one: list[re.Match[str]], other: list[re.Match[str]]) -> bool:
    """Whether both names stand in one sentence, as those of two do."""
    for left in one:
        for right in other:
            first, last = sorted((left.start(), right.start()))
            if not _ENDED.search(article.prose, first, last):
                return True
    return False


def _shown(article: Article, span: Span, right: str, reason: str, what: str) -> Iterator[Match]:
    name = article.prose[span.start : span.end]
    if not article.quoted(span):
        values = {"name": name, "other": right, "reason": reason, "what": what}
        yield Match(span, values, ((Edit(span, right),),), Safety.HINT)
