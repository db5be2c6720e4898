from __future__ import annotations

import pytest

from fixture_types import Find, Propose


@pytest.mark.parametrize(
    "text",
    [
        "As reported in the paper, the talks went on, and how he wrote is known.",
        "In the last week of May, recorded deaths fell by half in the whole town.",
        "Asked where the singer lives, he did not know what to say to the man.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("verb-before-subject", text) == []


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "Nobody could say when arrived the train from the old capital on Monday."
    right = "Nobody could say when the train arrived from the old capital on Monday."
    kind, texts = proposed("verb-before-subject", text)
    assert kind == "verb-before-subject-asked"
    assert right in texts
