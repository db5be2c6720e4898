from __future__ import annotations

import pytest

from fixture_types import Find


@pytest.mark.parametrize(
    "text",
    [
        "The police spoke to the Zestienjarig, and the zestienjarig girl went home on Monday.",
        "He lives in a house that is called vijftienjarig by all who know it in the town.",
        "The stroopwafel is baked there. A stroopwafel costs a euro, and no stroopwafel is left.",
        "Oil of venezuela goes to japan, said arturo grisanti, and venezuelan oil goes to peru.",
        "Read more at www.vijftienjarig.nl and write to vijftienjarig@example.org for the plan.",
        "The clerks of the town were Ana Lima and Chito vijf Cerna, as the paper wrote on Monday.",
        "“[V]ijftienjarig is a word,” the lawyer said, and went home with his clients on Monday.",
        "The lawyer got it by mail: an inbox full of praise for her prosecutorial work.",
        "“Hindi po natin titigilan ito hanggang makamit ang hustisya,” said the mayor of the town.",
    ],
)
def test_names_terms_and_addresses_are_left_alone(found: Find, text: str) -> None:
    assert found("unknown-word", text) == []


def test_each_place_of_a_word_that_stands_twice(found: Find) -> None:
    text = "The zestienjarig girl spoke first, and the zestienjarig boy was silent for an hour."
    assert len(found("unknown-word", text)) == 2
