from __future__ import annotations

import pytest

from fixture_types import Find

_HABIT = (
    "The drivers raised a Complaint in May. She has to bring her Team back to the town. "
    "After the Triumphs of the spring came an early Defeat by the sea."
)


def test_four_nouns_with_capitals_are_a_habit(sure: Find) -> None:
    found = [_HABIT[match.span.start : match.span.end] for match in sure("stray-capital", _HABIT)]
    assert found == ["Complaint", "Team", "Triumphs", "Defeat"]


def test_what_comes_again_is_reported_each_time(sure: Find) -> None:
    text = f"{_HABIT} The fans saw the Team leave the hall, and the Team said nothing."
    places = [match.span.start for match in sure("stray-capital", text)]
    assert len(places) == 6


def test_other_nouns_may_be_names(sure: Find) -> None:
    text = f"{_HABIT} He left the Company and the Fund, and the Court heard the Giants play."
    assert len(list(sure("stray-capital", text))) == 4


@pytest.mark.parametrize(
    "text",
    [
        "She has to bring her Team back to the town after the Triumphs of the spring.",
        "The Triumphs, the Team, the Season and the Defeat were the names of the four boats.",
        "This is our Victory and our Season, and my Team has the Defeat behind it in May.",
        "He saw “a Team”, “his Triumphs”, “her Season” and “an early Defeat” in the hall.",
        "Each Holder shall give a Notice to the Trustee of a Seller or any Lender of the Shares.",
        "The Bears, the Giants, the Birds and the Twins lost to a Bear and his Twin in May.",
    ],
)
def test_fewer_or_named_ones_are_no_habit(sure: Find, text: str) -> None:
    small = {"Team", "Triumphs", "Victory", "Season", "Defeat", "Notice", "Holder", "Seller"}
    words = {text[match.span.start : match.span.end] for match in sure("stray-capital", text)}
    assert words.isdisjoint(small)
