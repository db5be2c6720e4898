from __future__ import annotations

import pytest

from fixture_types import Find, Read, Repair
from newslint.checks.splices.unbalanced_quotation_places import closings, openings


def test_a_quotation_that_goes_on_in_the_next_paragraph_is_balanced(sure: Find) -> None:
    text = (
        "The law says that “the boards of the towns shall meet in public.\n\n"
        "“They shall give notice of it in time,” it says in the second part.\n"
    )
    assert sure("unbalanced-quotation", text) == []


@pytest.mark.parametrize(
    "text",
    [
        'The board was six feet 2" wide and stood in the hall of the old town.',
        'She wrote that " was the mark that she used least of all in her books.',
    ],
)
def test_marks_that_quote_nothing(sure: Find, text: str) -> None:
    assert sure("unbalanced-quotation", text) == []


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ('The critics called the film a complete waste of time" on Monday.', "complete"),
        ('The mayor was described as the queen of the markets" in May.', "queen"),
        ('The minister warned that the talks were extremely difficult" on Monday.', "extremely"),
    ],
)
def test_a_quotation_opens_before_a_phrase(read: Read, text: str, before: str) -> None:
    likeliest = openings(read(text), 0, text.index('"'))[0]
    assert text[likeliest:].startswith(before)


def test_a_quotation_closes_behind_a_phrase(read: Read) -> None:
    text = 'The minister spoke of "deep concern in the whole of the region on Monday.'
    likeliest = closings(read(text), text.index('"') + 1, len(text))[0]
    assert text[:likeliest].endswith("deep concern")


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        (
            "He wrote: “If war comes, I shall go. I am ready. The post had many readers.",
            "He wrote: “If war comes, I shall go. I am ready.” The post had many readers.",
        ),
        (
            "“I lead a choir of forty,” he went on. I give money, too,” he replied to them.",
            "“I lead a choir of forty,” he went on. “I give money, too,” he replied to them.",
        ),
        (
            "“I ask you all,” he said. We are the last ones left here. Nobody will help. “",
            "“I ask you all,” he said. “We are the last ones left here. Nobody will help.”",
        ),
        (
            "The mayor said: “We built it in May. I was there.\n\nI know that it is short.",
            "The mayor said: “We built it in May. I was there.\n\n“I know that it is short.”",
        ),
        (
            "The mayor said, şöyle We regret this. It is not true, ”he said to the press.",
            "The mayor said, “We regret this. It is not true,” he said to the press.",
        ),
        (
            "“We have lost the house, she said on Monday. It went on.\n\nNobody was hurt.",
            "“We have lost the house,” she said on Monday. It went on.\n\nNobody was hurt.",
        ),
        (
            "“We have lost the house,” said the mayor of the small town in the hills.”",
            "“We have lost the house,” said the mayor of the small town in the hills.",
        ),
        (
            'She has a list of towns and said: I know every one of them by heart."',
            'She has a list of towns and said: "I know every one of them by heart."',
        ),
        (
            "The lawyer told the court: ‘We are only at the start of a long and hard road.",
            "The lawyer told the court: “We are only at the start of a long and hard road.”",
        ),
    ],
)
def test_the_place_of_a_lost_mark(repaired: Repair, text: str, fixed: str) -> None:
    assert repaired("unbalanced-quotation", text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        'The critics called the films "boring and much too long.\n\nNobody came to the hall.\n',
        'They read the reports "quickly.\n\nThey put the letters "away" on Monday.\n',
    ],
)
def test_one_mark_behind_a_plural_is_no_habit(found: Find, text: str) -> None:
    assert {each.kind for each in found("unbalanced-quotation", text)} == {""}


def test_the_apostrophe_of_a_plural_is_as_curly_as_the_others(repaired: Repair) -> None:
    text = 'It isn’t the towns "debts that weigh most.\n\nIt is the drivers "union, they said.\n'
    assert repaired("unbalanced-quotation", text) == (
        "It isn’t the towns’ debts that weigh most.\n\nIt is the drivers’ union, they said.\n"
    )


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        (
            "Ana Lima: Marriage? I shall see.”\n\nAna Lima spoke on Monday of the year.",
            "Ana Lima: “Marriage? I shall see.”\n\nAna Lima spoke on Monday of the year.",
        ),
        (
            "‘The valley has more than the town\n\nThe coach spoke of it on Monday.",
            "‘The valley has more than the town’\n\nThe coach spoke of it on Monday.",
        ),
    ],
)
def test_a_mark_of_a_headline_comes_back(repaired: Repair, text: str, fixed: str) -> None:
    assert repaired("unbalanced-quotation", text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "‘Tis the season of the long bridge\n\nThe mayor spoke of it on Monday.",
        "“The valley has more than the town\n\n“And it will have more,” he said on Monday.",
        "‘The valley’ has more than the town\n\nThe coach spoke of it on Monday.",
    ],
)
def test_headlines_whose_marks_are_right(sure: Find, text: str) -> None:
    assert sure("unbalanced-quotation", text) == []


@pytest.mark.parametrize(
    "text",
    [
        # the speaker goes on behind it
        '"I have not sailed since.\n\nThe boat was sold.\n\nBut I am ready for the sea.\n',
        # a mark that only closes follows
        '"Boats are costly.\n\nA boat is old.\n\nIt leaks.\n\nThe sea is deep.\n\nIt is cold.\n\n'
        'Few sail," says Ana Lima of the harbour.\n',
        # the speaker began before it
        'I bought the boat in May.\n\nThe old man died in June," says Ana Lima of the harbour.\n',
        # nothing tells that it is a quotation at all
        'The minister arrived in the harbour by boat.\n\nThe boat left late in the evening."\n',
    ],
)
def test_where_a_quotation_may_be_longer_it_is_only_shown(sure: Find, text: str) -> None:
    assert {match.repairs for match in sure("unbalanced-quotation", text)} == {()}
