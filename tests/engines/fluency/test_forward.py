from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from reference import Reference, decode
from tiny_model import HEADS, LAYERS, SHARED_HEADS, TOKENS, metadata, tensors, write_gguf

from newslint.engines.fluency import FluencyError
from newslint.engines.fluency.gguf import GGUF
from newslint.engines.fluency.model import Model, Question

QUESTIONS = [
    Question([0, 40, 41, 42, 43], [[5, 6, 7], [8], [9, 10]]),
    Question([0], [[99, 100], [99, 101, 102, 103]]),
    Question([0, *range(60, 90)], [[3]]),
]


@pytest.fixture(scope="module")
def model(gguf: GGUF) -> Model:
    return Model(gguf)


@pytest.fixture(scope="module")
def reference() -> Reference:
    weights = {name: decode(*stored) for name, stored in tensors().items()}
    return Reference(
        lambda name: weights[f"{name}.weight"], LAYERS, HEADS, SHARED_HEADS, 10000.0, 1e-5
    )


def test_log_probabilities_are_those_of_the_reference(model: Model, reference: Reference) -> None:
    for question, answer in zip(QUESTIONS, model.log_probabilities(QUESTIONS), strict=True):
        start = len(question.context)
        for continuation, values in zip(question.continuations, answer, strict=True):
            expected = reference.log_probabilities([*question.context, *continuation], start)
            np.testing.assert_allclose(values, expected, atol=2e-5)


def test_states_are_those_of_the_reference_before_each_token(
    model: Model, reference: Reference
) -> None:
    for question, answer in zip(QUESTIONS, model.read(QUESTIONS, (), layer=0), strict=True):
        for continuation, read in zip(question.continuations, answer, strict=True):
            tokens = [*question.context, *continuation]
            before = [tokens[: len(tokens) - rest] for rest in range(len(continuation), 0, -1)]
            expected = [reference.state(each, 0) for each in before]
            np.testing.assert_allclose(read.states, expected, atol=2e-5)


def test_probabilities_of_all_tokens_make_one(
    model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    every_token = Question([0, 5, 6], [[token] for token in range(len(TOKENS))])
    whole = model.log_probabilities([every_token])[0]
    assert np.exp(whole).sum() == pytest.approx(1, abs=1e-5)
    monkeypatch.setattr("newslint.engines.fluency.model._VOCABULARY_PIECE", 50)
    np.testing.assert_allclose(model.log_probabilities([every_token])[0], whole, atol=1e-5)


def test_order_matters(model: Model) -> None:
    both = model.log_probabilities([Question([0, 5, 6], [[7]]), Question([0, 6, 5], [[7]])])
    assert abs(both[0][0][0] - both[1][0][0]) > 1e-3


def test_a_continuation_does_not_see_the_others(model: Model) -> None:
    ((first, _, last),) = model.log_probabilities(QUESTIONS[:1])
    alone = Question(QUESTIONS[0].context, [[5, 6, 7]])
    np.testing.assert_allclose(model.log_probabilities([alone])[0][0], first, atol=1e-5)
    assert len(last) == 2


def test_answers_are_the_same_on_every_run(model: Model) -> None:
    first, second = model.log_probabilities(QUESTIONS), model.log_probabilities(QUESTIONS)
    for one, other in zip(first, second, strict=True):
        for values, again in zip(one, other, strict=True):
            np.testing.assert_array_equal(values, again)


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("general.architecture", "gemma3", "general.architecture is 'gemma3'; only 'llama'"),
        ("tokenizer.ggml.model", "llama", "tokenizer.ggml.model is 'llama'; only 'gpt2'"),
        ("tokenizer.ggml.pre", "llama-bpe", "tokenizer.ggml.pre is 'llama-bpe'; only 'smollm'"),
        ("tokenizer.ggml.merges", None, "'tokenizer.ggml.merges' is missing"),
        ("llama.block_count", 3, r"tensor 'blk\.2\.attn_k\.weight' has shape None"),
        ("llama.feed_forward_length", 64, r"'blk\.0\.ffn_down\.weight' has shape \(64, 96\)"),
        ("llama.rope.freq_base", -1.0, "the description of the model is damaged"),
        ("llama.attention.head_count", 0, "the description of the model is damaged"),
        ("llama.block_count", "two", "the description of the model is damaged"),
    ],
)
def test_another_kind_of_model_is_refused(
    tmp_path: Path, key: str, value: Any, message: str
) -> None:
    keys = {name: item for name, item in (metadata() | {key: value}).items() if item is not None}
    path = write_gguf(tmp_path / "other.gguf", keys, tensors())
    with pytest.raises(FluencyError, match=message):
        Model(GGUF(path))


def test_a_model_with_more_in_it_is_refused(tmp_path: Path) -> None:
    extra = tensors() | {"output.weight": ((len(TOKENS), 64), 1, bytes(len(TOKENS) * 128))}
    path = write_gguf(tmp_path / "untied.gguf", metadata(), extra)
    with pytest.raises(FluencyError, match=r"tensor 'output\.weight' has shape \(264, 64\)"):
        Model(GGUF(path))
