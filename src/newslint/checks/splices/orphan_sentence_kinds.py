"""What kind of piece a full stop cut off: a relative clause, a phrase, what opens a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.clauses import main_verb
from newslint.article.sentences import (
    Stop,
    has_tag,
    sentence_end,
    sentence_start,
    tokens,
)
from newslint.article.speech import said_forms
from newslint.english.lexicon import words
from newslint.english.tags import ASKING_OR_WHOSE, FINITE, NAMES, NOUNS, PARTICIPLES

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

_RELATIVES = frozenset({"Who", "Which", "Whose", "Whom"})
_MAIN_FOLLOWS = frozenset({"as", "if", "when", "whenever", "until", "since", "once", "where"})
"""Subordinators whose clause often comes first, without a comma behind it."""
LONGEST_ORPHAN = 160  # code points
_LONGEST_RELATIVE = 300  # with what the sentence says behind its relative clause
_SHORTEST_BEFORE = 4  # words of the sentence that it was cut from
_SHORTEST_BEFORE_RELATIVE = 2  # of what a relative clause belongs to


CERTAIN = frozenset({"relative", "introduction", "participle", "preposition", "subordinate"})


def kind_of(article: Article, stop: Stop) -> str:
    """Say what kind of orphan the sentence behind a full stop is, "" if it is none."""
    prose, end = article.prose, sentence_end(article, stop.next)
    text = prose[stop.next : end]
    word = text.split(maxsplit=1)[0]
    if prose[end - 1] not in '.”"' or "?" in text:
        return ""
    if opened := _kind_by_opening(article, stop, text):
        return opened
    if ":" in text:
        return ""
    if not _is_cut_off(article, stop, text, word) or _is_connective(text):
        return ""
    if word.lower() in words("verbless-openings") or (word.isupper() and len(word) > 1):
        return ""
    if _asks(article, stop, end):
        return ""
    if word in _RELATIVES:
        return "" if _is_subject(article, stop, end) else "relative"
    if word == "Where" and "," not in text:
        return "where"
    found = tokens(article, stop.next, end)
    return _kind(found, comma="," in text) if found is not None else ""


@cache
def _answer() -> re.Pattern[str]:
    """Match what tells of an answer: `To which the mayor replied`, not `In which case`."""
    return re.compile(rf"To (?:which|whom) (?:[\w’'-]+ ){{1,5}}?(?:{said_forms()})\b")


_INTRODUCTION = re.compile(
    r"(?:Before|After|While|By|Without) (?:add|admit|ask|conclud|explain|insist|not|recall|say"
    r"|stress|warn)(?:t?ing)\b(?: (?!(?:and|or|but)\b)[\w’'-]+){0,8}: [“\"]"
)
"""What tells of how somebody went on to speak: `Before adding with a smile: “`."""


def _kind_by_opening(article: Article, stop: Stop, text: str) -> str:
    """Return the kind of an orphan that no sentence begins like: `To which she replied`."""
    relative, introduced = _answer().match(text), _INTRODUCTION.match(text)
    if not (relative or introduced) or not _may_be_relative(article, stop, text):
        return ""
    if introduced and has_tag(article, stop.next, stop.next + introduced.end(), FINITE):
        return ""  # "Before leaving they said: “"
    return "relative" if relative else "introduction"


def _is_cut_off(article: Article, stop: Stop, text: str, word: str) -> bool:
    """Whether a text is short enough for a piece, and enough stands before it to belong to."""
    if word in _RELATIVES:
        return _may_be_relative(article, stop, text)
    return len(text) <= LONGEST_ORPHAN and len(_before(article, stop)) >= _SHORTEST_BEFORE


def _may_be_relative(article: Article, stop: Stop, text: str) -> bool:
    """Whether a text may belong, whatever it is, to the words before a full stop."""
    enough = len(_before(article, stop)) >= _SHORTEST_BEFORE_RELATIVE
    return enough and len(text) <= _LONGEST_RELATIVE


def _before(article: Article, stop: Stop) -> Sequence[str]:
    """Return the words of the sentence before a full stop."""
    return article.prose[sentence_start(article, stop.at) : stop.at].split()


def _is_subject(article: Article, stop: Stop, end: int) -> bool:
    """Whether a clause is what a sentence tells of: `Which songs they play will tell us more`."""
    found = tokens(article, stop.next, end)
    if found is None or found[0].lower_ not in ("which", "whose"):
        return False
    return any(token.dep_ == "csubj" for token in found)


def _is_connective(text: str) -> bool:
    """Whether the next sentence begins with a text, or this one: `As a result.`."""
    alone = text.rstrip(".")
    known = is_adverb(alone) or alone.lower() in words("connective-phrases")
    return known or text.startswith(("If anything", "By far", "Until now", "Until today"))


_AUXILIARIES = frozenset({"be", "do", "have"})


def _asks(article: Article, stop: Stop, end: int) -> bool:
    """Whether a question lost its mark: `Where will this end.`."""
    found = tokens(article, stop.next, end)
    if found is None or len(found) < _SHORTEST_BEFORE or found[0].lower_ not in ("where", "when"):
        return False
    second, third = found[1], found[2]
    inverted = second.tag_ == "MD" or (second.tag_ in FINITE and second.lemma_ in _AUXILIARIES)
    return inverted and third.pos_ in ("DET", "PRON", "PROPN")


def is_adverb(text: str) -> bool:
    """Whether a text is an adverb that opens a sentence: `However`."""
    return text.istitle() and text.lower() in words("connective-adverbs")


_ATTRIBUTES = frozenset({"relcl", "acl"})


def _kind(found: TokenSpan, *, comma: bool) -> str:
    first = found[0]
    if first.lower_ in words("subordinators"):
        cut = not comma and (depends(found, first) or _lone_clause(found))
        return "subordinate" if cut else ""
    if _opens_with_participle(found):
        follows = found[1].pos_ == "ADP" or found[1].tag_ == "TO"
        return "participle" if (first.tag_ == "VBG" or follows) and depends(found) else ""
    if first.pos_ == "ADP" or first.tag_ == "TO":
        attributes = all(token.head.dep_ in _ATTRIBUTES for token in found if token.dep_ == "nsubj")
        return "preposition" if not comma and attributes and depends(found) else ""
    verbs = [token for token in found if token.tag_ in FINITE or token.tag_ == "VB"]
    if not verbs:
        return "phrase"
    # "Chemicals which are believed to do harm."
    owned = first.pos_ in ("NOUN", "DET", "ADJ") and _within_attributes(verbs)
    return "clause" if owned else ""


_SUBJECTS = NOUNS | NAMES | {"CD", "DT", "EX", "PRP", "PRP$"}
"""Tags of what a clause goes on with, but in `If not they will` and `When installed the`."""


def _lone_clause(found: TokenSpan) -> bool:
    """Whether a piece is one clause that hangs on another: `When they saw the smoke.`."""
    first, second = found[0], found[1]
    finite = [token for token in found if token.tag_ in FINITE]
    opens = first.dep_ == "mark" or (first.lower_ == "when" and first.dep_ == "advmod")
    return opens and len(set(_heads(finite))) == 1 and second.tag_ in _SUBJECTS


def _opens_with_participle(found: TokenSpan) -> bool:
    """Whether a sentence opens with a participle that belongs to no noun behind it."""
    first = found[0]
    alone = first.dep_ not in ("amod", "csubj") and first.text != "According"
    return first.tag_ in PARTICIPLES and alone and len(found) > 1


def _within_attributes(verbs: Sequence[Token]) -> bool:
    """Whether all verbs belong to clauses that say more of a noun."""
    return all(
        any(each.dep_ in _ATTRIBUTES for each in (head, *head.ancestors)) for head in _heads(verbs)
    )


def _heads(verbs: Iterable[Token]) -> Iterator[Token]:
    """Yield the verbs, and for each auxiliary the verb that it belongs to."""
    for verb in verbs:
        yield main_verb(verb)


_SUBJECTS_ONLY = frozenset({"he", "i", "she", "they", "we"})


def may_have_verb(article: Article, stop: Stop, kind: str, end: int) -> bool:
    """Whether a piece may be a sentence after all, whose verb was taken for something else.

    Each clause that depends on a word has a word that opens it ("which", "that", "because"): one
    finite verb more is that of the sentence ("In some places the mines have been closed.").
    """
    found = tokens(article, stop.next, end)
    if found is None or kind in ("relative", "introduction", "where"):
        return False
    finite = sum(token.tag_ in FINITE for token in found)
    openers = sum(_opens_clause(token) for token in found)
    if kind == "phrase":
        dated = found[0].ent_type_ == "DATE" and any(token.text == "," for token in found[1:4])
        return dated or any(token.dep_ in ("nsubj", "nsubjpass") for token in found)
    alone = not finite and any(token.lower_ in _SUBJECTS_ONLY for token in found)
    return alone or finite > openers


def _opens_clause(token: Token) -> bool:
    """Whether a word opens a clause with a finite verb: `which`, `that`, not `than` or `for`."""
    marks = token.dep_ == "mark" and token.lower_ not in ("for", "than", "like")
    return marks or token.tag_ in ASKING_OR_WHOSE


_DEPENDENT = frozenset({"advcl", "relcl", "acl", "ccomp", "pcomp"})


def depends(found: TokenSpan, opening: Token | None = None) -> bool:
    """Whether all finite verbs stand in clauses that depend on another word, or on `opening`."""
    finite = (token for token in found if token.tag_ in FINITE)
    return all(head.dep_ in _DEPENDENT or _marks(opening, head) for head in _heads(finite))


def _marks(opening: Token | None, verb: Token) -> bool:
    """Whether a subordinator opens the clause of a verb, which no main clause follows."""
    if opening is None or opening.lower_ in _MAIN_FOLLOWS:
        return False
    return opening.dep_ in ("mark", "advmod") and opening.head == verb
