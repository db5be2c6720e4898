"""Nouns that speak of somebody, and those that only say who a name is."""

from __future__ import annotations

import pytest

from fixture_types import Read
from newslint.people.mentions import Kind
from newslint.people.people import people


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The vice president of Bolivia, Ana Lima de Souza, read out a letter.", "president"),
        ("The mayor of Vigo and leader of the league, Ana Lima, asked for calm.", "leader"),
        ("Maxim Galkin spoke in Tel Aviv. Then the comedian left the stage.", "comedian"),
        ("Alla Pugacheva spoke on Monday. The singer herself was tired.", "singer"),
    ],
)
def test_a_noun_that_says_who_somebody_is_brings_up_nobody_else(
    read: Read, text: str, noun: str
) -> None:
    assert not any(person.name == noun for person in people(read(text)))


@pytest.mark.parametrize(
    "text",
    [
        "The daughter of the actor, Ana Lima, presented a plan.",
        "Maxim Galkin spoke in Tel Aviv. Then a comedian left the stage.",
    ],
)
def test_a_noun_that_may_be_somebody_else_does(read: Read, text: str) -> None:
    assert any(person.kind is Kind.NOUN for person in people(read(text)))
