from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        (
            "A professor of Osk, Emillio Sartor (Emilio Sartor), found a new sign of the disease.",
            "A professor of Osk, Emillio Sartor, found a new sign of the disease.",
        ),
        (
            "The old road was opened by High Minister Narendra Modi (PM Narendra Modi) at noon.",
            "The old road was opened by High Minister Narendra Modi at noon.",
        ),
        (
            "It was late when President Emmanuel Macron (Emmanuel Macron) left the council.",
            "It was late when President Emmanuel Macron left the council.",
        ),
    ],
)
def test_a_name_that_is_repeated_in_brackets_goes(repaired: Repair, bad: str, good: str) -> None:
    assert repaired("repeated-name", bad) == good


@pytest.mark.parametrize(
    "text",
    [
        "The singer Prince (Prince Rogers Nelson) left the town before the vote.",
        "James Bond (Daniel Craig) met Larry David (Larry David) in the film that we saw.",
        "The singer Anna Lima (Anna Ruiz) left the town, and Tom Jones (Thomas Jones) came.",
        "She won against Maria Lima (Maria Lima Ruiz) and José Gómez (Jose Gomez) on Monday.",
        "The talks in New York (New York) and San Jose (Costa Rica) went on until noon.",
        "In The Chorus (Les Choristes) he plays a teacher. Volodymyr Lima (Vladimir Lima) came.",
        "“I saw Ana Lima (Ana Lima) in the town on Monday,” she said.",
    ],
)
def test_what_brackets_tell_stays(found: Find, text: str) -> None:
    assert found("repeated-name", text) == []
