"""Times between the parts of a verb: `was on Thursday kidnapped`, `has this Tuesday opened`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.english.calendar import DAYS
from newslint.english.lexicon import words
from newslint.english.tags import VERBS
from newslint.model import Edit, Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_HELPERS = frozenset({"was", "were", "has", "have", "had", "is", "are", "will", "would"})
_PARTS = frozenset({"morning", "afternoon", "evening", "night"})
_LONGEST = 4  # words of a time


def time_inside_verb(article: Article) -> Iterator[Match]:
    """Find a time between the parts of a verb: `was on Thursday kidnapped`."""
    for helper in article.doc:
        if helper.lower_ not in _HELPERS or not 0 < helper.i < len(helper.doc) - _LONGEST - 2:
            continue
        last = _time(helper.nbor())
        if last is None:
            continue
        adverb = last.nbor() if last.nbor().tag_ == "RB" else last
        verb = adverb.nbor()
        plain = verb.is_lower and verb.tag_ in VERBS and verb.tag_ in ("VBN", "VB", "VBD", "VBG")
        if not plain or verb.lower_ in words("linking-verbs") or not running(article, helper.idx):
            continue
        first = helper.nbor()
        time = helper.doc[first.i : last.i + 1].text
        end = verb.idx + len(verb)
        yield Match(
            Span(helper.idx, end),
            {"time": time, "text": f"{helper.text} {verb.text} {time}"},
            (
                (Edit(Span(first.idx, last.nbor().idx), ""), Edit(Span(end, end), f" {time}")),
                (
                    Edit(Span(helper.idx, helper.idx), f"{time} "),
                    Edit(Span(first.idx, last.nbor().idx), ""),
                ),
            ),
            doubt="may be the paper's own style",
        )


def _time(first: Token) -> Token | None:
    """Return the last word of a time that begins at `first`: `on Thursday`, `this Monday night`."""
    word = first.lower_
    if word in ("yesterday", "today"):
        return first
    day = first.nbor()
    if word not in ("on", "this", "last") or day.text not in DAYS:
        return None
    return day.nbor() if day.nbor().lower_ in _PARTS else day
