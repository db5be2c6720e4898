"""The command line, run as a user runs it."""

from __future__ import annotations

import json
import re
import stat
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

import newslint
from newslint.settings.keys import KEYS
from newslint.settings.remote import is_loopback
from newsroom import furnish, run

SCHEMA = Path(__file__).parents[2] / "docs" / "findings.schema.json"
ARTICLE = "He saw teh end.\n\nThe colour is very nice. “It is teh end,” he said.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    furnish(folder)
    (folder / "a.md").write_text(ARTICLE, "utf-8")
    return folder


def out(*arguments: str, folder: Path, code: int, stdin: bytes = b"") -> str:
    """Run newslint; its exit code must be `code`, and only trouble may say a word of it."""
    done = run(*arguments, folder=folder, stdin=stdin)
    assert done.returncode == code, done.stderr.decode()
    assert (done.stderr == b"") == (code != 2), done.stderr.decode()
    return done.stdout.decode()


def test_full(desk: Path) -> None:
    assert (
        out("check", folder=desk, code=1)
        == """\
a.md:1:8 teh error [safe fix]
  'teh' is misspelt; write 'the'.
  1 - He saw teh end.
             ^^^
    + He saw the end.
             ^^^

a.md:3:5 colour warning [unsafe fix]
  'colour' is British.
  3 - The colour is very nice. “It is teh end,” he said.
          ^^^^^^
    + The color is very nice. “It is teh end,” he said.
          ^^^^^

a.md:3:15 very note [no fix]
  'very' says nothing.
  3 | The colour is very nice. “It is teh end,” he said.
                    ^^^^

a.md:3:33 teh error [unsafe fix]
  'teh' is misspelt; write 'the'.
  3 - The colour is very nice. “It is teh end,” he said.
                                      ^^^
    + The colour is very nice. “It is the end,” he said.
                                      ^^^

1 file: 4 findings, 1 fixed safely by 'newslint fix', 2 more with --unsafe-fixes.
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
    }
    assert [failure["path"] for failure in data["failures"]] == ["b.txt"]
    assert data["summary"] == {
        "files": 3,
        "findings": 5,
        "failures": 1,
        "repaired": 0,
        "fixes": {"safe": 2, "unsafe": 2, "display": 0},
    }


def test_statistics(desk: Path) -> None:
    assert out("check", "--statistics", folder=desk, code=1) == "2  teh\n1  colour\n1  very\n"


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


def test_fix(desk: Path) -> None:
    file = desk / "a.md"
    file.chmod(0o640)
    assert out("fix", folder=desk, code=1).splitlines()[:3] == [
        "a.md: repaired “teh” → “the” (teh)",
        "",
        "a.md:3:5 colour warning [unsafe fix]",
    ]
    once = ARTICLE.replace("teh", "the", 1)
    assert file.read_text("utf-8") == once
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    before = file.stat().st_mtime_ns
    assert "repaired" not in out("check", "--fix", folder=desk, code=1)
    assert file.stat().st_mtime_ns == before
    last = out("fix", "--unsafe-fixes", folder=desk, code=1).splitlines()[-1]
    assert last == "1 file: 2 repaired, 1 finding left."
    assert file.read_text("utf-8") == once.replace("teh", "the").replace("colour", "color")
    assert [each.name for each in desk.iterdir() if each.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("teh \u00e9nd\r\nteh\r\n", "utf-8-sig"),
        ("teh \U0001f600 end", "utf-16"),
        ("\ufeffteh end\n", "utf-16-be"),
        ("teh\rteh\n\nteh\r\n", "utf-8"),
    ],
)
def test_fix_keeps_encoding_and_line_endings(desk: Path, text: str, codec: str) -> None:
    file = desk / "x.txt"
    file.write_bytes(text.encode(codec))
    out("fix", "x.txt", folder=desk, code=0)
    assert file.read_bytes() == text.replace("teh", "the").encode(codec)


def test_standard_input(desk: Path) -> None:
    read = ("--stdin-filename", "new/x.html", "--output-format", "concise")
    page = b"<p>teh</p><script>teh</script>"
    assert out("check", "-", *read, folder=desk, code=1, stdin=page).startswith("new/x.html:1:4:")
    assert out("check", *read, folder=desk, code=1, stdin=page).startswith("new/x.html:1:4:")
    assert out("check", "-", folder=desk, code=0, stdin=b"") == "1 file: nothing found.\n"
    done = run("fix", "-", folder=desk, stdin="\ufeffteh\r\ncolour".encode())
    assert done.stdout == "\ufeffthe\r\ncolour".encode()
    assert b"-:1:1: repaired" in done.stderr or b"-: repaired" in done.stderr
    assert done.returncode == 1
    done = run("fix", "-", folder=desk, stdin=b"\xff teh")
    assert (done.returncode, done.stdout) == (2, b"\xff teh")
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


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "missing.md"),
        ("check", "--config", "missing.toml"),
        ("check", "--output-format", "xml"),
        ("check", "--no-such-option"),
        ("chek",),
        ("explain", "thh"),
        ("check", "--require", "fluency"),
        ("check", "--languagetool", "on"),
    ],
)
def test_bad_usage(desk: Path, arguments: tuple[str, ...]) -> None:
    done = run(*arguments, folder=desk)
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"Traceback" not in done.stderr
    assert done.stderr


def test_articles_leave_the_machine_only_where_their_owner_says_so(desk: Path) -> None:
    remote = "http://127.0.0.1.news.example:1"
    config = (desk / "newslint.toml").read_text().replace('"off"', f'"{remote}"')
    (desk / "newslint.toml").write_text(config.replace("fluency", "# fluency"))
    own = desk / "own" / "newslint" / "newslint.toml"
    env = {"XDG_CONFIG_HOME": str(desk / "own")}
    refused = run("check", "a.md", "--fluency", "off", folder=desk, env=env)
    assert refused.returncode == 2
    assert refused.stderr.startswith(b"newslint: newslint.toml:5: articles would be sent to ")
    own.parent.mkdir(parents=True)
    own.write_text("languagetool-allow-remote = true\n")
    allowed = run("check", "a.md", "--fluency", "off", folder=desk, env=env)
    assert allowed.returncode == 1
    flag = ("--fluency", "off", "--languagetool-allow-remote")
    assert run("check", "a.md", *flag, folder=desk).returncode == 1
    text = own.read_text() + (desk / "newslint.toml").read_text()
    (desk / "newslint.toml").write_text(text)
    refused = run("check", "a.md", "--fluency", "off", folder=desk, env=env)
    assert b"newslint.toml:1: 'languagetool-allow-remote' is for the user's own" in refused.stderr


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://localhost:8081", True),
        ("http://127.0.0.1:8081/v2", True),
        ("http://127.8.9.1", True),
        ("http://[::1]:80", True),
        ("http://127.0.0.1.example.com", False),
        ("http://localhost.example.com", False),
        ("http://localhost@example.com", False),
        ("http://10.0.0.1", False),
        ("http://", False),
    ],
)
def test_what_is_on_this_machine(url: str, local: bool) -> None:
    assert is_loopback(url) is local


def test_a_missing_path_is_found_before_anything_is_written(desk: Path) -> None:
    done = run("fix", ".", "missing.md", folder=desk)
    assert done.stderr == b"newslint: missing.md: no such file or folder\n"
    assert (desk / "a.md").read_text("utf-8") == ARTICLE


def test_rules_and_explain(desk: Path) -> None:
    table = out("rules", folder=desk, code=0)
    assert "  teh " in table
    data = json.loads(out("rules", "--output-format", "json", folder=desk, code=0))
    by_id = {rule["rule"]: rule for rule in data}
    assert by_id["teh"]["safety"] == "safe"
    assert by_id["very"]["safety"] is None
    assert "unused-ignore" in by_id
    assert "teh" not in out("rules", "--isolated", folder=desk, code=0).split()
    page = out("explain", "teh", folder=desk, code=0)
    for part in ("A word is misspelt.", "Fingers.", "- teh end", "+ the end", "the tehsil"):
        assert part in page
    assert 'ignore = ["teh"]' in page


def test_init(tmp_path: Path) -> None:
    written = out("init", "--hook", "--workflow", folder=tmp_path, code=0)
    assert written.splitlines() == [
        "newslint.toml written",
        ".pre-commit-config.yaml written",
        ".github/workflows/newslint.yml written",
    ]
    assert yaml.safe_load((tmp_path / ".pre-commit-config.yaml").read_text())["repos"]
    assert yaml.safe_load((tmp_path / ".github/workflows/newslint.yml").read_text())["jobs"]
    text = (tmp_path / "newslint.toml").read_text()
    assert tomllib.loads(text) == {}
    settings = tomllib.loads(re.sub(r"^# ([a-z-]+ = )", r"\1", text, flags=re.MULTILINE))
    assert set(settings) == set(KEYS)
    (tmp_path / "newslint.toml").write_text("thorough = true\n")
    assert out("init", folder=tmp_path, code=2) == ""
    assert (tmp_path / "newslint.toml").read_text() == "thorough = true\n"
    out("check", "--show-config", folder=tmp_path, code=0)


def test_doctor_and_setup(tmp_path: Path) -> None:
    env = {"NEWSLINT_CACHE": str(tmp_path / "cache")}
    done = run("doctor", folder=tmp_path, env=env)
    assert (done.returncode, done.stderr) == (0, b"")
    said = done.stdout.decode()
    assert f"newslint      {newslint.__version__} on Python 3." in said
    assert "with en_core_web_sm" in said
    assert "run: newslint setup fluency" in said
    assert "run: newslint setup languagetool" in said
    (tmp_path / "model.whl").write_bytes(b"nothing")
    done = run("setup", "fluency", "--from", "model.whl", folder=tmp_path, env=env)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"newslint: model.whl: ")
    assert done.stderr.count(b"\n") == 1


def test_version_and_help(desk: Path) -> None:
    assert out("--version", folder=desk, code=0) == f"newslint {newslint.__version__}\n"
    assert "Usage: newslint check" in out("check", "--help", folder=desk, code=0)
    assert "completion" in out("-h", folder=desk, code=0)


@pytest.mark.parametrize("shell", ["bash", "fish", "zsh"])
def test_completion(desk: Path, shell: str) -> None:
    assert "_NEWSLINT_COMPLETE" in out("completion", shell, folder=desk, code=0)


@pytest.mark.parametrize("arguments", [("--help",), ("rules",), ("explain", "unused-ignore")])
def test_spacy_is_not_imported_for_help(desk: Path, arguments: tuple[str, ...]) -> None:
    code = (
        "import sys, newslint.cli as c\n"
        f"sys.argv[1:] = {list(arguments)!r}\n"
        "try: c.main()\n"
        "except SystemExit as e: assert not e.code, e.code\n"
        "loaded = {'spacy', 'numpy', 'regex', 'pydantic', 'pathspec'} & set(sys.modules)\n"
        "assert not loaded, loaded"
    )
    command = [sys.executable, "-W", "error", "-c", code]
    subprocess.run(command, check=True, capture_output=True, cwd=desk)


def test_the_locale_does_not_matter(desk: Path) -> None:
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = run("check", folder=desk, env=env)
    assert "“It is teh end,”".encode() in done.stdout
