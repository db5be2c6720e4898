from __future__ import annotations

import pytest

from fixture_types import Find


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("On Friday Anna Lee received your letter about the funds.", 1),
        # who is addressed somewhere is addressed here, too
        ("Anna Lee has sold your house. You can have it back.", 0),
        ("Anna Lee has sold your house. We have no other.", 0),
        # in a quotation somebody speaks to somebody
        ("Anna Lee has sold your house. “You sold it,” she said.", 1),
        ("“Anna Lee has sold your house,” he said.", 0),
        # a firm sells everybody's
        ("The firm has sold your data.", 0),
        ("Doctors check your heart in May.", 0),
    ],
)
def test_whose_it_is(found: Find, text: str, places: int) -> None:
    assert len(found("pronoun-for-reader", text)) == places
