"""What is found in a document, without a process."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import Any

import pytest

from newslint.archive.child import Bench
from newslint.archive.documents import Document
from newslint.archive.job import Job
from newslint.archive.tables import DOCUMENT_COLUMNS, FINDING_COLUMNS
from newslint.archive.trouble import ArchiveError
from newslint.linting.linter import Linter
from newslint.model import Engine, Report, Safety

TEXT = "He saw teh end.\n\nThe colour is very nice."


def test_a_document_and_its_findings(job: Job) -> None:
    document = Document(7, "a", TEXT, date="2024-03-01", section="town")
    done = Bench(job, Linter(job.config)).lint(document).stamped(job.versions)
    row = done.document
    assert set(done.nested) - {"found"} == set(DOCUMENT_COLUMNS) - {"same_as"}
    assert (row["row"], row["id"], row["date"], row["section"]) == (7, "a", "2024-03-01", "town")
    assert (row["state"], row["failure"], row["words"]) == ("linted", None, 9)
    assert (row["findings"], row["safe"], row["unsafe"]) == (3, 1, 1)
    assert row["repaired"] is None
    assert row["newslint"] == job.versions["newslint"]
    assert row["rules"] == job.rules
    teh, colour, very = done.findings
    assert set(teh) == set(FINDING_COLUMNS)
    assert (teh["rule"], teh["level"], teh["text"]) == ("teh", "safe", "teh")
    assert (teh["start"], teh["end"], teh["line"], teh["column"]) == (7, 10, 1, 8)
    assert (teh["before"], teh["after"]) == ("He saw teh end.", "He saw the end.")
    assert (colour["level"], colour["number"]) == ("unsafe", 1)
    assert (very["level"], very["after"]) == ("none", None)


@pytest.mark.parametrize(
    ("level", "repaired"),
    [
        (Safety.SAFE, "He saw the end.\n\nThe colour is very nice."),
        (Safety.UNSAFE, "He saw the end.\n\nThe color is very nice."),
    ],
)
def test_repaired_texts(job: Job, level: Safety, repaired: str) -> None:
    bench = Bench(replace(job, repair=level), Linter(job.config))
    row = bench.lint(Document(0, "a", TEXT)).document
    assert row["repaired"] == repaired
    assert row["findings"] == 3, "what was found is of the text as it came"


def test_markup_is_read_as_its_format(job: Job) -> None:
    text = "<p>He saw <code>teh</code> colour.</p>"
    done = Bench(job, Linter(job.config)).lint(Document(0, "a", text, ".html"))
    assert [each["rule"] for each in done.findings] == ["colour"]


class Broken(Linter):
    """Fails in a way that nobody thought of."""

    error: Exception = RecursionError("deep\nwithin")

    def lint(self, path: PurePath, source: str, original: Any = None) -> Report:
        raise self.error


def test_what_breaks_on_one_text_is_its_failure(job: Job) -> None:
    row = Bench(job, Broken(job.config)).lint(Document(0, "a", TEXT)).document
    assert row["state"] == "failed"
    assert row["failure"] == "newslint broke on this text: RecursionError: deep within"


class Tired(Linter):
    """Has lost its judge."""

    def lint(self, path: PurePath, source: str, original: Any = None) -> Report:
        engine = Engine("fluency", off="no memory is left", failed=True)
        return Report(path, source, engines=(engine,))


def test_an_engine_that_ran_elsewhere_must_run_here(job: Job) -> None:
    judged = replace(job)
    judged.versions["engines"] = "fluency 123"
    with pytest.raises(ArchiveError, match="fluency is no longer running: no memory is left"):
        Bench(judged, Tired(job.config)).lint(Document(0, "a", TEXT))
    assert Bench(job, Tired(job.config)).lint(Document(0, "a", TEXT)).document["failure"] is None
