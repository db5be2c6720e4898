"""The names that an article has in English, and how often it has each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from newslint.source.names.sounds import STEM, same, sound, spellings


class Printed(Counter[str]):
    """How often an article has each of its names."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        super().__init__(names)
        self._alike: dict[str, list[str]] = defaultdict(list)
        for name in self:
            self._alike[sound(name)[:STEM]].append(name)

    def forms(self, source: str) -> list[str]:
        """Return how the article writes a name of the source, in whatever case that is there."""
        stems = dict.fromkeys(sound(form)[:STEM] for form in spellings(source))
        alike = (name for stem in stems for name in self._alike.get(stem, ()))
        return [name for name in alike if same(source, name)]
