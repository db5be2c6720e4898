"""Where the settings of a run come from."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsroom import ARTICLE, out, run

pytestmark = pytest.mark.process


def test_overrides(desk: Path) -> None:
    text = (desk / "newslint.toml").read_text()
    override = '\n[[overrides]]\nfiles = ["*.md"]\nignore = ["teh", "vry"]\n'
    (desk / "newslint.toml").write_text(text + override)
    done = run("check", folder=desk)
    said = b"newslint: newslint.toml:7: unknown rule or category 'vry'; did you mean 'very'?\n"
    assert (done.returncode, done.stderr) == (2, said)
    (desk / "newslint.toml").write_text(text + override.replace("vry", "very"))
    found = out("check", "--output-format", "concise", folder=desk, code=1)
    assert found == "a.md:3:5: colour 'colour' is British. [unsafe]\n"


def test_isolated_and_config(desk: Path) -> None:
    out("check", "--isolated", "--fluency", "off", "--select", "newslint", folder=desk, code=0)
    (desk / "other.toml").write_text('select = ["newslint"]\nfluency = "off"\n')
    out("check", "--config", "other.toml", folder=desk, code=0)


def test_show_config(desk: Path) -> None:
    shown = out("check", "--show-config", "--ignore", "teh", "a.md", folder=desk, code=0)
    lines = shown.splitlines()
    assert lines[0] == "# a.md"
    assert 'select = ["house", "unused-ignore"]  # newslint.toml:2' in lines
    assert 'ignore = ["teh"]  # command line' in lines
    assert "thorough = false  # default" in lines


def test_further_kinds_of_files_are_walked_and_read(desk: Path) -> None:
    (desk / "b.qmd").write_text("Some `teh` words, and teh *end*.\n")
    concise = ("check", "--output-format", "concise")
    assert "b.qmd" not in out(*concise, folder=desk, code=1)
    file = desk / "newslint.toml"
    file.write_text(file.read_text() + '[formats]\nqmd = "markdown"\n')
    said = out(*concise, folder=desk, code=1)
    assert "b.qmd:1:23: teh" in said
    assert said.count("b.qmd") == 1
    assert out(*concise, "b.qmd", folder=desk, code=1).count("\n") == 1
    read = ("--stdin-filename", "x.qmd")
    assert out(*concise, *read, folder=desk, code=1, stdin=b"`teh` teh").startswith("x.qmd:1:7")
    out("ignore", "b.qmd", "--reason", "as sung", folder=desk, code=0)
    assert "<!-- newslint: ignore teh -- as sung -->" in (desk / "b.qmd").read_text()
    assert out("check", "b.qmd", folder=desk, code=0) == "Nothing found in 1 file.\n"


def test_what_is_never_prose(desk: Path) -> None:
    file = desk / "newslint.toml"
    file.write_text("ignore-patterns = ['“[^”]*”', '(?m)^He saw.*']\n" + file.read_text())
    said = out("check", "--output-format", "concise", folder=desk, code=1)
    assert [line.split(" ")[1] for line in said.splitlines()] == ["colour", "very"]
    out("fix", "--unsafe-fixes", folder=desk, code=1)
    assert (desk / "a.md").read_text("utf-8") == ARTICLE.replace("colour", "color")


def test_a_pattern_that_takes_too_long_fails_its_files(desk: Path) -> None:
    (desk / "a.md").write_text("a" * 3000 + "b\n")
    file = desk / "newslint.toml"
    file.write_text("ignore-patterns = ['(?:a+)+(?:a+)+c']\n" + file.read_text())
    done = run("check", folder=desk)
    assert done.returncode == 2
    assert done.stderr == (
        b"newslint: a.md: not checked: the pattern '(?:a+)+(?:a+)+c' of 'ignore-patterns' takes too"
        b" long\n"
    )


def test_a_shared_configuration(desk: Path) -> None:
    (desk / ".git").mkdir()
    (desk / "newslint.toml").rename(desk / "shared.toml")
    (desk / "sport").mkdir()
    (desk / "sport" / "newslint.toml").write_text('extend = "../shared.toml"\nignore = ["teh"]\n')
    (desk / "sport" / "b.md").write_text("teh colour\n")
    said = out("check", "sport", "--output-format", "concise", folder=desk, code=1)
    assert said.splitlines() == ["sport/b.md:1:5: colour 'colour' is British. [unsafe]"]
    shown = out("check", "sport", "--show-config", folder=desk, code=0)
    assert 'extend = "../shared.toml"  # sport/newslint.toml:1' in shown
    assert "# shared.toml:2" in shown
    (desk / "shared.toml").write_text('extend = "sport/newslint.toml"\n')
    done = run("check", "sport", folder=desk)
    assert done.returncode == 2
    assert b"shared.toml:1: 'sport/newslint.toml' and this file extend each other" in done.stderr


def test_a_file_that_says_nothing_of_newslint_is_no_configuration(desk: Path) -> None:
    for text in ("", "[tool.black]\n", "tool = 1\n", "# newslint\n[project]\nname = 'a'\n"):
        (desk / "pyproject.toml").write_text(text)
        done = run("check", "--config", "pyproject.toml", folder=desk)
        said = b"newslint: pyproject.toml: it has no table [tool.newslint]\n"
        assert (done.returncode, done.stderr) == (2, said)


@pytest.mark.parametrize(
    "options", [("--ignore", "all"), ("--select", "teh,very", "--ignore", "very,teh,colour")]
)
def test_no_rule_at_all_is_refused(desk: Path, options: tuple[str, ...]) -> None:
    done = run("check", *options, folder=desk)
    assert done.returncode == 2
    assert b"--ignore leaves out every rule, so nothing would be checked" in done.stderr


def test_files_without_a_text_are_green_and_said(desk: Path) -> None:
    for name, text in (("a.md", ""), ("b.txt", " \n\n")):
        (desk / name).write_text(text)
    done = run("check", folder=desk)
    said = b"newslint: nothing was checked: there is no text in 2 files\n"
    assert (done.returncode, done.stderr) == (0, said)
