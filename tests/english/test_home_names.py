from __future__ import annotations

from collections import Counter

import pytest

from newslint.english.gender import Gender
from newslint.english.home_names import is_home_name, of_home_name
from newslint.english.lexicon import rows, words
from newslint.english.names import fold


@pytest.mark.parametrize(
    ("name", "countries", "gender"),
    [
        (("Andrea", "Rossi"), {"Italy"}, Gender.MALE),
        (("Andrea", "Keller"), {"Germany"}, Gender.FEMALE),
        (("René", "Keller"), {"Germany"}, Gender.MALE),
        (("Carmen", "Salinas"), set(), Gender.FEMALE),
        (("Joan", "Salinas"), set(), None),  # a man in Catalonia, a woman in Texas
        (("Carmen", "Rossi"), set(), None),
        (("Andrea", "Rossi"), {"Italy", "Germany"}, None),
        (("Peter", "Rossi"), {"Italy"}, None),
    ],
)
def test_what_a_first_name_says_at_home(
    name: tuple[str, ...], countries: set[str], gender: Gender | None
) -> None:
    told = of_home_name(name, countries)
    assert (told.gender if told else None) is gender


def test_home_names_are_known_without_accents() -> None:
    assert is_home_name("René")
    assert not is_home_name("Peter")


def test_no_name_is_both_in_one_country() -> None:
    places = Counter(
        (row["name"], country)
        for row in rows("names-by-country")
        for country in row["countries"].split("|")
    )
    assert [place for place, times in places.items() if times > 1] == []


def test_the_tables_are_written_as_they_are_read() -> None:
    countries = {row["country"] for row in rows("countries") if row["kind"] == "country"}
    for row in rows("names-by-country"):
        assert row["name"] == fold(row["name"])
        assert row["gender"] in ("f", "m")
        assert set(row["countries"].split("|")) <= countries
    assert all(word == fold(word) for word in words("spanish-surnames"))
