from __future__ import annotations

import pytest

from fixture_types import Find


@pytest.mark.parametrize(
    "text",
    [
        "It was one of their number who rang the police after the fire.",
        "The Group of Five pact was signed and the next three search teams were sent.",
        "What many thought was a joke became a law in the end.",
        "The 10 year old car was sold for many a pound to the old man.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("noun-number", text) == []
