from __future__ import annotations

from fixture_types import Read
from newslint.pronouns.bystanders import bystanders
from newslint.pronouns.readings import readings


def test_bystanders_are_words_for_one_person(read: Read) -> None:
    text = (
        "The Kim Bank paid the workers. A consumer group and the chairman, who left, were late. "
        "She paid Ann Lee, and his guest slept."
    )
    one = read(text)
    his = next(r.pronoun for r in readings(one) if r.pronoun.token.text == "his")
    assert [token.text for token in bystanders(one, his, 2)] == [
        "chairman", "who", "She", "Ann", "Lee", "guest",
    ]  # fmt: skip
    assert [token.text for token in bystanders(one, his, 0)] == ["She", "Ann", "Lee", "guest"]
