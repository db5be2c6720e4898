from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("It opens on 3. May, they said.", "It opens on 3 May, they said."),
        ("It opens on the 3. May, they said.", "It opens on 3 May, they said."),
        ("It is for the 3. May session.", "It is for the 3 May session."),
        ("She was born on Monday, 1. June 1970.", "She was born on Monday, 1 June 1970."),
        ("The mayor (born 2. March 1950) left.", "The mayor (born 2 March 1950) left."),
        ("It closed in the night of 30. April.", "It closed in the night of 30 April."),
        ("This is the club's 3. consecutive win.", "This is the club's 3rd consecutive win."),
        ("Its 1. vice president left.", "Its 1st vice president left."),
        ("She is the 12. mayor of the town.", "She is the 12th mayor of the town."),
        ("They scored in 81. minute of it.", "They scored in the 81st minute of it."),
    ],
)
def test_stops_become_endings(repaired: Repair, text: str, right: str) -> None:
    assert repaired("ordinal-stop", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "The price fell from 30 to 21. October was wet.",
        "Prices were up from 21. October brought rain.",
        "He bet on 21. May was the month of the fair.",
        "They came in 3. minutes later they left.",
        "The winner is number 7. 30 May is the next date.",
        "She bet on 5. June 12 is the day of the race.",
        "The result is in the 3. columns of the table.",
        "It closed at 84 on the 3. May brought rain.",
        "The club is now on 21. On May 3 it plays again.",
    ],
)
def test_ends_of_sentences_are_left(found: Find, text: str) -> None:
    assert found("ordinal-stop", text) == []


def test_the_stop_is_not_stray_too(found: Find) -> None:
    assert found("stray-period", "The 3. edition of the fair opens on Friday at noon.") == []
