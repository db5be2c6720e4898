"""A tiny language model in a GGUF file that the tests write themselves."""

from __future__ import annotations

import itertools
import struct
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

Tensors = dict[str, tuple[tuple[int, ...], int, bytes]]

WIDTH, HEADS, SHARED_HEADS, INNER, LAYERS = 64, 4, 2, 96, 2
MERGES = ["Ġ t", "h e", "Ġt he", "i n", "e r", "Ġ a", "Ċ Ċ"]


def alphabet() -> list[str]:
    """The printable stand-ins of the 256 bytes, in the order of GPT-2's vocabulary."""
    visible = [*range(33, 127), *range(161, 173), *range(174, 256)]
    hidden = [byte for byte in range(256) if byte not in visible]
    stands = {byte: chr(byte) for byte in visible}
    stands |= {byte: chr(256 + i) for i, byte in enumerate(hidden)}
    return [stands[byte] for byte in range(256)]


TOKENS = ["<|endoftext|>", *alphabet(), *(merge.replace(" ", "") for merge in MERGES)]


def metadata() -> dict[str, Any]:
    return {
        "general.architecture": "llama",
        "llama.block_count": LAYERS,
        "llama.embedding_length": WIDTH,
        "llama.feed_forward_length": INNER,
        "llama.attention.head_count": HEADS,
        "llama.attention.head_count_kv": SHARED_HEADS,
        "llama.attention.layer_norm_rms_epsilon": 1e-5,
        "llama.rope.freq_base": 10000.0,
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.pre": "smollm",
        "tokenizer.ggml.unknown_token_id": 0,
        "tokenizer.ggml.tokens": TOKENS,
        "tokenizer.ggml.merges": MERGES,
    }


def stored(rng: np.random.Generator, shape: tuple[int, ...], kind: int) -> bytes:
    """Random weights of about the size 0.1, as ggml stores them (0 F32, 1 F16, 3 Q4_1, 8 Q8_0)."""
    count = int(np.prod(shape))
    if kind < 2:
        values = rng.normal(1.0 if len(shape) == 1 else 0.0, 0.1, count)
        return values.astype("<f4" if kind == 0 else "<f2").tobytes()
    blocks = []
    for _ in range(count // 32):
        if kind == 8:
            blocks.append(np.float16(rng.uniform(0.001, 0.002)).tobytes() + rng.bytes(32))
        else:
            scale = rng.uniform(0.02, 0.03)
            blocks.append(np.array([scale, -7.5 * scale], "<f2").tobytes() + rng.bytes(16))
    return b"".join(blocks)


def tensors() -> Tensors:
    rng = np.random.default_rng(7)
    keys = WIDTH // HEADS * SHARED_HEADS
    found: Tensors = {}

    def add(name: str, shape: tuple[int, ...], kind: int) -> None:
        found[f"{name}.weight"] = (shape, kind, stored(rng, shape, kind))

    add("token_embd", (len(TOKENS), WIDTH), 8)
    for layer in range(LAYERS):
        block = f"blk.{layer}"
        add(f"{block}.attn_norm", (WIDTH,), 0)
        add(f"{block}.attn_q", (WIDTH, WIDTH), 3)
        add(f"{block}.attn_k", (keys, WIDTH), 3)
        add(f"{block}.attn_v", (keys, WIDTH), 1)
        add(f"{block}.attn_output", (WIDTH, WIDTH), 3)
        add(f"{block}.ffn_norm", (WIDTH,), 0)
        add(f"{block}.ffn_gate", (INNER, WIDTH), 3)
        add(f"{block}.ffn_up", (INNER, WIDTH), 0)
        add(f"{block}.ffn_down", (WIDTH, INNER), 3)
    add("output_norm", (WIDTH,), 0)
    return found


def string(text: str) -> bytes:
    return struct.pack("<Q", len(text.encode())) + text.encode()


def value(item: Any) -> bytes:
    match item:
        case bool():
            return struct.pack("<I?", 7, item)
        case int():
            return struct.pack("<II", 4, item)
        case float():
            return struct.pack("<Id", 12, item)
        case str():
            return struct.pack("<I", 8) + string(item)
        case [str(), *_]:
            return struct.pack("<IIQ", 9, 8, len(item)) + b"".join(map(string, item))
        case _:
            return struct.pack(f"<IIQ{len(item)}i", 9, 5, len(item), *item)


def aligned(chunks: Iterable[bytes]) -> list[bytes]:
    return [chunk + bytes(-len(chunk) % 32) for chunk in chunks]


def write_gguf(path: Path, keys: Mapping[str, Any], weights: Tensors, version: int = 3) -> Path:
    data = aligned(raw for _, _, raw in weights.values())
    offsets = itertools.accumulate(map(len, data), initial=0)
    header = b"GGUF" + struct.pack("<IQQ", version, len(weights), len(keys))
    header += b"".join(string(key) + value(item) for key, item in keys.items())
    for (name, (shape, kind, _)), offset in zip(weights.items(), offsets, strict=False):
        header += string(name) + struct.pack(f"<I{len(shape)}Q", len(shape), *shape[::-1])
        header += struct.pack("<IQ", kind, offset)
    path.write_bytes(b"".join([*aligned([header]), *data]))
    return path
