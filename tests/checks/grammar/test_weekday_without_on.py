from __future__ import annotations

from fixture_types import Find


def test_a_day_that_has_its_preposition_is_silent(found: Find) -> None:
    text = "The talks that he said would begin on Monday or, Tuesday, May 3, were put off."
    assert found("weekday-without-on", text) == []


def test_days_of_a_list_are_silent(found: Find) -> None:
    text = "The shop is shut on two days of the week, Friday, March 3, and Monday, March 6."
    assert found("weekday-without-on", text) == []
