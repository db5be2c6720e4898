"""A run of letters and hyphens that never ends is gone through once, not from each of its parts."""

from __future__ import annotations

import pytest

from fixture_types import Find

RUN = "well-known-" * 10_000 + "town"


@pytest.mark.parametrize(
    ("rule", "text", "what"),
    [
        ("doubled-mark", "The bridge was closed.. Nobody came.", ".."),
        ("spaced-hyphen", "The council took a non -binding vote.", " -"),
    ],
)
def test_what_stands_behind_a_long_run_is_found(
    found: Find, rule: str, text: str, what: str
) -> None:
    (match,) = found(rule, f"{RUN}, {text}")
    assert match.span.start == len(RUN) + 2 + text.index(what)


def test_a_long_run_alone_is_nothing(found: Find) -> None:
    for rule in ("doubled-mark", "spaced-hyphen", "pronoun-before-quotation"):
        assert found(rule, RUN) == []
