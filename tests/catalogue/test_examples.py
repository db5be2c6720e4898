"""Every example of every rule."""

from __future__ import annotations

import pytest

from fixture_types import Find, Read
from newslint.catalogue.catalogue import load_rules
from newslint.catalogue.rule import Example, Rule
from newslint.linting.linter import Linter
from newslint.testing import shortcomings

RULES = load_rules()


@pytest.mark.parametrize(
    ("rule", "example"),
    [
        pytest.param(rule, example, id=f"{rule.id}-{number}")
        for rule in RULES.values()
        for number, example in enumerate(rule.bad)
    ],
)
def test_bad_example(linter: Linter, rule: Rule, example: Example) -> None:
    assert shortcomings(linter, rule, example) == []


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())
def test_good_examples(sure: Find, rule: Rule) -> None:
    for text in rule.good:
        assert sure(rule.id, text) == [], text


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())
def test_other_rules_are_silent_on_good_examples(linter: Linter, read: Read, rule: Rule) -> None:
    for text in rule.good:
        article = read(text)
        for other in RULES.values():
            if other.default:
                sure = [match for match in linter.matches(other, article) if not match.doubt]
                assert sure == [], (other.id, text)
