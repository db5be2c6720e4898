from __future__ import annotations

import pytest

from fixture_types import Find, Propose
from newslint.edits import apply


@pytest.mark.parametrize(
    ("lost", "right", "kind"),
    [
        ("She was falsified year later by the firm.", "a year later", "missing-article-bare"),
        ("It warned China and European Union of it.", "and the European", "missing-article-known"),
        ("The party wins third term in May.", "the third term", "missing-article-ranked"),
    ],
)
def test_articles_are_proposed(found: Find, lost: str, right: str, kind: str) -> None:
    (match,) = (match for match in found("missing-article", lost) if match.kind == kind)
    assert any(right in apply(lost, repair) for repair in match.repairs)


@pytest.mark.parametrize(
    ("text", "repairs"),
    [
        ("He was candidate in May.", ["was a candidate", "was the candidate"]),
        ("They want to make decision on Friday.", ["make the decision", "make a decision"]),
        ("It was first team from the south to win.", ["was the first team", "was a first team"]),
        (
            "They met in May. Company said that it would go on.",
            ["May. The company said", "May. A company said"],
        ),
        ("She was asked by State Bank of Pakistan on Monday.", ["by the State Bank"]),
        (
            "They denied claims that decision had been made.",
            ["that the decision", "that a decision"],
        ),
    ],
)
def test_other_repairs_compete(proposed: Propose, text: str, repairs: list[str]) -> None:
    _, texts = proposed("missing-article", text)
    for repair in repairs:
        assert any(repair in each for each in texts), repair


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "The council met.\n\nTeam from the north of the country says it can move the dam."
    right = "The council met.\n\nA team from the north of the country says it can move the dam."
    kind, texts = proposed("missing-article", text)
    assert kind == "missing-article-opening"
    assert right in texts


def test_is_silent(sure: Find) -> None:
    text = "Minister denies plan for summit"
    assert sure("missing-article", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ships sailed to Ivory Coast with all of the crews on Friday.",
        "The chief has released body and dashboard camera films of the day.",
        "They wrote to the Justice Department and Federal Bureau of Investigation in May.",
        "It hopes to bring in more of the big cats in future, the owner said.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("missing-article", text) == []
