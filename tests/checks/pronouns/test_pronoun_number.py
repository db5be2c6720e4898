from __future__ import annotations

import pytest

from fixture_types import Find, Repair
from newslint.model import Safety


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The workers keep his money.", "The workers keep their money."),
        ("The workers said so in his letter.", "The workers said so in their letter."),
        ("Many plants defend himself.", "Many plants defend themselves."),
    ],
)
def test_several(repaired: Repair, wrong: str, right: str) -> None:
    assert repaired("pronoun-number", wrong) == right


def test_he_for_several_is_only_shown(found: Find) -> None:
    (match,) = found("pronoun-number", "The workers met on Monday. He left early.")
    assert match.safety is Safety.HINT
    assert match.repairs == ()
