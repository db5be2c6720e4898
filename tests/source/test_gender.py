from __future__ import annotations

import pytest

from fixture_types import Beside
from newslint.english.gender import Gender
from newslint.people.people import people
from newslint.source.gender import only_gender, told


@pytest.mark.parametrize(
    ("language", "text", "gender"),
    [
        ("ru", "Она вернулась.", Gender.FEMALE),
        ("is", "Hann kom aftur.", Gender.MALE),
        ("es", "Ella volvió.", Gender.FEMALE),
        ("ja", "彼女は戻った。", Gender.FEMALE),
        ("zh", "他回来了。", Gender.MALE),
        ("de", "Er kam zurück.", Gender.MALE),
        ("ru", "Он видел, как она вернулась.", None),
        ("ru", "Приехал, и она рада.", None),
        ("es", "Habló de ella.", None),
        ("fr", "Il y a un pont.", None),
        ("de", "Sie kamen zurück.", None),
        ("tr", "O geri geldi.", None),
        ("en", "She came back.", Gender.FEMALE),
        ("ja", "彼らは戻った。", None),
    ],
)
def test_only_gender(language: str, text: str, gender: Gender | None) -> None:
    sign = only_gender(text, language)
    assert (sign.gender if sign else None) is gender


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "La ministra Alex Olmedo dimitió.", [("Olmedo", Gender.FEMALE, "La ministra")]),
        ("es", "La portavoz Alex Olmedo habló.", [("Olmedo", Gender.FEMALE, "La portavoz")]),
        ("ru", "Об этом заявила Саша Котова.", [("Котова", Gender.FEMALE, "заявила")]),
        ("ru", "Президент Саша Котов приехал.", []),
        ("de", "Bundeskanzlerin Kim Vogel kam.", [("Vogel", Gender.FEMALE, "Bundeskanzlerin")]),
        ("pl", "Robin Nowak powiedział to wczoraj.", [("Nowak", Gender.MALE, "powiedział")]),
    ],
)
def test_told(
    beside: Beside, language: str, text: str, expected: list[tuple[str, Gender, str]]
) -> None:
    found = [(each.name, each.gender, each.word) for each in told(beside("-", text, language))]
    assert found == expected


def test_it_is_evidence_of_a_person(beside: Beside) -> None:
    article = beside("Minister Quiala Olmedo resigned.", "La ministra Ana Olmedo dimitió.", "es")
    (person,) = [each for each in people(article) if "Olmedo" in each.name]
    assert person.gender is Gender.FEMALE
    assert "“La ministra” in the source" in person.reasons
