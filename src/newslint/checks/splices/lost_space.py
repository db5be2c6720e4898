"""Words that run into each other: the space where a link or bold text ended was lost."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from newslint.article.article import Article
from newslint.checks.splices.lost_space_cuts import Cut, count, cut, is_one, lands
from newslint.checks.splices.lost_space_markup import at_markup
from newslint.checks.splices.lost_space_names import swallowed
from newslint.checks.splices.lost_space_seams import at_apostrophe, at_bracket, at_number
from newslint.edits import replaced
from newslint.english.common import is_function, known
from newslint.english.gender import is_title
from newslint.english.lexicon import rows
from newslint.model import Match, Repair, Safety, Span

_WORD = re.compile(r"(?<![\w@/.#&’'_-])[^\W\d_]{5,}(?![\w@/&]|[.’'-]\w)")
_OPENS_PHRASE = re.compile(r" (?:from|of|an?|the|in|at|on|known|called|born|present|head|who)\b")


def lost_space(article: Article) -> Iterator[Match]:
    """Find two words that are written as one: `the ministerwho resigned`, `(ABC)in March`."""
    prose = article.prose
    unknown = (match for match in _WORD.finditer(prose) if not known(match[0]))
    cuts = [*filter(None, (cut(article, match) for match in unknown)), *at_markup(article)]
    for place in {place.at: place for place in cuts}.values():
        yield _match(article, place)
    taken = {place.start for place in cuts}
    yield from _swallowed(article, taken)
    yield from at_bracket(article)
    yield from at_number(article)
    yield from at_apostrophe(article)


def _swallowed(article: Article, taken: Container[int]) -> Iterator[Match]:
    """Find a name whose last letter is the first one of the next word, too: `Sporthe court`."""
    for match in _WORD.finditer(article.prose):
        word = match[0]
        if match.start() in taken or not (word[0].isupper() and word[1:].islower()):
            continue
        if is_one(article, word) or known(word):
            continue
        for left, small in swallowed(word, count(article), lands()):
            repairs = tuple(
                replaced(match.start(), match.end(), f"{left}{mark} {small}") for mark in ("", ",")
            )
            values = {"before": left, "next": small}
            yield Match(Span(*match.span()), values, repairs, Safety.UNSAFE)


_CAPITAL = re.compile(r" [A-Z]")


def _goes_on(prose: str, place: Cut) -> bool:
    """Whether a name goes on behind the cut: `the Great [TarviInternational] Show`."""
    before, following = prose[place.start : place.at], prose[place.at : place.end]
    begins = is_function(following) or is_title(following)
    return before[0].isupper() and not begins and _CAPITAL.match(prose, place.end) is not None


def _match(article: Article, place: Cut) -> Match:
    """Return the match of a word that is cut in two, with the mark that was lost with the space."""
    prose = article.prose
    before, following = prose[place.start : place.at], prose[place.at : place.end]
    space, comma = (replaced(place.at, place.at, text) for text in (" ", ", "))
    repairs: tuple[Repair, ...] = (space,)
    sure = place.sure
    if place.capital:
        stop = replaced(place.at, place.at, ". ")
        begins = known(following) and not _goes_on(prose, place)
        lower = replaced(place.at, place.at + 1, f" {following[0].lower()}")
        # Names are linked: before one only the space of the link was lost.
        repairs = (stop, lower) if begins else (space, stop)
    elif following == "but" or (place.name and following in _with_comma() | {"also"}):
        sure = False
        apposed = following != "also" or _OPENS_PHRASE.match(prose, place.end) is not None
        repairs = (comma, space) if apposed else (space, comma)
    return Match(
        Span(place.start, place.end),
        {"before": before, "next": following},
        repairs,
        Safety.SAFE if sure else Safety.UNSAFE,
    )


def _with_comma() -> frozenset[str]:
    """Return the words that a comma parts from a name: `Pavel Novak, who runs the port`."""
    return frozenset(row["word"] for row in rows("words-that-run-in") if row["comma"])
