from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "They met at a fair in Lima, Peru in May 2019.",
            "They met at a fair in Lima, Peru, in May 2019.",
        ),
        (
            "She spoke of Maria Lopez who won the race in May.",
            "She spoke of Maria Lopez, who won the race in May.",
        ),
        (
            "She spoke of Maria Lopez who on Monday praised the plan.",
            "She spoke of Maria Lopez, who on Monday praised the plan.",
        ),
        (
            "They came back from a holiday in Paris where they had met the mayor.",
            "They came back from a holiday in Paris, where they had met the mayor.",
        ),
        (
            "He wrote to his father who lived in the valley.",
            "He wrote to his father, who lived in the valley.",
        ),
        (
            "In addition the court said that the road was closed.",
            "In addition, the court said that the road was closed.",
        ),
    ],
)
def test_the_comma_comes_back(repaired: Repair, text: str, right: str) -> None:
    assert repaired("lost-comma", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "It was Maria Lopez who won the race in May.",
        "She spoke of the Maria Lopez who won the race in May.",
        "He got a letter from Mr. Lopez which was a year old.",
        "In Lima, Peru on Monday beat the team of the hosts.",
        "However the road is built, it will be dear.",
        "After the talks with the singer, Maria Lopez announced a tour.",
        "The singer, Maria Lopez said on Monday, was ill.",
        "They lost the three games in November which they had to win.",
        "He wrote to a brother who lived in the valley.",
        "He asked the Lopez who on Monday had praised the plan.",
        "She lives in Lima and is an amateur dancer who became a citizen in May.",
    ],
)
def test_where_there_is_none(found: Find, text: str) -> None:
    assert found("lost-comma", text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "The victim, a nurse from the valley was found on Sunday.",
            "The victim, a nurse from the valley, was found on Sunday.",
        ),
        (
            "Anna Novak, the mother of the boy spoke to the mayor.",
            "Anna Novak, the mother of the boy, spoke to the mayor.",
        ),
    ],
)
def test_the_second_comma_of_a_pair(repaired: Repair, text: str, right: str) -> None:
    assert repaired("lost-comma", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "The next day, a nurse from the valley was found.",
        "For the victim, a nurse from the valley was found.",
        "Anna Novak, the mayor and the driver were found on Sunday.",
        "The victim, a nurse from the valley, was found on Sunday.",
    ],
)
def test_no_pair(found: Find, text: str) -> None:
    assert found("lost-comma", text) == []
