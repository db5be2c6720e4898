from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint.linting.linter import Linter

GUESS = "The heirs of the painter spoke of his cause private collection plans on Monday."
OTHER = "The police have no clue, and the the mayor of the town was silent about the theft."


@pytest.mark.parametrize(("text", "guessed"), [(GUESS, False), (f"{GUESS}\n\n{OTHER}", True)])
def test_a_guess_stands_beside_other_damage_only(linter: Linter, text: str, guessed: bool) -> None:
    found = [each.rule for each in linter.lint(PurePath("a.txt"), text).findings]
    assert ("possessive-pile-up" in found) is guessed
