from __future__ import annotations

import pytest

from fixture_types import Find, Repair

TEXT = "The minister left the talks."


@pytest.mark.parametrize(
    "line",
    [
        "Image: Harbour Agency",
        "Leer también: El puente",
        "À lire aussi : Le pont",
        "Czytaj także: Most",
        "Baca juga: Jembatan",
        "Foto: Harbour/EFE",
        "The post New bridge opens first appeared on Harbour.",
        "Archival photo",
        "Continue after the ad",
        "VIDEO",
        "“READ ALSO – Who will pay?",
        "Video via Twitter: @Ana_Novak",
        "Google Street View and Jean-Luc Moreau",
        '[show-posts orderby="date"]',
        "KvTuPoLQE7lq2OpT rTcw",
        "READ ALSO: Who will pay?",
        "Read the whole case with a subscription",
        "<Reporter>",
        "source: harbour",
        "This is of interest to other Harbour readers:",
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
        "Posted on: Tuesday 4 May 2021 – 08:15 AM | Last update: Tuesday 4 May 2021",
        "09:43 PM | Tuesday 23 March 2021",
        "Published: 12.05.2020 14:30",
        "Share this:",
        "Leave a Reply Cancel reply",
        "By Admin",
        "(With inputs from agencies)",
        "Copyright © 2020 Harbour News",
        "This article was originally published in Harbour News",
        "Comments (0)",
        "Image 1 of 5",
        "1/12",
        "Text size: A A A",
        "#Bridge #town #council",
        "harbour-bridge.jpg",
        "To read the full article click here",
        "This content is for subscribers only",
        "If you like this news, share it with your friends.",
        "Do you want to receive the news first? Write to us.",
        "You can also follow all the news via Facebook and Twitter.",
        "Your browser does not support the video tag.",
        "View this post on Instagram",
        "A post shared by Ana Lima (@analima)",
        "With information from the Harbour Agency",
        "Related topics: bridge, town, council",
        "Author: Ana Lima",
        "Photo Harbour Agency",
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
        "Posted on the door was a letter of 12 May 2020.",
        "May 3, 2021",
        "By Ana Lima",
        "Author of the plan: a man at sea.",
        "Photo albums were found in the old house.",
        "With information from the man they found the house.",
        "This article was about the man at sea.",
        "If you like the sea, the man said, stay at home.",
        "Related costs: two million.",
        "a man at sea",
    ],
)
def test_lines_of_the_article(sure: Find, line: str) -> None:
    assert sure("page-leftover", f"{TEXT}\n\n{line}") == []


def test_the_name_of_a_picture_goes(repaired: Repair) -> None:
    line = "mayor opens the bridge at harbour town"
    assert repaired("page-leftover", f"{TEXT}\n\n{line}\n\n{TEXT}") == f"{TEXT}\n\n{TEXT}"


def test_lines_of_verse_are_no_names_of_pictures(sure: Find) -> None:
    verse = (
        "the sea is calm and very wide",
        "the men are out upon the tide",
        "and all is well for us",
    )
    lines = "\n\n".join((*verse, "and nobody is at the gate"))
    assert sure("page-leftover", f"{TEXT}\n\n{lines}") == []


def test_a_box_goes_with_its_headlines(repaired: Repair) -> None:
    box = "Related articles:\n\nA mayor at sea: how it ends\n\nBridge to stay"
    assert repaired("page-leftover", f"{TEXT}\n\n{box}\n\n{TEXT}") == f"{TEXT}\n\n{TEXT}"
    assert repaired("page-leftover", f"{TEXT}\n\nBridge to stay\n\n{TEXT}") == (
        f"{TEXT}\n\nBridge to stay\n\n{TEXT}"
    )


def test_credits_inside_a_paragraph(repaired: Repair) -> None:
    text = "The mayor left. Photo: ANA NOVAK / AFP The council met."
    assert repaired("page-leftover", text) == "The mayor left. The council met."


def test_the_beginning_of_the_title_again(repaired: Repair) -> None:
    title = "Ana Novak: Who will pay? We will see. I am sorry for all"
    text = f"{title}\n\nShe said so.\n\nAna Novak Who will pay We will see I\n\nShe left."
    assert repaired("page-leftover", text) == f"{title}\n\nShe said so.\n\nShe left."


@pytest.mark.parametrize(
    "text",
    [
        "The man left. Photo: the mayor of Lima / the harbour is old.",
        "Galaxy S21 Ultra",
        "The list [a posteriori] is old, and so is [x=1].",
    ],
)
def test_no_part_of_a_page(found: Find, text: str) -> None:
    assert found("page-leftover", text) == []


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        ("“We were [risos] so young,” she said.", "“We were so young,” she said."),
        ("“That man (n.d.r.: Lima) lied,” she said.", "“That man lied,” she said."),
        ("● The court will decide in May.", "The court will decide in May."),
        ("(Foto: EFE) The court will decide.", "The court will decide."),
        ("The court met. (Image: Ana Novak) It left.", "The court met. It left."),
    ],
)
def test_asides_and_credits(repaired: Repair, bad: str, good: str) -> None:
    assert repaired("page-leftover", bad) == good


@pytest.mark.parametrize(
    "text",
    [
        "“We were (laughs) so young,” she said.",
        "She read the photo (by hand) and left.",
        "• The court will meet in May.\n\n• The town will pay for it.\n\n• Nobody has left.",
    ],
)
def test_what_an_article_may_have(found: Find, text: str) -> None:
    assert found("page-leftover", text) == []
