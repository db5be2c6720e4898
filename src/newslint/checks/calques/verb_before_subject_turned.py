"""Clauses turned round by what stands before: `know where is the driver`, `In 2016 won Kim`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.english.lexicon import words
from newslint.english.tags import ADJECTIVES, FINITE, NAMES, NOUNS
from newslint.model import Edit, Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

_ASKING = frozenset({"where", "when", "how", "why"})
_TURNED = frozenset({"is", "are", "was", "were", "will", "would", "can", "could"})
_GOVERNING = frozenset(
    {"ask", "clear", "clarify", "determine", "discover", "explain", "know", "learn", "reveal"}
    | {"say", "see", "show", "tell", "understand", "unclear", "unknown", "wonder", "investigate"}
    | {"remember", "describe", "discuss", "find", "specify", "decide"}
)
"""Words that a question depends on."""
_REACH = 5  # words before the question that may be what it depends on
STARTS = frozenset({"the", "a", "an", "his", "her", "their", "its", "this", "these", "those"})
"""Words that a subject begins with."""
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "this", "that"})
_INSIDE = NOUNS | NAMES | ADJECTIVES | {"CD", "POS", "HYPH"}
_LONGEST = 7  # words of a subject
_OPENERS = frozenset({"in", "on", "during", "at", "after", "since", "from", "to", "before"})
_COMING = frozenset(
    {"arrive", "become", "decide", "die", "disappear", "leave", "meet", "play", "resign", "score"}
    | {"sign", "speak", "win", "open", "lose", "announce", "beat", "travel", "visit"}
)
"""Verbs that no good opening stands right before, as "stood" does: "In the corner stood a man"."""
_HAS_SAID = re.compile(
    r"(?<=[,.!?][”\"] )(?P<verb>(?:has|have) (?:said|declared|stated|explained|added|affirmed"
    r"|commented|assured|recalled|confessed|admitted|written)) (?P<who>(?:the |a |an |his |her )?"
    r"(?:[\w’'-]+ ){0,4}?[\w’'-]+)(?=[.,]| (?:in|on|at|to|after|during|from|who|for|when)\b)"
)


def turned(article: Article) -> Iterator[Match]:
    """Find clauses turned round by what stands before: `show how big is the problem`."""
    for found in _HAS_SAID.finditer(article.prose):
        if running(article, found.start()):
            span = Span(*found.span())
            order = f"{found['who']} {found['verb']}"
            values = {"verb": found["verb"], "subject": found["who"], "right": order}
            yield Match(span, values, ((Edit(span, order),),))
    for token in article.doc:
        if not token.is_lower or not 0 < token.i < len(token.doc) - 3:
            continue
        found_here = _asked(token) or _opened(token)
        if found_here is None or not running(article, token.idx):
            continue
        if not article.quoted(found_here.span):
            yield found_here


def _asked(verb: Token) -> Match | None:
    """Return a match for `know where is the driver` and `shows how big is the problem`."""
    if verb.lower_ not in _TURNED:
        return None
    asking = verb.nbor(-1)
    if asking.tag_ in ADJECTIVES and asking.i > 1 and asking.nbor(-1).lower_ == "how":
        asking = asking.nbor(-1)
    if asking.lower_ not in _ASKING or not asking.is_lower or verb.sent[-1].text == "?":
        return None
    before = verb.doc[max(verb.sent.start, asking.i - _REACH) : asking.i]
    if not any(token.lemma_ in _GOVERNING for token in before) or before[-1].is_punct:
        return None
    if before[-1].lemma_ == "be" or before[-1].lower_ in ("that", "of"):
        return None  # "the question is how"
    last = _subject_end(verb.nbor())
    if last is None:
        return None
    behind = last.nbor()
    if verb.lower_ in ("is", "are", "was", "were"):
        ends = behind.text in ".,;" or behind.tag_ in ("IN", "VBG", "VBN", "CC")
    else:
        ends = behind.tag_ == "VB" or behind.lower_ == "be"
    return moved(verb, last) if ends else None


def _subject_end(first: Token) -> Token | None:
    """Return the last word of the subject that begins at `first`, None for no subject."""
    if first.lower_ in _PRONOUNS:
        return first
    if first.lower_ not in STARTS and first.tag_ not in NAMES:
        return None
    last = first
    for token in first.doc[first.i + 1 : first.i + _LONGEST]:
        within = token.lower_ == "of" or (token.pos_ == "DET" and token.nbor(-1).lower_ == "of")
        if not (within or token.tag_ in _INSIDE) or token.i + 2 >= len(token.doc):
            break
        last = last if within else token
    return last if last.tag_ in NOUNS | NAMES else None


def _opened(verb: Token) -> Match | None:
    """Return a match for `On Tuesday arrived the minister`, `In 2016 won Kim the gold medal`."""
    if verb.tag_ not in ("VBD", "VBZ") or verb.lemma_ not in _COMING:
        return None
    opening = verb.doc[verb.sent.start : verb.i]
    if not 2 <= len(opening) <= _LONGEST or not _is_one_phrase(opening):
        return None
    first = verb.nbor()
    last = _subject_end(first) if first.tag_ != "PRP" else None
    if last is None or first.lower_ in words("calendar") or last.ent_type_ in ("DATE", "TIME"):
        return None
    rest = verb.doc[last.i + 1 : verb.sent.end]
    if any(t.tag_ in FINITE for t in rest):
        return None  # "In the years since left the club"
    person = first.tag_ in NAMES or last.lower_ in words("person-nouns") or last.tag_ == "NNS"
    return moved(verb, last) if person else None


def _is_one_phrase(opening: TokenSpan) -> bool:
    """Whether an opening is a phrase of time or place and nothing more: `In 2016`."""
    last = opening[-1]
    if opening[0].lower_ not in _OPENERS or last.tag_ not in NOUNS | NAMES | {"CD"}:
        return False
    if any(t.pos_ == "DET" for t in opening[2:]) or last.lower_ in words("person-nouns"):
        return False  # "On Monday the president met"
    return not any(t.tag_ in FINITE | {"PRP", "VBG"} or t.is_punct for t in opening)


def moved(verb: Token, last: Token, kind: str = "", doubt: str = "", said: str = "") -> Match:
    """Return the match that puts a verb, or what it is to be, behind the subject after it.

    `last` is the last word of the subject. Without a doubt, the place is of no `kind` of its own.
    """
    first = verb.nbor()
    end = last.idx + len(last)
    told = said or verb.text
    repair: Repair = (
        Edit(Span(verb.idx, first.idx), ""),
        Edit(Span(end, end), f" {told}"),
    )
    subject = verb.doc[first.i : last.i + 1].text
    values = {"verb": verb.text, "subject": subject, "right": f"{subject} {told}"}
    own = kind if doubt else ""
    return Match(Span(verb.idx, end), values, (repair,), kind=own, doubt=doubt)
