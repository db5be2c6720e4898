from __future__ import annotations

import pytest

from fixture_types import Find


@pytest.mark.parametrize(
    "text",
    [
        "The plan has proved too dear for the small town by the sea.",
        "She did all that she could to help her old friend in the town.",
        "The man went home, and the wish to win was lost in the town.",
        "He left without change, and paid by cheque before noon on Friday.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("verb-form", text) == []
