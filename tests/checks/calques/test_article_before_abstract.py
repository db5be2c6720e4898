from __future__ import annotations

import pytest

from fixture_types import Find, Propose


@pytest.mark.parametrize(
    "text",
    [
        "They spoke of the violence of the war and the money that was lost in it.",
        "There was a silence, and the silence was long.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("article-before-abstract", text) == []


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "The party promises to fight against the corruption, as all of them do."
    right = "The party promises to fight against corruption, as all of them do."
    _, texts = proposed("article-before-abstract", text)
    assert right in texts
