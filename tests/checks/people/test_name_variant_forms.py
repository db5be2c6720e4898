from __future__ import annotations

import pytest

from fixture_types import Find, Repair

RULE = "name-variant"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (
            "Yoon Seok-jin won. Then Seok-jin Yoon met us, and Yoon Seok-jin left.",
            "Seok-jin Yoon",
            "Yoon Seok-jin",
        ),
        (
            "Igor Konashev spoke first. Later Konoshev promised help, and Konashev left.",
            "Konoshev",
            "Konashev",
        ),
        (
            "Lee Jae-won won the vote, and Jaewon Lee met us.",
            "Jaewon Lee",
            "Lee Jae-won",
        ),
        (
            "Kazem Al Zorir sang in Quito. Later Al-Zorir left, and Al Zorir came.",
            "Al-Zorir",
            "Al Zorir",
        ),
        (
            "Marine Le Penic spoke in Quito. Later The Penic left the town.",
            "The Penic",
            "Le Penic",
        ),
    ],
)
def test_other_forms(found: Find, text: str, wrong: str, right: str) -> None:
    shown = [
        (text[match.span.start : match.span.end], match.repairs[0][0].text)
        for match in found(RULE, text)
    ]
    assert (wrong, right) in shown


@pytest.mark.parametrize(
    "text",
    [
        "The Murray River is long, and the River Murray is wide.",
        "He called the paper Le Monde the best. The Monde Group met.",
        "Al Zorir sang, and El Zorir danced with Al Fike.",
    ],
)
def test_other_names(found: Find, text: str) -> None:
    assert found(RULE, text) == []


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        (
            "Tanaka Yui sang first. Later Yui Tanaka left the hall. Tanaka Yui was glad.",
            "Yui Tanaka sang first. Later Yui Tanaka left the hall. Yui Tanaka was glad.",
        ),
        (
            "The anchor Fujii Takahiko was calm. Later Takaiko Fujii left the hall.",
            "The anchor Takahiko Fujii was calm. Later Takaiko Fujii left the hall.",
        ),
        (
            "Viktor Zornán came. Later Zornán Viktor left. Viktor Zornán spoke.",
            "Viktor Zornán came. Later Viktor Zornán left. Viktor Zornán spoke.",
        ),
    ],
)
def test_names_the_other_way_round(repaired: Repair, bad: str, good: str) -> None:
    assert repaired("name-variant", bad) == good


@pytest.mark.parametrize(
    "text",
    [
        "James Thomas ran first. Later Thomas James scored. James Thomas was glad.",
        "Yui Tanaka (Tanaka Yui in Japan) sang first. Yui Tanaka was glad.",
        "Paris Match is a paper. The event is called Match Paris. Paris Match wrote of it.",
    ],
)
def test_two_names_and_explained_ones(found: Find, text: str) -> None:
    assert found("name-variant", text) == []
