"""Byte-level byte-pair encoding as SmolLM uses it.

The text is cut into pieces (digits one by one, the rest by the pattern of GPT-2), each piece is
written in bytes, and neighbours are merged in the order in which the merges were learnt. The
source of pattern, byte alphabet and procedure is the GPT-2 tokenizer; "smollm" adds the digits.
"""

from __future__ import annotations

import functools
import itertools
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

# White space before a word leaves its last character to the word; before a digit it does not.
_PIECE = regex.compile(
    r"\p{N}|'(?:s|t|re|ve|m|ll|d)| ?\p{L}+| ?[^\s\p{L}\p{N}]+|\s+(?![^\s\p{N}])|\s+"
)


def _byte_alphabet() -> list[str]:
    """Return the character that stands for each byte: itself where it is visible in Latin-1."""
    visible = {*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)}
    hidden = iter(range(0x100, 0x200))
    return [chr(byte if byte in visible else next(hidden)) for byte in range(256)]


_ALPHABET = _byte_alphabet()


class Tokenizer:
    """Turns text into the numbers of `tokens`; `merges` are pairs written "left right".

    A byte that has no token of its own becomes the token `unknown`.
    """

    def __init__(self, tokens: Sequence[str], merges: Sequence[str], unknown: int) -> None:
        self._tokens = tokens
        self._numbers = {token: number for number, token in enumerate(tokens)}
        self._ranks = {tuple(merge.split(" ")): rank for rank, merge in enumerate(merges)}
        self._unknown = unknown
        self._encode_piece = functools.lru_cache(20_000)(self._merge)

    def encode(self, text: str) -> list[int]:
        """Return the tokens of a text, without a start token."""
        return [number for piece in _PIECE.findall(text) for number in self._encode_piece(piece)]

    def starts(self, text: str) -> list[int]:
        """Return where each token of a text begins: code points.

        A token that begins inside a character begins where that does.
        """
        characters = [i for i, each in enumerate(text) for _ in each.encode("utf-8", "replace")]
        sizes = (
            1 if token == self._unknown else len(self._tokens[token]) for token in self.encode(text)
        )
        ends = list(itertools.accumulate(sizes))
        return [characters[byte] for byte in (0, *ends[:-1])] if ends else []

    def _merge(self, piece: str) -> tuple[int, ...]:
        parts = [_ALPHABET[byte] for byte in piece.encode("utf-8", "replace")]
        never = len(self._ranks)
        while len(parts) > 1:
            ranks = [self._ranks.get(pair, never) for pair in itertools.pairwise(parts)]
            best = min(ranks)
            if best == never:
                break
            at = ranks.index(best)
            parts[at : at + 2] = [parts[at] + parts[at + 1]]
        return tuple(self._numbers.get(part, self._unknown) for part in parts)
