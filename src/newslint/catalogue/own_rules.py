"""Rules that no file describes, because their work is no pattern in prose."""

from __future__ import annotations

from newslint.catalogue.rule import Example, Rule, Threshold, marked
from newslint.english.lexicon import rows
from newslint.model import Safety, Severity

UNUSED = Rule(
    id="unused-ignore",
    category="newslint",
    summary="A comment for newslint has no effect.",
    why=(
        "A comment that suppresses nothing any more hides the next real finding at its place.\n"
        "Delete it, or correct the name of the rule."
    ),
    severity=Severity.WARNING,
    safety=Safety.DISPLAY,
    matcher="",
    pattern=None,
    message="{what}",
    replace=None,
    default=True,
    bad=(Example(*marked("[[<!-- newslint: ignore doubled-word -->]]\nThe firm grew.")),),
    good=("<!-- newslint: ignore doubled-word -- as sung -->\nThe the song was played.",),
)
"""It looks at what the others found."""

UNLIKELY = Rule(
    id="unlikely-wording",
    category="search",
    summary="A small change makes a sentence far more likely (with --thorough).",
    why=(
        "What no rule describes can still be seen: the language model is surprised, and one word\n"
        "more, one word less or two words swapped make the sentence a usual one. Odd and right\n"
        "sentences look the same, so this is a hint, for the most damaged articles."
    ),
    severity=Severity.NOTE,
    safety=Safety.DISPLAY,
    matcher="",
    pattern=None,
    message="A small change would make this far more usual.",
    replace=None,
    default=True,
    bad=(
        Example(
            *marked("The ministers met [[in Tuesday]] in Paris to discuss the budget."),
            "The ministers met on Tuesday in Paris to discuss the budget.",
        ),
    ),
    good=("The ministers met on Tuesday in Paris to discuss the budget.",),
    judge={
        row["kind"]: Threshold(float(row["gain"]), float(row["alone"]), Safety.DISPLAY)
        for row in rows("thresholds")
    },
)
"""It needs the language model and `thorough`; see `newslint.engines.search`."""

OWN_RULES = {rule.id: rule for rule in (UNLIKELY, UNUSED)}
