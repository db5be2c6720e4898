from __future__ import annotations

import pytest

from fixture_types import Find, Propose


@pytest.mark.parametrize(
    ("kind", "text", "repaired"),
    [
        (
            "",
            "It is the kind answer of you would expect from a mayor who has seen it all.",
            "It is the kind of answer you would expect from a mayor who has seen it all.",
        ),
        (
            "",
            "But it may not have come the shot from that killed the woman, the lawyer said.",
            "But it may not have come from the shot that killed the woman, the lawyer said.",
        ),
        (
            "dangling-particle",
            "He claims he is mystified at being left the bench on. He told a paper so on Friday.",
            "He claims he is mystified at being left on the bench. He told a paper so on Friday.",
        ),
    ],
)
def test_the_right_repair_is_proposed_to_the_judge(
    proposed: Propose, kind: str, text: str, repaired: str
) -> None:
    found, texts = proposed("dangling-preposition", text)
    assert found == kind
    assert repaired in texts


@pytest.mark.parametrize(
    "text",
    [
        "The old bridge is the one of a kind thing that he likes most.",
        "It is because of the place that the coach has brought them to. He is proud.",
        "She said that she turned all of her old papers over to the court last year.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("dangling-preposition", text) == []
