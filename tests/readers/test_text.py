from __future__ import annotations

import pytest
from reading import blocks, edited, parse

WRAPPED = """\
The minister said on Monday that the government of President
Trump would not accept the plan, which was drawn up by officials.
He added that talks would go on.
     The opposition leader said that she had not been told of the
plan before Monday.

- One item of a list that is so long that it goes on in the next
  line.
- Another.
"""


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\nTwo.\n", ["One.", "Two."]),
        ("One\r\n\r\n  Two \r\n", ["One", "Two"]),
        ("A headline of it\nBy Jane Doe\n\nText.", ["A headline of it", "By Jane Doe", "Text."]),
        ("He said that\nthe plan", ["He said that the plan"]),
        ("He said that\x0bthe plan", ["He said that the plan"]),
        (
            "One.\x0cTwo.\u2028Three.\x85Four.\u2029five",
            ["One.", "Two.", "Three.", "Four.", "five"],
        ),
        ("of the\u2029plan", ["of the", "plan"]),
        ("\ufeff😀 e\u0301", ["\ufeff😀 e\u0301"]),
        ("See https://a.b/c, too", ["See \ufffc, too"]),
        ("***\n\n--", []),
        ("+\nof the plan", ["of the plan"]),
        ("", []),
        (
            WRAPPED,
            [
                "The minister said on Monday that the government of President Trump would not "
                "accept the plan, which was drawn up by officials. He added that talks would go "
                "on.",
                "The opposition leader said that she had not been told of the plan before Monday.",
                "- One item of a list that is so long that it goes on in the next line.",
                "- Another.",
            ],
        ),
    ],
)
def test_paragraphs(source: str, expected: list[str]) -> None:
    assert blocks("a.txt", source) == [f"paragraph: {text}" for text in expected]


def test_comments() -> None:
    document = parse("a.txt", "One. <!-- newslint: ignore x -->\n<!-- other -->\n\nTwo.")
    assert [comment.text for comment in document.comments] == [" newslint: ignore x "]
    assert document.prose == "One.\n\n<!-- other -->\n\nTwo."


def test_edits() -> None:
    assert edited("a.txt", "he said the\nthe plan", "the the", "the") == "he said the\nplan"
    assert edited("a.txt", "One.\r\n\r\nTwo.\r\n", "\n\nTwo.", "") == "One.\r\n"
    assert edited("a.txt", "A <b>man</b> & x", "man", "a&b*") == "A <b>a&b*</b> & x"
