"""Words with the clause of another language: `suggested to go`, `capable to win`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.checks.calques.verb_pattern_clauses import clauses_with_that
from newslint.checks.calques.verb_pattern_table import Pattern, inflected, pattern
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.english.tags import DETERMINERS, NAMES, NOUNS, VERBS
from newslint.english.verb_forms import gerund
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODALS = frozenset({"must", "should", "would", "could", "can", "will", "may", "might"})
_PARTS = {
    **dict.fromkeys(sorted(VERBS), "v"),
    **{"NN": "n", "NNS": "n", "JJ": "a", "RB": "r", "IN": "p"},
}
_OBJECTS = frozenset({"him", "them", "us", "me", "her"})
_SUBJECT = {"him": "he", "them": "they", "us": "we", "me": "I", "her": "she"}
_MEASURED = frozenset({"too", "so", "enough"})
"""What an infinitive may belong to: "too busy to go"."""
_OPENERS = frozenset({"DT", "PRP", "PRP$"})
_WHO = frozenset({"who", "which", "that"})
_WHOM = frozenset({"whom", "what"})
"""Objects that stand before their verb: "whom to allow to speak"."""
_NEAR = 3  # words
_COMPLEMENTS = frozenset({"dobj", "attr", "acomp", "ccomp", "xcomp"})
_TIMES = frozenset({"day", "night", "week", "month", "year", "ever", "long", "never", "soon"})


def verb_pattern(article: Article) -> Iterator[Match]:
    """Find a verb in the form of another language: `suggested to go`, `must to go`."""
    yield from _infinitives(article)
    yield from _behind_objects(article)
    yield from _bare(article)
    yield from _gerunds(article)
    yield from clauses_with_that(article)


def _infinitives(article: Article) -> Iterator[Match]:
    """Find an infinitive with "to" right behind its word."""
    for word, to in pairs(article, (*_PARTS, "MD"), ("TO", "IN")):
        verb = to.nbor()
        if verb.tag_ != "VB" or to.text != "to" or not _is_plain(word, verb):
            continue
        if word.tag_ == "MD":
            if word.text in _MODALS and running(article, word.idx):
                edit = replaced(to.idx, verb.idx, "")
                values = _values(article, word, verb, f"{word.text} {verb.text}")
                yield Match(
                    _span(word, verb), values, (edit,), kind=_DOUBTED, doubt="may be a noun"
                )
            continue
        found = _pattern(word, verb)
        if found is not None and _is_verb(verb, found) and running(article, word.idx):
            yield _match(article, word, to, verb, found)


def _pattern(word: Token, verb: Token) -> Pattern | None:
    """Return what is wrong with a word and its infinitive, None for good English."""
    if word.tag_ in ("VBN", "VBD"):
        found = pattern(word.lower_, "a", _forms(verb))
        if found is not None:
            return found if _is_said_of_somebody(word) else None
    part = _PARTS[word.tag_]
    found = pattern(word.lower_ if part in "apr" else word.lemma_, part, _forms(verb))
    return found if found is not None and _FITS[part](word) else None


def _is_verb(verb: Token, found: Pattern) -> bool:
    """Whether what follows "to" is surely no noun: not "led to research into it"."""
    if not found.right.startswith("to ") or verb.lower_ in words("only-verbs"):
        return True
    return verb.lower_ in ("be", "have") or verb.nbor().tag_ in _OPENERS


def _forms(verb: Token) -> tuple[str, ...]:
    """Return how the table may write an infinitive, the narrowest first."""
    if verb.lower_ == "have" and verb.nbor().tag_ == "VBN":
        return "to have", "to do"
    return ("to be", "to do") if verb.lower_ == "be" else ("to do",)


def _is_active(verb: Token) -> bool:
    """Whether a verb tells what its subject does: not "allowed to go"."""
    helpers = {child.dep_ for child in verb.children}
    has = any(child.lemma_ == "have" and child.dep_ == "aux" for child in verb.children)
    who = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if verb.dep_ == "relcl" and (who is None or who.lower_ not in _WHO):
        return False  # "what they would allow to be sold"
    if any(each.lower_ in _WHOM for each in verb.doc[max(0, verb.i - _NEAR) : verb.i]):
        return False
    if "auxpass" in helpers or "nsubjpass" in helpers or "dobj" in helpers:
        return False
    if who is not None and who.left_edge.i and who.left_edge.nbor(-1).lower_ == "with":
        return False  # "with the locals encouraged to join in"
    if verb.tag_ == "VBN":
        return has
    if verb.nbor(-1).lemma_ == "be" and verb.tag_ == "VBD":
        return False
    joined = verb.dep_ == "conj" and verb.head.tag_ != "VBN"
    return verb.tag_ != "VBD" or "nsubj" in helpers or joined


def _has_clause(noun: Token) -> bool:
    """Whether the infinitive behind a noun belongs to it: none is left for a "fact to remember"."""
    verb = noun.nbor(2)
    passive = verb.lower_ == "be" and verb.nbor().tag_ == "VBN"
    whole = any(child.dep_ in _COMPLEMENTS for child in verb.children)
    return verb.head == noun and whole and not passive


def _is_said_of_somebody(word: Token) -> bool:
    """Whether an adjective stands alone before its clause: not "too busy to go"."""
    before = word.nbor(-1)
    return before.lower_ not in _MEASURED and before.tag_ != "DT"


def _leads(word: Token) -> bool:
    """Whether a preposition leads the clause: not "the day before to see it"."""
    before = word.nbor(-1)
    return not (before.lower_ in _TIMES or before.lemma_ in _TIMES) and word.dep_ != "advmod"


def _is_leading_adverb(word: Token) -> bool:
    """Whether an adverb is that of "look forward to", or opens its sentence: `Instead to pay`."""
    if word.lower_ == "instead":
        return bool(word.is_sent_start)
    return word.nbor(-1).lemma_ == "look" and word.nbor(3).lower_ not in ("if", "whether")


_FITS: Mapping[str, Callable[[Token], bool]] = {
    "v": _is_active,
    "n": _has_clause,
    "a": _is_said_of_somebody,
    "p": _leads,
    "r": _is_leading_adverb,
}


def _behind_objects(article: Article) -> Iterator[Match]:
    """Find an infinitive with "to" behind the object of its verb: `prevented him to go`."""
    for last, to in pairs(article, NOUNS | NAMES | {"PRP"}, ("TO",)):
        verb = to.nbor()
        word = last.nbor(-1) if last.tag_ == "PRP" else verb.head
        if verb.tag_ != "VB" or word.tag_ not in VERBS or word.i >= last.i:
            continue
        found = pattern(word.lemma_, "o", _forms(verb))
        if found is None or not _is_object(last, word, found) or not _is_plain(word, verb):
            continue
        if running(article, word.idx):
            yield _match(article, word, last if "he" in found.right.split() else to, verb, found)


def _is_object(last: Token, word: Token, found: Pattern) -> bool:
    if last.tag_ == "PRP":
        return last.lower_ in _OBJECTS
    parted = found.right.startswith(("from ", "of "))
    told = last.tag_ in NAMES or any(child.dep_ in DETERMINERS for child in last.children)
    return parted and told and last.head == word and last.dep_ in ("dobj", "nsubj")


def _bare(article: Article) -> Iterator[Match]:
    """Find an infinitive without "to" behind somebody: `forced him leave`."""
    for somebody, verb in pairs(article, ("PRP",), ("VB",)):
        word = somebody.nbor(-1)
        if word.tag_ not in VERBS or somebody.lower_ not in _OBJECTS - {"her"}:
            continue
        found = pattern(word.lemma_, "o", ("do",))
        if found is None or verb.head != word or not verb.is_lower:
            continue
        if running(article, word.idx):
            yield _match(article, word, verb, verb, found)


def _gerunds(article: Article) -> Iterator[Match]:
    """Find "-ing" where a verb takes an infinitive: `refused paying the fine`."""
    for word, verb in pairs(article, tuple(VERBS), ("VBG",)):
        found = pattern(word.lemma_, "v", ("doing",))
        if found is None or verb.dep_ != "xcomp" or verb.nbor().tag_ not in _OPENERS:
            continue
        if _is_plain(word, verb) and _is_active(word) and running(article, word.idx):
            yield _match(article, word, verb, verb, found)


def _is_plain(word: Token, verb: Token) -> bool:
    return verb.is_lower and verb.is_alpha and bool(word.whitespace_)


_DOUBTED = "verb-pattern-in-doubt"


def _match(article: Article, word: Token, start: Token, verb: Token, found: Pattern) -> Match:
    """Return the place with its repair, which goes from `start` to the verb of the clause."""
    form = verb.lemma_ if verb.tag_ == "VBG" else verb.lower_
    subject = _SUBJECT.get(start.lower_, "")
    right = " ".join(
        {"doing": gerund(form), "do": form, "he": subject}.get(each, each)
        for each in found.right.split()
    )
    span = _span(word, verb)
    own = inflected(word, found.instead) if found.instead else word.text
    between = article.prose[word.idx + len(word) : start.idx]
    edit = replaced(start.idx, span.end, right)
    if found.instead:
        edit = replaced(span.start, span.end, f"{own}{between}{right}")
    values = _values(article, word, verb, f"{own}{between}{right}")
    if found.doubtful:
        return Match(span, values, (edit,), kind=_DOUBTED, doubt="may be good English")
    return Match(span, values, (edit,))


def _span(word: Token, verb: Token) -> Span:
    return Span(word.idx, verb.idx + len(verb))


def _values(article: Article, word: Token, verb: Token, right: str) -> dict[str, str]:
    return {"text": article.prose[word.idx : verb.idx + len(verb)], "right": right}
