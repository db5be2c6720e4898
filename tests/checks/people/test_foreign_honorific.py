from __future__ import annotations

import pytest

from fixture_types import Find, Repair
from newslint.model import Safety


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Mr Cole called Frau Brandt.", "Mr Cole called Ms Brandt."),
        ("Mrs. Cole called Frau Brandt.", "Mrs. Cole called Mrs. Brandt."),
        ("Ana Ruiz is rich. Doña Ana paid.", "Ana Ruiz is rich. Ana paid."),
    ],
)
def test_foreign_honorifics(repaired: Repair, text: str, right: str) -> None:
    assert repaired("foreign-honorific", text) == right


def test_without_the_full_name_a_foreign_honorific_is_only_shown(found: Find) -> None:
    (match,) = found("foreign-honorific", "Mr. Cole called Frau Brandt.")
    assert match.safety is Safety.HINT
    text = "Eva Brandt slept. Mr. Cole called Frau Brandt."
    (match,) = found("foreign-honorific", text)
    assert match.safety is not Safety.HINT


@pytest.mark.parametrize(
    "text",
    [
        "M. Night Shyamalan directed it.",
        "Mary Curie slept. M. Curie woke up.",
        "Don Johnson left. Mr. Johnson slept.",
        "Steffi Graf won. Birgit Prinz scored.",
        "He works at Don Bosco and saw Frau im Mond.",
        "Queen Sirikit met Datuk Rahman and Shri Rao.",
    ],
)
def test_names_are_no_honorifics(found: Find, text: str) -> None:
    assert found("foreign-honorific", text) == []


@pytest.mark.parametrize("shown", ["Bey", "Bey.", "~~Bey.~~", "Bey.**", "*Bey.*"])
def test_marks_around_an_honorific_are_none_of_it(found: Find, shown: str) -> None:
    text = f"Ahmet Kaya is the mayor. The council thanked Ahmet {shown} warmly."
    for match in found("foreign-honorific", text):
        assert match.values["title"] == "Bey"
        assert text[match.span.start : match.span.end] == "Ahmet Bey"
