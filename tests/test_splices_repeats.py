"""Doubled words, repeated sentences, lonely quotation marks."""

from __future__ import annotations

import pytest

from newslint.catalogue.catalogue import load_rules
from newslint.edits import apply
from newslint.linting.linter import Linter
from newslint.model import Match, Safety
from newslint.testing import fires

RULES = load_rules()


def strong(linter: Linter, rule: str, text: str) -> list[Match]:
    return [match for match in fires(linter, RULES[rule], text) if not match.doubt]


@pytest.mark.parametrize(
    ("text", "repaired", "safety"),
    [
        (
            "They had been waiting for for years to see the club win a cup.",
            "They had been waiting for years to see the club win a cup.",
            Safety.SAFE,
        ),
        (
            "He said it would it would open the market to the firms of both countries.",
            "He said it would open the market to the firms of both countries.",
            Safety.UNSAFE,
        ),
        (
            "The court told the firm that that the the the fine is due in the spring.",
            "The court told the firm that that the fine is due in the spring.",
            Safety.SAFE,
        ),
        (
            "The existing financial commitments Commitments will not be enough to stop it.",
            "The existing financial commitments will not be enough to stop it.",
            Safety.UNSAFE,
        ),
    ],
)
def test_doubled_word(linter: Linter, text: str, repaired: str, safety: Safety) -> None:
    (match,) = strong(linter, "doubled-word", text)
    assert apply(text, match.repairs[0]) == repaired
    assert match.safety == safety


@pytest.mark.parametrize(
    "text",
    [
        "He said that he had had enough and that that was the end of it for him.",
        "People came in in droves, and she gave her her coat back in the evening.",
        "Those who are are often the first ones to complain of it, the mayor said.",
        "It was a very very long day, and the list of names goes on and on and on.",
        "A rose is a rose is a rose, as one of the writers of the town has said.",
        "The guests watched a play, Measure for Measure, and sang no no no no no.",
        "The new single of Duran Duran was on the radio in all of the towns.",
        "The apes are of the kind Pan troglodytes troglodytes, as the tests have shown.",
        "Exports of the country came to NIL NIL in both of the years that we know.",
    ],
)
def test_words_that_may_stand_twice(linter: Linter, text: str) -> None:
    assert strong(linter, "doubled-word", text) == []


def test_a_repeated_paragraph_goes_as_a_whole(linter: Linter) -> None:
    text = (
        "The minister left the talks early. His office gave no reason for it.\n\n"
        "The minister left the talks early. His office gave no reason for it.\n\n"
        "The talks go on in the capital today.\n"
    )
    (match,) = strong(linter, "repeated-sentence", text)
    assert match.safety == Safety.SAFE
    assert apply(text, match.repairs[0]) == text[text.index("The", 5) :].replace("\n\n\n", "\n\n")


def test_a_sentence_repeated_further_up_is_only_shown(linter: Linter) -> None:
    sentence = "The minister left the talks early on the evening of the second day."
    text = f"{sentence}\n\nHis office gave no reason for it.\n\n{sentence}\n"
    (match,) = strong(linter, "repeated-sentence", text)
    assert match.safety == Safety.DISPLAY
    assert match.span.start == text.rindex("The minister")


def test_a_quotation_that_goes_on_in_the_next_paragraph_is_balanced(linter: Linter) -> None:
    text = (
        "The law says that “the boards of the towns shall meet in public.\n\n"
        "“They shall give notice of it in time,” it says in the second part.\n"
    )
    assert strong(linter, "unbalanced-quotation", text) == []


@pytest.mark.parametrize(
    "text",
    [
        'The board was six feet 2" wide and stood in the hall of the old town.',
        'She wrote that " was the mark that she used least of all in her books.',
    ],
)
def test_marks_that_quote_nothing(linter: Linter, text: str) -> None:
    assert strong(linter, "unbalanced-quotation", text) == []


@pytest.mark.parametrize(
    "text",
    [
        'The judges of the prize called it "Book of the Year" and gave her the cup.',
        "The board wants to integrate them “at a functional level” by the end of May.",
        'He had always known that she "went on strike" when she did not like it.',
    ],
)
def test_pronouns_that_belong_before_a_quotation(linter: Linter, text: str) -> None:
    assert strong(linter, "pronoun-before-quotation", text) == []
