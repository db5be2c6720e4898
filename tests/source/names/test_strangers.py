from __future__ import annotations

import pytest

from newslint.source.names.strangers import is_told, strangers
from newslint.source.names.words import words_of


@pytest.mark.parametrize(
    ("source", "language", "english", "found"),
    [
        ("Говорит Шойгу.", "ru", "Clinton is speaking.", "Шойгу"),
        ("Lo dijo el doctor Lee.", "es", "Dr Kisuke said so.", "Lee"),
        ("Sagan er um Ásrúnu og Atla.", "is", "The story is about Clinton and Atli.", "Ásrúnu"),
        ("Lo mandaba Hannes Olmedo.", "es", "Joseph Kisuke led it.", "Hannes Olmedo"),
    ],
)
def test_one_name_for_another(source: str, language: str, english: str, found: str) -> None:
    (each,) = strangers(source, language, english, lambda _: True)
    assert " ".join(word.text for word in each.source) == found
    assert list(strangers(source, language, english, lambda _: False)) == []


@pytest.mark.parametrize(
    ("source", "language", "english"),
    [
        ("Говорит Шойгу и Котов.", "ru", "Clinton is speaking."),  # which of the two?
        ("Говорит Россия.", "ru", "Clinton is speaking."),
        ("На Главной аллее.", "ru", "At the Kisuke."),
        ("Ким Чен Ын объявил.", "ru", "Kim Jong Un announced."),
        ("Забил Жезус.", "ru", "Jesus scored."),
        ("Der Mann kam.", "de", "Clinton came."),
    ],
)
def test_it_is_silent(source: str, language: str, english: str) -> None:
    assert list(strangers(source, language, english, lambda _: True)) == []


def test_a_name_that_begins_its_sentence() -> None:
    source, english = "Rorvik var skipaður.", "Kisuke was appointed."
    assert list(strangers(source, "is", english, lambda _: True)) == []
    (each,) = strangers(source, "is", english, lambda _: True, {"Rorvik"})
    assert each.source[0].text == "Rorvik"


def test_a_name_that_the_source_has() -> None:
    assert is_told("Kotov", words_of("Видели Котова."), "ru")
    assert not is_told("Clinton", words_of("Видели Котова."), "ru")
