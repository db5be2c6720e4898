"""Adjectives of nations where English has a noun: `the Spanish Ana Ruiz`, `two Spanish are`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.common import common
from newslint.english.lexicon import rows, table
from newslint.english.names import bearers
from newslint.english.tags import FINITE, NAMES
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_ONE = frozenset(
    {"a", "an", "another", "first", "second", "third", "only", "young", "one", "every"}
)
_MANY = frozenset({"two", "three", "four", "five", "six", "several", "many", "other", "few"})
_BEHIND = frozenset({"who", "to", "in", "from"})
_NOT_NAMES = NAMES | {"NN", "NNS", "HYPH", "POS", "CD"}
_LEAST = 20  # bearers of a first name
_RANKS = frozenset(
    {"Prince", "Princess", "King", "Queen", "Pope", "Duke", "Duchess", "Sir", "Lady", "Lord"}
    | {"President", "Minister", "Judge", "Major", "General", "Captain", "Saint", "Cardinal"}
)
"""Titles that are first names, too: `the British Prince Harry`."""


def nationality_noun(article: Article) -> Iterator[Match]:
    """Find a nation's adjective for its people: `the Spanish Ana Ruiz`, `the first Spanish to`."""
    for token in article.doc:
        if not token.is_title or token.text not in _adjectives() or not token.i > 0:
            continue
        if token.i + 3 >= len(token.doc) or not token.whitespace_:
            continue
        found = _before_name(token) or _alone(token)
        if found is not None and running(article, token.idx):
            yield found


@lru_cache
def _adjectives() -> Mapping[str, str]:
    """Map adjectives of nations to the name of the country, one that is short."""
    found: dict[str, str] = {}
    for row in rows("countries"):
        short = next((name for name in row["names"].split("; ") if name in _SHORT), row["country"])
        if row["kind"] == "country":
            for each in row["demonyms"].split("; "):
                found.setdefault(each, short)
    return found


_SHORT = frozenset({"Britain", "Czechia"})


_PERSONS = frozenset({"Briton", "Dane", "Finn", "Pole", "Scot", "Spaniard", "Swede", "Turk"})
"""Words for people that stand before names: `the Briton Stirling Moss`."""


def _before_name(token: Token) -> Match | None:
    """Return a match where a person is introduced by the adjective: `the Spanish Ana Ruiz`."""
    article = token.nbor(-1)
    first, last = token.nbor(), token.nbor(2)
    if article.lower_ != "the" or not (first.is_title and last.is_title and last.tag_ in NAMES):
        return None
    if bearers(first.text) < _LEAST or first.text in _RANKS | _adjectives().keys():
        return None
    if common(first.text) or last.ent_type_ != "PERSON" or token.text in _PERSONS:
        return None
    behind = last
    while behind.i + 1 < len(behind.doc) and behind.nbor().is_title and behind.whitespace_:
        behind = behind.nbor()
    follower = behind.nbor() if behind.i + 1 < len(behind.doc) else behind
    if follower.tag_ in _NOT_NAMES or follower.is_title or behind.i - first.i > 3:
        return None
    country = _adjectives()[token.text]
    owner = f"{country}’" if country.endswith("s") else f"{country}’s"
    if "’" not in article.doc.text:
        owner = owner.replace("’", "'")
    text = f"{article.text} {token.text} {first.text}"
    doubt = "" if token.text in table("nationality-nouns", "one") else "may be a noun"
    return Match(
        Span(article.idx, first.idx + len(first)),
        {"text": text, "right": f"{owner} {first.text}"},
        (replaced(article.idx, token.idx + len(token), owner),),
        kind="nationality-noun-name" if doubt else "",
        doubt=doubt,
    )


def _alone(token: Token) -> Match | None:
    """Return a match where the adjective is said of a person and no noun follows."""
    before, behind = token.nbor(-1), token.nbor()
    table_one = table("nationality-nouns", "one")
    if token.text not in table_one or behind.is_title:
        return None
    finite = behind.tag_ in FINITE or (behind.lower_ in _BEHIND and behind.tag_ != "NN")
    word = before.lower_
    the_one = word == "the" and behind.lower_ in ("was", "is", "has")
    if not finite or not (word in _ONE or word in _MANY or the_one):
        return None
    if behind.lower_ in ("in", "from", "to") and word in ("a", "an", "other", "only"):
        return None
    column = "many" if word in _MANY else "one"
    right = table("nationality-nouns", column)[token.text]
    may_be_language = the_one or word in ("first", "second", "only")
    return Match(
        Span(token.idx, token.idx + len(token)),
        {"text": f"{before.text} {token.text}", "right": f"{before.text} {right}"},
        (replaced(token.idx, token.idx + len(token), right),),
        kind="nationality-noun-alone" if may_be_language else "",
        doubt="may be the language" if may_be_language else "",
    )
