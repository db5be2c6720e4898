"""What newslint knows of LanguageTool's rules: which are asked for, and how far they may go.

`rules/lexicon/languagetool.tsv` lists them; `docs/languagetool.md` says how they were chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from newslint.catalogue.rule import Example, Rule, marked
from newslint.catalogue.selection import FAMILY
from newslint.english.lexicon import rows
from newslint.model import Safety, Severity

PREFIX = f"{FAMILY}/"

_OTHER = (
    "newslint does not use this rule by default, because in news it was wrong too often or never "
    "found anything.\nSelect it to switch it on. LanguageTool's own list of rules says more."
)
_ASKED = "One of LanguageTool's rules that proved right in translated news and silent in good news."


@cache
def allowed() -> Mapping[str, Rule]:
    """Return the rules that are on by default, by LanguageTool's own names."""
    return {row["rule"]: _allowed(row) for row in rows("languagetool")}


def _allowed(row: Mapping[str, str]) -> Rule:
    text, spans = marked(row["example"])
    example = Example(text, spans, row["fixed"] or None)
    return _rule(
        row["rule"], row["category"], row["summary"], _ASKED, Safety[row["safety"].upper()], example
    )


def rule(name: str, category: str = "") -> Rule:
    """Return LanguageTool's rule `name` in the form of newslint's own rules.

    Of a rule that is not on by default little is known, its category only from the server.
    """
    known = allowed().get(name)
    if known is not None:
        return known
    return _rule(name, category, f"LanguageTool's {name}.", _OTHER, Safety.UNSAFE)


def _rule(
    name: str, category: str, summary: str, why: str, safety: Safety, example: Example | None = None
) -> Rule:
    return Rule(
        id=PREFIX + name,
        category=PREFIX + category if category else PREFIX.rstrip("/"),
        summary=summary,
        why=why,
        severity=Severity.WARNING,
        safety=safety,
        matcher="languagetool",
        pattern=name,
        message="{message}",
        replace=None,
        default=example is not None,
        bad=(example,) if example else (),
        good=(),
    )
