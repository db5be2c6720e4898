from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.linting.linter import Linter
from newslint.model import Failure, Finding, Report, Severity, Span, Verdict
from newslint.running import cache as module
from newslint.running.cache import Cache
from newslint.settings.config import Config
from newsroom import furnish, run

TEXT = "We saw teh sea.\n\nThe colour of it.\n"


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    with Cache(tmp_path / "cache.sqlite") as cache:
        yield cache


def key(cache: Cache, config: Config | None = None, path: str = "a.txt", data: str = TEXT,
        **engines: str) -> bytes:  # fmt: skip
    return cache.key(config or Config(), Path(path), data.encode(), engines)


def test_a_report_comes_back_as_it_was(house: Linter, tmp_path: Path) -> None:
    report = house.lint(Path("a.txt"), TEXT)
    assert report.findings
    with Cache(tmp_path / "c") as cache:
        cache.put(b"k", report)
    with Cache(tmp_path / "c") as cache:
        again = cache.get(b"k", Path("a.txt"), TEXT.encode())
        moved = cache.get(b"k", Path("b.txt"), TEXT.encode())
    assert again == report
    assert moved is not None
    assert {finding.path for finding in moved.findings} == {Path("b.txt")}


@pytest.mark.parametrize("verdict", [None, Verdict(12), Verdict(84, ("2 findings", "“said”"))])
def test_the_verdict_is_kept(tmp_path: Path, verdict: Verdict | None) -> None:
    report = Report(Path("a.txt"), TEXT, verdict=verdict)
    with Cache(tmp_path / "c") as cache:
        cache.put(b"k", report)
    with Cache(tmp_path / "c") as cache:
        assert cache.get(b"k", Path("a.txt"), TEXT.encode()) == report


def test_everything_that_findings_follow_from_is_in_the_key(cache: Cache) -> None:
    keys = [
        key(cache),
        key(cache, data=TEXT + " "),
        key(cache, path="a.md"),
        key(cache, Config(select=("teh",))),
        key(cache, Config(people={"Kim": "they"})),
        key(cache, fluency="1"),
        key(cache, fluency="2"),
    ]
    assert len(set(keys)) == len(keys)
    assert key(cache) == key(cache, path="elsewhere/b.txt")


def test_a_changed_rule_is_another_key(tmp_path: Path, cache: Cache) -> None:
    furnish(tmp_path)
    config = Config(extend_rules=(tmp_path / "rules",))
    before = key(cache, config)
    rule = tmp_path / "rules" / "house" / "teh.yaml"
    rule.write_text(rule.read_text("utf-8") + "# changed\n", "utf-8")
    assert key(cache, config) != before


def test_reports_with_failures_are_not_kept(tmp_path: Path) -> None:
    failed = Report(Path("a.txt"), TEXT, failures=(Failure(Path("a.txt"), "teh", "broke"),))
    with Cache(tmp_path / "c") as cache:
        cache.put(b"k", failed)
    with Cache(tmp_path / "c") as cache:
        assert cache.get(b"k", Path("a.txt"), b"") is None


@pytest.mark.parametrize("content", [b"no database", b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_broken_file_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "c"
    path.write_bytes(content)
    with Cache(path) as cache:
        assert cache.get(b"k", Path("a.txt"), b"") is None
        cache.put(b"k", Report(Path("a.txt"), ""))
    with Cache(path) as cache:
        assert cache.get(b"k", Path("a.txt"), b"") is not None


def test_a_broken_entry_is_a_miss(tmp_path: Path) -> None:
    path = tmp_path / "c"
    with Cache(path) as cache:
        cache.put(b"k", Report(Path("a.txt"), ""))
    with sqlite3.connect(path) as database:
        database.execute("update findings set data = ?", ('[{"rule": 1}]',))
    database.close()
    with Cache(path) as cache:
        assert cache.get(b"k", Path("a.txt"), b"") is None


def test_a_folder_that_cannot_be_written_means_no_cache(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with Cache(tmp_path / "file" / "c") as cache:
        cache.put(b"k", Report(Path("a.txt"), ""))
        assert cache.get(b"k", Path("a.txt"), b"") is None


def test_the_least_recently_used_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LIMIT", 220_000)
    message = "x" * 50_000
    finding = Finding(Path("a.txt"), "r", "c", Severity.NOTE, Span(0, 0), message)
    report = Report(Path("a.txt"), "", (finding,))
    names = (b"1", b"2", b"3", b"4")
    for name in names[:3]:
        with Cache(tmp_path / "c") as cache:
            cache.put(name, report)
    with Cache(tmp_path / "c") as cache:
        assert all(cache.get(name, Path("a.txt"), b"") for name in names[:3])
    with Cache(tmp_path / "c") as cache:
        assert cache.get(b"1", Path("a.txt"), b"") is not None
        cache.put(b"4", report)
    with Cache(tmp_path / "c") as cache:
        left = [name for name in names if cache.get(name, Path("a"), b"")]
    assert left == [b"1", b"4"]


def test_two_runs_at_once_keep_both(tmp_path: Path) -> None:
    report = Report(Path("a.txt"), "")
    with Cache(tmp_path / "c") as first, Cache(tmp_path / "c") as second:
        first.put(b"1", report)
        second.put(b"2", report)
    with Cache(tmp_path / "c") as cache:
        assert cache.get(b"1", Path("a"), b"") and cache.get(b"2", Path("a"), b"")


@pytest.mark.process
def test_output_is_the_same_with_and_without(tmp_path: Path) -> None:
    furnish(tmp_path)
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(TEXT * (number + 1), "utf-8")
    check = ("check", "--output-format", "json")
    fresh = run(*check, "--no-cache", folder=tmp_path)
    first = run(*check, folder=tmp_path)
    second = run(*check, folder=tmp_path)
    assert fresh.stdout == first.stdout == second.stdout
    assert json.loads(fresh.stdout)["summary"]["findings"] > 5


COMMANDS = {
    "check": ["check"],
    "diff": ["check", "--diff"],
    "fix": ["fix"],
    "stdin": ["check", "-", "--stdin-filename", "a.txt"],
    "fix stdin": ["fix", "-", "--stdin-filename", "a.txt"],
}


@pytest.mark.process
@pytest.mark.parametrize("before", ["check", "fix", "diff"])
@pytest.mark.parametrize("name", COMMANDS)
def test_a_cached_run_loads_no_engine(tmp_path: Path, name: str, before: str) -> None:
    """What was checked, fixed or compared once is known to each command."""
    furnish(tmp_path)
    text = TEXT.replace("teh", "the")  # nothing to fix
    (tmp_path / "a.txt").write_text(text, "utf-8")
    env = {"NEWSLINT_CACHE": str(tmp_path / ".cache")}
    run(*COMMANDS[before], folder=tmp_path, env=env)
    code = (
        "import sys; from newslint.cli import cli\n"
        f"try: cli.main({COMMANDS[name]}, standalone_mode=True)\n"
        "except SystemExit: pass\n"
        "print()\n"
        "print(sorted({'spacy', 'regex', 'newslint.linting.linter'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        input=text,
        env=os.environ | env,
    )
    assert done.stdout.splitlines()[-1] == "[]", done.stdout


@pytest.mark.process
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_the_same_with_and_without(tmp_path: Path, name: str, jobs: str) -> None:
    env = {"NEWSLINT_CACHE": str(tmp_path / "cache")}
    said = []
    for number, options in enumerate((["--no-cache"], [], [])):
        folder = tmp_path / str(number)
        furnish(folder)
        for each in ("a", "b", "c"):
            (folder / f"{each}.txt").write_text(TEXT * (ord(each) - 96), "utf-8")
        done = run(
            *COMMANDS[name], "--jobs", jobs, *options,
            folder=folder, env=env, stdin=TEXT.encode(),
        )  # fmt: skip
        files = [file.read_bytes() for file in sorted(folder.glob("*.txt"))]
        said.append((done.returncode, done.stdout, done.stderr, files))
    assert said[0] == said[1] == said[2]


@pytest.mark.process
def test_what_is_old_stays_old_where_it_is_known(tmp_path: Path) -> None:
    furnish(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    run("baseline", "write", "--file", "b.tsv", folder=tmp_path)
    done = run("fix", "--baseline", "b.tsv", folder=tmp_path)
    assert (tmp_path / "a.txt").read_text("utf-8") == TEXT
    assert (done.returncode, done.stdout) == (0, b"Nothing found in 1 file.\n")
