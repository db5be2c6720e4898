from __future__ import annotations

from pathlib import PurePath
from typing import Any

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from newslint.article.analysis import batches, parts
from newslint.article.article import Article
from newslint.linting.linter import Linter
from newslint.readers import read as read_file


@pytest.mark.parametrize(
    ("text", "longest"),
    [
        ("The bridge is closed. " * 1000, 5000),
        ("and the bridge is closed " * 1000, 5000),
        ("bridge" * 5000, 200),
        ("The bridge is closed. " * 10 + "\u200b" * 3000 + " It is open.", 420),
        ("桥已关闭。" * 2000, 200),
    ],
)
def test_long_paragraphs_are_analysed_in_parts(text: str, longest: int) -> None:
    found = list(parts(text))
    assert "".join(found) == text
    assert max(map(len, found)) <= longest


def test_a_part_ends_where_a_sentence_does() -> None:
    found = list(parts("The bridge near Dr. Lee is closed today. " * 400))
    assert len(found) == 4
    assert all(part.endswith("closed today. ") for part in found)


def test_what_is_short_enough_stays_whole() -> None:
    text = "The bridge is closed. " * 200
    assert list(parts(text)) == [text]


def test_a_paragraph_in_parts_is_one_text(linter: Linter) -> None:
    source = "The bridge is closed today. " * 400
    article = linter.article(linter.read(PurePath("a.txt"), source))
    assert article.doc.text.rstrip() == article.prose
    assert len(article.sentences) == 400


def test_many_paragraphs_are_one_text(linter: Linter) -> None:
    source = "\n\n".join(f"Bridge {number} is closed today." for number in range(150))
    article = linter.article(linter.read(PurePath("a.txt"), source))
    assert article.doc.text.rstrip() == article.prose
    assert len(article.sentences) == 150


@pytest.mark.parametrize(
    ("lengths", "sizes"),
    [
        ([], []),
        ([100] * 150, [64, 64, 22]),
        ([1000] * 30, [12, 12, 6]),
        ([14_000, 10, 14_000], [1, 1, 1]),
    ],
)
def test_what_is_analysed_together_is_not_too_much(lengths: list[int], sizes: list[int]) -> None:
    vocabulary = Vocab()
    docs = [Doc(vocabulary, words=["a"] * length) for length in lengths]
    found = list(batches(docs))
    assert [doc for some in found for doc in some] == docs
    assert [len(some) for some in found] == sizes


def test_no_more_is_analysed_by_itself_than_there_is_of_an_article() -> None:
    analysed: list[str] = []

    def parse(texts: Any) -> Any:
        analysed.extend(texts)
        return object()

    article = Article(read_file(PurePath("a.txt"), "The bridge is closed. " * 100), parse)
    texts = [f"{number:05} " + "and so on " * 9 for number in range(1000)]
    known = [article.parse_alone(text) is not None for text in texts]
    room = (20_000 + len(article.prose)) // len(texts[0])
    assert known == [True] * room + [False] * (1000 - room)
    assert analysed == texts[:room]
    assert article.parse_alone(texts[0]) is article.parse_alone(texts[0])
    assert len(analysed) == room


def test_a_piece_that_is_no_sentence_for_its_length_is_not_analysed_by_itself() -> None:
    article = Article(read_file(PurePath("a.txt"), "The bridge is closed."), lambda _: object())  # type: ignore[arg-type,return-value]
    assert article.parse_alone("word " * 500) is None
    assert article.parse_alone("word") is not None
