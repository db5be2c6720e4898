"""Whose honorifics and nouns contradict nobody, for the two rules of such words."""

from __future__ import annotations

import pytest

from fixture_types import Find


@pytest.mark.parametrize(
    "text",
    [
        "Helen Jenkins, who is nonbinary, leads the commission. Mr. Jenkins left.",
        "Helen Jenkins, a transgender man, leads the commission. Mr. Helen Jenkins left.",
        "Helen Jenkins uses they/them pronouns. The policeman Helen Jenkins left.",
        "Helen Jenkins uses xe/xem. The businessman Helen Jenkins left. Mr. Jenkins slept.",
        "Helen Jenkins and her husband left. Mr. Jenkins slept.",
        "Helen Jenkins left. “Mr. Jenkins slept,” she said.",
        "Mrs. Peter Novak left.",
        "Mr. Kim Becker left. The spokeswoman Alexis Becker slept.",  # names that tell nothing
        "",
    ],
)
def test_silent(found: Find, text: str) -> None:
    assert found("honorific-gender", text) == []
    assert found("noun-gender", text) == []
