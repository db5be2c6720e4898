"""Words where another language has them: `found quickly the car`, `is long 300 metres`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.phrases import phrase_start
from newslint.article.sentences import running
from newslint.english.lexicon import words
from newslint.english.tags import NAMES, NOUNS
from newslint.model import Edit, Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_VERBS = frozenset({"VBD", "VBZ", "VBP"})
_BEHIND = frozenset({"again", "well", "better"})
"""Adverbs that stand behind the object; others stand before the verb."""
_MOST = 4  # words of an object: what is heavier may stand behind an adverb
_OBJECTS = frozenset({"him", "them", "us", "me"})
_ENDS = frozenset({"IN", "."})

_MEASURE = re.compile(
    r"\b(?:is|are|was|were|be|been) (?P<adjective>long|high|tall|wide|deep|old|thick|heavy) "
    r"(?P<number>(?:about |around |almost |only )?(?:\d[\d.,]*|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred)"
    r" (?:metres|meters|kilometres|kilometers|km|miles|feet|years|months|centimetres|centimeters"
    r"|cm|kilos|kilograms|tons|tonnes))\b"
)
_SUCH = re.compile(r"\ban? such (?P<word>(?!and\b|that\b|called\b|thing\b)[a-z]{3,})(?= [a-z])")


def foreign_word_order(article: Article) -> Iterator[Match]:
    """Find words where another language has them: `speaks well English`, `the court him freed`."""
    yield from _measures(article)
    for token in article.doc:
        if not token.is_lower or not 0 < token.i < len(token.doc) - 3:
            continue
        found = _adverb(token) or _pronoun(token)
        if found is not None and running(article, token.idx) and not article.quoted(found.span):
            yield found


def _measures(article: Article) -> Iterator[Match]:
    """Yield `is long 300 metres` and `a such big surprise`."""
    for found in _MEASURE.finditer(article.prose):
        span = Span(found.start("adjective"), found.end())
        if running(article, span.start):
            yield _moved(span, f"{found['number']} {found['adjective']}", found[0])
    for found in _SUCH.finditer(article.prose):
        if running(article, found.start()):
            yield _moved(Span(*found.span()), f"such a {found['word']}", found[0])


def _moved(span: Span, right: str, text: str) -> Match:
    return Match(span, {"text": text, "right": right}, ((Edit(span, right),),))


def _adverb(adverb: Token) -> Match | None:
    """Return a match for an adverb between a verb and its object: `found quickly the car`."""
    verb, first = adverb.nbor(-1), adverb.nbor()
    word = adverb.lower_
    of_verb = word.endswith("ly") and word not in words("focus-adverbs")
    moves = of_verb or word == "also" or word in _BEHIND
    if not moves or adverb.tag_ != "RB" or verb.tag_ not in _VERBS:
        return None
    if verb.lemma_ in ("be", "have", "say", "do") and word != "also":
        return None
    last = _object_end(verb, first)
    if last is None or verb.lemma_ == "be" or adverb.head not in (verb, last):
        return None
    prose = verb.doc.text
    phrase = prose[first.idx : last.idx + len(last)]
    if word in _BEHIND:
        order = f"{verb.text} {phrase} {adverb.text}"
        end = last.idx + len(last)
        repair: Repair = (
            Edit(Span(adverb.idx, first.idx), ""),
            Edit(Span(end, end), f" {adverb.text}"),
        )
    else:
        order = f"{adverb.text} {verb.text} {phrase}"
        repair = (
            Edit(Span(verb.idx, verb.idx), f"{adverb.text} "),
            Edit(Span(adverb.idx, first.idx), ""),
        )
    text = prose[verb.idx : last.idx + len(last)]
    span = Span(verb.idx, last.idx + len(last))
    return Match(span, {"text": text, "right": order}, (repair,))


def _object_end(verb: Token, first: Token) -> Token | None:
    """Return the last word of a short object that begins at `first` and ends a clause there."""
    if first.tag_ not in {"DT", "PRP$", "CD", "JJ"} | NOUNS | NAMES or not first.is_alpha:
        return None
    head = first if first.dep_ in ("dobj", "dative") else first.head
    if head.head != verb or head.dep_ != "dobj" or head.left_edge.i < first.i - 1:
        return None
    if head.i - first.i >= _MOST or head.ent_type_ in ("DATE", "TIME"):
        return None
    if any(child.dep_ in ("relcl", "acl", "cc", "appos") for child in head.children):
        return None
    return head if head.nbor().tag_ in _ENDS and head.nbor().lower_ != "of" else None


def _pronoun(pronoun: Token) -> Match | None:
    """Return a match for a pronoun between a subject and its verb: `The court him acquitted`."""
    noun, verb = pronoun.nbor(-1), pronoun.nbor()
    if pronoun.lower_ not in _OBJECTS or noun.tag_ not in NOUNS | NAMES:
        return None
    if (
        verb.tag_ not in ("VBD", "VBZ")
        or not verb.is_lower
        or phrase_start(noun) != noun.sent.start
    ):
        return None
    if any(each.tag_ in _VERBS | {"MD"} for each in verb.doc[verb.i + 1 : verb.sent.end]):
        return None
    span = Span(pronoun.idx, verb.idx + len(verb))
    text = verb.doc.text[span.start : span.end]
    return _moved(span, f"{verb.text} {pronoun.text}", text)
