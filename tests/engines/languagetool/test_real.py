"""The engine against a LanguageTool that runs: needs Java and `newslint setup languagetool`."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path, PurePath

import psutil
import pytest

from newslint import Linter
from newslint.engines.languagetool import Service
from newslint.engines.languagetool.client import Client
from newslint.engines.languagetool.rules import allowed
from newslint.settings.config import Config
from newsroom import furnish

pytestmark = pytest.mark.languagetool


@pytest.fixture(scope="module")
def asked(real: Service) -> Linter:
    config = Config(("languagetool",), fluency="off", languagetool=real.url)
    return Linter(config)


def test_every_example(real: Service) -> None:
    client = Client(real.url)
    for name, rule in allowed().items():
        (example,) = rule.bad
        (remark,) = client.remarks(example.text, allowed())
        assert (remark.rule, remark.span) == (name, example.spans[0])
        assert rule.category == f"languagetool/{remark.category}"
        if example.fixed is not None:
            start, end = remark.span.start, remark.span.end
            fixed = example.text[:start] + remark.replacements[0] + example.text[end:]
            assert fixed == example.fixed
            assert name not in [again.rule for again in client.remarks(fixed, allowed())]


@pytest.mark.parametrize("before", ["", "😀 𝒜𝒷 ", "Cafe\u0301 e\u0301te\u0301. ", "नि ", "“‘’” "])
def test_positions(asked: Linter, before: str) -> None:
    text = f"{before}He met a elderly man.\n\n{before}It will reduced its debt 😀.\n"
    report = asked.lint(PurePath("a.txt"), text)
    assert [text[each.span.start : each.span.end] for each in report.findings] == ["a", "reduced"]
    assert asked.engines.off == {}


def test_markup(asked: Linter) -> None:
    text = "Use `x` and a **elderly** friend will [reduced](https://example.org) it.\n"
    report = asked.lint(PurePath("a.md"), text)
    assert [text[each.span.start : each.span.end] for each in report.findings] == ["a", "reduced"]
    fixes = [finding.fix for finding in report.findings if finding.fix]
    assert [edit.text for fix in fixes for edit in fix.edits] == ["an", "reduce"]


def test_a_long_article(asked: Linter) -> None:
    text = "The company will reduced its debt. " + "It was a quiet day in the city. " * 900 + "\n\n"
    report = asked.lint(PurePath("a.txt"), text * 2)
    assert [each.span.start for each in report.findings] == [17, 17 + len(text)]


def test_a_rule_that_is_off_by_default(real: Service) -> None:
    select = ("languagetool/MORFOLOGIK_RULE_EN_US", "languagetool/STYLE")
    linter = Linter(Config(select, fluency="off", languagetool=real.url))
    report = linter.lint(PurePath("a.txt"), "We recieve it. The company will reduced its debt.\n")
    assert [each.rule for each in report.findings] == [select[0]]


def test_no_java_is_left_behind(real: Service, tmp_path: Path) -> None:
    assert real.url
    furnish(tmp_path)
    (tmp_path / "a.txt").write_text("teh end\n")
    options = ("--languagetool", "auto", "--select", "house,languagetool")
    with subprocess.Popen(
        [sys.executable, "-m", "newslint", "check", *options],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
    ) as process:
        deadline = time.monotonic() + 30
        children: list[psutil.Process] = []
        while not children and time.monotonic() < deadline:
            time.sleep(0.01)
            found = psutil.Process(process.pid).children()
            children = [each for each in found if "HTTPServer" in " ".join(_command(each))]
        assert children
        process.kill()
        process.wait()
    gone, alive = psutil.wait_procs(children, timeout=10)
    assert gone
    assert not alive


def _command(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []
