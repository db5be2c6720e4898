from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The company sold his shares.", "The company sold its shares."),
        ("The commission defended herself.", "The commission defended itself."),
        ("The agency said he'll publish.", "The agency said it'll publish."),
        ("The agency said HE would publish.", "The agency said IT would publish."),
        ("Parliament passed her budget.", "Parliament passed its budget."),
        ("NATO needs his allies.", "NATO needs its allies."),
        ("The United States left his embassy.", "The United States left its embassy."),
        ("The report names his sources.", "The report names its sources."),
        ("The company grew. He opened a branch.", "The company grew. It opened a branch."),
        ("The firm and his partners left.", "The firm and its partners left."),
        ("Wells Motors Inc sold his shares.", "Wells Motors Inc sold its shares."),
        ("Microsoft raised his prices.", "Microsoft raised its prices."),
        ("Gazprom left. Toyota raised his prices.", "Gazprom left. Toyota raised its prices."),
        ("The city hid his ship and her mast.", "The city hid its ship and her mast."),
    ],
)
def test_things(repaired: Repair, wrong: str, right: str) -> None:
    assert repaired("pronoun-for-thing", wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "The court extended his detention. Jan Kowal had been arrested in May.",
        "The company said that he had left on Friday. Nobody saw Mr Hall again.",
    ],
)
def test_silent_where_the_next_sentences_name_somebody(found: Find, text: str) -> None:
    assert found("pronoun-for-thing", text) == []
