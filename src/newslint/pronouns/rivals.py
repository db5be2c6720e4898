"""Others whom a pronoun fits, beside whoever it would contradict."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newslint.english.gender import Gender, kin
from newslint.people.mentions import Kind, phrase_head
from newslint.pronouns.antecedents import FAR, Candidate, Pronoun, compatible
from newslint.pronouns.binding import says_it
from newslint.pronouns.doubt import Doubt
from newslint.pronouns.forms import REFLEXIVE

if TYPE_CHECKING:
    from spacy.tokens import Doc

_RIVAL = 0.5  # of the weight of all who would be contradicted
_FAINT = 0.2  # of the weight of the heaviest, as are the others
_PASSED = 0.16
_SLIGHT = 0.25
_NEAR, _NAMED = 2, 3  # sentences
_ASIDE = frozenset({"of", "as", "in", "for", "than", "like"})


def of_rivals(pronoun: Pronoun, found: Sequence[Candidate]) -> Doubt | None:
    """Doubt because of others whom the pronoun fits; `found` are all, heaviest first."""
    weighed = _by_weight(pronoun, found)
    if weighed is not None:
        return weighed
    best = found[0]
    reach = max(best.nearest, 1 if best.focus else _NEAR)
    for each in found:
        gender = _gender(each, pronoun)
        hidden = each.person.kind is Kind.HIDDEN and each.named
        known = gender is pronoun.gender and not (hidden and each.subject > _NEAR)
        if known and _is_near_namesake(pronoun, best, each):
            return Doubt.RIVAL_NEAR
        if _is_of_family(pronoun, best, each):
            return Doubt.RIVAL_NEAR
        if _is_named(each, best, pronoun):
            return Doubt.RIVAL_NEAR
        if _owns(each, best, pronoun) or _is_kin_of(each, best, pronoun):
            return Doubt.RELATIVE
        if _acts_before(each, best) and compatible(pronoun, gender):
            return Doubt.RIVAL  # "When the poet died, Ann Lee found his letters."
        between = each.nearest == 0 and (not best.bound or each.last > best.last)
        if (gender is None or hidden) and between and each.weight > _SLIGHT * best.weight:
            return Doubt.STRANGER
        faint = gender is None and _is_faint(pronoun, best, each)
        near = not best.bound and each.nearest <= reach and not faint
        if near and gender is not best.person.gender:
            return Doubt.RIVAL
    return None


def _gender(each: Candidate, pronoun: Pronoun) -> Gender | None:
    """Return somebody's gender; a lone name that may be a surname excludes none: "Harris"."""
    lone = len(each.person.words) == 1 and not each.person.certain
    fits = each.person.gender is pronoun.gender
    return None if lone and not fits else each.person.gender


def _by_weight(pronoun: Pronoun, found: Sequence[Candidate]) -> Doubt | None:
    """Doubt because all others together are nearly as likely, or likelier."""
    best = found[0]
    against = fitting = 0.0
    for each in found:
        if each.person.certain and each.person.gender is best.person.gender:
            against += each.weight
        elif best.bound and best.subject == 0 and each.subject == FAR and each.nearest > 0:
            continue  # "Ann Lee told X that, in her view, …"
        elif not best.focus or each.nearest <= _NEAR:
            fitting += each.weight
    if fitting < _RIVAL * against:
        return None
    return Doubt.RIVALS if fitting < against else Doubt.STRONG_RIVALS


def _is_of_family(pronoun: Pronoun, best: Candidate, each: Candidate) -> bool:
    """Whether somebody near whom a pronoun fits is a relative of the heaviest, or a namesake."""
    if best.bound or each.nearest > _NEAR or not compatible(pronoun, each.person.gender):
        return False
    if each.person.kind is Kind.NOUN:
        return each.person.gender is pronoun.gender and each.person.name in kin()
    return not set(each.person.words).isdisjoint(best.person.words)


def _acts_before(each: Candidate, best: Candidate) -> bool:
    """Whether another clause of the sentence has somebody else for its subject, before."""
    return best.bound and best.subject == 0 and each.subject == 0 and 0 <= each.last < best.last


def _is_named(each: Candidate, best: Candidate, pronoun: Pronoun) -> bool:
    """Whether a name outdoes a noun: "The man who shot Clara Hill is free. Her sister wept."."""
    named = each.named and each.person.kind is not Kind.NOUN and each.nearest <= _NAMED
    noun = best.person.kind is Kind.NOUN and not best.bound
    return named and noun and compatible(pronoun, each.person.gender)


def _owns(each: Candidate, best: Candidate, pronoun: Pronoun) -> bool:
    """Whether a pronoun may be whose the heaviest is: "The writer's wife, Ann Lee, typed his"."""
    if best.last < 0 or each.last < 0 or not compatible(pronoun, each.person.gender):
        return False
    owner, owned = pronoun.token.doc[each.last], phrase_head(pronoun.token.doc[best.last])
    return owner.dep_ == "poss" and owner.head == owned


def _is_kin_of(each: Candidate, best: Candidate, pronoun: Pronoun) -> bool:
    """Whether a relative may be somebody else's: "Ann Lee's husband came. Luis left. Her son"."""
    relative = pronoun.token.dep_ == "poss" and pronoun.token.head.lower_ in kin()
    near = each.named and each.person.kind is Kind.NAME and each.nearest <= _NEAR
    return relative and near and not best.bound and each.person.gender is pronoun.gender


def _is_near_namesake(pronoun: Pronoun, best: Candidate, each: Candidate) -> bool:
    """Whether somebody of the pronoun's gender is so near that grammar alone cannot tell."""
    tied = best.bound and (pronoun.token.lower_ in REFLEXIVE or says_it(pronoun.token))
    noun = each.person.kind is Kind.NOUN
    aside = each.nearest == 1 and noun and each.weight < _FAINT * best.weight
    name = each.named and each.person.kind is not Kind.NOUN
    near = each.nearest <= 1 or (name and not best.bound and each.nearest <= _NEAR)
    return near and not aside and not tied


def _is_faint(pronoun: Pronoun, best: Candidate, each: Candidate) -> bool:
    """Whether somebody of unknown gender is too far from the topic to be taken up by a pronoun."""
    share = each.weight / best.weight
    far = each.nearest >= _NEAR or _is_aside(each, pronoun.token.doc)
    # A name only passed in the sentence that the heaviest is the subject of: "Lee met Tarviqo".
    passed = best.focus and each.person.kind is Kind.NAME and each.subject == FAR
    return (far and share < _FAINT) or (passed and share < _PASSED)


def _is_aside(each: Candidate, doc: Doc) -> bool:
    """Whether somebody is only a noun behind a preposition that leads nowhere: "life as a maid".

    "The mother of the suspect" leads to one: readers know whom it means.
    """
    noun = doc[each.last]
    definite = any(child.lower_ == "the" for child in noun.children)
    leads = noun.dep_ == "pobj" and noun.head.lower_ not in _ASIDE
    return each.person.kind is Kind.NOUN and noun.dep_ == "pobj" and not (leads or definite)
