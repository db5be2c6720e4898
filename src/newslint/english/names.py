"""First names and how often women bear them.

The data, `rules/lexicon/names.bin.gz`, is re-packed by `scripts/pack_names.py` from nomquamgender
(Van Buskirk, Clauset, Larremore, "An Open-Source Cultural Consensus Approach to Name-Based Gender
Classification", 2022; MIT, notice beside the data). A name is evidence of a person's gender, never
proof, and a lone surname is none at all.
"""

from __future__ import annotations

import gzip
import json
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from newslint.english.lexicon import RULES, words

_UNDECOMPOSED = str.maketrans(
    {
        "æ": "ae", "œ": "oe", "ø": "o", "ð": "d", "đ": "d", "þ": "th", "ł": "l", "ı": "i",
        "ħ": "h", "ŋ": "n", "ŧ": "t", "ə": "a", "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "ʿ": "'",
        "ʾ": "'", "‐": "-", "‑": "-",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bearers:
    """Who bears a first name: the share of women, and how many people were counted."""

    p_female: float
    count: int


class _Table(NamedTuple):
    names: list[bytes]
    low: bytes
    high: bytes
    counts: bytes

    def find(self, name: str) -> Bearers | None:
        key = name.encode("ascii", "ignore")
        place = bisect_left(self.names, key)
        if place == len(self.names) or self.names[place] != key:
            return None
        exponent, eighths = divmod(self.counts[place], 8)
        thousandths = self.low[place] + (self.high[place] << 8)
        return Bearers(thousandths / 1000, (8 + eighths << exponent) >> 3)


@cache
def _table() -> _Table:
    packed = gzip.decompress((RULES / "lexicon" / "names.bin.gz").read_bytes())
    header, body = packed.split(b"\n", 1)
    size = json.loads(header)["names"]
    low, high, counts = (body[i * size : (i + 1) * size] for i in range(3))
    return _Table(body[3 * size :].split(b"\n"), low, high, counts)


def fold(word: str) -> str:
    """Return a word in lower case without accents, as names are compared: "Arévalo" → "arevalo"."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word).lower().translate(_UNDECOMPOSED)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=4096)
def lookup(first_name: str) -> Bearers | None:
    """Return the bearers of a first name, or None if fewer than 20 are known.

    A hyphenated name that is not in the table goes by its first part. Particles of surnames
    ("van", "de", "al") are in the table, because people wrote them in forms; they are no names.
    The count is rounded down by up to an eighth.
    """
    name = fold(first_name)
    first, hyphen, _ = name.partition("-")
    if first in words("name-particles"):
        return None
    found = _table().find(name)
    if found is None and hyphen and len(first) > 2:
        found = _table().find(first)
    return found


def bearers(first_name: str) -> int:
    """Return how many people bear a first name, 0 where `lookup` knows of none."""
    found = lookup(first_name)
    return 0 if found is None else found.count
