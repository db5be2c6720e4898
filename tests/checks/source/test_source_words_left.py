from __future__ import annotations

import pytest

from fixture_types import Beside
from newslint.article.article import Article
from newslint.linting.linter import Linter


def left(linter: Linter, article: Article) -> list[str]:
    rule = linter.catalogue["source-words-left"]
    return [match.values["words"] for match in linter.matches(rule, article)]


@pytest.mark.parametrize(
    ("english", "source", "language"),
    [
        ("He works at the Banco Central de la República.",
         "Trabaja en el Banco Central de la República.", "es"),
        ("She sang “La vida es un río largo” again.",
         "Cantó otra vez «La vida es un río largo».", "es"),
        ("The slogan is: never change a winning team.",
         "Das Motto lautet: never change a winning team.", "de"),
        ("You can send emojis, GIFs, memes and more.",
         "Se pueden enviar emojis, GIFs, memes personalizados y más.", "es"),
        ("The town of Zarechensk (Зареченск) is closed.", "Город Зареченск закрыт.", "ru"),
        ("The ship Kaiyo Maru (海洋丸) sank.", "海洋丸が沈没した。", "ja"),
    ],
)  # fmt: skip
def test_names_and_titles_may_stay(
    linter: Linter, beside: Beside, english: str, source: str, language: str
) -> None:
    assert left(linter, beside(english, source, language)) == []


@pytest.mark.parametrize(
    ("english", "source", "language", "words"),
    [
        ("The mayor dijo que no sabía nada on Monday.",
         "La alcaldesa dijo que no sabía nada el lunes.", "es", "dijo que no sabía nada"),
        ("He said 船は港に戻った.", "彼は昨日、船は港に戻ったと語った。", "ja", "船は港に戻った"),
    ],
)  # fmt: skip
def test_running_words_may_not(
    linter: Linter, beside: Beside, english: str, source: str, language: str, words: str
) -> None:
    assert left(linter, beside(english, source, language)) == [words]
