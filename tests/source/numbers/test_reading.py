from __future__ import annotations

from decimal import Decimal

import pytest
from num2words import num2words

from newslint.source.numbers.reading import numbers


def values(text: str, language: str) -> list[str]:
    return [f"{each.value.normalize():f}" for each in numbers(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "$4.7bn and 5 to 10 million people", ["4700000000", "5", "10000000"]),
        ("en", "two hundred and six thousand, twenty-five", ["206000", "25"]),
        ("en", "a run of 3-1 in 1,234.5 seconds", ["3", "1", "1234.5"]),
        ("en", "two and a half million", ["2500000"]),
        ("en", "3 lakh voters and 2 crore rupees", ["300000", "20000000"]),
        ("ru", "двести тридцать пять тысяч человек", ["235000"]),
        ("ru", "5,2 млн руб. и 10 тыс. тонн", ["5200000", "10000"]),
        ("ru", "около двадцати пяти, 1 500 человек", ["25", "1500"]),
        ("uk", "п’ятдесят дев’ять мільярдів", ["59000000000"]),
        ("de", "5,2 Mrd. Euro für 1.500 Leute", ["5200000000", "1500"]),
        ("es", "cinco mil millones, 5.000 millones", ["5000000000", "5000000000"]),
        ("fr", "quatre-vingt-dix-sept, soixante-douze", ["97", "72"]),
        ("ja", "2億5000万円、１兆円、三十五人", ["250000000", "1000000000000", "35"]),
        ("zh", "12.5亿人", ["1250000000"]),
        ("ar", "١٢٫٥ و ٣٠", ["12.5", "30"]),
        ("is", "tuttugu og fimm, 4,5 milljarðar", ["25", "4500000000"]),
        ("tr", "yüz elli bin", ["150000"]),
        ("pl", "dwudziestu trzech strażaków", ["23"]),
        ("he", "12.5 מיליון, כאלפיים איש", ["12500000", "2000"]),
        ("he", "עשרים וחמש, שלוש עשרה, חמישים אלף", ["25", "13", "50000"]),
        ("he", "ביום שני, שני אנשים", ["2"]),
        ("zh", "1.5万亿元、一万八千名、两千人", ["1500000000000", "18000", "2000"]),
        ("es", "dos años y medio, tres millones y medio", ["2.5", "3500000"]),
    ],
)
def test_values(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "reading"),
    [
        ("en", "1.500", Decimal(1500)),
        ("es", "1.500", Decimal("1.5")),
        ("en", "at 3:30", ("clock", 210)),
        ("de", "um 15.30 Uhr", ("clock", 210)),
        ("ja", "15時30分", ("clock", 210)),
        ("en", "nine in the evening", Decimal(21)),
        ("ja", "平成30年", Decimal(2018)),
        ("en", "2019-20", Decimal(2020)),
        ("en", "the 1990s", Decimal(90)),
        ("ja", "約７割", Decimal(70)),
    ],
)
def test_other_readings(language: str, text: str, reading: object) -> None:
    assert any(reading in each.readings for each in numbers(text, language))


@pytest.mark.parametrize("language", ["en", "es", "pt", "it", "fr", "de", "nl", "ru", "uk", "pl"])
def test_what_num2words_writes_is_read(language: str) -> None:
    for number in (*range(2, 100), 121, 350, 999, 5_000, 21_000, 3_000_000):
        text = num2words(number, lang=language).replace("\u00ad", "")
        assert values(text, language) == [str(number)], text


def test_endless_digits_are_no_number() -> None:
    assert values("9" * 10_000, "en") == []


def test_endless_magnitudes_end() -> None:
    assert len(values("5 " + "million billion trillion " * 50, "en")) > 0
