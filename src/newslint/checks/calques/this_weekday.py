"""Days gone by with "this": `came this Sunday at the port`, `This Monday the court opened`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.sentences import running, tokens
from newslint.edits import replaced
from newslint.english.calendar import DAY
from newslint.english.tags import HELPERS
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_DAY = re.compile(rf"(?<![\w’'-])(?P<this>[Tt]his) (?P<day>{DAY})(?![\w’'-])")
_PLANNED = frozenset(
    {"due", "scheduled", "planned", "set", "expected", "supposed", "slated", "billed", "meant"}
    | {"destined", "promised", "intended", "wanted", "hoped", "going", "invited", "called", "was"}
    | {"were", "had", "did", "announced", "agreed", "vowed", "threatened", "proposed"}
)
"""Verbs of what is to come, and those whose object a day is: `promised this Sunday`."""
_NEWS = frozenset(
    {"announced", "reported", "confirmed", "presented", "approved", "signed", "rejected"}
    | {"denied", "published", "released", "revealed", "inaugurated", "held", "detained", "found"}
)
"""What a thing was, said without a helper: `the plan presented this Monday`."""
_AHEAD = frozenset(
    {"will", "would", "shall", "should", "may", "might", "must", "can", "to", "being"}
)
_PAST_HELPERS = frozenset({"was", "were", "had", "has", "have", "did", "been"})
_AFTER = re.compile(r" (?:after|before|during|following|when|while|despite) [^.?!\n]*?,")
_NOUN_BEHIND = re.compile(r" (?:was|is|will|would|were|had|has|could|’s|'s)\b")


def this_weekday(article: Article) -> Iterator[Match]:
    """Yield "this" before a weekday on which something has happened."""
    for match in _DAY.finditer(article.prose):
        if _NOUN_BEHIND.match(article.prose, match.end()) or not running(article, match.start()):
            continue
        found = tokens(article, match.start(), match.end())
        if found is None:
            continue
        opens = match["this"] == "This"
        past = _told(found[0]) if opens else _behind_past(found[0])
        if past:
            right = f"{'On' if opens else 'on'} {match['day']}"
            comma = "," if opens and _AFTER.match(article.prose, match.end()) else ""
            repair = replaced(*match.span(), right + comma)
            yield Match(Span(*match.span()), {"text": match.group(), "right": right}, (repair,))


def _behind_past(this: Token) -> bool:
    """Whether a verb in the past, or its adverb, stands right before the day."""
    verb = this.nbor(-1) if this.i > this.sent.start else this
    if verb.tag_ in ("RP", "RB") and verb.i > this.sent.start:
        verb = verb.nbor(-1)
    helpers = {child.lower_ for child in verb.children if child.dep_ in HELPERS}
    negated = "could" in helpers and any(child.dep_ == "neg" for child in verb.children)
    if helpers & _AHEAD or ("could" in helpers and not negated):
        return False
    if verb.tag_ == "VBD":
        return verb.lower_ not in _PLANNED or verb.lower_ in ("announced", "called")
    if verb.tag_ == "VBN":
        past = bool(helpers & _PAST_HELPERS) and verb.lower_ not in _PLANNED - _NEWS
        return past or negated or (not helpers and verb.lower_ in _NEWS)
    return False


def _told(this: Token) -> bool:
    """Whether the sentence that the day begins tells what has happened."""
    root = this.sent.root
    helpers = {child.lower_ for child in root.children if child.dep_ in HELPERS}
    opens = this.i == this.sent.start
    if not opens or helpers & _AHEAD or "could" in helpers:
        return False
    return root.tag_ == "VBD" or (root.tag_ in ("VBN", "VBG") and bool(helpers & _PAST_HELPERS))
