"""What has no partner and is said all the same."""

from __future__ import annotations

import pytest

from fixture_types import Beside
from newslint.linting.linter import Linter

FIRST, LAST = "The Amsel circus came to Lindenau on Monday", "In the end it moved on to Vilar."
SOURCE = (
    "Der Zirkus Amsel kam am Montag nach Lindenau. Die Wagen standen 14 Tage lang am Fluss, und "
    "die Kinder brachten den 3 Ponys jeden Morgen Brot und Äpfel von den Wiesen hinter der Mühle. "
    "Am Ende zog er nach Vilar weiter."
)


def found(linter: Linter, beside: Beside, english: str, source: str, language: str) -> list[str]:
    article = beside(english, source, language)
    rules = (linter.catalogue[f"sentence-{which}"] for which in ("lost", "added"))
    return [rule.id for rule in rules for _ in linter.matches(rule, article)]


@pytest.mark.parametrize(
    "english",
    [
        # One long sentence was parted in two.
        f"{FIRST}. The wagons stood by the river for 14 days. Every morning the children brought "
        f"bread and apples from the meadows behind the mill to the 3 ponies. {LAST}",
        # Two were put together.
        f"{FIRST}, where the wagons stood by the river for 14 days and the children brought the 3 "
        f"ponies bread and apples every morning. {LAST}",
        # It is said in quite other words.
        f"{FIRST}. For two weeks, said neighbours, it was a paradise for every animal that boys "
        f"and girls were allowed to feed with fruit before school began. {LAST}",
    ],
)
def test_nothing_is_lost_that_is_said_otherwise(
    linter: Linter, beside: Beside, english: str
) -> None:
    assert not found(linter, beside, english, SOURCE, "de")


def test_what_is_not_said_is_lost(linter: Linter, beside: Beside) -> None:
    assert found(linter, beside, f"{FIRST}. {LAST}", SOURCE, "de") == ["sentence-lost"]


def test_an_attribution_that_was_moved_is_no_sentence(linter: Linter, beside: Beside) -> None:
    source = (
        "村長は月曜に橋を開けた。住民代表は「14年待った。とても長かった。"
        "ありがたい」と述べた。橋は水曜に閉まる。"
    )
    english = (
        "The village head opened the bridge on Monday. The residents' representative said, “We "
        "are grateful after 14 years of waiting.” The bridge closes on Wednesday."
    )
    assert not found(linter, beside, english, source, "ja")
