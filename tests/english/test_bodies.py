from __future__ import annotations

import pytest

from newslint.english.bodies import MOST_WORDS, is_body, is_nobody
from newslint.english.lexicon import words


@pytest.mark.parametrize("name", ["Gazprom", "River Plate"])
def test_bodies_are_nobody(name: str) -> None:
    assert is_body(name)
    assert is_nobody(name)


def test_a_town_is_nobody_and_no_body() -> None:
    assert is_nobody("Buenos Aires")
    assert is_nobody("Bratislava")
    assert not is_nobody("Sofia")  # a first name
    assert not is_nobody("Houston")  # a surname
    assert not is_body("Buenos Aires")
    assert not is_nobody("Peter Novak")


def test_no_name_is_longer_than_is_looked_for() -> None:
    assert max(len(name.split()) for name in words("club-names")) <= MOST_WORDS
