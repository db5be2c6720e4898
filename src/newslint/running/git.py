"""What git knows of the articles: which lines changed since a commit, and what is staged."""

from __future__ import annotations

import difflib
import os
import subprocess
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path, PurePath

from newslint.model import Span
from newslint.readers.decode import UnreadableError, decode
from newslint.readers.lines import NEWLINE, Lines

_LIMIT = 60.0  # seconds for one question to git


class GitError(Exception):
    """Git cannot answer; the message is one line: what, and what to do."""


# A repository's configuration may name commands that git runs: none of them is, for a question.
_QUIET = (
    *("-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}", "-c", "diff.external="),
    *("-c", "diff.ignoreSubmodules=all", "-c", "protocol.allow=never", "-c", "core.pager="),
    *("-c", "core.attributesFile=", "-c", "credential.helper=", "-c", "core.askPass="),
)
_ENVIRONMENT = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_PAGER": "",
    "GIT_EXTERNAL_DIFF": "",
}
_PLAIN = ("--no-ext-diff", "--no-textconv")
"""Options of commands that show differences or content: no program of the repository's."""


@lru_cache
def _without_filters(_folder: Path) -> tuple[str, ...]:
    """Return the options that switch off the filters that a folder's repository configures."""
    try:
        keys = _run(
            "config", "--name-only", "--get-regexp", r"^filter\..*\.(clean|smudge|process)$"
        )
    except GitError:
        return ()  # git config ends with 1 where there are none
    names = sorted({key.rpartition(".")[0] for key in keys.decode(errors="replace").splitlines()})
    off = [
        f"{name}.{what}"
        for name in names
        for what in ("clean=", "smudge=", "process=", "required=false")
    ]
    return tuple(each for setting in off for each in ("-c", setting))


def _git(*arguments: str) -> bytes:
    return _run(*_without_filters(Path.cwd()), *arguments)


def _run(*arguments: str) -> bytes:
    try:
        run = subprocess.run(  # noqa: S603
            ["git", *_QUIET, *arguments],  # noqa: S607 # the user's own git
            capture_output=True,
            timeout=_LIMIT,
            check=False,
            env={**os.environ, **_ENVIRONMENT},
        )
    except FileNotFoundError:
        raise GitError("git is not installed, or not on PATH") from None
    except subprocess.TimeoutExpired:
        raise GitError(f"git did not answer within {_LIMIT:.0f} seconds") from None
    if run.returncode:
        detail = run.stderr.decode(errors="replace").strip().splitlines()
        if detail and "not a git repository" in detail[0]:
            raise GitError("this folder is not in a git repository")
        raise GitError(f"git failed: {detail[0]}" if detail else "git failed")
    return run.stdout


def staged(paths: Sequence[Path]) -> list[Path]:
    """Return the files below `paths` that are added or changed in the index, as git names them.

    Paths are relative to the working folder. Raises GitError.
    """
    _git("rev-parse", "--git-dir")  # without a repository `git diff` says something else
    command = [
        "diff",
        *_PLAIN,
        "--cached",
        "--name-only",
        "--relative",
        "-z",
        "--diff-filter=ACMR",
        "--",
    ]
    return sorted(_names(_git(*command, *map(str, paths))))


def tracked(paths: Sequence[Path]) -> list[Path]:
    """Return the files below `paths` that the index has, as `staged` does. Raises GitError.

    Links and other repositories are none: git has no text for them.
    """
    lines = _git("ls-files", "--stage", "-z", "--", *map(str, paths)).split(b"\0")
    return sorted(_names(b"\0".join(line.partition(b"\t")[2] for line in lines if _is_text(line))))


def _is_text(line: bytes) -> bool:
    return line.startswith(b"100")  # the mode of a file


def knows(path: Path) -> bool:
    """Whether the index or the last commit has a file, or files below a folder. Raises GitError."""
    if _git("ls-files", "-z", "--", str(path)):
        return True
    try:
        return bool(_git("ls-tree", "-z", "HEAD", "--", str(path)))
    except GitError:
        return False  # nothing is committed yet


def index_content(path: PurePath) -> bytes:
    """Return a file as it is staged. Raises GitError."""
    return _git("show", *_PLAIN, f":./{path.as_posix()}")


class Changes:
    """Which lines of a file differ from a commit."""

    def __init__(self, revision: str) -> None:
        """Check that `revision` is a commit; raise GitError."""
        _git("rev-parse", "--git-dir")
        try:
            commit = _git("rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
        except GitError:
            raise GitError(f"no such commit: {revision}") from None
        self._commit = commit.decode().strip()

    def touches(self, path: PurePath, source: str, span: Span) -> bool:
        """Whether `span` of `source` touches a line that is new or changed since the commit."""
        lines = Lines(source)
        first, last = lines.position(span.start)[0], lines.position(span.end)[0]
        return any(start <= last and first < end for start, end in self._changed(path, source))

    def concern(self, path: PurePath) -> bool:
        """Whether a file of the repository is not as the commit has it."""
        return Path(os.path.relpath(path, self._root)) not in self.unchanged

    @cached_property
    def _root(self) -> Path:
        return Path(_git("rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape")[:-1])

    @cached_property
    def unchanged(self) -> frozenset[Path]:
        """The files that are as the commit has them, relative to the repository's root."""
        tracked = _names(_git("ls-files", "--full-name", "-z", ":/"))
        diff = ("diff", *_PLAIN, "--name-only", "--no-relative", "-z", self._commit, "--")
        return frozenset(tracked - _names(_git(*diff)))

    @lru_cache(maxsize=4)  # noqa: B019 # one instance lives as long as the process
    def _changed(self, path: PurePath, source: str) -> list[tuple[int, int]]:
        """Return ranges of changed lines, from 1, end exclusive; a new file has changed whole."""
        after = _lines(source)
        try:
            before = _lines(decode(self._content(path))[0])
        except (GitError, UnreadableError):
            return [(1, len(after) + 1)]
        blocks = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        return [(start + 1, end + 1) for tag, _, _, start, end in blocks if tag != "equal"]

    def _content(self, path: PurePath) -> bytes:
        return _git("show", *_PLAIN, f"{self._commit}:./{path.as_posix()}")


def _names(answer: bytes) -> set[Path]:
    """Return the paths that git separates by zeros."""
    return {Path(name) for name in answer.decode("utf-8", "surrogateescape").split("\0") if name}


def _lines(text: str) -> list[str]:
    """Return the lines as `Lines` counts them."""
    return NEWLINE.split(text)
