from __future__ import annotations

import pytest

from fixture_types import Find, Repair

JENKINS = "Helen Jenkins leads the commission. "


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("On Monday Mr. Jenkins left.", "On Monday Ms. Jenkins left."),
        ("On Monday Ms Cole met Mr Jenkins.", "On Monday Ms Cole met Ms Jenkins."),
        ("On Monday Sir Helen Jenkins left.", "On Monday Dame Helen Jenkins left."),
    ],
)
def test_a_word_gives_way_to_the_name(
    found: Find, repaired: Repair, wrong: str, right: str
) -> None:
    assert repaired("honorific-gender", JENKINS + wrong) == JENKINS + right
    assert found("noun-gender", JENKINS + right) == []


def test_the_user_knows_best(found: Find, repaired: Repair) -> None:
    for known in ("male", "they", "xe/xem"):
        people = {"Helen Jenkins": known}
        assert found("honorific-gender", "Mr. Helen Jenkins left.", people=people) == []
    right = repaired("honorific-gender", "Mr. Kim Becker left.", people={"Kim Becker": "she/her"})
    assert right == "Ms. Kim Becker left."


def test_messages_name_person_and_evidence(found: Find) -> None:
    (match,) = found("honorific-gender", "Mr. Helen Jenkins left.")
    assert match.values == {
        "word": "Mr.",
        "person": "Helen Jenkins (a woman, going by the first name)",
        "advice": 'write "Ms."',
    }
