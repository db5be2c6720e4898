from __future__ import annotations

import pytest

from newslint.english.topics import is_about, topics, words_of


@pytest.mark.parametrize(
    ("prose", "about"),
    [
        ("The striker scored a penalty after the break.", True),
        ("The Striker scored. Another striker scored, too.", False),
        ("Her striker's penalty won the match.", True),
        ("", False),
    ],
)
def test_three_different_words_tell_a_topic(prose: str, *, about: bool) -> None:
    assert is_about(words_of(prose), "football") is about


def test_topics_are_the_lists_that_are_there() -> None:
    assert {"football", "police"} <= set(topics())
