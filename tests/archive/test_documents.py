from __future__ import annotations

import datetime
from typing import Any

import pytest

from newslint.archive.choice import Choice, Columns
from newslint.archive.documents import date_of, label_of, suffix_of
from newslint.archive.trouble import ArchiveError


@pytest.mark.parametrize(
    ("record", "failure"),
    [
        ({"text": 12}, "the text is not text: int"),
        ({"text": ["a"]}, "the text is not text: list"),
        ({"text": None}, "the text is missing"),
        ({}, "the text is missing"),
        ({"text": "a\ud800b"}, "the text has half a character (U+D800) at 1"),
        ({"text": "ab\0c"}, "the text has a zero character at 2"),
        ({"text": "x" * 51}, "the text is longer than 50 bytes, the size limit"),
        ({"text": "é" * 26}, "the text is longer than 50 bytes, the size limit"),
        ({"text": b"x" * 51}, "the text is longer than 50 bytes, the size limit"),
        ({"text": b"ab\xff"}, "the text is not UTF-8 at byte 2"),
        (
            {"text": "a", "format": "pdf"},
            "the format “pdf” is unknown; it must be text, markdown or",
        ),
        ({"text": "a", "format": 3}, "the format is not text: int"),
        ({"text": "a", "original": 7}, "the source text is not text: int"),
    ],
)
def test_what_cannot_be_read_says_why(record: dict[str, Any], failure: str) -> None:
    choice = Choice(Columns(source="original"), size_limit=50)
    document = choice.document(record, 3, "news.jsonl:4")
    assert document.failure is not None
    assert document.failure.startswith(failure)
    assert (document.id, document.text) == ("news.jsonl:4", "")


def test_what_can_be_read_is_a_document() -> None:
    record = {
        "name": 7, "body": b"\xef\xbb\xbfHi", "kind": "text/HTML", "when": "2024-03-01T10:00Z",
        "desk": "town", "was": "Hola", "tongue": "es",
    }  # fmt: skip
    columns = Columns("name", "body", "kind", "when", "desk", "", "was", "tongue")
    document = Choice(columns).document(record, 5, "here")
    assert (document.row, document.id, document.text, document.suffix) == (5, "7", "Hi", ".html")
    assert (document.date, document.section) == ("2024-03-01", "town")
    assert (document.source, document.source_language) == ("Hola", "es")
    assert document.path.name == "article.html"


def test_the_name_of_a_file_is_the_path_that_overrides_see() -> None:
    document = Choice().document({"id": "op/a.md", "text": "Hi", "format": ".md"}, 0, "")
    assert document.path.as_posix() == "op/a.md"


@pytest.mark.parametrize(
    ("given", "date"),
    [
        ("2024-03-01", "2024-03-01"),
        (datetime.date(2024, 3, 1), "2024-03-01"),
        (datetime.datetime(2024, 3, 1, 23, 59, tzinfo=datetime.UTC), "2024-03-01"),
        ("March 2024", None),
        (1709251200, None),
        (None, None),
    ],
)
def test_dates(given: object, date: str | None) -> None:
    assert date_of(given) == date


def test_labels_and_formats() -> None:
    assert label_of("a\ud800") == "a?"
    assert label_of(float("nan")) is None
    assert len(label_of("x" * 9_000) or "") == 500
    assert suffix_of(None) == suffix_of("Text") == suffix_of(".txt") == ".txt"
    assert (suffix_of("markdown"), suffix_of("MD")) == (".markdown", ".md")


@pytest.mark.parametrize(
    ("record", "why"),
    [
        ({"lang": "en-GB", "date": "2024-03-01", "desk": "town"}, None),
        ({"lang": "es", "date": "2024-03-01", "desk": "town"}, "not English"),
        ({"date": "2024-03-01", "desk": "world"}, None),
        ({"date": "2024-03-01", "desk": "sport"}, "filtered"),
        ({"date": "2024-02-29", "desk": "town"}, "older"),
        ({"date": "yesterday", "desk": "town"}, "undated"),
    ],
)
def test_rows_that_are_not_wanted(record: dict[str, Any], why: str | None) -> None:
    where = (("desk", "town"), ("desk", "world"))
    choice = Choice(Columns(language="lang"), since="2024-03-01", where=where)
    assert choice.passes_over(record) == why


def test_what_cannot_be_chosen() -> None:
    with pytest.raises(ArchiveError, match="'soon' is not a date; write it like 2024-03-01"):
        Choice(since="soon")
    with pytest.raises(ArchiveError, match="the format “pdf” is unknown"):
        Choice(format="pdf")
