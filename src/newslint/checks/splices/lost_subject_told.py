"""Past tenses that tell something, and have no subject: `On Sunday, visited the grave`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.english.tags import FINITE, SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token


def tells(verb: Token) -> bool:
    """Whether a past tense is its sentence's only verb, with what it tells behind it."""
    if verb.dep_ != "ROOT" or any(child.dep_ in SUBJECTS for child in verb.children):
        return False
    if verb.lower_.endswith("ed") and verb.nbor().tag_ == "IN":
        return False  # "On Sunday, moved by pity"
    return verb.nbor().tag_ in ("DT", "PRP$", "IN", "CD") and not any(
        child.tag_ in FINITE or child.dep_ == "advcl" for child in verb.children
    )
