"""Who or what the subject of a clause may have been, by who was spoken of before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.english.gender import Gender
from newslint.english.lexicon import words
from newslint.model import Repair, Span
from newslint.people.people import people

if TYPE_CHECKING:
    from spacy.tokens import Token

_MOST = 6  # subjects that compete


def likely_subjects(article: Article, verb: Token, kind: str) -> Sequence[str]:
    """Return subjects that agree with the verb, the one who was spoken of last before others."""
    plural = verb.tag_ == "VBP" or verb.lower_ in ("were", "are", "have")
    singular = verb.tag_ in ("VBZ", "NNS") or verb.lower_ == "was"
    known, names = list(_last_subjects(article, verb)), list(_last_names(article, verb))
    there = verb.lemma_ == "be" or verb.nbor().lower_ in ("be", "been")
    if there and _exists(verb, kind):
        known.insert(0, "there")
    if kind == "quotation":  # nobody quotes a thing
        known = [each for each in known if each != "it"]
    people = ["he", "it"] if verb.lemma_ != "be" else ["it", "he"]
    others = [*people, "they", *(["there"] if there else []), "she", "we", "I"]
    order = dict.fromkeys([*known, *others])
    agree = {"they", "we", "there"} if plural else {"he", "she", "it", "there"}
    pronouns = [each for each in order if each in agree or not (plural or singular)][:_MOST]
    return [*pronouns, *dict.fromkeys(names)]


def _exists(verb: Token, kind: str) -> bool:
    """Whether what follows "is" is said to exist: `is no doubt`, `when was a shift`."""
    last = verb.nbor() if verb.nbor().lower_ in ("be", "been") else verb
    following = last.nbor() if last.i + 1 < len(last.doc) else last
    if following.lower_ in _SOME:
        return True
    thing = following.tag_ in ("NN", "NNS") and following.lemma_ not in words("person-nouns")
    return (thing or following.lower_ in ("a", "an")) and kind in ("clause", "complement")


_SOME = frozenset(
    {"no", "plenty", "some", "many", "several", "anything", "something", "nothing", "little"}
)


_BACK = 80  # tokens


def _last_subjects(article: Article, verb: Token) -> Iterator[str]:
    """Yield the pronouns for those who were subjects before, the nearest first.

    For a verb of saying those who spoke come first.
    """
    quoted = article.quoted(Span(verb.idx, verb.idx + 1))
    before = [
        token
        for token in reversed(article.doc[max(0, verb.i - _BACK) : verb.i])
        if token.dep_ in ("nsubj", "nsubjpass") or token.tag_ == "PRP$"
        if article.quoted(Span(token.idx, token.idx + 1)) == quoted
    ]
    if verb.lemma_ in words("speech-verbs"):
        before.sort(key=lambda token: token.head.lemma_ not in words("speech-verbs"))
    for token in before:
        pronoun = _pronoun(article, token)
        if pronoun is not None:
            yield pronoun


_NAMES = 2  # that compete


def _last_names(article: Article, verb: Token) -> Iterator[str]:
    """Yield the names of those who were subjects before, the nearest first: a link is a name."""
    left = _NAMES
    for token in reversed(article.doc[max(0, verb.i - _BACK) : verb.i]):
        if token.dep_ not in ("nsubj", "nsubjpass") or token.tag_ != "NNP" or not left:
            continue
        if token.ent_type_ in ("PERSON", "ORG", "GPE"):
            left -= 1
            yield token.text


_OWNERS = {"his": "he", "her": "she", "i": "I"}


def _pronoun(article: Article, token: Token) -> str | None:
    """Return the pronoun that stands for a subject or the owner of something."""
    lower = _OWNERS.get(token.lower_, token.lower_)
    if lower in ("he", "she", "it", "they", "we", "I"):
        return lower
    if token.tag_ == "NNS":
        return "they" if token.lemma_ in words("person-nouns") else None
    person = people(article).at(token)
    if person is not None and person.gender is not None:
        return "she" if person.gender is Gender.FEMALE else "he"
    if token.tag_ == "NN" and token.lemma_ in words("person-nouns"):
        return "he"  # a guess: the article does not tell
    thing = token.tag_ == "NN" and token.lower_ in words("organisation-words")
    return "it" if thing or token.ent_type_ in ("ORG", "GPE") else None


def with_subject(verb: Token, subject: str) -> Repair:
    """Return the repair that puts a subject before its verb, with the capital of a sentence."""
    at = verb.idx
    if verb.text[0].isupper():
        return replaced(at, at + 1, f"{subject[0].upper()}{subject[1:]} {verb.text[0].lower()}")
    return replaced(at, at, f"{subject} ")
