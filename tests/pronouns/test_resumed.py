"""Pronouns that say again whom the sentence begins with."""

from __future__ import annotations

import pytest

from fixture_types import Read
from newslint.pronouns.resumed import resumed


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Lima, the mayor of the town, he said that it was late.", "Lima"),
        ("The president, Ana Lima, who met the king in May, he said that it was late.", "Lima"),
        ("It was in a talk with the paper, Lima, one of our hosts, He said that it is.", "Lima"),
        # Somebody else tells it.
        ("Ana Lima, the mayor, he said, is ill.", None),
        ("Ana Lima, the mayor, he said.", None),
        # The sentence begins with something else.
        ("When he met Ana Lima, the mayor, he smiled at her.", None),
        ("For Ana Lima, the mayor, he had a gift.", None),
        ("Unlike Ana Lima, the singer, he was late.", None),
        ("Last year, when speaking to the Council on Global Affairs, he called for it.", None),
        # The name has a verb.
        ("Ana Lima ran, the mayor fell, he says so.", None),
        ("“Ana Lima,” the mayor, he says so.", None),
    ],
)
def test_resumed(read: Read, text: str, name: str | None) -> None:
    found = [token for token in read(text).doc if token.lower_ == "he"]
    assert [token.text if (token := resumed(each)) else None for each in found[-1:]] == [name]
