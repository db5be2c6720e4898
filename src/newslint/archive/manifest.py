"""What an output was made from, so that a run that was killed goes on and no other does."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from newslint.archive.choice import Choice
from newslint.archive.folders import Folder
from newslint.archive.job import Job
from newslint.archive.trouble import ArchiveError

FILE = "manifest.json"
DOCUMENTS, FINDINGS, WORK = "documents", "findings", "_work"
"""The folders of an output; the last has what is still to be linted."""

STOP = f"{WORK}/stop"
"""A file that is there where a run ends early and workers are to begin no other part."""

_SHOWN = 60  # characters of a setting in a message


@dataclass(frozen=True, slots=True)
class Manifest:
    """What goes in, and how much of it there is.

    `asked` is what must be the same for a run to go on: the input's digest, settings and versions.
    `sizes` has the documents of each part; `counts` says how many there are of each kind, and how
    many rows were passed over and why.
    """

    asked: Mapping[str, Any]
    sizes: Sequence[int] = ()
    counts: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def wanted(cls, archive: Folder, choice: Choice, job: Job) -> Manifest:
        """Return what a run wants: nothing is counted yet."""
        chosen = json.loads(json.dumps(asdict(choice)))
        asked = {"input": _digest(archive), "rows": chosen, "settings": job.settings}
        return cls({**asked, "versions": job.versions})

    def counted(self, sizes: Sequence[int], counts: Mapping[str, int]) -> Manifest:
        """Return this with what was found in the input."""
        return replace(self, sizes=sizes, counts=dict(sorted(counts.items())))

    def save(self, output: Folder) -> None:
        """Write it to an output, whole."""
        data = json.dumps(asdict(self), indent=2, ensure_ascii=False)
        output.write(FILE, f"{data}\n".encode())

    @classmethod
    def load(cls, output: Folder) -> Manifest | None:
        """Read that of an output; None where there is none. Raises ArchiveError."""
        if not output.there(FILE):
            return None
        try:
            found = cls(**json.loads(output.read(FILE)))
        except (ValueError, TypeError, RecursionError):
            found = None
        if found is None or not found.is_sound():
            raise ArchiveError(
                f"{output.url}: its {FILE} was not written by newslint; name another folder"
            )
        return found

    def is_sound(self) -> bool:
        """Whether each part is of the kind that it should be: anybody may write a file."""
        if not (isinstance(self.asked, dict) and isinstance(self.counts, dict)):
            return False
        sizes = self.sizes if isinstance(self.sizes, (list, tuple)) else [None]
        return all(isinstance(each, int) for each in (*sizes, *self.counts.values()))

    def refuse(self, other: Manifest, output: Folder) -> None:
        """Raise ArchiveError where an output that was begun as `other` is not what is wanted."""
        for name, was, now in _differing(other.asked, self.asked):
            raise ArchiveError(
                f"{output.url} is of another run: its {name} was {was} and is now {now};"
                " use the same, or name another output"
            )


def part_name(number: int) -> str:
    """Return the name of a part's files: the same in each folder of an output."""
    return f"part-{number:06}.parquet"


def missing(manifest: Manifest, output: Folder) -> list[int]:
    """Return the parts that are still to be linted: a part's documents are written last."""
    done = output.names(DOCUMENTS)
    return [number for number in range(len(manifest.sizes)) if part_name(number) not in done]


def finished(output: Folder) -> Manifest:
    """Return the manifest of an output whose parts are all there. Raises ArchiveError."""
    manifest = Manifest.load(output)
    if manifest is None:
        raise ArchiveError(f"{output.url}: there is no newslint archive here")
    left = missing(manifest, output)
    if left:
        raise ArchiveError(
            f"{output.url} is not finished ({len(left)} of {len(manifest.sizes)} parts are"
            " missing); run 'newslint archive' again first"
        )
    return manifest


def _digest(archive: Folder) -> str:
    """Return what tells an input from any other: by names and content, wherever it is."""
    found = hashlib.sha256()
    for path in archive.walk():
        found.update(f"{archive.relative(path)}\0".encode(errors="surrogateescape"))
        found.update(archive.digest(path))
    return found.hexdigest()


def _differing(
    was: Mapping[str, Any], now: Mapping[str, Any], prefix: str = ""
) -> Iterator[tuple[str, str, str]]:
    """Yield what differs, most general first: its name, what it was and what it is."""
    for key in (*now, *(key for key in was if key not in now)):
        old, new = was.get(key), now.get(key)
        if isinstance(old, dict) and isinstance(new, dict):
            yield from _differing(old, new, f"{prefix}{key} ")
        elif old != new:
            name = f"{prefix}{key}".removeprefix("rows ").removeprefix("settings ")
            yield name.replace("_", "-"), _shown(old), _shown(new)


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
