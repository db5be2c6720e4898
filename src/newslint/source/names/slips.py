"""Words that one slip of the hand makes of a name: `Dmity`, `Nasrallha`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from string import ascii_lowercase

from newslint.english.names import fold
from newslint.source.names.sounds import common_start, sound
from newslint.source.names.words import is_common, is_first_name, is_known, is_plain

_ENDING = 3  # letters in which two names may differ without a slip: "Petrov" and "Petrova"


@lru_cache(maxsize=4096)
def corrections(word: str) -> tuple[str, ...]:
    """Return the names that the news knows from which a word is one slip away.

    Nothing where it is known itself, or a first name.
    """
    if is_known(word) or is_first_name(word):
        return ()
    capital = (form.capitalize() for form in dict.fromkeys(_slips(word.lower())))
    return tuple(
        form for form in capital
        if form != word and (is_plain(form) or (is_known(form) and not is_common(form)))
    )  # fmt: skip


def _slips(word: str) -> Iterator[str]:
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        yield from (head + letter + tail for letter in ascii_lowercase)
        yield from (head + letter + tail[1:] for letter in ascii_lowercase if tail)
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]


def is_slip(one: str, other: str) -> bool:
    """Whether one slip makes a name of another: it sounds otherwise, and not at its end alone."""
    if sound(one) == sound(other):  # "Zirkon" and "Zircon"
        return False
    one, other = fold(one), fold(other)
    near = abs(len(one) - len(other)) <= 1 and one in _slips(other)
    return near and common_start(one, other) <= min(len(one), len(other)) - _ENDING
