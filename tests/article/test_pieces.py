from __future__ import annotations

import pytest

from fixture_types import Read
from newslint.article.pieces import complete


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("the price has doubled since May", True),
        ("has doubled since May", False),
        ("after the price doubled in May", False),
        ("after the price doubled in May, millers bought less", True),
        ("about two years ago, the scientists say", False),
        ("", False),
    ],
)
def test_pieces_that_can_be_sentences(read: Read, piece: str, *, expected: bool) -> None:
    assert complete(read("x"), piece) is expected
