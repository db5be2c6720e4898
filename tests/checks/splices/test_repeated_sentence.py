from __future__ import annotations

from fixture_types import Find
from newslint.edits import apply
from newslint.model import Safety


def test_a_repeated_paragraph_goes_as_a_whole(sure: Find) -> None:
    text = (
        "The minister left the talks early. His office gave no reason for it.\n\n"
        "The minister left the talks early. His office gave no reason for it.\n\n"
        "The talks go on in the capital today.\n"
    )
    (match,) = sure("repeated-sentence", text)
    assert match.safety == Safety.SAFE
    assert apply(text, match.repairs[0]) == text[text.index("The", 5) :].replace("\n\n\n", "\n\n")


def test_a_sentence_repeated_further_up_is_only_shown(sure: Find) -> None:
    sentence = "The minister left the talks early on the evening of the second day."
    text = f"{sentence}\n\nHis office gave no reason for it.\n\n{sentence}\n"
    (match,) = sure("repeated-sentence", text)
    assert match.safety == Safety.DISPLAY
    assert match.span.start == text.rindex("The minister")
