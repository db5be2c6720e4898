"""Reading a GGUF file in place: its metadata at once, its tensors when they are asked for.

The layout is that of the GGUF specification in the ggml project, versions 2 and 3. Quantised
tensors come in blocks of 32 weights along a row: Q8_0 is a float16 scale and 32 int8; Q4_1 is a
float16 scale, a float16 minimum and 16 bytes, byte j holding weight j in its low half and weight
j + 16 in its high half.
"""

from __future__ import annotations

import math
import mmap
import struct
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

import numpy as np

from newslint.engines.fluency.error import FluencyError

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

# The types of values by their numbers, as `struct` writes them; 8 and 9 are strings and arrays.
_SCALARS = dict(zip((0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12), "BbHhIif?Qqd", strict=True))
_STRING = 8
_ARRAY = 9
_BLOCK = 32


class Encoding(IntEnum):
    """The ways of storing a tensor that are read here, numbered as in ggml."""

    F32 = 0
    F16 = 1
    Q4_1 = 3
    Q8_0 = 8


# How many weights are stored together, and in how many bytes.
_BLOCKS = {
    Encoding.F32: (1, 4),
    Encoding.F16: (1, 2),
    Encoding.Q4_1: (_BLOCK, 20),
    Encoding.Q8_0: (_BLOCK, 34),
}


# What reading wrong bytes as a header can raise.
_DAMAGE = (struct.error, ValueError, TypeError, LookupError, ArithmeticError, MemoryError)


@dataclass(frozen=True, slots=True)
class Tensor:
    """The shape of a tensor and its bytes in the file, one row a row."""

    shape: tuple[int, ...]
    encoding: Encoding
    raw: NDArray[np.uint8]


class GGUF:
    """A memory-mapped GGUF file.

    `metadata` maps keys to numbers, strings or lists; `tensors` maps names to what is stored.
    Raises FluencyError for a file that is missing, damaged or holds another kind of tensor.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            with path.open("rb") as file:
                data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:
            raise FluencyError(f"{path}: cannot be read: {error}") from error
        if data[:4] != b"GGUF":
            raise FluencyError(f"{path}: not a GGUF file")
        self._mapped = data
        self._bytes = np.frombuffer(data, np.uint8)
        try:
            self.metadata, self.tensors = self._read(_Header(data, position=4))
        except _DAMAGE as error:
            raise FluencyError(f"{path}: the GGUF file is damaged") from error
        self._scratch = np.empty(0, np.float32)
        self._turned: dict[str, _Turned] = {}

    def _read(self, header: _Header) -> tuple[dict[str, Any], dict[str, Tensor]]:
        version, tensor_count, key_count = header.unpack("IQQ")
        if version not in {2, 3}:
            raise FluencyError(f"{self.path}: GGUF version {version} is not supported")
        metadata = {header.string(): header.value() for _ in range(key_count)}
        entries = [header.entry() for _ in range(tensor_count)]
        alignment = metadata.get("general.alignment", 32)
        data = -(-header.position // alignment) * alignment
        tensors = {
            name: self._tensor(name, shape, kind, data + offset)
            for name, shape, kind, offset in entries
        }
        return metadata, tensors

    def _tensor(self, name: str, shape: tuple[int, ...], kind: int, offset: int) -> Tensor:
        if kind not in set(Encoding):
            known = ", ".join(encoding.name for encoding in Encoding)
            raise FluencyError(
                f"{self.path}: tensor {name!r} is of ggml type {kind}; only {known} are supported"
            )
        weights, size = _BLOCKS[Encoding(kind)]
        if shape[-1] % weights:
            raise ValueError("a row ends within a block")
        rows, row = math.prod(shape[:-1]), shape[-1] // weights * size
        raw = self._bytes[offset : offset + rows * row]
        return Tensor(shape, Encoding(kind), raw.reshape(rows, row))

    def rows(self, name: str, indices: NDArray[np.intp]) -> NDArray[np.float32]:
        """Return these rows of a tensor, in an array of their own."""
        tensor = self.tensors[name]
        turned = _turned(tensor.raw[indices], tensor.encoding)
        return turned.widened(np.empty(len(indices) * tensor.shape[-1], np.float32)).T

    def transposed(self, name: str, rows: slice = slice(None)) -> NDArray[np.float32]:
        """Return a tensor, or some of its rows, with rows as columns; good until the next call.

        Transposed because products want it so and because long inner loops are what numpy does
        fast; in one scratch buffer because fresh memory costs as much time as the arithmetic. The
        stored bytes are kept turned about, as to turn them takes half of the time.
        """
        if name not in self._turned:
            tensor = self.tensors[name]
            self._turned[name] = _turned(tensor.raw, tensor.encoding)
            if hasattr(mmap, "MADV_DONTNEED"):  # these pages of the file are not read again
                self._mapped.madvise(mmap.MADV_DONTNEED)
        turned = self._turned[name].cut(rows)
        if self._scratch.size < turned.size:
            self._scratch = np.empty(turned.size, np.float32)
        return turned.widened(self._scratch[: turned.size])


class _Header:
    """A position in the bytes of a file."""

    def __init__(self, data: mmap.mmap, position: int) -> None:
        self._data = data
        self.position = position

    def unpack(self, layout: str) -> tuple[Any, ...]:
        values = struct.unpack_from(f"<{layout}", self._data, self.position)
        self.position += struct.calcsize(f"<{layout}")
        return values

    def string(self) -> str:
        start = self.position + 8
        self.position = start + int.from_bytes(self._data[start - 8 : start], "little")
        if self.position > len(self._data):
            raise ValueError("the string is cut short")
        return self._data[start : self.position].decode()

    def value(self) -> Any:
        (kind,) = self.unpack("I")
        if kind == _STRING:
            return self.string()
        if kind != _ARRAY:
            return self.unpack(_SCALARS[kind])[0]
        item, count = self.unpack("IQ")
        if item == _STRING:
            return [self.string() for _ in range(count)]
        return list(self.unpack(f"{count}{_SCALARS[item]}"))

    def entry(self) -> tuple[str, tuple[int, ...], int, int]:
        """Read the name, shape, ggml type and offset of a tensor."""
        name = self.string()
        (rank,) = self.unpack("I")
        shape = self.unpack(f"{rank}Q")[::-1]  # stored with the columns first
        kind, offset = self.unpack("IQ")
        return name, shape, kind, offset


@dataclass(frozen=True, slots=True)
class _Turned:
    """Stored weights with rows as columns: the last axis goes over the rows.

    `codes` are the weights themselves where they are stored as numbers, else, for each block, the
    bytes that hold them, to be multiplied by a factor and moved by another one: `factors`.
    """

    codes: NDArray[Any]
    factors: NDArray[np.float32] | None

    @property
    def size(self) -> int:
        """The number of weights."""
        halves = 2 if self.codes.dtype == np.uint8 else 1
        return self.codes.size * halves

    def cut(self, rows: slice) -> _Turned:
        """Return those of some rows."""
        factors = None if self.factors is None else self.factors[..., rows]
        return _Turned(self.codes[..., rows], factors)

    def widened(self, out: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the weights; `out` is flat memory that may be used for them."""
        codes, count = self.codes, self.codes.shape[-1]
        if self.factors is None:
            if codes.dtype == np.float32:
                return codes
            out = out.reshape(codes.shape)
            out[...] = codes
            return out
        blocks = out.reshape(-1, _BLOCK, count)
        if codes.dtype == np.int8:
            blocks[...] = codes
        else:
            blocks[:, : _BLOCK // 2] = codes & 15
            blocks[:, _BLOCK // 2 :] = codes >> 4
        blocks *= self.factors[0][:, None]
        if len(self.factors) > 1:
            blocks += self.factors[1][:, None]
        return blocks.reshape(-1, count)


def _turned(raw: NDArray[np.uint8], encoding: Encoding) -> _Turned:
    """Return stored rows as columns."""
    if encoding in (Encoding.F32, Encoding.F16):
        return _Turned(raw.view("<f4" if encoding is Encoding.F32 else "<f2").T, None)
    blocks = raw.reshape(len(raw), -1, _BLOCKS[encoding][1])
    scales = 2 if encoding is Encoding.Q8_0 else 4
    factors = blocks[:, :, :scales].copy().view("<f2").T.astype(np.float32, order="C")
    codes = np.ascontiguousarray(blocks[:, :, scales:].transpose(1, 2, 0))
    return _Turned(codes.view(np.int8) if encoding is Encoding.Q8_0 else codes, factors)
