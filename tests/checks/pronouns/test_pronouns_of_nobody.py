"""Where a pronoun that seems to mean no person, or several, is right: for three rules at once."""

from __future__ import annotations

from typing import Any

import pytest

from fixture_types import Find
from newslint.model import Match


@pytest.fixture
def found_by_any(found: Find) -> Find:
    """Finds what any of the rules objects to in a text, those in doubt too."""

    def found_by_any(text: str, **facts: Any) -> list[Match]:
        rules = ("pronoun-for-thing", "pronoun-number", "mixed-pronouns")
        return [match for rule in rules for match in found(rule, text, **facts)]

    return found_by_any


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
def test_silent_where_somebody_stands_near(found_by_any: Find, before: str, text: str) -> None:
    assert found_by_any(before + text) == []


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
def test_silent_in_articles_about_other_pronouns(
    found_by_any: Find, before: str, text: str
) -> None:
    between = "Nothing happened in May. Nothing happened in June. Nothing happened in July. "
    assert found_by_any(before + between + text) == []


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
def test_they_and_neopronouns_are_anybodys(found_by_any: Find, text: str) -> None:
    assert found_by_any(text) == []


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
def test_silent_about_people_whom_the_user_lists(
    found_by_any: Find, text: str, pronouns: str
) -> None:
    assert found_by_any(text, people={"Rowan": pronouns}) == []


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
def test_silent(found_by_any: Find, text: str) -> None:
    assert found_by_any(text) == []
