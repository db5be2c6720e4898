from __future__ import annotations

from pathlib import Path

import attacks

TESTS = Path(__file__).parents[1]


def test_each_attack_is_tests_that_are_there() -> None:
    files = [file for _, files in attacks.ATTACKS.values() for file in files]
    assert [file for file in files if not (TESTS / file).is_file()] == []


def test_each_numbered_promise_is_attacked() -> None:
    assert list(attacks.ATTACKS) == list(range(1, 19))
