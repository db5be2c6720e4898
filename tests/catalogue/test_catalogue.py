"""The contract that every rule file keeps."""

from __future__ import annotations

import re

import pytest

from newslint.catalogue.catalogue import load_rules
from newslint.catalogue.rule import Proposal, Rule
from newslint.linting.linter import Linter
from newslint.linting.wording import message
from newslint.testing import fires, read

RULES = load_rules()
each_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())


@each_rule
def test_has_two_examples_of_each_kind(rule: Rule) -> None:
    assert len(rule.bad) >= 2
    assert len(rule.good) >= 2


@each_rule
def test_texts_are_sentences(rule: Rule) -> None:
    assert rule.summary.endswith("."), "a summary is a sentence"
    assert rule.message.endswith("."), "a message is a sentence"
    assert len(rule.summary) <= 90


@each_rule
def test_all_placeholders_of_the_message_are_given(linter: Linter, rule: Rule) -> None:
    for example in rule.bad:
        for match in fires(linter, rule, example):
            repair = match.repairs[0] if match.repairs else None
            proposal = Proposal(rule, match, repair, min(rule.safety, match.safety))
            said = message(read(linter, example), proposal, "line 1 of the source")
            assert not re.search(r"[{}]|\.\.$|: \.|'\w+'", said), said


@each_rule
def test_each_judged_kind_is_shown_and_each_kind_in_doubt_is_judged(
    linter: Linter, rule: Rule
) -> None:
    shown = [match for example in rule.bad for match in fires(linter, rule, example)]
    kinds = {match.kind or rule.id for match in shown}
    in_doubt = {match.kind or rule.id for match in shown if match.doubt and match.repairs}
    assert in_doubt <= set(rule.judge), "without a threshold it is dropped in silence"
    assert set(rule.judge) <= kinds, "a bad example shows each kind"
