"""What a repository names stays inside it: no link and no `..` leads newslint out."""

from __future__ import annotations

from pathlib import Path

_REPOSITORY = (".git", ".hg", ".svn")


def tree_of(folder: Path) -> Path:
    """Return the folder of the repository that `folder` is in, else `folder` itself; resolved."""
    here = folder.resolve()
    return next(filter(_is_repository, (here, *here.parents)), here)


def _is_repository(folder: Path) -> bool:
    return any((folder / name).exists() for name in _REPOSITORY)


def leads_out(path: Path) -> bool:
    """Whether a link, of a file or of a folder before it, leads out of where the path begins."""
    written = path.absolute()
    around = next(filter(_is_repository, written.parents), None)
    trees = (tree_of(written.parent), *((around.resolve(),) if around else ()))
    return not all(is_inside(written, tree) for tree in trees)


def is_inside(path: Path, tree: Path) -> bool:
    """Whether a path, with all its links followed, is in a tree that is resolved already."""
    try:
        return path.resolve().is_relative_to(tree)
    except (OSError, RuntimeError, ValueError):  # a circle of links, a zero byte
        return False
