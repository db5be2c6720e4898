from __future__ import annotations

import pytest

from fixture_types import Find, Propose


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "The small towns along the coast need it a long period of calm after the storm."
    right = "The small towns along the coast need a long period of calm after the storm."
    kind, texts = proposed("invented-pronoun", text)
    assert kind == "invented-pronoun-in-doubt"
    assert right in texts


def test_what_is_right_is_not_even_proposed(found: Find) -> None:
    text = "The board gave them the news and told her the truth on Friday."
    assert found("invented-pronoun", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The firm settled debts with banks by ceding them a hospital and shares.",
        "Their economic power affords them the luxury of such habits.",
    ],
)
def test_news_that_people_wrote_is_left_alone(sure: Find, text: str) -> None:
    assert sure("invented-pronoun", text) == []
