"""Honorifics that contradict the name they stand with: Mr. Angela."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article, once
from newslint.english.gender import of_title
from newslint.english.names import fold
from newslint.model import Match
from newslint.people.contradiction import HARDLY_EVER, RARELY, against_rest, contradiction
from newslint.people.mentions import Mention
from newslint.people.people import people
from newslint.people.person import Person
from newslint.pronouns.forms import EXEMPT

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


_AND = frozenset({"and", "&", "or"})


def honorific_gender(article: Article) -> Iterator[Match]:
    """Yield each honorific that contradicts the name behind it."""
    if EXEMPT.search(article.prose):
        return
    for mention, person in people(article).mentions:
        title = article.doc[mention.start + max(len(mention.titles) - 1, 0)]
        if not mention.titles or _key(title) not in _HONORIFICS or mention.quoted:
            continue
        full = len(mention.words) > 1
        # "Mr. and Mrs. John Smith", "Mrs. John Smith": a wife by her husband's name.
        if full and (_key(title) == "mrs" or (title.i and title.nbor(-1).lower_ in _AND)):
            continue
        bearer = person if full else _bearer(article, mention)
        told = of_title(title.text)
        share = RARELY if full else HARDLY_EVER
        against = bearer and told and against_rest(article, bearer, told, share)
        if bearer and against:
            yield contradiction(title, _honorific(article, title), bearer, against)


def _bearer(article: Article, mention: Mention) -> Person | None:
    """Return the only person before a lone surname who bears it, if no kin may be meant."""
    surname = fold(mention.words[0]).removesuffix("'s")
    bearers = people(article).bearers(surname)
    if len(bearers) != 1 or bearers[0].mentions[0].start > mention.start:
        return None
    person = bearers[0]
    if person.words[-1] != surname or _has_kin(article):
        return None
    return person


@once
def _has_kin(article: Article) -> bool:
    return _FAMILY.search(article.prose) is not None


@once
def _has_bare(article: Article) -> bool:
    """Whether an article writes honorifics without a period."""
    return re.search(r"\b(?:Mr|Mrs|Ms) ", article.prose) is not None


def _key(title: Token) -> str:
    return fold(title.text).rstrip(".")


def _honorific(article: Article, title: Token) -> str:
    """Return the honorific of the other gender, with a period where the article writes one."""
    right = _HONORIFICS[_key(title)]
    if right in ("Dame", "Sir"):
        return right
    if title.text.endswith(".") or not _has_bare(article):
        right += "."
    return right
