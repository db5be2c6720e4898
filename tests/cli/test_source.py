"""An article beside the text that it was translated from, as who writes it runs newslint."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from newsroom import furnish, out, run

pytestmark = pytest.mark.process

SPANISH = """\
La alcaldesa Teresa Olmedo abrió el martes el puente de Almoraz.

Costó 12 millones de euros. El color del puente es azul.
"""
ENGLISH = """\
Mayor Teresa Olmedo opened teh bridge of Almoraz on Tuesday.

It cost 12 million euros. The colour of the bridge is blue.
"""


@pytest.fixture
def pair(tmp_path: Path) -> Path:
    """A repository with an article in English and its source, which a pattern finds."""
    furnish(tmp_path, 'source = "../{lang}/{stem}.md"\n')
    for name, text in (("en/a.md", ENGLISH), ("es/a.md", SPANISH)):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def sources(folder: Path, *arguments: str) -> list[str]:
    """Return what stands in the source beside each finding."""
    said = out("check", "--output-format", "json", *arguments, folder=folder, code=1)
    findings = json.loads(said)["findings"]
    return [each["source"] and each["source"]["text"] for each in findings]


BESIDE = [SPANISH.splitlines()[0], "El color del puente es azul."]


def test_the_configuration_finds_the_source(pair: Path) -> None:
    assert sources(pair, "en/a.md") == BESIDE


def test_the_command_line_names_the_source(pair: Path) -> None:
    (pair / "c.md").write_text(SPANISH, "utf-8")
    assert sources(pair, "en/a.md", "--source", "c.md", "--source-language", "es") == BESIDE


def test_a_changed_source_is_read_again(pair: Path) -> None:
    assert sources(pair, "en/a.md") == BESIDE
    (pair / "es/a.md").write_text(SPANISH.replace("azul", "verde"), "utf-8")
    assert sources(pair, "en/a.md")[1] == "El color del puente es verde."


def test_people_see_the_sentence_of_the_source(pair: Path) -> None:
    said = out("check", "en/a.md", folder=pair, code=1)
    assert f"\n  es/a.md:1:1 {BESIDE[0]}\n" in said


def test_the_sentence_around_a_word_of_the_source_is_shown(pair: Path) -> None:
    config = (pair / "newslint.toml").read_text("utf-8").replace('["house"', '["number-differs"')
    (pair / "newslint.toml").write_text(config, "utf-8")
    (pair / "en/a.md").write_text(ENGLISH.replace("12", "15"), "utf-8")
    for _ in range(2):  # the second time from the cache
        said = out("check", "en/a.md", folder=pair, code=1)
        assert "\n  es/a.md:3:7 Costó 12 millones de euros.\n" in said
    page = out("check", "en/a.md", "--output-format", "html", folder=pair, code=1)
    assert "es/a.md:3:7</code> Costó <mark>12 millones</mark> de euros.</blockquote>" in page


def test_code_scanning_gets_the_place_in_the_source(pair: Path) -> None:
    said = out("check", "en/a.md", "--output-format", "sarif", folder=pair, code=1)
    ((first, _),) = [run["results"] for run in json.loads(said)["runs"]]
    (related,) = first["relatedLocations"]
    place = related["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "es/a.md"
    assert place["region"]["startLine"] == 1
    assert place["region"]["snippet"]["text"] == BESIDE[0]


def test_a_page_has_both_side_by_side(pair: Path) -> None:
    page = out("check", "en/a.md", "--output-format", "html", folder=pair, code=1)
    assert f"es/a.md:1:1</code> {BESIDE[0]}</blockquote>" in page
    assert "opened <mark>teh</mark> bridge" in page


def test_a_source_that_is_not_there_is_a_notice(pair: Path) -> None:
    (pair / "es/a.md").unlink()
    for _ in range(2):  # the second time from the cache
        done = run("check", "en/a.md", folder=pair)
        assert done.returncode == 1
        assert done.stderr == b"newslint: en/a.md: its source {lang}/a.md does not exist\n"


@pytest.mark.parametrize(
    "name", ["es", "nothing.md", "picture.png", "bytes.md", "empty.md", "long.md", "german.md"]
)
def test_with_a_source_that_is_none_the_article_is_checked(pair: Path, name: str) -> None:
    (pair / "bytes.md").write_bytes(b"\xff\0" * 50)
    (pair / "picture.png").write_bytes(b"\x89PNG")
    (pair / "empty.md").touch()
    (pair / "german.md").write_text("Die Ministerin hat am Dienstag die Brücke eröffnet. " * 9)
    with (pair / "long.md").open("wb") as file:
        file.truncate(50_000_000)
    said = ("--source", name, "--source-language", "es")
    done = run("check", "en/a.md", *said, folder=pair)
    assert done.returncode == 2
    assert done.stderr.decode().startswith(f"newslint: en/a.md: its source {name} ")
    assert done.stderr.count(b"\n") == 1
    assert b"'teh' is misspelt" in done.stdout


def test_with_such_a_source_standard_input_is_still_fixed(pair: Path) -> None:
    done = run("fix", "-", "--source", "nothing.md", folder=pair, stdin=ENGLISH.encode())
    assert done.returncode == 2
    assert done.stdout.decode() == ENGLISH.replace("teh", "the")


def test_one_source_is_for_one_article(pair: Path) -> None:
    done = run("check", "en/a.md", "es/a.md", "--source", "es/a.md", folder=pair)
    assert done.returncode == 2
    assert done.stderr.startswith(b"newslint: --source is for one article;")


def git(folder: Path, *arguments: str) -> None:
    name = ("-c", "user.name=n", "-c", "user.email=e@example.org")
    subprocess.run(["git", *name, *arguments], cwd=folder, check=True, capture_output=True)


LATER = "\nLos 300 vecinos de Vilar llegaron con Robledo a pie por la otra orilla.\n"


@pytest.fixture
def committed(pair: Path) -> Path:
    """The same, all of it committed, with the rules that compare the two."""
    settings = 'source = "../{lang}/{stem}.md"\nselect = ["source"]\nexclude = ["es/"]\n'
    (pair / "newslint.toml").write_text(settings + 'fluency = "off"\nlanguagetool = "off"\n')
    git(pair, "init")
    git(pair, "add", ".")
    git(pair, "commit", "-m", "all")
    return pair


def said_of_nothing(*arguments: str, folder: Path) -> str:
    """Return why nothing was checked, and nothing else said."""
    done = run(*arguments, folder=folder)
    assert (done.returncode, done.stdout) == (0, b"")
    start, _, reason = done.stderr.decode().partition("no article here ")
    assert start == "newslint: nothing was checked: "
    return reason.strip()


@pytest.mark.parametrize("folder", [".", "en"])
def test_a_changed_source_makes_its_translation_unchecked_again(
    committed: Path, folder: str
) -> None:
    since = ("check", "--since", "HEAD", "--output-format", "concise")
    assert said_of_nothing(*since, folder=committed / folder) == "has changed since HEAD"
    (committed / "es/a.md").write_text(SPANISH + LATER, "utf-8")
    assert "paragraph-lost" in out(*since, folder=committed / folder, code=1)


def test_a_translation_is_checked_where_its_source_is_staged(committed: Path) -> None:
    staged = ("check", "--staged", "--output-format", "concise")
    (committed / "es/a.md").write_text(SPANISH + LATER, "utf-8")
    assert said_of_nothing(*staged, folder=committed) == "is staged"
    git(committed, "add", "es")
    (committed / "en/b.md").write_text("---\nsource: ../es/a.md\n---\nNobody has this.\n", "utf-8")
    found = out(*staged, folder=committed, code=1)  # of what is in the index, and not excluded
    assert [line.partition(":")[0] for line in found.splitlines()] == ["en/a.md"]
    assert out(*staged, "en", folder=committed, code=1) == found


def test_what_the_source_says_of_people_is_shown(pair: Path) -> None:
    said = out("check", "--show-people", "en/a.md", folder=pair, code=0)
    assert "female: “La alcaldesa” in the source, " in said
