from __future__ import annotations

from pathlib import PurePath

import pytest

from fixture_types import Find, Read
from newslint.article.other_language import in_other_language
from newslint.linting.linter import Linter
from newslint.model import Span

SPOKEN = "“Hindi po natin titigilan ito hanggang makamit ang hustisya. It is late,” he said."


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        (SPOKEN, "hanggang", True),
        (SPOKEN, "late", False),
        (SPOKEN.replace("“", "").replace("”", ""), "hanggang", False),  # nobody is quoted
        ("“It was a zestienjarig boy who told us of it in the end,” he said.", "zestien", False),
    ],
)
def test_where_somebody_speaks_another_language(
    read: Read, text: str, word: str, told: bool
) -> None:
    start = text.index(word)
    assert in_other_language(read(text), Span(start, start + len(word))) is told


def test_a_sentence_left_in_another_language_is_told_once(found: Find) -> None:
    left = "Nakalusot ito kaya umabot sa ganitong sitwasyon hanggang hindi maaresto"
    text = f"The mayor of the town was asked about it on Friday evening. {left}. He did not answer."
    assert len(found("unknown-word", text)) == 1


def test_no_rule_of_english_speaks_there(linter: Linter) -> None:
    text = f"The mayor of the town was asked about it on Friday evening. {SPOKEN}"
    assert linter.lint(PurePath("a.txt"), text).findings == ()
