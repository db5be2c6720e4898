from __future__ import annotations

import json
from pathlib import Path, PurePath

from labelled import Form, Score, articles, repaired
from newslint import Edit, Finding, Fix, Linter, Safety, Severity, Span
from newslint.settings.config import Config

TEXT = "Claudia Sheinbaum spoke on Monday. He said that she was ready."
WRONG = Form(35, "He", False, "she", "Claudia Sheinbaum")
RIGHT = Form(48, "she", True, None, "Claudia Sheinbaum")


def finding(start: int, end: int, text: str) -> Finding:
    fix = Fix("repair", (Edit(Span(start, end), text),), Safety.UNSAFE)
    return Finding(PurePath("a.txt"), "r", "c", Severity.ERROR, Span(start, end), "", fix)


def test_a_repair_is_right_where_it_gives_the_word_that_should_stand_there() -> None:
    assert repaired(WRONG, finding(35, 37, "She"))
    assert not repaired(WRONG, finding(35, 37, "It"))
    assert not repaired(WRONG, finding(48, 51, "She"))


def test_labels_are_read_beside_their_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    forms = [
        {"start": 35, "text": "He", "right": False, "should": "she", "who": "Claudia Sheinbaum"},
        {"start": 48, "text": "she", "right": True, "should": None, "who": "Claudia Sheinbaum"},
    ]
    (tmp_path / "a.json").write_text(json.dumps({"file": "a.txt", "forms": forms}), "utf-8")
    assert [*articles(tmp_path)] == [("a.txt", TEXT, [WRONG, RIGHT])]


def test_wrong_and_right_pronouns_are_counted_by_kind_and_by_rule() -> None:
    score = Score(Linter(Config(select=("pronoun-gender",), fluency="off", languagetool="off")))
    score.add("a.txt", TEXT, [WRONG, RIGHT])
    assert score.counts == {"wrong": 1, "wrong flagged": 1, "wrong repaired": 1, "right": 1}
    assert score.kinds["he→she"]["wrong repaired"] == 1
    assert score.rules["pronoun-gender"]["right flagged"] == 0
