"""One unified diff of all fixes; `git apply` and `patch -p1` take it in the working folder.

A file of the same git repository that lies outside the working folder is named from the top of the
repository, where such a diff has to be applied.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import TextIO

from newslint.model import Report

# What git writes as octal bytes: a byte that is not UTF-8 is half of a character here.
_SPECIAL = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\udc80-\udcff]')
_ESCAPES = {"\t": r"\t", "\n": r"\n", "\r": r"\r", '"': r"\"", "\\": r"\\"}


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write the differences between each file and what it would be with its fixes."""
    for each in reports:
        if each.fixed is not None and each.fixed != each.source:
            bom = each.bom.decode()
            out.writelines(_diff(each.path, bom + each.source, bom + each.fixed))


def _diff(path: PurePath, old: str, new: str) -> Iterator[str]:
    name, from_top = _name(path)
    before, after = _quoted(f"a/{name}"), _quoted(f"b/{name}")
    if from_top:
        yield f"diff --git {before} {after}\n"
    # git and patch take a name with a space for one only if a tab ends it.
    end = "\t" if " " in name else ""
    lines = difflib.unified_diff(_lines(old), _lines(new), before + end, after + end)
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """Split at LF alone, as git does: any other line ending is part of the line."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _name(path: PurePath) -> tuple[str, bool]:
    """Return the name of a file in a diff, and whether it starts at the top of a repository."""
    full, here = Path(path).resolve(), Path.cwd().resolve()
    if full.is_relative_to(here):
        return full.relative_to(here).as_posix(), False
    for folder in here.parents:
        if (folder / ".git").exists() and full.is_relative_to(folder):
            return full.relative_to(folder).as_posix(), True
    return path.as_posix().lstrip("/"), False


def _quoted(name: str) -> str:
    """Quote a name as git does where it holds a quotation mark or a control character."""
    if not _SPECIAL.search(name):
        return name
    return f'"{_SPECIAL.sub(_escape, name)}"'


def _escape(match: re.Match[str]) -> str:
    octal = (f"\\{byte:03o}" for byte in match[0].encode("utf-8", "surrogateescape"))
    return _ESCAPES.get(match[0]) or "".join(octal)
