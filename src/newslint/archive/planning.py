"""An archive read once, in order, into parts that workers take: small files of Parquet.

They hold what is linted and no more, so that an input in any form, packed or far away, is read by
one reader, and neither the order nor the number of the workers matters.
"""

from __future__ import annotations

import hashlib
import heapq
import re
import sqlite3
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.archive.choice import Choice
from newslint.archive.documents import Document
from newslint.archive.folders import Folder
from newslint.archive.job import Job
from newslint.archive.manifest import FILE, WORK, Manifest, part_name
from newslint.archive.packages import require_extra
from newslint.archive.reading import Row, rows
from newslint.archive.tables import packed
from newslint.archive.trouble import ArchiveError

if TYPE_CHECKING:
    from types import TracebackType

_HEAVIEST = 32_000_000  # characters of a part: what a worker holds at once
_LOOKED_AT = 100  # rows, after which a column that was in none is said to be missing
_BLANKS = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*\n\s*|\s*\n\s*")


def plan(archive: str, output: str, choice: Choice, job: Job) -> Manifest:
    """Read an archive into the parts that are to be linted; return its manifest.

    Where `output` has one already nothing is read but to see that all is as it was.
    Raises ArchiveError.
    """
    require_extra()
    here, there = Folder.at(archive), Folder.at(output)
    if there.inside(here):
        raise ArchiveError(f"{output} is inside {archive}; name an output elsewhere")
    if not here.there():
        raise ArchiveError(f"{archive}: no such file or folder")
    begun = Manifest.load(there)
    foreign = there.names("") - {WORK, FILE}
    if begun is None and foreign:
        raise ArchiveError(
            f"{output} already holds something else ({min(foreign)}); name a new folder"
        )
    wanted = Manifest.wanted(here, choice, job)
    if begun is not None:
        wanted.refuse(begun, there)
        return begun
    there.remove(WORK)
    manifest = _planned(wanted, here, there, choice)
    manifest.save(there)
    return manifest


def _planned(wanted: Manifest, archive: Folder, output: Folder, choice: Choice) -> Manifest:
    counts: Counter[str] = Counter()
    sizes: list[int] = []
    with Seen() as seen:
        documents = (seen.known(each) for each in _documents(archive, choice, counts))
        for part in _parted(documents, choice.part_size):
            counts.update(_kind(each) for each in part)
            output.write(f"{WORK}/{part_name(len(sizes))}", packed(part))
            sizes.append(len(part))
    return wanted.counted(sizes, counts)


def _kind(document: Document) -> str:
    if document.failure is not None:
        return "unreadable"
    return "to lint" if document.same_as is None else "seen before"


def _documents(archive: Folder, choice: Choice, counts: Counter[str]) -> Iterator[Document]:
    """Yield the documents that are wanted; count the others by why they are not."""
    drawn = None if choice.sample is None else _drawn(archive, choice)
    for number, row in _wanted(archive, choice, counts):
        if drawn is not None and number not in drawn:
            counts["not drawn"] += 1
        elif row.failure is not None:
            yield Document(number, row.place, failure=row.failure)
        else:
            yield choice.document(row.record, number, row.place)


def _wanted(archive: Folder, choice: Choice, counts: Counter[str]) -> Iterator[tuple[int, Row]]:
    """Yield rows with their numbers; raise ArchiveError where a column is nowhere to be seen."""
    looked: list[Row] = []
    unseen = dict(choice.named)
    for number, row in enumerate(rows(archive, choice)):
        if unseen and row.failure is None:
            unseen = {name: use for name, use in unseen.items() if name not in row.record}
            looked.append(row)
            if len(looked) >= _LOOKED_AT:
                _say_unseen(archive, looked, unseen)
        why = None if row.failure is not None else choice.passes_over(row.record)
        if why is None:
            yield number, row
        else:
            counts[why] += 1
    if looked:
        _say_unseen(archive, looked, unseen)


def _say_unseen(archive: Folder, looked: list[Row], unseen: dict[str, str]) -> None:
    for name, use in unseen.items():
        known = sorted({column for row in looked for column in row.record})[:20]
        advice = f"--{use}-column" if use != "filter" else "--where"
        raise ArchiveError(
            f"{archive.url}: no column '{name}'; it has {', '.join(known)}: see {advice}"
        )


def _drawn(archive: Folder, choice: Choice) -> frozenset[int]:
    """Return the numbers of the rows of a sample: those with the least digests."""
    keyed = (
        (hashlib.sha256(f"{choice.seed} {number}".encode()).digest(), number)
        for number, _ in _wanted(archive, choice, Counter())
    )
    return frozenset(number for _, number in heapq.nsmallest(choice.sample or 0, keyed))


def _parted(documents: Iterator[Document], most: int) -> Iterator[list[Document]]:
    part: list[Document] = []
    weight = 0
    for document in documents:
        part.append(document)
        weight += len(document.text) + len(document.source or "")
        if len(part) == most or weight > _HEAVIEST:
            yield part
            part, weight = [], 0
    if part:
        yield part


class Seen:
    """The texts that were seen before, on disk: an archive may have more than memory holds."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="newslint-")
        self._database = sqlite3.connect(
            Path(self._folder.name) / "seen.sqlite", isolation_level=None
        )
        self._database.executescript(
            "pragma journal_mode = off; pragma synchronous = off; begin;"
            "create table seen (key blob primary key, id text) without rowid;"
        )

    def __enter__(self) -> Seen:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        with closing(self._database):
            pass
        self._folder.cleanup()

    def known(self, document: Document) -> Document:
        """Return a document without its text, and the same as another one, where that has it."""
        if document.failure is not None:
            return document
        key = _key(document)
        added = self._database.execute(
            "insert or ignore into seen values (?, ?)", (key, document.id)
        )
        if added.rowcount:
            return document
        (first,) = self._database.execute("select id from seen where key = ?", (key,)).fetchone()
        return replace(document, text="", source=None, same_as=first)


def _key(document: Document) -> bytes:
    """Return the digest of a text as a rule sees it: white space and the form of letters apart."""
    found = hashlib.sha256()
    for each in (document.suffix, document.source_language, document.source, document.text):
        text = unicodedata.normalize("NFC", each or "")
        plain = _LINES.sub(lambda gap: "\n\n" if gap[0].count("\n") > 1 else "\n", text)
        found.update(_BLANKS.sub(" ", plain).strip().encode() + b"\0")
    return found.digest()[:16]
