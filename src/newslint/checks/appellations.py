"""Nouns and honorifics that contradict the name they stand with: spokesman Jane, Mr. Angela."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from newslint.article import Article
from newslint.checks.pronouns import EXEMPT
from newslint.gender import Evidence, Strength, Verdict, of_noun, of_title, verdict
from newslint.lexicon import rows
from newslint.mentions import SUBJECTS, Kind, Mention
from newslint.model import Edit, Match, Repair, Safety, Span
from newslint.names import fold, lookup
from newslint.person import Person

if TYPE_CHECKING:
    from spacy.tokens import Token

_HONORIFICS = {
    "mr": "Ms", "mister": "Ms", "sir": "Dame", "ms": "Mr", "miss": "Mr", "mrs": "Mr", "dame": "Sir",
}  # fmt: skip
"""Titles that tell nothing but the gender, with that of the other one."""

_FAMILY = re.compile(
    r"\b(?:husband|wife|spouse|partner|widow(?:er)?|(?:step-?|half-)?(?:brother|sister|son|daughter"
    r"|father|mother)s?|parents?|couple|famil(?:y|ies)|(?:re)?marri(?:ed|age|es)|siblings?|twins?"
    r"|Mr\.? and (?:Mrs|Ms))\b"
)
"""Words of an article in which a surname may be that of two people."""

_FIELDS = frozenset({"arts", "faith", "office", "sport", "work"})
# The machine mistakes these themselves ("Freundin", a friend): what to write is a guess.
_COUPLES = frozenset({"boyfriend", "girlfriend", "husband", "widow", "widower", "wife"})
_CROWNS = frozenset({"king", "prince", "queen"})  # not princess: Michael of Kent's wife is one

_RARELY, _HARDLY_EVER = 0.05, 0.02  # the share of the other gender among a first name's bearers
_KNOWN = 500  # bearers
_AND = frozenset({"and", "&", "or"})


def honorific_gender(article: Article) -> Iterator[Match]:
    """Yield each honorific that contradicts the name behind it."""
    if EXEMPT.search(article.prose):
        return
    for mention, person in article.people.mentions:
        title = article.doc[mention.start + max(len(mention.titles) - 1, 0)]
        if not mention.titles or _key(title) not in _HONORIFICS or mention.quoted:
            continue
        full = len(mention.words) > 1
        # "Mr. and Mrs. John Smith", "Mrs. John Smith": a wife by her husband's name.
        if full and (_key(title) == "mrs" or (title.i and title.nbor(-1).lower_ in _AND)):
            continue
        bearer = person if full else _bearer(article, mention)
        told = of_title(title.text)
        share = _RARELY if full else _HARDLY_EVER
        against = bearer and told and _against(article, bearer, told, share)
        if bearer and against:
            yield _match(title, _honorific(article, title), bearer, against)


def noun_gender(article: Article) -> Iterator[Match]:
    """Yield each noun for one gender that says what somebody of the other one is."""
    if EXEMPT.search(article.prose):
        return
    for mention, person in article.people.mentions:
        if mention.kind is not Kind.NAME or len(mention.words) < 2 or mention.quoted:
            continue
        for noun in _nouns(mention):
            told = of_noun(noun.text)
            against = told and _against(article, person, told, _RARELY)
            if against:
                yield _match(noun, _counterpart(noun), person, against)


def _match(word: Token, right: str | None, person: Person, against: Verdict) -> Match:
    span = Span(word.idx, word.idx + len(word))
    values = {
        "word": word.text,
        "person": person.name,
        "evidence": ", ".join(dict.fromkeys(against.reasons[:2])),
        "advice": f"write '{right}'" if right else "look at the source",
    }
    repairs: tuple[Repair, ...] = ((Edit(span, right),),) if right else ()
    safety = Safety.DISPLAY if word.lower_ in _COUPLES else Safety.UNSAFE
    return Match(span, values, repairs, safety)


def _against(article: Article, person: Person, told: Evidence, share: float) -> Verdict | None:
    """Return what all else says of a person, if it surely contradicts what one word `told`."""
    rest = verdict(item for item in person.evidence if item.reason != told.reason)
    if not rest.certain or rest.gender is not told.gender.opposite:
        return None
    if any(r.person is person and r.told is told.gender for r in article.readings):
        return None
    if rest.strength is Strength.NAME and not _is_sure(article, person, share):
        return None
    return rest


def _is_sure(article: Article, person: Person, share: float) -> bool:
    """Whether a first name is known, and at most `share` of its bearers are of the other gender."""
    longest = max(person.mentions, key=lambda each: len(each.words))
    given = next((word for word in longest.words[:-1] if len(word.rstrip(".")) > 1), "")
    bearers = lookup(given)
    if bearers is None or bearers.count < _KNOWN:
        return False
    if f"{given}-" in article.prose or f"-{given}" in article.prose:
        return False  # part of a surname: "Ms Mohd-Saaid"
    return min(bearers.p_female, 1 - bearers.p_female) <= share


def _bearer(article: Article, mention: Mention) -> Person | None:
    """Return the only person before a lone surname who bears it, if no kin may be meant."""
    surname = fold(mention.words[0]).removesuffix("'s")
    bearers = [
        person for person in article.people if len(person.words) > 1 and surname in person.words
    ]
    if len(bearers) != 1 or bearers[0].mentions[0].start > mention.start:
        return None
    person = bearers[0]
    if person.words[-1] != surname or _FAMILY.search(article.prose):
        return None
    return person


def _key(title: Token) -> str:
    return fold(title.text).rstrip(".")


def _honorific(article: Article, title: Token) -> str:
    """Return the honorific of the other gender, with a period where the article writes one."""
    right = _HONORIFICS[_key(title)]
    if right in ("Dame", "Sir"):
        return right
    if title.text.endswith(".") or not re.search(r"\b(?:Mr|Mrs|Ms) ", article.prose):
        right += "."
    return right


@cache
def _table() -> dict[str, str]:
    """Map the nouns of the rule to those of the other gender."""
    return {
        row["noun"]: row["counterpart"]
        for row in rows("gendered-nouns")
        if row["counterpart"] and (row["field"] in _FIELDS or row["noun"] in _COUPLES | _CROWNS)
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
