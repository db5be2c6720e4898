from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("The minister left، and nobody spoke؛ why؟", "The minister left, and nobody spoke; why?"),
        (
            "The film《Rain》won，she said。Nobody spoke。",
            "The film “Rain” won, she said. Nobody spoke.",
        ),
        ("He said：「Enough。」They left！", "He said: “Enough.” They left!"),
        ("The man（a baker）left、it seems", "The man (a baker) left, it seems"),
        ("In ٢٠٢٤ it was ٥٫٥٪, in ۱۹۹۹ ２ of １０．５", "In 2024 it was 5.5%, in 1999 2 of 10.5"),
        ("They met at １０：３０ today", "They met at 10:30 today"),
        ("He said: 「It is easy to drink」", "He said: “It is easy to drink.”"),
        ("He has seen 「Rain」 twice, she said.", "He has seen “Rain” twice, she said."),
    ],
)
def test_signs_become_english(repaired: Repair, text: str, fixed: str) -> None:
    assert repaired("foreign-punctuation", text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "The minister left, and nobody spoke; why?",
        "The city is 日本、東京 in Japanese.",
        "The sign ، is a comma, and 。 a full stop.",
        "He asked متى؟ and left.",
        "価格、東京。",
    ],
)
def test_other_scripts_keep_their_own(found: Find, text: str) -> None:
    assert found("foreign-punctuation", text) == []
