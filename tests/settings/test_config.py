"""Configuration: where it is found, what it may say, what is said of mistakes."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema import ValidationError as SchemaError

from newslint.settings.config import Config, Override
from newslint.settings.keys import KEYS, schema
from newslint.settings.settings import (
    COMMAND_LINE,
    DEFAULT,
    DEFAULTS,
    ConfigError,
    Finder,
    listing,
    load,
)

DOCS = Path(__file__).parents[2] / "docs"

FULL = """\
# a comment
extend = "base.toml"
vocabulary = ["words.txt"]
ignore-patterns = [":::.*"]
select = ["splices"]
extend-select = ["numbers"]
min-severity = "warning"
fail-on = "error"
fail-on-level = "unsafe"
extend-safe-fixes = ["stray-period"]
extend-unsafe-fixes = ["doubled-word"]
ignore = [
  "stray-period",
]
exclude = ["drafts/"]
names = ["El País"]
fields = ["title"]
source = "../{lang}/{stem}.md"
source-language = "es"
extend-rules = ["house"]
model = "en_core_web_md"
fluency = "off"
languagetool = "http://127.0.0.1:8081"
require = ["fluency"]
thorough = true

[people]
"Kim Min-ji" = "female"
Sam = "they/them"

[formats]
QMD = "markdown"

[severity]
numbers = "error"

[[overrides]]
files = ["opinion/"]
ignore = ["pronouns"]

[[overrides]]
files = ["*.html"]
select = ["typography"]
"""


def write(folder: Path, text: str, name: str = "newslint.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text(text, "utf-8")
    return file


def test_all_keys_are_read(tmp_path: Path) -> None:
    write(tmp_path, "", "base.toml")
    write(tmp_path, "Łódź\n", "words.txt")
    settings = load(write(tmp_path, FULL))
    assert settings.config == Config(
        extend="base.toml",
        vocabulary=("words.txt",),
        ignore_patterns=(":::.*",),
        formats={".qmd": "markdown"},
        select=("splices",),
        extend_select=("numbers",),
        severity={"numbers": "error"},
        min_severity="warning",
        fail_on="error",
        fail_on_level="unsafe",
        extend_safe_fixes=("stray-period",),
        extend_unsafe_fixes=("doubled-word",),
        ignore=("stray-period",),
        exclude=("drafts/",),
        overrides=(
            Override(("opinion/",), None, ("pronouns",)),
            Override(("*.html",), ("typography",), ()),
        ),
        people={"Kim Min-ji": "female", "Sam": "they/them"},
        names=("El País", "Łódź"),
        fields=("title",),
        source="../{lang}/{stem}.md",
        source_language="es",
        extend_rules=(tmp_path / "house",),
        model="en_core_web_md",
        fluency="off",
        languagetool="http://127.0.0.1:8081",
        require=("fluency",),
        thorough=True,
        root=tmp_path,
    )
    lines = {key: int(origin.rpartition(":")[2]) for key, origin in settings.origins.items()}
    assert lines["select"] == 5
    assert lines["ignore"] == 12
    assert lines["people"] == 27
    assert lines["overrides"] == 37
    assert set(lines) == set(KEYS)


@pytest.mark.parametrize("header", ["[tool.newslint]", "[tool . 'newslint']"])
def test_pyproject(tmp_path: Path, header: str) -> None:
    text = f'[project]\nname = "x"\nignore = 3\n{header}\nignore = ["pronouns"]\n'
    settings = load(write(tmp_path, text, "pyproject.toml"))
    assert settings.config.ignore == ("pronouns",)
    assert settings.origins["ignore"].endswith("pyproject.toml:5")


def test_overrides_in_pyproject(tmp_path: Path) -> None:
    text = (
        '[tool.newslint]\n[[tool.newslint.overrides]]\nfiles = ["a"]\n'
        '[[tool.newslint.overrides]]\nfile = ["b"]\n'
    )
    with pytest.raises(ConfigError, match=r"pyproject.toml:5: .*'file'.*'files'"):
        load(write(tmp_path, text, "pyproject.toml"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('selct = ["a"]', "1: unknown key 'selct'; did you mean 'select'?"),
        ('\nextend_rules = ["a"]', "2: unknown key 'extend_rules'; did you mean 'extend-rules'?"),
        ("zzz = 1", "1: unknown key 'zzz'; the keys are extend, select,"),
        ("[tool.newslint]\nselect = []", "1: unknown key 'tool': [tool.newslint] is for pypr"),
        ('# \nselect = "a"', "2: 'select' must be a list of strings"),
        ("select = [1]", "1: 'select' must be a list of strings"),
        ("thorough = 1", "1: 'thorough' must be true or false"),
        ("model = 3", "1: 'model' must be a string"),
        ('fluency = "on"', "1: 'fluency' must be \"auto\" or \"off\", not 'on'"),
        ('require = ["java"]', "1: 'require' must be"),
        ('languagetool = "yes"', "1: 'languagetool' must be"),
        ("overrides = 1", "1: 'overrides' must be a list of tables"),
        ("overrides = [1]", "1: each override must be a table"),
        ("[people]\nKim = 1", "1: 'people' must be a table of strings"),
        ('[people]\nKim = "femal"', "1: 'people' must be \"female\""),
        ('[[overrides]]\nignore = ["a"]', "1: an override needs 'files'"),
        ('[[overrides]]\nfiles=["a"]\n[[overrides]]\nfiles = 1', "4: 'files' must be a list"),
        ('[overrides]\nfiles=["a"]', "1: 'overrides' must be a list of tables"),
        ("\n\na = [", "3: not valid TOML: "),
        ("\n\n a b", "3:4: not valid TOML: "),
        ("root = 1", "1: unknown key 'root'"),
    ],
)
def test_mistakes_name_file_and_line(tmp_path: Path, text: str, said: str) -> None:
    file = write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load(file)
    assert str(caught.value).startswith(f"{file.as_posix()}:{said}")
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    file = tmp_path / "newslint.toml"
    file.write_bytes(b"# caf\xe9")
    with pytest.raises(ConfigError, match="not UTF-8 at byte 5"):
        load(file)


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    write(tmp_path, 'ignore = ["top"]')
    write(tmp_path / "a", "[tool.other]\n", "pyproject.toml")
    write(tmp_path / "a" / "b", '[tool.newslint]\nignore = ["b"]', "pyproject.toml")
    write(tmp_path / "a" / "b" / "c", '[tool.newslint]\nignore = ["no"]', "pyproject.toml")
    write(tmp_path / "a" / "b" / "c", 'ignore = ["c"]')
    finder = Finder({})
    found = {
        name: finder.settings(tmp_path / name).config.ignore
        for name in ("x.md", "a/x.md", "a/b/x.md", "a/b/c/x.md", "a/b/c/d/x.md")
    }
    assert found == {
        "x.md": ("top",),
        "a/x.md": ("top",),
        "a/b/x.md": ("b",),
        "a/b/c/x.md": ("c",),
        "a/b/c/d/x.md": ("c",),
    }
    assert Finder({}, isolated=True).settings(tmp_path / "x.md").config == DEFAULTS
    given = Finder({}, file=tmp_path / "newslint.toml")
    assert given.settings(tmp_path / "a" / "b" / "x.md").config.ignore == ("top",)


def test_the_command_line_wins_and_adds(tmp_path: Path) -> None:
    write(tmp_path, 'select = ["a"]\nignore = ["b"]\nfluency = "auto"')
    given: Mapping[str, Any] = {"select": ("c",), "ignore": ("d",), "fluency": "off"}
    settings = Finder(given).settings(tmp_path / "x.md")
    assert settings.config.select == ("c",)
    assert settings.config.ignore == ("b", "d")
    assert settings.config.fluency == "off"
    assert settings.origins["select"] == COMMAND_LINE
    origins = {key: origin for key, _, origin in listing(settings)}
    assert origins["thorough"] == DEFAULT
    assert set(origins) == set(KEYS)


def test_overrides_are_relative_to_the_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "news").mkdir()
    monkeypatch.chdir(tmp_path / "news")
    config = Config(
        select=("x",),
        ignore=("i",),
        overrides=(
            Override(("news/*.md",), ignore=("a",)),
            Override(("b.md",), ("s",), ("b",)),
        ),
        root=tmp_path,
    )
    assert config.choice(PurePath("a.md")) == (("x",), ("i", "a"))
    assert config.choice(PurePath("b.md")) == (("s",), ("i", "a", "b"))
    assert config.choice(PurePath("a.txt")) == (("x",), ("i",))
    assert config.choice(tmp_path / "a.md") == (("x",), ("i",))


def test_the_schema_in_the_documentation_is_current() -> None:
    assert json.loads((DOCS / "newslint.schema.json").read_text("utf-8")) == schema()


def test_the_schema_takes_what_is_read_and_nothing_else() -> None:
    validator = Draft202012Validator(schema())
    validator.check_schema(schema())
    validator.validate(tomllib.loads(FULL))
    for text in ('selct = ["a"]', "select = 1", 'fluency = "on"', '[people]\na = "x"'):
        with pytest.raises(SchemaError):
            validator.validate(tomllib.loads(text))
