"""The word lists and tables of `rules/lexicon`, read when first asked for.

A list is a text file, `<name>.txt`: one entry a line, sorted, `#` starts a comment. A table is
`<name>.tsv`: the same, with fields parted by tabs and a first line that names the columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

_SHIPPED = Path(__file__).parents[1] / "rules"

RULES = _SHIPPED if _SHIPPED.is_dir() else Path(__file__).parents[3] / "rules"
"""The folder of rules and word lists: in the wheel, or the checkout's beside `src`."""


def _lines(file: str) -> list[str]:
    text = (RULES / "lexicon" / file).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@lru_cache
def words(name: str) -> frozenset[str]:
    """Return the entries of `rules/lexicon/<name>.txt`; raise FileNotFoundError for no list."""
    return frozenset(_lines(f"{name}.txt"))


def lines(name: str) -> list[str]:
    """Return the rows of `rules/lexicon/<name>.tsv` as they stand, for who reads few of many.

    Raises FileNotFoundError where there is no such table.
    """
    return _lines(f"{name}.tsv")[1:]


def _cells(name: str) -> Iterator[list[str]]:
    return (line.split("\t") for line in _lines(f"{name}.tsv"))


@lru_cache
def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows of `rules/lexicon/<name>.tsv` by column; FileNotFoundError for no table."""
    heading, *lines = _cells(name)
    # Plain dicts: proxies of thousands of rows set off collections of all that spaCy has loaded.
    return tuple(dict(zip(heading, line, strict=True)) for line in lines)


@lru_cache
def table(name: str, column: str) -> Mapping[str, str]:
    """Map the first column of `rules/lexicon/<name>.tsv` to another one, given by its heading."""
    heading, *lines = _cells(name)  # not by `rows`: a dict for each of thousands takes 50 ms
    at = heading.index(column)
    return MappingProxyType({line[0]: line[at] for line in lines})


@lru_cache
def _keyed(name: str, keys: int) -> tuple[list[str], Mapping[tuple[str, ...], str]]:
    """Return the columns of a table, and its rows as they stand by their first cells."""
    heading, *rest = _lines(f"{name}.tsv")
    return heading.split("\t"), {tuple(line.split("\t", keys)[:keys]): line for line in rest}


@lru_cache(maxsize=4096)
def row(name: str, *key: str) -> Mapping[str, str] | None:
    """Return the row of `rules/lexicon/<name>.tsv` whose first columns are `key`, None for none.

    For tables of thousands of rows of which an article needs a few. Raises FileNotFoundError where
    there is no such table.
    """
    heading, found = _keyed(name, len(key))
    line = found.get(key)
    return None if line is None else dict(zip(heading, line.split("\t"), strict=True))
