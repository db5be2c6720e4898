"""Pronouns that stand for whoever a crime was done to, of whom nothing else needs to be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.people.mentions import phrase_head
from newslint.pronouns.antecedents import Candidate, Pronoun
from newslint.pronouns.doubt import Doubt

if TYPE_CHECKING:
    from spacy.tokens import Token

_HARMING = frozenset(
    {"abduct", "abuse", "assault", "attack", "batter", "beat", "choke", "drug", "harass", "harm"}
    | {"hit", "hurt", "injure", "kidnap", "kill", "molest", "murder", "poison", "rape", "rob"}
    | {"shoot", "stab", "stalk", "strangle", "strike", "threaten", "torture", "trap", "wound"}
)
_SUFFERING = frozenset({"body", "burial", "death", "funeral", "killer", "killing", "murder"})
"""What is the victim's: `her body was found`."""


def of_victim(pronoun: Pronoun, best: Candidate) -> Doubt | None:
    """Doubt whether somebody is meant of whom nothing says that anything was done to them.

    "The man killed her, said prosecutor Bill Lee": she is not named.
    """
    token = pronoun.token
    harmed = _is_harmed(token) or (token.dep_ == "poss" and token.head.lemma_ in _SUFFERING)
    if not harmed or best.bound:
        return None
    told = any(
        _is_harmed(root := phrase_head(mention.root)) or root.head.lemma_ in _SUFFERING
        for mention in best.person.mentions
        if mention.root.i < token.i
    )
    return None if told else Doubt.VICTIM


def _is_harmed(token: Token) -> bool:
    """Whether something bad is done to somebody: `killed her`, `Ann Lee was attacked`."""
    done_to = token.dep_ in ("dobj", "nsubjpass")
    return done_to and token.head.lemma_.lower() in _HARMING
