from __future__ import annotations

from fixture_types import Find, Repair
from newslint.model import Safety


def test_a_word_gives_way_to_the_name(found: Find, repaired: Repair) -> None:
    text = "Helen Jenkins leads the commission. The policeman Helen Jenkins left."
    assert found("honorific-gender", text) == []
    assert repaired("noun-gender", text) == text.replace("policeman", "policewoman")


def test_a_couple_is_only_shown(found: Find) -> None:
    (match,) = found("noun-gender", "He came with his husband Margaret Olsen.")
    assert match.safety is Safety.HINT
