from __future__ import annotations

import pytest

from fixture_types import Find, Repair

TEXT = "The minister left the talks."


@pytest.mark.parametrize(
    "line",
    [
        "Image: Harbour Agency",
        "READ ALSO: Who will pay?",
        "See also New bridge opens in Quito",
        "You may also like",
        "Related articles:",
        "Subscribe to our newsletter!",
        "Share on Facebook",
        "Facebook Twitter WhatsApp",
        "Advertisement",
        "Also read",
        "READ ALSO",
        "(Photo: Harbour Agency)",
        "Source: Harbour Agency",
        "© Harbour Agency",
        "Reproduction/Harbour",
        "The article continues below the ad",
        "Scroll down to read more",
        "If you find a mistake, select it and press the keys",
        "More on this topic",
        "[embedded content]",
        "0 comments",
        "Reading time: 3 minutes",
        "Last update: 12:40",
        "Writing by Ana Novak; editing by Tom Hale",
        "- Ed.",
        "More stories of this kind are available on our page",
    ],
)
def test_lines_of_a_page_go_whole(repaired: Repair, line: str) -> None:
    assert repaired("page-leftover", f"{TEXT}\n\n{line}\n\n{TEXT}") == f"{TEXT}\n\n{TEXT}"
    assert repaired("page-leftover", f"{line}\n\n{TEXT}") == TEXT


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("p > The talks failed.", "The talks failed."),
        ("The talks failed. </p>", "The talks failed."),
        ("The talks&nbsp failed.", "The talks failed."),
        ("The talks [photo: Harbour] failed.", "The talks failed."),
    ],
)
def test_pieces_inside_a_paragraph(repaired: Repair, text: str, right: str) -> None:
    assert repaired("page-leftover", text) == right


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell again on Monday.",
        "Follow us, the guide told the men at the gate.",
        "See also what the court wrote on Monday.",
        "The photo: a man at sea.",
        "A p > 0.05 was found.",
        "Comments on the plan were few.",
        "Source of the trouble: a man at sea.",
        "Two comments on the plan were read.",
        "Updated rules are in force on Monday.",
        "Written by hand, the letter was hard to read.",
        "The story continues: nobody knows where the man is.",
        "Scroll and pen were found in the old house.",
    ],
)
def test_lines_of_the_article(sure: Find, line: str) -> None:
    assert sure("page-leftover", f"{TEXT}\n\n{line}") == []
