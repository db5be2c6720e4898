from __future__ import annotations

import pytest

from fixture_types import Find, Repair
from newslint.checks.people.name_variant_near import sound
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
    assert match.safety is Safety.HINT
    assert repaired("name-variant", ZELENSKY) == ZELENSKY.replace("skiy", "sky")


def test_the_list_of_names_decides(found: Find, repaired: Repair) -> None:
    right = ZELENSKY.replace("Zelenskiy", "Zelensky").replace("Zelensky", "Zelenskyy")
    assert repaired("name-variant", ZELENSKY, names=["Volodymyr Zelenskyy"]) == right
    names = ["Andriy Zelensky", "Zelenskiy"]
    assert found("name-variant", "Mr. Zelenskiy slept.", names=names) == []


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        (
            "Mohamed Maait spoke first. On Friday Mohamed Maite said that he was glad.",
            "Mohamed Maait spoke first. On Friday Mohamed Maait said that he was glad.",
        ),
        (
            "James Essig spoke first. The dog bit the man twice, Esig said.",
            "James Essig spoke first. The dog bit the man twice, Essig said.",
        ),
        (
            "In Berlin the German Greens voted. Annalena Barbock said that she was glad.",
            "In Berlin the German Greens voted. Annalena Baerbock said that she was glad.",
        ),
        (
            "Brazil voted. Jair Bolsonoro said that he was glad.",
            "Brazil voted. Jair Bolsonaro said that he was glad.",
        ),
    ],
)
def test_slips_of_one_name(repaired: Repair, bad: str, good: str) -> None:
    assert repaired("name-variant", bad) == good


@pytest.mark.parametrize(
    "text",
    [
        "Annalena Barbock said that she was glad about the new school.",
        "Jair Bolsonoro said that he was glad about the new school.",
        "Emanuel Macron of France said that he was glad about the new school.",
        "Mario Rossini spoke first. Maria Rossini said that she was glad.",
        "Anna Lima spoke first. Anna Lopez said that she was glad.",
        "Peter Hall spoke first. Peter Hill said that he was glad.",
        "The German Greens and Germany met Annalena Baerbock, who was glad.",
    ],
)
def test_two_people(found: Find, text: str) -> None:
    assert found("name-variant", text) == []


def test_words_of_one_name_are_one_finding(found: Find) -> None:
    text = (
        "Oğuzhan Koç came to Izmir on Monday. The singer Oğuzhan Koç was met by fans. Her husband "
        "Oguzhan Koc left early."
    )
    (match,) = found("name-variant", text)
    assert text[match.span.start : match.span.end] == "Oguzhan Koc"
    assert match.values["other"] == "Oğuzhan Koç"


@pytest.mark.parametrize(("wrong", "right"), [("Marwillen", "Marwellin"), ("Castelo", "Castillo")])
def test_names_that_differ_in_their_vowels(repaired: Repair, wrong: str, right: str) -> None:
    text = f"The head of the club, Pedro {right}, left. Later {right} spoke. On Monday {{}} left."
    assert repaired("name-variant", text.format(wrong)) == text.format(right)


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("Giovanni Ferrari", "John Ferrari"),
        ("Katarzyna Wasick", "Catherine Wasick"),
        ("Guillermo Palmas", "William Palmas"),
        ("Jiří Dvořák", "George Dvořák"),
        ("Lviv", "Lvov"),
    ],
)
def test_names_in_english_and_in_their_language(repaired: Repair, own: str, english: str) -> None:
    text = f"They spoke of {own} on Monday. The people of {{}} were at home."
    assert repaired("name-variant", text.format(english)) == text.format(own)


@pytest.mark.parametrize(
    "text",
    [
        "Giovanni Ferrari and his cousin John Ferrari left the town.",
        "They spoke of Kyiv on Monday. Fans of Dynamo Kiev and chicken Kiev were at home.",
        "They spoke of John Ferrari on Monday. The people of Giovanni Rossi were at home.",
    ],
)
def test_two_names(found: Find, text: str) -> None:
    assert found("name-variant", text) == []


def test_a_first_name_alone_is_that_of_the_full_name(repaired: Repair) -> None:
    text = "The duchess, Meghan Lee, left. Harry and {0} live by the sea. {0} wrote to us."
    assert repaired("name-variant", text.format("Megan")) == text.format("Meghan")


@pytest.mark.parametrize(
    "text",
    [
        "The duchess, Meghan Lee, left. Her daughter Megan stayed by the sea.",
        "The duchess, Meghan Lee, left. Megan Holm and Harry live by the sea. Megan wrote to us.",
        "The duchess, Meghan Lee, left. Meghan and Megan live by the sea.",
    ],
)
def test_a_first_name_alone_may_be_another_persons(found: Find, text: str) -> None:
    assert found("name-variant", text) == []
