from __future__ import annotations

import re

import pytest

from newslint.article.words import Words

PROSE = (
    "Ann-Lee met Ann Lee, J. Lee and Ann Leeds in the old Town. Town hall, the Town, a Town's "
    "town: O'Neill (O'Neill) said _Lee_ won. É Ét État"
)


@pytest.mark.parametrize(
    "word",
    ["Ann", "Lee", "Ann Lee", "J.", "J. Lee", "Town", "O'Neill", "É", "", "—", "(O'Neill)", "Lees"],
)
def test_places_are_those_that_a_search_finds(word: str) -> None:
    pattern = rf"(?<!\w){re.escape(word)}(?!\w)"
    assert list(Words(PROSE).places(word)) == [m.start() for m in re.finditer(pattern, PROSE)]


def test_words_in_mid_sentence_stand_behind_small_ones_and_commas() -> None:
    words = Words(PROSE)
    places = words.in_mid_sentence("Town")
    assert [PROSE[at - 2 : at + 4] for at in places] == ["d Town", "e Town", "a Town"]
    assert list(words.in_mid_sentence("J")) == [PROSE.index("J.")]


def test_each_of_many_names_is_looked_up_among_its_own_places() -> None:
    names = [f"Ann Lee{number}" for number in range(5000)]
    prose = ". ".join(names)
    words = Words(prose)
    assert [list(words.places(name)) for name in names] == [
        [match.start()] for match in re.finditer("Ann", prose)
    ]
