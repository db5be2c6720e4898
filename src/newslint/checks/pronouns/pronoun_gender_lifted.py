"""Doubts of pronouns that are none, because of what else the article says, or whom it lacks."""

from __future__ import annotations

from newslint.pronouns.doubt import Doubt
from newslint.pronouns.readings import Reading

_NEXT = 3  # sentences after a flagged pronoun in which a mild doubt is none
_MILD = frozenset(
    {
        Doubt.LATER,
        Doubt.NO_SUBJECT,
        Doubt.NOUN,
        Doubt.RIVAL,
        Doubt.RIVALS,
        Doubt.SHIP,
        Doubt.STRANGER,
    }
)
_LIFTED = _MILD | {
    Doubt.OPENING,
    Doubt.PROTAGONIST,
    Doubt.RIVAL_NEAR,
    Doubt.SOMEBODY_SINCE,
    Doubt.STRANGER_SINCE,
    Doubt.STRONG_RIVALS,
}
"""Doubts that are none where an article surely says "he" of a woman and has no man near."""
_TRACE = 0.05  # what somebody weighs who is as good as forgotten
_HALF = 0.5  # of the weight of the heaviest


def is_lifted(reading: Reading, before: Reading | None, *, wronged: bool) -> bool:
    """Whether a doubt is none because the article surely says the same of the same person.

    `before` is the last pronoun that was reported of that person, `wronged` says that one of them
    surely is wrong.
    """
    if reading.doubt in _MILD and before is not None and _is_near(reading, before):
        return True
    if reading.doubt not in _LIFTED or not wronged:
        return False
    return _is_nobody_elses(reading) or (before is not None and _goes_on(reading, before))


def _is_near(reading: Reading, before: Reading) -> bool:
    return reading.pronoun.sentence - before.pronoun.sentence <= _NEXT


def _goes_on(reading: Reading, before: Reading) -> bool:
    """Whether a pronoun is that of the clause before: "Ann Lee showed his work as he left"."""
    one, other = before.pronoun, reading.pronoun
    return (
        one.sentence == other.sentence
        and one.gender is other.gender
        and not any(each.last > one.token.i for each in reading.candidates[1:])
    )


def _is_nobody_elses(reading: Reading) -> bool:
    """Whether nobody of a pronoun's gender stands before it, and nobody nearer who may be."""
    best, *others = reading.candidates
    if best.person.gender is not (reading.pronoun.gender and reading.pronoun.gender.opposite):
        return False
    for each in others:
        gender = each.person.gender
        if gender is reading.pronoun.gender and each.weight > _TRACE:
            return False
        if gender is None and each.nearest == 0 and each.weight > _HALF * best.weight:
            return False
    return True
