from __future__ import annotations

import pytest

from fixture_types import Find, Repair
from newslint.model import Safety


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("The minister left..", "The minister left."),
        ("He left in 2002. . Nobody spoke.", "He left in 2002. Nobody spoke."),
        ("He left (badly).. Nobody spoke.", "He left (badly). Nobody spoke."),
        ("The minister left,. Nobody spoke.", "The minister left. Nobody spoke."),
        ("The minister left ,. Nobody spoke.", "The minister left. Nobody spoke."),
        ("The minister,, who left, spoke.", "The minister, who left, spoke."),
        ("Who will speak?. Nobody knows.", "Who will speak? Nobody knows."),
        ("The minister spoke., it is said.", "The minister spoke, it is said."),
        ("The minister spoke;. It is said.", "The minister spoke. It is said."),
        ("The minister spoke:. It is said.", "The minister spoke. It is said."),
        ("The mayor said,: “We will pay.”", "The mayor said, “We will pay.”"),
        ("“Who will pay for it?,” the mayor asked.", "“Who will pay for it?” the mayor asked."),
    ],
)
def test_one_of_two_marks_goes(repaired: Repair, text: str, fixed: str) -> None:
    assert repaired("doubled-mark", text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "The hall... Nobody spoke . . . and then. . . some did.... and",
        "He lives in the U.S.. She is with Ford Motor Co.. They sell oil, gas, etc.. It is so.",
        "The firm is in Monterey, Calif., and in Okla.. The shop Wham!. is new.",
        "They met Ann Lee, R-Ariz.; Rep. Eva Mills, D-Calif.; and the rest.",
        "The list 3,, 4,, and 6.. is; the name Sudb&oslash;, too.",
        "Prime.. rate..5.5..6.5 and over.. a triumph.",
    ],
)
def test_ellipses_abbreviations_and_tables_are_let_alone(found: Find, text: str) -> None:
    assert found("doubled-mark", text) == []


def test_a_stop_and_a_comma_are_less_sure(found: Find) -> None:
    same, other = found("doubled-mark", "The minister left.. Nobody spoke,. It was noon.")
    assert (same.safety, other.safety) == (Safety.SAFE, Safety.UNSAFE)


def test_marks_behind_scores_and_titles(repaired: Repair) -> None:
    text = "They won 2-1., and Mr. . Novak met No. . 3 on Ocean Dr., Miami, with Dr. , Ortega."
    fixed = "They won 2-1, and Mr. Novak met No. 3 on Ocean Dr., Miami, with Dr. Ortega."
    assert repaired("doubled-mark", text) == fixed
