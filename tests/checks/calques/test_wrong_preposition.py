from __future__ import annotations

import pytest

from fixture_types import Find, Propose, Repair


@pytest.mark.parametrize(
    "text",
    [
        "They insisted in the end on the old rule, and were based in Lisbon.",
        "The village has been faced with a long strike of the drivers this year.",
        "An alert boy of ten was congratulated by the police for his part in it today.",
        "It is late. Ana Lima, opposed to the plan, left the town and its port.",
        "The old prisoners are deserving of respect and of a fair trial.",
        "The minister arrived yesterday to speak, and asked only of the price of the bread.",
        "She was lady-in-waiting to the sister of the queen for many years.",
        "He kept the photos of an earlier fair that she attended at a hall in Leeds.",
        "Like many children of today she has a large following of her own.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("wrong-preposition", text) == []


@pytest.mark.parametrize(
    ("text", "right", "kind"),
    [
        (
            "The mayor of the town was not mindful about the old rule of the port.",
            "The mayor of the town was not mindful of the old rule of the port.",
            "wrong-preposition-adjective",
        ),
        (
            "The farmers of the valley continue to face at pressure from the large dairies.",
            "The farmers of the valley continue to face pressure from the large dairies.",
            "wrong-preposition-verb",
        ),
    ],
)
def test_the_right_repair_is_proposed_to_the_judge(
    proposed: Propose, text: str, right: str, kind: str
) -> None:
    asked, texts = proposed("wrong-preposition", text)
    assert asked == kind
    assert right in texts


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "They discussed about the plan for hours, and nobody left.",
            "They discussed the plan for hours, and nobody left.",
        ),
        (
            "The plan depends mainly of the price, and the men insisted yesterday to the old rule.",
            "The plan depends mainly on the price, and the men insisted yesterday on the old rule.",
        ),
        (
            "It is late. They accused the driver for the theft, and thanked him of the boat.",
            "It is late. They accused the driver of the theft, and thanked him for the boat.",
        ),
        (
            "It is late. He opposed to the plan of the mayor.",
            "It is late. He opposed the plan of the mayor.",
        ),
        (
            "Many of the farmers continue to face to pressure from the large dairies.",
            "Many of the farmers continue to face pressure from the large dairies.",
        ),
    ],
)
def test_what_no_english_has_needs_no_judge(repaired: Repair, text: str, right: str) -> None:
    assert repaired("wrong-preposition", text) == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "The road is closed. The clinic opens in Saturday, the mayor said today.",
            "The road is closed. The clinic opens on Saturday, the mayor said today.",
        ),
        (
            "The road is closed. The firm was founded at 1988 in a small town.",
            "The road is closed. The firm was founded in 1988 in a small town.",
        ),
        (
            "The road is closed. The last Tuesday the judges met in secret there.",
            "The road is closed. Last Tuesday the judges met in secret there.",
        ),
        (
            "The road is closed. The gates close in midnight, the mayor said today.",
            "The road is closed. The gates close at midnight, the mayor said today.",
        ),
    ],
)
def test_times_have_their_own_prepositions(repaired: Repair, text: str, right: str) -> None:
    assert repaired("wrong-preposition", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "The last Tuesday of May is free, and at 2009 prices the coal was cheap.",
        "The boys are in Sunday school, and in May 5,000 people came to the fair.",
        "She spoke at Friday prayers and in Monday’s debate about the new bridge.",
    ],
)
def test_times_with_a_noun_behind_them_are_left_alone(found: Find, text: str) -> None:
    assert found("wrong-preposition", text) == []
