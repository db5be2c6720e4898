from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("He left,[1] and she came. [12]", "He left, and she came."),
        ("He left [1] [2] on Monday.[3]", "He left on Monday."),
    ],
)
def test_marks_go(repaired: Repair, text: str, right: str) -> None:
    assert repaired("reference-mark", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "He left,[1] and she came.",
        "He left, [...] and she came [sic] in [1999] and [2000].",
        "He left,[1] and she came.[2]\n\n[1] Report of the board\n[2] Report of the mayor",
        "[1] He left.\n\n[2] She came.",
        "The fields a[1]b and a[2]c are used.",
    ],
)
def test_other_brackets_stay(found: Find, text: str) -> None:
    assert found("reference-mark", text) == []


def test_an_article_of_an_encyclopedia_keeps_its_marks(found: Find) -> None:
    text = " ".join(f"He left in May.[{number}]" for number in range(1, 12))
    assert found("reference-mark", text) == []


def test_one_mark_behind_the_end_of_a_sentence(repaired: Repair) -> None:
    text = "She studied at the school. [2] Later she taught there."
    assert repaired("reference-mark", text) == "She studied at the school. Later she taught there."


def test_one_mark_elsewhere_may_be_meant(found: Find) -> None:
    assert found("reference-mark", "She studied [2] at the school. Later she taught there.") == []
