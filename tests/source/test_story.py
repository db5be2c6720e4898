from __future__ import annotations

import pytest

from fixture_types import Beside
from newslint.source.gaps import added

SPANISH = """\
La orquesta municipal ensaya desde hace meses en un garaje. Los músicos pagan el alquiler \
de su bolsillo. \
El director espera todavía una respuesta sobre el auditorio nuevo.
"""
GARAGE = "The municipal orchestra has rehearsed in a garage for months."
RENT = "The musicians of the orchestra pay the rent of the garage out of their own pockets."
ANSWER = "The director is still waiting for an answer about the new concert hall for the musicians."
GOAL = "A late penalty decided the final of the cup."


@pytest.mark.parametrize(
    "english",
    [
        f"{GARAGE} {RENT} {GOAL} {ANSWER}\n",
        f"{GARAGE} {RENT} {ANSWER} {GOAL}\n",
    ],
)
def test_of_two_neighbours_the_one_of_another_story_was_added(beside: Beside, english: str) -> None:
    assert [each.text for each, _ in added(beside(english, SPANISH, "es"))] == [GOAL]


def test_nothing_was_added(beside: Beside) -> None:
    assert not list(added(beside(f"{GARAGE} {RENT} {ANSWER}\n", SPANISH, "es")))
