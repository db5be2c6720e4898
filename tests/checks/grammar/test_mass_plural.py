from __future__ import annotations

import pytest

from fixture_types import Find


@pytest.mark.parametrize(
    "text",
    [
        "The paper evidences the will of the old owner to sell the house.",
        "She progresses slowly, and the army equips its men with new arms.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("mass-plural", text) == []
