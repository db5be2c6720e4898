"""The summary's numbers add up, and what a check promises is what a fix does."""

from __future__ import annotations

import random
import re
from pathlib import Path, PurePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.fixing.fixer import applies
from newslint.model import Edit, Failure, Finding, Fix, Report, Safety, Severity, Span
from newslint.reporters.summary import summary
from newslint.reporters.tally import Tally
from newslint.running.file_linter import FileLinter, Mode
from newslint.settings.settings import Finder
from newsroom import furnish

RUNS = 500
LEVELS = st.sampled_from([*Safety, None])


def said(reports: list[Report]) -> str:
    tally = Tally()
    for _ in tally.watch(reports):
        pass
    return summary(tally)


def number(pattern: str, line: str) -> int:
    found = re.search(rf"([\d,]+) {pattern}", line)
    return int(found[1].replace(",", "")) if found else 0


def counts(line: str) -> dict[str, int]:
    """Read a summary as a person does."""
    return {
        "findings": number("findings?", line),
        "repaired": number("repaired(?! together)", line),
        "with": number("settled along with them", line),
        "left": number("left", line),
        "new": number("new", line),
        "safe": number(r"safe repairs? \(newslint fix\)", line),
        "unsafe": number(r"unsafe(?: repairs?)? \(--unsafe-fixes\)", line),
        "hints": number("hints?", line),
        "none": number("without a repair", line),
        "together": number("repaired together with another", line),
        "files": number("files?", line),
        "failures": number("failures?", line),
    }


@st.composite
def reports(draw: st.DrawFn) -> Report:
    findings = []
    for at in range(draw(st.integers(0, 6))):
        level = draw(LEVELS)
        place = draw(st.integers(0, 3))  # the same one: they share their repair
        edits = (Edit(Span(place, place + 1), "x"),)
        fix = None if level is None else Fix("", edits, level)
        span = Span(at, at + 1)
        findings.append(Finding(PurePath("a"), "r", "c", Severity.NOTE, span, "m", fix))
    failures = (Failure(PurePath("a"), None, "e"),) * draw(st.integers(0, 2))
    return Report(PurePath("a"), "abcdefgh", tuple(findings), failures)


@settings(max_examples=RUNS)
@given(st.lists(reports(), min_size=1, max_size=4))
def test_the_numbers_are_those_of_the_findings(some: list[Report]) -> None:
    seen = counts(said(some))
    findings = [finding for report in some for finding in report.findings]
    parts = ("safe", "unsafe", "hints", "none", "together")
    assert seen["findings"] == len(findings) == sum(seen[part] for part in parts)
    assert seen["none"] == sum(finding.fix is None for finding in findings)
    repairs = sum(len({each.fix.edits for each in report.findings if each.fix}) for report in some)
    assert seen["safe"] + seen["unsafe"] + seen["hints"] == repairs
    assert seen["files"] == len(some)
    assert seen["failures"] == sum(len(report.failures) for report in some)


WORDS = ("teh", "colour", "very", "“teh colour”", "end.", "good", "\n\n")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    furnish(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("level", [Safety.SAFE, Safety.UNSAFE])
def test_what_is_promised_is_done(desk: Path, level: Safety) -> None:
    check, fix = (FileLinter(Finder({}), mode, level) for mode in (Mode.CHECK, Mode.FIX))
    for seed in range(RUNS // 2):
        chance = random.Random(seed)
        text = " ".join(chance.choices(WORDS, k=chance.randrange(1, 12)))
        promised = check.lint(PurePath("a.txt"), text.encode())
        done = counts(said([fix.lint(PurePath("a.txt"), text.encode())]))
        before = counts(said([promised]))
        wanted = before["safe"] + (before["unsafe"] if level is Safety.UNSAFE else 0)
        if not wanted:
            assert done == before
            continue
        assert done["repaired"] == wanted, text
        assert done["with"] == sum(applies(each, level) for each in promised.findings) - wanted
        assert done["repaired"] + done["with"] + done["left"] == before["findings"]


def test_a_chain_is_one_repair() -> None:
    edits = (Edit(Span(0, 2), "She"), Edit(Span(10, 12), "she"))
    fix = Fix("“He” → “She”; “he” → “she”", edits, Safety.UNSAFE)
    found = [
        Finding(PurePath("a"), "r", "c", Severity.ERROR, edit.span, "m", fix) for edit in edits
    ]
    report = Report(PurePath("a"), "He said so he did", tuple(found))
    assert said([report]) == (
        "2 findings in 1 file: 1 unsafe repair (--unsafe-fixes), 1 repaired together with another."
    )
    fixed = Report(PurePath("a"), "", repaired=(found[0],), settled=tuple(found))
    assert said([fixed]) == "1 repaired, 1 settled along with them, nothing left in 1 file."


def test_what_comes_and_goes_by_repairs_is_said() -> None:
    fix = Fix("", (Edit(Span(0, 1), "x"),), Safety.SAFE)
    found = Finding(PurePath("a"), "r", "c", Severity.NOTE, Span(0, 1), "m", fix)
    hint = Finding(PurePath("a"), "r", "c", Severity.NOTE, Span(1, 2), "m")
    came = Report(PurePath("a"), "b", (hint,), repaired=(found, found), settled=(found,), others=1)
    assert said([came]) == (
        "1 repaired, 1 more that came up in the process, 1 left (1 new) in 1 file:"
        " 1 without a repair."
    )
    went = Report(PurePath("a"), "b", repaired=(found,), settled=(found,), others=-2)
    assert said([went]) == "1 repaired, 2 settled along with them, nothing left in 1 file."


def test_failures_are_never_dropped() -> None:
    failed = Report(PurePath("a"), "", failures=(Failure(PurePath("a"), None, "e"),))
    assert said([failed]) == "Nothing found in 1 file; 1 failure."
    assert said([failed, failed]) == "Nothing found in 2 files; 2 failures."
