"""Nouns that contradict the name they stand with: spokesman Jane."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.english.gender import of_noun
from newslint.english.lexicon import rows
from newslint.model import Match
from newslint.people.contradiction import COUPLES, RARELY, against_rest, contradiction
from newslint.people.mentions import SUBJECTS, Kind, Mention
from newslint.people.people import people
from newslint.pronouns.forms import EXEMPT

if TYPE_CHECKING:
    from spacy.tokens import Token

_FIELDS = frozenset({"arts", "faith", "office", "sport", "work"})


_CROWNS = frozenset({"king", "prince", "queen"})  # not princess: Michael of Kent's wife is one


def noun_gender(article: Article) -> Iterator[Match]:
    """Yield each noun for one gender that says what somebody of the other one is."""
    if EXEMPT.search(article.prose):
        return
    for mention, person in people(article).mentions:
        if mention.kind is not Kind.NAME or len(mention.words) < 2 or mention.quoted:
            continue
        for noun in _nouns(mention):
            if _is_figure(noun):
                continue
            told = of_noun(noun.text)
            against = told and against_rest(article, person, told, RARELY)
            if against:
                yield contradiction(noun, _counterpart(noun), person, against)


def _is_figure(noun: Token) -> bool:
    """Whether somebody is a king of something: `the king of daytime television`."""
    if noun.lower_ not in _CROWNS or noun.i + 2 >= len(noun.doc):
        return False
    of, what = noun.nbor(), noun.nbor(2)
    return of.lower_ == "among" or (of.lower_ == "of" and what.ent_type_ != "GPE")


@cache
def _table() -> dict[str, str]:
    """Map the nouns of the rule to those of the other gender."""
    return {
        row["noun"]: row["counterpart"]
        for row in rows("gendered-nouns")
        if row["counterpart"] and (row["field"] in _FIELDS or row["noun"] in COUPLES | _CROWNS)
    }


def _counterpart(noun: Token) -> str | None:
    """Return the noun of the other gender, its case kept; None where "a" would become "an"."""
    right = _table()[noun.lower_]
    before = noun.nbor(-1).lower_ if noun.i else ""
    if before in ("a", "an") and (right[0] in "aeiou") is not (noun.lower_[0] in "aeiou"):
        return None
    return right.capitalize() if noun.text[0].isupper() else right


def _nouns(mention: Mention) -> Iterator[Token]:
    """Yield the nouns that say what the person of a mention is."""
    for noun in (_before(mention), _behind(mention), _predicate(mention)):
        if noun is not None and noun.lower_ in _table():
            yield noun


def _before(mention: Mention) -> Token | None:
    """Return the noun right before a name: "spokesman Jane Doe", "Congressman Maria Lopez"."""
    doc = mention.root.doc
    at = mention.start + len(mention.titles) - 1
    if at < 0 or (not mention.titles and doc[at].text[0].isupper()):
        return None
    noun = doc[at]
    return noun if noun.whitespace_ and noun.tag_ in ("NN", "NNP") else None


def _behind(mention: Mention) -> Token | None:
    """Return the noun set off behind a name: "Jane Doe, a spokesman for the party"."""
    root = mention.root
    for noun in root.children:
        if noun.dep_ != "appos" or noun.i < mention.end or noun.left_edge.i != mention.end + 1:
            continue
        if root.doc[mention.end].text != "," or not _is_article(noun.left_edge):
            continue
        if any(each.dep_ in ("cc", "conj") for each in (*root.children, *noun.children)):
            continue
        return noun
    return None


def _predicate(mention: Mention) -> Token | None:
    """Return the noun after "is": "Jane Doe is a businessman"."""
    root = mention.root
    verb = root.head
    if root.dep_ not in SUBJECTS or verb.lemma_ not in ("be", "become"):
        return None
    children = list(verb.children)
    if any(
        child.dep_ in ("neg", "aux") and child.lemma_ not in ("have", "be") for child in children
    ):
        return None
    for noun in children:
        if noun.dep_ == "attr" and noun.i > verb.i and _is_article(noun.left_edge):
            return noun
    return None


def _is_article(token: Token) -> bool:
    return token.lower_ in ("a", "an", "the")
