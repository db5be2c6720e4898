"""The model as its papers describe it: float64, one token after the other, no cleverness.

Llama: RMS norm, rotary positions on neighbouring pairs, grouped-query attention, SwiGLU, tied
embeddings. The encodings: the GGUF specification. Written apart from newslint.fluency, to check it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def decode(shape: tuple[int, ...], kind: int, raw: bytes) -> Floats:
    """The weights of a tensor stored in ggml's encoding number `kind`."""
    if kind in {0, 1}:
        return np.frombuffer(raw, "<f4" if kind == 0 else "<f2").astype(float).reshape(shape)
    size = {3: 20, 8: 34}[kind]
    values: list[Floats] = []
    for start in range(0, len(raw), size):
        block = raw[start : start + size]
        scale = float(np.frombuffer(block[:2], "<f2")[0])
        if kind == 8:
            values.append(scale * np.frombuffer(block[2:], "i1"))
        else:
            minimum = float(np.frombuffer(block[2:4], "<f2")[0])
            packed = np.frombuffer(block[4:], "u1").astype(int)
            values.append(scale * np.concatenate([packed % 16, packed // 16]) + minimum)
    return np.concatenate(values).reshape(shape)


@dataclass
class Reference:
    weight: Callable[[str], Floats]
    layers: int
    heads: int
    shared_heads: int
    base: float
    epsilon: float

    def log_probabilities(self, tokens: Sequence[int], start: int) -> list[float]:
        """The log-probability of each token from `start` on, after all those before it."""
        x = self.weight("token_embd")[list(tokens[:-1])]
        for layer in range(self.layers):
            x = self._block(x, f"blk.{layer}.")
        logits = self._norm(x, "output_norm") @ self.weight("token_embd").T
        return [
            float(row[token] - row.max() - math.log(np.exp(row - row.max()).sum()))
            for row, token in zip(logits[start - 1 :], tokens[start:], strict=True)
        ]

    def state(self, tokens: Sequence[int], layer: int) -> Floats:
        """What the model has in mind of the last token behind a layer, of mean square 1."""
        x = self.weight("token_embd")[list(tokens)]
        for each in range(layer + 1):
            x = self._block(x, f"blk.{each}.")
        last: Floats = x[-1] / np.sqrt((x[-1] ** 2).mean() + self.epsilon)
        return last

    def _norm(self, x: Floats, name: str) -> Floats:
        scale = np.sqrt((x**2).mean(axis=-1, keepdims=True) + self.epsilon)
        return x / scale * self.weight(name)

    def _block(self, x: Floats, name: str) -> Floats:
        y = self._norm(x, f"{name}attn_norm")
        q, k, v = (y @ self.weight(f"{name}attn_{part}").T for part in "qkv")
        width = q.shape[1] // self.heads
        out = np.zeros_like(q)
        for head in range(self.heads):
            own = slice(head * width, (head + 1) * width)
            group = head // (self.heads // self.shared_heads)
            shared = slice(group * width, (group + 1) * width)
            query, key = self._rotate(q[:, own]), self._rotate(k[:, shared])
            for row in range(len(x)):
                scores = key[: row + 1] @ query[row] / math.sqrt(width)
                weights = np.exp(scores - scores.max())
                out[row, own] = weights / weights.sum() @ v[: row + 1, shared]
        x = x + out @ self.weight(f"{name}attn_output").T
        y = self._norm(x, f"{name}ffn_norm")
        gate = y @ self.weight(f"{name}ffn_gate").T
        inner = gate / (1 + np.exp(-gate)) * (y @ self.weight(f"{name}ffn_up").T)
        return x + inner @ self.weight(f"{name}ffn_down").T

    def _rotate(self, x: Floats) -> Floats:
        out = x.copy()
        for position in range(len(x)):
            for i in range(0, x.shape[1], 2):
                angle = position / self.base ** (i / x.shape[1])
                a, b = x[position, i], x[position, i + 1]
                out[position, i] = a * math.cos(angle) - b * math.sin(angle)
                out[position, i + 1] = a * math.sin(angle) + b * math.cos(angle)
        return out
