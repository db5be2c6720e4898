from __future__ import annotations

import pytest

from fixture_types import Find, Propose


@pytest.mark.parametrize(
    ("text", "orphan"),
    [
        ("He will go back to his old club at the end of May. Which he left in 2019.", "Which"),
        ("The shares fell on Monday after the bank cut its forecast. To the lowest price.", "To"),
        ("The two men met in the capital in the spring. Before the vote took place.", "Before"),
    ],
)
def test_orphans_without_a_clause_of_their_own(found: Find, text: str, orphan: str) -> None:
    (match,) = found("orphan-sentence", text)
    assert match.values["orphan"] == orphan
    assert match.doubt == "may be a fragment that is meant"


def test_what_a_verb_lacks_is_no_fragment(sure: Find) -> None:
    text = "He spoke about how his country was preparing to respond. Mr. Trump's plans for the sea."
    (match,) = sure("orphan-sentence", text)
    assert match.values["orphan"] == "Mr."


@pytest.mark.parametrize(
    "text",
    [
        "The firm hopes to grow again in the spring. Before 1997 most of its plants were in Ohio.",
        "He was asked about his plans for the summer. Which of them does he like best?",
        "The price of coal fell on Tuesday. Continuing demand for oil kept the plants busy.",
        "The company did well in the last three months, it said. REUTER &#3;",
        "They had hoped for a better result in the vote. Not a chance.",
    ],
)
def test_sentences_that_stand_by_themselves(sure: Find, text: str) -> None:
    assert sure("orphan-sentence", text) == []


@pytest.mark.parametrize(
    ("kind", "text", "repaired"),
    [
        (
            "orphan-where",
            "The study matters to the growers of the valley. Where coffee is a large industry.",
            "The study matters to the growers of the valley, where coffee is a large industry.",
        ),
        (
            "orphan-preposition",
            "Shops filed reports on Friday. In most of the markets. Prices were lowered at once.",
            "Shops filed reports on Friday. In most of the markets, prices were lowered at once.",
        ),
        (
            "orphan-clause",
            "They will limit the use. Industrial dyes which are believed to harm the old river.",
            "They will limit the use of industrial dyes which are believed to harm the old river.",
        ),
        (
            "orphan-opening",
            "The council met on Friday. However. The mayor of the town was not there at all.",
            "The council met on Friday. However, the mayor of the town was not there at all.",
        ),
    ],
)
def test_the_right_repair_is_proposed_to_the_judge(
    proposed: Propose, kind: str, text: str, repaired: str
) -> None:
    found, texts = proposed("orphan-sentence", text)
    assert found == kind
    assert repaired in texts


def test_what_is_right_is_not_even_proposed(found: Find) -> None:
    text = "The mail was read at once. Where it came from, nobody could say."
    assert found("orphan-sentence", text) == []


@pytest.mark.parametrize(
    ("text", "orphan"),
    [
        ("The neighbours called the firemen. When they saw the smoke.", "When"),
        ("Many people left the city. While the army was closing the roads.", "While"),
        ("The family moved to the coast. Where the father found work in a bakery.", "Where"),
    ],
)
def test_clauses_that_hang_on_what_precedes(found: Find, text: str, orphan: str) -> None:
    (match,) = found("orphan-sentence", text)
    assert match.values["orphan"] == orphan


@pytest.mark.parametrize(
    "text",
    [
        "If there is proof they will be charged. If not they will be sent home on Friday.",
        "All the icons were swapped for skulls. When installed the program locks the phone.",
        "Birds are among these animals. As such there was nothing to stop him.",
        "They asked the mayor of the town. Where will he find the money.",
    ],
)
def test_openings_without_their_verb(sure: Find, text: str) -> None:
    assert sure("orphan-sentence", text) == []
