"""Findings as LanguageTool would say them; offsets are units of UTF-16, as its clients count."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newslint import __version__
from newslint.edits import apply
from newslint.engines.languagetool.rules import PREFIX
from newslint.linting.fingerprint import SENTENCE_END
from newslint.model import Edit, Finding, Fix, Report, Severity, Span
from newslint.server.http.annotated import Annotated
from newslint.server.http.asked import LANGUAGES, Asked

_AROUND = 40  # code points of context at each side, as LanguageTool has
_WIDEST = 200  # code points of a place: what is repaired farther apart is only shown
_MOST = 5  # replacements
_KINDS = {
    "calques": "mistranslation",
    "numbers": "inconsistency",
    "people": "inconsistency",
    "pronouns": "inconsistency",
    "source": "mistranslation",
    "splices": "grammar",
    "style": "style",
    "typography": "typographical",
}
"""What kind of issue each category is, by the names of ITS 2.0 that clients colour by."""


def software() -> dict[str, Any]:
    """Return who answers."""
    return {
        "name": "newslint",
        "version": __version__,
        "buildDate": "",
        "apiVersion": 1,
        "premium": False,
        "premiumHint": "",
        "status": "",
    }


def languages() -> list[dict[str, str]]:
    """Return the languages that are read."""
    return [
        {"name": name, "code": code.partition("-")[0], "longCode": code}
        for code, name in LANGUAGES.items()
    ]


def answer(question: Asked, report: Report, descriptions: Mapping[str, str]) -> dict[str, Any]:
    """Return the answer to `/v2/check`; `descriptions` are those of rules by id."""
    units = Units(question.document.original)
    matches = [
        _match(finding, question.document, units, descriptions) for finding in report.findings
    ]
    detected = {
        "name": LANGUAGES.get(question.detected, question.detected),
        "code": question.language if question.is_english else question.detected,
        "confidence": 0.99,
        "source": "newslint",
    }
    return {
        "software": software(),
        "warnings": {"incompleteResults": bool(report.failures)},
        "language": {
            "name": LANGUAGES[question.language],
            "code": question.language,
            "detectedLanguage": detected,
        },
        "matches": matches,
        "sentenceRanges": [],
    }


class Units:
    """Offsets of one text in units of UTF-16."""

    def __init__(self, text: str) -> None:
        self._wide = [offset for offset, char in enumerate(text) if char > "\uffff"]

    def at(self, offset: int) -> int:
        """Return the units before a code point."""
        return offset + bisect_left(self._wide, offset)


def _match(
    finding: Finding, document: Annotated, units: Units, descriptions: Mapping[str, str]
) -> dict[str, Any]:
    span, replacements = _replacements(finding, document)
    place = document.place(span)
    offset = units.at(place.start)
    name = finding.rule.removeprefix(PREFIX)
    category = finding.category.removeprefix(PREFIX)
    hint = finding.severity is Severity.NOTE
    return {
        "message": finding.message,
        "shortMessage": descriptions.get(finding.rule, "").rstrip("."),
        "replacements": [{"value": each} for each in replacements],
        "offset": offset,
        "length": units.at(place.end) - offset,
        "context": _context(document.original, place),
        "sentence": _sentence(document.text, span),
        "type": {"typeName": "Hint" if hint else "Other"},
        "rule": {
            "id": name,
            "description": descriptions.get(finding.rule, finding.message),
            "issueType": _KINDS.get(finding.category, "grammar"),
            "category": {"id": category.upper(), "name": category.replace("_", " ").capitalize()},
            "isPremium": False,
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }


def _replacements(finding: Finding, document: Annotated) -> tuple[Span, list[str]]:
    """Return what a client replaces, and by what: one place, where the fix may have several.

    A fix that reaches far, or into markup, is only shown.
    """
    fixes = [each for each in (finding.fix, *finding.alternatives) if each]
    spans = [finding.span, *(edit.span for fix in fixes for edit in fix.edits)]
    place = Span(min(each.start for each in spans), max(each.end for each in spans))
    text = document.text[place.start : place.end]
    if not fixes or len(text) > _WIDEST or "\n" in text.strip() or not document.is_text(place):
        return finding.span, []
    return place, list(dict.fromkeys(_wordings(text, place, fixes)))[:_MOST]


def _wordings(text: str, place: Span, fixes: Sequence[Fix]) -> Iterator[str]:
    for fix in fixes:
        inside = [
            Edit(Span(each.span.start - place.start, each.span.end - place.start), each.text)
            for each in fix.edits
        ]
        yield apply(text, inside)


def _context(text: str, place: Span) -> dict[str, Any]:
    """Return the text around a place, cut as LanguageTool cuts it."""
    start, end = max(0, place.start - _AROUND), min(len(text), place.end + _AROUND)
    before = ("..." if start else "") + text[start : place.start]
    after = text[place.end : end] + ("..." if end < len(text) else "")
    found = text[place.start : place.end]
    plain = "".join((before, found, after)).translate({9: " ", 10: " ", 13: " "})
    units = Units(plain)
    at = units.at(len(before))
    return {"text": plain, "offset": at, "length": units.at(len(before) + len(found)) - at}


def _sentence(text: str, span: Span) -> str:
    """Return the paragraph's sentence around a place, by its marks alone."""
    start = text.rfind("\n", 0, span.start) + 1
    stop = text.find("\n", span.end)
    stop = len(text) if stop < 0 else stop
    for match in SENTENCE_END.finditer(text, start, stop):
        if match.end() <= span.start:
            start = match.end()
        elif match.start() >= span.end:
            stop = match.end()
            break
    return text[start:stop].strip()
