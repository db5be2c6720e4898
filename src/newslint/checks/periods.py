"""Full stops that came in where a piece of text ended: after a link, an article, a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article import Article
from newslint.checks.pieces import complete
from newslint.checks.prose import (
    FINITE,
    Stop,
    common,
    has_tag,
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
_NO_PARTICLES = frozenset({"of", "for", "from", "with", "into"})
_QUANTITY = re.compile(r"\b(?:an?|this|that|these|those) [a-z]+ of$")
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
_CONJUNCTIONS = frozenset({"and", "or", "nor", "so"})
_COMMA_BEFORE = frozenset({"while", "although", "though", "whereas", "including"})
_LINKS = frozenset({"to", "of", "than", "that"})
_UNFINISHED = frozenset({"but", "that", "not", "than", "as"})
"""Words before a full stop that hardly end a sentence, besides prepositions."""
_MOST_OPENING = 120  # code points of an opening clause or phrase


def _role(article: Article, stop: Stop, word: str) -> str:
    """Say what the full stop before `word` should have been.

    "capital": a sentence begins there; "comma": it closed the opening of a sentence, or a name that
    something is said of; "join": nothing at all.
    """
    before_word = stop.before.lower()
    if word in ("who", "which"):  # a name needs no telling which one is meant
        named = stop.before[:1].isupper() or before_word in _CONNECTIVES
        return "comma" if named else "join"
    if word in _RELATIVES:
        return "comma"
    if word in _LINKS or before_word in words("prepositions") | _UNFINISHED:
        return "join"
    if word in _COMMA_BEFORE:
        return "comma"
    prose = article.prose
    before = prose[sentence_start(article, stop.at) : stop.at]
    behind = prose[stop.next : sentence_end(article, stop.next)]
    stands = complete(article, behind)
    if word in _CONJUNCTIONS:
        return "comma" if stands else "join"
    whole = complete(article, before)
    if stands and whole:
        return "capital"
    first = tokens(article, stop.next, stop.next + len(word))
    tag = first[0].tag_ if first is not None else ""
    subject = tag in ("DT", "PRP", "PRP$")
    if word == "but" or (_is_opening(before) and (stands or subject)):
        return "comma"
    if before_word in _CONNECTIVES and len(before.split()) == 1:
        return "comma"
    if whole and subject and has_tag(article, stop.next, sentence_end(article, stop.next), FINITE):
        return "capital"
    if whole:
        return "comma" if tag == "VBG" and word not in words("attributive-participles") else "join"
    return "comma" if tag == "VBN" and ", " in behind else "join"


_OPENERS = frozenset({"along", "together", "adjusted", "based", "compared", "faced", "given"})


def _is_opening(text: str) -> bool:
    """Whether a text that is no sentence may be the opening of one."""
    first = text.partition(" ")[0].lower()
    opens = first in words("subordinators") | words("prepositions") | _CONNECTIVES | _OPENERS
    return opens and len(text) < _MOST_OPENING


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
        certain = certain or _QUANTITY.search(prose, max(0, stop.at - 30), stop.at) is not None
        certain = certain or _goes_on(article, stop, following)
        yield Match(
            Span(stop.at, stop.at + 1),
            {"word": stop.before},
            tuple(_rejoined(prose, stop, following)),
            variant="" if certain else "period-after-preposition",
            weak=not certain,
        )


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
    verb = next((token for token in doc if token.idx >= len(before)), None)
    return verb is not None and verb.tag_ == "VB"


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
    return not prose[:at].rstrip(' “"‘(') or prose[:at].rstrip(' “"‘(')[-1] in ".?!:\n"
