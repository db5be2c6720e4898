"""Full stops that came in where a piece of text ended: after a link, an article, a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article import Article
from newslint.checks.prose import (
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
from newslint.lexicon import words
from newslint.model import Match, Repair, Span

# Those of the first list that can be left behind by what they belong to: "scared of."
_STRANDED = frozenset({"of", "into", "from", "between", "if", "as", "than"})
_STARTER = re.compile(
    r"(?:I|You|He|She|It|We|They|The|An?|This|These|That|Those|There|But|And|In|On|At|If|When"
    r"|While|As|For)\b"
)
_LOWER = re.compile(r"[a-z]+(?![a-z]*[A-Z])(?=[\s,;:.'’?!)-]|$)")
_NAME = re.compile(r"(?:de|di|da|du|la|le|el|al|van|von|bin|ibn|ten|ter)[ -](?:\w+ )?[A-Z]")
_ABBREVIATION = re.compile(r"[a-z]{1,4}\.(?=[ ,;)])")
_SIGNATURES = frozenset({"reuter", "reuters"})


def stray_period(article: Article) -> Iterator[Match]:
    """Yield full stops before a word in lower case."""
    prose = article.prose
    for stop in stops(article):
        found = _LOWER.match(prose, stop.next)
        if not found or stop.before.lower() in words("never-last-words") or found[0] in _SIGNATURES:
            continue
        if _NAME.match(prose, stop.next) or _ABBREVIATION.match(prose, stop.next):
            continue
        join = replaced(stop.at, stop.at + 1, "")
        capital = replaced(stop.next, stop.next + 1, prose[stop.next].upper())
        comma = replaced(stop.at, stop.at + 1, ",")
        repairs = {
            "join": (join, capital, comma),
            "capital": (capital, join, comma),
            "comma": (comma, join, capital),
        }[_role(article, stop, found[0])]
        yield Match(Span(stop.at, found.end()), {"before": stop.before, "next": found[0]}, repairs)


_RELATIVES = frozenset({"who", "which", "whose", "whom"})
_CONNECTIVES = frozenset({"however", "meanwhile", "therefore", "moreover"})
_LINKS = frozenset(
    {"and", "or", "nor", "to", "of", "than", "by", "for", "from", "with", "without", "including"}
)
_MOST_OPENING = 120  # code points of an opening clause or phrase


def _role(article: Article, stop: Stop, word: str) -> str:
    """Say what the full stop before `word` should have been.

    "capital": a sentence begins there; "comma": it closed the opening of a sentence, or a name that
    something is said of; "join": nothing at all.
    """
    end = sentence_end(article, stop.next)
    first = tokens(article, stop.next, stop.next + len(word))
    if word in _RELATIVES:
        return "comma"
    if first is not None and first[0].tag_ == "VBG":
        return "comma"
    if first is None or first[0].tag_ in _NO_SENTENCE or word in _LINKS - {"and", "or"}:
        return "join"
    start = stop.next
    if word in words("subordinators"):
        start = article.prose.find(", ", stop.next, end) + 1 or end
    if not independent(article, start, end):
        return "join"
    return "comma" if _is_opening(article, stop) else "capital"


_NO_SENTENCE = frozenset({"VBD", "VBZ", "VBP", "MD", "VBN", "NN", "TO", "POS"})
"""Tags of words that a sentence seldom begins with."""


def _is_opening(article: Article, stop: Stop) -> bool:
    """Whether what stands before the full stop is the opening of a sentence, not a whole one."""
    start = sentence_start(article, stop.at)
    return (
        stop.at - start < _MOST_OPENING
        and article.prose[start : stop.at].partition(" ")[0].lower()
        in words("subordinators") | words("prepositions") | _CONNECTIVES
        and not independent(article, start, stop.at)
    )


_FOLLOWING = re.compile(r"(?:[“\"‘(]?)([^\W\d_][\w'’-]*)|[\d£$€(]")


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
        yield Match(
            Span(stop.at, stop.at + 1),
            {"word": stop.before},
            tuple(_rejoined(prose, stop, following)),
            variant="" if certain else "period-after-preposition",
            weak=not certain,
        )


def _rejoined(prose: str, stop: Stop, following: str) -> Iterator[Repair]:
    """Yield the repairs that take the full stop out, least change first.

    What follows loses its capital first if it is no name; so does an article with one: a
    newspaper's is part of its name.
    """
    gone = replaced(stop.at, stop.at + 1, "")
    first = prose.index(following, stop.next) if following else stop.next
    after: list[Repair] = [lowered(prose, first), ()] if common(following) else [()]
    if following[:1].isupper() and not common(following):
        after.append(lowered(prose, first))
    article_at = stop.at - len(stop.before)
    capital = stop.before in ("The", "A", "An") and not _begins(prose, article_at)
    for more in after:
        yield (*gone, *more)
        if capital:
            yield (*lowered(prose, article_at), *gone, *more)


def _begins(prose: str, at: int) -> bool:
    """Whether a sentence begins at a prose offset."""
    return not prose[:at].rstrip(' “"‘(') or prose[:at].rstrip(' “"‘(')[-1] in ".?!:\n"
