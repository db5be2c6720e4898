"""Verbs that do not agree with the subject before them: `the children was`, `he have`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.clauses import main_verb, subject_of
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.checks.grammar.subject_agreement_bare import bare_form
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.english.tags import ADJECTIVES
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLURAL = {"is": "are", "was": "were", "has": "have", "does": "do"}
_SINGULAR = {"are": "is", "have": "has", "do": "does", "were": "was"}
_ONE = frozenset({"he", "she", "it"})
_MORE = frozenset({"they", "we"})
_LEADING = frozenset({"that", "because", "when", "while", "where", "although", "though", "whereas"})
"""Words behind which a clause begins with its subject."""
_WISHED = frozenset(
    {"demand", "insist", "ask", "request", "require", "recommend", "suggest", "propose", "urge"}
    | {"order", "important", "essential", "vital", "necessary", "lest", "wish", "requirement"}
    | {"condition", "prefer", "imperative", "crucial", "call", "rule", "advise", "demanding"}
)
"""Words behind which good English has the bare verb: "they asked that he have a lawyer"."""
_DETERMINERS = frozenset({"the", "these", "those", "his", "her", "their", "our", "my", "both"})
_MANY = frozenset({"many", "several", "numerous", "both"})
_SOME = _MANY | {"some", "most", "few"}
_WHOSE = 3  # words
_BODIES = frozenset(
    {"couple", "crew", "pair", "duo", "trio", "jury", "opposition", "elite", "guard"}
)
_PEOPLE = frozenset({"people", "police"})


def subject_agreement(article: Article) -> Iterator[Match]:
    """Find a verb that does not agree with its subject: `the children was`, `there is two`."""
    for subject, verb in pairs(article, ("PRP", "NN", "NNS", "EX"), ("VBZ", "VBP", "VBD", "VB")):
        right = _right(subject, verb) if verb.tag_ != "VB" else ""
        right = right or bare_form(subject, verb)
        if not right or not verb.is_lower or not subject.whitespace_:
            continue
        if not running(article, verb.idx) or article.quoted(Span(verb.idx, verb.idx + 1)):
            continue
        end = verb.idx + len(verb)
        values = {"text": verb.text, "right": right}
        yield Match(Span(verb.idx, end), values, (replaced(verb.idx, end, right),))


def _right(subject: Token, verb: Token) -> str:
    """Return the form that a verb should have behind a word, "" where it has that."""
    word, form = subject.lower_, verb.lower_
    if subject.tag_ == "EX":
        return _PLURAL.get(form, "") if form in ("is", "was") and _names_many(verb) else ""
    if word in _ONE or word in _MORE:
        found = _SINGULAR if word in _ONE else _PLURAL
        fits = form != "were" and _begins_clause(subject) and verb.tag_ != "VB"
        return found.get(form, "") if fits else ""
    if subject.tag_ == "NNS" and word.endswith("works"):
        return ""  # a meatworks is one place, several "waterworks" are many
    if subject.tag_ == "NNS" or word in _PEOPLE:
        return _of_plural(subject, form)
    if form in _PLURAL:
        return _PLURAL[form] if _belongs_to_many(subject, verb) else ""
    return _SINGULAR.get(form, "") if form != "were" and _is_somebody(subject) else ""


def _belongs_to_many(noun: Token, verb: Token) -> bool:
    """Whether a noun only says whose the subject is: `the results of the vote was`."""
    own = main_verb(verb)
    subject = subject_of(own)
    if subject is None or subject.tag_ != "NNS" or subject.right_edge != noun:
        return False
    if subject.lower_ in words("plurals-like-one") or not 2 <= noun.i - subject.i <= _WHOSE:
        return False
    first = subject.left_edge
    return subject.nbor().lower_ == "of" and first.lower_ in _DETERMINERS and _opens(first)


def _is_somebody(noun: Token) -> bool:
    """Whether a noun is one person, of whom nothing is wished: `the mayor have`."""
    determiner = noun.nbor(-1)
    if noun.lower_ not in words("person-nouns") or noun.lower_ in _BODIES or not noun.is_lower:
        return False
    known = determiner.lower_ in ("the", "a", "an", "his", "her", "this", "that", "every")
    return known and _opens(determiner) and not _is_wished(determiner)


def _of_plural(noun: Token, form: str) -> str:
    """Return the form of a verb behind a plural noun, by what stands before it."""
    word = noun.lower_
    singular = noun.lemma_ == word and word not in _PEOPLE  # "specimen", tagged for its ending
    if word in words("plurals-like-one") or singular or not noun.is_lower:
        return ""
    first = noun
    while first.i > 1 and first.nbor(-1).tag_ in ADJECTIVES and first.nbor(-1).whitespace_:
        first = first.nbor(-1)
    determiner = first.nbor(-1)
    if determiner.lower_ not in _DETERMINERS or determiner.i < 2:
        return ""
    before = determiner.nbor(-1)
    if before.lower_ == "of" and word not in _PEOPLE:
        head = before.nbor(-1)
        if head.lower_ in ("one", "each") and _opens(head) and form != "were":
            return _SINGULAR.get(form, "")
        counted = head.lower_ in _SOME or head.lower_ in words("small-numbers") - {"one"}
        return _PLURAL.get(form, "") if counted and _opens(head) else ""
    return _PLURAL.get(form, "") if _opens(determiner) else ""


def _opens(token: Token) -> bool:
    """Whether a word opens its sentence or a clause in it."""
    return bool(token.is_sent_start) or token.nbor(-1).lower_ in _LEADING


def _begins_clause(pronoun: Token) -> bool:
    """Whether a pronoun is the subject of the verb behind it, and nobody is asked or told."""
    if not _opens(pronoun) and pronoun.nbor(-1).text not in {",", "which", "what"}:
        return False
    return not _is_wished(pronoun)


def _is_wished(token: Token) -> bool:
    return any(each.lemma_ in _WISHED for each in token.sent if each.i < token.i)


def _names_many(verb: Token) -> bool:
    """Whether "there is" is followed by several of a kind: `there was many people`."""
    counted, noun = verb.nbor(), verb.nbor(2)
    number = counted.lower_ in _MANY or counted.lower_ in words("small-numbers") - {"one"}
    if noun.tag_ in ADJECTIVES:
        noun = noun.nbor()
    return number and noun.tag_ == "NNS" and noun.lower_ not in words("plurals-like-one")
