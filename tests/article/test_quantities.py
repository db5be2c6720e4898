from __future__ import annotations

import pytest

from fixture_types import Read
from newslint.article.quantities import counts_things


@pytest.mark.parametrize(
    ("things", "counted"),
    [
        ("jobs", True),
        ("new jobs", True),
        ("patent applications", True),
        ("square metres", True),
        ("job", False),
        ("new", False),
        ("who", False),
    ],
)
def test_what_a_number_counts(read: Read, things: str, *, counted: bool) -> None:
    article = read(f"The plan is for about 12,500 {things} in the valley of the town.")
    start = article.prose.index(things)
    assert counts_things(article, start, start + len(things)) is counted
