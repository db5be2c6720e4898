"""The office that stands beside a name, in a source and in English: `la alcaldesa Ana Olmedo`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from newslint.english.lexicon import rows
from newslint.model import Span
from newslint.source.names.sounds import Likeness, likeness
from newslint.source.names.words import Word, people_of, words_of

_COMPARED = frozenset(
    {
        "president", "prime minister", "chancellor", "king", "queen", "pope", "mayor", "governor",
        "senator", "ambassador", "general", "judge", "bishop", "minister",
    }
)  # fmt: skip
"""Offices of which nobody has two at a time, and that English calls by one word."""

_LIKE = (
    {"prime minister", "minister"}, {"prime minister", "governor"}, {"mayor", "governor"},
    {"chancellor", "minister"}, {"chancellor", "president"},
)  # fmt: skip
"""Offices that one word of a language may stand for both of."""

_BETWEEN = r"(?:,? (?:of )?(?:the )?[A-Z][\w.’'-]+){0,3}"


@dataclass(frozen=True, slots=True)
class Held:
    """An office and the name of who holds it; spans are code points of the text."""

    office: str
    text: str
    span: Span
    name: str


@cache
def _forms(language: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in rows("offices-abroad"):
        if row["language"] == language:
            for form in filter(None, f"{row['male']}; {row['female']}".split("; ")):
                found.setdefault(form, set()).add(row["english"])
    return {form: frozenset(offices) for form, offices in found.items()}


def offices_in_source(text: str, language: str) -> Iterator[Held]:
    """Yield the offices that stand just before full names of a source: `президент Анна Котова`."""
    words = words_of(text)
    for run in people_of(text):
        first = next(n for n, word in enumerate(words) if word.span == run[0].span)
        held = _before(text, words[max(0, first - 2) : first], language)
        if held and len(offices := held[1]) == 1 and (office := next(iter(offices))) in _COMPARED:
            yield Held(office, text[held[0].start : held[0].end], held[0], run[-1].text)


def _before(
    text: str, before: tuple[Word, ...], language: str
) -> tuple[Span, frozenset[str]] | None:
    for size in (2, 1):
        if len(before) >= size:
            span = Span(before[-size].span.start, before[-1].span.end)
            if offices := _forms(language).get(text[span.start : span.end].lower()):
                return span, offices
    return None


def office_in_english(text: str, name: str) -> Held | None:
    """Return the office that stands just before a name in English: `President Ana Olmedo`."""
    listed = "|".join(sorted(_COMPARED, key=len, reverse=True))
    for word in words_of(text):
        if word.capital and likeness(name, word.text) is not Likeness.NONE:
            before = text[: word.span.start]
            found = re.search(rf"(?i:\b(?P<office>{listed}))(?P<rest>{_BETWEEN}) \Z", before)
            if found:
                span = Span(*found.span("office"))
                return Held(found["office"].lower(), found["office"], span, word.text)
    return None


def contradict(one: str, other: str) -> bool:
    """Whether nobody is both at a time."""
    return one != other and {one, other} not in _LIKE
