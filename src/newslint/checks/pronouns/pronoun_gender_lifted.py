"""Doubts of pronouns that are none, because of what else the article says, or whom it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.people.mentions import SUBJECTS, Kind, phrase_head
from newslint.people.people import people
from newslint.pronouns.antecedents import FAR, Candidate
from newslint.pronouns.bystanders import bystanders
from newslint.pronouns.doubt import Doubt
from newslint.pronouns.forms import FORMS
from newslint.pronouns.newcomers import is_like_noun
from newslint.pronouns.readings import Reading

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

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
_OF_OTHERS = frozenset(
    {
        Doubt.RIVAL,
        Doubt.RIVALS,
        Doubt.RIVAL_NEAR,
        Doubt.SOMEBODY_SINCE,
        Doubt.STRANGER,
        Doubt.STRONG_RIVALS,
    }
)
"""Doubts that are none where the others are only passed: "talks with a driver"."""
_TRACE = 0.05  # what somebody weighs who is as good as forgotten
_HALF = 0.5  # of the weight of the heaviest
_ENOUGH = 0.4  # what the heaviest weighs at least
_NEAR = 2  # sentences
_TO = frozenset({"by", "from", "to", "with"})
_ACTING = SUBJECTS | {"dobj", "dative", "ROOT"}


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


def is_unrivalled(article: Article, reading: Reading) -> bool:
    """Whether a doubt is none because all others near are only passed, and none is of that gender.

    "Ann Lee led the talks with a driver of the firm. He signed in May."
    """
    if reading.doubt not in _OF_OTHERS or not _is_nobody_elses(reading) or _is_aside(reading):
        return False
    best, *others = reading.candidates
    if best.person.kind is not Kind.NAME or best.weight < _ENOUGH:
        return False
    doc = article.doc
    if any(_may_act(doc, each, best) for each in others):
        return False
    between = doc[best.last + 1 : reading.pronoun.token.i]
    if any(is_like_noun(token) for token in between):
        return False
    return not any(
        best.last < token.i < reading.pronoun.token.i
        and token.lower_ not in FORMS
        and _acts(token)
        and people(article).at(token) is not best.person
        for token in bystanders(article, reading.pronoun, before=1)
    )


def _is_aside(reading: Reading) -> bool:
    """Whether a pronoun is an object, in brackets or in a title, or another's by grammar."""
    token = reading.pronoun.token
    if token.dep_ not in SUBJECTS | {"poss"} or (token.i and token.nbor(-1).text in "([/"):
        return True
    title = token.text[0].isupper() and not token.is_sent_start
    tied = reading.pronoun.binder is not None and not reading.candidates[0].bound
    return title or tied


def _may_act(doc: Doc, each: Candidate, best: Candidate) -> bool:
    """Whether somebody near of unknown gender is spoken of, not only passed."""
    if each.nearest > _NEAR or each.person.gender is not None:
        return False
    heavy = each.nearest < best.nearest or each.weight > _HALF * best.weight
    named = each.person.kind is Kind.NAME and each.subject < FAR
    return heavy or named or each.subject <= _NEAR or _acts(doc[each.last])


def _acts(token: Token) -> bool:
    """Whether somebody does something, or it is done to or with them: not "talks with a driver"."""
    head = phrase_head(token)
    with_ = head.dep_ == "pobj" and head.head.lower_ in _TO and head.head.head.pos_ == "VERB"
    return head.dep_ in _ACTING or with_
