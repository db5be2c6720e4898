from __future__ import annotations

from pathlib import Path

import pytest

from newsroom import run

pytestmark = pytest.mark.process
TEXT = (
    "Coach Simone Inzaghi spoke on Monday. A woman left. Ruling parties and Sasha Lee met.\n\n"
    "She met the leaders Italy, Canada and Peru in the town on Monday, they said.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, "utf-8")
    return file


def test_people_are_shown_with_what_their_gender_is_taken_from(article: Path) -> None:
    done = run("check", "a.txt", "--show-people", "--fluency", "off", folder=article.parent)
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert any(line.startswith("a.txt: Simone Inzaghi (name, once), male: ") for line in lines)
    assert "a.txt: woman (noun, once), female: “woman”" in lines
    assert any(line.startswith("a.txt: Sasha Lee (name, once), unknown") for line in lines)


def test_silences_are_shown_with_their_doubt(article: Path) -> None:
    options = ("--show-doubts", "--fluency", "off", "--languagetool", "off")
    done = run("check", "a.txt", *options, folder=article.parent)
    (line,) = done.stdout.decode().splitlines()
    assert line.startswith("a.txt:3:13: lost-preposition-name “leaders Italy”: ")
    assert not line.endswith(": ")
    found = run("check", "a.txt", *options[1:], folder=article.parent)
    assert b"Nothing found" in found.stdout
