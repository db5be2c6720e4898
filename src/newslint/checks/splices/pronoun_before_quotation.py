"""Pronouns that were put between a verb and the words quoted: `called him “a fraud”`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newslint.article.article import Article
from newslint.article.quotation_style import opening_marks
from newslint.article.sentences import running, tokens
from newslint.article.title_case import has_title_case, without_capitals
from newslint.edits import lowered, replaced
from newslint.english.determiners import wanted_article
from newslint.english.indefinite import indefinite
from newslint.english.lexicon import words
from newslint.english.tags import FINITE, NAMES, NOUNS, PREPOSITIONS
from newslint.model import Match, Repair, Span

_BEFORE_QUOTATION = re.compile(
    r"(?P<before>[\w’'-]{1,60}+) (?P<word>it|him|them|they|he|she|her|his|their|its|this|that) "
    r"(?P<mark>[“\"])(?P<first>[^\W\d_][\w'’-]*)(?P<rest>[^“”\"\n]*)[”\"]"
)


_OBJECTS = frozenset({"it", "him", "them"})


_SUBJECTS = frozenset({"they", "he", "she"})

_TELLING = frozenset(
    {"ask", "asked", "asking", "asks", "remind", "reminded", "reminding", "reminds", "tell"}
    | {"telling", "tells", "told", "warn", "warned", "warning", "warns"}
)


@dataclass(frozen=True, slots=True)
class _Place:
    """A pronoun before a quotation: what stands before it, and whether that is titled.

    `match` is one of `_BEFORE_QUOTATION`.
    """

    match: re.Match[str]
    title: bool

    @property
    def word(self) -> str:
        """The pronoun."""
        return self.match["word"]

    @property
    def before(self) -> str:
        """The word before it, in lower case."""
        return self.match["before"].lower()


def pronoun_before_quotation(article: Article) -> Iterator[Match]:
    """Yield pronouns that stand before a quotation in place of an article, or of nothing."""
    for place in _places(article):
        doubt = _doubt(article, place)
        if place.word in _SUBJECTS and place.before == "that":
            continue  # they think that they "win"
        if doubt and place.word in _SUBJECTS and _finite(article, place.match):
            continue  # he "went on strike"
        if place.word == "this" and place.match["first"].endswith("ly"):
            continue  # said that this "dramatically changes" it
        if place.word in _OBJECTS and place.before in _TELLING and not place.title:
            continue  # told him "Bill, do not pay"
        if place.word in ("him", "them") and _gives(article, place.match):
            continue  # gave him "full support"
        yield Match(
            Span(*place.match.span("word")),
            {"word": place.word},
            tuple(_without_pronoun(article, place.match, title=place.title)),
            doubt=doubt,
        )


def _gives(article: Article, match: re.Match[str]) -> bool:
    """Whether the verb before a pronoun has another object too."""
    verb = tokens(article, *match.span("before"))
    return verb is not None and verb[0].lemma_ in words("two-object-verbs")


def _places(article: Article) -> Iterator[_Place]:
    for match in _BEFORE_QUOTATION.finditer(article.prose):
        known = match["word"] in _OBJECTS | _SUBJECTS | {"her", "this"}
        opens = match.start("mark") in opening_marks(article)
        if known and opens and running(article, match.start()):
            yield _Place(match, has_title_case(match["first"], match["rest"]))


def _doubt(article: Article, place: _Place) -> str:
    """Return what a pronoun may do before a quotation, "" where it can do nothing."""
    if place.word == "this":
        needless = _no_determiner(article, place.match) or _needs_none(article, place)
        return "" if needless else "may determine a noun"
    if place.word in _SUBJECTS:
        return "" if _is_no_subject(article, place) else "may be a subject"
    if place.word in _OBJECTS:
        return "" if _is_no_object(article, place) else "may be an object"
    return "may say whose"


def _is_no_subject(article: Article, place: _Place) -> bool:
    """Whether no verb in the quotation can have the pronoun: `of they "deep concern"`."""
    if place.before in words("naming-verbs"):
        return False
    if place.before in PREPOSITIONS and place.before != "as":
        return True  # but "as they" opens a clause
    return _has_stray_capital(article, place.match) or not _finite(article, place.match)


def _is_no_object(article: Article, place: _Place) -> bool:
    """Whether no verb or preposition before the pronoun can have it as object."""
    match, before = place.match, place.before
    if before in ("be", "been") and place.word != "it":
        return True
    if before in words("naming-verbs"):
        return _passive(article, match)
    if before in PREPOSITIONS and before != "as":
        return place.word != "it" or not _goes_on(article, match)
    if _takes_no_object(article, place):
        return not _finite(article, match)
    return place.title or (_has_stray_capital(article, match) and not _goes_on(article, match))


def _has_stray_capital(article: Article, match: re.Match[str]) -> bool:
    """Whether a quotation begins with a capital that its first word has not elsewhere."""
    lower = without_capitals(article, match.start("first"), match.end("first"))
    return match["first"][0].isupper() and bool(lower)


def _no_determiner(article: Article, match: re.Match[str]) -> bool:
    """Whether "this" can determine nothing in a quotation: `was this "a waste"`."""
    inside = tokens(article, match.start("first"), match.end("rest"))
    if inside is None:
        return False
    first = inside[0]
    noun = next((token for token in inside if token.tag_ in NOUNS | NAMES), None)
    plural = noun is not None and noun.tag_ == "NNS" and first.tag_ in ("JJ", "VBN", "NNS")
    return first.tag_ in ("DT", "PRP$", "IN", "VBN", "VBG", "RB") or plural


def _needs_none(article: Article, place: _Place) -> bool:
    """Whether "this" is odd before a quotation: `was this "must-have"`, `of this "Bad news"`."""
    match = place.match
    found = tokens(article, match.start("before"), match.end("before"))
    if found is not None and found[-1].lemma_ == "be":
        left = (child.dep_ for child in found[-1].children if child.i < found[-1].i)
        return not {"nsubj", "expl"}.isdisjoint(left)
    lower = without_capitals(article, match.start("first"), match.end("first"))
    return bool(lower) and not place.title and " " in match["rest"].strip()


def _passive(article: Article, match: re.Match[str]) -> bool:
    """Whether the verb of naming is a passive, which has no object: `was called it "a hero"`."""
    found = tokens(article, match.start("before"), match.end("before"))
    return found is not None and any(child.dep_ == "auxpass" for child in found[-1].children)


def _goes_on(article: Article, match: re.Match[str]) -> bool:
    """Whether a quotation may begin with the verb of the pronoun before it."""
    inside = tokens(article, match.start("first"), match.end("rest"))
    return inside is None or any(token.tag_ in FINITE for token in inside[:2])


_WAS = frozenset({"is", "are", "was", "were"})


def _takes_no_object(article: Article, place: _Place) -> bool:
    """Whether no object can stand behind a word: `had been it`, `was him`, `the city them`.

    "Was it" is a question, and "nor was it" is none.
    """
    if place.before in ("be", "been", "being"):
        return True
    found = tokens(article, *place.match.span("before"))
    if place.word == "it":
        if place.before not in _WAS or found is None:
            return False
        return any(c.dep_ == "nsubj" and c.i < found[-1].i for c in found[-1].children)
    noun = found is not None and found[-1].tag_ in NOUNS | NAMES
    return noun or place.before in _WAS


def _finite(article: Article, match: re.Match[str]) -> bool:
    """Whether the quotation has the finite verb of the pronoun: he "went on strike"."""
    found = tokens(article, match.start("first"), match.end("rest"))
    if found is None or found[0].tag_ in ("VB", "VBN"):
        return True
    return any(token.tag_ in FINITE for token in found[:4])


_BEHIND = 40  # code points in which a quotation's phrase may go on


def _without_pronoun(article: Article, match: re.Match[str], *, title: bool) -> Iterator[Repair]:
    prose = article.prose
    start, end = match.start("word"), match.end("word") + 1
    first, behind = match.start("first"), match.end()
    keep: list[Repair] = [()]
    lower = without_capitals(article, first, match.end("first"))
    if match["first"][0].isupper():
        keep = [lower, ()] if lower and not title else [(), lowered(prose, first)]
    wanted = (
        ""
        if title
        else wanted_article(prose[first : behind - 1] + prose[behind : behind + _BEHIND])
    )
    texts = dict.fromkeys((wanted, "", "the", indefinite(match["first"])))
    for more in keep:
        for text in texts:
            yield (*replaced(start, end, f"{text} " if text else ""), *more)
