"""Brings what a rule proposes in prose back to the source: a finding and its fix."""

from __future__ import annotations

from newslint.article.article import Article, once
from newslint.catalogue.rule import Proposal
from newslint.linting.fingerprint import fingerprint, paragraph
from newslint.linting.wording import message
from newslint.model import Edit, Finding, Fix, Related, Repair, Safety, Span
from newslint.readers.lines import Lines


def locate(article: Article, proposal: Proposal) -> Finding:
    """Turn a proposal in prose into a finding in source."""
    document = article.document
    rule, match = proposal.rule, proposal.match
    related = _related(article, match.beside or _partner(article, match.span))
    there = f"line {related.start[0]} of the source" if related else None
    fix = None
    if proposal.repair is not None:
        fix = _fix(article, proposal.repair, proposal.safety)
    return Finding(
        document.path,
        rule.id,
        rule.category,
        rule.severity,
        document.map.source(match.span),
        message(article, proposal, there),
        fix,
        tuple(_fix(article, repair, Safety.HINT) for repair in proposal.alternatives),
        fingerprint(article, rule.id, match.span),
        _paragraph(article, match.span) if rule.across else "",
        related,
        proposal.gain,
    )


def _partner(article: Article, span: Span) -> Span | None:
    """Return where in the source the sentences stand that a place was translated from."""
    if article.original is None:
        return None
    from newslint.source.alignment import alignment  # takes a while; few articles have a source

    found = (each for each in alignment(article).pairs if each.span.touches(span))
    return next((each.beside for each in found), None)


def _related(article: Article, beside: Span | None) -> Related | None:
    """Bring a place in the prose of the text that was translated to that text's file."""
    if beside is None or article.original is None:
        return None
    document = article.original.document
    span = document.map.source(beside)
    lines = Lines(document.source)
    whole = _sentence(article, beside)
    return Related(
        document.path,
        span,
        document.source[span.start : span.end],
        lines.position(span.start),
        lines.position(span.end),
        (
            document.prose[whole.start : beside.start].replace("\n", " "),
            document.prose[beside.end : whole.end].replace("\n", " "),
        ),
    )


def _sentence(article: Article, beside: Span) -> Span:
    """Return the sentences of the source that a place in its prose touches; else that place."""
    from newslint.source.text import source_text

    source = source_text(article)
    found = [
        each.span for each in (source.sentences if source else ()) if each.span.touches(beside)
    ]
    if not found:
        return beside
    return Span(min(beside.start, found[0].start), max(beside.end, found[-1].end))


def _paragraph(article: Article, span: Span) -> str:
    document, known = article.document, _paragraphs(article)
    number = article.paragraph_number(span.start)
    if number not in known:
        known[number] = paragraph(document, document.blocks[number])
    return known[number]


@once
def _paragraphs(_article: Article) -> dict[int, str]:
    """Return the fingerprints of paragraphs by number, as far as they are known: some are long."""
    return {}


def _fix(article: Article, repair: Repair, safety: Safety) -> Fix:
    """Bring a repair to the source; what has no literal source can only be shown.

    Inside quotation marks a fix is never safe: those are somebody's words.
    """
    document = article.document
    trimmed = tuple(_trim(document.prose, edit) for edit in repair)
    if any(article.quoted(edit.span) for edit in trimmed):
        safety = min(safety, Safety.UNSAFE)
    edits = []
    for edit in trimmed:
        located = document.map.edit(edit)
        if located is None:
            safety = Safety.HINT
            located = Edit(document.map.source(edit.span), edit.text)
        edits.append(located)
    return Fix(_title(document.prose, trimmed), tuple(sorted(edits)), safety, trimmed)


def _trim(prose: str, edit: Edit) -> Edit:
    """Cut from an edit the words and marks at both ends that it does not change."""
    old, new = prose[edit.span.start : edit.span.end], edit.text
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    return Edit(Span(edit.span.start + head, edit.span.end - tail), new[head : len(new) - tail])


def _shared(old: str, new: str) -> int:
    """Return how many characters both begin with; a word that changes does so as a whole."""
    size = 0
    while size < min(len(old), len(new)) and old[size] == new[size]:
        size += 1
    following = old[size : size + 1], new[size : size + 1]
    if any(char.isalnum() for char in following):
        while size and old[size - 1].isalnum():
            size -= 1
    return size


_TITLE_WIDTH = 40
_SHOWN = 24  # code points of a long passage


def _title(prose: str, edits: Repair) -> str:
    """Say in a few words what a fix does: what becomes of the text."""
    parts = []
    for edit in edits:
        start, end = _words(prose, edit.span)
        old = " ".join(prose[start:end].split())
        new = prose[start : edit.span.start] + edit.text + prose[edit.span.end : end]
        new = " ".join(new.split())
        if max(len(old), len(new)) > _TITLE_WIDTH:
            start_of = f"“{old[:_SHOWN].rstrip()}…”"
            parts.append(f"{start_of} deleted" if not edit.text else f"{start_of} rewritten")
        else:
            parts.append(f"“{old}” → “{new}”" if new else f"“{old}” deleted")
    return "; ".join(dict.fromkeys(parts))


def _words(prose: str, span: Span) -> tuple[int, int]:
    """Widen a span to whole words, and an insertion to the words at both its sides.

    No farther than a title is wide: a text without spaces is one word.
    """
    start, end = span.start, span.end
    first, last = max(0, start - _TITLE_WIDTH), min(len(prose), end + _TITLE_WIDTH)
    while start > first and not prose[start - 1].isspace():
        start -= 1
    while end < last and not prose[end].isspace():
        end += 1
    return start, end
