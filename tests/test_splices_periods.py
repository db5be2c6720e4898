"""Full stops that cut a sentence: which repair comes first, and what is left alone."""

from __future__ import annotations

import pytest

from newslint.catalogue.catalogue import load_rules
from newslint.edits import apply
from newslint.linting.linter import Linter
from newslint.model import Match
from newslint.testing import fires

RULES = load_rules()


def strong(linter: Linter, rule: str, text: str) -> list[Match]:
    return [match for match in fires(linter, RULES[rule], text) if not match.doubt]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        # joined: what follows is no sentence
        (
            "The minister spoke to reporters. at the airport of the capital on Monday.",
            "The minister spoke to reporters at the airport of the capital on Monday.",
        ),
        (
            "Oil prices in Europe. rose by a tenth after the news from the ministry.",
            "Oil prices in Europe rose by a tenth after the news from the ministry.",
        ),
        # capitalised: a sentence with its own subject and verb
        (
            "The company lost its largest customer. it closed two of its plants.",
            "The company lost its largest customer. It closed two of its plants.",
        ),
        (
            "The price of wheat has doubled since May. millers have bought less of it this year.",
            "The price of wheat has doubled since May. Millers have bought less of it this year.",
        ),
        # a comma: two whole clauses, an opening clause, a relative clause, a participle
        (
            "The bank has cut its forecast for the year. and the state will lend less than before.",
            "The bank has cut its forecast for the year, and the state will lend less than before.",
        ),
        (
            "Although the team lost all of its matches. they stayed in the first division.",
            "Although the team lost all of its matches, they stayed in the first division.",
        ),
        (
            "The prize went to Maria Soler. who had moved to the town in May.",
            "The prize went to Maria Soler, who had moved to the town in May.",
        ),
        # no comma: who is meant follows
        (
            "The prize goes to painters. who have moved to the town in the last year.",
            "The prize goes to painters who have moved to the town in the last year.",
        ),
        (
            "The bank cut its forecast for the year. blaming the weak pound for it.",
            "The bank cut its forecast for the year, blaming the weak pound for it.",
        ),
    ],
)
def test_stray_period_puts_the_likeliest_repair_first(
    linter: Linter, text: str, first: str
) -> None:
    (match,) = strong(linter, "stray-period", text)
    assert apply(text, match.repairs[0]) == first
    assert len({apply(text, repair) for repair in match.repairs}) == 3


@pytest.mark.parametrize(
    "text",
    [
        "He moved from the Ford Motor Co. to a smaller firm in the north of Ohio.",
        "They are J. and P. Miller of No. 10, and they have lived in the U.S. since May.",
        "The rocket uses a gun of 60 mm. or more, as an officer of the army has said.",
        "The new phone runs well, and so does its rival. iPhone sales fell by a tenth.",
        "The general was late. de Gaulle said nothing, and nobody asked him why.",
        "The economy grew by two percent in the first half of the year. reuter",
        "He waited ... then he left the house by the back door and was not seen again.",
    ],
)
def test_stray_period_leaves_abbreviations_names_and_signatures(linter: Linter, text: str) -> None:
    assert strong(linter, "stray-period", text) == []


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        (
            "The group has bought a part of the. oil company that its rival wanted.",
            "The group has bought a part of the oil company that its rival wanted.",
        ),
        (
            "They want to sell the house and. Move to a flat in the middle of the town.",
            "They want to sell the house and move to a flat in the middle of the town.",
        ),
        (
            "The shares rose by three cents to. 14 dollars on the stock exchange.",
            "The shares rose by three cents to 14 dollars on the stock exchange.",
        ),
    ],
)
def test_period_after_a_word_that_ends_no_sentence(
    linter: Linter, text: str, repaired: str
) -> None:
    found = strong(linter, "period-after-article", text)
    found += strong(linter, "stray-period", text)
    assert [apply(text, match.repairs[0]) for match in found] == [repaired]


@pytest.mark.parametrize(
    "text",
    [
        "It was the only thing that they were scared of. But they stayed in the house.",
        "Nobody knows where the people of the valley come from. Historians have no idea.",
        "The result was worse than the one that they had been hoping for. They went home.",
    ],
)
def test_stranded_prepositions_may_end_a_sentence(linter: Linter, text: str) -> None:
    assert strong(linter, "period-after-article", text) == []


@pytest.mark.parametrize(
    ("text", "orphan"),
    [
        ("He will go back to his old club at the end of May. Which he left in 2019.", "Which"),
        ("The shares fell on Monday after the bank cut its forecast. To the lowest price.", "To"),
        ("The two men met in the capital in the spring. Before the vote took place.", "Before"),
    ],
)
def test_orphans_without_a_clause_of_their_own(linter: Linter, text: str, orphan: str) -> None:
    (match,) = strong(linter, "orphan-sentence", text)
    assert match.values["orphan"] == orphan


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
def test_sentences_that_stand_by_themselves(linter: Linter, text: str) -> None:
    assert strong(linter, "orphan-sentence", text) == []


def test_headlines_lists_and_results_are_no_running_text(linter: Linter) -> None:
    lines = (
        "- Milk. eggs and bread for the week",
        "Subs Not Used: Hoyte, Cole. smith 63",
    )
    for line in lines:
        assert strong(linter, "stray-period", line) == []
