from __future__ import annotations

import pytest

from fixture_types import Find, Propose, Read
from newslint.checks.splices.lost_preposition_of import partitives
from newslint.edits import apply


@pytest.mark.parametrize(
    ("lost", "right"),
    [
        ("The deal took most the assets of the bank.", "took most of the assets"),
        ("The council agreed on many its plans.", "many of its plans"),
        ("The union won the votes of most them.", "most of them"),
        ("The minister faced a series angry protests.", "a series of angry protests"),
        ("They spoke of a sense disbelief in the town.", "a sense of disbelief"),
    ],
)
def test_a_part_may_have_lost_its_of(read: Read, lost: str, right: str) -> None:
    (match,) = partitives(read(lost))
    assert match.doubt
    assert right in apply(lost, match.repairs[0])


@pytest.mark.parametrize(
    "text",
    [
        "The results are much the same, and none the worse for it.",
        "The boats, each the size of a bus, sank. To each his own.",
        "The team scored from a set piece in the last minute.",
        "A number plate was stolen from the car.",
    ],
)
def test_parts_that_need_no_of(read: Read, text: str) -> None:
    assert list(partitives(read(text))) == []


def test_other_repairs_compete(proposed: Propose) -> None:
    text = "She met the leaders Italy, Canada and Peru."
    repairs = ["leaders of Italy", "leaders in Italy", "leaders, Italy"]
    _, texts = proposed("lost-preposition", text)
    for repair in repairs:
        assert any(repair in each for each in texts), repair


@pytest.mark.parametrize(
    ("kind", "text", "repaired"),
    [
        (
            "lost-preposition-number",
            "Its profit in March was 1.33bn rupees compared 874.2m rupees last year.",
            "Its profit in March was 1.33bn rupees compared with 874.2m rupees last year.",
        ),
        (
            "lost-preposition-article",
            "The old ants can tell each other and know if they belong the same nest at night.",
            "The old ants can tell each other and know if they belong to the same nest at night.",
        ),
        (
            "lost-preposition-title",
            "In its first year as a member European Council, the country paid in nothing at all.",
            "In its first year as a member of the European Council, the country paid in nothing "
            "at all.",
        ),
        (
            "lost-preposition-verb",
            "The old miners went down on Friday and were searching a new shaft to the north.",
            "The old miners went down on Friday and were searching for a new shaft to the north.",
        ),
    ],
)
def test_the_right_repair_is_proposed_to_the_judge(
    proposed: Propose, kind: str, text: str, repaired: str
) -> None:
    found, texts = proposed("lost-preposition", text)
    assert found == kind
    assert repaired in texts


def test_is_silent(sure: Find) -> None:
    text = "BRITISH LEADERS Italy, Canada, France"
    assert sure("lost-preposition", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The old miners were still opening a way out of the shaft at night.",
        "The bill has come far and is due a third reading in the autumn.",
        "You can listen to as much Ana Lima as you like in the old theatre.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("lost-preposition", text) == []
