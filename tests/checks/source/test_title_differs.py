from __future__ import annotations

import pytest

from fixture_types import Beside
from newslint.edits import apply
from newslint.linting.linter import Linter


def repaired(linter: Linter, beside: Beside, language: str, english: str, source: str) -> list[str]:
    """Return what the article becomes by the repair of each finding."""
    rule = linter.catalogue["title-differs"]
    found = linter.matches(rule, beside(english, source, language))
    return [apply(english, each.repairs[0]) for each in found]


def test_the_office_of_the_source_is_written(linter: Linter, beside: Beside) -> None:
    found = repaired(
        linter, beside, "fr", "King Anne Moreau spoke.", "La sénatrice Anne Moreau a parlé."
    )
    assert found == ["Senator Anne Moreau spoke."]


@pytest.mark.parametrize(
    ("language", "english", "source"),
    [
        ("fr", "Senator Anne Moreau spoke.", "La sénatrice Anne Moreau a parlé."),
        ("ru", "Minister Anna Kotova spoke.", "Выступила премьер-министр Анна Котова."),
        ("es", "Mayor Emil Novak and Ana Olmedo spoke.", "Hablaron Emil Novak y Ana Olmedo."),
        (
            "it",
            "The president of the club, Anna Rossi, spoke.",
            "La sindaca Anna Rossi ha parlato.",
        ),
    ],
)
def test_it_is_silent(
    linter: Linter, beside: Beside, language: str, english: str, source: str
) -> None:
    assert repaired(linter, beside, language, english, source) == []


def test_the_source_may_be_in_english(linter: Linter, beside: Beside) -> None:
    found = repaired(linter, beside, "en", "King Ana Olmedo spoke.", "Mayor Ana Olmedo spoke.")
    assert found == ["Mayor Ana Olmedo spoke."]
