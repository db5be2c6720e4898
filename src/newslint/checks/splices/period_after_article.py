"""Full stops behind words that no sentence ends with: `to The. Santiago Post`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.pieces import complete
from newslint.article.sentences import Stop, running, sentence_end, sentence_start, stops, tokens
from newslint.edits import lowered, replaced
from newslint.english.common import common
from newslint.english.lexicon import words
from newslint.english.tags import FINITE
from newslint.model import Match, Repair, Safety, Span

# Those of the first list that can be left behind by what they belong to: "scared of."
_STRANDED = frozenset({"of", "into", "from", "between", "if", "as", "than"})


_NO_PARTICLES = frozenset({"of", "for", "from", "with", "into"})


_QUANTITY = re.compile(r"\b(?:an?|this|that|these|those) [a-z]+ of$")


_STARTER = re.compile(
    r"(?:I|You|He|She|It|We|They|The|An?|This|These|That|Those|There|But|And|In|On|At|If|When"
    r"|While|As|For)\b"
)


_FOLLOWING = re.compile(r"(?:[“\"‘(]?)([^\W\d_][\w'’-]*)|[\d£$€(]")

_NEAR = 20  # code points before a word among which a sentence ends


def period_after_article(article: Article) -> Iterator[Match]:
    """Yield full stops behind an article, a preposition or another word that ends no sentence."""
    prose = article.prose
    for stop in stops(article):
        word = stop.before.lower()
        never, seldom = word in words("never-last-words"), word in words("seldom-last-words")
        if not never and not seldom:
            continue
        found = _FOLLOWING.match(prose, stop.next)
        if not found or prose[stop.at - 1] in "”\"’')":
            continue
        following = found[1] or ""
        lower = following[:1].islower()
        if seldom and lower:
            continue  # what `stray-period` reports
        if seldom and (prose[stop.next] == "(" or _STARTER.match(following)):
            continue
        certain = (never and word not in _STRANDED) or lower or not following
        certain = certain or _QUANTITY.search(prose, max(0, stop.at - 30), stop.at) is not None
        certain = certain or _goes_on(article, stop, following) or _names_where(article, stop)
        yield Match(
            Span(stop.at, stop.at + 1),
            {"word": stop.before},
            tuple(_rejoined(prose, stop, following)),
            kind="" if certain else "period-after-preposition",
            doubt="" if certain else "may end a sentence",
        )
    yield from _at_end(article)


_AT_END = re.compile(r"(?<=[a-z])(?P<at> (?P<word>and|or|the|an))\.[”\"]?\s*$")


def _at_end(article: Article) -> Iterator[Match]:
    """Yield small words that end a paragraph: `was taken to the hospital and.`."""
    for block in article.document.blocks:
        found = _AT_END.search(article.prose[block.span.start : block.span.end])
        start = block.span.start
        if found and running(article, start) and not article.quoted(block.span):
            span = Span(start + found.start("word"), start + found.end("word") + 1)
            cut = replaced(start + found.start("at"), start + found.end("at"), "")
            repairs = (cut,) if found["word"] in ("and", "or") else ()
            yield Match(span, {"word": found["word"]}, repairs, Safety.HINT)


def _goes_on(article: Article, stop: Stop, following: str) -> bool:
    """Whether "to" lacks its verb, or a preposition ends what is no sentence without it."""
    prose = article.prose
    start, end = sentence_start(article, stop.at), sentence_end(article, stop.next)
    if stop.before != "to":
        part = prose[start : stop.at - len(stop.before)]
        return stop.before in _NO_PARTICLES and not complete(article, part)
    if not common(following) and following.lower() not in words("seldom-capital-words"):
        return False
    before = prose[start : stop.at + 1].replace(".", " ")
    doc = article.parse_alone(f"{before}{prose[stop.next].lower()}{prose[stop.next + 1 : end]}")
    verb = next((token for token in doc or () if token.idx >= len(before)), None)
    return verb is not None and verb.tag_ == "VB"


_BEFORE_NAMES = frozenset({"in", "at", "by", "with", "for", "from", "against", "to"})


def _names_where(article: Article, stop: Stop) -> bool:
    """Whether a phrase behind a full stop is what the preposition lacks: `has lived in. Madrid`."""
    found = tokens(article, sentence_start(article, stop.at), stop.at)
    if stop.before not in _BEFORE_NAMES or found is None:
        return False
    last = found[-1]
    alone = last.tag_ == "IN" and last.dep_ in ("prep", "agent") and last.head.dep_ == "ROOT"
    if not alone or sum(token.tag_ in FINITE for token in found) != 1:
        return False
    behind = article.prose[stop.next : sentence_end(article, stop.next)]
    return behind.endswith(".") and not complete(article, behind)


def _rejoined(prose: str, stop: Stop, following: str) -> Iterator[Repair]:
    """Yield the repairs that take the full stop out, least change first.

    What follows loses its capital first if it is no name; so does an article with one, but for a
    newspaper's, which is part of its name.
    """
    gone = replaced(stop.at, stop.at + 1, "")
    first = prose.index(following, stop.next) if following else stop.next
    article_at = stop.at - len(stop.before)
    after: list[Repair] = [()]
    if following[:1].isupper():
        after = [lowered(prose, first), ()]
        if not _no_name(prose, article_at, first, following):
            after.reverse()
    capital = stop.before in ("The", "A", "An") and not _begins(prose, article_at)
    for more in after:
        ways: list[Repair] = [(*gone, *more)]
        if capital:
            ways.append((*lowered(prose, article_at), *gone, *more))
            if not _PAPER.match(prose, first):
                ways.reverse()
        yield from ways


_CAPITALS = re.compile(r"[\w'’-]+ [A-Z]")


_CAPITAL_BEFORE = re.compile(r"\b[A-Z][\w'’-]* $")


_PAPER = re.compile(
    r"(?:[A-Z][\w'’-]* ){0,3}(?:Times|Post|Journal|Guardian|Independent|Economist|Sun|Mirror|Herald"
    r"|Tribune|Telegraph|Observer|Globe|Star|Scotsman|Australian|Chronicle|Examiner|Atlantic)\b"
)


def _no_name(prose: str, before: int, at: int, word: str) -> bool:
    """Whether a word is written without a capital, and neither neighbour hints at a name."""
    if common(word):
        return True
    named = _CAPITALS.match(prose, at) or _CAPITAL_BEFORE.search(prose, max(0, before - 40), before)
    return word.lower() in words("seldom-capital-words") and not named


def _begins(prose: str, at: int) -> bool:
    """Whether a sentence begins at a prose offset."""
    before = prose[max(0, at - _NEAR) : at].rstrip(' “"‘(')
    return not before or before[-1] in ".?!:\n"
