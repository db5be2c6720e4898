from __future__ import annotations

import pytest

from fixture_types import Find

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
