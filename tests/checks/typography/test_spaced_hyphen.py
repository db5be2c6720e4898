from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("The pro -European party won.", "The pro-European party won."),
        ("The so- called experts were wrong.", "The so-called experts were wrong."),
        ("She won the under -21 title.", "She won the under-21 title."),
        ("The 1.5 -litre bottle is new.", "The 1.5-litre bottle is new."),
        ("The anti -aircraft gun was sold.", "The anti-aircraft gun was sold."),
        ("He is a 20 - year-old from Peru.", "He is a 20-year-old from Peru."),
        ("He is a 24 -year -old from Peru.", "He is a 24-year-old from Peru."),
        ("Two 9 - month - old girls slept.", "Two 9-month-old girls slept."),
        ("It is a non - binding vote.", "It is a non-binding vote."),
        ("A two- day meeting was held.", "A two-day meeting was held."),
        ("The vote (D- NY) was close.", "The vote (D- NY) was close."),
        ("A high -ranking officer left.", "A high-ranking officer left."),
        ("Towns -even rich ones - do not pay.", "Towns – even rich ones - do not pay."),
        (
            "Towns - even rich ones -pay. It is - well - so.",
            "Towns - even rich ones – pay. It is - well - so.",
        ),
        (
            "The team -led by Ana Lima- won the cup -the first one- on Monday.",
            "The team – led by Ana Lima – won the cup – the first one – on Monday.",
        ),
        (
            "They met three players -Ana, Rui and Tom- in Lima.",
            "They met three players – Ana, Rui and Tom – in Lima.",
        ),
        ("The study found a fall in well- being.", "The study found a fall in well-being."),
        ("The firms -which are new- will stay.", "The firms – which are new – will stay."),
    ],
)
def test_a_space_beside_a_hyphen_goes(repaired: Repair, text: str, fixed: str) -> None:
    assert repaired("spaced-hyphen", text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "They sell pre- and post-war toys, two- to three-year plans and low- or no-fat milk.",
        "It was -5 degrees, 5 -10 in the north.",
        "The plan - which is new - will stay.",
        "Bonds that are BBB- rated and AA- rated were sold.",
        "See the file a/b -old and the site a.b- old.",
        "“There is much work to do. #AnnLima -H”\nThere is much work to do. -H — Ann (@ann)",
    ],
)
def test_hyphens_of_their_own_stay(found: Find, text: str) -> None:
    assert found("spaced-hyphen", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "He was tried -among other things- for three crimes in the spring.",
        "The bridge- which fell in May -was built in 1931.",
    ],
)
def test_two_dashes_are_one_finding(found: Find, text: str) -> None:
    assert len(found("spaced-hyphen", text)) == 1
