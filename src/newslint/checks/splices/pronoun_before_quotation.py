"""Pronouns that were put between a verb and the words quoted: `called him “a fraud”`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.quotation_style import opening_marks
from newslint.article.sentences import running, tokens
from newslint.article.title_case import has_title_case, without_capitals
from newslint.edits import lowered, replaced
from newslint.english.determiners import indefinite, wanted_article
from newslint.english.lexicon import words
from newslint.english.tags import FINITE, PREPOSITIONS
from newslint.model import Match, Repair, Span

_BEFORE_QUOTATION = re.compile(
    r"(?P<before>[\w’'-]+) (?P<word>it|him|them|they|he|she|her|his|their|its|this|that) "
    r"(?P<mark>[“\"])(?P<first>[^\W\d_][\w'’-]*)(?P<rest>[^“”\"\n]*)[”\"]"
)


_OBJECTS = frozenset({"it", "him", "them", "her"})


_SUBJECTS = frozenset({"they", "he", "she"})


def pronoun_before_quotation(article: Article) -> Iterator[Match]:
    """Yield pronouns that stand before a quotation in place of an article, or of nothing."""
    prose = article.prose
    for match in _BEFORE_QUOTATION.finditer(prose):
        word, before = match["word"], match["before"].lower()
        if match.start("mark") not in opening_marks(article):
            continue
        title = has_title_case(match["first"], match["rest"])
        certain = _certain(article, match, before, title=title)
        if (certain or _possible(article, match)) and running(article, match.start()):
            yield Match(
                Span(match.start("word"), match.end("word")),
                {"word": word},
                tuple(_without_pronoun(prose, match, title=title)),
                doubt="" if certain else "may be an object",
            )


def _certain(article: Article, match: re.Match[str], before: str, *, title: bool) -> bool:
    word = match["word"]
    if word == "this":
        return _no_determiner(article, match) or _needs_none(article, match, title=title)
    if before in ("be", "been") and word in ("him", "them"):
        return True
    if before in words("naming-verbs"):
        return word in _OBJECTS - {"her"} and _passive(article, match)
    if before in PREPOSITIONS and word in _OBJECTS - {"her"}:
        return word != "it" or not _goes_on(article, match)
    if before in PREPOSITIONS and before != "as" and word in _SUBJECTS:
        return True  # but "as they" opens a clause
    if _takes_no_object(article, match, before):
        return not _finite(article, match)
    lower = without_capitals(article.prose, match.start("first"), match.end("first"))
    capital = match["first"][0].isupper() and bool(lower)
    if word in _SUBJECTS:
        return capital or not _finite(article, match)
    return word in _OBJECTS - {"her"} and (title or (capital and not _goes_on(article, match)))


def _no_determiner(article: Article, match: re.Match[str]) -> bool:
    """Whether "this" can determine nothing in a quotation: `was this "a waste"`."""
    inside = tokens(article, match.start("first"), match.end("rest"))
    if inside is None:
        return False
    first = inside[0]
    noun = next((token for token in inside if token.tag_ in ("NN", "NNS", "NNP", "NNPS")), None)
    plural = noun is not None and noun.tag_ == "NNS" and first.tag_ in ("JJ", "VBN", "NNS")
    return first.tag_ in ("DT", "PRP$", "IN", "VBN", "VBG", "RB") or plural


def _needs_none(article: Article, match: re.Match[str], *, title: bool) -> bool:
    """Whether "this" is odd before a quotation: `was this "must-have"`, `of this "Bad news"`."""
    found = tokens(article, match.start("before"), match.end("before"))
    if found is not None and found[-1].lemma_ == "be":
        left = (child.dep_ for child in found[-1].children if child.i < found[-1].i)
        return not {"nsubj", "expl"}.isdisjoint(left)
    lower = without_capitals(article.prose, match.start("first"), match.end("first"))
    return bool(lower) and not title and " " in match["rest"].strip()


def _passive(article: Article, match: re.Match[str]) -> bool:
    """Whether the verb of naming is a passive, which has no object: `was called it "a hero"`."""
    found = tokens(article, match.start("before"), match.end("before"))
    return found is not None and any(child.dep_ == "auxpass" for child in found[-1].children)


def _goes_on(article: Article, match: re.Match[str]) -> bool:
    """Whether a quotation may begin with the verb of the pronoun before it."""
    inside = tokens(article, match.start("first"), match.end("rest"))
    return inside is None or any(token.tag_ in FINITE for token in inside[:2])


def _takes_no_object(article: Article, match: re.Match[str], before: str) -> bool:
    """Whether no object can stand behind a word: `had been it`, `was him`, `the city them`.

    "Was it" is a question, and "nor was it" is none.
    """
    word = match["word"]
    if before in ("be", "been", "being"):
        return word in (_OBJECTS | {"this"}) - {"her"}
    found = tokens(article, match.start("before"), match.end("before"))
    if word == "it" and before in ("is", "are", "was", "were") and found is not None:
        return any(child.dep_ == "nsubj" and child.i < found[-1].i for child in found[-1].children)
    if word not in ("him", "them"):
        return False
    noun = found is not None and found[-1].tag_ in ("NN", "NNS", "NNP", "NNPS")
    return noun or before in ("is", "are", "was", "were")


def _possible(article: Article, match: re.Match[str]) -> bool:
    word = match["word"]
    if word in _SUBJECTS:
        return not _finite(article, match)
    return word in _OBJECTS | {"this"}


def _finite(article: Article, match: re.Match[str]) -> bool:
    """Whether the quotation has the finite verb of the pronoun: he "went on strike"."""
    found = tokens(article, match.start("first"), match.end("rest"))
    if found is None or found[0].tag_ in ("VB", "VBN"):
        return True
    return any(token.tag_ in FINITE for token in found[:4])


_BEHIND = 40  # code points in which a quotation's phrase may go on


def _without_pronoun(prose: str, match: re.Match[str], *, title: bool) -> Iterator[Repair]:
    start, end = match.start("word"), match.end("word") + 1
    first = match.start("first")
    keep: list[Repair] = [()]
    lower = without_capitals(prose, first, match.end("first"))
    if match["first"][0].isupper():
        keep = [lower, ()] if lower and not title else [(), lowered(prose, first)]
    wanted = (
        ""
        if title
        else wanted_article(prose[first : match.end() - 1] + prose[match.end() :][:_BEHIND])
    )
    texts = dict.fromkeys((wanted, "", "the", indefinite(match["first"])))
    for more in keep:
        for text in texts:
            yield (*replaced(start, end, f"{text} " if text else ""), *more)
