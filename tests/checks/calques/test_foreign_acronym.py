from __future__ import annotations

import pytest

from fixture_types import Find, Repair

RULE = "foreign-acronym"


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        (
            "Argentina asked the FMI for a new loan on Monday.",
            "Argentina asked the IMF for a new loan on Monday.",
        ),
        (
            "The deficit and the growth are 3 percent of PIB.",
            "The deficit and the growth are 3 percent of GDP.",
        ),
        (
            "Turkey and Ankara's allies asked the AB for help.",
            "Turkey and Ankara's allies asked the EU for help.",
        ),
        ("Groups for DDHH met in the town.", "Groups for human rights met in the town."),
        ("A pension in Turkey is 1100 TL.", "A pension in Turkey is 1100 lira."),
        (
            "Signorini leads Big Brother. The last GF is over.",
            "Signorini leads Big Brother. The last Big Brother is over.",
        ),
        ("The pilot saw an OVNI.", "The pilot saw a UFO."),
        (
            "Troops of the OTAN left. The OTAN troops left.",
            "Troops of NATO left. The NATO troops left.",
        ),
        ("TBMM met on Monday.", "The Turkish parliament met on Monday."),
        ("The RRSS are full.", "Social media are full."),
    ],
)
def test_the_matter_tells_which(repaired: Repair, bad: str, good: str) -> None:
    assert repaired(RULE, bad) == good


@pytest.mark.parametrize(
    "text",
    [
        "The stone is from 300 BCE, the head of the museum said.",
        "A loan from the FMI Group, a maker of doors, went to Argentina.",
        "The Federal Mining Institute sent a loan to Argentina; the FMI is rich.",
        "The blood of type AB was flown from Turkey to Ankara in the night.",
        "The coach of the AB was happy on Monday.",
        "The motorcycle Suzuki 1000 TL is old.",
        "The last GF of the tournament was played in Rome.",
    ],
)
def test_is_silent(found: Find, text: str) -> None:
    assert found(RULE, text) == []
