"""A person as a message names one: `Ana Lima (a woman, going by the first name)`."""

from __future__ import annotations

from newslint.english.gender import Gender, Verdict
from newslint.people.mentions import Kind
from newslint.people.person import Person

_SHOWN = 2  # reasons; more of them convince nobody
_WHO = {Gender.FEMALE: "a woman", Gender.MALE: "a man"}
_NAMES = ("first name", "surname")
_SIGNS = (*_NAMES, "“", "your ")
"""How evidence begins that is no office or fact."""


def described(person: Person, told: Verdict | None = None) -> str:
    """Return who somebody is and what that goes by; `told` is the evidence if not all of it."""
    told = told or person.verdict
    name = f"the {person.name}" if person.kind is Kind.NOUN else person.name
    reasons = [each for each in dict.fromkeys(told.reasons) if each != f"“{person.name}”"][:_SHOWN]
    who = _WHO.get(told.gender) if told.gender else None
    if not reasons or who is None:
        return name
    facts = [each for each in reasons if not each.startswith(_SIGNS)]
    signs = [_spoken(each, person.name) for each in reasons if each.startswith(_SIGNS)]
    going_by = [f"going by {' and '.join(signs)}"] if signs else []
    return f"{name} ({', '.join([who, *facts, *going_by])})"


def _spoken(reason: str, name: str) -> str:
    """Return a sign as a sentence has it; a name that is printed already is not said again."""
    kind = next((each for each in _NAMES if reason.startswith(each)), None)
    if kind is None:
        return reason.replace("“", '"').replace("”", '"')
    told, _, rest = reason.removeprefix(f"{kind} “").partition("”")
    return f"the {kind}{rest}" if told in name.split() else f'the {kind} "{told}"{rest}'
