"""Commas before a clause that a word asks for: `said, that the road`, `promised, to build`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.article.article import Article
from newslint.article.breaks import BREAK
from newslint.article.pieces import complete
from newslint.article.sentences import has_tag, running, sentence_end, sentence_start
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.english.tags import FINITE
from newslint.model import Match, Span

_PLAIN = r"clear|true|certain|sure|possible|likely|obvious|evident|important|convinced|aware|afraid"
_ASKING = re.compile(
    r"(?<=[a-z] )(?P<word>ask(?:ed|s)?|wonder(?:ed|s)?|knows?|knew|explain(?:ed|s)?|decided?"
    r"|tells?|told|shows?|showed|teach(?:es)?|taught|determined?|investigat(?:ed?|es|ing)|understands?|understood|learn(?:ed|t)?|remembers?)"
    r"(?P<at>, )(?P<next>whether|why|how|who) (?=\w)"
)
_TO = re.compile(
    r"(?<=[a-z] )(?P<word>promise[ds]?|decide[ds]?|refuse[ds]?|want(?:ed|s)?|agree[ds]?"
    r"|plan(?:ned|s)|hope[ds]?|intend(?:ed|s)?|tries|tried|offer(?:ed|s)|manage[ds]?|need(?:ed|s)?"
    r"|threatened|(?:(?<= is )|(?<= was )|(?<= are ))"
    r"(?:forbidden|impossible|necessary|ready|able|unable|forced))"
    r"(?P<at>, )(?P<next>to) "
    r"(?P<verb>(?!(?:be|say|put|name|wit|start|begin)\b)[a-z]+)\b"
)
_OPENING = re.compile(r"(?:[A-Z]\w+(?: \w+){0,3}), ")


@cache
def _telling() -> str:
    """Return what matches any form of a verb of saying, thinking or finding."""
    return "|".join(sorted(words("telling-forms")))


@cache
def _that() -> re.Pattern[str]:
    return re.compile(
        rf"(?<=[a-z] )(?P<word>(?:{_telling()})|(?:(?<= is )|(?<= was )|(?<= are ))(?:{_PLAIN})"
        r"|(?<= so )[a-z]{3,9})(?P<at>, )(?P<next>that) (?=\w)"
    )


@cache
def _that_behind_phrase() -> re.Pattern[str]:
    """Return the pattern of a comma behind where or when something is said."""
    return re.compile(
        rf"(?<=[a-z] )(?P<tells>{_telling()}) "
        r"(?:after|at|during|earlier|in|last|on|through|to|today|yesterday)"
        r"(?: [\w’'-]+){0,12}? (?P<word>[\w’'-]+)(?P<at>, )(?P<next>that) (?=\w)"
    )


def before_clause(article: Article) -> Iterator[Match]:
    """Yield commas between a word and the clause that it asks for: `said, that the road`."""
    prose = article.prose
    for pattern in (_that(), _that_behind_phrase(), _ASKING, _TO):
        for found in pattern.finditer(prose):
            at = found.start("at")
            if _alone(article, at) and running(article, at) and _follows(article, found):
                yield _match(found)


def _alone(article: Article, at: int) -> bool:
    """Whether no other comma of the sentence may make a pair with one: `a plan, he said, that`."""
    prose = article.prose
    before = prose[sentence_start(article, at) : at]
    opening = _OPENING.match(before)
    if opening:
        before = before[opening.end() :]
        # "In May, he said, that man" and "Novak, he said, that"
        if len(before.split()) < _FEWEST:
            return False
    behind = prose[at + 2 : sentence_end(article, at)]
    return not BREAK.search(before) and not BREAK.search(behind) and behind[-1:] != "?"


_FEWEST = 3  # words between another comma and this one


def _follows(article: Article, found: re.Match[str]) -> bool:
    """Whether what stands before the comma is a clause, and so is what the word behind opens."""
    prose, at = article.prose, found.start("at")
    start, end = sentence_start(article, at), sentence_end(article, at)
    if article.quoted(Span(at, at + 1)) or not has_tag(article, start, at, FINITE):
        return False
    if found["next"] == "to":
        if " than " in prose[start:at]:
            return False  # "more than he wanted, to get it back"
        return has_tag(article, found.start("verb"), found.end("verb"), {"VB"})
    if "tells" in found.groupdict() and not has_tag(article, *found.span("tells"), FINITE):
        return False  # "a house known in the town, that the council sold"
    rest = prose[found.end("next") + 1 : end]
    if found["next"] == "who":
        rest = f"he {rest}"
    elif rest.startswith("to "):
        rest = f"he wants {rest}"  # "told, how to win"
    return complete(article, rest)


def _match(found: re.Match[str]) -> Match:
    at = found.start("at")
    span = Span(found.start("word"), found.end("next"))
    return Match(span, {"word": found["word"]}, (replaced(at, at + 1, ""),))
