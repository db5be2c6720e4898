"""Where sentences of other languages end."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint.readers import read
from newslint.source.sentences import sentences


def test_a_space_that_is_missing_parts_sentences_all_the_same() -> None:
    found = sentences(read(PurePath("a.txt"), "The end was near.Nobody came to b.com."), "en")
    assert [each.text for each in found] == ["The end was near.", "Nobody came to b.com."]


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("ja", ["事故は約5.8％だ。", "平均より高い。"]),
        ("ja", ["監督が語る - Yahoo!ニュース"]),
        ("en", ["Hitter No. 7 was out.", "Nobody came."]),
        ("en", ["He said no.", "Seven came."]),
        ("de", ["Am 5. Mai kam J. R. Vogel.", "Er ging."]),
        ("es", ["¡Hola! —dijo el Sr. Olmedo.", "Se fue."]),
        ("es", ["Llegó la alcaldesa.", "«¿Quién?», preguntó.", "¡Vaya!", "Se fue."]),
        ("ru", ["«Это правда?», — спросил он.", "«Да!» — ответила она.", "— Мы готовы."]),
        ("uk", ["Він живе на вул. Шевченка, 5.", "Це далеко."]),
        ("cs", ["Přišel Ing. Novák.", "Odešel."]),
        ("he", ['הוא אמר: "כן!"', "והלך."]),
        ("ja", ["彼は「行く。", "ありがたい」と述べた。", "（終わり）"]),
        ("ja", ["「朝だ！第１部」を見た。", "よかった。"]),
        ("ja", ["記事「強いワケ ... ！ 」などで述べた。", "終わり。"]),
        ("ja", ["開幕戦は負け...大谷は5打数1安打"]),
        ("zh", ["他说：“为什么？", "我们不知道。”", "她没有回答。"]),
        ("en", ["It was held until August 6.", "Nobody came on the 7th."]),
        ("en", ["The church of Sts. Peter and Paul burned.", "Nobody saw it."]),
        ("is", ["Leikurinn hefst kl. 15 í dag.", "Enginn veit meira."]),
        ("de", ["„Ist das wahr?“, fragte er.", "Sie ging am 6. August."]),
    ],
)
def test_sentences_end_where_they_end(language: str, parts: list[str]) -> None:
    joined = ("" if language in ("ja", "zh") else " ").join(parts)
    found = sentences(read(PurePath("a.txt"), joined), language)
    assert [each.text for each in found] == parts
    assert [joined[each.span.start : each.span.end] for each in found] == parts
