"""What a repository names stays inside it: no link and no `..` leads newslint out."""

from __future__ import annotations

from pathlib import Path

_REPOSITORY = (".git", ".hg", ".svn")


def tree_of(folder: Path) -> Path:
    """Return the folder of the repository that `folder` is in, else `folder` itself; resolved."""
    here = folder.resolve()
    for each in (here, *here.parents):
        if any((each / name).exists() for name in _REPOSITORY):
            return each
    return here


def is_inside(path: Path, tree: Path) -> bool:
    """Whether a path, with all its links followed, is in a tree that is resolved already."""
    try:
        return path.resolve().is_relative_to(tree)
    except (OSError, RuntimeError, ValueError):  # a circle of links, a zero byte
        return False
