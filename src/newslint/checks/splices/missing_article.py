"""Articles that English wants and the machine leaves out, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.checks.splices.missing_article_weak import lost_articles
from newslint.edits import replaced
from newslint.english.determiners import determined, indefinite, uses_of
from newslint.english.lexicon import words
from newslint.english.tags import NOUNS, VERBS
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODIFIERS = frozenset({"JJ", "NN", "JJS", "JJR", "VBG"})
# "a kind of machine", "in terms of": nouns whose "of" takes a bare noun.
_KINDS = frozenset(
    {"kind", "type", "sort", "form", "kinds", "types", "sorts", "forms", "lack", "piece"}
)
# What they say somebody or something is has no article: "dubbed heartbreak corner".
_NAMING = frozenset({"brand", "call", "christen", "dub", "label", "name", "nickname", "term"})


def missing_article(article: Article) -> Iterator[Match]:
    """Find a noun without the article that it needs: `he is lawyer`, `in United States`."""
    seen = set()
    for match in (*_missing(article), *lost_articles(article)):
        if match.span not in seen:
            seen.add(match.span)
            yield match


def _missing(article: Article) -> Iterator[Match]:
    """Find names that have one, and nouns that hardly ever stand without."""
    yield from _before_names(article)
    yield from _before_known(article)
    listed = determined()
    for before, noun in pairs(article, (*VERBS, "IN", *_MODIFIERS), NOUNS):
        row = listed.get(noun.lower_) if noun.tag_ == "NN" else None
        if row is None and before.tag_ not in ("JJ", "JJS"):
            continue
        superlative = _superlative(noun) if row is None else None
        if row is None and superlative is None:
            continue
        first = superlative or _first(noun)
        if first is None or not _bare(first, noun) or not running(article, noun.idx):
            continue
        bare = _may_be_bare(first, noun) or (row is not None and row["sure"] == "no")
        yield _without(
            article,
            first,
            noun,
            "the" if row is None else row["article"],
            doubt="may be bare" if bare else "",
        )


def _superlative(noun: Token) -> Token | None:
    """Return the superlative before a noun: `is largest producer`."""
    before = noun.nbor(-1)
    if noun.pos_ != "NOUN" or not before.is_lower or not before.whitespace_:
        return None
    if before.lower_ == "same" or (before.lower_ == "first" and noun.lower_ == "time"):
        return before
    ranked = before.tag_ == "JJS" and before.lower_ not in ("most", "least", "best", "worst")
    return before if ranked else None


def _first(noun: Token) -> Token | None:
    """Return the first word of the noun's phrase; None where a name or number is in it."""
    doc, start = noun.doc, noun.i
    while start > noun.sent.start and doc[start - 1].tag_ in _MODIFIERS:
        if not doc[start - 1].is_lower or not doc[start - 1].whitespace_:
            return None
        start -= 1
    return doc[start] if noun.i - start <= 2 else None


def _bare(first: Token, noun: Token) -> bool:
    """Whether nothing before the phrase or behind it makes up for the article."""
    doc = first.doc
    if first.i == first.sent.start or first.lower_ in ("next", "last"):
        return False
    if noun.sent[-1].text not in '.?!”"' and not noun.sent[-1].is_space:
        return False
    before, after = doc[first.i - 1], doc[noun.i + 1]
    if before.lemma_ in _NAMING:
        return False
    if before.tag_ not in (*VERBS, "IN", "TO") or not before.whitespace_ or not before.is_lower:
        return False
    if after.tag_ in ("NN", "NNS", "NNP", "HYPH", "CD", "POS", "NNPS", "JJ") or after.text in "-/":
        return False
    if after.lower_ in ("and", "or", "after", "by", "to", "upon") and noun.nbor(2).tag_ == "NN":
        return False
    if before.lower_ == "of" and doc[before.i - 1].lower_ in _KINDS:
        return False
    return before.tag_ != "TO" or noun.dep_ == "pobj"


def _may_be_bare(first: Token, noun: Token) -> bool:
    before = first.nbor(-1)
    behind = noun.nbor()
    if behind.text == "," or (
        before.lemma_ == "be" and (behind.lower_ == "to" or behind.tag_ == "VBN")
    ):
        return True
    if before.tag_ == "VBN" or (before.lower_ == "with" and first.tag_ == "JJS"):
        return True
    if before.lower_ in ("as", "by", "like", "than", "per", "without", "between", "at"):
        return True
    if any(child.dep_ in ("det", "poss", "predet") for child in noun.children):
        return True
    # Behind other verbs and prepositions English has too many fixed phrases.
    return first.tag_ != "JJS" and first.lower_ not in ("same", "first") and before.lemma_ != "be"


def _without(article: Article, first: Token, noun: Token, likely: str, *, doubt: str) -> Match:
    an = indefinite(first.text)
    earlier = re.search(rf"\b{re.escape(noun.text)}\b", article.prose[: first.idx]) is not None
    predicate = first.nbor(-1).lemma_ == "be" and first.tag_ not in ("JJS", "VBG")
    order = [an, "the"] if predicate or (likely == "a" and not earlier) else ["the", an]
    repairs: list[Repair] = [replaced(first.idx, first.idx, f"{word} ") for word in order]
    span = Span(first.idx, noun.idx + len(noun))
    values = {"text": article.prose[span.start : span.end], "article": order[0]}
    return Match(span, values, tuple(repairs), doubt=doubt)


@lru_cache
def _names_with_article() -> re.Pattern[str]:
    listed = sorted(words("names-with-article"), reverse=True)
    names = "|".join(re.escape(name) for name in listed if not name.isupper() and "." not in name)
    return re.compile(
        rf"\b(?:in|of|to|from|with|by|for|at|against|on|into|between) (?P<name>{names})(?=[.,;:)]"
        r"|\s+(?:and|or|but|is|was|has|had|will|would|in|on|at|to|for|with|from|by|that|as)\b)"
    )


def _before_names(article: Article) -> Iterator[Match]:
    for found in _names_with_article().finditer(article.prose):
        span = Span(*found.span("name"))
        if running(article, span.start):
            values = {"text": found["name"], "article": "the"}
            yield Match(span, values, (replaced(span.start, span.start, "the "),))


def _before_known(article: Article) -> Iterator[Match]:
    """Find a name without the article that it has everywhere else in the text."""
    doc = article.doc
    for name in doc.ents:
        if (
            name.label_ not in ("ORG", "LOC", "FAC", "GPE")
            or name[0].tag_ != "NNP"
            or not name.start
        ):
            continue
        before, behind = doc[name.start - 1], name[-1].nbor() if name.end < len(doc) else None
        if behind is None or before.tag_ not in ("IN", "TO", *VERBS) or not before.is_lower:
            continue
        ends = behind.pos_ in ("PUNCT", "ADP", "CCONJ", "AUX") or behind.tag_ in VERBS
        if not ends or behind.text in "-/&’'(":
            continue
        if article.prose.count(f"the {name.text}") < 2:
            continue
        uses = uses_of(article.prose, name.text)
        if uses["the"] >= 2 and uses["bare"] == 1 and running(article, name.start_char):
            span = Span(name.start_char, name.end_char)
            seldom = "" if uses["the"] > 2 else "seldom seen"
            values = {"text": name.text, "article": "the"}
            yield Match(span, values, (replaced(span.start, span.start, "the "),), doubt=seldom)
