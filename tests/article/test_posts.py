from __future__ import annotations

import pytest

from fixture_types import Read
from newslint.model import Span


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It works! — Ann Lee (@ann_lee) May 1, 2020", True),
        ("It works. - Ann Lee (@annlee)", True),
        ("It works — Ann Lee (@annlee) told us so.", False),
        ("Ann Lee (@annlee) wrote it.", False),
    ],
)
def test_posts(read: Read, text: str, *, found: bool) -> None:
    article = read(f"It rained.\n\n{text}\n\nIt stopped.")
    start = article.prose.index(text)
    assert article.posts == ((Span(start, start + len(text)),) if found else ())
    assert article.quoted(Span(start, start + 2)) is found
    assert not article.quoted(Span(0, 2))
