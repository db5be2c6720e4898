"""Commas that were lost: `Carlos Lima, 45 said`, `in Austin, Texas on Monday`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.article.article import Article
from newslint.article.breaks import BREAK
from newslint.article.pieces import complete
from newslint.article.sentences import (
    BEGINS,
    BEGINS_ANYWHERE,
    has_tag,
    running,
    sentence_end,
    sentence_start,
    tokens,
)
from newslint.checks.grammar.lost_comma_body import names_behind_bodies
from newslint.checks.grammar.lost_comma_clause import clauses
from newslint.checks.grammar.lost_comma_pair import pairs_without_end
from newslint.english.calendar import DAY, MONTH
from newslint.english.lexicon import table, words
from newslint.english.names import bearers
from newslint.english.tags import FINITE
from newslint.model import Edit, Match, Span

_BEARERS = 100  # of a first name
_LONGEST = 60  # code points of a word
_NAME = r"(?P<first>[A-ZÀ-Þ][\w’-]+)(?: [A-ZÀ-Þ][\w’-]+){1,3}"
_AGE = re.compile(rf"(?<![\w,] ){_NAME}, (?P<age>[1-9]\d)(?P<at>) (?P<verb>[a-z]+)\b")
_DATE = re.compile(rf"\b{DAY}(?P<at>) {MONTH} \d{{1,2}}, \d{{4}}\b")
_ANY_PLACE = re.compile(
    r"(?<=[a-z]) (?:in|at|near|from|to|outside) (?:[A-ZÀ-Þ][\w’-]+ ){0,2}[A-ZÀ-Þ][\w’-]+, "
    rf"(?P<place>[A-ZÀ-Þ][\w’-]+)(?P<at>) (?:on|last|next|this) (?:{DAY}|{MONTH})\b"
)
_CONNECTIVE = re.compile(
    rf"{BEGINS_ANYWHERE}(?P<word>(?:Moreover|Furthermore|However"
    r"|Additionally|Nevertheless|Nonetheless|Consequently|In addition|For example|For instance"
    r"|On the other hand|On the contrary|In other words))(?P<at>) "
    r"(?P<next>he|she|it|they|we|I|there|the|his|her|its|their|this|these|those|[A-Z][a-z]+)\b"
)
_HOLDER = re.compile(
    rf"{BEGINS}The (?:[a-z]+ ){{0,2}}(?P<noun>[a-z]+), {_NAME}(?P<at>) "
    r"(?P<verb>[a-z]+ed|is|was|has|had|will|would|took|gave|went|told)\b"
)


def lost_comma(article: Article) -> Iterator[Match]:
    """Find places that lost a comma: the second of a pair, of a date, behind "Moreover"."""
    for found in _AGE.finditer(article.prose):
        if bearers(found["first"]) >= _BEARERS and _tells(article, found):
            yield from _match(article, found.start("at"))
    places = {
        found.start("at"): found
        for pattern in (_place(), _ANY_PLACE)
        for found in pattern.finditer(article.prose)
    }
    for found in places.values():
        # "In Lima, Peru on Monday beat Chile" has all its commas.
        start = sentence_start(article, found.start())
        if not has_tag(article, start, found.start(), FINITE) or not _is_place(article, found):
            continue
        yield from _match(article, found.start("at"))
    for found in _DATE.finditer(article.prose):
        yield from _match(article, found.start("at"))
    for found in _HOLDER.finditer(article.prose):
        if found["noun"] in words("person-nouns") and _is_one(article, found):
            yield from _match(article, found.start("at"))
    for found in _CONNECTIVE.finditer(article.prose):
        if _opens(article, found):
            yield from _match(article, found.start("at"))
    yield from clauses(article)
    yield from names_behind_bodies(article)
    for at in pairs_without_end(article):
        yield from _match(article, at)


@cache
def _place() -> re.Pattern[str]:
    known = (*words("american-states"), *table("countries", "kind"))
    places = "|".join(map(re.escape, sorted(known)))
    return re.compile(
        r"(?<=[a-z]) (?:in|at|near|from|to|outside) (?:[A-ZÀ-Þ][\w’-]+ ){0,2}[A-ZÀ-Þ][\w’-]+, "
        rf"(?P<place>{places})(?P<at>) "
        rf"(?:(?:on|last|next|this) (?:{DAY}|{MONTH})|in (?:{MONTH}|(?:19|20)\d\d)"
        rf"|{DAY}|when|where|who|after|before|because|while|at the age)\b"
    )


def _match(article: Article, at: int) -> Iterator[Match]:
    """Yield the match of a place at which a comma goes behind a word."""
    if not running(article, at):
        return
    start = at - len(article.prose[max(0, at - _LONGEST) : at].split()[-1])
    word = article.prose[start:at]
    yield Match(Span(start, at), {"right": f"{word},"}, ((Edit(Span(at, at), ","),),))


def _is_place(article: Article, found: re.Match[str]) -> bool:
    named = tokens(article, *found.span("place"))
    return named is not None and named[0].ent_type_ == "GPE"


def _tells(article: Article, found: re.Match[str]) -> bool:
    """Whether what seems to be a verb is one."""
    at = found.start("verb")
    return has_tag(article, at, at + 1, FINITE)


def _is_one(article: Article, found: re.Match[str]) -> bool:
    """Whether a sentence of no other comma tells what its subject does."""
    end = sentence_end(article, found.end())
    behind = article.prose[found.start("verb") : end]
    if BREAK.search(behind) or not _tells(article, found):
        return False
    return bearers(found["first"]) >= _BEARERS and complete(article, f"He {behind}")


def _opens(article: Article, found: re.Match[str]) -> bool:
    """Whether a whole sentence follows a connective: `However the minister tries, he` has two."""
    start, end = found.start("next"), sentence_end(article, found.end())
    behind = article.prose[start:end]
    if sentence_start(article, start) != found.start() or behind.endswith("?"):
        return False
    if found["word"] == "However" and BREAK.search(behind):
        return False
    return complete(article, behind)
