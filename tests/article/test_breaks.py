"""Marks that part a sentence."""

from __future__ import annotations

import pytest

from newslint.article.breaks import BREAK


@pytest.mark.parametrize(
    "mark", [", ", "، ", "，", "、", "; ", ": ", " — ", " – ", " - ", " “", "” ", ' "', " (", "] "]
)
def test_marks_inside_a_sentence(mark: str) -> None:
    assert BREAK.search(f"the bridge{mark}a road")


@pytest.mark.parametrize("text", ["a well-known road", "Mr. Lima’s road", "2.5 km of road?"])
def test_marks_inside_words_and_at_the_end(text: str) -> None:
    assert not BREAK.search(text)
