"""Fixes come to rest: rules that undo each other, that feed on themselves, that repeat."""

from __future__ import annotations

from pathlib import Path, PurePath

import pytest

from newslint.fixing.fixer import Fixed, fix
from newslint.linting.linter import Linter
from newslint.model import Safety
from newslint.settings.config import Config

RULE = """
summary: A word is wrong.
why: It is.
severity: {severity}
safety: {safety}
{pattern}
replace: '{replace}'
message: "Write '{{right}}'."
bad: [{{text: "[[x]]", fixed: y}}, {{text: "a [[x]]", fixed: a y}}]
good: [a, b]
"""


def rule(folder: Path, name: str, pattern: str, replace: str, **more: str) -> None:
    said = {"severity": "warning", "safety": "unsafe", "pattern": pattern, "replace": replace}
    (folder / f"{name}.yaml").write_text(RULE.format(**(said | more)), "utf-8")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    folder.mkdir()
    rule(folder, "teh", "phrase: teh", "the", safety="safe")
    return folder


def fixed(house: Path, text: str) -> Fixed:
    linter = Linter(Config(("house", "splices"), extend_rules=(house,)))
    once = fix(linter, PurePath("a.txt"), text, Safety.UNSAFE)
    again = fix(linter, PurePath("a.txt"), once.source, Safety.UNSAFE)
    assert again.source == once.source
    assert not again.applied
    return once


def test_of_two_rules_that_undo_each_other_the_surer_one_stays(house: Path) -> None:
    rule(house, "grey", "phrase: gray", "grey", safety="safe")
    rule(house, "gray", "phrase: grey", "gray")
    for text in ("teh gray sea, grey sky", "teh grey sea, gray sky"):
        done = fixed(house, text)
        assert done.source == "the grey sea, grey sky"
        assert not done.report.failures
    assert [each.rule for each in fixed(house, "gray").report.findings] == []
    shown = fixed(house, "grey").report.findings
    assert [(each.rule, each.fix and each.fix.safety) for each in shown] == [("gray", Safety.HINT)]


def test_of_equals_the_graver_one_stays_and_then_the_first(house: Path) -> None:
    rule(house, "b-grey", "phrase: gray", "grey", severity="error")
    rule(house, "a-gray", "phrase: grey", "gray")
    assert fixed(house, "teh gray").source == "the grey"
    rule(house, "b-grey", "phrase: gray", "grey")
    assert fixed(house, "teh grey").source == "the gray"


def test_three_in_a_circle(house: Path) -> None:
    rule(house, "one", "phrase: red", "green")
    rule(house, "two", "phrase: green", "blue")
    rule(house, "three", "phrase: blue", "red", safety="safe")
    done = fixed(house, "teh red")
    assert done.source.startswith("the ")
    assert not done.report.failures


@pytest.mark.parametrize(
    ("pattern", "replace"),
    [("regex: '(?=e)'", "x"), ("phrase: end", "end end"), (r"regex: '\w+$'", "{text}a")],
)
def test_what_feeds_on_itself_is_its_rule_s_failure_and_the_others_go_on(
    house: Path, pattern: str, replace: str
) -> None:
    rule(house, "hungry", pattern, replace)
    done = fixed(house, "teh end")
    assert done.source == "the end"
    assert [each.rule for each in done.report.failures] == ["hungry"]
    assert "still change something" in done.report.failures[0].error


@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_the_same_sentence_again_and_again(house: Path, gap: str) -> None:
    sentence = "The council of Lviv voted on the the budget on Friday, after a long debate."
    done = fixed(house, gap.join([sentence] * 160))
    assert not done.report.failures
    assert "the the" not in done.source
    assert len(done.source) < 20 * len(sentence)


def test_a_pair_of_newslint_s_own_rules(linter: Linter) -> None:
    text = "Ada Keller has a dog. He said it was late, and it said he was her dog.\n"
    done = fix(linter, PurePath("a.txt"), text, Safety.UNSAFE)
    assert not done.report.failures


def test_of_fixes_that_meet_in_prose_alone_one_waits(linter: Linter) -> None:
    # Of the mark and blank before "So" and those before "~~" either may go: it reads the same.
    done = fix(linter, PurePath("a.md"), "“It is over.” ~~. So~~ she left.", Safety.UNSAFE)
    assert not done.report.failures
    assert done.source == fix(linter, PurePath("a.md"), done.source, Safety.UNSAFE).source
