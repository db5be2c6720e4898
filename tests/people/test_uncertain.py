"""Names that tell nobody's gender for sure."""

from __future__ import annotations

import pytest

from fixture_types import Read
from newslint.people.people import people


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vidya Sagar Rao spoke on Monday.", "Vidya Sagar Rao"),
        ("Uma Shankar Dikshit spoke on Monday.", "Uma Shankar Dikshit"),
        # A lone name of which one bearer's gender is not known.
        ("Ali Khamenei is ill. Badri Hosseini Khamenei wrote it. Khamenei is glad.", "Khamenei"),
    ],
)
def test_what_no_name_tells_for_sure(read: Read, text: str, name: str) -> None:
    person = next(each for each in people(read(text)) if each.name == name)
    assert not person.certain
