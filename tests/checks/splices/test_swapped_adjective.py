from __future__ import annotations

import pytest

from fixture_types import Find, Propose


@pytest.mark.parametrize(
    ("kind", "text", "repaired"),
    [
        (
            "",
            "They said that the old judge of the town was held in esteem such high by everyone.",
            "They said that the old judge of the town was held in such high esteem by everyone.",
        ),
        (
            "swapped-number",
            "The firms of the valley must now pay pct 25 of the wages into the fund each year.",
            "The firms of the valley must now pay 25 pct of the wages into the fund each year.",
        ),
    ],
)
def test_the_right_repair_is_proposed_to_the_judge(
    proposed: Propose, kind: str, text: str, repaired: str
) -> None:
    found, texts = proposed("swapped-adjective", text)
    assert found == kind
    assert repaired in texts


@pytest.mark.parametrize(
    "text",
    [
        "The firm issued preferred shares convertible into common shares in the spring of 1987.",
        "They are part of networks independent of the major centralised ones, he said.",
        "But he missed another lesson implicit in his analogy, and nobody told him so.",
    ],
)
def test_news_that_people_wrote_is_left_alone(sure: Find, text: str) -> None:
    assert sure("swapped-adjective", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Over the next 15 months 85 mln can be drawn, they said.",
        "The margin is half a point in years one to four and a quarter in years five and six.",
        "Latin Americans learned this the hard way in decades past, he said.",
    ],
)
def test_more_news_that_people_wrote_is_left_alone(sure: Find, text: str) -> None:
    assert sure("swapped-adjective", text) == []
