"""Clauses whose subject was lost, a pronoun of a language that leaves it out or a link's name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.checks.splices.lost_subject_quotation import unspoken
from newslint.checks.splices.lost_subject_told import tells
from newslint.checks.splices.lost_subject_who import likely_subjects, with_subject
from newslint.english.lexicon import words
from newslint.english.tags import ASKING_OR_WHOSE, FINITE, NAMES, NOUNS, SUBJECTS
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

# A conjunction, a verb, a comma, or the end of a sentence before.
_BEFORE = frozenset(
    {"IN", "WRB", "DT", "WDT", "VB", "VBD", "VBZ", "VBP", "VBG", ",", "_SP", ".", "''", "``", ":"}
    | {"-RRB-"}
)
# "as did", "than expected", "when asked", "where is" are English without a subject.
_CONJUNCTIONS = frozenset(
    {"though", "although", "because", "while", "since", "unless", "whereas", "if", "whether"}
)
_LOOSE_CONJUNCTIONS = _CONJUNCTIONS | {"when", "as", "until", "after", "before", "once"}


@dataclass(frozen=True, slots=True)
class _Sign:
    """Where a verb lacks its subject, and why it may have one."""

    kind: str
    doubt: str = ""


def _sign_of(kind: str, *, sure: bool) -> _Sign:
    return _Sign(kind, "" if sure else _DOUBTS[kind])


_DOUBTS = {
    "start": "may be a heading",
    "comma": "may be a question",
    "clause": "may be a comparison",
    "that": "may be a relative clause",
    "complement": "may be a relative clause",
    "quotation": "may be spoken",
}


def lost_subject(article: Article) -> Iterator[Match]:
    """Find a finite verb whose subject was dropped: `though pointed out the country's role`."""
    taken = set()
    for verb, sure in unspoken(article):
        match = _without_subject(article, verb, _sign_of("quotation", sure=sure))
        if match.span not in taken:
            taken.add(match.span)
            yield match
    for left, verb in pairs(article, _BEFORE, FINITE | {"NNS"}):
        if not verb.text[0].isalpha() or _has_subject(left, verb) or _needs_none(left, verb):
            continue
        sign = _sign(left, verb)
        free = Span(verb.idx, verb.idx + len(verb)) not in taken
        if sign is not None and free and running(article, verb.idx):
            yield _without_subject(article, verb, sign)


def _needs_none(left: Token, verb: Token) -> bool:
    """Whether a word is an adverb or asks: "rains since have", "when did they", "as well as".

    "Turns out" is said without a subject.
    """
    if verb.text == "Turns" and verb.nbor().lower_ == "out":
        return True
    helps = verb.lemma_ in ("be", "can", "could", "do", "have", "will", "would")
    asks = left.lower_ in ("since", "when") and helps
    return asks or (left.lower_ == "as" and left.nbor(-1).lower_ == "well")


def _has_subject(left: Token, verb: Token) -> bool:
    """Whether the verb has a subject: something other than a "that" which may be a conjunction."""
    return any(
        child.dep_ in SUBJECTS and child.i < verb.i and (child.lower_ != "that" or child != left)
        for child in verb.children
    )


def _sign(left: Token, verb: Token) -> _Sign | None:
    """Say where the verb lacks its subject, and whether that is sure; None where it does not."""
    if verb.is_sent_start or left.is_space or (left.is_punct and left.text != ","):
        return _sign_of_start(verb) if verb.text[0].isupper() else None
    if verb.tag_ == "NNS" or not verb.text.islower() or _no_verb(verb):
        return None
    if left.text == ",":
        if _is_listed(verb):
            return None
        return _sign_of("comma", sure=_no_question(verb)) if _opening_ends(left, verb) else None
    if left.lower_ in _LOOSE_CONJUNCTIONS and not (left.is_sent_start and _asks(verb)):
        return _sign_of_clause(left, verb)
    if left.lower_ == "that":
        return _sign_of("that", sure=False) if _said_that(left) else None
    if left.lemma_ in words("opinion-verbs") and left.whitespace_:
        return _sign_of_complement(left, verb)
    return None


def _is_listed(verb: Token) -> bool:
    """Whether a verb is one of a list: "if it cannot be read, has no text, or is too long"."""
    return any(
        token.lower_ in ("or", "and") and token.nbor(-1).text == "," and token.nbor().tag_ in FINITE
        for token in verb.doc[verb.i : verb.sent.end - 1]
    )


def _sign_of_start(verb: Token) -> _Sign | None:
    """Say whether a sentence that opens with a verb lacks its subject.

    A question is turned round, and so is a condition ("Had he known").
    """
    sent, follower = verb.sent, verb.nbor()
    if _asks(verb) or verb.i + 3 > sent.end or not any(t.text == "." for t in sent[-3:]):
        return None
    if verb.tag_ == "NNS" or verb.lower_ == "may":
        return _sign_of("start", sure=False) if follower.tag_ in ("DT", "PRP$") else None
    if verb.lower_ in ("is", "was", "has", "does", "wants", "believes", "says"):
        return _sign_of("start", sure=bool(verb.is_sent_start) and not _is_turned(follower))
    return None if follower.tag_ in ("PRP", "EX", "NNP") else _sign_of("start", sure=False)


def _asks(verb: Token) -> bool:
    """Whether a verb's sentence is a question: `When was the last time?`."""
    last = next(token for token in reversed(verb.sent) if not token.is_space)
    return last.text == "?"


_SUBJECT_BEHIND = NOUNS | NAMES | {"PRP", "PRP$", "EX", "WP"}


def _is_turned(follower: Token) -> bool:
    """Whether the subject may stand behind the verb: `Was the mayor there?`."""
    return follower.tag_ in _SUBJECT_BEHIND or follower.lower_ in ("the", "this", "that", "it", ",")


def _sign_of_clause(conjunction: Token, verb: Token) -> _Sign | None:
    """Say whether a verb behind a conjunction lacks its subject: `because was tired`."""
    loosely = _loosely(conjunction, verb)
    surely = loosely and _surely(conjunction, verb)
    if conjunction.lower_ not in _CONJUNCTIONS or conjunction.pos_ != "SCONJ":
        return _sign_of("clause", sure=surely) if loosely else None
    active = _is_active(verb)
    if loosely or active or _is_past(verb):
        return _sign_of("clause", sure=active or surely)
    return None


def _sign_of_complement(opinion: Token, verb: Token) -> _Sign | None:
    """Say whether what somebody says lacks its subject: `insisted is ready`."""
    if opinion.tag_ in FINITE and _reported(opinion, verb):
        return _sign_of("complement", sure=opinion.dep_ == "ROOT")
    relative = verb.dep_.startswith("aux") and verb.head.dep_ == "relcl"
    return None if relative else _sign_of("complement", sure=False)


def _is_active(verb: Token) -> bool:
    """Whether the verb behind a conjunction is finite, not a participle."""
    if verb.tag_ == "VBZ" and verb.nbor(-1).lower_ in ("if", "whether"):
        return verb.lemma_ in ("be", "have", "do")
    if verb.lower_ in words("plain-past-tenses") or verb.tag_ in ("MD", "VBZ"):
        return True
    if verb.tag_ != "VBD":
        return False
    objects = _objects(verb)
    return bool(objects) and (objects[0].dep_ == "ccomp" or objects[0].pos_ != "PROPN")


def _is_past(verb: Token) -> bool:
    """Whether a verb in the past has an object, as a participle behind a conjunction has none."""
    return verb.tag_ == "VBD" and bool(_objects(verb))


def _objects(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ in ("dobj", "ccomp") and c.i > verb.i]


def _loosely(conjunction: Token, verb: Token) -> bool:
    """Whether a verb behind "when" or "as" may lack its subject ("as did others" does not)."""
    if conjunction.lower_ == "as" and verb.lemma_ in ("do", "be", "have", "happen"):
        return False
    return verb.tag_ in ("MD", "VBZ", "VBP") or verb.lower_ in words("plain-past-tenses")


_REPORTS = frozenset({"claims", "doubts", "fears", "hopes", "reports", "rumours", "rumors"})


def _no_verb(word: Token) -> bool:
    """Whether a word is rather a noun, or asks: `if reports that`, `since when did they`."""
    following = word.nbor()
    if word.lower_ in _REPORTS or (word.lower_ == "saw" and following.tag_ in ("NN", "NNS")):
        return True
    turned = word.pos_ == "AUX" and following.tag_ == "PRP"
    return turned or (word.lower_ == "need" and following.lower_ == "be")


def _surely(conjunction: Token, verb: Token) -> bool:
    """Whether no reading of "when" or "as" goes without a subject: `when was`, `as pursues his`."""
    if conjunction.lower_ == "as":
        object_follows = verb.nbor().tag_ in ("DT", "PRP$")
        return verb.tag_ == "VBZ" and object_follows and verb.lemma_ != "regard"
    return verb.tag_ != "MD"


_FINITE_ALWAYS = frozenset(
    {"will", "would", "must", "is", "are", "was", "were", "has", "can", "could", "should", "may"}
)


def _no_question(verb: Token) -> bool:
    """Whether a verb behind an opening asks nothing, and begins no tag: `, was it?`."""
    if verb.tag_ == "VBD" and verb.lower_ not in _FINITE_ALWAYS:
        return tells(verb)
    return verb.lower_ in _FINITE_ALWAYS and verb.nbor().tag_ not in ("PRP", "NNP", "EX", "RB", ",")


def _opening_ends(comma: Token, verb: Token) -> bool:
    """Whether a comma ends the opening of a sentence, a clause or a phrase: `If so, will go`."""
    opening = [t for t in comma.doc[comma.sent.start : comma.i] if not t.is_quote]
    if len(opening) > 1 and opening[0].tag_ == "CC":
        opening = opening[1:]
    if not opening or _asks(verb):
        return False
    if len(opening) == 1:
        return opening[0].tag_ == "RB" and verb.lower_ in _FINITE_ALWAYS
    first = opening[0]
    if any(t.text == "," for t in opening) or first.lower_ in ("among", "of"):
        return False
    finite = any(t.tag_ in FINITE for t in opening)
    # "As of Sunday" opens no clause.
    if first.lower_ in words("subordinators") and (finite or first.lower_ != "as"):
        return finite
    phrase = first.pos_ == "ADP" or first.tag_ == "TO"
    return phrase and not finite and verb.lemma_ not in words("speech-verbs")


def _said_that(that: Token) -> bool:
    """Whether a clause is the object of what stands before its "that", and not a relative one."""
    before = that.nbor(-1)
    if before.lower_ in words("nouns-before-clauses"):
        return False
    return before.pos_ in ("VERB", "ADJ") or before.lemma_ == "be" or before.tag_ == "RB"


def _reported(opinion: Token, verb: Token) -> bool:
    """Whether `said would`, `insisted is` lacks a subject, and is no relative clause's."""
    return (
        _is_no_noun(verb)
        and not _asks_or_compares(opinion)
        and opinion.dep_ not in ("relcl", "parataxis", "advcl")
        and not _behind_noun(opinion)
    )


def _is_no_noun(verb: Token) -> bool:
    """Whether a word is surely a finite verb, and no plural noun: `said attempts to`."""
    if verb.lower_ == "had" and verb.nbor().tag_ in ("DT", "PRP", "PRP$"):
        return False
    if verb.tag_ == "VBZ":
        return verb.lemma_ in ("be", "have", "do")
    return verb.tag_ == "MD" or verb.lower_ in words("plain-past-tenses")


def _asks_or_compares(opinion: Token) -> bool:
    """Whether a relative pronoun, a quotation or "than" stands before a verb of opinion."""
    before = [t for t in opinion.sent if t.i < opinion.i]
    asks = any(t.tag_ in ASKING_OR_WHOSE or t.is_quote for t in before)
    return asks or any(t.lower_ in ("as", "than", "that", "it") for t in before[-4:])


def _behind_noun(verb: Token) -> bool:
    """Whether the verb's clause follows a noun at once, as a relative clause does."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS and child.i < verb.i]
    start = subjects[0].left_edge.i if subjects else verb.i
    before = verb.doc[start - 1] if start > verb.sent.start else None
    return subjects != [] and before is not None and before.pos_ in ("NOUN", "PROPN", "PRON", "NUM")


def _without_subject(article: Article, verb: Token, sign: _Sign) -> Match:
    at, named = verb.idx, sign.doubt or sign.kind == "comma"
    return Match(
        Span(at, at + len(verb)),
        {"verb": verb.text},
        tuple(with_subject(verb, each) for each in likely_subjects(article, verb, sign.kind)),
        kind=f"lost-subject-{sign.kind}" if named else "",
        doubt=sign.doubt,
    )
