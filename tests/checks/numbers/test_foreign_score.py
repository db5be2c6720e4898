from __future__ import annotations

import pytest

from fixture_types import Find, Repair

RULE = "foreign-score"
SPORT = " The coach thanked the striker and the goalkeeper of the league leaders."


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        ("Lima lost 2 : 3 to Quito.", "Lima lost 2-3 to Quito."),
        ("It ended in a 1: 1 draw.", "It ended in a 1-1 draw."),
        ("The 0:1 defeat hurt Lima.", "The 0-1 defeat hurt Lima."),
        ("Lima beat Quito 2×0 at home.", "Lima beat Quito 2-0 at home."),
        ("Lima won 3x1 against Quito.", "Lima won 3-1 against Quito."),
        ("Behind by 2×0the leader woke up.", "Behind by 2-0the leader woke up."),
    ],
)
def test_scores(repaired: Repair, bad: str, good: str) -> None:
    assert repaired(RULE, bad + SPORT) == good + SPORT


@pytest.mark.parametrize(
    "text",
    [
        "The match begins at 7:30 against Lima.",
        "Lima leads 1:05 before the end.",
        "They won the 3x3 cup against Lima.",
        "They won the relay of 4x100 metres against Lima.",
        "The team read Luke 2:1 after the victory.",
        "Day 2: 3 goals against Lima.",
        "The ratio was 2:1 against Lima.",
        "The set is 2x1 m in size.",
    ],
)
def test_other_numbers(found: Find, text: str) -> None:
    assert found(RULE, text + SPORT) == []


def test_only_in_articles_about_sport(found: Find) -> None:
    assert found(RULE, "The council won by 2:1 in the town hall.") == []


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        ("Lima won 3:1 against Quito on Sunday.", "Lima won 3-1 against Quito on Sunday."),
        ("Ana Lima won the set 6: 2 against a Czech.", "Ana Lima won the set 6-2 against a Czech."),
    ],
)
def test_a_score_beside_its_words_needs_no_other_word_of_sport(
    repaired: Repair, bad: str, good: str
) -> None:
    assert repaired(RULE, bad) == good
