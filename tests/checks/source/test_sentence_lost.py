from __future__ import annotations

from fixture_types import Beside
from newslint.linting.linter import Linter

SPANISH = "El puerto de Moura cerró el lunes. {}El alcalde Robledo volvió el martes con 12 barcos."
ENGLISH = "The port of Moura closed on Monday. {}Mayor Robledo came back on Tuesday with 12 boats."


def spoken(linter: Linter, beside: Beside, english: str, spanish: str) -> list[str]:
    article = beside(english, spanish, "es")
    rules = ("sentence-lost", "paragraph-lost", "sentence-added")
    return [rule for rule in rules for _ in linter.matches(linter.catalogue[rule], article)]


def test_a_sentence_that_is_gone(linter: Linter, beside: Beside) -> None:
    more = "Unos 300 pescadores de la cooperativa protestaron en el muelle contra la medida. "
    assert spoken(linter, beside, ENGLISH.format(""), SPANISH.format(more)) == ["sentence-lost"]


def test_what_a_page_has_around_an_article_is_not_missed(linter: Linter, beside: Beside) -> None:
    for more in ("Leer más\n\n", "Foto: puerto de Moura, el lunes.\n\n", "Redacción | 14.30\n\n"):
        assert spoken(linter, beside, ENGLISH.format(""), SPANISH.format("\n\n" + more)) == []


def test_another_text_is_no_translation(linter: Linter, beside: Beside) -> None:
    other = (
        "The 28 bakers of Lindenau made bread. It was eaten up by noon. Then it rained for days."
    )
    spanish = "El puerto de Moura cerró el lunes. " * 9 + SPANISH.format("")
    assert "sentence-added" not in spoken(linter, beside, other, spanish)


def test_a_note_is_no_source_of_an_article(linter: Linter, beside: Beside) -> None:
    assert spoken(linter, beside, ENGLISH.format(""), "Un puente.") == []


def test_a_text_beside_itself_is_whole(linter: Linter, beside: Beside) -> None:
    article = beside(ENGLISH.format("Then it rained. "), ENGLISH.format("Then it rained. "), "en")
    for rule in ("sentence-lost", "sentence-added", "source-words-left", "number-differs"):
        assert list(linter.matches(linter.catalogue[rule], article)) == []
