from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint.linting.linter import Linter


@pytest.mark.parametrize(
    "text",
    [
        "The union of the drivers opposes to the new rule of the port, and so does the mayor.",
        "The two sides discussed about the plan for the port for hours, and nobody left.",
    ],
)
def test_one_damage_that_two_rules_repair_alike_is_one_finding(linter: Linter, text: str) -> None:
    found = linter.lint(PurePath("a.txt"), text).findings
    assert len(found) == 1
    assert found[0].fix is not None


def test_two_damages_side_by_side_are_two_findings(linter: Linter) -> None:
    text = "The two two sides discussed about the plan for the port for hours, and nobody left."
    found = linter.lint(PurePath("a.txt"), text).findings
    assert len(found) == 2
    assert found[0].rule == "doubled-word"
