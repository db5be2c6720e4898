from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from newslint.engines.fluency import FluencyModel
from newslint.engines.fluency.gguf import GGUF
from newslint.engines.fluency.model import Model
from newslint.engines.fluency.probe import STATES, DamageProbe, TranslationProbe, windows

SEEN = np.array([[1, 2], [3, 4], [5, 6], [7, 8]], np.float32)


def test_a_window_has_the_state_behind_each_token_and_the_next_two() -> None:
    shown = windows(SEEN)
    assert shown.shape == (4, 2, len(STATES))
    np.testing.assert_array_equal(shown[0], [[3, 5, 7], [4, 6, 8]])
    np.testing.assert_array_equal(shown[2], [[7, 0, 0], [8, 0, 0]], "the text ends there")
    np.testing.assert_array_equal(shown[3], 0)


def test_log_odds_are_those_without_anything_and_what_each_unit_tells() -> None:
    weights = np.array([[1, 10, 100], [0, 0, 0.5]], np.float32)
    odds = DamageProbe(weights, -2.0).log_odds(SEEN)
    np.testing.assert_allclose(odds, [-2 + 3 + 50 + 700 + 4, -2 + 5 + 70, -2 + 7, -2])


@pytest.mark.parametrize("length", [1, 2])
def test_short_texts_tell_little(length: int) -> None:
    weights = np.ones((2, len(STATES)), np.float32)
    assert len(DamageProbe(weights, -2.0).log_odds(SEEN[:length])) == length


class Summing:
    def log_odds(self, states: np.ndarray) -> np.ndarray:
        return states.sum(-1)


def test_a_reading_has_what_the_probe_tells(gguf: GGUF, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.engines.fluency.LAYER", 0)
    model = Model(gguf)
    told = FluencyModel(model, Summing()).readings(["The minister said."], [])
    untold = FluencyModel(model).readings(["The minister said."], [])
    assert all(math.isfinite(each.damage) for each in told[0])
    assert len({each.damage for each in told[0]}) > 1
    assert [each.damage for each in untold[0]] == [-math.inf] * len(told[0])
    assert [each.surprise for each in told[0]] == [each.surprise for each in untold[0]]


def test_a_reading_has_what_the_probe_of_the_whole_tells(
    gguf: GGUF, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newslint.engines.fluency.LAYER", 0)
    model = Model(gguf)
    probe = TranslationProbe(np.full(model.width, 0.5, np.float32), -1.0)
    (told,) = FluencyModel(model, whole=probe).readings(["The minister said."], [])
    (summed,) = FluencyModel(model, Summing()).readings(["The minister said."], [])
    assert {each.damage for each in told} == {-math.inf}
    for own, other in zip(told, summed, strict=True):
        assert own.translated is not None
        assert own.translated == pytest.approx(other.damage / 2 - 1, abs=0.06), "that is rounded"
        assert other.translated is None


def test_the_probe_is_for_the_model_that_it_was_fitted_to(tiny: Path) -> None:
    assert DamageProbe.for_model(Model(GGUF(tiny))) is None
    assert TranslationProbe.for_model(Model(GGUF(tiny))) is None


def test_its_table_is_whole() -> None:
    class Fitting:
        width, layers = 576, 30

    probe = DamageProbe.for_model(Fitting())  # type: ignore[arg-type]
    assert probe is not None
    usual = probe.log_odds(np.zeros((1, 576), np.float32))
    assert -4 < usual[0] < 0, "most words are not damaged"
    whole = TranslationProbe.for_model(Fitting())  # type: ignore[arg-type]
    assert whole is not None
    assert whole.log_odds(np.zeros((3, 576), np.float32)).shape == (3,)
