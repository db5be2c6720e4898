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
            '"Is it over?" asked the mayor, "and may we go?" "Yes," Ida Lund said, "you may."',
        ),
        ("“Nobody told us – said the mayor”.", "“Nobody told us,” said the mayor."),
    ],
)
def test_who_speaks_inside_a_quotation_stands_outside(
    repaired: Repair, text: str, fixed: str
) -> None:
    assert repaired("dialogue-dash", text) == fixed


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        (
            "The leaders have met. – Today we have to vote, says the chairman Jens Holm.",
            "The leaders have met. “Today we have to vote,” says the chairman Jens Holm.",
        ),
        (
            "– Both are ill and we have spoken to them, says police spokesman Lars Holm",
            "“Both are ill and we have spoken to them,” says police spokesman Lars Holm",
        ),
        (
            "– We are ready for the winter, says Novak. We have salt for all roads.",
            "“We are ready for the winter,” says Novak. “We have salt for all roads.”",
        ),
        (
            "– The road was closed. “We had no snow at all,” Novak said.",
            "“The road was closed. We had no snow at all,” Novak said.",
        ),
    ],
)
def test_one_dash_is_enough_where_it_says_who_speaks(
    repaired: Repair, text: str, fixed: str
) -> None:
    assert repaired("dialogue-dash", text) == fixed


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        (
            "“I am cautious … – Rossi said in the interview – Nobody knows it.”",
            "“I am cautious …,” Rossi said in the interview. “Nobody knows it.”",
        ),
        (
            "“I am cautious – the mayor underlined – and nobody knows it.”",
            "“I am cautious,” the mayor underlined, “and nobody knows it.”",
        ),
        (
            "“I am the last great writer of the valley“, – said the comedian.",
            "“I am the last great writer of the valley,” said the comedian.",
        ),
    ],
)
def test_who_speaks_between_dashes(repaired: Repair, text: str, fixed: str) -> None:
    assert repaired("dialogue-dash", text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge – Novak said in May that he had built it – was closed.”",
        "“His plan – the mayor said it was his – was never seen by us.”",
        "– The road was closed. “Slippery” was the word of the day.",
        "– Two roads and one bridge, to be built by the firm from the valley",
    ],
)
def test_dashes_around_what_is_no_speaker(sure: Find, text: str) -> None:
    assert sure("dialogue-dash", text) == []
