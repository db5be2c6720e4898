from __future__ import annotations

import pytest

from newslint.source.numbers.number import flattened
from newslint.source.numbers.pairs import differences
from newslint.source.numbers.reading import numbers
from newslint.source.numbers.writing import written


def found(source: str, language: str, english: str) -> list[tuple[str, str | None]]:
    """Return the numbers that differ, and what is to be written instead."""
    plain = flattened(english)
    told = []
    for each in differences(numbers(source, language), numbers(english, "en"), plain):
        span = each.english.span
        text = english[span.start : span.end]
        right = written(each.source, each.english, text, plain[span.end : span.end + 12])
        told.append((text, right if each.sure else None))
    return told


@pytest.mark.parametrize(
    ("language", "source", "english", "expected"),
    [
        ("ru", "13,3 тысячи человек", "13.8 thousand people", [("13.8 thousand", "13.3 thousand")]),
        ("ru", "500 км за 7 часов", "550 km in 7 hours", [("550", "500")]),
        ("es", "unas 3.000 personas", "some 3008 people", [("3008", "3000")]),
        ("es", "unas 3.000 personas", "some 3,008 people", [("3,008", "3,000")]),
        ("de", "um 15.45 Uhr", "at 3:54 p.m.", [("3:54", None)]),
        ("de", "um 15:45 Uhr", "at 3:54 p.m.", [("3:54", "3:45")]),
        ("fr", "vingt-sept morts", "Twenty-six dead", [("Twenty-six", "Twenty-seven")]),
        ("ja", "平成18年に開店", "opened in 206", [("206", None)]),
        ("de", "80 Prozent in 15 Minuten", "18 percent in 15 minutes", [("18", "80")]),
        ("zh", "约三千五百人", "about 350 people", [("350", "3,500")]),
        ("es", "1.200 millones", "1.2 million", [("1.2 million", "1.2 billion")]),
        ("es", "el F-16 y el F-18", "the F-16 and the F-19", [("F-19"[2:], "18")]),
        (
            "ja",
            "4億2600万ドル（約456億円）",
            "some 426 million dollars (456 million yen)",
            [("456 million", "45.6 billion")],
        ),
        # what is no difference
        ("ja", "月～金曜後３・４８", "from Monday to Friday, 3-48", []),
        ("es", "mide 1,55 metros", "it is 1, 55 metres high", []),
        ("ja", "7月15日から", "from 7.15 on", []),
        ("es", "Llegaron 12.", "They came.", []),
        ("es", "Llegaron.", "All 12 came.", []),
        ("de", "4.687.312 Leute", "4.7 million people", []),
        ("de", "zehn Kilometer", "six miles", []),
        ("de", "30 Grad", "86 degrees Fahrenheit", []),
        ("de", "14 Tage", "two weeks", []),
        ("de", "0,85 Euro", "85 cents", []),
        ("es", "duró dos años y medio", "it took two and a half years", []),
        ("he", "כאלפיים תושבים", "about two thousand residents", []),
        ("uk", "Матч тривав 1 годину 52 хвилини", "it took 1 hour and 52 minutes", []),
        ("ru", "в 11 часов 28 минут", "at 11:28", []),
        ("ru", "24 %", "a third of it, three times as much", []),
        ("ja", "４人", "he and three others", []),
        ("ru", "1/8 финала", "the round of 16", []),
        ("es", "3 de 3 en 12 días", "3 of 3 in 12 days, 3 in all", []),
    ],
)
def test_differences(
    language: str, source: str, english: str, expected: list[tuple[str, str | None]]
) -> None:
    assert found(source, language, english) == expected
