from __future__ import annotations

import pytest

from fixture_types import Find, Repair
from newslint.edits import apply


def test_garbled_characters_decode_or_stay(found: Find) -> None:
    (match,) = found("garbled-characters", "The cafÃ© was full.")
    assert apply("The cafÃ© was full.", match.repairs[0]) == "The café was full."
    assert found("garbled-characters", "The letter Ã stands for itself.") == []
    (twice,) = found("garbled-characters", "It is approved Ã\x82 now.")
    assert twice.repairs == ()


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("β€\x9cThey left,β€\x9d he said β€“ late.", "“They left,” he said – late."),
        ("He said: β€They left.β€", "He said: “They left.”"),
        ("“They left,â€ he said.", "“They left,” he said."),
        ("We canít go, and theyíre late.", "We can’t go, and they’re late."),
        ("We don't go, and heís late.", "We don't go, and he's late."),
    ],
)
def test_other_code_pages(repaired: Repair, text: str, right: str) -> None:
    assert repaired("garbled-characters", text) == right


def test_a_cut_mark_between_words_is_only_shown(found: Find) -> None:
    (match,) = found("garbled-characters", "The townβ€s mayor left.")
    assert match.repairs == ()


@pytest.mark.parametrize("text", ["Lluís and Inês left.", "He met Dons of Canít-Ros.", "β is 5."])
def test_names_are_left(found: Find, text: str) -> None:
    assert found("garbled-characters", text) == []


def test_contractions_are_no_foreign_words(found: Find) -> None:
    assert found("foreign-word", "He didnít come to the fair, and itís late.") == []
