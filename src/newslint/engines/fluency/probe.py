"""Where a text is damaged, and whether a machine translated it, told from a model's states.

A language model that was never asked about either still takes it in. How its states behind a
damaged word differ from others was learnt from articles that an editor had marked
(`bench/probe.py`, `rules/lexicon/damage-probe.tsv`), and how those of a whole translation do from
those of news by people (`bench/text_probe.py`, `rules/lexicon/translation-probe.tsv`). That tells
far more than how unlikely a word is, since what is unlikely need not be wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

from newslint.english.lexicon import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from newslint.engines.fluency.model import Model

    Floats = NDArray[np.float32]

LAYER = 16
"""The layer of 30 behind which the states tell most, from 0."""

STATES = ("own", "next", "after")
"""What tells of a token: the state behind it, behind the next one and behind that after it."""


class Probe(Protocol):
    """What tells something of tokens: `DamageProbe` and `TranslationProbe` do."""

    def log_odds(self, states: Floats) -> Floats:
        """Return for each token ln(p / (1 - p)) of what it tells.

        `states` has, for each token, what the model had in mind behind `LAYER` before it read it.
        """
        ...


class DamageProbe:
    """A linear probe: the weights of `windows`, and the log-odds where there are none."""

    def __init__(self, weights: Floats, base: float) -> None:
        self._weights = weights
        self._base = base

    @classmethod
    def for_model(cls, model: Model) -> DamageProbe | None:
        """Return the probe that was fitted to the model that newslint installs, None for others."""
        (base, *_), *units = (
            [float(row[state]) for state in STATES] for row in rows("damage-probe")
        )
        return cls(np.array(units, np.float32), base) if _is_of(model, units) else None

    def log_odds(self, states: Floats) -> Floats:
        """Return for each token ln(p / (1 - p)) of its being part of a damage; see `Probe`."""
        odds: Floats = self._base + np.einsum("tua,ua->t", windows(states), self._weights)
        return odds


class TranslationProbe:
    """A linear probe of a whole text: the mean of what its tokens tell is what the text does."""

    def __init__(self, weights: Floats, base: float) -> None:
        self._weights = weights
        self._base = base

    @classmethod
    def for_model(cls, model: Model) -> TranslationProbe | None:
        """Return the probe that was fitted to the model that newslint installs, None for others."""
        base, *units = (float(row[STATES[0]]) for row in rows("translation-probe"))
        return cls(np.array(units, np.float32), base) if _is_of(model, units) else None

    def log_odds(self, states: Floats) -> Floats:
        """Return what each token tells of its text, ln(p / (1 - p)); see `Probe`."""
        odds: Floats = self._base + states @ self._weights
        return odds


def _is_of(model: Model, units: Sequence[object]) -> bool:
    """Whether a table with a row for each of `units` was fitted to a model of this shape."""
    return model.width == len(units) and model.layers > LAYER


def windows(states: Floats) -> Floats:
    """Return what tells of each token, by unit and then by `STATES`; see `Probe` for `states`.

    The state behind a token is what the model had in mind before the next. At the end of a text
    some are lacking: zeros.
    """
    padded = np.pad(states, ((0, len(STATES)), (0, 0)))[1:]
    return np.lib.stride_tricks.sliding_window_view(padded, len(STATES), axis=0)
