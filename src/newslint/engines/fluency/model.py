"""The forward pass of a llama-type language model in numpy.

Weights stay in the file and are widened one matrix at a time, once a pass however many questions
it answers: ask several at once. All questions go through the products together; attention is
done for each apart, and a mask lets each continuation see the context and itself only, so that
its context is read once and there is no cache and no padding.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from newslint.engines.fluency.error import FluencyError
from newslint.engines.fluency.tokenizer import Tokenizer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from newslint.engines.fluency.gguf import GGUF

    Floats = NDArray[np.float32]
    Integers = NDArray[np.intp]

# Rows of the vocabulary that are widened together: 9 MB instead of 113.
_VOCABULARY_PIECE = 4096


@dataclass(frozen=True, slots=True)
class Question:
    """How likely is each continuation after the context? Tokens; none of them may be empty."""

    context: Sequence[int]
    continuations: Sequence[Sequence[int]]


class Read(NamedTuple):
    """How a continuation reads, an entry for each of its tokens.

    `own` has their log-probabilities, `instead` those of other tokens in their place, and `states`
    what the model had in mind, in one of its layers, before it read each.
    """

    own: Floats
    instead: Floats
    states: Floats


class Model:
    """A language model in an open GGUF file, and its tokenizer.

    Raises FluencyError for a file that holds another kind of model or tokenizer.
    """

    def __init__(self, file: GGUF) -> None:
        self._file = file
        try:
            self._configure()
        except KeyError as error:
            raise FluencyError(f"{file.path}: {error} is missing in the model") from error
        except (TypeError, ValueError, ArithmeticError) as error:
            raise FluencyError(f"{file.path}: the description of the model is damaged") from error

    def _configure(self) -> None:
        metadata = self._file.metadata
        for key, expected in (
            ("general.architecture", "llama"),
            ("tokenizer.ggml.model", "gpt2"),
            ("tokenizer.ggml.pre", "smollm"),
        ):
            if metadata[key] != expected:
                raise FluencyError(
                    f"{self._file.path}: {key} is {metadata[key]!r}; only {expected!r} is supported"
                )
        tokens = metadata["tokenizer.ggml.tokens"]
        self.tokenizer = Tokenizer(
            tokens, metadata["tokenizer.ggml.merges"], metadata["tokenizer.ggml.unknown_token_id"]
        )
        self._vocabulary = len(tokens)
        self.layers: int = metadata["llama.block_count"]
        self.width: int = metadata["llama.embedding_length"]
        self._heads = metadata["llama.attention.head_count"]
        self._shared_heads = metadata["llama.attention.head_count_kv"]
        self._head_width = self.width // self._heads
        epsilon = metadata["llama.attention.layer_norm_rms_epsilon"]
        base = metadata["llama.rope.freq_base"]
        if not 0 < epsilon < 1 < base:
            raise ValueError("no such numbers make a model")
        self._epsilon = np.float32(epsilon)
        self._check_tensors(metadata["llama.feed_forward_length"])
        halves = np.arange(0, self._head_width, 2) / self._head_width
        self._frequencies = base**-halves
        self._gains = {
            name: self._file.rows(name, np.zeros(1, np.intp))[0]
            for name in self._file.tensors
            if name.endswith("norm.weight")
        }

    def _check_tensors(self, inner: int) -> None:
        """Refuse a model with other tensors than this forward pass uses, or of other shapes."""
        width, keys = self.width, self._shared_heads * self._head_width
        block = {
            "attn_norm": (width,),
            "attn_q": (width, width),
            "attn_k": (keys, width),
            "attn_v": (keys, width),
            "attn_output": (width, width),
            "ffn_norm": (width,),
            "ffn_gate": (inner, width),
            "ffn_up": (inner, width),
            "ffn_down": (width, inner),
        }
        # Not more layers than can be in the file: a damaged count may be in the billions.
        layers = range(min(self.layers, len(self._file.tensors)))
        expected = {f"blk.{i}.{k}.weight": v for i in layers for k, v in block.items()}
        expected["token_embd.weight"] = (self._vocabulary, width)
        expected["output_norm.weight"] = (width,)
        found = {name: tensor.shape for name, tensor in self._file.tensors.items()}
        if found != expected:
            odd = min(name for name in found | expected if found.get(name) != expected.get(name))
            raise FluencyError(
                f"{self._file.path}: tensor {odd!r} has shape {found.get(odd)}, "
                f"this kind of model needs {expected.get(odd)}"
            )

    def log_probabilities(self, questions: Sequence[Question]) -> list[list[Floats]]:
        """Return for each continuation of each question the log-probabilities of its tokens."""
        read = self.read(questions, ())
        return [[continuation.own for continuation in answer] for answer in read]

    def read(
        self, questions: Sequence[Question], others: Sequence[int], layer: int | None = None
    ) -> list[list[Read]]:
        """Return for each continuation of each question how it reads.

        `others` are tokens to ask about in the place of each, `layer` is that behind which the
        states are wanted: a number from 0, not that of the last.
        """
        layout = _Layout(questions)
        hidden, states = self._forward(layout, layer)
        own, instead = self._likelihoods(hidden, layout, np.array(others, np.intp))
        columns = (np.split(each, layout.ends) for each in (own, instead, states[layout.sources]))
        values = map(Read._make, zip(*columns, strict=True))
        return [[next(values) for _ in question.continuations] for question in questions]

    def _likelihoods(
        self, hidden: Floats, layout: _Layout, others: Integers
    ) -> tuple[Floats, Floats]:
        """Return the log-probability of each target, and those of `others` in its place."""
        largest = np.full(len(hidden), -np.inf, np.float32)
        total = np.zeros(len(hidden), np.float32)
        chosen = np.empty(len(layout.targets), np.float32)
        instead = np.empty((len(hidden), len(others)), np.float32)
        for start in range(0, self._vocabulary, _VOCABULARY_PIECE):
            stop = start + _VOCABULARY_PIECE
            logits = hidden @ self._file.transposed("token_embd.weight", slice(start, stop))
            here = (layout.targets >= start) & (layout.targets < stop)
            chosen[here] = logits[layout.sources[here], layout.targets[here] - start]
            there = (others >= start) & (others < stop)
            instead[:, there] = logits[:, others[there] - start]
            rising = np.maximum(largest, logits.max(-1))
            logits -= rising[:, None]
            total = total * np.exp(largest - rising) + np.exp(logits, out=logits).sum(-1)
            largest = rising
        norm = largest + np.log(total)
        return chosen - norm[layout.sources], (instead - norm[:, None])[layout.sources]

    def _forward(self, layout: _Layout, kept: int | None) -> tuple[Floats, Floats]:
        """Return the last hidden states of the rows that predict a token, and those of a layer.

        The latter are scaled so that the mean square of each is 1.
        """
        states = np.empty((len(layout.rows), 0), np.float32)
        angles = layout.positions[:, None, None] * self._frequencies
        turn = np.cos(angles).astype(np.float32), np.sin(angles).astype(np.float32)
        x = self._file.rows("token_embd.weight", layout.tokens)
        for layer in range(self.layers):
            block = f"blk.{layer}"
            normal = self._normal(x, f"{block}.attn_norm.weight")
            attended = self._attend(normal, block, turn, layout)
            if layer == self.layers - 1:
                x, attended = x[layout.rows], attended[layout.rows]
            x = x + attended @ self._file.transposed(f"{block}.attn_output.weight")
            normal = self._normal(x, f"{block}.ffn_norm.weight")
            gate = normal @ self._file.transposed(f"{block}.ffn_gate.weight")
            inner = normal @ self._file.transposed(f"{block}.ffn_up.weight")
            inner *= gate
            inner /= 1 + np.exp(-gate)
            x += inner @ self._file.transposed(f"{block}.ffn_down.weight")
            if layer == kept:
                states = self._scaled(x[layout.rows])
        return self._normal(x, "output_norm.weight"), states

    def _normal(self, x: Floats, name: str) -> Floats:
        normal: Floats = self._scaled(x) * self._gains[name]
        return normal

    def _scaled(self, x: Floats) -> Floats:
        mean: Floats = np.mean(x * x, axis=-1, keepdims=True)
        scaled: Floats = x / np.sqrt(mean + self._epsilon)
        return scaled

    def _attend(
        self, normal: Floats, block: str, turn: tuple[Floats, Floats], layout: _Layout
    ) -> Floats:
        width, shared = self._head_width, self._shared_heads
        queries = _rotate(normal @ self._file.transposed(f"{block}.attn_q.weight"), turn, width)
        queries *= np.float32(width**-0.5)
        keys = _rotate(normal @ self._file.transposed(f"{block}.attn_k.weight"), turn, width)
        values = (normal @ self._file.transposed(f"{block}.attn_v.weight")).reshape(keys.shape)
        out = np.empty_like(queries)
        for part, mask in layout.parts:
            # [shared head, query head of its group, row, ...]
            query = queries[part].reshape(-1, shared, self._heads // shared, width)
            query = query.transpose(1, 2, 0, 3)
            weights = query @ keys[part].transpose(1, 2, 0)[:, None] + mask
            weights -= weights.max(-1, keepdims=True)
            np.exp(weights, out=weights)
            weights /= weights.sum(-1, keepdims=True)
            mixed = weights @ values[part].transpose(1, 0, 2)[:, None]
            out[part] = mixed.transpose(2, 0, 1, 3).reshape(-1, self._heads, width)
        return out.reshape(len(normal), -1)


class _Layout:
    """The rows of a pass: for each question its context, then its continuations.

    `tokens` and `positions` have an entry for each row, `parts` the rows and the mask of each
    question. `rows` are the rows that predict something; `targets` are the tokens of all
    continuations one after the other, `sources` says which of `rows` predicts each, and `ends`
    where a continuation ends (without the last).
    """

    def __init__(self, questions: Sequence[Question]) -> None:
        tokens: list[int] = []
        positions: list[int] = []
        predictors: list[int] = []
        self.parts: list[tuple[slice, Floats]] = []
        for question in questions:
            first, last = len(tokens), len(question.context) - 1
            owners = [0] * len(question.context)
            tokens += question.context
            positions += range(len(question.context))
            for owner, continuation in enumerate(question.continuations, 1):
                size = len(continuation) - 1  # nothing needs to be predicted from the last token
                predictors += [first + last, *range(len(tokens), len(tokens) + size)]
                tokens += continuation[:-1]
                positions += range(last + 1, last + 1 + size)
                owners += [owner] * size
            part = slice(first, len(tokens))
            self.parts.append((part, _mask(np.array(owners), np.array(positions[part]))))
        continuations = [c for question in questions for c in question.continuations]
        self.tokens = np.array(tokens, np.intp)
        self.positions = np.array(positions, np.intp)
        self.rows, self.sources = np.unique(np.array(predictors, np.intp), return_inverse=True)
        self.targets = np.concatenate(continuations).astype(np.intp)
        self.ends = np.cumsum([len(continuation) for continuation in continuations])[:-1]


def _mask(owners: Integers, positions: Integers) -> Floats:
    """Return 0 where a row may look at a column, else a number that no score outweighs."""
    own_or_context = (owners[:, None] == owners) | (owners == 0)
    visible = own_or_context & (positions[:, None] >= positions)
    return np.where(visible, np.float32(0), np.float32(-1e30))


def _rotate(x: Floats, turn: tuple[Floats, Floats], head_width: int) -> Floats:
    """Return x by heads, each pair of neighbours turned by its position (rotary embedding)."""
    cosine, sine = turn
    x = x.reshape(len(x), -1, head_width)
    even, odd = x[..., 0::2], x[..., 1::2]
    out = np.empty_like(x)
    out[..., 0::2] = even * cosine - odd * sine
    out[..., 1::2] = even * sine + odd * cosine
    return out
