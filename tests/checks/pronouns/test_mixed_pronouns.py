from __future__ import annotations

from fixture_types import Find
from newslint.edits import apply


def test_it_with_his_has_two_repairs(found: Find) -> None:
    text = "It sold his house."
    (match,) = found("mixed-pronouns", text)
    assert [apply(text, repair) for repair in match.repairs] == [
        "He sold his house.",
        "It sold its house.",
    ]


def test_he_and_she_are_one(found: Find) -> None:
    text = "The teacher forgot her keys on Monday. He came back at night."
    (match,) = found("mixed-pronouns", text)
    assert match.values == {"one": "her", "other": "He", "who": "the teacher"}
