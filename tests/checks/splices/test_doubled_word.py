from __future__ import annotations

import pytest

from fixture_types import Find
from newslint.edits import apply
from newslint.model import Safety


@pytest.mark.parametrize(
    ("text", "repaired", "safety"),
    [
        (
            "The mayor said on Monday that that the old law was clear to all of them.",
            "The mayor said on Monday that the old law was clear to all of them.",
            Safety.UNSAFE,
        ),
        (
            "It was a day of joy for the mayor, who has has been in office since May.",
            "It was a day of joy for the mayor, who has been in office since May.",
            Safety.UNSAFE,
        ),
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
            "The court told the firm that the the the fine is due in the spring.",
            "The court told the firm that the fine is due in the spring.",
            Safety.SAFE,
        ),
        (
            "The existing financial commitments Commitments will not be enough to stop it.",
            "The existing financial commitments will not be enough to stop it.",
            Safety.UNSAFE,
        ),
    ],
)
def test_doubled_word(sure: Find, text: str, repaired: str, safety: Safety) -> None:
    (match,) = sure("doubled-word", text)
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
        "They are going to have to have a long talk with the owners of the old mill.",
        "She sang “High road” and “Suit suit” and went home with the rest of the band.",
        "The star of Zorn Ruga Ruga sat beside Ruga in the hall for the whole of the day.",
        "The fuel was made by the Lima firm Neste NESTE in the spring of the last year.",
        "I could hear the song over and over and never be tired of it, the man said.",
        "The stars of Kuch Kuch Hota Hai met again in the town on Friday evening.",
        "She has ignored the laws and out and out betrayed the people of the town.",
    ],
)
def test_words_that_may_stand_twice(sure: Find, text: str) -> None:
    assert sure("doubled-word", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The band is called The The and comes from the north of London.",
        "There there, she told the boy, we will find the dog tonight.",
        "He he, the man laughed, and nobody in the room understood why.",
    ],
)
def test_what_may_be_a_name_or_a_cry_is_not_repaired_by_itself(sure: Find, text: str) -> None:
    assert all(match.safety < Safety.SAFE for match in sure("doubled-word", text))


def test_a_possessive_behind_a_noun_may_be_a_misprint(sure: Find) -> None:
    text = "The firm wants to raise its market shares its its two core businesses this year."
    assert [match.safety for match in sure("doubled-word", text)] == [Safety.UNSAFE]
    text = "The sale will increase its its assets to ten million dollars this year."
    assert [match.safety for match in sure("doubled-word", text)] == [Safety.SAFE]
