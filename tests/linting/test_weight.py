"""What a newsroom makes of findings: severities, levels, and what a build fails for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import Any

import pytest

from newslint.catalogue.selection import UnknownRuleError
from newslint.linting.linter import Linter
from newslint.linting.weight import fails
from newslint.model import Finding, Safety, Severity
from newslint.settings.config import Config

TEXT = "Saw teh end. The colour is very nice. “It is teh end,” he said."


def findings(house: Linter, **settings: Any) -> list[Finding]:
    config = replace(house.config, **settings)
    return list(house.configured(config).lint(PurePath("a.txt"), TEXT).findings)


def severities(house: Linter, **settings: Any) -> list[tuple[str, str]]:
    return [(each.rule, each.severity.value) for each in findings(house, **settings)]


def levels(house: Linter, **settings: Any) -> list[tuple[str, str]]:
    found = findings(house, **settings)
    return [(each.rule, each.fix.safety.label) for each in found if each.fix]


def test_a_severity_is_that_of_the_rule_then_of_the_category_then_of_all(house: Linter) -> None:
    usual = [("teh", "error"), ("colour", "warning"), ("very", "note"), ("teh", "error")]
    assert severities(house) == usual
    own = {"all": "note", "house": "warning", "very": "error"}
    said = [("teh", "warning"), ("colour", "warning"), ("very", "error"), ("teh", "warning")]
    assert severities(house, severity=own) == said
    assert {each for _, each in severities(house, severity={"all": "note"})} == {"note"}


def test_only_what_is_severe_enough_is_reported(house: Linter) -> None:
    assert [rule for rule, _ in severities(house, min_severity="warning")] == [
        "teh",
        "colour",
        "teh",
    ]
    lifted = severities(house, min_severity="error", severity={"very": "error"})
    assert [rule for rule, _ in lifted] == ["teh", "very", "teh"]


def test_levels_move_between_safe_and_unsafe_alone(house: Linter) -> None:
    assert levels(house) == [("teh", "safe"), ("colour", "unsafe"), ("teh", "unsafe")]
    # Within quotation marks nothing is safe, whoever says so.
    trusted = levels(house, extend_safe_fixes=("house",))
    assert trusted == [("teh", "safe"), ("colour", "safe"), ("teh", "unsafe")]
    careful = levels(house, extend_safe_fixes=("all",), extend_unsafe_fixes=("teh",))
    assert careful == [("teh", "unsafe"), ("colour", "safe"), ("teh", "unsafe")]


@pytest.mark.parametrize(
    ("fail_on", "fail_on_level", "failing"),
    [
        ("note", "hint", ["teh", "colour", "very", "teh"]),
        ("warning", "hint", ["teh", "colour", "teh"]),
        ("error", "hint", ["teh", "teh"]),
        ("note", "unsafe", ["teh", "colour", "teh"]),
        ("note", "safe", ["teh"]),
        ("error", "unsafe", ["teh", "teh"]),
    ],
)
def test_what_a_build_fails_for(
    house: Linter, fail_on: str, fail_on_level: str, failing: list[str]
) -> None:
    config = Config(fail_on=fail_on, fail_on_level=fail_on_level)
    assert [each.rule for each in findings(house) if fails(config, each)] == failing


def test_the_worst_severity_and_the_surest_level_come_first() -> None:
    assert [each for each in Severity if each.reaches(Severity.WARNING)] == ["error", "warning"]
    assert Safety.HINT < Safety.UNSAFE < Safety.SAFE
    assert all(each.meaning for each in Severity)


def test_names_must_be_known(house: Linter) -> None:
    for key, value in (
        ("severity", {"vary": "note"}),
        ("extend_safe_fixes", ("vary",)),
        ("extend_unsafe_fixes", ("vary",)),
        ("extend_select", ("vary",)),
    ):
        with pytest.raises(UnknownRuleError, match="did you mean 'very'"):
            Linter(replace(house.config, **{key: value}))  # type: ignore[arg-type]
