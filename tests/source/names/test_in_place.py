from __future__ import annotations

import pytest

from newslint.source.names.in_place import in_place, misspelt_in_place


@pytest.mark.parametrize(
    ("source", "language", "english", "found"),
    [
        ("Carol Van Berg se fue.", "es", "Carol Van Moreno left.", ("Berg", "Moreno")),
        ("George W. Olmedo dimitió.", "es", "George W. Vargas resigned.", ("Olmedo", "Vargas")),
        ("Приехал Джон Петренков (John Petrenkov).", "ru", "John Vargas came.",
         ("Петренков", "Vargas")),
        ("Bók um Gerði Karlsdóttur.", "is", "A book about Gerður Vinci.", ("Karlsdóttur", "Vinci")),
        ("Прийшла Олена Бондаренко.", "uk", "Olena Vargas came.", ("Бондаренко", "Vargas")),
        ("Gestern kam Karl Niemann.", "de", "Karl Vargas came yesterday.", ("Niemann", "Vargas")),
    ],
)  # fmt: skip
def test_one_word_of_a_name(
    source: str, language: str, english: str, found: tuple[str, str]
) -> None:
    (each,) = in_place(source, language, english)
    assert (each.source[0].text, each.english[0].text) == found


@pytest.mark.parametrize(
    ("source", "language", "english"),
    [
        ("Глава Минздрава Михаил Котов уехал.", "ru", "The head of Health Mikhail Kotov left."),
        ("Minaretes de la Aya Sofía.", "es", "Minarets of the Hagia Sofia."),
        ("La Universidad de Nueva York cerró.", "es", "New York University closed."),
        ("Приехал Джон Петренков.", "ru", "John Pietrenkow came."),
        ("Приехал Ким Чен Ын.", "ru", "Kim Jong-un came."),
        ("Con Juan Pablo II y Juan Vargas.", "es", "With John Paul II and Juan Vargas."),
    ],
)
def test_other_names_for_the_same(source: str, language: str, english: str) -> None:
    assert list(in_place(source, language, english)) == []


@pytest.mark.parametrize(
    ("source", "language", "english", "wrong"),
    [
        ("Murió James Scurfield.", "es", "Jaems Scurfield died.", "Jaems"),
        ("Hafdís Halldórsson kom.", "is", "Hafds Halldórsson came.", "Hafds"),
        ("Es sprach Jürgen Niemannsen.", "de", "Jüren Niemannsen spoke.", "Jüren"),
        ("写真＝Getty Scurfield です。", "ja", "Photo by Gety Scurfield.", "Gety"),
    ],
)
def test_misspelt(source: str, language: str, english: str, wrong: str) -> None:
    (each,) = misspelt_in_place(source, language, english)
    assert each.english[0].text == wrong


@pytest.mark.parametrize(
    ("source", "language", "english"),
    [
        ("Herodes Antipas se casó.", "es", "Herod Antipas married."),
        ("El emperador Carlos Scurfield.", "es", "Emperor Charles Scurfield."),
        ("Antes del Emperador Meiji.", "es", "Before Emperor Meiji."),
        ("Með Gísla Halldórssyni.", "is", "With Gísli Halldórsson."),
        ("Murió José Scurfield.", "es", "Jose Scurfield died."),
    ],
)
def test_names_in_english(source: str, language: str, english: str) -> None:
    assert list(misspelt_in_place(source, language, english)) == []
