from __future__ import annotations

import pytest

from fixture_types import Find, Repair

RULE = "foreign-word"


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        ("El government closed the old school.", "The government closed the old school."),
        ("They met el Friday at the old school.", "They met on Friday at the old school."),
        ("He said that il mayor was at home.", "He said that the mayor was at home."),
    ],
)
def test_an_article_gets_its_english_form(repaired: Repair, bad: str, good: str) -> None:
    assert repaired(RULE, bad) == good


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor oder the council must pay for it.", "oder"),
        ("They sold the house y the garden on Monday.", "y"),
        ("The law on regulirovanie was read again today.", "regulirovanie"),
    ],
)
def test_is_shown(found: Find, text: str, word: str) -> None:
    (match,) = found(RULE, text)
    assert text[match.span.start : match.span.end] == word
    assert match.repairs == ()


@pytest.mark.parametrize(
    "text",
    [
        "He said that the Universidad de los Andes is closed.",
        "The word oder means or, the teacher said to them.",
        "“Aber nein,” he said, and went home at once.",
        "The film *Entre nous* is French and was well received.",
        "Las Vegas and El Paso are far from the old school.",
        "The coup d’état failed, de facto for good, in March.",
        "She wrote a piece d’occasion for the mayor of the town.",
        "Il divo came to the concert with the mayor of the town.",
    ],
)
def test_is_silent(found: Find, text: str) -> None:
    assert found(RULE, text) == []


def test_an_article_in_another_language_is_no_damage(found: Find) -> None:
    text = "Мэр города ушёл в отставку в понедельник, сообщает местная газета."
    assert found(RULE, f"{text}\n\n{text}\n\nThe mayor went.") == []
