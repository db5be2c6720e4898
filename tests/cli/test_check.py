"""`newslint check`, run as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from newsroom import out, run

pytestmark = pytest.mark.process
SCHEMA = Path(__file__).parents[2] / "docs" / "findings.schema.json"


def test_full(desk: Path) -> None:
    assert (
        out("check", folder=desk, code=1)
        == """\
a.md:1:8 teh error [safe repair]
  'teh' is misspelt; write 'the'.
  1 - He saw teh end.
             ^^^
    + He saw the end.
             ^^^

a.md:3:5 colour warning [unsafe repair]
  'colour' is British.
  3 - The colour is very nice. “It is teh end,” he said.
          ^^^^^^
    + The color is very nice. “It is teh end,” he said.
          ^^^^^

a.md:3:15 very note [no repair]
  'very' says nothing.
  3 | The colour is very nice. “It is teh end,” he said.
                    ^^^^

a.md:3:33 teh error [unsafe repair]
  'teh' is misspelt; write 'the'.
  3 - The colour is very nice. “It is teh end,” he said.
                                      ^^^
    + The colour is very nice. “It is the end,” he said.
                                      ^^^

4 findings in 1 file: 1 safe repair (newslint fix), 2 unsafe (--unsafe-fixes), 1 without a repair.
"""
    )


def test_concise(desk: Path) -> None:
    assert out("check", "--output-format", "concise", folder=desk, code=1).splitlines() == [
        "a.md:1:8: teh 'teh' is misspelt; write 'the'. [safe]",
        "a.md:3:5: colour 'colour' is British. [unsafe]",
        "a.md:3:15: very 'very' says nothing.",
        "a.md:3:33: teh 'teh' is misspelt; write 'the'. [unsafe]",
    ]


def test_json_keeps_its_contract(desk: Path) -> None:
    (desk / "b.txt").write_bytes(b"caf\xe9")
    (desk / "c.txt").write_bytes("\ufeff\U0001f600\r\nteh\r\n".encode())
    data = json.loads(out("check", "--output-format", "json", folder=desk, code=2))
    schema = json.loads(SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(data)
    assert data["findings"][-1] == {
        "path": "c.txt",
        "rule": "teh",
        "category": "house",
        "severity": "error",
        "message": "'teh' is misspelt; write 'the'.",
        "start": 3,
        "end": 6,
        "line": 2,
        "column": 1,
        "end_line": 2,
        "end_column": 4,
        "text": "teh",
        "fix": {
            "title": "“teh” → “the”",
            "safety": "safe",
            "edits": [{"start": 3, "end": 6, "text": "the"}],
        },
        "alternatives": [],
        "source": None,
        "gain": None,
    }
    assert [failure["path"] for failure in data["failures"]] == ["b.txt"]
    assert data["summary"] == {
        "files": 3,
        "findings": 5,
        "failures": 1,
        "repaired": 0,
        "fixes": {"safe": 2, "unsafe": 2, "hint": 0},
        "shared": 0,
        "without_fix": 1,
    }


def test_statistics(desk: Path) -> None:
    assert out("check", "--statistics", folder=desk, code=1) == "2  teh\n1  colour\n1  very\n"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ("--statistics", "--output-format", "json"),
            "--statistics and --output-format json",
        ),
        (
            ("--diff", "--output-format", "sarif"),
            "--diff and --output-format sarif would write to the same",
        ),
        (
            ("--diff", "--statistics"),
            "--diff and --statistics cannot be used together; leave one out",
        ),
        (("--fix", "--diff"), "--diff and --fix cannot be used together; leave one out"),
        (
            ("--since", "HEAD", "--changed-lines"),
            "--since and --changed-lines cannot be used together",
        ),
        (("--isolated", "--config", "newslint.toml"), "--config and --isolated cannot be used"),
        (("--show-config", "--show-people"), "--show-config and --show-people cannot be used"),
        (("--show-doubts", "--output-format", "json"), "--show-doubts and --output-format cannot"),
        (("--show-config", "--fix"), "--show-config and --fix cannot be used together"),
        (("--staged", "--stdin-filename", "a.md"), "--staged and --stdin-filename cannot be used"),
        (("a.md", "--stdin-filename", "a.md"), "--stdin-filename is for standard input"),
    ],
)
def test_options_that_cannot_both_be_heard(desk: Path, options: tuple[str, ...], said: str) -> None:
    before = {file: file.read_bytes() for file in desk.iterdir() if file.is_file()}
    done = run("check", *options, folder=desk)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(f"newslint: {said}".encode())
    assert done.stderr.count(b"\n") == 1
    assert before == {file: file.read_bytes() for file in desk.iterdir() if file.is_file()}


@pytest.mark.parametrize("special", ["--diff", "--statistics"])
def test_other_formats_go_to_files_beside_it(desk: Path, special: str) -> None:
    alone = run("check", special, folder=desk).stdout
    assert alone
    assert run("check", special, "--output-format", "json:all.json", folder=desk).stdout == alone
    assert len(json.loads((desk / "all.json").read_text("utf-8"))["findings"]) == 4


def test_select_and_ignore(desk: Path) -> None:
    concise = ("check", "--output-format", "concise")
    assert out(*concise, "--select", "very", folder=desk, code=1).count("\n") == 1
    assert out(*concise, "--ignore", "teh,very", folder=desk, code=1).count("\n") == 1
    assert out(*concise, "--ignore", "house", folder=desk, code=0) == ""
    done = run("check", "--select", "tehh", folder=desk)
    said = b"newslint: command line: unknown rule or category 'tehh'; did you mean 'teh'?\n"
    assert (done.returncode, done.stderr) == (2, said)


def test_exit_zero(desk: Path) -> None:
    out("check", "--exit-zero", folder=desk, code=0)


def test_standard_input_is_read(desk: Path) -> None:
    read = ("--stdin-filename", "new/x.html", "--output-format", "concise")
    page = b"<p>teh</p><script>teh</script>"
    assert out("check", "-", *read, folder=desk, code=1, stdin=page).startswith("new/x.html:1:4:")
    assert out("check", *read, folder=desk, code=1, stdin=page).startswith("new/x.html:1:4:")
    empty = run("check", "-", folder=desk, stdin=b"\n")
    assert (empty.returncode, empty.stdout) == (0, b"Nothing found in 1 file.\n")
    assert empty.stderr == b"newslint: -: standard input was empty, so nothing was checked\n"
    done = run("check", "-", "a.md", folder=desk)
    assert (done.returncode, done.stdout) == (2, b"")


def test_one_bad_file_does_not_stop_the_others(desk: Path) -> None:
    (desk / "0.txt").write_bytes(b"\xff\xfe\x00")
    (desk / "1.txt").write_bytes(b"abc\x00def")
    (desk / "2.txt").write_bytes("Fa\u00e7ade".encode("latin-1"))
    (desk / "3.txt").write_bytes(b"")
    done = run("check", "--output-format", "concise", folder=desk)
    assert done.returncode == 2
    assert done.stdout.count(b"\n") == 4
    assert done.stderr.decode().splitlines() == [
        "newslint: 0.txt: not UTF-16-LE at byte 2 (0x00); save the file as UTF-8",
        "newslint: 1.txt: a binary file (zero character at offset 3); "
        "exclude it or name a text file",
        "newslint: 2.txt: not UTF-8 at byte 2 (0xe7); save the file as UTF-8",
    ]


def test_a_rule_that_breaks_is_named(desk: Path) -> None:
    rule = desk / "rules" / "house" / "slow.yaml"
    text = (desk / "rules" / "house" / "very.yaml").read_text()
    rule.write_text(text.replace("'{text}' says nothing.", "'{nobody}' says nothing."))
    done = run("check", "--output-format", "concise", folder=desk)
    assert done.returncode == 2
    assert done.stdout.count(b"\n") == 4
    assert done.stderr == b"newslint: a.md: the rule slow failed: KeyError: 'nobody'\n"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("phrase: very", "phrse: very"),
        ("phrase: very", "regex: '(very'"),
        ("phrase: very", "check: os:system"),
        ("summary", "\tsummary"),
    ],
)
def test_a_rule_file_that_is_not_right_is_one_line(desk: Path, change: str, said: str) -> None:
    file = desk / "rules" / "house" / "very.yaml"
    file.write_text(file.read_text().replace(change, said))
    done = run("check", folder=desk)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"newslint: ")
    assert b"very" in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_the_locale_does_not_matter(desk: Path) -> None:
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = run("check", folder=desk, env=env)
    assert "“It is teh end,”".encode() in done.stdout


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--fail-on", "error"), 1),
        (("--fail-on", "error", "--ignore", "teh"), 0),
        (("--fail-on-level", "unsafe", "--ignore", "teh,colour"), 0),
        (("--fail-on-level", "hint", "--ignore", "teh,colour"), 1),
        (("--fail-on-level", "safe", "--select", "colour"), 0),
        (("--fail-on-level", "unsafe", "--select", "colour"), 1),
    ],
)
def test_a_build_fails_for_what_is_asked(desk: Path, options: tuple[str, ...], code: int) -> None:
    said = out("check", "--output-format", "concise", *options, folder=desk, code=code)
    assert said  # what does not fail the build is reported all the same


def test_severities_of_a_newsroom(desk: Path) -> None:
    file = desk / "newslint.toml"
    file.write_text(file.read_text() + 'fail-on = "error"\n[severity]\nteh = "note"\n')
    concise = ("check", "--output-format", "concise")
    assert out(*concise, folder=desk, code=0).count("\n") == 4
    assert out(*concise, "--min-severity", "warning", folder=desk, code=0).count("\n") == 1
    assert "repaired" not in out("fix", "--min-severity", "warning", folder=desk, code=0)
    file.write_text(file.read_text() + 'tehh = "note"\n')
    done = run("check", folder=desk)
    said = b"newslint: newslint.toml:7: unknown rule or category 'tehh'; did you mean 'teh'?\n"
    assert (done.returncode, done.stderr) == (2, said)


def test_rules_besides_those_that_are_on(desk: Path) -> None:
    rule = desk / "rules" / "house" / "very.yaml"
    rule.write_text(rule.read_text("utf-8") + "default: false\n", "utf-8")
    file = desk / "newslint.toml"
    file.write_text(file.read_text().replace('select = ["house", "unused-ignore"]', ""))
    concise = ("check", "--output-format", "concise")
    assert "very" not in out(*concise, folder=desk, code=1)
    said = out(*concise, "--extend-select", "very", folder=desk, code=1)
    assert sorted({line.split()[1] for line in said.splitlines()}) == ["colour", "teh", "very"]
