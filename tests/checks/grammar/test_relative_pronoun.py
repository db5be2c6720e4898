from __future__ import annotations

import pytest

from fixture_types import Find, Propose


@pytest.mark.parametrize(
    "text",
    [
        "They moved to a new house, one that looks over the sea and the port.",
        "The lawyer for the club, that is, for its owner, said no to the plan.",
        "He said that the road was closed, that was all he knew of the matter.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("relative-pronoun", text) == []


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "The band won the prize of the city, that brought them a tour of the country."
    right = "The band won the prize of the city, which brought them a tour of the country."
    kind, texts = proposed("relative-pronoun", text)
    assert kind == "relative-pronoun-comma"
    assert right in texts
