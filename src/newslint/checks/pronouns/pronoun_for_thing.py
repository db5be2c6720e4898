"""Pronouns for persons that stand for an organisation, a text or another thing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.english.bodies import is_body
from newslint.english.gender import Gender
from newslint.english.lexicon import table, words
from newslint.english.offices import country_of, demonyms
from newslint.model import Edit, Match, Span
from newslint.people.mentions import SUBJECTS, Kind, Role
from newslint.people.people import people
from newslint.pronouns.antecedents import Pronoun
from newslint.pronouns.bystanders import bystanders, name_of, subject_before, subject_of
from newslint.pronouns.forms import EXEMPT, SUBJECT_FORMS, cased
from newslint.pronouns.readings import readings

if TYPE_CHECKING:
    from spacy.tokens import Token

_HERE, _NEAR, _FAR, _FARTHEST = 0, 1, 2, 6  # sentences before in which nobody may stand
_SOON = 2  # sentences behind the first one
_ACTING = frozenset({"organisation", "country"})
_SHE = frozenset({"country", "she"})  # "Britain and her allies"
_EXPRESSING = frozenset({"call", "describe", "express", "quote", "refer", "speak", "talk"})
_OF_PERSONS = frozenset({"bear", "marry", "graduate", "study", "smile", "cry", "weep", "sleep"})
_LISTING = frozenset({"conj", "appos"})


def pronoun_for_thing(article: Article) -> Iterator[Match]:
    """Yield each "he", "she", "his" … for a thing, where nobody stands near whom it may mean."""
    if EXEMPT.search(article.prose):
        return
    things: set[int] = set()
    for reading in readings(article):
        pronoun = reading.pronoun
        if pronoun.gender is None or pronoun.quoted:
            continue
        thing = _thing(article, pronoun)
        if thing is None or _may_be_somebody(article, pronoun, thing, things):
            continue
        if not _is_its_own(pronoun, thing) and reading.fits_somebody:
            continue  # who was told of long before
        token = pronoun.token
        things.add(token.i)
        right = _neuter(token)
        span = Span(token.idx, token.idx + len(token))
        values = {"pronoun": token.text, "thing": name_of(thing), "right": right}
        yield Match(span, values, ((Edit(span, cased(right, token)),),))


def _neuter(token: Token) -> str:
    if token.lower_.endswith("self"):
        return "itself"
    return "its" if token.dep_ == "poss" else "it"


def _may_be_somebody(article: Article, pronoun: Pronoun, thing: Token, things: set[int]) -> bool:
    """Whether anybody stands near; `things` are pronouns that were found to stand for things."""
    # Somebody from outside may appear in a text.
    near = article.sentence_number(thing) == pronoun.sentence and _kind(thing) != "text"
    before = _NEAR if near else _FAR
    if _kind(thing) == "thing":
        before = _FARTHEST  # "The water was close to his house": whose is told long before
    if _is_its_own(pronoun, thing):
        before = _HERE  # "River Plate opened his stadium": hardly a man's
    if before is not _HERE and pronoun.sentence == 0 and _is_named_soon(article):
        return True  # "The court extended his detention. Jan Kowal was arrested in May."
    return any(
        token.i not in things and token != thing for token in bystanders(article, pronoun, before)
    )


def _is_its_own(pronoun: Pronoun, thing: Token) -> bool:
    """Whether a possessive is of what only bodies have, and tied to one."""
    return thing == pronoun.binder and pronoun.token.head.lower_ in words("owned-by-bodies")


def _is_named_soon(article: Article) -> bool:
    """Whether the sentences behind the first one speak of somebody: "The boy is 12."."""
    return any(
        0 < mention.sentence <= _SOON
        and (mention.kind is not Kind.NOUN or mention.role is Role.SUBJECT)
        for mention, _ in people(article).mentions
    )


def _thing(article: Article, pronoun: Pronoun) -> Token | None:
    """Return the thing that a pronoun must be of if it is nobody's, or None."""
    if _is_somebodys(pronoun.token):
        return None
    tied = _tied(pronoun)
    thing = tied or _main_subject(article, pronoun)
    if thing is None or thing.i > pronoun.token.i or thing.dep_ == "conj":
        return None
    kind = _kind(thing)
    if kind is None or (pronoun.gender is Gender.FEMALE and kind in _SHE):
        return None
    # What is done to a thing, somebody else does.
    if kind not in _ACTING and (tied is None or thing.dep_ == "nsubjpass"):
        return None
    # "The firm, the bank and his …" may be anybody's, "the firm and his …" is its own.
    listed = any(c.dep_ in _LISTING and c != pronoun.token.head for c in thing.children)
    defined = thing.head.lemma_ == "be" and any(c.dep_ == "attr" for c in thing.head.children)
    return None if listed or defined else thing


def _tied(pronoun: Pronoun) -> Token | None:
    """Return what a pronoun belongs to by grammar, or who says what it does."""
    token = pronoun.token
    acts = token.dep_ in SUBJECTS and token.lower_ in SUBJECT_FORMS.values()
    if acts and token.head.dep_ == "ccomp":  # not "The race makes him smile"
        return subject_of(token.head.head)
    return pronoun.binder


_OF_BODIES = frozenset(
    {"acquire", "build", "close", "employ", "expand", "export", "finance", "fund", "hire", "import"}
    | {"invest", "issue", "launch", "lend", "merge", "open", "produce", "provide", "publish"}
    | {"raise", "regulate", "supply"}
)
"""What bodies do."""


def _is_somebodys(token: Token) -> bool:
    """Whether a body tells it of somebody, or does it to what somebody has: "his appeal"."""
    if token.dep_ == "poss":
        return token.head.lemma_.lower() in words("owned-by-people")
    told = token.dep_ in SUBJECTS and token.head.dep_ == "ccomp"
    return told and token.head.lemma_.lower() not in _OF_BODIES


def _main_subject(article: Article, pronoun: Pronoun) -> Token | None:
    """Return the subject of the main clause before a pronoun in its sentence, or of the last one.

    In the last sentence only for what the pronoun does: who says something is somebody.
    """
    token = pronoun.token
    main = article.sentences[pronoun.sentence].root
    subject = subject_of(main)
    possessive = token.dep_ == "poss" and token.head.dep_ in SUBJECTS
    if subject is not None and subject.i < token.left_edge.i:
        return subject if possessive or token.dep_ in SUBJECTS else None
    if main.lemma_ in words("speech-verbs") | _EXPRESSING | _OF_PERSONS:
        return None
    before = subject_before(article, pronoun)
    together = before is not None and _in_one_paragraph(article, before, token)
    return before if together else None


def _in_one_paragraph(article: Article, thing: Token, pronoun: Token) -> bool:
    """Whether a thing stands in a pronoun's paragraph: "He" opens one of whom a headline names."""
    return article.paragraph_number(thing.idx) == article.paragraph_number(pronoun.idx)


def _kind(token: Token) -> str | None:
    """Return what kind of thing a noun or a name says, or None for what may be a person."""
    if token.tag_ == "NN" or (token.tag_ == "NNP" and token.is_lower):
        if token.lower_ == "state" and any(child.lower_ == "of" for child in token.children):
            return None  # "the state of the bones"
        return table("things", "kind").get(token.lower_)
    if token.tag_ not in ("NNP", "NNPS"):
        return None
    name = name_of(token).removeprefix("the ").removeprefix("The ")
    if country_of(name) and name not in demonyms() and token.ent_type_ in ("GPE", "ORG"):
        return "country"
    if is_body(name):
        return "organisation"
    definite = any(child.lower_ == "the" for child in token.children)
    kind = table("things", "kind").get(token.lower_)
    if kind == "organisation" and (definite or token.ent_type_ == "ORG"):
        return kind if " " in name else None
    acronym = definite and token.ent_type_ == "ORG" and token.text.isupper()
    return "organisation" if acronym else None
