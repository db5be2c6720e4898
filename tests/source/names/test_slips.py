from __future__ import annotations

import pytest

from newslint.source.names.slips import corrections, is_slip


@pytest.mark.parametrize(
    ("word", "name"), [("Dmity", "Dmitry"), ("Julai", "Julia"), ("Nasrallha", "Nasrallah")]
)
def test_names_of_the_news(word: str, name: str) -> None:
    assert name in corrections(word)


@pytest.mark.parametrize("word", ["Dmitry", "Julia", "Paris"])
def test_what_is_known_is_no_slip(word: str) -> None:
    assert corrections(word) == ()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Kryhcowiak", "Krychowiak", True),
        ("Belingshagen", "Bellingshausen", False),
        ("Petrova", "Petrov", False),
        ("Zirkon", "Zircon", False),
    ],
)
def test_one_slip(one: str, other: str, *, expected: bool) -> None:
    assert is_slip(one, other) is expected
