from __future__ import annotations

import pytest

from newslint.source.names.endings import only_endings_differ
from newslint.source.names.sounds import Likeness, likeness


@pytest.mark.parametrize(
    ("source", "english", "expected"),
    [
        ("Зеленский", "Zelenskyy", Likeness.SAME),
        ("Дегтярёву", "Degtyarev", Likeness.SAME),
        ("Юлии", "Yulia", Likeness.SAME),
        ("Schröder", "Schroeder", Likeness.SAME),
        ("Guðrúnu", "Gudrun", Likeness.SAME),
        ("Merkelregierung", "Merkel", Likeness.SAME),
        ("Джонсон", "Johnson", Likeness.ROUGH),
        ("Уильямом", "William", Likeness.ROUGH),
        ("Гейтс", "Gates", Likeness.ROUGH),
        ("Лавров", "Petrov", Likeness.NONE),
        ("Olmedo", "Vargas", Likeness.NONE),
    ],
)
def test_likeness(source: str, english: str, expected: Likeness) -> None:
    assert likeness(source, english) is expected


@pytest.mark.parametrize(
    ("language", "source", "english", "expected"),
    [
        ("is", "Ísafirði", "Ísafjörður", True),
        ("is", "Bolton", "Boulton", False),
        ("pl", "Kowalskiego", "Kowalski", True),
        ("es", "Almoraz", "Almroaz", False),
    ],
)
def test_only_endings_differ(language: str, source: str, english: str, *, expected: bool) -> None:
    assert only_endings_differ(source, english, language) is expected
