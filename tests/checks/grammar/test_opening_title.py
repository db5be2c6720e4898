from __future__ import annotations

import pytest

from fixture_types import Find


@pytest.mark.parametrize(
    "text",
    [
        "Minister of Finance Rui Costa said that the tax would stay for a year.",
        "Lisbon Wanderers director of sport Rui Costa said that the match was important.",
        "Head of the line: the old men who had come first were let in by the guard.",
        "President of the club Rui Costa and the coach were not there on Monday.",
    ],
)
def test_what_is_right_is_silent(found: Find, text: str) -> None:
    assert found("opening-title", text) == []


def test_a_title_behind_a_dateline_is_found(found: Find) -> None:
    text = "LIMA – Director of the zoo, Rui Costa, said that the animals were well."
    assert [match.values["text"] for match in found("opening-title", text)] == ["Director"]
