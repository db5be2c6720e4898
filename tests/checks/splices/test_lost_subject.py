from __future__ import annotations

import pytest

from fixture_types import Find, Propose


def test_other_repairs_compete(proposed: Propose) -> None:
    text = "The mayor spoke for an hour. Is a friend of the minister."
    repairs = ["He is a friend", "She is a friend", "It is a friend"]
    _, texts = proposed("lost-subject", text)
    for repair in repairs:
        assert any(repair in each for each in texts), repair


def test_is_silent(sure: Find) -> None:
    text = "Is a friend of the minister?"
    assert sure("lost-subject", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The firm since has granted rights to four railways, and heavy rains since could hurt it.",
        "If the file cannot be read, has no text, or is in another language, he is told.",
        "But since when were moral words a policy? And when did such a response help?",
        "The protein improves the weight as well as reduces the cost of the feed.",
    ],
)
def test_news_that_people_wrote_is_left_alone(sure: Find, text: str) -> None:
    assert sure("lost-subject", text) == []
