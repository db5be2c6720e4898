"""Full stops that cut a sentence in two: before its verb, or before what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.clauses import main_verb
from newslint.article.pieces import complete
from newslint.article.sentences import (
    Stop,
    has_tag,
    sentence_end,
    sentence_start,
    stops,
    tokens,
)
from newslint.english.common import is_function
from newslint.english.lexicon import words
from newslint.english.tags import FINITE
from newslint.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORD = re.compile(r"(?P<word>[A-Z][a-z]+)(?= [a-z“\"‘])")
_SAID = re.compile(
    r"(?<=[\w?!,])(?P<at>(?P<mark>[”\"])\. (?P<verb>Said|Says|Added|Adds|Explained|Explains|Replied"
    r"|Wrote|Admitted|Announced|Warned|Declared|Stressed|Recalled|Insisted|Commented)) "
    r"(?=(?:the|an?|his|her|their)\b|[A-Z])"
)
_SUBJECT = re.compile(r"(?:The|An?|This|That|His|Her|Their|Its|Our|These|Those) ")
_LONGEST = 120  # code points of a subject without its verb
_FEWEST = 2  # words of what the verb says


def cut_in_two(article: Article) -> Iterator[tuple[Span, str]]:
    """Yield the full stop with the word behind it, and what to write: `The volcano. Erupted`."""
    prose = article.prose
    for stop in stops(article):
        found = _WORD.match(prose, stop.next)
        if found is None or prose[stop.at - 1] in '”"’':
            continue
        lower = found["word"].lower()
        verb = _verb(article, stop, lower)
        if verb or (lower == "that" and _lacks_what_is_said(article, stop)):
            yield Span(stop.at, found.end()), f" {lower}"
    for said in _SAID.finditer(prose):
        comma = "" if prose[said.start() - 1] in "?!," else ","
        yield Span(*said.span("at")), f"{comma}{said['mark']} {said['verb'].lower()}"


def denied(article: Article) -> Iterator[tuple[Span, str]]:
    """Yield the full stop before a verb that is denied, as `cut_in_two`: `did not. Lose hope`."""
    prose = article.prose
    for stop in stops(article):
        found = _WORD.match(prose, stop.next) if stop.before == "not" else None
        if found and _is_denied(article, stop, found["word"].lower()):
            yield Span(stop.at, found.end()), f" {found['word'].lower()}"


_NOT = re.compile(r"\b(?:did|does|could|would|will|should|can|must|might) not$")


def _is_denied(article: Article, stop: Stop, lower: str) -> bool:
    """Whether a verb in its base form begins behind what denies it: `did not. Lose hope`."""
    before = article.prose[sentence_start(article, stop.at) : stop.at]
    if is_function(lower) or not _NOT.search(before) or article.quoted(Span(stop.at, stop.next)):
        return False
    verb = _unparted(article, stop, lower)
    return verb is not None and verb.tag_ == "VB" and any(c.dep_ == "neg" for c in verb.children)


def _unparted(article: Article, stop: Stop, lower: str) -> Token | None:
    """Return the word behind a full stop as it is read where no full stop stands before it."""
    prose = article.prose
    before = prose[sentence_start(article, stop.at) : stop.at]
    behind = prose[stop.next : sentence_end(article, stop.next)]
    doc = article.parse_alone(f"{before} {lower}{behind[len(lower) :]}")
    return next((token for token in doc or () if token.idx == len(before) + 1), None)


def _verb(article: Article, stop: Stop, lower: str) -> bool:
    """Whether a subject stands alone before a full stop, and its verb begins behind it."""
    prose = article.prose
    start, end = sentence_start(article, stop.at), sentence_end(article, stop.next)
    before, behind = prose[start : stop.at], prose[stop.next : end]
    if not _SUBJECT.match(before) or len(before) > _LONGEST or not behind.endswith("."):
        return False
    if lower in words("verbless-openings") or len(behind.split()) <= _FEWEST:
        return False
    if has_tag(article, start, stop.at, FINITE):
        return False
    verb = _unparted(article, stop, lower)
    if verb is None or not _gives_no_order(verb) or not _governs(verb):
        return False
    return not complete(article, behind) and not complete(article, before)


def _gives_no_order(verb: Token) -> bool:
    """Whether a verb is finite and gives no order: `Watch` may give one."""
    return verb.tag_ in FINITE and (verb.tag_ != "VBP" or verb.lemma_ in ("be", "have", "do"))


def _governs(verb: Token) -> bool:
    """Whether a verb is that of the sentence, and its subject stands before it."""
    head = main_verb(verb)
    subjects = [child for child in head.children if child.dep_ in ("nsubj", "nsubjpass")]
    return head.dep_ == "ROOT" and bool(subjects) and subjects[0].i < verb.i


def _lacks_what_is_said(article: Article, stop: Stop) -> bool:
    """Whether somebody says something before a full stop, and it is not said what."""
    prose = article.prose
    start, end = sentence_start(article, stop.at), sentence_end(article, stop.next)
    found = tokens(article, start, stop.at)
    behind = prose[stop.next : end]
    if found is None or complete(article, behind) or not behind.endswith("."):
        return False
    root = found.root
    said = root.lemma_ in words("speech-verbs") and root.tag_ in FINITE
    what = any(child.dep_ in ("ccomp", "dobj", "xcomp") for child in root.children)
    return said and not what and not any(token.text in '“”"‘' for token in found)
