"""Names of the source that stand nowhere in the translation."""

from __future__ import annotations

import pytest

from fixture_types import Beside
from newslint.linting.linter import Linter


def lost(linter: Linter, beside: Beside, english: str, source: str, language: str) -> list[object]:
    found = linter.matches(linter.catalogue["name-lost"], beside(english, source, language))
    return [each.values["other"] for each in found]


@pytest.mark.parametrize(
    ("language", "source", "english", "expected"),
    [
        ("es", "Mario Robledo abrió el puente 12.", "He opened bridge 12.", "Mario Robledo"),
        ("uk", "Олена Коваленко приїхала о 12.", "She came at 12.", "Олена Коваленко"),
        ("ja", "Fotolurの利用者は300人だ。", "The app has 300 users.", "Fotolur"),
    ],
)
def test_it_is_found(
    linter: Linter, beside: Beside, language: str, source: str, english: str, expected: str
) -> None:
    assert lost(linter, beside, english, source, language) == [expected]


@pytest.mark.parametrize(
    ("language", "source", "english"),
    [
        # One of the names stands somewhere, in whatever case.
        ("es", "Mario Robledo abrió 12. Habló él.", "He opened 12. Robledo spoke."),
        ("ru", "С Анной Котовой говорили 12 мая.", "Anna was spoken to on 12 May."),
        # Another name stands in its place: that is said there.
        ("es", "Teresa Olmedo abrió el puente 12.", "Teresa Vargas opened bridge 12."),
        # A country, and one that English calls otherwise.
        ("es", "En el Reino Unido había 12.", "There were 12 in Britain."),
        # Nothing says that the two sentences belong together.
        ("es", "Mario Robledo se fue a casa.", "Everybody went home at last."),
        ("ja", "吉村知事は12日に会見した。", "He met the press on the 12th."),
    ],
)
def test_it_is_silent(
    linter: Linter, beside: Beside, language: str, source: str, english: str
) -> None:
    assert lost(linter, beside, english, source, language) == []
