from __future__ import annotations

import pytest

from newslint.source.negation import added, lost


@pytest.mark.parametrize(
    ("language", "source", "english", "word"),
    [
        ("ru", "Она не видела пожара.", "She saw the big fire.", "не"),
        ("fr", "Personne ne vit le feu.", "All of them saw it.", None),  # two words deny
        ("ru", "Никто не видел пожара.", "The mayor saw the fire.", "никто"),
        ("ru", "Без осадков не обойдётся.", "There will be some rain.", None),
        ("pl", "Nie widziała pożaru.", "She saw the big fire.", "nie"),
        ("ru", "Она не видела пожара.", "She missed the big fire.", None),
        ("ru", "Пожар видели не менее 13 человек.", "Thirteen people saw the fire.", None),
        ("es", "No vio el fuego.", "Did she see the fire?", None),
        ("tr", "Yangını görmedi.", "She saw the big fire.", None),
    ],
)
def test_lost(language: str, source: str, english: str, word: str | None) -> None:
    found = lost(source, language, english)
    assert (found[0] if found else None) == word


@pytest.mark.parametrize(
    ("language", "source", "english", "word"),
    [
        ("cs", "Viděla velký oheň.", "She didn’t see the fire.", "didn’t"),
        ("es", "Vio el fuego.", "She never saw the fire.", "never"),
        ("es", "Todos vieron el fuego.", "Not all of them slept.", None),
        ("es", "Ignoró el fuego.", "She did not see the fire.", "not"),
        ("es", "Apenas vio el fuego.", "She did not see the fire.", None),
        ("it", "Sarebbe bello vederlo.", "Wouldn't it be nice to see it.", None),
    ],
)
def test_added(language: str, source: str, english: str, word: str | None) -> None:
    found = added(source, language, english)
    assert (found[0] if found else None) == word
