"""The table of words with the clause of another language, and the verbs instead of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.english.lexicon import rows
from newslint.english.verb_forms import gerund, participle, past, third

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Pattern:
    """What English has behind a word, with which verb `instead`, and whether it is doubtful."""

    right: str
    instead: str
    doubtful: bool


@lru_cache
def _table() -> Mapping[tuple[str, str, str], Pattern]:
    return {
        (row["word"], row["part"], row["found"]): Pattern(
            row["right"], row["instead"], bool(row["doubt"])
        )
        for row in rows("verb-patterns")
    }


def pattern(word: str, part: str, forms: Iterable[str]) -> Pattern | None:
    """Return the row of a word as a part of speech with the first of some clauses that has one."""
    found = (_table().get((word, part, form)) for form in forms)
    return next((each for each in found if each is not None), None)


_INFLECTED = {"VBD": past, "VBZ": third, "VBN": participle, "VBG": gerund}


def inflected(verb: Token, instead: str) -> str:
    """Return another verb in the form of one: `enables`, `makes it possible`."""
    head, space, rest = instead.partition(" ")
    return f"{_INFLECTED.get(verb.tag_, str)(head)}{space}{rest}"
