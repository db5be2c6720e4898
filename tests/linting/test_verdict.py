from __future__ import annotations

import json
import re
from collections.abc import Sequence
from io import StringIO
from pathlib import Path, PurePath
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from newslint.article.article import Article
from newslint.catalogue.own_rules import MACHINE
from newslint.engines.engines import Engines
from newslint.engines.judge import Judge
from newslint.linting.linter import Linter
from newslint.linting.signs import places
from newslint.linting.verdict import LEAST_WORDS, as_read, verdict
from newslint.model import Report, Verdict
from newslint.reporters import reporter
from newslint.settings.config import Config

PATH = PurePath("a.txt")
DAMAGED = MACHINE.bad[0].text
NEWS = """\
The council will close the swimming pool in Harton for six weeks from Monday while builders
replace its roof. Parents had asked for the work to wait until the school holidays.

"We can't wait," said the council's leader, Jane Pryce. "Rain came through on two nights last
week and we had to send people home."

The pool opened in 1974 and about 900 people use it each week. The work costs £2m, and most of
it is paid for by a lottery grant. Swimming clubs have been offered lanes at the university,
eight miles away, and a bus will leave the old pool at 5pm every day.

Residents told a meeting on Tuesday that the bus was too early for those who work in the city.
Ms Pryce said she would look at the times again.
"""
SCHEMA = Path(__file__).parents[2] / "docs" / "findings.schema.json"


def _usual() -> float:
    return 0.0


def lint(text: str, **settings: tuple[str, ...]) -> Report:
    with Linter(Config(**settings)) as linter:  # type: ignore[arg-type]
        return linter.lint(PATH, text)


@pytest.fixture(scope="module")
def damaged() -> Report:
    return lint(DAMAGED)


@pytest.fixture(scope="module")
def news() -> Report:
    return lint(NEWS)


def test_a_damaged_text_is_sent_back_with_reasons(damaged: Report) -> None:
    assert damaged.verdict is not None
    assert damaged.verdict.machine
    sentence = damaged.verdict.sentence
    assert sentence.startswith(
        f"This reads like unedited machine translation ({damaged.verdict.score} out of 100): "
    )
    assert re.search(r" \d+ findings of \d+ kinds in \d+ words", sentence)
    assert not any(finding.rule == MACHINE.id for finding in damaged.findings), "it is off"


def test_news_is_not(news: Report) -> None:
    assert news.verdict is not None
    assert news.verdict.score < 25


def test_a_short_text_has_no_verdict() -> None:
    words = "The the of of. " * (LEAST_WORDS // 4)
    assert verdict(words, ["stray-period"] * 20, _usual) is not None
    assert verdict(words[: -len("of. ")], ["stray-period"] * 20, _usual) is None
    assert verdict("", [], _usual) is None


def test_findings_raise_the_score() -> None:
    scores = []
    for count in (0, 1, 3, 6):
        said = verdict(
            NEWS, ["stray-period", "lost-space", "dialogue-dash"][:count] * count, _usual
        )
        assert said is not None
        scores.append(said.score)
    assert scores == sorted(scores)
    assert scores[0] < scores[-1]
    untelling = verdict(NEWS, ["unbalanced-quotation"] * 9, _usual)
    assert untelling is not None
    assert untelling.score == scores[0], "people make that slip as often"


@pytest.mark.parametrize(
    ("settings", "given", "found"),
    [
        ({}, True, False),
        ({"select": ("all",)}, True, True),
        ({"select": ("machine-translation",)}, True, True),
        ({"select": ("translationese",)}, True, True),
        ({"select": ("doubled-word",)}, False, False),
        ({"select": ("all",), "ignore": ("machine-translation",)}, False, False),
    ],
)
def test_where_it_is_given(settings: dict[str, tuple[str, ...]], given: bool, found: bool) -> None:
    report = lint(DAMAGED, **settings)
    assert (report.verdict is not None) == given
    assert any(finding.rule == MACHINE.id for finding in report.findings) == found


def test_it_is_the_same_whatever_is_selected(damaged: Report) -> None:
    alone = lint(DAMAGED, select=("machine-translation",))
    assert alone.verdict == damaged.verdict
    (finding,) = alone.findings
    assert DAMAGED[finding.span.start : finding.span.end] == "The mayor"
    assert damaged.verdict is not None
    assert finding.message == damaged.verdict.sentence


def test_a_comment_keeps_it_quiet() -> None:
    text = f"<!-- newslint: ignore machine-translation -- by hand -->\n\n{DAMAGED}"
    with Linter(Config(select=("machine-translation",)), Engines(Config())) as linter:
        assert linter.lint(PurePath("a.md"), text).findings == ()


class _Witness:
    """Finds every repair two and a half nats better."""

    def gains_many(
        self, text: str, places: Sequence[tuple[object, Sequence[str]]], needed: Sequence[float]
    ) -> list[Any]:
        return [[2.5] * len(repairs) for _, repairs in places]


@pytest.mark.parametrize(("around", "found"), [(DAMAGED, True), (NEWS, False)])
def test_the_judge_knows_it(around: str, *, found: bool) -> None:
    doubtful = "He looked the harbour for an hour.\n\n"
    config = Config(languagetool="off")
    judged = Engines(config, Judge(_Witness()))
    with Linter(config, judged) as linter:
        report = linter.lint(PATH, doubtful + around)
    assert any(each.span.start < len(doubtful) for each in report.findings) is found


def test_how_a_language_model_reads_it_counts() -> None:
    said = Verdict(30, ("12 findings",))
    assert as_read(said, None) == said
    read = [as_read(said, odds) for odds in (-3, -1, 0, 1, 3)]
    assert [each.score for each in read] == sorted({each.score for each in read})
    assert read[0].score < 20
    assert read[-1].score > 90
    assert read[0].reasons == said.reasons
    assert read[-1].reasons == (*said.reasons, "a language model reads it as a translation")


class _Reading(Engines):
    """Reads every text as one by people, and says which it was asked about."""

    def __init__(self) -> None:
        super().__init__(Config(fluency="off", languagetool="off"))
        self.asked: list[str] = []

    def reads_translated(self, article: Article) -> float | None:
        self.asked.append(article.prose)
        return -9.0


def test_it_is_asked_about_a_text_in_doubt(damaged: Report) -> None:
    engines = _Reading()
    with Linter(Config(fluency="off", languagetool="off"), engines) as linter:
        assert linter.lint(PATH, NEWS).verdict is not None
        assert engines.asked == [], "it reads like news already"
        read = linter.lint(PATH, DAMAGED).verdict
    assert len(engines.asked) == 1
    assert damaged.verdict is not None
    assert read is not None
    assert read.score < 20 < damaged.verdict.score


@pytest.mark.parametrize(
    ("sign", "text", "found"),
    [
        ("frames", "It began in the framework of the plan.", ["in the framework of"]),
        ("frames", "The frame of the bike broke.", []),
        ("pointers", "The same applies to the latter.", ["The same", "the latter"]),
        ("reports", "He pointed out that it rained.", ["pointed out that"]),
        ("reports", "He said it rained.", []),
        ("chains", "the president of the court", ["the president of the court"]),
        ("chains", "the judge of a court", []),
        ("scraps", "The penalty. Goal. It was over by ten.", ["The penalty.", "Goal."]),
        ("scraps", "Mr. Smith met Gov. Lee at home.", []),
        ("small-starts", "It ended. then it began.", ["then it began."]),
        ("small-starts", "It ended. Then it began.", []),
        ("marked-words", "They spoke of the “new stage” there.", ["“new stage”"]),
        ("long-sentences", "One two. " * 40, []),
        ("long-sentences", "word " * 41 + "end.", ["word " * 41 + "end."]),
        ("kinds", "", []),
    ],
)  # fmt: skip
def test_signs(sign: str, text: str, found: list[str]) -> None:
    assert list(places(text, [])[sign]) == found


@pytest.mark.parametrize("score", [49, 50])
@pytest.mark.parametrize("format_", ["full", "html"])
def test_people_are_told_from_fifty_on(format_: str, score: int) -> None:
    out = StringIO()
    reporter(format_)([Report(PATH, NEWS, verdict=Verdict(score, ("12 findings <b>",)))], out)
    said = f"This reads like unedited machine translation ({score} out of 100): 12 findings"
    assert (said in out.getvalue()) == (score == 50)
    assert "findings <b>" not in out.getvalue() or format_ == "full"


def test_json_has_every_verdict() -> None:
    out = StringIO()
    verdicts = [Verdict(7), None, Verdict(84, ("12 findings in 300 words",))]
    reporter("json")([Report(PATH, NEWS, verdict=each) for each in verdicts], out)
    data = json.loads(out.getvalue())
    Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(data)
    assert data["verdicts"] == [
        {"path": "a.txt", "score": 7, "machine": False, "reasons": []},
        {"path": "a.txt", "score": 84, "machine": True, "reasons": ["12 findings in 300 words"]},
    ]
