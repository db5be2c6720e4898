"""How much better an edited text reads: the judgement of a small language model, optional.

Nothing is fetched but by `newslint setup fluency`, and no text leaves the machine.
"""

from __future__ import annotations

import contextlib
import importlib.util
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.engines.fluency.error import FluencyError
from newslint.engines.fluency.gguf import GGUF
from newslint.engines.fluency.install import install, installed
from newslint.engines.fluency.model import Model, Question
from newslint.engines.fluency.probe import LAYER, DamageProbe, TranslationProbe
from newslint.engines.fluency.wordings import alternatives

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from newslint.engines.fluency.model import Read
    from newslint.engines.fluency.probe import Probe

    Place = tuple[tuple[int, int], Sequence[str]]

__all__ = ["FluencyError", "FluencyModel", "Reading", "install", "installed"]

_START_TOKEN = 0
_LEFT, _RIGHT = 220, 60
# The same at first glance: of 208 places that gained enough, two had seemed to gain 3.5 nats less,
# and no repair that won had seemed 4 worse than the best.
_GLANCE = (40, 12)
_HOPELESS = 3.5
_BEHIND = 5.0
# Rows of a pass, about: with more, memory grows and time for a row hardly falls.
_ROWS = 900
# Tokens of a long text that are read at once, and of what stands before them.
_READ_AT_ONCE = 300
_READ_BEFORE = 100
# Of the general unlikeliness of a token, ln(number + _FREQUENT) + _LEAST: roughly right for this
# vocabulary, where letters and bytes come first.
_FREQUENT = 50
_LEAST = 1.0
# Answers that are kept: an article is judged again after each round of fixes.
_REMEMBERED = 4096


class Reading(NamedTuple):
    """How a token of a text reads: where it begins, a code point, and how much it surprises: nats.

    `instead` has the natural logarithm of the probability of each word asked about in its place,
    `damage` is that of the odds that the token is part of a damage, -inf where nothing tells;
    `translated` what it tells of the odds that a machine translated the text: their logarithm is
    the mean over all tokens, None where nothing tells.
    """

    start: int
    surprise: float
    instead: Mapping[str, float]
    damage: float = -math.inf
    translated: float | None = None


class FluencyModel:
    """A language model that compares wordings of a place in a text.

    Gains are differences of natural logarithms of probabilities (nats), rounded to 0.1: equal on
    every run, while other processors may differ by a ten thousandth before rounding. Offsets are
    code points.
    """

    def __init__(
        self, model: Model, probe: Probe | None = None, whole: Probe | None = None
    ) -> None:
        self._model = model
        self._probe = probe
        self._whole = whole
        self._answers: dict[tuple[str, ...], list[float]] = {}
        self._readings: dict[tuple[str, tuple[str, ...]], list[Reading]] = {}
        self._threads: threadpoolctl.ThreadpoolController | None = None
        if importlib.util.find_spec("threadpoolctl"):
            import threadpoolctl

            self._threads = threadpoolctl.ThreadpoolController()

    @classmethod
    def load(cls, path: Path | None = None) -> FluencyModel:
        """Open a model file, the installed one by default. Raises FluencyError."""
        path = path or installed()
        if path is None:
            raise FluencyError("the language model is not installed; run: newslint setup fluency")
        model = Model(GGUF(path))
        return cls(model, DamageProbe.for_model(model), TranslationProbe.for_model(model))

    @staticmethod
    def available() -> Path | None:
        """Return where the installed model is, None without one."""
        return installed()

    def gains(
        self,
        text: str,
        span: tuple[int, int],
        replacements: Sequence[str],
        left: int = _LEFT,
        right: int = _RIGHT,
    ) -> list[float]:
        """Return by how much each replacement of a span is likelier than what is printed.

        Judged after at most `left` code points of context, together with the text that follows:
        to the end of the sentence, or at most `right` code points. Raises ValueError for a span
        that is not in the text.
        """
        return self._gains(text, [(span, replacements)], left, right)[0]

    def gains_many(
        self, text: str, places: Sequence[Place], needed: Sequence[float] | None = None
    ) -> list[list[float]]:
        """Return the `gains` of several places, faster than one by one.

        With what each place must gain, all are read with little context first. A place that seems
        to gain far less is not read again, nor is a replacement that seems far worse than the best:
        they gain what they seemed to, at most.
        """
        if needed is None:
            return self._gains(text, places)
        glances = self._gains(text, places, *_GLANCE)
        hopeful = [
            [gain >= max(gains) - _BEHIND for gain in gains]
            if gains and max(gains) >= least - _HOPELESS
            else [False] * len(gains)
            for gains, least in zip(glances, needed, strict=True)
        ]
        asked = [
            (span, [each for each, hope in zip(texts, hopes, strict=True) if hope])
            for (span, texts), hopes in zip(places, hopeful, strict=True)
        ]
        answers = self._gains(text, asked)
        return [
            _merged(gains, hopes, answer)
            for gains, hopes, answer in zip(glances, hopeful, answers, strict=True)
        ]

    def _gains(
        self, text: str, places: Sequence[Place], left: int = _LEFT, right: int = _RIGHT
    ) -> list[list[float]]:
        wordings = [
            alternatives(text, span, replacements, left, right) for span, replacements in places
        ]
        asked = [each for each in wordings if len(each) > 1]
        answers = iter(self._judge(asked))
        return [
            [round(gain, 1) + 0.0 for gain in next(answers)] if len(each) > 1 else []
            for each in wordings
        ]

    def readings(self, texts: Sequence[str], words: Sequence[str]) -> list[list[Reading]]:
        """Return for each text how each of its tokens reads, and some words in its place.

        A surprise is how much less likely a token is after what stands before it than it is in
        general; the latter by Zipf's law, as tokens are numbered about by their frequency. A long
        text is read in pieces, each after the end of the last.
        """
        keys = [(text, tuple(words)) for text in texts]
        new = [key for key in dict.fromkeys(keys) if key not in self._readings]
        self._readings.update(zip(new, self._read([text for text, _ in new], words), strict=True))
        found = [self._readings[key] for key in keys]
        _forget(self._readings)
        return found

    def _read(self, texts: Sequence[str], words: Sequence[str]) -> list[list[Reading]]:
        encoded = {word: self._model.tokenizer.encode(f" {word}") for word in words}
        # A word of several tokens is none that could stand for one.
        others = {word: tokens[0] for word, tokens in encoded.items() if len(tokens) == 1}
        questions = []
        for text in texts:
            tokens: Sequence[int] = [_START_TOKEN, *self._model.tokenizer.encode(text)]
            questions += [
                Question(tokens[max(0, at - _READ_BEFORE) : at], [tokens[at : at + _READ_AT_ONCE]])
                for at in range(1, len(tokens), _READ_AT_ONCE)
            ]
        layer = None if self._probe is None and self._whole is None else LAYER
        values: list[tuple[float, dict[str, float], float, float | None]] = []
        with self._one_thread():
            for batch in _batches(questions):
                answers = self._model.read(batch, list(others.values()), layer)
                for question, [read] in zip(batch, answers, strict=True):
                    [tokens] = question.continuations
                    values += [
                        (
                            -float(value) - math.log(token + _FREQUENT) - _LEAST,
                            dict(zip(others, map(float, row), strict=True)),
                            damage,
                            translated,
                        )
                        for token, value, row, damage, translated in zip(
                            tokens,
                            read.own,
                            read.instead,
                            self._damage(read),
                            self._translated(read),
                            strict=True,
                        )
                    ]
        told = iter(values)
        return [
            [Reading(start, *next(told)) for start in self._model.tokenizer.starts(text)]
            for text in texts
        ]

    def _damage(self, read: Read) -> Iterable[float]:
        """Return the log-odds that each token is part of a damage, rounded as gains are."""
        if self._probe is None:
            return [-math.inf] * len(read.own)
        return (round(float(each), 1) for each in self._probe.log_odds(read.states))

    def _translated(self, read: Read) -> Iterable[float | None]:
        """Return what each token tells of the odds that a machine translated the text."""
        if self._whole is None:
            return [None] * len(read.own)
        return map(float, self._whole.log_odds(read.states))

    def _judge(self, wordings: Sequence[tuple[str, ...]]) -> list[list[float]]:
        """Return the gain of all but the first of alternative texts over the first, for each."""
        new = [texts for texts in dict.fromkeys(wordings) if texts not in self._answers]
        asked = iter(new)
        with self._one_thread():
            for batch in _batches(self._question(texts) for texts in new):
                for answer in self._model.log_probabilities(batch):
                    printed, *others = (float(values.sum(dtype="f8")) for values in answer)
                    self._answers[next(asked)] = [other - printed for other in others]
        found = [self._answers[texts] for texts in wordings]
        _forget(self._answers)
        return found

    def _question(self, texts: tuple[str, ...]) -> Question:
        """Split texts after the last token that is common to all and leaves each a token."""
        encoded = [[_START_TOKEN, *self._model.tokenizer.encode(text)] for text in texts]
        most = min(map(len, encoded)) - 1
        common = next((i for i in range(1, most) if len({t[i] for t in encoded}) > 1), most)
        return Question(encoded[0][:common], [tokens[common:] for tokens in encoded])

    def _one_thread(self) -> contextlib.AbstractContextManager[object]:
        """Keep numpy to one thread: on a busy machine, threads that wait for others are slow."""
        if self._threads is None:
            return contextlib.nullcontext()
        limit: contextlib.AbstractContextManager[object]
        limit = self._threads.limit(limits=1, user_api="blas")
        return limit


def _merged(
    glanced: Sequence[float], hopeful: Sequence[bool], answer: Sequence[float]
) -> list[float]:
    """Return the gains that were asked for, and for the others what they seemed to be, at most."""
    if not answer:
        return [*glanced]
    most, asked = max(answer) - _BEHIND, iter(answer)
    return [
        next(asked) if hope else min(gain, most)
        for gain, hope in zip(glanced, hopeful, strict=True)
    ]


def _forget(answers: dict[Any, Any]) -> None:
    """Drop the oldest answers where there are too many."""
    while len(answers) > _REMEMBERED:
        del answers[next(iter(answers))]


def _batches(questions: Iterable[Question]) -> Iterator[list[Question]]:
    """Put questions into batches of about the same number of rows."""
    batch: list[Question] = []
    rows = 0
    for question in questions:
        size = len(question.context) + sum(map(len, question.continuations))
        if batch and rows + size > _ROWS:
            yield batch
            batch, rows = [], 0
        batch.append(question)
        rows += size
    if batch:
        yield batch
