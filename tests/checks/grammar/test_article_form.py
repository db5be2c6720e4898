from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "The couple adopted a 11-year-old boy from the coast last year.",
            "The couple adopted an 11-year-old boy from the coast last year.",
        ),
        (
            "The crew found a empty boat near the coast of the old island.",
            "The crew found an empty boat near the coast of the old island.",
        ),
        (
            "They asked for an uniform price in all shops of the old island.",
            "They asked for a uniform price in all shops of the old island.",
        ),
    ],
)
def test_the_article_fits_the_sound(repaired: Repair, text: str, right: str) -> None:
    assert repaired("article-form", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "She was shot by an unidentified man in an unimportant street of the town.",
        "He has a one-year contract, a 180-page book and a unique view of the sea.",
        "An 18th-century house, an 1,800-mile road and an 811 bus are in the song.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("article-form", text) == []
