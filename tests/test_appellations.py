"""Honorifics, nouns and names that contradict or vary: what is found, and who is left alone."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint.article.article import Article, Facts
from newslint.catalogue.matchers import Check
from newslint.checks.people.foreign_honorific import foreign_honorific
from newslint.checks.people.honorific_gender import honorific_gender
from newslint.checks.people.name_variant import name_variant, sound
from newslint.checks.people.noun_gender import noun_gender
from newslint.edits import apply
from newslint.linting.linter import Linter
from newslint.model import Safety


def article(linter: Linter, text: str, facts: Facts | None = None) -> Article:
    return Article(linter.read(PurePath("a.txt"), text), linter.parse, facts)


def repaired(linter: Linter, check: Check, text: str, facts: Facts | None = None) -> str:
    matches = check(article(linter, text, facts))
    return apply(text, {edit for match in matches for edit in match.repairs[0]})


JENKINS = "Helen Jenkins leads the commission. "


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("On Monday Mr. Jenkins left.", "On Monday Ms. Jenkins left."),
        ("On Monday Ms Cole met Mr Jenkins.", "On Monday Ms Cole met Ms Jenkins."),
        ("On Monday Sir Helen Jenkins left.", "On Monday Dame Helen Jenkins left."),
        ("The policeman Helen Jenkins left.", "The policewoman Helen Jenkins left."),
    ],
)
def test_a_word_gives_way_to_the_name(linter: Linter, wrong: str, right: str) -> None:
    found = repaired(linter, honorific_gender, JENKINS + wrong)
    assert repaired(linter, noun_gender, found) == JENKINS + right


@pytest.mark.parametrize(
    "text",
    [
        "Helen Jenkins, who is nonbinary, leads the commission. Mr. Jenkins left.",
        "Helen Jenkins, a transgender man, leads the commission. Mr. Helen Jenkins left.",
        "Helen Jenkins uses they/them pronouns. The policeman Helen Jenkins left.",
        "Helen Jenkins uses xe/xem. The businessman Helen Jenkins left. Mr. Jenkins slept.",
        "Mr. Helen Jenkins left. He took his hat. Then he slept.",  # the text is of one mind
        "Helen Jenkins and her husband left. Mr. Jenkins slept.",
        "Helen Jenkins left. “Mr. Jenkins slept,” she said.",
        "Mrs. Peter Novak left.",
        "Mr. Kim Becker left. The spokeswoman Alexis Becker slept.",  # names that tell nothing
        "",
    ],
)
def test_silent(linter: Linter, text: str) -> None:
    one = article(linter, text)
    assert [*honorific_gender(one), *noun_gender(one)] == []


def test_the_user_knows_best(linter: Linter) -> None:
    text = "Mr. Helen Jenkins left."
    for known in ("male", "they", "xe/xem"):
        facts = Facts(people={"Helen Jenkins": known})
        assert repaired(linter, honorific_gender, text, facts) == text
    facts = Facts(people={"Kim Becker": "she/her"})
    assert repaired(linter, honorific_gender, "Mr. Kim Becker left.", facts) == (
        "Ms. Kim Becker left."
    )


def test_messages_name_person_and_evidence(linter: Linter) -> None:
    (match,) = honorific_gender(article(linter, "Mr. Helen Jenkins left."))
    assert match.values == {
        "word": "Mr.",
        "person": "Helen Jenkins",
        "evidence": "first name “Helen”",
        "advice": "write 'Ms.'",
    }


def test_a_couple_is_only_shown(linter: Linter) -> None:
    (match,) = noun_gender(article(linter, "He came with his husband Margaret Olsen."))
    assert match.safety is Safety.DISPLAY


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Mr Cole called Frau Brandt.", "Mr Cole called Ms Brandt."),
        ("Mrs. Cole called Frau Brandt.", "Mrs. Cole called Mrs. Brandt."),
        ("Ana Ruiz is rich. Doña Ana paid.", "Ana Ruiz is rich. Ana paid."),
    ],
)
def test_foreign_honorifics(linter: Linter, text: str, right: str) -> None:
    assert repaired(linter, foreign_honorific, text) == right


def test_without_the_full_name_a_foreign_honorific_is_only_shown(linter: Linter) -> None:
    (match,) = foreign_honorific(article(linter, "Mr. Cole called Frau Brandt."))
    assert match.safety is Safety.DISPLAY
    text = "Eva Brandt slept. Mr. Cole called Frau Brandt."
    (match,) = foreign_honorific(article(linter, text))
    assert match.safety is not Safety.DISPLAY


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
def test_names_are_no_honorifics(linter: Linter, text: str) -> None:
    assert list(foreign_honorific(article(linter, text))) == []


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


def test_the_majority_is_shown(linter: Linter) -> None:
    (match,) = name_variant(article(linter, ZELENSKY))
    assert match.safety is Safety.DISPLAY
    assert repaired(linter, name_variant, ZELENSKY) == ZELENSKY.replace("skiy", "sky")


def test_the_list_of_names_decides(linter: Linter) -> None:
    facts = Facts(names=["Volodymyr Zelenskyy"])
    right = ZELENSKY.replace("Zelenskiy", "Zelensky").replace("Zelensky", "Zelenskyy")
    assert repaired(linter, name_variant, ZELENSKY, facts) == right
    facts = Facts(names=["Andriy Zelensky", "Zelenskiy"])
    assert repaired(linter, name_variant, "Mr. Zelenskiy slept.", facts) == "Mr. Zelenskiy slept."
