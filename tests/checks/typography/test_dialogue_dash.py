from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        (
            "We need him for the team, – he admitted and added: – I think he will play again.",
            "“We need him for the team,” he admitted and added: “I think he will play again.”",
        ),
        (
            "His age is no hindrance at all. Some of them need more time – noted Novak.",
            "“His age is no hindrance at all. Some of them need more time,” noted Novak.",
        ),
        (
            'It was "late". They heard it.\n\nLook at what you buy! - she told them.',
            'It was "late". They heard it.\n\n"Look at what you buy!" she told them.',
        ),
    ],
)
def test_speech_without_marks_gets_them(repaired: Repair, text: str, fixed: str) -> None:
    assert repaired("dialogue-dash", text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "The judge - who said that he was tired of it - left the court before noon.",
        "The three of them – Novak said four – were late for the talks in the capital.",
        "It was the best of all years - added value rose by a tenth in the first half.",
    ],
)
def test_dashes_that_mark_no_speech(sure: Find, text: str) -> None:
    assert sure("dialogue-dash", text) == []


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        (
            "“We won – said Ada Novak -. It was late.” “But – he added – we slept well.”",
            "“We won,” said Ada Novak. “It was late.” “But,” he added, “we slept well.”",
        ),
        (
            '"Is it over? – asked the mayor –, and may we go?" "Yes – Ida Lund said – you may."',
            '"Is it over?" asked the mayor, "and may we go?" "Yes – Ida Lund said – you may."',
        ),
        ("“Nobody told us – said the mayor”.", "“Nobody told us,” said the mayor."),
    ],
)
def test_who_speaks_inside_a_quotation_stands_outside(
    repaired: Repair, text: str, fixed: str
) -> None:
    assert repaired("dialogue-dash", text) == fixed
