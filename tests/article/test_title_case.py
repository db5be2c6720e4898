from __future__ import annotations

import pytest

from fixture_types import Read
from newslint.article.title_case import without_capitals
from newslint.edits import apply


@pytest.mark.parametrize(
    ("text", "quoted", "lower"),
    [
        (
            'They spoke of "Deep And Lasting Concern".',
            "Deep And Lasting Concern",
            "deep and lasting",
        ),
        ('They spoke of "Old Brussels Habits".', "Old Brussels Habits", "Old Brussels Habits"),
        ("The Bank is an old Bank, a “Bank Monopoly”.", "Bank Monopoly", "Bank Monopoly"),
    ],
)
def test_capitals_go_where_none_is_a_names(read: Read, text: str, quoted: str, lower: str) -> None:
    start = text.index(quoted)
    assert lower in apply(text, without_capitals(read(text), start, start + len(quoted)))
