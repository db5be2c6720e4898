"""What is no person and yet he or she: an animal, a ship, a storm, a country."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from newslint.article.article import once
from newslint.english.gender import Gender
from newslint.english.lexicon import words
from newslint.people.mentions import INSIDE
from newslint.pronouns.antecedents import Candidate, Pronoun
from newslint.pronouns.doubt import Doubt

if TYPE_CHECKING:
    from spacy.tokens import Token

    from newslint.article.article import Article

_SHE_THINGS = re.compile(
    r"(?:ship|vessel|yacht|boat|hurricane|storm|frigate|submarine|HMS|USS|destroyer|cruiser|liner"
    r"|ferry|trawler|tanker|freighter|schooner|ketch|sloop|barge|tug|lifeboat|dinghy|catamaran"
    r"|trimaran|gunboat|battleship|corvette|dreadnought|galleon|icebreaker|longboat|minesweeper"
    r"|steamer|steamship|warship|whaler|clipper|airliner|airship|spitfire|concorde|titanic"
    r"|locomotive|aircraft|goddess|statue|robot|doll|mermaid|figurehead)",
    re.IGNORECASE,
)
_SHE_LANDS = re.compile(
    r"country|nation|republic|kingdom|empire|motherland|america|england|britain", re.IGNORECASE
)
_AGAIN = 3  # times
_REACH = 2  # sentences before
_NAMING = frozenset({"nsubj", "nsubjpass", "ROOT", "poss"})


def of_no_person(article: Article, pronoun: Pronoun, best: Candidate) -> Doubt | None:
    """Doubt because an animal, or for "she" a ship or a country, was just spoken of."""
    if best.bound:
        return None
    start = article.sentences[max(0, pronoun.sentence - _REACH)].start
    near = article.doc[start : pronoun.token.i]
    says = pronoun.token.head.lemma_.lower() in words("speech-verbs")
    if not says and (_tells_of_animal(article) or any(map(_is_animal, near))):
        return Doubt.ANIMAL  # "A fox bit Linda Price. He had come through the garden."
    if pronoun.gender is Gender.FEMALE and any(_may_be_she(word, best) for word in near):
        return Doubt.SHIP
    return None


def _is_animal(word: Token) -> bool:
    return word.lower_ in words("animals")


@once
def _tells_of_animal(article: Article) -> bool:
    """Whether an article speaks of an animal again and again, which may be he or she throughout."""
    named = Counter(word.lower_ for word in article.doc if _is_animal(word))
    return any(times >= _AGAIN for times in named.values())


def _may_be_she(word: Token, best: Candidate) -> bool:
    """Whether "she" may be a ship, a storm or a country that `word` names."""
    if word.dep_ in INSIDE:
        return False
    if _SHE_THINGS.fullmatch(word.text):
        return True
    land = word.ent_type_ == "GPE" or _SHE_LANDS.fullmatch(word.text)
    return bool(land) and word.dep_ in _NAMING and (best.subject > 1 or not best.focus)
