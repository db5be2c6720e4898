"""`newslint review`, by itself and in a pseudo-terminal."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from newslint.fixing.review import Manuscript, ReviewError
from newslint.fixing.rewrite import RewriteError
from newslint.linting.linter import Linter
from newsroom import CACHE, furnish, run

pexpect = pytest.importorskip("pexpect", reason="needs a pseudo-terminal", exc_type=ImportError)

ARTICLE = "One.\n\nHe saw teh end and teh colour. Not very nice.\n\n> Then teh sea.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    furnish(tmp_path)
    (tmp_path / "a.md").write_bytes(ARTICLE.replace("\n", "\r\n").encode("utf-8-sig"))
    (tmp_path / "b.txt").write_text("We saw teh sea.\n\nAnd teh sky.\n", "utf-8")
    return tmp_path


def article(desk: Path) -> str:
    data = (desk / "a.md").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    return data.decode("utf-8-sig").replace("\r\n", "\n")


@pytest.fixture
def manuscript(house: Linter, tmp_path: Path) -> Manuscript:
    file = tmp_path / "a.md"
    file.write_text(ARTICLE, "utf-8")
    return Manuscript(house.lint(file, ARTICLE), lambda source: house.read(file, source))


def open_words(manuscript: Manuscript) -> list[str]:
    return [manuscript.source[each.span.start : each.span.end] for each in manuscript.open]


def test_findings_move_with_the_text(manuscript: Manuscript, tmp_path: Path) -> None:
    assert open_words(manuscript) == ["teh", "teh", "colour", "very", "teh"]
    manuscript.replace(manuscript.open[0], "the very *long*")
    manuscript.repair(manuscript.open[0])
    assert manuscript.ignore(manuscript.open[0], "house style") == 1
    manuscript.leave(manuscript.open[0])
    assert open_words(manuscript) == ["teh"]
    manuscript.repair(manuscript.open[0])
    assert not manuscript.open
    assert (tmp_path / "a.md").read_text("utf-8") == (
        "One.\n\n<!-- newslint: ignore colour -- house style -->\n"
        "He saw the very *long* end and the colour. Not very nice.\n\n> Then the sea.\n"
    )


def test_one_comment_answers_for_its_whole_block(manuscript: Manuscript) -> None:
    assert manuscript.ignore(manuscript.open[0], "a song") == 2
    assert open_words(manuscript) == ["colour", "very", "teh"]


def test_an_edit_that_would_break_the_article_is_refused(
    manuscript: Manuscript, tmp_path: Path
) -> None:
    with pytest.raises(ReviewError, match="more of the article"):
        manuscript.replace(manuscript.open[0], "the\n\n# end")
    assert (tmp_path / "a.md").read_text("utf-8") == ARTICLE
    assert len(manuscript.open) == 5


def test_a_file_that_changed_meanwhile_is_not_touched(
    manuscript: Manuscript, tmp_path: Path
) -> None:
    (tmp_path / "a.md").write_text("Something else.\n", "utf-8")
    with pytest.raises(RewriteError, match="has changed in the meantime"):
        manuscript.repair(manuscript.open[0])
    assert (tmp_path / "a.md").read_text("utf-8") == "Something else.\n"


def reviewed(desk: Path, *answers: str, code: int = 0) -> str:
    """Review in a terminal; each answer is typed at the next question."""
    terminal = pexpect.spawn(
        sys.executable,
        ["-m", "newslint", "review"],
        cwd=desk,
        encoding="utf-8",
        timeout=60,
        env={**os.environ, "NEWSLINT_CACHE": CACHE, "NO_COLOR": "1", "TERM": "dumb"},
    )
    shown = ""
    for answer in answers:
        terminal.expect([r"\?\] ", r"back\): "])
        shown += terminal.before + terminal.after
        terminal.send(answer)
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == code, terminal.before
    return (shown + terminal.before).replace("\r\n", "\n")


@pytest.mark.process
def test_every_answer_does_what_it_says(desk: Path) -> None:
    shown = reviewed(desk, "y\r", "e\r", "\x15a\r", "i\r", "house style\r", "n\r", "s\r", "a\r")
    assert article(desk) == (
        "One.\n\n<!-- newslint: ignore colour -- house style -->\n"
        "He saw the end and a colour. Not very nice.\n\n> Then teh sea.\n"
    )
    assert (desk / "b.txt").read_text("utf-8") == "We saw the sea.\n\nAnd the sky.\n"
    assert "1 of 5\na.md:3:8 teh error [safe repair]\n" in shown.replace("\r", "")
    assert "\n      One.\n  3 - He saw teh end" in shown
    assert "\n    + He saw the end" in shown
    assert "\n      > Then teh sea.\n" in shown
    assert "b.txt: repaired “teh” → “the” (teh)" in shown
    assert shown.endswith("\n4 repaired, 1 ignored, 2 left; run it again for what is left.\n")


@pytest.mark.process
def test_the_next_review_begins_with_what_is_left(desk: Path) -> None:
    reviewed(desk, "y\r", "n\r", "q\r")
    shown = reviewed(desk, "q\r")
    assert "1 of 4\na.md:3:20 teh error [safe repair]\n" in shown.replace("\r", "")
    run("fix", "--unsafe-fixes", folder=desk)
    run("ignore", "--reason", "enough", folder=desk)
    assert reviewed(desk) == "Nothing to review.\n"


@pytest.mark.process
@pytest.mark.parametrize(("end", "code"), [("\x03", 130), ("\x04", 0), ("q\r", 0)])
def test_any_end_keeps_what_was_written(desk: Path, end: str, code: int) -> None:
    shown = reviewed(desk, "y\r", end, code=code)
    assert article(desk) == ARTICLE.replace("teh", "the", 1)
    assert "Traceback" not in shown
    assert shown.endswith("1 repaired; run it again for what is left.\n")


@pytest.mark.process
def test_a_question_that_is_not_understood_is_explained(desk: Path) -> None:
    shown = reviewed(desk, "x\r", "?\r", "e\r", "\x15\r", "i\r", "\r", "i\r", "a -- b\r", "q\r")
    assert shown.count("y  write this repair") == 2
    assert "a reason must be one line" in shown
    assert article(desk) == ARTICLE


@pytest.mark.process
def test_without_a_terminal_it_says_so(desk: Path) -> None:
    done = run("review", folder=desk)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"newslint: 'review' asks questions, so it needs a terminal")
    assert done.stderr.count(b"\n") == 1
