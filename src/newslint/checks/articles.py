"""Articles that English wants and the machine leaves out, and the other way round."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.article import Article
from newslint.checks.bare_nouns import indefinite
from newslint.checks.lost_articles import lost_articles
from newslint.checks.neighbours import NOUNS, VERBS, pairs
from newslint.checks.prose import common, replaced, running
from newslint.lexicon import rows, words
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


@lru_cache
def _determined() -> Mapping[str, Mapping[str, str]]:
    return {row["noun"]: row for row in rows("determined-nouns") if row["sure"] != "weak"}


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
    listed = _determined()
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
        weak = _may_be_bare(first, noun) or (row is not None and row["sure"] == "no")
        yield _without(article, first, noun, "the" if row is None else row["article"], weak=weak)


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


def _without(article: Article, first: Token, noun: Token, likely: str, *, weak: bool) -> Match:
    an = indefinite(first.text)
    earlier = re.search(rf"\b{re.escape(noun.text)}\b", article.prose[: first.idx]) is not None
    predicate = first.nbor(-1).lemma_ == "be" and first.tag_ not in ("JJS", "VBG")
    order = [an, "the"] if predicate or (likely == "a" and not earlier) else ["the", an]
    repairs: list[Repair] = [replaced(first.idx, first.idx, f"{word} ") for word in order]
    span = Span(first.idx, noun.idx + len(noun))
    values = {"text": article.prose[span.start : span.end], "article": order[0]}
    return Match(span, values, tuple(repairs), weak=weak)


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
        uses = _uses(article.prose, name.text)
        if uses["the"] >= 2 and uses["bare"] == 1 and running(article, name.start_char):
            span = Span(name.start_char, name.end_char)
            values = {"text": name.text, "article": "the"}
            yield Match(
                span, values, (replaced(span.start, span.start, "the "),), weak=uses["the"] < 3
            )


_TITLES = r"(?:Mr|Mrs|Ms|Dr)\.?|(?:Miss|President|Professor|Senator|Governor|Chancellor)"
_TITLED = re.compile(
    rf"\b[Tt]he (?=(?:{_TITLES}) [A-Z])|(?<=[a-z] )the (?=(?:his|her|its|their|our|my) )"
)


def article_before_name(article: Article) -> Iterator[Match]:
    """Find an article before a title with a name or a possessive: `the Mr Blair`, `the his car`."""
    for found in _TITLED.finditer(article.prose):
        following = article.doc.char_span(found.end(), found.end() + 1, alignment_mode="expand")
        if following is None or not running(article, found.start()):
            continue
        last = following[0]
        while last.i + 2 < len(last.doc) and last.nbor().text[0].isupper():
            last = last.nbor()
        # "the President Bush years": the name only says which years.
        behind = last.nbor()
        years = following[0].tag_ != "PRP$" and behind.tag_ in ("NN", "NNS", "HYPH", "JJ")
        yield _needless(found.start(), following[0], weak=False, doubtful=years)
    yield from _before_places(article)


def _before_places(article: Article) -> Iterator[Match]:
    """Find an article before a place or person that has none elsewhere: `the Italy`."""
    doc = article.doc
    articled = words("names-with-article") | words("names-with-optional-article")
    for the, name in pairs(article, ("DT",), ("NNP",)):
        if the.text != "the" or not name.is_title or name.text in articled:
            continue
        last = name
        while doc[last.i + 1].text[0].isupper() and last.i + 2 < len(doc):
            last = doc[last.i + 1]
        behind = doc[last.i + 1]
        ends = behind.pos_ in ("PUNCT", "ADP", "CCONJ", "AUX", "SCONJ") or behind.tag_ in VERBS
        if behind.text in "-/&’'(" or behind.tag_ in NOUNS or behind.lower_ in ("of", "who"):
            continue
        text = article.prose[name.idx : last.idx + len(last)]
        titled = _TITLED.match(article.prose, the.idx) is not None
        if titled or text in articled or not running(article, the.idx):
            continue
        uses = _uses(article.prose, text)
        if uses["the"] != 1 or last.lower_ in words("articled-name-words"):
            continue
        known = name.ent_type_ in ("GPE", "PERSON") or (uses["bare"] > 2 and _name_only(name))
        doubtful = not (known and ends and behind.text != "that")
        if doubtful and not _name_only(name):
            continue
        weak = uses["bare"] < 2 or behind.tag_ == "CC"
        yield _needless(the.idx, name, weak=weak, doubtful=doubtful)


def _name_only(name: Token) -> bool:
    """Whether a capitalised word is no common noun ("the Budget", "the Commission")."""
    known = name.lower_ in _determined() or common(name.text)
    return not known and name.lower_ not in words("organisation-words") | words("person-nouns")


def _uses(prose: str, name: str) -> Counter[str]:
    """Count how often a name stands with and without "the", and not in a longer name."""
    counts: Counter[str] = Counter()
    at = prose.find(name)
    while at >= 0:
        end = at + len(name)
        before = prose[max(0, at - 20) : at].split()[-1:] if prose[at - 1 : at] == " " else []
        longer = prose[end : end + 2].strip()[:1].isupper() or prose[end : end + 1].isalnum()
        if not longer and before and before[0].lower() == "the":
            counts["the"] += 1
        elif not longer and not (before and before[0][0].isupper()):
            counts["bare"] += 1
        at = prose.find(name, end)
    return counts


def _needless(start: int, following: Token, *, weak: bool, doubtful: bool) -> Match:
    return Match(
        Span(start, following.idx + len(following)),
        {"name": following.text},
        (replaced(start, following.idx, ""),),
        variant="article-before-name-in-doubt" if doubtful else "",
        weak=weak or doubtful,
    )
