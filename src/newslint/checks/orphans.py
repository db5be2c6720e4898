"""Pieces of a sentence that a full stop cut off: they stand alone, without a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article import Article
from newslint.checks.bare_nouns import wanted_article
from newslint.checks.complements import wanted
from newslint.checks.prose import (
    FINITE,
    PREPOSITIONS,
    Stop,
    common,
    independent,
    lowered,
    replaced,
    sentence_end,
    sentence_start,
    stops,
    tokens,
)
from newslint.checks.titles import without_capitals
from newslint.lexicon import words
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

_QUOTATION = re.compile(
    r"(?P<mark>[“\"])(?P<first>[^\W\d_][\w'’-]*)(?P<rest>[^“”\"\n.?!]*[\w%)])[”\"]"
    r"(?P<after>[.,]|$| (?P<next>[a-z]+))"
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
        if inside is None or (not small and any(token.tag_ in FINITE for token in inside)):
            continue
        after = tokens(article, match.start("next"), match.end("next")) if match["next"] else None
        if after is not None and not small and after[0].pos_ in ("VERB", "AUX", "ADV"):
            continue  # the quotation is the subject of a sentence
        yield Match(
            Span(stop.at, match.end("rest") + 1),
            {"quotation": match["first"] + match["rest"]},
            tuple(_joined_quotation(article, stop, match)),
            weak=not small and (match["after"] == "," or match["next"] in _OWNERS),
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
_COPULAS = frozenset({"appear", "become", "feel", "look", "remain", "seem", "sound"})
_COMPARED = frozenset({"more", "less", "rather", "other"})


def _joined_quotation(article: Article, stop: Stop, match: re.Match[str]) -> Iterator[Repair]:
    """Yield the ways to join a quotation to what it was cut from, the likeliest first."""
    prose = article.prose
    lower = without_capitals(prose, match.start("first"), match.end("rest"))
    capitals: list[Repair] = [lower, ()] if lower else [()]
    if not lower and match["first"][0].isupper() and common(match["first"]):
        capitals = [(), lowered(prose, match.start("first"))]
    named = _INSTRUMENT.search(match["rest"]) and match["rest"].istitle()
    if named or _NAMED.search(prose, max(0, stop.at - 20), stop.at):
        capitals.reverse()
    article_ = wanted_article(
        match["first"] + match["rest"] + prose[match.end("rest") + 1 :][:_BEHIND]
    )
    likely = _lost_before(article, stop, article_)
    ways = dict.fromkeys((likely, "", *PREPOSITIONS, article_ or "a", "the", "called"))
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
    if found is None or found[-1].pos_ != "VERB":
        noun = found is not None and found[-1].pos_ in ("NOUN", "PROPN")
        described = _DESCRIBED.search(article.prose, sentence_start(article, stop.at), stop.at)
        return "as" if noun and described else ""
    if found[-1].lemma_ in _COPULAS:
        return article_
    own = wanted(found[-1])
    return own[0] if own else article_


_OPENING = re.compile(r"(?P<word>[A-Z][\w’'-]*)")
_RELATIVES = frozenset({"Who", "Which", "Whose", "Whom"})
_MAIN_FOLLOWS = frozenset({"As", "If", "When", "Whenever", "Until", "Since", "Once", "Where"})
"""Subordinators whose clause often comes first, without a comma behind it."""
_ADVERBS = frozenset({"However", "Meanwhile", "Moreover", "Nevertheless", "Furthermore", "Instead"})
_LONGEST_ORPHAN = 160  # code points
_SHORTEST_BEFORE = 4  # words of the sentence that it was cut from
_SHORTEST_BEFORE_RELATIVE = 2  # of what a relative clause belongs to


def orphan_sentence(article: Article) -> Iterator[Match]:
    """Yield sentences without a finite verb of their own, which a full stop cut off."""
    prose = article.prose
    attached = 0  # where the last orphan ends
    for stop in stops(article):
        opening = _OPENING.match(prose, stop.next)
        if not opening or prose[stop.at - 1] in "”\"’'":
            continue
        if stop.before.lower() in words("never-last-words") | words("seldom-last-words"):
            continue  # what `period-after-article` reports
        kind, end = _orphan(article, stop), sentence_end(article, stop.next)
        if kind:
            span, attached = Span(stop.at, end), end
            repairs = tuple(_attached(article, stop, opening["word"], kind))
        elif stop.at + 1 != attached and _is_opening(article, stop, end):
            kind, span = "opening", Span(sentence_start(article, stop.at), stop.at + 1)
            repairs = tuple(_continued(prose, stop, opening["word"]))
        else:
            continue
        certain = kind in _CERTAIN or (kind == "phrase" and _lacks_object(article, stop))
        yield Match(
            span,
            {"orphan": prose[span.start : span.end].strip(". ").split()[0]},
            repairs,
            variant=f"orphan-{kind}",
            weak=not certain,
        )


_CERTAIN = frozenset({"relative", "participle", "preposition", "subordinate"})


def _orphan(article: Article, stop: Stop) -> str:
    """Say what kind of orphan the sentence behind a full stop is, "" if it is none."""
    prose = article.prose
    end = sentence_end(article, stop.next)
    start = sentence_start(article, stop.at)
    if end - stop.next > _LONGEST_ORPHAN or prose[end - 1] not in '.”"':
        return ""
    text = prose[stop.next : end]
    word = text.split(maxsplit=1)[0]
    least = _SHORTEST_BEFORE if word not in _RELATIVES else _SHORTEST_BEFORE_RELATIVE
    if ":" in text or "?" in text or len(prose[start : stop.at].split()) < least:
        return ""
    if word.lower() in words("verbless-openings") or (word.isupper() and len(word) > 1):
        return ""
    if word in _RELATIVES:
        return "relative"
    found = tokens(article, stop.next, end)
    return _kind(found, comma="," in text) if found is not None else ""


_ATTRIBUTES = frozenset({"relcl", "acl"})


def _kind(found: TokenSpan, *, comma: bool) -> str:
    first = found[0]
    if first.lower_ in words("subordinators"):
        return "subordinate" if not comma and _depends(found, first) else ""
    if (
        first.tag_ in ("VBG", "VBN")
        and first.dep_ != "amod"
        and first.text != "According"
        and len(found) > 1
    ):
        follows = found[1].pos_ == "ADP" or found[1].tag_ == "TO"
        return "participle" if (first.tag_ == "VBG" or follows) and _depends(found) else ""
    if first.pos_ == "ADP" or first.tag_ == "TO":
        attributes = all(token.head.dep_ in _ATTRIBUTES for token in found if token.dep_ == "nsubj")
        return "preposition" if not comma and attributes and _depends(found) else ""
    return "" if any(token.tag_ in FINITE or token.tag_ == "VB" for token in found) else "phrase"


def _depends(found: TokenSpan, opening: Token | None = None) -> bool:
    """Whether all finite verbs stand in clauses that depend on another word, or on `opening`."""
    finite = (token for token in found if token.tag_ in FINITE)
    heads = (token.head if token.dep_ in ("aux", "auxpass") else token for token in finite)
    return all(
        head.dep_ in ("advcl", "relcl", "acl", "ccomp", "pcomp")
        or (
            opening is not None
            and opening.text not in _MAIN_FOLLOWS
            and opening.dep_ in ("mark", "advmod")
            and opening.head == head
        )
        for head in heads
    )


def _lacks_object(article: Article, stop: Stop) -> bool:
    """Whether the sentence before a full stop ends in a verb that can have an object."""
    found = tokens(article, stop.at - len(stop.before), stop.at)
    return found is not None and found[-1].pos_ == "VERB" and found[-1].tag_ != "VBN"


def _is_opening(article: Article, stop: Stop, end: int) -> bool:
    """Whether the sentence before a full stop is the opening of the one behind it."""
    prose = article.prose
    start = sentence_start(article, stop.at)
    if stop.at - start > _LONGEST_ORPHAN:
        return False
    found = tokens(article, start, stop.at)
    if (
        found is None
        or not found[0].text[:1].isupper()
        or found[0].lower_ in words("verbless-openings")
    ):
        return False
    first = found[0]
    opens = (
        (first.text in _ADVERBS and len(found) == 1)
        or first.lower_ in words("subordinators")
        or first.pos_ == "ADP"
        or first.tag_ in ("VBG", "VBN")
    )
    return (
        opens
        and "," not in prose[start : stop.at]
        and _depends(found)
        and independent(article, stop.next, end)
    )


def _continued(prose: str, stop: Stop, word: str) -> Iterator[Repair]:
    """Yield the ways to go on behind an opening: a comma, or nothing."""
    text = prose[stop.next].lower() if common(word) else prose[stop.next]
    yield replaced(stop.at, stop.next + 1, f", {text}")
    yield replaced(stop.at, stop.next + 1, f" {text}")


_LOOSE = frozenset({"Though", "Although", "Whereas", "While", "Like", "Including", "But"})
"""Words that a comma stands before."""


def _attached(article: Article, stop: Stop, word: str, kind: str) -> Iterator[Repair]:
    """Yield the ways to hang an orphan on the sentence before it, the likeliest first."""
    prose = article.prose
    text = prose[stop.next].lower() if common(word) else prose[stop.next]
    lower = word.lower()
    ways = [" ", ", "]
    who = lower == "who" and stop.before.islower()
    if (
        (kind == "relative" and not who)
        or word in _LOOSE
        or (kind == "participle" and lower not in words("attributive-participles"))
    ):
        ways.reverse()
    if kind in ("phrase", "participle"):
        last = tokens(article, stop.at - len(stop.before), stop.at)
        own = wanted(last[-1]) if kind == "phrase" and last is not None else ()
        lost = [f" {preposition} " for preposition in dict.fromkeys((*own, *PREPOSITIONS))]
        ways = [*lost[: len(own)], *ways, *lost[len(own) :]]
    for way in ways:
        yield replaced(stop.at, stop.next + 1, f"{way}{text}")
