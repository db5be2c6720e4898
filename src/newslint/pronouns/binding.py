"""What grammar alone says of whom a pronoun stands for, or cannot stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.english.gender import kin
from newslint.english.lexicon import words
from newslint.people.mentions import SUBJECTS
from newslint.pronouns.resumed import resumed

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECTS = frozenset({"dobj", "pobj", "iobj", "dative"})
_DECADE = re.compile(r"[2-9]0['’]?s|teens|(?:twen|thir|for|fif|six|seven|eigh|nine)ties")
_PHRASE = 8  # tokens from what is said to its comma, and from there to who says it
_LINKS = frozenset({"xcomp", "advcl", "conj", "pcomp", "ccomp", "prep", "relcl"})


def binder(token: Token) -> Token | None:
    """Return the head of the subject a possessive or reflexive pronoun belongs to, if any.

    Of a subject, it is the name without a verb that it says again.
    """
    if not token.lower_.endswith("self") and token.dep_ != "poss":
        return resumed(token)
    head = token.head
    if said := of_age(token) or says_it(token):
        return said
    if head.dep_ == "conj" and head.head.i < token.i:
        return head.head  # "Mrs. Huntley and her husband"
    if any(child.dep_ == "poss" and child.i != token.i for child in head.children):
        return None  # "named her the state's poet"
    below = {token.i}
    while True:
        below.add(head.i)
        if head.dep_ == "attr" and head.lower_ in kin():
            return None
        if head.pos_ in ("VERB", "AUX"):
            subject = next((c for c in head.children if c.dep_ in ("nsubj", "nsubjpass")), None)
            if subject is not None and subject.i not in below:
                relative = head.dep_ == "relcl" and subject.lower_ in ("who", "that", "which")
                return head.head if relative else subject
            if subject is not None and head.dep_ != "ccomp":
                return None  # the pronoun is part of the subject
            if subject is None and head.dep_ == "acl":
                return head.head
            if subject is None and head.dep_ not in _LINKS:
                return None
            if subject is None and (handed := _controller(head)) is not None:
                return handed if handed.i not in below and _may_act(handed) else None
        if head.head.i == head.i:
            return None
        head = head.head


_OF_SUBJECTS = frozenset(
    {"after", "before", "by", "despite", "in", "since", "through", "upon", "when", "while"}
    | {"without"}
)
"""Prepositions behind which the subject does something: `she hurt him by hurting herself`."""


def _controller(doing: Token) -> Token | None:
    """Return the object that is said to do something, or may be: "Ann Lee asked Bill to hurt".

    A thing is one, too: whether it or the subject acts is not told ("used the room to hide").
    """
    if doing.dep_ == "pcomp" and doing.head.lower_ in _OF_SUBJECTS:
        return None
    governor = doing.head.head if doing.dep_ == "pcomp" else doing.head
    if doing.dep_ not in ("pcomp", "xcomp", "advcl", "ccomp"):
        return None
    if governor.pos_ != "VERB":  # "accused [the driver of hurting himself]", "a habit of it"
        return governor if _may_act(governor) else None
    between = (
        child
        for child in governor.children
        if child.dep_ in ("dobj", "dative") and governor.i < child.i < doing.i
    )
    return next(between, None)


def _may_act(token: Token) -> bool:
    """Whether a word may speak of somebody: a name, a pronoun or a noun for a person."""
    return token.pos_ in ("PROPN", "PRON") or token.lower_ in words("person-nouns")


def of_age(token: Token) -> Token | None:
    """Return whose age a possessive tells: "a worker in her 20s"."""
    doc, at = token.doc, token.i
    if at < 2 or doc[at - 1].lower_ != "in" or _DECADE.fullmatch(token.head.lower_) is None:
        return None
    return doc[at - 2] if doc[at - 2].pos_ in ("NOUN", "PROPN") else None


_MAKING = frozenset({"appoint", "call", "crown", "elect", "make", "name"})
_WINNING = frozenset(
    {"ask", "earn", "gain", "hold", "kiss", "press", "shake", "squeeze", "take", "win"}
)
_MOURNING = frozenset(
    {"announce", "avenge", "condemn", "confirm", "grieve", "investigate", "lament"}
    | {"mourn", "regret"}
)
_DYING = frozenset(
    {"assassination", "burial", "death", "demise", "funeral", "killing", "loss"}
    | {"murder", "passing"}
)
_WON = frozenset({"affection", "favor", "favour", "hand", "heart", "love", "respect", "trust"})


def is_another(token: Token) -> bool:
    """Whether what seems a subject's own is another's: "made her editor", "mourned her death"."""
    verb, noun = token.head.head, token.head
    if token.dep_ != "poss" or verb.pos_ != "VERB":
        return False
    made = token.lower_ == "her" and verb.lemma_ in _MAKING and token.i - verb.i == 1
    mourned = verb.lemma_ in _MOURNING and noun.lower_ in _DYING
    return made or mourned or (verb.lemma_ in _WINNING and noun.lower_ in _WON)


def says_it(possessive: Token) -> Token | None:
    """Return who says something in what is said to be theirs: "In her speech, Ann Lee said"."""
    doc, noun = possessive.doc, possessive.head
    if not possessive.i or doc[possessive.i - 1].lower_ not in ("at", "during", "in"):
        return None
    if possessive.dep_ != "poss" or noun.lower_ not in words("things-said"):
        return None
    for comma in doc[noun.i + 1 : noun.i + _PHRASE]:
        if comma.text == ",":
            return next(
                (s for s in doc[comma.i + 1 : comma.i + _PHRASE] if _speaks(s, comma)), None
            )
    return None


def _speaks(subject: Token, comma: Token) -> bool:
    """Whether a clause right behind a comma says that somebody says something."""
    said = subject.head.lemma_.lower() in words("speech-verbs") and subject.head.i > subject.i
    return subject.dep_ in SUBJECTS and subject.left_edge.i == comma.i + 1 and said


def barred(token: Token) -> Token | None:
    """Return the head of whom a pronoun cannot stand for, if any: mostly an object's subject."""
    if token.dep_ == "poss":
        return _child_of(token)
    if token.dep_ in SUBJECTS and token.head.dep_ == "relcl":
        return token.head.head  # "the woman he loved"
    if token.dep_ in SUBJECTS and token.lower_ in ("her", "him"):
        return _own_subject(token.head.head, {token.i})  # "Ann Lee remembers him praising Bill"
    if token.dep_ not in _OBJECTS or token.lower_.endswith("self"):
        return None
    below = {token.i}
    head = token.head
    while True:
        subject = _own_subject(head, below)
        if subject is not None:
            return subject
        if (blamed := _blamed(head)) is not None and blamed.i not in below:
            return blamed
        below.add(head.i)
        bare = any(child.tag_ == "TO" for child in head.children)  # "to help her": whose subject?
        if head.head.i == head.i or head.dep_ == "relcl" or (head.dep_ == "ccomp" and not bare):
            return None
        if any(child.dep_ == "expl" for child in head.children):
            return None  # "Ann Lee won, and there is more to come from her"
        if head.dep_ == "xcomp":  # "they asked Mary to help her"
            asked = next((c for c in head.head.children if c.dep_ == "dobj"), None)
            if asked is not None and asked.i not in below:
                return asked
        head = head.head


_BLAMING = frozenset(
    {"accuse", "acquit", "ban", "bar", "blame", "charge", "clear", "convict", "criticise"}
    | {"criticize", "deter", "discourage", "dissuade", "excuse", "forgive", "keep", "praise"}
    | {"prevent", "prohibit", "stop", "suspect", "thank"}
)


def _blamed(doing: Token) -> Token | None:
    """Return who is said to do something: "Ann Lee accused Bill of hurting her"."""
    if doing.tag_ != "VBG" or doing.dep_ != "pcomp" or doing.head.head.lemma_ not in _BLAMING:
        return None
    return next((each for each in doing.head.head.children if each.dep_ == "dobj"), None)


def _child_of(token: Token) -> Token | None:
    """Return who is a relative of whom a possessive means: "Ann was a daughter of his marriage"."""
    head = token.head
    while head.dep_ in ("pobj", "prep", "conj"):
        head = head.head
    if head.dep_ != "attr" or head.lower_ not in kin() or head.i > token.i:
        return None
    return next((child for child in head.head.children if child.dep_ in SUBJECTS), None)


def _is_object_of_participle(noun: Token, head: Token) -> bool:
    """Whether a "subject" is an object: "tucking Rex under his arm to bring her in"."""
    behind = head.tag_ == "VBG" and noun.i > head.i
    named = noun.pos_ == "PROPN" and any(child.dep_ == "prep" for child in noun.children)
    return behind or (named and any(child.tag_ == "TO" for child in head.children))


def _own_subject(head: Token, below: set[int]) -> Token | None:
    """Return the subject of a verb, or the possessor of a noun, that is not in `below`."""
    wanted = SUBJECTS if head.pos_ in ("VERB", "AUX") else ("poss",)
    children = (c for c in head.children if c.dep_ in wanted and c.i not in below)
    subject = next((c for c in children if not _is_object_of_participle(c, head)), None)
    if subject is None:
        return head.head if head.dep_ == "acl" and head.pos_ == "VERB" else None
    relative = head.dep_ == "relcl" and subject.lower_ in ("who", "that", "which")
    return head.head if relative else subject
