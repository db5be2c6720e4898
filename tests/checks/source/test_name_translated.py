from __future__ import annotations

from fixture_types import Beside
from newslint.linting.linter import Linter


def test_the_same_name_elsewhere_is_the_repair(linter: Linter, beside: Beside) -> None:
    article = beside(
        "Olga Krasko resigned. Later Olga Village left.",
        "Ольга Краско подала в отставку. Позже Ольга Краско ушла.",
        "ru",
    )
    (match,) = linter.matches(linter.catalogue["name-translated"], article)
    assert dict(match.values) == {"name": "Village", "other": "Краско"}
    assert [edit.text for edit in match.repairs[0]] == ["Krasko"]


def test_a_misspelt_name_is_not_translated(linter: Linter, beside: Beside) -> None:
    article = beside("Olga Kraskso resigned.", "Ольга Краско подала в отставку.", "ru")
    assert not list(linter.matches(linter.catalogue["name-translated"], article))
