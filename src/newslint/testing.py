"""Examples as tests: for newslint's own rules and for those of a newsroom."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from newslint.article.article import Article
from newslint.catalogue.rule import Example, Rule
from newslint.edits import apply
from newslint.linting.linter import Linter
from newslint.model import Match, Span
from newslint.readers.original import Original


def fires(linter: Linter, rule: Rule, example: Example) -> list[Match]:
    """Return what `rule` finds in an example, sorted by place; those in doubt too."""
    article = read(linter, example)
    return sorted(linter.matches(rule, article), key=lambda match: match.span)


def read(linter: Linter, example: Example) -> Article:
    """Return an example as rules see it, with its source beside it if it has one."""
    document = linter.read(PurePath(f"example{example.suffix}"), example.text)
    if example.source is None:
        return linter.article(document)
    original = linter.read(PurePath(f"source{example.suffix}"), example.source.text)
    return linter.article(document, Original(original, example.source.language))


def shortcomings(linter: Linter, rule: Rule, example: Example) -> list[str]:
    """Return what `rule` gets wrong in its bad example: places, or the repaired text."""
    matches = fires(linter, rule, example)
    wrong = []
    in_file = read(linter, example).document.map
    found = tuple(in_file.source(match.span) for match in matches)
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
        again = fires(linter, rule, replace(example, text=text))
        if any(match.repairs and not match.doubt for match in again):
            wrong.append(f"fires again on its own repair {text!r}")
    return wrong


def _show(text: str, spans: tuple[Span, ...]) -> str:
    return " ".join(f"{text[span.start : span.end]!r}@{span.start}" for span in spans) or "nothing"
