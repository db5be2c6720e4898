from __future__ import annotations

from itertools import pairwise

import pytest

from fixture_types import Read
from newslint.article.sentences import sentence_end, sentence_start, stops, tokens
from newslint.linting.linter import Linter

LONGEST = 1500


def test_what_never_ends_is_read_in_parts(read: Read) -> None:
    article = read("and the bridge " * 1000 + "is closed.")
    ends = sorted({sentence_end(article, at) for at in range(0, len(article.prose), 7)})
    assert ends[-1] == len(article.prose)
    assert all(two - one <= LONGEST for one, two in pairwise([0, *ends]))
    assert all(article.prose[end] == " " for end in ends[:-1])
    assert sentence_start(article, ends[4] - 1) == ends[3] + 1
    assert stops(article) == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("They saw the old Town. She left it early that day. " * 300, 299),
        ("They saw the old Town. She left the Town early that day. " * 300, 599),
        ("They met at the O-2b. She left the O-2b early that day. " * 300, 599),
        ("They met at the O-2b. She left it early that day. " * 300, 299),
    ],
)
def test_a_word_that_stands_without_its_stop_is_no_abbreviation(
    read: Read, text: str, count: int
) -> None:
    assert len(stops(read(text.strip()))) == count


def test_a_text_by_itself_is_analysed_once(linter: Linter, read: Read) -> None:
    article = read("The bridge is closed.")
    assert article.parse_alone("It is open.") is article.parse_alone("It is open.")


def test_white_space_has_no_tokens(read: Read) -> None:
    article = read("It is in in the town.")
    assert tokens(article, 5, 6) is None
    assert tokens(article, 5, 5) is None
    found = tokens(article, 4, 7)
    assert found is not None
    assert found.text == "is in"
