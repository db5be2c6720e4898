from __future__ import annotations

import pytest

from fixture_types import Beside
from newslint.linting.linter import Linter

RUSSIAN = '"Мост в Зареченске давно пора было построить заново", — сказал сосед. Река спокойна.'
HEBREW = 'מנכ"ל החברה שמח מאוד כי בקרוב מאוד תגדיל ארה"ב את הסיוע.'
JAPANESE = "県は21日、「道路と橋の安全に関する作業のためのグループ（WG）」で報告した。川は静かだ。"


@pytest.mark.parametrize(
    ("language", "source", "english", "found"),
    [
        ("ru", RUSSIAN, "The bridge in Zarechensk needed to be rebuilt long ago. It is quiet.", 1),
        ("ru", RUSSIAN, "The bridge needed to be rebuilt long ago – neighbour. It is quiet.", 0),
        ("ru", RUSSIAN, "One spoke up, stating that the bridge was old. It is quiet.", 0),
        ("he", HEBREW, "The head of the company is glad that the US will send more aid soon.", 0),
        ("ja", JAPANESE, "The prefecture told its group on bridges on the 21st. All is well.", 0),
    ],
)  # fmt: skip
def test_a_quotation_that_is_none_is_found_where_nobody_is_said_to_speak(
    linter: Linter, beside: Beside, language: str, source: str, english: str, found: int
) -> None:
    rule = linter.catalogue["quotation-lost"]
    assert len(list(linter.matches(rule, beside(english, source, language)))) == found
