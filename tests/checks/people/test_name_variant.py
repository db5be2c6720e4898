from __future__ import annotations

import pytest

from fixture_types import Find, Repair
from newslint.checks.people.name_variant import sound
from newslint.model import Safety


@pytest.mark.parametrize(
    ("one", "other"),
    [("Zelenskyy", "Zelenskiy"), ("Karoline", "Carolyn"), ("Sheinbaum", "Scheinbaum")],
)
def test_one_sound(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("Maria", "Marie"), ("Jon", "John"), ("Lee", "Leo")])
def test_two_sounds(one: str, other: str) -> None:
    assert sound(one) != sound(other)


ZELENSKY = "Volodymyr Zelensky spoke. Mr. Zelensky left. President Zelenskiy slept."


def test_the_majority_is_shown(found: Find, repaired: Repair) -> None:
    (match,) = found("name-variant", ZELENSKY)
    assert match.safety is Safety.DISPLAY
    assert repaired("name-variant", ZELENSKY) == ZELENSKY.replace("skiy", "sky")


def test_the_list_of_names_decides(found: Find, repaired: Repair) -> None:
    right = ZELENSKY.replace("Zelenskiy", "Zelensky").replace("Zelensky", "Zelenskyy")
    assert repaired("name-variant", ZELENSKY, names=["Volodymyr Zelenskyy"]) == right
    names = ["Andriy Zelensky", "Zelenskiy"]
    assert found("name-variant", "Mr. Zelenskiy slept.", names=names) == []
