from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint.catalogue.own_rules import MACHINE
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


def test_a_word_of_a_paragraph_that_was_left_is_not_a_finding_of_its_own(linter: Linter) -> None:
    left = "O prefeito disse que não sabia de nada sobre a lei que foi votada na cidade."
    text = f"{MACHINE.bad[0].text}\n\n{left}\n"
    found = linter.lint(PurePath("a.txt"), text).findings
    assert [each.rule for each in found if each.span.start >= text.index(left)] == ["foreign-word"]


def test_what_another_repair_takes_away_is_not_a_finding_of_its_own(linter: Linter) -> None:
    text = "The singer and her brother They married in 2002, and the town was full."
    found = linter.lint(PurePath("a.txt"), text).findings
    assert [each.rule for each in found] == ["doubled-subject"]
