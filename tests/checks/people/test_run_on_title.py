from __future__ import annotations

import pytest

from fixture_types import Find, Repair

RULE = "run-on-title"


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        (
            "The minister of foreign affairs of Chile Ana Lima left the talks.",
            "Chilean Foreign Minister Ana Lima left the talks.",
        ),
        (
            "The president of the United States Ann Lee left the talks.",
            "U.S. President Ann Lee left the talks.",
        ),
        (
            "The director of the Institute of Health of Peru Ana Lima said no.",
            "The director of the Institute of Health of Peru, Ana Lima, said no.",
        ),
        (
            "The mayor of the old port of Osk Peter Adams died on Monday.",
            "The mayor of the old port of Osk, Peter Adams, died on Monday.",
        ),
        (
            "They wrote to the widow of the late mayor of Osk Peter Adams, whom they had known.",
            "They wrote to the widow of the late mayor of Osk, Peter Adams, whom they had known.",
        ),
        (
            "It was told by the head of the regional administration Peter Adams on Monday.",
            "It was told by the head of the regional administration, Peter Adams, on Monday.",
        ),
    ],
)
def test_the_office_is_parted_from_the_name(repaired: Repair, bad: str, good: str) -> None:
    assert repaired(RULE, bad) == good


@pytest.mark.parametrize(
    "text",
    [
        "The minister of culture of Peru, Ana Lima, left the talks.",
        "“The president of Peru Ana Lima left,” he said to the crowd.",
        "He told the president of Peru Tuesday Morning had closed down.",
        "The president of Peru Airlines left the talks on Monday.",
        "The head of the Bank of France George Square branch had left.",
        "The Mayor of Osk Peter Adams died. The head of Peter Adams was bowed.",
        "The director of the film Peter Adams Returns said no, as did Peter Adams.",
        "The owner of the shop in Osk Peter Adams knew nothing of is in Spain.",
    ],
)
def test_is_silent(found: Find, text: str) -> None:
    assert found(RULE, text) == []
