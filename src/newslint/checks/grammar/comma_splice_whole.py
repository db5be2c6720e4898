"""Sentences of any subject that a comma parts: `The case is closed, the court has ruled on it`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.breaks import INSIDE
from newslint.article.pieces import complete
from newslint.article.sentences import has_tag, running, sentence_end, sentence_start
from newslint.checks.grammar.comma_splice_sure import OPENING
from newslint.english.lexicon import words
from newslint.english.tags import COMPARED, FINITE, SUBJECTS, VERBS
from newslint.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMMA = re.compile(
    r"(?<=[\w%)’”])(?P<at>, (?P<word>(?:(?:sometimes|now|today|here|despite this|on the contrary)"
    r" )?[^\W\d_][\w’'-]*))(?= |['’])"
)
_OPENED = re.compile(r"(?:[:,] )?[“\"‘]|: ")
_BREAK_OR_END = re.compile(rf"{INSIDE}|[?!…]|\.\.")  # a single stop may be an abbreviation's
_PAIRED = re.compile(
    r"\b(?:not only|not just|so|such|the (?:more|less|better)|no sooner|hardly|neither|as)\b"
    r"|^(?:some|one|others?|had|were|should|if|when)\b|\bhad (?:he|she|it|we|they|I|you)\b"
    r"|\b(?:is|was|are|were|be)$"
    r"|^(?:\w+ ){0,2}(?:year|day|moment|time|minute|night|week|month|season|morning|summer)\b"
    r"|\b(?:and|but|or) (?:by|in|on|for|with|after|at|from|to|of|despite|during) \w+(?: \w+){0,6}$"
    r"|\. [A-Z]",
    re.IGNORECASE,
)
_DEPENDENT = re.compile(
    r"^with\b|\b(?:if|when|while|as|although|though|because|since|after|before|until|unless|once)\b",
    re.IGNORECASE,
)
_ALWAYS = frozenset({"if", "when", "while", "although", "because", "whether", "unless", "whereas"})
"""Words that open a clause whatever they are taken for."""
_FIRST = 3  # words before the comma
_SECOND = 4  # … and behind it, up to the next mark
_BOTH = 8
_LONG = 8  # … of a second one behind which "and" joins no third
_LEAD = 3  # words before the second subject
_RELATIVE = frozenset({"who", "which", "what", "that", "whose", "whom", "whatever", "whoever"})
_NO_SUBJECTS = _RELATIVE | {
    *("some", "others", "other", "one", "so", "neither", "nor", "yet", "then"),
    *("especially", "particularly", "even", "including", "mainly", "mostly"),
}
_QUOTING = frozenset({"quoted", "saying", "according"})
_LEADING = frozenset({"but", "and", "now", "today", "then", "yes", "still", "also", "here"})
_OBJECTS = frozenset({"acomp", "ccomp", "dobj", "xcomp"})
_REPORTED = frozenset({"seem", "appear", "show", "find", "know", "hear", "read", "learn", "mean"})
"""Verbs besides those of saying that stand behind what they report."""


def whole_splices(article: Article) -> Iterator[tuple[Span, str]]:
    """Yield a comma with the word behind it where a whole sentence stands on either side."""
    prose = article.prose
    for found in _COMMA.finditer(prose):
        at = found.start("at")
        start, end = sentence_start(article, at), sentence_end(article, at)
        opening = _from_opening(prose[start:at])
        before = _BREAK_OR_END.split(opening)[-1].strip()
        rest = prose[found.start("word") : end]
        behind = _BREAK_OR_END.split(rest.rstrip('”"’. '))[0].rstrip()
        if not _long(before, behind) or _PAIRED.search(before) or not running(article, at):
            continue
        if len(before) < len(opening.strip()) and _DEPENDENT.search(opening):
            continue  # "When Ana, who had a car, came, they left"
        if rest.rstrip('”"’ ').endswith("?") or _lists(behind, rest[len(behind) :]):
            continue
        first = has_tag(article, at - len(before), at, FINITE)
        if not first or not has_tag(article, at + 1, at + 2 + len(behind), FINITE):
            continue
        if _states(article, before) and _tells(article, behind) and complete(article, before):
            yield Span(*found.span("at")), found["word"]


def _from_opening(before: str) -> str:
    """Return what stands behind the last mark that opens a quotation in the same sentence."""
    opened = [match.end() for match in _OPENED.finditer(before)]
    return before[opened[-1] :] if opened else before


def _long(before: str, behind: str) -> bool:
    first, second = len(before.split()), len(behind.split())
    return first >= _FIRST and second >= _SECOND and first + second >= _BOTH


def _lists(behind: str, rest: str) -> bool:
    """Whether a third piece follows, joined by "and": a list of three."""
    short = len(behind.split()) < _LONG
    return short and re.match(r"\s*, (?:and|or|but)\b", rest) is not None


def _states(article: Article, before: str) -> bool:
    """Whether the words before a comma open with their subject and say nothing of what follows."""
    root = _root(article, before)
    if root is None:
        return False
    first = root.doc[0]
    if first.tag_ not in OPENING and first.lower_ not in _LEADING:
        return False
    if first.lower_ == "the" and first.nbor().tag_ in COMPARED:
        return False
    return not any(_opens_clause(token, root) or _reports(token) for token in root.doc)


def _opens_clause(token: Token, root: Token) -> bool:
    """Whether a word opens a clause that says when, why or which, or what somebody says."""
    if token.lower_ in _ALWAYS:
        return True
    opens = token.lower_ in words("subordinators") | {"that"} and token.dep_ != "prep"
    relative = token.lower_ in _RELATIVE - {"that"} and token.i < root.i
    return relative or (opens and token.tag_ not in ("DT", "WDT"))


def _tells(article: Article, behind: str) -> bool:
    """Whether a piece, by itself, opens with the subject of its verb, which reports nothing."""
    root = _root(article, behind)
    if root is None or _reports(root):
        return False
    finite = any(token.tag_ in FINITE for token in (*root.lefts, root))
    subject = next((token for token in root.lefts if token.dep_ in SUBJECTS), None)
    if not finite or subject is None or _goes_on(root.doc[0]) or _is_behind_clause(subject):
        return False
    depends = any(token.dep_ == "mark" for token in root.lefts)
    quotes = any(token.lower_ in _QUOTING for token in root.doc)
    # "prices, wages and rents are high" is one sentence
    several = any(child.dep_ == "conj" for child in subject.children)
    return not (depends or quotes or several) and subject.left_edge.i <= _LEAD


def _goes_on(first: Token) -> bool:
    """Whether the first word of a piece goes on with the one before it: `…, among others them`."""
    joins = first.tag_ in VERBS or first.pos_ in ("SCONJ", "CCONJ")
    return joins or first.lower_ in _NO_SUBJECTS or first.lower_ == "with"


def _is_behind_clause(subject: Token) -> bool:
    """Whether a verb or a relative pronoun stands before a subject, or leads it: `all of whom`."""
    before, lead = subject.doc[: subject.i], subject.doc[: _LEAD + 2]
    return any(t.lower_ in _RELATIVE or t.pos_ in ("VERB", "AUX") for t in before) or any(
        one.lower_ == "of" and two.lower_ in _RELATIVE for one, two in pairwise(lead)
    )


def _root(article: Article, piece: str) -> Token | None:
    """Return the verb of a piece that is one sentence when it is read by itself."""
    doc = article.parse_alone(f"{piece[0].upper()}{piece[1:]}.")
    sentences = [] if doc is None else list(doc.sents)
    return sentences[0].root if len(sentences) == 1 else None


def _reports(verb: Token) -> bool:
    """Whether a verb may tell of what stands beside its comma, and no other thing."""
    if verb.pos_ != "VERB":
        return False
    if verb.lemma_ in words("speech-verbs"):
        return True
    has = any(child.dep_ in _OBJECTS for child in verb.rights)
    return verb.lemma_ in words("opinion-verbs") | _REPORTED and not has
