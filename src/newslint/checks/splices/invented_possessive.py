"""Possessives that the machine invents, and what piles up behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.phrases import ends_opening, name_end
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.common import common
from newslint.english.complements import complements
from newslint.english.indefinite import with_indefinite
from newslint.english.lexicon import words
from newslint.english.tags import FINITE, MODIFIERS, NAMES, NOUNS
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

_LONGEST = 4  # words between the possessive and the name
_TRIED = 3  # prepositions


@dataclass(frozen=True, slots=True)
class _Place:
    """A possessive and its noun before a name: `his`, `leaders`, `the`, `Hague`, `Hague`.

    `first` is the name's article, or its first word `name`; `last` is its last word.
    """

    possessive: Token
    noun: Token
    first: Token
    name: Token
    last: Token

    @property
    def titled(self) -> bool:
        """Whether another name stands before the noun: `his Labour colleagues Italy`."""
        return any(token.tag_ in NAMES for token in self._between)

    @property
    def goes_on(self) -> bool:
        """Whether the name is part of what follows: `his leaders Italy's cabinet`."""
        return self.last.nbor().tag_ in FINITE | NOUNS | {"POS"}

    @property
    def _between(self) -> TokenSpan:
        return self.noun.doc[self.possessive.i + 1 : self.noun.i]


def invented_possessive(article: Article) -> Iterator[Match]:
    """Find a possessive where a name says whose it is: `his leaders Italy`, `Rome's his mayor`."""
    for genitive, possessive in pairs(article, ("POS",), ("PRP$",)):
        if genitive.whitespace_ and possessive.is_lower:  # not "Sinatra's My Way"
            yield _beside_genitive(possessive)
    for possessive, _ in pairs(article, ("PRP$",), MODIFIERS | NAMES):
        noun = _noun_before_name(possessive)
        if noun is not None and running(article, noun.idx):
            place = _place(possessive, noun)
            if not _names_the_noun(place):
                yield _before_name(article, place)


def _beside_genitive(possessive: Token) -> Match:
    span = Span(possessive.idx, possessive.idx + len(possessive))
    following = possessive.nbor()
    values = {"possessive": possessive.text, "name": following.text}
    return Match(span, values, (replaced(possessive.idx, following.idx, ""),))


def _noun_before_name(possessive: Token) -> Token | None:
    """Return the noun behind a possessive that a name, or an article and a name, follows."""
    doc = possessive.doc
    for token in doc[possessive.i + 1 : possessive.i + 2 + _LONGEST]:
        previous = doc[token.i - 1]
        if previous.tag_ in NOUNS and previous.is_lower and previous.i > possessive.i:
            name = doc[token.i + 1] if token.text == "the" and token.i + 1 < len(doc) else token
            if name.tag_ in NAMES and name.text[0].isupper() and name.is_alpha:
                return previous
        if token.tag_ not in MODIFIERS | NAMES | {"RB"} or not token.whitespace_:
            return None
    return None


def _place(possessive: Token, noun: Token) -> _Place:
    first = noun.nbor()
    name = first if first.text != "the" else first.nbor()
    return _Place(possessive, noun, first, name, name_end(name))


_KIN = frozenset(
    {"aunt", "brother", "cousin", "daughter", "father", "grandfather", "grandmother", "husband"}
    | {"mother", "nephew", "niece", "sister", "son", "uncle", "wife"}
)
_SEATS = frozenset({"capital", "city", "hometown", "port", "stronghold", "town", "village"})
"""Nouns that the name of a place may stand behind: `its capital Lima`."""
_SAYS_WHICH = frozenset({"DATE", "TIME", "NORP", "WORK_OF_ART"})


def _names_the_noun(place: _Place) -> bool:
    """Whether a name says who or which the noun is: `his son Paul`, `their album Blue`."""
    name, behind = place.name, place.last.nbor()
    person = place.noun.lemma_ in _KIN or (
        name.ent_type_ == "PERSON" and place.noun.lemma_ in words("person-nouns")
    )
    word = name.text in words("calendar") or common(name.text)
    cut = behind.tag_ == "HYPH" or behind.text in "-’':"
    seat = name.ent_type_ == "GPE" and place.noun.lower_ in _SEATS
    return person or word or cut or seat or name.ent_type_ in _SAYS_WHICH


def _before_name(article: Article, place: _Place) -> Match:
    doubt = _doubt(place)
    name = place.name
    return Match(
        Span(place.possessive.idx, name.idx + len(name)),
        {"possessive": place.possessive.text, "name": name.text},
        tuple(_attached(article, place)),
        kind="invented-possessive-in-doubt" if doubt else "",
        doubt=doubt,
    )


def _doubt(place: _Place) -> str:
    """Return why a possessive and a name may both be right, or nothing."""
    noun = place.noun
    if place.first != place.name:
        return "a name with an article"
    if noun.lower_ in words("work-words") | words("nouns-with-names"):
        return "a name may follow it"
    opens = ends_opening(place.possessive)
    whole = not (opens or place.titled or place.goes_on)
    if whole and _is_office_of_body(place):
        return ""
    if noun.lemma_ in words("person-nouns") and noun.tag_ == "NN":
        return "may be the person's name"
    if opens:
        return "may end an introduction"
    if place.name.ent_type_ == "GPE":
        return ""
    if not complements(noun.lower_).sure:
        return "needs no preposition"
    return "" if whole else "part of a longer name"


def _is_office_of_body(place: _Place) -> bool:
    """Whether no body can be what the noun says: `its director Airbus`, not `its rival Airbus`."""
    body = place.name.ent_type_ in ("ORG", "FAC")
    person = place.noun.lemma_ in words("person-nouns") - words("persons-or-bodies")
    return body and person


def _attached(article: Article, place: _Place) -> Iterator[Repair]:
    """Yield the repairs: the name belongs to the noun, by a preposition or as its owner."""
    possessive, noun, first, last = place.possessive, place.noun, place.first, place.last
    opens = possessive.text[0].isupper()
    middle = article.prose[possessive.nbor().idx : noun.idx + len(noun)]
    bare = middle[0].upper() + middle[1:] if opens else middle
    texts = [f"{'The' if opens else 'the'} {middle}", f"{possessive.text} {middle}", bare]
    texts.append(f"{with_indefinite(middle, opens=opens)} {middle}")
    owner = article.prose[first.idx : last.idx + len(last)]
    the = "the " if owner in words("names-with-article") else ""
    prepositions = dict.fromkeys([*complements(noun.lower_).name, "of", "in", "from"])
    for text in texts:
        for preposition in list(prepositions)[:_TRIED]:
            yield replaced(possessive.idx, first.idx, f"{text} {preposition} {the}")
    owner = owner[0].upper() + owner[1:] if opens else owner
    yield replaced(possessive.idx, last.idx + len(last), f"{owner}'s {middle}")
    yield replaced(noun.idx + len(noun), first.idx, ", ")
