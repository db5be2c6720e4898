"""The forms of pronouns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from newslint.english.gender import Gender
from newslint.model import Edit, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

EXEMPT = re.compile(
    r"\b(?:non-?binary|transgender|genderqueer|genderfluid|they/them|neopronouns?|xe/xem|ze/\w+|"
    r"(?:use|prefer)s? (?:the )?(?:pronouns? )?they|drag (?:queen|king)|"
    r"trans (?:woman|man|person))\b",
    re.IGNORECASE,
)
"""Words of an article in which a pronoun that looks wrong may be somebody's own."""


SUBJECT_FORMS: Mapping[Gender, str] = {Gender.FEMALE: "she", Gender.MALE: "he"}
OBJECT_FORMS: Mapping[Gender, str] = {Gender.FEMALE: "her", Gender.MALE: "him"}


def tells_of_two(sentence: TokenSpan) -> bool:
    """Whether a sentence has a woman and a man: "he recalled that she was late"."""
    return len({FORMS[token.lower_] for token in sentence if token.lower_ in FORMS}) > 1


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


_COUNTERPARTS = {
    "he": "she",
    "she": "he",
    "him": "her",
    "hers": "his",
    "himself": "herself",
    "herself": "himself",
}


def swapped(token: Token) -> Edit:
    """Return the replacement of a pronoun by that of the other gender, its form and case kept."""
    form = token.lower_
    if form == "her":
        right = "his" if token.tag_ == "PRP$" or token.dep_ == "poss" else "him"
    elif form == "his":
        right = "her" if _has_noun(token) else "hers"
    else:
        right = _COUNTERPARTS[form]
    return Edit(Span(token.idx, token.idx + len(token)), cased(right, token))


def _has_noun(token: Token) -> bool:
    """Whether a noun follows a possessive: "his car", not "the car is his"."""
    if token.tag_ != "PRP$" or token.dep_ == "attr" or token.i + 1 == len(token.doc):
        return False
    following = token.doc[token.i + 1]
    return not (following.is_punct and not following.is_quote) and not following.is_space
