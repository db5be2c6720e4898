"""Pronouns for a person where no person is meant, or not one: things, several, he and she."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

import pytest

from newslint.article.article import Article, Facts
from newslint.catalogue.matchers import Check
from newslint.checks.pronouns.mixed_pronouns import mixed_pronouns
from newslint.checks.pronouns.pronoun_for_thing import pronoun_for_thing
from newslint.checks.pronouns.pronoun_number import pronoun_number
from newslint.edits import apply
from newslint.english.gender import of_noun
from newslint.english.lexicon import rows, words
from newslint.linting.linter import Linter
from newslint.model import Match, Safety
from newslint.pronouns.bystanders import bystanders
from newslint.pronouns.readings import readings

ALL = (pronoun_for_thing, pronoun_number, mixed_pronouns)


def article(linter: Linter, text: str, **people: str) -> Article:
    return Article(linter.read(PurePath("a.txt"), text), linter.parse, Facts(people=people))


def flags(linter: Linter, text: str, **people: str) -> Iterator[Match]:
    for check in ALL:
        yield from check(article(linter, text, **people))


def repaired(linter: Linter, check: Check, text: str) -> str:
    matches = check(article(linter, text))
    return apply(text, {edit for match in matches for edit in match.repairs[0]})


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The company sold his shares.", "The company sold its shares."),
        ("The commission defended herself.", "The commission defended itself."),
        ("The agency said he's ready.", "The agency said it's ready."),
        ("The agency said HE was ready.", "The agency said IT was ready."),
        ("Parliament passed her budget.", "Parliament passed its budget."),
        ("NATO needs his allies.", "NATO needs its allies."),
        ("The United States left his embassy.", "The United States left its embassy."),
        ("The report names his sources.", "The report names its sources."),
        ("The company grew. He opened a branch.", "The company grew. It opened a branch."),
        ("The firm and his partners left.", "The firm and its partners left."),
        ("Wells Motors Inc sold his shares.", "Wells Motors Inc sold its shares."),
        ("Microsoft raised his prices.", "Microsoft raised its prices."),
        ("Gazprom left. Toyota raised his prices.", "Gazprom left. Toyota raised its prices."),
        ("The city hid his ship and her mast.", "The city hid its ship and her mast."),
    ],
)
def test_things(linter: Linter, wrong: str, right: str) -> None:
    assert repaired(linter, pronoun_for_thing, wrong) == right


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The workers keep his money.", "The workers keep their money."),
        ("The workers said so in his letter.", "The workers said so in their letter."),
        ("Many plants defend himself.", "Many plants defend themselves."),
    ],
)
def test_several(linter: Linter, wrong: str, right: str) -> None:
    assert repaired(linter, pronoun_number, wrong) == right


def test_he_for_several_is_only_shown(linter: Linter) -> None:
    (match,) = pronoun_number(article(linter, "The workers met on Monday. He left early."))
    assert match.safety is Safety.DISPLAY
    assert match.repairs == ()


def test_it_with_his_has_two_repairs(linter: Linter) -> None:
    text = "It sold his house."
    (match,) = mixed_pronouns(article(linter, text))
    assert [apply(text, repair) for repair in match.repairs] == [
        "He sold his house.",
        "It sold its house.",
    ]


def test_he_and_she_are_one(linter: Linter) -> None:
    text = "The teacher forgot her keys on Monday. He came back at night."
    (match,) = mixed_pronouns(article(linter, text))
    assert match.values == {"one": "her", "other": "He", "who": "teacher"}


PLACES = [
    "The company sold his shares.",
    "The company grew. He opened a branch.",
    "The workers keep his money.",
    "It sold his house.",
    "The teacher forgot her keys on Monday. He came back at night.",
]


@pytest.mark.parametrize("text", PLACES)
@pytest.mark.parametrize(
    "before",
    [
        "Kim Lee was there. ",
        "The president was there. ",
        "A woman was there. ",
        "A German was there. ",
        "Someone was there. ",
    ],
)
def test_silent_where_somebody_stands_near(linter: Linter, before: str, text: str) -> None:
    assert list(flags(linter, before + text)) == []


@pytest.mark.parametrize("text", PLACES)
@pytest.mark.parametrize(
    "before",
    [
        "Alex is nonbinary. ",
        "Alex uses they/them pronouns. ",
        "Alex takes neopronouns. ",
        "Alex uses xe/xem. ",
        "Alex is transgender. ",
    ],
)
def test_silent_in_articles_about_other_pronouns(linter: Linter, before: str, text: str) -> None:
    between = "Nothing happened in May. Nothing happened in June. Nothing happened in July. "
    assert list(flags(linter, before + between + text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The company sold their shares.",
        "The agency said they were ready.",
        "The agency said xe was ready.",
        "The teacher forgot their keys on Monday. They came back at night.",
        "The teacher forgot her keys on Monday. They came back at night.",
        "The teacher forgot their keys on Monday. He came back at night.",
        "The teacher hurt themself. The teacher forgot xyr keys.",
        "The workers met on Monday. They left early.",
    ],
)
def test_they_and_neopronouns_are_anybodys(linter: Linter, text: str) -> None:
    assert list(flags(linter, text)) == []


@pytest.mark.parametrize("pronouns", ["they", "they/them", "she/her", "male"])
@pytest.mark.parametrize(
    "text",
    [
        "Rowan forgot her keys on Monday. He came back at night.",
        "Rowan forgot his keys on Monday. She came back at night.",
        "The company paid rowan in May. It sold his house.",
        "The company paid Rowan in May. The company sold his house.",
        "The workers paid Rowan in May. The workers keep his house.",
    ],
)
def test_silent_about_people_whom_the_user_lists(linter: Linter, text: str, pronouns: str) -> None:
    assert list(flags(linter, text, Rowan=pronouns)) == []


@pytest.mark.parametrize(
    "text",
    [
        "“The company sold his shares,” the paper wrote.",
        "The company sold his or her shares.",
        "France and her allies left.",
        "The nation mourns her dead.",
        "The ship lost her mast.",
        "The decision was his own.",
        "The company said that was his fault.",
        "The law was broken by his enemies.",  # somebody else's
        "The workers said he was ill.",  # about somebody else
        "Workers and farmers keep his money.",
        "The ways were his.",
        "Analysts said his move was clever.",
        "Workers meet in Rome\n\nHe left early.",  # a heading
        "Somebody forgot her keys on Monday. He came back at night.",
        "Nineteen people met. None of the workers answered him, he said.",
        "The company grew. He expressed surprise.",
        "“The company grew.” He opened the door.",
        "“The workers met.” He opened the door.",
        "It seems his house was sold.",
        "It used to take her an hour.",
        "The teacher forgot her keys and his hat. He came back at night.",
        "Mr. Lee and Mrs. Lee sold the house. Lee forgot her keys. He came back at night.",
        "",
    ],
)
def test_silent(linter: Linter, text: str) -> None:
    assert list(flags(linter, text)) == []


def test_bystanders_are_words_for_one_person(linter: Linter) -> None:
    text = (
        "The Kim Bank paid the workers. A consumer group and the chairman, who left, were late. "
        "She paid Ann Lee, and his guest slept."
    )
    one = article(linter, text)
    his = next(r.pronoun for r in readings(one) if r.pronoun.token.text == "his")
    assert [token.text for token in bystanders(one, his, 2)] == [
        "chairman", "who", "She", "Ann", "Lee", "guest",
    ]  # fmt: skip
    assert [token.text for token in bystanders(one, his, 0)] == ["She", "Ann", "Lee", "guest"]


def test_things_are_no_people() -> None:
    things = {row["noun"] for row in rows("things")}
    assert things.isdisjoint(words("person-nouns"))
    assert not any(map(of_noun, things))
    kinds = {row["kind"] for row in rows("things")}
    assert kinds == {"organisation", "text", "thing", "she"}
