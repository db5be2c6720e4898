"""Whom the rest of a sentence names, and whether a pronoun may run ahead of them."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.people.mentions import Kind, Mention, Role
from newslint.people.person import Person
from newslint.pronouns.antecedents import Pronoun, compatible
from newslint.pronouns.doubt import Doubt
from newslint.pronouns.forms import FORMS


def of_later(pronoun: Pronoun, later: Sequence[tuple[Mention, Person]]) -> Doubt | None:
    """Doubt because of those whom the rest of the sentence names, or the next one."""
    if pronoun.token.sent.root.dep_ == "ROOT" and pronoun.token.sent.root.pos_ == "ADP":
        return Doubt.RUNS_AHEAD  # "For his part. Mr Green shared a picture."
    if _is_main_subject(pronoun.as_mention()):
        return None  # "He took office to replace Ann Lee": who comes behind is somebody else
    fitting = [
        mention
        for mention, person in later
        if compatible(pronoun, person.gender) and not _cannot_be(pronoun, mention)
    ]
    if pronoun.token.dep_ == "poss" and any(_is_main_subject(mention) for mention in fitting):
        return Doubt.RUNS_AHEAD  # "In a letter to her niece, Christiana wrote …"
    return Doubt.LATER if any(_governs(mention, pronoun) for mention in fitting) else None


def _governs(mention: Mention, pronoun: Pronoun) -> bool:
    """Whether a pronoun stands in what its sentence says of a mention: "When he spoke, Peter …".

    It runs ahead of nobody whom another clause names: "when she went to Rome with Peter".
    """
    return mention.role is Role.ROOT or mention.phrase.head in pronoun.token.ancestors


def _cannot_be(pronoun: Pronoun, mention: Mention) -> bool:
    """Whether grammar keeps a pronoun from running ahead of a mention.

    Nobody is owned by himself ("her father, Johann"), and who is new to the reader is no one's that
    stands before: "she left as a driver came".
    """
    owned = pronoun.token.head if pronoun.token.dep_ == "poss" else None
    if owned is not None and mention.phrase in (owned, *owned.conjuncts):
        return True
    if mention.kind is not Kind.NOUN or _is_subject_of_main(mention):
        return False
    children = list(mention.root.children)
    own = any(
        child.dep_ == "poss" and FORMS.get(child.lower_) is pronoun.gender for child in children
    )
    return own or any(child.lower_ in ("a", "an", "another") for child in children)


def _is_subject_of_main(mention: Mention) -> bool:
    return mention.role is Role.SUBJECT and mention.phrase.head.dep_ == "ROOT"


def _is_main_subject(mention: Mention) -> bool:
    """Whether a mention names the subject of its sentence: not "Her father is a chemist"."""
    return _is_subject_of_main(mention) and mention.kind is not Kind.NOUN
