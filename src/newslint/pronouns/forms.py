"""The forms of pronouns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from newslint.english.gender import Gender

if TYPE_CHECKING:
    from spacy.tokens import Token

EXEMPT = re.compile(
    r"\b(?:non-?binary|transgender|genderqueer|genderfluid|they/them|neopronouns?|xe/xem|ze/\w+|"
    r"(?:use|prefer)s? (?:the )?(?:pronouns? )?they|drag (?:queen|king)|"
    r"trans (?:woman|man|person))\b",
    re.IGNORECASE,
)
"""Words of an article in which a pronoun that looks wrong may be somebody's own."""


SUBJECT_FORMS: Mapping[Gender, str] = {Gender.FEMALE: "she", Gender.MALE: "he"}


def cased(word: str, token: Token) -> str:
    """Return `word` with the capitals of `token`."""
    if token.text.isupper() and len(token.text) > 1:
        return word.upper()
    return word.capitalize() if token.text[0].isupper() else word


FORMS: Mapping[str, Gender] = {
    "he": Gender.MALE,
    "him": Gender.MALE,
    "his": Gender.MALE,
    "himself": Gender.MALE,
    "she": Gender.FEMALE,
    "her": Gender.FEMALE,
    "hers": Gender.FEMALE,
    "herself": Gender.FEMALE,
}
"""The pronouns that have a gender."""


REFLEXIVE = frozenset({"himself", "herself"})
