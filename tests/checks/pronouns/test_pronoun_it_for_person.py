from __future__ import annotations

import pytest

from fixture_types import Find
from newslint.edits import apply


def test_it_with_human_predicates(found: Find) -> None:
    text = "Elena Castro is a writer. It was born in Lima in 1970. Later it wrote for newspapers."
    matches = found("pronoun-it-for-person", text)
    edits = [edit for match in matches for repair in match.repairs for edit in repair]
    assert apply(text, edits) == (
        "Elena Castro is a writer. She was born in Lima in 1970. Later she wrote for newspapers."
    )


@pytest.mark.parametrize(
    "text",
    [
        "The company opened in Lima. It wrote to its customers. It said that it was a leader.",
        "The idea was bold. It was born out of need.",
        "It was the minister who spoke.",
        "It rained in Lima.",
    ],
)
def test_it_for_a_thing(found: Find, text: str) -> None:
    assert found("pronoun-it-for-person", text) == []


def test_a_place_is_not_what_was_taken_away(found: Find) -> None:
    text = "Police arrested the waiter at the station and took it to prison."
    (match,) = found("pronoun-it-for-person", text)
    assert text[match.span.start : match.span.end] == "it"


@pytest.mark.parametrize(
    "text",
    [
        "China is the largest shareholder after Japan. It was elected to the bank's board in May.",
        "The invasion of Panama broke the law, but it had a degree of legitimacy, many said.",
        "The treasure was found in May by a farmer. It was buried in the garden in 1940.",
    ],
)
def test_what_things_and_bodies_are_and_have(sure: Find, text: str) -> None:
    assert sure("pronoun-it-for-person", text) == []
