from __future__ import annotations

from fixture_types import Beside
from newslint.linting.linter import Linter


def messages(linter: Linter, beside: Beside, english: str, source: str) -> list[dict[str, str]]:
    rule = linter.catalogue["number-differs"]
    return [dict(each.values) for each in linter.matches(rule, beside(english, source, "es"))]


def test_it_tells_both_numbers(linter: Linter, beside: Beside) -> None:
    told = messages(linter, beside, "The fair drew 340 guests.", "La feria atrajo a 430 invitados.")
    assert told == [{"number": "340", "other": "430"}]


def test_it_is_silent_without_a_source(linter: Linter, beside: Beside) -> None:
    article = beside("The fair drew 340 guests.", None)
    assert not list(linter.matches(linter.catalogue["number-differs"], article))


def test_the_place_in_the_source_is_that_of_the_number(linter: Linter, beside: Beside) -> None:
    source = "La feria abrió tarde.\n\nAtrajo a 430 invitados."
    article = beside("The fair opened late.\n\nIt drew 340 guests.", source, "es")
    (match,) = linter.matches(linter.catalogue["number-differs"], article)
    assert match.beside is not None
    assert source[match.beside.start : match.beside.end] == "430"


def test_a_number_in_pieces_is_not_repaired(linter: Linter, beside: Beside) -> None:
    article = beside("It is 2, 55 metres high.", "Mide 1,55 metros.", "es")
    found = linter.matches(linter.catalogue["number-differs"], article)
    assert [match.repairs for match in found] == [()]
