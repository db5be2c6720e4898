"""Right pronouns stay as they are, whoever else an article speaks of."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixture_types import Find

RULES = (
    "mixed-pronouns",
    "pronoun-for-thing",
    "pronoun-gender",
    "pronoun-it-for-person",
    "pronoun-number",
)
ARTICLES = [
    line.replace("\\n", "\n")
    for line in Path(__file__).with_name("right-pronouns.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("text", ARTICLES)
def test_no_right_pronoun_is_reported(sure: Find, text: str) -> None:
    found = [(rule, match.values["pronoun"]) for rule in RULES for match in sure(rule, text)]
    assert found == []
