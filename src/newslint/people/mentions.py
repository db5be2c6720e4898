"""A mention: a place where an article speaks of a single person, and what it does in its clause."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from newslint.english.gender import of_first_name, of_noun
from newslint.english.lexicon import words as listed
from newslint.model import Span
from newslint.people.person_nouns import is_person_noun

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from newslint.article.article import Article


class Kind(Enum):
    """How a mention speaks of a person; HIDDEN is a name that may not be a person's."""

    NAME = auto()
    NOUN = auto()
    HIDDEN = auto()
    PRONOUN = auto()


class Role(Enum):
    """What a mention does in its clause; a MODIFIER ("the Trump administration") is nobody."""

    SUBJECT = auto()
    ROOT = auto()
    OBJECT = auto()
    POSSESSIVE = auto()
    OTHER = auto()
    MODIFIER = auto()


@dataclass(slots=True)
class Mention:
    """One mention; `start` and `end` are token numbers, its titles included.

    `root` heads the name, `phrase` the whole noun phrase: in "the president, Ann Lee, said" they
    are "Lee" and "president".
    `words` are the words of the name without titles, `titles` those before it, as printed.
    `sentence` is a number of `Article.sentences`; `speaks` says that it is the subject of a verb
    of speech; `doubted` that it is a pronoun that may be somebody else's.
    """

    start: int
    end: int
    kind: Kind
    words: tuple[str, ...]
    titles: tuple[str, ...]
    root: Token
    role: Role
    sentence: int
    quoted: bool
    speaks: bool
    phrase: Token
    doubted: bool = False


SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
INSIDE = frozenset({"compound", "nmod", "amod"})
"""What a word is to a noun that it is a part of."""

_OBJECTS = frozenset({"dobj", "iobj", "dative", "attr", "oprd"})


def phrase_head(token: Token) -> Token:
    """Return the head of the noun phrase that a name with the root `token` is part of."""
    while token.dep_ in ("compound", "appos", "flat", "nmod") and token.head.i != token.i:
        token = explained(token) if token.dep_ == "appos" else token.head
    return token


def explained(name: Token) -> Token:
    """Return the noun that a name in apposition explains.

    Of "the president of Chile, Ann Lee" models make a name of Chile: then it is the first noun
    for a person further out. Of "the wife of the president, Bill Lee" they make one of the wife.
    """
    noun = name.head
    while not is_person_noun(noun):
        if noun.dep_ not in ("pobj", "prep", "conj", "compound"):
            return name.head
        noun = noun.head
    told, called = of_noun(noun.text), of_first_name(name.doc[name.left_edge.i].text)
    if told and called and called.gender is told.gender.opposite:
        nearer = (each for each in noun.rights if each.dep_ == "prep" and each.i < name.i)
        owners = [owner for each in nearer for owner in each.children if is_person_noun(owner)]
        return owners[-1] if owners else noun
    return noun


def role(token: Token) -> Role:
    """Return what a noun phrase with the head `token` does in its clause."""
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    dep = token.dep_
    if dep in SUBJECTS:
        return Role.SUBJECT
    if dep in _OBJECTS:
        return Role.OBJECT
    return {"poss": Role.POSSESSIVE, "ROOT": Role.ROOT}.get(dep, Role.OTHER)


def _owns(doc: Doc, end: int) -> bool:
    """Whether an apostrophe that the model takes for a mark of quotation follows: "Lopes’ son"."""
    if end >= len(doc) - 1 or doc[end].text not in ("’", "'") or doc[end - 1].whitespace_:
        return False
    return doc[end - 1].text.endswith("s") and doc[end + 1].is_lower


def make(
    article: Article,
    start: int,
    end: int,
    kind: Kind,
    words: tuple[str, ...],
    titles: tuple[str, ...] = (),
    *,
    modifier: bool = False,
) -> Mention:
    """Return a mention with its role and place."""
    root = article.doc[start:end].root
    owns = _owns(article.doc, end)
    phrase = root if owns else phrase_head(root)
    return Mention(
        start,
        end,
        kind,
        words,
        titles,
        root,
        Role.POSSESSIVE if owns else Role.MODIFIER if modifier else role(phrase),
        article.sentence_number(root),
        article.quoted(Span(root.idx, root.idx + 1)),
        phrase.dep_ in SUBJECTS and phrase.head.lemma_.lower() in listed("speech-verbs"),
        phrase,
    )
