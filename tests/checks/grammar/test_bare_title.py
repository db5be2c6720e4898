from __future__ import annotations

import pytest

from fixture_types import Find


@pytest.mark.parametrize(
    "text",
    [
        "According to police officer Ana Lima, the man fled into the woods.",
        "According to lawyers for the club, the plan has been dropped for good.",
        "According to minister of finance Rui Costa, the tax will stay for a year.",
        "According to Metro Pollster, the mayor of the town is in the middle of the list.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("bare-title", text) == []
