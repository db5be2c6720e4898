"""Phrases that stand again right behind themselves, or are joined to themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.sentences import has_tag, running, sentence_start, tokens
from newslint.edits import replaced
from newslint.english.common import is_function
from newslint.english.lexicon import words
from newslint.english.tags import FINITE
from newslint.model import Match, Safety, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan

_WORD = r"[^\W\d_][\w'’-]*"
_AGAIN = re.compile(
    rf"(?<![\w'’-])(?P<first>{_WORD}(?: {_WORD}){{2,9}})(?P<again> (?P=first))(?![\w'’-])"
)
_BEHIND_COMMA = re.compile(
    rf"(?<![\w'’-])(?P<first>(?:[Tt]he|[Aa]n?|[Ii]n|[Oo]f) {_WORD}(?: {_WORD}){{2,8}})"
    r"(?P<again>, (?i:(?P=first)),?)(?=,| [A-Z])"
)
_SAME = re.compile(
    r"(?<![\w'’-])(?:(?P<first>(?P<name>[A-Z][\w’'-]+) [a-z]{4,})(?P<again> of (?P=name))"
    r"|(?P<whole>(?P<noun>[A-Za-z][a-z]{3,}) of [A-Z][\w’'-]+)(?P<more> (?i:(?P=noun)))"
    r"|(?P<owner>[Tt]he (?P<thing>[a-z]{4,}))(?P<of> of the (?P=thing)))(?![\w'’-])"
)
"""A name or a noun that a phrase has twice: `Zorna fans of Zorna`, `the court of the court`."""
_BRACKETS = re.compile(
    r"(?P<first>\([^()<>\n]{0,60}[^\W\d_]{3}[^()<>\n]{0,60}\))(?P<again>\s?(?P=first))"
)
_BRACKETED = re.compile(
    r"(?<![\w’'-])(?P<first>[^\W\d_][\w’'-]{3,}(?: [\w’'-]+){0,4})(?P<again> \((?P=first)\))"
)
_JOINED = re.compile(
    rf"(?<![\w'’-])(?P<first>{_WORD}(?: {_WORD}){{0,5}})"
    rf"(?P<again>,? (?P<joint>and|or|to be) (?P=first))(?![\w'’-])"
)
_ECHO = re.compile(r"(?<=[a-z] )(?P<first>[a-z]+)(?P<again>\. (?i:(?P=first)))(?=\.(?:\s|$))")
_CLOSED = re.compile(r"[.,;:?!)]|\s*$|\s*\n| [(–—]")
_PARTICLE = re.compile(r" ([a-z]+)(?= [A-Z])")
_WHO = re.compile(r"\b(?:who|that|which|what) $")
_LEAST_LETTERS = 4  # of a word that is joined to itself
_RUNS_ON = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "CD", "POS", "VBG"})


def repeated_phrase(article: Article) -> Iterator[Match]:
    """Yield phrases that are said again at once: `to the village and to the village`."""
    prose = article.prose
    for pattern in (_AGAIN, _BEHIND_COMMA, _BRACKETS, _BRACKETED):
        for match in pattern.finditer(prose):
            # "those who are here are here"
            subject = _WHO.search(prose, max(0, match.start() - 8), match.start())
            if running(article, match.start()) and not (subject or _chant(match["first"])):
                yield _match(match)
    yield from _same(article)
    for match in _JOINED.finditer(prose):
        quoted = article.quoted(Span(*match.span())) and match["joint"] != "to be"
        if not quoted and _says_nothing_new(article, match):
            yield _joined(prose, match)
    for match in _ECHO.finditer(prose):
        if match["first"] in words("prepositions") and running(article, match.start()):
            yield _match(match)


def _same(article: Article) -> Iterator[Match]:
    """Yield a name or a noun that its phrase has twice: `Zorna supporters of Zorna`."""
    for match in _SAME.finditer(article.prose):
        span = Span(*match.span())
        again = next(group for group in ("again", "more", "of") if match[group])
        word = match["name"] or match["noun"] or match["thing"]
        if article.quoted(span) or not running(article, span.start) or is_function(word):
            continue
        inside = sentence_start(article, span.start) < span.start
        if inside and match["noun"] and word[0].isupper() and match["more"].strip().islower():
            continue  # "a Church of England church"
        if word in words("emphatic-words") or word.endswith("st"):
            continue  # "the worst of the worst"
        yield Match(span, {"phrase": word}, (replaced(*match.span(again), ""),), Safety.UNSAFE)


def _match(match: re.Match[str], *, repaired: bool = True) -> Match:
    repairs = (replaced(*match.span("again"), ""),) if repaired else ()
    safety = Safety.UNSAFE if repaired else Safety.HINT
    return Match(Span(*match.span()), {"phrase": match["first"]}, repairs, safety)


def _joined(prose: str, match: re.Match[str]) -> Match:
    """Return the match for a phrase joined to itself; the last of a list keeps its "or"."""
    listed = prose[: match.start()].endswith(", ") and "," in match["again"]
    if match["joint"] == "to be" or not listed:
        return _match(match, repaired=match["joint"] != "to be")
    start, end = match.start(), match.start("again") + len(", ")
    values = {"phrase": match["first"]}
    return Match(Span(*match.span()), values, (replaced(start, end, ""),), Safety.UNSAFE)


def _chant(phrase: str) -> bool:
    """Whether words are sung or counted rather than told: `on and on and on and on`."""
    found = phrase.lower().split()
    return len(set(found)) < len(found)


def _says_nothing_new(article: Article, match: re.Match[str]) -> bool:
    """Whether a phrase joined to itself adds nothing: no noun, no owner stands behind it.

    "A farmer or a farmer's wife", "for years and for years", "more and more people",
    "the people, and the people will like it" are English.
    """
    phrase, joint = match["first"].split(), match["joint"]
    content = [word for word in phrase if not is_function(word)]
    if not content or not running(article, match.start()) or _chant(match["first"]):
        return False
    if content[-1] in words("emphatic-words") | words("adverbial-nouns"):
        return False
    if joint == "to be":
        return len(phrase) > 2 and phrase[0] in ("the", "a", "an")
    if joint == "and" and len(phrase) > 1 and all(word[0].isupper() for word in phrase):
        # "Program Manager and Program Manager Ana Ruiz"; "Mato Grosso and Mato Grosso do Sul"
        return not _closes(article, match.end()) and not _name_goes_on(article, match.end())
    if joint == "and" and content == phrase:
        return _is_plain(article, match)
    if joint == "and":
        return (
            len(phrase) > 2 and phrase[0] in words("prepositions") and _closes(article, match.end())
        )
    if len(phrase) == 1 and ("," in match["again"] or len(content[0]) < _LEAST_LETTERS):
        return False  # "for children, adults, or adults, as the list has it"
    return _closes(article, match.end()) or _then_verb(article, match, content[-1])


def _is_plain(article: Article, match: re.Match[str]) -> bool:
    """Whether a thing or a quality is joined to itself: `poor and poor`, not `poorer and poorer`.

    "Wheat and wheat flour" are two.
    """
    found = tokens(article, *match.span())
    if found is None or "," in match["again"] or not match["first"].islower():
        return False
    last = found[len(match["first"].split()) - 1]
    plain = last.tag_ == found[-1].tag_ and last.tag_ in ("JJ", "NN", "NNS", "VBN")
    if found[0].lower_ in _SAID_TWICE or (found[0].tag_ == "NNS" and _tells_apart(found)):
        return False
    following = tokens(article, match.end() + 1, match.end() + 2)
    verb = following is not None and following[0].tag_ in FINITE
    # "The port depends on trade and trade is down" has two clauses.
    verb = verb and not has_tag(article, found.sent.start_char, match.start(), FINITE)
    return plain and (_closes(article, match.end()) or verb or _describes(found, following))


def _describes(found: TokenSpan, following: TokenSpan | None) -> bool:
    """Whether one quality of a thing is told twice: `his physical and physical strength`.

    "The young and young parents" are two groups, of which the first has no other name.
    """
    before = found[0].nbor(-1) if found[0].i > found.sent.start else None
    thing = following is not None and following[0].tag_ in ("NN", "NNS")
    owned = before is not None and (
        before.tag_ in ("PRP$", "POS", "TO", "VB", "VBD", "VBG", "VBZ")
        or before.lower_ in ("a", "an", "that", "this")
    )
    return found[-1].tag_ in ("JJ", "VBN") and thing and owned


_SAID_TWICE = frozenset(
    {"ages", "days", "decades", "dozens", "half", "heaps", "hours", "hundreds", "layers"}
    | {"loads", "lots", "masses", "miles", "millions", "minutes", "months", "neck", "pages"}
    | {"piles", "rows", "thousands", "times", "tons", "weeks", "years"}
)
"""What one says twice: `for years and years`, `neck and neck`."""


def _tells_apart(found: TokenSpan) -> bool:
    """Whether two kinds of a thing are meant: `There are friends and friends`."""
    return any(token.lower_ == "there" for token in found.sent[:3])


def _name_goes_on(article: Article, end: int) -> bool:
    """Whether the second name has one word more: `World Traveller and World Traveller Plus`."""
    if article.prose[end + 1 : end + 2].isupper():
        return True
    found = _PARTICLE.match(article.prose, end)
    return found is not None and found[1] in words("name-particles")


def _closes(article: Article, end: int) -> bool:
    return _CLOSED.match(article.prose, end) is not None


def _then_verb(article: Article, match: re.Match[str], last: str) -> bool:
    """Whether a phrase of two words or more ends where the next word begins."""
    following = tokens(article, match.end() + 1, match.end() + 2)
    if following is None or " " not in match["first"] or is_function(last):
        return False
    before = article.prose[max(0, match.start() - 20) : match.start()].split()[-1:]
    if "," in match["again"] and following[0].tag_ in FINITE and {*before} & words("prepositions"):
        return False  # "the loss of a job, or a job is moved": a clause begins there
    return following[0].tag_ not in _RUNS_ON and following[0].lower_ != "not"
