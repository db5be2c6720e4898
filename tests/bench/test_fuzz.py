from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

import pytest

import fuzz
import promises
from newslint.fixing.fixer import Fixed, fix
from odd_articles import OddArticle, Writer
from promises import Trial
from structure import Parsers

MARKDOWN = OddArticle("a.md", "The *the* [**council**](x) met on on *Monday* in `the the` hall.\n")
HTML = OddArticle("a.html", "<p>The the <b>council</b> met on on <i>Monday</i>.</p>\n<hr>\n")


@pytest.fixture(scope="module")
def parsers() -> Iterator[Parsers]:
    found = Parsers(None)
    yield found
    found.close()


@pytest.fixture(scope="module")
def trial(parsers: Parsers) -> Trial:
    return Trial(parsers, engines=False)


def test_a_number_gives_an_article_again() -> None:
    articles = [Writer(fuzz.sentences(), 3, 2).article(number) for number in range(30)]
    assert articles == [Writer(fuzz.sentences(), 3, 2).article(number) for number in range(30)]
    assert {PurePath(each.name).suffix for each in articles} == {
        *(".md", ".markdown", ".html", ".htm", ".mdx", ".txt")
    }


@pytest.mark.parametrize("article", [MARKDOWN, HTML])
def test_what_holds_is_no_fault(trial: Trial, article: OddArticle) -> None:
    assert not list(trial.faults(article, 0))
    assert trial.seen["safe fixes"]


def broken(monkeypatch: pytest.MonkeyPatch, old: str, new: str) -> None:
    """Let `fix` change something of its own accord."""

    def careless(*arguments: object) -> Fixed:
        done = fix(*arguments)  # type: ignore[arg-type]
        return replace(done, source=done.source.replace(old, new))

    monkeypatch.setattr(promises, "fix", careless)


@pytest.mark.parametrize(
    ("article", "old", "new", "kinds"),
    [
        (MARKDOWN, "*Monday*", "Monday", {"bytes", "structure"}),
        (MARKDOWN, "](x)", "](y)", {"bytes", "structure"}),
        (MARKDOWN, "`the the`", "`the`", {"bytes", "structure"}),
        (HTML, "<hr>\n", "", {"bytes"}),
        (HTML, "<hr>", "<br>", {"bytes", "structure"}),
        (HTML, "council", "Council", {"bytes"}),
    ],
)
def test_what_does_not_hold_is_a_fault(
    trial: Trial,
    monkeypatch: pytest.MonkeyPatch,
    article: OddArticle,
    old: str,
    new: str,
    kinds: set[str],
) -> None:
    broken(monkeypatch, old, new)
    assert {fault.kind for fault in trial.faults(article, 1)} - {"rest"} == kinds


def test_what_is_raised_is_a_fault(trial: Trial, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(promises, "fix", lambda *_: 1 / 0)
    (fault,) = trial.faults(HTML, 0)
    assert fault.kind == "raised"
    assert "ZeroDivisionError" in fault.detail


@pytest.mark.process
def test_the_command_fixes_files_in_every_encoding() -> None:
    articles = [
        OddArticle(f"{number}-{each.name}", each.source)
        for number in range(3)
        for each in (MARKDOWN, HTML)
    ]
    assert not list(fuzz.commanded(articles))
