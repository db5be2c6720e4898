from __future__ import annotations

import pytest

from fixture_types import Find, Propose


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "The council of the town will meet at in this week's fair by the old harbour."
    right = "The council of the town will meet at this week's fair by the old harbour."
    kind, texts = proposed("extra-preposition", text)
    assert kind == "extra-preposition-pair"
    assert right in texts


@pytest.mark.parametrize(
    "text",
    [
        "The general said it was a war that they should stay out of in 1954.",
        "The town got an expected pledge of 50 million dollars from from us.",
        "The plan was voted for by the council on Friday.",
        "He asked what she was talking about with the owner of the mill.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("extra-preposition", text) == []
