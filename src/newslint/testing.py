"""Examples as tests: for newslint's own rules and for those of a newsroom."""

from __future__ import annotations

from pathlib import PurePath

from newslint.catalogue.rule import Example, Rule
from newslint.edits import apply
from newslint.linting.linter import Linter
from newslint.model import Match, Span


def fires(linter: Linter, rule: Rule, text: str) -> list[Match]:
    """Return what `rule` finds in `text`, sorted by place; those in doubt too."""
    article = linter.article(linter.read(PurePath("example.txt"), text))
    return sorted(linter.matches(rule, article), key=lambda match: match.span)


def shortcomings(linter: Linter, rule: Rule, example: Example) -> list[str]:
    """Return what `rule` gets wrong in its bad example: places, or the repaired text."""
    matches = fires(linter, rule, example.text)
    wrong = []
    found = tuple(match.span for match in matches)
    if found != example.spans:
        wrong.append(
            f"found {_show(example.text, found)}, not {_show(example.text, example.spans)}"
        )
    repairs = {match.repairs[0] for match in matches if match.repairs}
    if example.fixed is None and repairs:
        wrong.append("repairs an example that has no 'fixed'")
    if example.fixed is not None:
        text = apply(example.text, {edit for repair in repairs for edit in repair})
        if text != example.fixed:
            wrong.append(f"repaired as {text!r}, not {example.fixed!r}")
        again = fires(linter, rule, text)
        if any(match.repairs and not match.doubt for match in again):
            wrong.append(f"fires again on its own repair {text!r}")
    return wrong


def _show(text: str, spans: tuple[Span, ...]) -> str:
    return " ".join(f"{text[span.start : span.end]!r}@{span.start}" for span in spans) or "nothing"
