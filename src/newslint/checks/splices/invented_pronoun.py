"""Pronouns before the object that they stand for: `met him Blair`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.phrases import is_subject, name_end
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.common import common
from newslint.english.lexicon import words
from newslint.english.tags import FINITE, INSIDE, NAMES, NOUNS, VERBS
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONGEST = 4  # words of a noun phrase before its noun


_MODIFIERS = INSIDE | {"JJR", "JJS", "VBN", "VBG", "HYPH"}


_OBJECTS = frozenset({"him", "her", "it", "them"})


_THINGS = frozenset({"it", "them"})


_TOLD = frozenset({"tell", "warn", "remind", "inform", "ask"})


@dataclass(frozen=True, slots=True)
class _Place:
    """A verb, its pronoun and the object that it stands for: `gave`, `it`, `Spain` of `to Spain`.

    `told`: the verb tells somebody something, `given`: it has two objects and "to" stands between;
    `named`: the object is a name.
    """

    verb: Token
    pronoun: Token
    first: Token
    noun: Token
    told: bool
    given: bool
    named: bool


def invented_pronoun(article: Article) -> Iterator[Match]:
    """Find a pronoun before the object that it stands for: `met him Blair`, `uses it the net`."""
    for place in _places(article):
        no_object = _no_object(place)
        yield Match(
            Span(place.verb.idx, place.first.idx + len(place.first)),
            {"pronoun": place.pronoun.text, "next": place.first.text},
            tuple(_repairs(place.pronoun, place.first)),
            kind="invented-pronoun-in-doubt" if no_object else "",
            doubt=no_object or _doubt(place),
        )


def _repairs(pronoun: Token, first: Token) -> Iterator[Repair]:
    """Yield the repairs: the pronoun goes, or a comma or full stop behind it was lost."""
    yield replaced(pronoun.idx, first.idx, "")
    end = pronoun.idx + len(pronoun)
    yield replaced(end, first.idx, ", ")
    yield replaced(end, first.idx, ". ")


def _places(article: Article) -> Iterator[_Place]:
    for verb, pronoun in pairs(article, VERBS, ("PRP",)):
        if pronoun.text in _OBJECTS and verb.is_lower and pronoun.whitespace_:
            place = _place(verb, pronoun)
            if place is not None and running(article, pronoun.idx):
                yield place


def _place(verb: Token, pronoun: Token) -> _Place | None:
    """Return a verb and pronoun with the object behind them; None where there is none."""
    right = pronoun.nbor()
    told = verb.lemma_ in _TOLD and (pronoun.text in _THINGS or _names_whom(right))
    two_objects = verb.lemma_ in words("two-object-verbs")
    given = two_objects and right.text == "to"
    first = right.nbor() if right.text == "to" and (told or given) else right
    named = _is_name(first)
    if not named and not _determines(first, pronoun):
        return None
    if two_objects and not named and not given:
        return None  # "gave him the keys"
    if _is_date_or_language(first) or (named and _is_timed(first)):
        return None
    noun = first if named else _noun(first)
    if noun is None or noun.lower_ in words("adverbial-nouns"):
        return None
    return _Place(verb, pronoun, first, noun, told, given, named)


def _is_name(token: Token) -> bool:
    return token.tag_ in NAMES and token.text[0].isupper() and not common(token.text)


def _determines(first: Token, pronoun: Token) -> bool:
    """Whether a phrase begins with an article, or with whose a thing is: `uses it their net`."""
    owned = first.tag_ == "PRP$" and first.lower_ != "her"
    return first.lower_ in ("the", "a") or (owned and pronoun.text in _THINGS)


def _is_date_or_language(first: Token) -> bool:
    return first.text in words("calendar") or first.ent_type_ == "LANGUAGE"


def _is_timed(first: Token) -> bool:
    return first.ent_type_ in ("DATE", "TIME")


def _no_object(place: _Place) -> str:
    """Return why the phrase behind the pronoun may be no object: `helped it the most`."""
    whole = place.named or place.given
    if place.verb.lemma_ in words("loose-object-verbs") and not whole:
        return "has no second object"
    return "a time" if _is_timed(place.first) else ""


def _doubt(place: _Place) -> str:
    """Return why a pronoun before an object may be right, or nothing."""
    if place.given and _second_object(place.noun):
        return ""
    if _opens_clause(place.noun):
        return "subject of a clause"
    if place.told:
        return ""
    if place.pronoun.text == "her":
        return "may be whose"
    if place.named and place.pronoun.text == "him" and place.first.ent_type_ != "PERSON":
        return "may not be a person"
    loose = words("loose-object-verbs") | words("two-object-verbs")
    return "two objects" if place.verb.lemma_ in loose else ""


def _noun(determiner: Token) -> Token | None:
    """Return the noun that a determiner belongs to."""
    for token in determiner.doc[determiner.i + 1 : determiner.i + 1 + _LONGEST + 2]:
        if token.tag_ in (*NOUNS, *NAMES) and token.nbor().tag_ not in (*NOUNS, *NAMES):
            return token
        if token.tag_ not in _MODIFIERS:
            return None
    return None


def _names_whom(right: Token) -> bool:
    """Whether "to" and a name stand where an infinitive would: `told him to Judge Clark`."""
    following = right.nbor() if right.text == "to" and right.i + 1 < len(right.doc) else right
    return following != right and following.tag_ in NAMES and following.text[0].isupper()


def _second_object(head: Token) -> bool:
    """Whether another object follows: `gave it to Spain the lead`."""
    last = name_end(head)
    return last.nbor().lower_ in ("a", "an", "the") and last.whitespace_ != ""


def _opens_clause(head: Token) -> bool:
    behind = head.nbor() if head.i + 1 < len(head.doc) else head
    return is_subject(head) or behind.tag_ in FINITE or behind.tag_ in ("VB", "VBG")
