"""Tenses that a time excludes: `is famous since 2010`, `has resigned yesterday`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.clauses import subject_of
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.calendar import DAYS, MONTH
from newslint.english.lexicon import table
from newslint.english.tags import FINITE, HELPERS
from newslint.english.verb_forms import base_of_past, participle, past
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_BE: Mapping[str, tuple[str, ...]] = {"is": ("has been",), "are": ("have been",)} | {
    "was": ("had been", "has been"),
    "were": ("had been", "have been"),
}
_STATES = frozenset(
    {"belong", "exist", "head", "hold", "know", "lead", "live", "own", "play", "reside", "run"}
    | {"serve", "study", "train", "work"}
)
"""Verbs of what goes on: `lives there since 2010`."""
_FARTHEST = 7  # words between a verb and its time
_INSIDE = frozenset({"in", "on", "of", "with", "for", "at", "by"})
_LEAVING = frozenset({"WDT", "WP", "IN", "CC"})
"""Tags of words behind which the time may be another verb's."""
_COMPARING = frozenset({"JJS", "RBS", "JJR", "RBR", "CD"})
_FIRST = frozenset({"first", "second", "third", "only", "most", "no", "any", "up", "down", "all"})
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_POINTS = frozenset({"then", "childhood", "yesterday", "birth"})
_STARTS = frozenset({"beginning", "beginnings", "start", "end", "age", "days", "time", "day"})
_PAST = frozenset({"week", "month", "year", "night"})


def tense_with_time(article: Article) -> Iterator[Match]:
    """Find a tense that its time excludes: `is famous since 2010`, `has resigned yesterday`."""
    for token in article.doc:
        if not token.is_lower or not 0 < token.i < len(token.doc) - _FARTHEST:
            continue
        found = _state_since(token) or _perfect_in_past(token) or _perfect_behind_past(token)
        if found is not None and running(article, token.idx):
            yield found


def _state_since(verb: Token) -> Match | None:
    """Return a match for `is famous since 2010` and `lives there since the war`."""
    forms: tuple[str, ...] = _BE.get(verb.lower_, ())
    if not forms and verb.tag_ == "VBZ" and verb.lemma_ in _STATES:
        forms = (f"has {participle(verb.lemma_)}",)
    since = _since(verb) if forms else None
    if since is None or not _is_point(since):
        return None
    between = verb.doc[verb.i + 1 : since.i]
    if any(_compares(token) for token in between):
        return None
    if verb.nbor(-1).lower_ in ("it", "there", "this", "that", "what"):
        return None
    repairs = tuple(replaced(verb.idx, verb.idx + len(verb), form) for form in forms)
    return _match(verb, since, forms[0], repairs, "tense-with-time-since")


def _compares(token: Token) -> bool:
    """Whether a word compares with what was before: `the largest since`, `was up since`."""
    rare = token.lower_.endswith("est") and token.nbor(-1).lower_ == "the"  # "the tamest"
    ranks = rare or token.tag_ in _COMPARING or token.lower_ in _FIRST
    return ranks or _ORDINAL.fullmatch(token.lower_) is not None


def _since(verb: Token) -> Token | None:
    """Return the "since" that follows a verb in its clause."""
    for token in verb.doc[verb.i + 1 : verb.i + 1 + _FARTHEST]:
        if token.lower_ == "since":
            return token
        if token.is_space:  # "who is based in L.A."
            return None
        if token.lower_ not in _INSIDE and (token.is_punct or token.tag_ in FINITE | _LEAVING):
            return None
    return None


def _is_point(since: Token) -> bool:
    """Whether "since" has a point of time behind it, and no clause."""
    behind = since.doc[since.i + 1 : since.i + 6]
    if len(behind) == 0 or behind[0].tag_ == "PRP":
        return False
    for token in behind[1:]:
        if token.tag_ in FINITE:
            return False
        if token.is_punct:
            break
    first = behind[0]
    point = _YEAR.fullmatch(first.text) or first.lower_ in _POINTS or first.ent_type_ == "DATE"
    return bool(point) or any(t.lower_ in _STARTS or t.ent_type_ == "DATE" for t in behind[:4])


def _perfect_in_past(helper: Token) -> Match | None:
    """Return a match for `has resigned yesterday` and `have been arrested on Monday`."""
    if helper.lower_ not in ("has", "have") or helper.dep_ not in HELPERS:
        return None
    verb = helper.nbor()
    if verb.tag_ != "VBN" or not verb.is_lower or helper.nbor(-1).tag_ in ("MD", "TO"):
        return None
    time = _past_time(verb)
    if time is None or any(child.tag_ == "MD" for child in verb.children):
        return None
    form, repair = _in_past(helper)
    return _match(helper, time, form, (repair,), "tense-with-time-day" if time.text in DAYS else "")


def _in_past(helper: Token) -> tuple[str, Repair]:
    """Return the past tense of a verb with "has", and the repair that writes it."""
    verb = helper.nbor()
    be = "were" if helper.lower_ == "have" else "was"
    form = be if verb.lower_ == "been" else _past_of(verb)
    return form, replaced(helper.idx, verb.idx + len(verb), form)


def _perfect_behind_past(helper: Token) -> Match | None:
    """Return a match for `two years ago, the club has sold the striker`."""
    if helper.lower_ not in ("has", "have") or helper.dep_ not in HELPERS:
        return None
    verb, sentence = helper.nbor(), helper.sent
    subject = subject_of(verb)
    if verb.tag_ != "VBN" or subject is None or subject.right_edge.i + 1 != helper.i:
        return None
    opening = _OPENING.match(sentence.text)
    start = subject.left_edge
    if opening is None or start.idx != sentence.start_char + opening.end():
        return None
    form, repair = _in_past(helper)
    span = Span(helper.idx, verb.idx + len(verb))
    return Match(span, {"text": f"{helper.text} {verb.text}", "right": form}, (repair,))


_OPENING = re.compile(
    r"(?:Yesterday|Last (?:night|week|month|year|\w+day)|(?:A|Two|Three|Four|Five|Six|Ten|Several"
    r"|Many|Some|A few|\d+) (?:day|week|month|year)s? ago|(?:Earlier|Later) that (?:day|week|year)"
    rf"|(?:At|In) the beginning of {MONTH}|In {MONTH}(?: of)? (?:19|20)\d\d),? "
)


_LOOSE = frozenset(
    {"against", "from", "on", "over", "since", "than", "the", "until", "with", "within"}
)
"""Words before a time that is not when something happened: `have risen on last year`."""


def _past_time(verb: Token) -> Token | None:
    """Return the word that ends a past time shortly behind a verb: `yesterday`, `last week`."""
    for token in verb.doc[verb.i + 1 : verb.i + _FARTHEST]:
        before = token.nbor(-1)
        if token.is_space:
            return None
        behind = token.doc[token.i + 1]
        if behind.tag_ == "POS" or behind.text == "[":
            return None  # "last night [Thursday]’s"
        if token.lower_ == "yesterday" or (before.lower_ == "last" and token.lower_ in _PAST):
            before_it = token.doc[max(0, token.i - 3) : token.i]
            return None if any(t.lower_ in _LOOSE for t in before_it) else token
        if token.text in DAYS and before.lower_ == "on":
            return token
        if (
            token.is_punct
            or token.tag_ in FINITE
            or token.tag_ in ("TO", "WDT", "VBN", "CC", "VBG")
        ):
            return None
    return None


def _past_of(verb: Token) -> str:
    """Return the past tense of a participle: `gone`, `went`."""
    for base, form in table("irregular-verbs", "participle").items():
        if form == verb.lower_:
            return past(base)
    return verb.lower_ if not base_of_past(verb.lower_) else past(base_of_past(verb.lower_))


def _match(verb: Token, time: Token, right: str, repairs: tuple[Repair, ...], kind: str) -> Match:
    text = verb.doc[verb.i : time.i + 1].text
    return Match(
        Span(verb.idx, time.idx + len(time)),
        {"text": text, "right": right},
        repairs,
        kind=kind,
        doubt="may be meant" if time.text in DAYS else "",
    )
