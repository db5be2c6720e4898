from __future__ import annotations

from pathlib import PurePath

from inject import Broken, Mark
from newslint import Edit, Finding, Fix, Safety, Severity, Span
from score import Score, restores, touches

TEXT = "He said. earlier this month that it is is over."
PERIOD = Mark(cls="stray-period", variant="time", start=3, end=16, original="said earlier")
DOUBLE = Mark(cls="doubled-function-word", variant="word", start=36, end=41, original="is")
BROKEN = Broken(id="a", text=TEXT, damages=[PERIOD, DOUBLE])


def finding(start: int, end: int, *edits: tuple[int, int, str]) -> Finding:
    parts = tuple(Edit(Span(a, b), text) for a, b, text in edits)
    fix = Fix("repair", parts, Safety.UNSAFE) if parts else None
    path = PurePath("a.txt")
    return Finding(path, "r", "c", Severity.WARNING, Span(start, end), "", fix)


def test_the_marks_of_this_test_are_right() -> None:
    assert TEXT[3:16] == "said. earlier"
    assert TEXT[36:41] == "is is"


def test_touching_needs_a_shared_code_point() -> None:
    assert touches(finding(7, 8), PERIOD)
    assert touches(finding(0, 4), PERIOD)
    assert not touches(finding(0, 3), PERIOD)
    assert not touches(finding(16, 20), PERIOD)
    assert touches(finding(16, 16), PERIOD)


def test_restored_is_the_clean_text_and_nothing_else() -> None:
    assert restores(finding(7, 8, (7, 8, "")), PERIOD, TEXT)
    assert restores(finding(7, 8, (3, 16, "said  earlier")), PERIOD, TEXT)
    assert not restores(finding(7, 8, (9, 10, "E")), PERIOD, TEXT)
    assert not restores(finding(7, 8, (7, 8, ""), (36, 39, "")), PERIOD, TEXT)
    assert not restores(finding(7, 8), PERIOD, TEXT)
    assert restores(finding(36, 41, (36, 39, "")), DOUBLE, TEXT)


def test_score_counts_kinds_and_other_findings() -> None:
    score = Score()
    score.add(BROKEN, [finding(7, 8, (7, 8, "")), finding(38, 41), finding(20, 24)])
    assert score.found == {
        "all": 2,
        "stray-period": 1,
        "stray-period / time": 1,
        "doubled-function-word": 1,
        "doubled-function-word / word": 1,
    }
    assert score.restored["all"] == 1
    assert score.restored["stray-period"] == 1
    assert list(score.lines(variants=False)) == [
        "       found    restored",
        "    2/2 100%    1/2  50%  all",
        "    1/1 100%    0/1   0%  doubled-function-word",
        "    1/1 100%    1/1 100%  stray-period",
        "100.00 other findings per 1,000 words",
    ]
