from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        (
            "Of the bridge the mayor said, hani You have helped us. We are glad of it. Tam",
            "Of the bridge the mayor said, “You have helped us. We are glad of it.”",
        ),
        (
            "The mayor said, Q Our first line was short. Now we are building ten.",
            "The mayor said, “Our first line was short. Now we are building ten.”",
        ),
        (
            "The mayor added, that my home is this town, and nobody shall take it from me.",
            "The mayor added: “My home is this town, and nobody shall take it from me.”",
        ),
        (
            "Lima pointed out that the road was long. We want it shorter. I shall see to it.",
            "Lima pointed out that the road was long. “We want it shorter. I shall see to it.”",
        ),
        (
            "I will keep the machines, the old leader vowed.\n\nThe delay has been long, he said."
            "\n\nI know nothing of it and of those who do, added Boyko Lima on Monday.",
            "“I will keep the machines,” the old leader vowed.\n\n“The delay has been long,” he"
            " said."
            "\n\n“I know nothing of it and of those who do,” added Boyko Lima on Monday.",
        ),
        (
            "The mill was shut in May. I will keep it, the leader vowed. “It is ours,” he said.",
            "The mill was shut in May. I will keep it, the leader vowed. “It is ours,” he said.",
        ),
    ],
)
def test_reported_words_get_their_marks(repaired: Repair, text: str, fixed: str) -> None:
    assert repaired("lost-quotation-marks", text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said, Then We Take Berlin was the song that she had liked best of all.",
        "The mayor said that I had to leave the room, and that I was not to come back.",
        "Lima said that the road was long. We went there, and found it short. It had a new bridge.",
        "Lima said that we were all to come, and that we should see. We went. We saw the bridge.",
        "The mayor said, “Our first line was short. Now we are building ten of them.”",
        "You can write to us in the following ways:\n\nIf we are out, you can call our office.",
        "“It is done,” he said. “I am glad of it.”\n\nThe senator (R.I.) was not so sure of it.",
        "“I am sad,” he said.\n\nThe Not Who We Are plan is to run ads.\n\n“It is late,” he said.",
        "Comets may have struck our oceans, says a small group of the scientists.",
    ],
)
def test_what_is_nobodys_words(sure: Find, text: str) -> None:
    assert sure("lost-quotation-marks", text) == []
