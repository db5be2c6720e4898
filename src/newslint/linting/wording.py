"""What a finding says to its reader: what is wrong, and what its repair does."""

from __future__ import annotations

import re

from newslint.article.article import Article
from newslint.catalogue.matchers import fill
from newslint.catalogue.rule import Proposal
from newslint.edits import wording
from newslint.model import Edit, Repair, Safety, Span

_SHORT, _LONGEST = 32, 60  # code points of all of a place, and of what changes in it
_MUCH = 3.0  # nats: twenty times as probable
_OPENING = re.compile(r"[\w$£€“‘\"'(«]")
_OPENING_QUOTES = tuple('“‘"')
_MARKS = " ,.;:"
_TWO_STOPS = re.compile(r'(?<=[.?!…])"\.$')


def message(article: Article, proposal: Proposal, there: str | None) -> str:
    """Return the message of a proposal; `there` is its place in the source in words.

    A rule's `{repair}` is the repair that was chosen: `: write "said on Friday"`.
    """
    prose, match = article.document.prose, proposal.match
    values = {"text": prose[match.span.start : match.span.end]}
    if there:
        values["there"] = there
    hint = proposal.safety is Safety.HINT
    repair = _in_words(prose, match.span, proposal.repair, hint=hint)
    text = fill(proposal.rule.message, {**values, "repair": repair, **match.values})
    text = _TWO_STOPS.sub('"', text)
    if proposal.gain is None:
        return text
    more = "much more" if proposal.gain >= _MUCH else "more"
    return f"{text.removesuffix('.')} (reads {more} naturally)."


def _in_words(prose: str, place: Span, repair: Repair | None, *, hint: bool) -> str:
    """Say what to write: `: write "Mr. Lima"`, `: leave out "the"`; nothing for a long passage."""
    if not repair:
        return ""
    edits = [edit for edit in repair if edit.span.touches(place)] or list(repair)
    touched = Span(min(e.span.start for e in edits), max(e.span.end for e in edits))
    all_of_it = Span(min(place.start, touched.start), max(place.end, touched.end))
    for part, longest in ((all_of_it, _SHORT), (touched, _LONGEST)):
        span = _whole(prose, part, edits)
        old, new = prose[span.start : span.end], wording(prose, span, edits)
        if max(len(old), len(new)) > longest or "\n\n" in old:
            continue
        if not new.strip():
            return f": {'perhaps ' * hint}leave out {_quoted(old.strip(_MARKS))}"
        return f": {'perhaps' if hint else 'write'} {_quoted(new)}"
    return ""


def _quoted(text: str) -> str:
    text = " ".join(text.split())
    return f"“{text}”" if '"' in text else f'"{text}"'


def _whole(prose: str, span: Span, edits: list[Edit]) -> Span:
    """Widen a span to whole words; where it or its repair opens with a mark to the word before."""
    start, end = span.start, span.end
    old, new = prose[start:end], wording(prose, span, edits)
    bare = not any(char.isalnum() for char in old)
    if not bare and not new.strip():
        return span
    if bare or not (_OPENING.match(old.lstrip()) and _OPENING.match(new.lstrip())):
        while start and prose[start - 1].isspace():
            start -= 1
        start = _start_of_word(prose, start)
    elif _in_word(prose, start):
        start = _start_of_word(prose, start)
    if bare:
        while end < len(prose) and prose[end].isspace():
            end += 1
        end += prose[end : end + 1] in _OPENING_QUOTES
    if bare or _in_word(prose, end):
        while end < len(prose) and _of_word(prose[end]):
            end += 1
    return Span(start, end)


def _start_of_word(prose: str, at: int) -> int:
    while at and _of_word(prose[at - 1]):
        at -= 1
    return at


def _of_word(char: str) -> bool:
    return char.isalnum() or char in "’'-"


def _in_word(prose: str, at: int) -> bool:
    return 0 < at < len(prose) and prose[at - 1].isalnum() and prose[at].isalnum()
