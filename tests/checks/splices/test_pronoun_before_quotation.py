from __future__ import annotations

import pytest

from fixture_types import Find, Propose


@pytest.mark.parametrize(
    "text",
    [
        'The judges of the prize called it "Book of the Year" and gave her the cup.',
        "The board wants to integrate them “at a functional level” by the end of May.",
        'He had always known that she "went on strike" when she did not like it.',
    ],
)
def test_pronouns_that_belong_before_a_quotation(sure: Find, text: str) -> None:
    assert sure("pronoun-before-quotation", text) == []


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = 'The firm warns of the dangers of they "drive-by hacking" in the streets of the town.'
    right = 'The firm warns of the dangers of "drive-by hacking" in the streets of the town.'
    kind, texts = proposed("pronoun-before-quotation", text)
    assert kind == ""
    assert right in texts


@pytest.mark.parametrize(
    "text",
    [
        'Many of the leaders believe that they "win" simply by prolonging the conflict.',
        'Friends have been telling him "Bill, just do not pay" for a year.',
        'Ms Berry said this "dramatically changes" their original purpose.',
    ],
)
def test_news_that_people_wrote_is_left_alone(sure: Find, text: str) -> None:
    assert sure("pronoun-before-quotation", text) == []
