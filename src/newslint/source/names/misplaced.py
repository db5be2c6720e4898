"""Misspelt names that the source writes in its own way: `Shenzehn` for `深圳`, `Germny`."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.source.names.sounds import nearness
from newslint.source.names.words import Word, english_names, is_first_name, is_known
from newslint.source.proper import proper

_LEAST = 5  # letters
_NEAR = 0.84
_UNSPELLED = frozenset({"he", "ja", "yue", "zh"})
"""Languages whose letters do not show all sounds of a name."""


def misplaced(source: str, language: str, english: str) -> Iterator[tuple[Word, str]]:
    """Yield words of the English, and the name in the source that one letter or two make of them.

    That is one of which the English has nothing; words that the news knows are no slips.
    """
    told = proper(source, language) if language in _UNSPELLED else frozenset()
    there = {key[1:] for key in told - proper(english, "en") if len(key) > _LEAST}
    for word in english_names(english) if there else ():
        name = word.text
        if (
            len(name) < _LEAST
            or is_known(name)
            or is_first_name(name)
            or f"@{name.lower()}" in told
        ):
            continue
        near = [each for each in there if nearness(each, name) >= _NEAR]
        compound = near and name.lower().startswith(near[0])  # "Hamamatsuko"
        if len(near) == 1 and near[0][0] == name[0].lower() and not compound:
            yield word, near[0].capitalize()
