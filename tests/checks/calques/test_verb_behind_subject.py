from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("It is late. Only now they can leave.", "It is late. Only now can they leave."),
        (
            "It is late. Not only he sings, but he acts.",
            "It is late. Not only does he sing, but he acts.",
        ),
    ],
)
def test_the_verb_comes_first(repaired: Repair, text: str, right: str) -> None:
    assert repaired("verb-behind-subject", text) == right


def test_a_clause_inside_the_opening_is_left_alone(found: Find) -> None:
    text = "It is late. Only after the man she knew had left did they open the door."
    assert found("verb-behind-subject", text) == []
