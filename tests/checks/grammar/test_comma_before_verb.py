from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "The head of the old club, said that the season was over.",
            "The head of the old club said that the season was over.",
        ),
        (
            "They wrote to the mayor because the road, was closed for the winter.",
            "They wrote to the mayor because the road was closed for the winter.",
        ),
        (
            "In addition, the new bridge, has to be paid by the town.",
            "In addition, the new bridge has to be paid by the town.",
        ),
        (
            "The teachers of the old school, have been on strike since Monday.",
            "The teachers of the old school have been on strike since Monday.",
        ),
        (
            "Most of the boats in the port, were lost in the storm.",
            "Most of the boats in the port were lost in the storm.",
        ),
        (
            "The boy who found the letter, was taken to the mayor.",
            "The boy who found the letter was taken to the mayor.",
        ),
        (
            "The chairman of the bank, announced new loans for the farmers.",
            "The chairman of the bank announced new loans for the farmers.",
        ),
        (
            "The plan to sell the port, surprised the town.",
            "The plan to sell the port surprised the town.",
        ),
    ],
)
def test_the_comma_is_taken_out(repaired: Repair, text: str, right: str) -> None:
    assert repaired("comma-before-verb", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "The head of the old club, Karel Novak, said that the season was over.",
        "The road, or the bridge for that matter, was closed for the winter.",
        "The road to the valley, closed for the winter, is open again.",
        "The road is closed, said the head of the club on Monday.",
        "Two years later, was there anybody who knew her?",
        "Ladies and gentlemen, are we ready for the fair?",
        "He who laughs, laughs at the town and at all of us.",
        "The mayor Ana Novak, named the best of all, was late for the fair.",
        "Lima slams 'crooked' Rosario aide Ana, calls on 'the firm' to act.",
        "World champion Ana Novak, ranked two places above him, was late.",
        "The signs of an early winter, but not of the snow, are clear to all.",
        "Karel Novak, recalled in place of his brother, was late for the fair.",
        "Karel Novak, ranked 106 in the world, sunk to his knees.",
        "The archive of guitars, signed records and posters were sold to the bank.",
        "The storm that hit the coast, says a group of doctors, was the worst.",
        "The law makes it hard to copy the music that they own, movies and books.",
        "He told of rocks that made waves that dwarf those of today, says a small group.",
        "All that they know, they owe to the town.",
        "Novak & Sons Inc., was sold to the bank in May.",
    ],
)
def test_a_comma_that_may_be_right(found: Find, text: str) -> None:
    assert found("comma-before-verb", text) == []
