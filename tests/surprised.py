"""A language model for tests, which finds odd what a test says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newslint.engines.fluency import Reading


class Reader:
    """Is surprised by some words, takes some for damage, and is delighted by some texts.

    `translated` has what words tell of whether a machine translated the text.
    """

    def __init__(
        self,
        surprising: Sequence[str],
        better: Sequence[str] = (),
        gain: float = 20.0,
        likely: Sequence[str] = (),
        damaged: Mapping[str, float] | None = None,
        translated: Mapping[str, float] | None = None,
    ) -> None:
        self._surprising = surprising
        self._instead = {word: -1.0 - number for number, word in enumerate(likely)}
        self._damaged = damaged or {}
        self._translated = translated or {}
        self._gain = gain
        self._better = better

    def readings(self, texts: Sequence[str], words: Sequence[str]) -> list[list[Reading]]:
        return [
            [
                Reading(
                    start and start - 1,
                    9.0 if word in self._surprising else 1.0,
                    self._instead,
                    self._damaged.get(word, -9.0),
                    self._translated.get(word),
                )
                for start, word in _words(text)
            ]
            for text in texts
        ]

    def gains_many(
        self,
        text: str,
        places: Sequence[tuple[tuple[int, int], Sequence[str]]],
        needed: Sequence[float] | None = None,
    ) -> list[list[float]]:
        wordings = [[text[:a] + each + text[b:] for each in texts] for (a, b), texts in places]
        return [[self._gain * (each in self._better) for each in texts] for texts in wordings]


def _words(text: str) -> list[tuple[int, str]]:
    found, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        found.append((at, word.strip(".")))
        at += len(word)
    return found
