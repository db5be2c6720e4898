from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        (
            "“We are glad of it all”, details the former star of the valley.",
            "“We are glad of it all,” details the former star of the valley.",
        ),
        (
            "“We are glad of it all”. He spoke of “the best way to win”.",
            "“We are glad of it all.” He spoke of “the best way to win.”",
        ),
        (
            "“We are glad,” he said. He spoke of “the best way to win”, and left.",
            "“We are glad,” he said. He spoke of “the best way to win,” and left.",
        ),
    ],
)
def test_stops_go_inside(repaired: Repair, text: str, fixed: str) -> None:
    assert repaired("stop-outside-quotation", text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "He spoke of “the best way to win”, and left.",
        "“We are glad,” he said. He wrote for “the Rambler”, and sang “Road Song”.",
        "“We are glad,” he said. “I have nothing to say”, – said the mayor.",
    ],
)
def test_what_a_style_has_outside_and_names(sure: Find, text: str) -> None:
    assert sure("stop-outside-quotation", text) == []
