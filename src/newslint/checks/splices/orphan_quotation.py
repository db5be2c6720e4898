"""Quotations that a full stop cut off, with the word before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.sentences import Stop, sentence_start, stops, tokens
from newslint.article.title_case import has_title_case, without_capitals
from newslint.edits import lowered, replaced
from newslint.english.common import common
from newslint.english.complements import of_token
from newslint.english.determiners import wanted_article
from newslint.english.indefinite import indefinite
from newslint.english.lexicon import words
from newslint.english.tags import FINITE, PREPOSITIONS
from newslint.model import Match, Repair, Span

_QUOTATION = re.compile(
    r"(?P<mark>[“\"])(?P<first>[^\W_][\w'’-]*)(?P<rest>[^“”\"\n.?!]*[\w%)])[”\"]"
    r"(?P<after>[.,]|$| (?P<next>[a-z0-9]+))"
)
_LONGEST = 12  # words of a quotation that may be cut off
_OWNERS = frozenset({"by", "his", "her", "their", "the"})
_ATTRIBUTION = frozenset(
    {"said", "says", "say", "added", "adds", "told", "he", "she", "they", "it"}
)


def orphan_quotation(article: Article) -> Iterator[Match]:
    """Yield quotations that stand alone behind a full stop, without a verb."""
    prose = article.prose
    for stop in stops(article):
        match = _QUOTATION.match(prose, stop.next)
        if not match or prose[stop.at - 1] in "”\"’'":
            continue
        if match["next"] in _ATTRIBUTION or len(match["rest"].split()) > _LONGEST:
            continue
        small = match["first"][0].islower()
        inside = tokens(article, match.start("first"), match.end("rest"))
        if inside is None:
            continue
        finite = any(token.tag_ in FINITE for token in inside)
        if finite and not small and not has_title_case(match["first"], match["rest"]):
            continue
        after = tokens(article, match.start("next"), match.end("next")) if match["next"] else None
        if after is not None and not small and after[0].pos_ in ("VERB", "AUX", "ADV"):
            continue  # the quotation is the subject of a sentence
        yield Match(
            Span(stop.at, match.end("rest") + 1),
            {"quotation": match["first"] + match["rest"]},
            tuple(_joined_quotation(article, stop, match)),
            doubt="the sentence may go on"
            if not small and (match["after"] == "," or match["next"] in _OWNERS)
            else "",
        )


_INSTRUMENT = re.compile(
    r"(?:Accord|Act|Agreement|Award|Bill|Campaign|Charter|Code|Convention|Declaration|Doctrine|Fund"
    r"|Index|Initiative|Law|Operation|Pact|Plan|Prize|Program|Programme|Project|Protocol|Report"
    r"|Resolution|Scheme|Summit|Treaty)s?$"
)
"""What names of laws, pacts and plans end in."""
_NAMED = re.compile(
    r"\b(?:album|article|book|called|documentary|entitled|film|headlined|movie|named|novel|play|poem"
    r"|series|show|single|song|story|titled)$"
)
"""What a title follows, which keeps its capitals."""
_DESCRIBED = re.compile(
    r"\b(?i:brand|characteri[sz]|condemn|denounc|describ|dismiss|hail|label|portray|prais|regard|refer"
    r"|reject|scorn|view)(?:e[ds]?|s|ing|ed)?\b"
)
_COMPARED = frozenset({"more", "less", "rather", "other"})


def _joined_quotation(article: Article, stop: Stop, match: re.Match[str]) -> Iterator[Repair]:
    """Yield the ways to join a quotation to what it was cut from, the likeliest first."""
    prose = article.prose
    lower = without_capitals(article, match.start("first"), match.end("rest"))
    capitals: list[Repair] = [lower, ()] if lower else [()]
    if not lower and match["first"][0].isupper() and common(match["first"]):
        capitals = [(), lowered(prose, match.start("first"))]
    named = _INSTRUMENT.search(match["rest"]) and match["rest"].istitle()
    if named or _NAMED.search(prose, max(0, stop.at - 20), stop.at):
        capitals.reverse()
    article_ = wanted_article(
        match["first"]
        + match["rest"]
        + prose[match.end("rest") + 1 : match.end("rest") + 1 + _BEHIND]
    )
    likely = _lost_before(article, stop, article_)
    ways = dict.fromkeys(
        (likely, "", *PREPOSITIONS, article_ or indefinite(match["first"]), "the", "called")
    )
    for more in capitals:
        for way in ways:
            yield (*replaced(stop.at, stop.next, f" {way} " if way else " "), *more)


_BEHIND = 40  # code points in which a quotation's phrase may go on


def _lost_before(article: Article, stop: Stop, article_: str) -> str:
    """Return the word that most likely stood before a quotation; `article_` is its own."""
    before = stop.before.lower()
    if before in words("function-words") and before not in _COMPARED:
        bound = before in words("prepositions") or before in words("clause-leading-words")
        return article_ if bound or before in ("be", "been", "is", "was", "are", "were") else ""
    if before in _COMPARED:
        return "than"
    found = tokens(article, stop.at - len(stop.before), stop.at)
    if found is None:
        return ""
    word = found[-1]
    sentence = article.prose[sentence_start(article, stop.at) : stop.at]
    if word.pos_ == "VERB":
        own = of_token(word).object
        return "as" if before in _KNOWN_AS else own[0] if own else article_
    named = word.pos_ in ("NOUN", "PROPN", "PRON")
    if named and _ACCUSED.search(sentence):
        return "of"
    if named and _DESCRIBED.search(sentence):
        return "as"
    if named and _CALLED.search(sentence):
        return article_
    own = of_token(word).object
    return own[0] if own else ""


_KNOWN_AS = frozenset({"described", "known", "regarded", "remembered"})
_ACCUSED = re.compile(r"\baccus(?:e[ds]?|ing)\b")
_CALLED = re.compile(r"\b(?:call|brand|dub|label|term)(?:s|l?ed|l?ing)?\b")
