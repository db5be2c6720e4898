"""Where sentences of other languages end."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint.readers import read
from newslint.source.sentences import sentences


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("ja", ["事故は約5.8％だ。", "平均より高い。"]),
        ("ja", ["監督が語る - Yahoo!ニュース"]),
        ("en", ["Hitter No. 7 was out.", "Nobody came."]),
        ("en", ["He said no.", "Seven came."]),
        ("de", ["Am 5. Mai kam J. R. Vogel.", "Er ging."]),
        ("es", ["¡Hola! —dijo el Sr. Olmedo.", "Se fue."]),
    ],
)
def test_sentences_end_where_they_end(language: str, parts: list[str]) -> None:
    joined = ("" if language == "ja" else " ").join(parts)
    found = sentences(read(PurePath("a.txt"), joined), language)
    assert [each.text for each in found] == parts
    assert [joined[each.span.start : each.span.end] for each in found] == parts
