from __future__ import annotations

import pytest

from newslint.english.plurals import plural, singular


@pytest.mark.parametrize(
    ("one", "many"),
    [("city", "cities"), ("boy", "boys"), ("match", "matches"), ("spokesman", "spokesmen")],
)
def test_singular_and_plural(one: str, many: str) -> None:
    assert plural(one) == many
    assert singular(many) == one


def test_what_is_no_known_plural_has_no_singular() -> None:
    assert singular("news") == ""
    assert singular("series") == ""
