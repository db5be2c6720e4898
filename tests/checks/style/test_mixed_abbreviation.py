from __future__ import annotations

from fixture_types import Find
from newslint.edits import apply


def test_is_silent(sure: Find) -> None:
    text = "The US army, the US navy and U.S. Steel were there."
    assert sure("mixed-abbreviation", text) == []


def test_a_mixed_abbreviation_is_one_finding_with_all_its_places(found: Find) -> None:
    text = "The US army met the US press and the US navy. The U.S. is late. It was the U.S."
    (match,) = found("mixed-abbreviation", text)
    right = "The US army met the US press and the US navy. The US is late. It was the US."
    assert apply(text, match.repairs[0]) == right
