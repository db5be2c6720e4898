from __future__ import annotations

import pytest

from fixture_types import Beside
from newslint.edits import apply
from newslint.linting.linter import Linter


def repaired(linter: Linter, beside: Beside, rule: str, english: str, source: str) -> list[str]:
    """Return what the article becomes by the first repair of each finding."""
    language = "ru" if any("а" <= letter <= "я" for letter in source) else "es"
    found = linter.matches(linter.catalogue[rule], beside(english, source, language))
    return [apply(english, each.repairs[0]) for each in found if not each.doubt]


def test_all_pronouns_of_a_sentence_go_together(linter: Linter, beside: Beside) -> None:
    found = repaired(
        linter,
        beside,
        "gender-differs",
        "He lost his keys near the old school.",
        "Она потеряла ключи у старой школы.",
    )
    assert found == ["She lost her keys near the old school."] * 2


@pytest.mark.parametrize(
    ("english", "source"),
    [
        ("He met her there.", "Там он встретил её."),
        ("He left early.", "Ушёл рано, хотя она просила остаться."),
        ("He spoke of her.", "Habló de ella."),
        ("The pronouns are they/them. He left.", "Она ушла."),
        ("They left.", "Она ушла."),
        ("The fans were glad for her.", "Сестра тренера рада за него."),
        ("The mayor knows her.", "Мэр знает Марию Котову и его."),
        ("The mayor heard her about it.", "Мэра о нём спросили."),
        ("The mayor thanked her and her family.", "Мэра ждёт его семья."),
    ],
)
def test_it_is_silent(linter: Linter, beside: Beside, english: str, source: str) -> None:
    assert repaired(linter, beside, "gender-differs", english, source) == []


@pytest.mark.parametrize(
    ("english", "source", "language", "right"),
    [
        ("They waited for her.", "Его ждут.", "ru", "They waited for him."),
        ("Her father waits for her.", "Его ждёт семья.", "ru", "His father waits for him."),
        ("The club thanks him.", "Félagið þakkar henni.", "is", "The club thanks her."),
        ("The club thanks her.", "クラブは彼に感謝している。", "ja", "The club thanks him."),
        ("The club thanks him.", "俱乐部感谢她。", "zh", "The club thanks her."),
        ("The club thanks her.", "俱乐部感谢其他人。", "zh", None),
        ("“He is well,” says Atli.", "„Hún hefur það gott,“ segir Atli.", "is",
         "“She is well,” says Atli."),
    ],
)  # fmt: skip
def test_as_many_pronouns(
    linter: Linter, beside: Beside, english: str, source: str, language: str, right: str | None
) -> None:
    found = linter.matches(linter.catalogue["gender-differs"], beside(english, source, language))
    repairs = {apply(english, each.repairs[0]) for each in found}
    assert repairs == ({right} if right else set())


def test_the_source_is_evidence_for_pronoun_gender(linter: Linter, beside: Beside) -> None:
    english = "Minister Quiala Olmedo resigned on Monday. Later he left the city."
    assert repaired(linter, beside, "pronoun-gender", english, "-") == []
    source = "La ministra Ana Olmedo dimitió el lunes. Después dejó la ciudad."
    found = repaired(linter, beside, "pronoun-gender", english, source)
    assert found == ["Minister Quiala Olmedo resigned on Monday. Later she left the city."]
