from __future__ import annotations

import pytest

from newslint.english.verb_forms import base_of_past, gerund, participle


@pytest.mark.parametrize(
    ("verb", "form"),
    [
        ("make", "making"),
        ("stop", "stopping"),
        ("die", "dying"),
        ("see", "seeing"),
        ("be", "being"),
    ],
)
def test_gerund(verb: str, form: str) -> None:
    assert gerund(verb) == form


@pytest.mark.parametrize(
    ("verb", "form"), [("go", "gone"), ("try", "tried"), ("admit", "admitted"), ("move", "moved")]
)
def test_participle(verb: str, form: str) -> None:
    assert participle(verb) == form


def test_the_base_of_an_irregular_past_is_known() -> None:
    assert base_of_past("went") == "go"
    assert base_of_past("walked") == ""
