"""Comments that keep rules quiet, in every kind of file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.linting.linter import Linter
from newslint.linting.suppress import Ignore, Place, Suppressed
from newslint.model import Span
from newslint.settings.config import Config


def lint(house: Linter, text: str, suffix: str = ".txt") -> list[tuple[int, str]]:
    """Return line and rule of each finding."""
    report = house.lint(PurePath(f"a{suffix}"), text)
    assert not report.failures
    return [(text.count("\n", 0, each.span.start) + 1, each.rule) for each in report.findings]


NEXT = "<!-- newslint: ignore teh -- a song -->\nteh colour\n\nteh\n"
SAME = "teh colour <!-- newslint: ignore teh -->\n\nteh\n"
REGION = "teh\n\n<!-- newslint: off -->\n\nteh\n\ncolour\n\n<!-- newslint: on -->\n\nteh\n"


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_the_next_block(house: Linter, suffix: str) -> None:
    assert lint(house, NEXT, suffix) == [(2, "colour"), (4, "teh")]
    assert lint(house, NEXT.replace("-->\n", "-->\n\n"), suffix) == [(3, "colour"), (5, "teh")]


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_the_same_line(house: Linter, suffix: str) -> None:
    assert lint(house, SAME, suffix) == [(1, "colour"), (3, "teh")]


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_off_and_on(house: Linter, suffix: str) -> None:
    assert lint(house, REGION, suffix) == [(1, "teh"), (11, "teh")]
    without_on = REGION.replace("<!-- newslint: on -->", "")
    assert lint(house, without_on, suffix) == [(1, "teh")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<!-- newslint: ignore teh --><p>teh</p>\n<p>teh</p>", [(2, "teh")]),
        ("<p>teh</p><!-- newslint: ignore teh -->\n<p>teh</p>", [(2, "teh")]),
        ("<p>teh <!-- newslint: ignore teh --></p>\n<p>teh</p>", [(2, "teh")]),
        ("<p>teh</p>\n<!-- newslint: ignore teh -->\n<div>\n<p>teh\nteh</p></div>", [(1, "teh")]),
        ("<p>teh</p>\n<!-- newslint: off --><p>teh</p>\n<p>teh</p>", [(1, "teh")]),
        ("<p>teh\n<!-- newslint: ignore teh -->\nteh</p>", [(1, "teh")]),
        ("<!-- newslint: ignore\nteh, colour --><p>teh colour</p>", []),
    ],
)
def test_html(house: Linter, text: str, found: list[tuple[int, str]]) -> None:
    assert lint(house, text, ".html") == found


def test_the_next_block_in_markdown_is_one_item(house: Linter) -> None:
    text = (
        "- <!-- newslint: ignore teh --> teh\n- teh\n\n"
        "<!-- newslint: ignore teh -->\n# teh\n\nteh\n"
    )
    assert lint(house, text, ".md") == [(2, "teh"), (7, "teh")]


@pytest.mark.parametrize("names", ["teh, colour", "teh colour", "house", "all", " teh,colour "])
def test_several_rules_and_categories(house: Linter, names: str) -> None:
    assert lint(house, f"<!--newslint:ignore {names}-->\nteh colour\n") == []


FRONT = [
    "---\ntitle: teh\nnewslint: {ignore: [teh]}\n---\nteh colour\n",
    "---\ntitle: teh\nnewslint:\n  ignore:\n  - teh\n---\nteh colour\n",
    "---\ntitle: teh\nnewslint: {ignore: teh}\n---\n\nteh colour\n",
    '+++\ntitle = "teh"\n[newslint]\nignore = ["teh"]\n+++\nteh colour\n',
]


@pytest.mark.parametrize("text", FRONT)
def test_front_matter(house: Linter, text: str) -> None:
    assert [rule for _, rule in lint(house, text, ".md")] == ["colour"]


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("ignore very", "This comment has nothing to silence: very."),
        ("ignore teh, very", "This comment has nothing to silence: very."),
        ("ignore tehh", "There is no rule 'tehh'; did you mean 'teh'?"),
        ("ignore zzzzzz", "There is no rule 'zzzzzz'."),
        ("ignore", "Name the rules to ignore: 'newslint: ignore RULE, RULE -- reason'."),
        (
            "ignore -- a reason",
            "Name the rules to ignore: 'newslint: ignore RULE, RULE -- reason'.",
        ),
        ("ingore teh", "'newslint: ingore' means nothing; did you mean 'ignore'?"),
        ("off teh", "'newslint: off' takes no rules; write the reason after '--'."),
        ("xyz", "'newslint: xyz' means nothing; there are 'ignore', 'off' and 'on'."),
    ],
)
def test_a_comment_without_effect_is_reported(house: Linter, said: str, message: str) -> None:
    text = f"<!-- newslint: {said} -->\nteh\n"
    report = house.lint(PurePath("a.txt"), text)
    (found,) = [each for each in report.findings if each.rule == "unused-ignore"]
    assert found.message == message
    assert text[found.span.start : found.span.end] == text.splitlines()[0]


def test_front_matter_without_effect_is_reported(house: Linter) -> None:
    text = "---\ntitle: about newslint\nnewslint: {ignore: [very]}\n---\nteh\n"
    assert lint(house, text, ".md") == [(3, "unused-ignore"), (5, "teh")]
    wrong = text.replace("ignore", "ingore")
    assert lint(house, wrong, ".md") == [(3, "unused-ignore"), (5, "teh")]


def test_nothing_is_said_of_rules_that_did_not_run(house: Linter) -> None:
    text = "<!-- newslint: ignore very, languagetool/X, stray-period -->\nteh\n"
    config = replace(house.config, ignore=("very",))
    assert lint(Linter(config), text) == [(2, "teh")]


def test_unused_ignores_may_be_ignored(house: Linter) -> None:
    config = Config(
        ("teh",), extend_rules=house.config.extend_rules, fluency="off", languagetool="off"
    )
    assert lint(Linter(config), "<!-- newslint: ignore teh -->\nfine\n") == []


@given(st.text("<!- >newslint:ignoreh,\n\r\tfa.*#[]{}'\"&;", max_size=60), st.sampled_from("tmh"))
def test_no_comment_breaks_anything(house: Linter, text: str, kind: str) -> None:
    suffix = {"t": ".txt", "m": ".md", "h": ".html"}[kind]
    lint(house, f"<!-- newslint:{text}-->\nteh\n", suffix)
    lint(house, f"---\nnewslint: {text}\n---\nteh\n", suffix)


def test_thousands_of_comments_hold_for_a_paragraph_each(house: Linter) -> None:
    ignored = "<!-- newslint: ignore teh -->\n\nIt is teh end.\n\nIt is teh end.\n\n"
    source = ignored * 1500
    report = house.lint(PurePath("a.md"), source)
    assert [finding.rule for finding in report.findings] == ["teh"] * 1500
    lines = {source.count("\n", 0, finding.span.start) % 6 for finding in report.findings}
    assert lines == {4}


def test_reaches_that_meet_are_one() -> None:
    ignores = [
        Ignore(Span(0, 1), Span(start, end), rules)
        for start, end, rules in (
            (50, 60, ("teh",)),
            (0, 10, ("teh", "colour")),
            (10, 20, ("teh",)),
            (5, 8, ("teh",)),
            (30, 40, ("house",)),
        )
    ]
    quiet = Suppressed(ignores)
    teh = [at for at in range(70) if Place("teh", "house", at) in quiet]
    assert teh == [*range(20), *range(30, 40), *range(50, 60)]
    assert [at for at in range(70) if Place("very", "house", at) in quiet] == [*range(30, 40)]
