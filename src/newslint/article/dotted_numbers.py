"""Numbers whose ending is a full stop, as in German: `on 21. October`, `the 3. edition`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.article.article import Article, once
from newslint.article.sentences import tokens
from newslint.english.calendar import DAY, DAY_OF_MONTH, MONTH
from newslint.english.lexicon import words
from newslint.english.tags import FINITE
from newslint.model import Span

_DATE = re.compile(
    # Only behind a word that dates need: "it fell by 21. October brought rain" has two sentences.
    r"(?:\b(?:[Oo]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Tt]he|[Bb]orn|[Dd]ied"
    r"|(?<!up )(?<!down )(?<!rose )(?<!fell )(?<!apart )(?<!only )[Ff]rom"
    r"|(?:night|morning|evening|day) of"
    rf"|{DAY},?|\d\d?\.? (?:and|to)) |\()"
    rf"(?P<number>{DAY_OF_MONTH})(?P<stop>\.)[ \xa0]{MONTH}\b(?! \d{{1,2}}\b)(?: (?:19|20)\d\d\b)?"
)
_COUNTED = re.compile(
    r"(?:\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|my|your|[Tt]his)|[\w]['’]s"
    r"|(?P<bare>\b[Ii]n)) (?P<number>[1-9]\d{0,2})(?P<stop>\.)[ \xa0]"
    r"(?:(?:annual|consecutive|successive|straight|official|international|national|world"
    r"|vice|deputy) )?"
    r"(?P<noun>[a-z]{3,})(?![\w’'.@/-]*\w)"
)
_ORDERED = frozenset({"minute", "round", "season", "day", "week", "floor", "win", "lap"})
"""Nouns that are counted off, besides those of the word lists."""
_RANKED = frozenset({"minute", "century"})
"""What follows a number behind a bare "in": `in 75. minute`."""


@once
def dotted_dates(article: Article) -> tuple[Span, ...]:
    """Return the full stops between a day and its month: `on 21. October 2018`."""
    return tuple(_dates(article))


def _dates(article: Article) -> Iterator[Span]:
    for found in _DATE.finditer(article.prose):
        end = found.end()
        behind = tokens(article, end + 1, end + 2) if article.prose[end : end + 1] == " " else None
        if behind is None or behind[0].tag_ not in FINITE:  # "He bet on 21. October was wet."
            yield Span(*found.span("stop"))


@once
def dotted_ordinals(article: Article) -> tuple[tuple[Span, bool], ...]:
    """Return numbers that rank a noun, with their stop, and whether "the" is missing before them.

    `the 3. edition`, `his 32. birthday`, `in 75. minute`.
    """
    return tuple(
        (Span(found.start("number"), found.end("stop")), found["bare"] is not None)
        for found in _COUNTED.finditer(article.prose)
        if found["noun"] in (_RANKED if found["bare"] else _ranked())
    )


@cache
def _ranked() -> frozenset[str]:
    return words("count-nouns") | words("person-nouns") | _ORDERED
