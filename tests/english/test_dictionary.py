from __future__ import annotations

import pytest

from newslint.english.dictionary import is_english


@pytest.mark.parametrize(
    "word",
    [
        *("house", "houses", "programme", "neighbourhoods", "honoured", "apologised", "analysed"),
        *("carmakers", "cyberattackers", "outmanoeuvred", "unvaccinated", "telemedicine"),
        *(
            "coronavirus",
            "smartphones",
            "café",
            "fiancée",
            "jewellery",
            "cafe",
            "palaeontology",
            "eurosceptics",
            "sceptical",
        ),
    ],
)
def test_english_words_of_both_sides_of_the_ocean(word: str) -> None:
    assert is_english(word)


@pytest.mark.parametrize(
    "word", ["vijftienjarig", "gobierno", "harbadment", "önümüzdeki", "zasedanie", "narkologs"]
)
def test_what_is_none(word: str) -> None:
    assert not is_english(word)
