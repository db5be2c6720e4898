"""Every example of every rule."""

from __future__ import annotations

import pytest

from newslint.catalogue.catalogue import load_rules
from newslint.catalogue.rule import Example, Rule
from newslint.linting.linter import Linter
from newslint.testing import fires, read, shortcomings

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
def test_good_examples(linter: Linter, rule: Rule) -> None:
    for example in rule.good:
        assert [match for match in fires(linter, rule, example) if not match.doubt] == [], example


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())
def test_other_rules_are_silent_on_good_examples(linter: Linter, rule: Rule) -> None:
    for example in rule.good:
        article = read(linter, example)
        for other in RULES.values():
            if other.default and not other.translated:
                sure = [match for match in linter.matches(other, article) if not match.doubt]
                assert sure == [], (other.id, example.text)
