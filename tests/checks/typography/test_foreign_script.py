from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The plan of the 政府 was turned down.", "政府"),
        ("The team won again.” 안전", "안전"),
        ("The law, قانون جديد, was passed.", "قانون جديد"),
    ],
)
def test_words_left_in_their_script(sure: Find, text: str, word: str) -> None:
    (match,) = sure("foreign-script", text)
    assert text[match.span.start : match.span.end] == word


@pytest.mark.parametrize(
    "text",
    [
        "Переговоры не удались.",
        "The name is 陳 and the paper is “人民日报”.",
        "Tbilisi (თბილისი) voted.",
    ],
)
def test_names_and_quotations_in_their_script(sure: Find, text: str) -> None:
    assert sure("foreign-script", text) == []


def test_what_is_left_behind_an_open_bracket(repaired: Repair) -> None:
    text = "The club paid eight million (about half. It was a lot.” 안전\n\nThe other one paid."
    assert "안전" not in repaired("foreign-script", text)
