from __future__ import annotations

import pytest

from fixture_types import Read
from newslint.article.neighbours import pairs


def test_pairs_are_neighbours_with_the_tags_asked_for(read: Read) -> None:
    article = read("The old car stopped before the new house.")
    found = [(left.text, right.text) for left, right in pairs(article, {"JJ"}, {"NN"})]
    assert found == [("old", "car"), ("new", "house")]


@pytest.mark.parametrize("text", ["", "No.", "Yes he", "of of of"])
def test_pairs_of_short_articles(read: Read, text: str) -> None:
    article = read(text)
    assert len(list(pairs(article, {"IN", "NN", "PRP"}, {"IN", "NN", "PRP"}))) <= 2
