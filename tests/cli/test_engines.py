"""The engines as a user meets them: what is off is said, what is asked for must run."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from newslint.catalogue.own_rules import OWN_RULES
from newslint.reporters import FORMATS
from newslint.settings.config import NEED_JUDGE
from newsroom import furnish, run

pytestmark = pytest.mark.process
TEXT = "We saw the sea.\n"  # nothing to find: only the engines are left to speak of
OFF = {
    "fluency": "the judge of repairs is off",
    "languagetool": "LanguageTool is off",
}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a newsroom that wants engines where they are set up; none is."""
    folder = tmp_path / "desk"
    furnish(folder)
    config = folder / "newslint.toml"
    config.write_text(config.read_text("utf-8").replace('"off"', '"auto"'), "utf-8")
    named = config.read_text("utf-8").replace('"house", ', '"house", "languagetool", ')
    config.write_text(named, "utf-8")
    (folder / "a.txt").write_text(TEXT, "utf-8")
    (folder / "b.md").write_text(TEXT, "utf-8")
    return folder


def said(desk: Path, *arguments: str, stdin: str = "") -> tuple[int, list[str], str]:
    """Return the exit code, the lines on standard error and standard output."""
    env = {"NEWSLINT_CACHE": str(desk.parent / "cache"), "XDG_CONFIG_HOME": str(desk.parent)}
    done = run(*arguments, folder=desk, stdin=stdin.encode(), env=env)
    return done.returncode, done.stderr.decode().splitlines(), done.stdout.decode()


def add(desk: Path, line: str, key: str) -> None:
    """Put a line in place of that of a key in the configuration."""
    config = desk / "newslint.toml"
    lines = config.read_text("utf-8").splitlines()
    kept = [each for each in lines if not each.startswith(f"{key} ")]
    config.write_text("\n".join([*kept, line, ""]), "utf-8")


COMMANDS = {
    **{name: ("check", "--output-format", name) for name in FORMATS},
    "statistics": ("check", "--statistics"),
    "diff": ("check", "--diff"),
    "fix": ("fix",),
    "fix json": ("fix", "--output-format", "json"),
    "workers": ("check", "--jobs", "2", "--no-cache"),
    "doubts": ("check", "--show-doubts"),
    "baseline": ("baseline", "write"),
    "ignore": ("ignore", "--reason", "as it is"),
    "stdin": ("check", "-"),
    "fix stdin": ("fix", "-", "--stdin-filename", "a.md"),
    "a file": ("check", "--output-format", "json:findings.json"),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_what_is_off_by_itself_is_one_line(desk: Path, name: str) -> None:
    for _ in range(2):  # the second time it is known already
        code, lines, _ = said(desk, *COMMANDS[name], stdin=TEXT)
        about = [line for line in lines if " is off" in line]
        assert len(about) == 1, lines
        assert all(each in about[0] for each in OFF.values())
        assert all(f"newslint setup {engine}" in about[0] for engine in OFF)
        assert lines == about or name == "fix stdin", lines
        assert code == 0


def test_what_is_switched_off_is_not_spoken_of(desk: Path) -> None:
    options = ("--fluency", "off", "--languagetool", "off")
    assert said(desk, "check", *options)[:2] == (0, [])
    _, (line,), _ = said(desk, "check", "--fluency", "off")
    assert line.startswith("newslint: LanguageTool is off: ")
    _, (line,), _ = said(desk, "check", "--select", "house")  # and no rule of LanguageTool's
    assert line.startswith("newslint: the judge of repairs is off: ")
    assert "LanguageTool" not in line


NOBODY = "http://127.0.0.1:9"
ASKED = {
    "require a judge": ("fluency", ("--require", "fluency")),
    "require LanguageTool": ("languagetool", ("--require", "languagetool")),
    "thorough": ("fluency", ("--thorough",)),
    "an address": ("languagetool", ("--languagetool", NOBODY)),
    "its rules alone": ("languagetool", ("--select", "languagetool/EN_A_VS_AN")),
}


@pytest.mark.parametrize("name", ASKED)
@pytest.mark.parametrize(
    "command", [("check",), ("check", "--diff"), ("fix",), ("check", "--output-format", "sarif")]
)
def test_what_the_command_line_asks_for_must_run(
    desk: Path, name: str, command: tuple[str, ...]
) -> None:
    engine, options = ASKED[name]
    for _ in range(2):
        code, lines, _ = said(desk, *command, *options)
        assert code == 2
        assert len([line for line in lines if OFF[engine] in line]) == len(lines) == 1, lines
        assert f"{OFF[engine]}, although '" in lines[0]


@pytest.mark.parametrize(
    ("line", "engine"),
    [
        ('require = ["fluency"]', "fluency"),
        ('require = ["languagetool", "fluency"]', "languagetool"),
        ("thorough = true", "fluency"),
        (f'languagetool = "{NOBODY}"', "languagetool"),
        ('select = ["languagetool"]', "languagetool"),
        ('select = ["doubled-word", "unlikely-wording"]', "fluency"),
        ('extend-select = ["search"]', "fluency"),
    ],
)
def test_what_the_configuration_asks_for_must_run(desk: Path, line: str, engine: str) -> None:
    add(desk, line, line.split(maxsplit=1)[0])
    for command in (("check",), ("check", "-"), ("ignore", "--reason", "so"), ("check", "--diff")):
        code, (found,), _ = said(desk, *command, stdin=TEXT)
        assert code == 2
        assert f"{OFF[engine]}, although '{line.split(maxsplit=1)[0]}' asks for it" in found
    before = sorted(desk.iterdir())
    code, (found,), out = said(desk, "baseline", "write")
    assert (code, out) == (2, "")
    assert OFF[engine] in found
    assert sorted(desk.iterdir()) == before, "half a baseline would report the rest as new"


@pytest.mark.parametrize("asks", ["--thorough", "--require=fluency"])
def test_what_is_asked_for_and_off_is_refused_at_once(desk: Path, asks: str) -> None:
    code, (line,), out = said(desk, "check", asks, "--fluency", "off")
    assert (code, out) == (2, "")
    key = asks.strip("-").partition("=")[0]
    expected = f"'{key}' asks for fluency (command line), which is switched off (command line)"
    assert line == f"newslint: {expected}"


def test_the_rules_that_find_nothing_without_the_judge_ask_for_it() -> None:
    searching = {rule.id for rule in OWN_RULES.values() if rule.category == "search"}
    assert {"search", *searching} == NEED_JUDGE


def test_a_folder_of_its_own_asks_for_itself_alone(desk: Path) -> None:
    (desk / "sub").mkdir()
    (desk / "sub" / "newslint.toml").write_text(
        'select = ["doubled-word"]\nrequire = ["fluency"]\nlanguagetool = "off"\n', "utf-8"
    )
    (desk / "sub" / "c.txt").write_text(TEXT, "utf-8")
    assert said(desk, "check", "a.txt")[0] == 0
    code, (line,), _ = said(desk, "check")
    assert code == 2
    assert "although 'require' asks for it" in line


def test_json_sarif_and_html_say_what_ran(desk: Path) -> None:
    reports = ("json:a.json", "sarif:a.sarif", "html:a.html")
    options = [each for report in reports for each in ("--output-format", report)]
    for extra in ((), ("--jobs", "2", "--no-cache"), ("--fluency", "off", "--no-cache")):
        said(desk, "check", *options, *extra)
        wanted = {"fluency": "run: newslint setup", "languagetool": "run: newslint setup"}
        if "off" in extra:
            wanted["fluency"] = "switched off"
        document = json.loads((desk / "a.json").read_text("utf-8"))
        assert {each["name"] for each in document["engines"]} == set(wanted)
        for each in document["engines"]:
            assert (each["ran"], each["version"], each["sha256"]) == (False, None, None)
            assert wanted[each["name"]] in each["off"]
        (sarif,) = json.loads((desk / "a.sarif").read_text("utf-8"))["runs"]
        assert sarif["properties"]["engines"] == document["engines"]
        assert sarif["tool"]["extensions"] == []
        notes = sarif["invocations"][0]["toolConfigurationNotifications"]
        failed = [name for name, why in wanted.items() if why != "switched off"]
        assert len(notes) == len(failed)
        assert sarif["invocations"][0]["executionSuccessful"]
        page = (desk / "a.html").read_text("utf-8")
        (shown,) = re.findall("<p class=engines>(.*?)</p>", page)
        assert "The judge of repairs is off: " in shown
        assert "LanguageTool is off: not set up" in shown
