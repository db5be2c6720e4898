from __future__ import annotations

import pytest

from fixture_types import Find, Propose, Repair


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "The paper wrote on Friday that in the end the old mayors it said nothing at all."
    right = "The paper wrote on Friday that in the end the old mayors said nothing at all."
    kind, texts = proposed("doubled-subject", text)
    assert kind == "doubled-subject-in-doubt"
    assert right in texts


@pytest.mark.parametrize(
    "text",
    [
        "Visitors can keep the target they shot and a film of the day.",
        "It is due, because up until the convention he can pay himself back for the loan.",
        "And with the right people filling these roles they can be and should be fun.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("doubled-subject", text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "The players of the team they arrived in Quito on Friday evening.",
            "The players of the team arrived in Quito on Friday evening.",
        ),
        (
            "According to the paper, the actress she left the set after a quarrel.",
            "According to the paper, the actress left the set after a quarrel.",
        ),
    ],
)
def test_clauses_that_lack_nothing(repaired: Repair, text: str, right: str) -> None:
    assert repaired("doubled-subject", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of the town he was born in left the party last week.",
        "The house of the singer he had sold to a friend was empty in May.",
        "The only team in the league they never beat this year.",
    ],
)
def test_clauses_that_lack_what_is_before(sure: Find, text: str) -> None:
    assert sure("doubled-subject", text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Pavel Ortega He won the race in May.", "Pavel Ortega won the race in May."),
        (
            "The winner is Zorvi.\n\nZorvi He has the calm of a judge.",
            "The winner is Zorvi.\n\nZorvi has the calm of a judge.",
        ),
        (
            "After the match, Pavel Ortega he also spoke to the fans.",
            "After the match, Pavel Ortega also spoke to the fans.",
        ),
        (
            "And Pavel Ortega (Acme) he will never be in doubt. Ana Lima She sang at the fair.",
            "And Pavel Ortega (Acme) he will never be in doubt. Ana Lima sang at the fair.",
        ),
    ],
)
def test_names_that_sentences_begin_with(repaired: Repair, text: str, right: str) -> None:
    assert repaired("doubled-subject", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "Liu and Zhang are in town. Liu He is a minister. Zhang He was one.",
        "Last May he also had the chance to sing in the hall.",
        "Christmas Eve she also had a chance to sing in the hall.",
        "Ana Lima she also admired, and Ann Lee she never met in all the years.",
        "The man Ana Lima she also had the chance to meet left the town.",
        "Background He was born in the town, as the Background says.",
        "“Ana Lima (Acme) She left the town,” the text said.",
    ],
)
def test_no_names_that_sentences_begin_with(sure: Find, text: str) -> None:
    assert sure("doubled-subject", text) == []


def test_a_preposition_taken_for_a_name_leads_in(sure: Find) -> None:
    text = (
        'They were unlucky not to win. "Against Ireland they played fantastically well," he said.'
    )
    assert sure("doubled-subject", text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "The road is closed. “We lost a friend,” he recalled the widow of the painter.",
            "The road is closed. “We lost a friend,” recalled the widow of the painter.",
        ),
        (
            "The road is closed. “It is over,” they claimed the deputies from Lublin.",
            "The road is closed. “It is over,” claimed the deputies from Lublin.",
        ),
        (
            "The road is closed. Anneke Visser, a teacher from Utrecht, she found the bag.",
            "The road is closed. Anneke Visser, a teacher from Utrecht, found the bag.",
        ),
    ],
)
def test_who_speaks_or_is_described_is_said_once(repaired: Repair, text: str, right: str) -> None:
    assert repaired("doubled-subject", text) == right
