from __future__ import annotations

import io

import pytest

from newslint.archive.manifest import Manifest
from newslint.archive.progress import Progress
from newslint.cli.archive_progress import Shown, duration, sentence, summary


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


HALF = Progress(1000, 100, 500, 30, 2, 40.0)


def test_the_rate_is_that_of_this_run() -> None:
    assert (HALF.rate, HALF.left) == (10.0, 50.0)
    assert sentence(HALF) == "500 of 1,000 documents (50%), 10.0 a second, 50 seconds left"
    assert sentence(HALF.after(500, 9, 0, 60.0)) == "1,000 of 1,000 documents (100%), 15.0 a second"
    assert sentence(Progress(1000, 100, 100)) == "100 of 1,000 documents (10%)"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.4, "0 seconds"),
        (119, "119 seconds"),
        (121, "2 minutes"),
        (7_100, "118 minutes"),
        (9_000, "2.5 hours"),
        (300_000, "3.5 days"),
    ],
)
def test_durations(seconds: float, said: str) -> None:
    assert duration(seconds) == said


def test_a_terminal_has_one_line() -> None:
    stream = Terminal()
    with Shown(stream) as shown:
        shown.show(HALF)
        shown.show(HALF.after(1, 0, 0, 40.2))
    assert stream.getvalue().count("\r\x1b[K") == 3
    assert "\n" not in stream.getvalue()
    assert shown.last == HALF.after(1, 0, 0, 40.2)


def test_a_log_has_a_line_for_each_twentieth() -> None:
    stream = io.StringIO()
    progress = Progress(1000, 0, 0)
    with Shown(stream) as shown:
        for _ in range(500):
            progress = progress.after(2, 1, 0, 1.0)
            shown.show(progress)
    lines = stream.getvalue().splitlines()
    assert len(lines) == 21
    assert lines[0].startswith("newslint: 2 of 1,000 documents (0%)")
    assert lines[-1] == "newslint: 1,000 of 1,000 documents (100%), 1000.0 a second"


def test_what_is_said_at_the_end() -> None:
    manifest = Manifest({}, [200, 200, 7], {"to lint": 400, "unreadable": 7})
    said = "out: 407 documents in 3 parts (400 to lint, 7 unreadable)"
    assert summary("out", manifest, None) == f"{said}; all of them were already done."
    assert summary("out", manifest, HALF) == (
        f"{said}; 30 findings and 2 failures in this run, 10.0 documents a second."
    )
