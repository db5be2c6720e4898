from __future__ import annotations

import pytest

from fixture_types import Find


@pytest.mark.parametrize(
    "text",
    [
        "The party was the 16th formed since the revolution of the year before.",
        "It is a long time since the end of the war, and prices are up since May.",
        "The analysts have reached this view despite yesterday's cuts of the rate.",
        "She was due to have had another operation on Friday in the old hospital.",
        "He was glad, since the age of the car was known to the man from the shop.",
        "The union has put off last night [Thursday]’s show because of a threat.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("tense-with-time", text) == []


def test_an_article_may_end_behind_the_verb(found: Find) -> None:
    assert found("tense-with-time", "Mr. Adams has met with the leaders of Peru") == []
