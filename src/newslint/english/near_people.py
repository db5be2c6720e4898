"""Names that are a slip of somebody's whom the world knows: "Annalena Barbock"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from newslint.english.known_people import key
from newslint.english.lexicon import lines
from newslint.english.names import fold

_ENOUGH = 2  # words of a circle that confirm whom a name means
_LONG = 6  # letters from which a surname with a slip is told


@cache
def _by_first_word() -> dict[str, list[str]]:
    """Map the first words of names and spellings, folded, to rows of the table of known people."""
    index = defaultdict(list)
    for line in lines("known-people"):
        name, spellings, _ = line.split("\t", 2)
        for each in (name, *spellings.split("|")) if spellings else (name,):
            index[fold(each.partition(" ")[0])].append(line)
    return index


def near_person(words: Sequence[str], is_named: Callable[[str], bool]) -> str | None:
    """Return the name that first name and surname are a slip of, if the table knows one such.

    Somebody may well bear a name near to a known one: words of the circle must confirm it, and no
    one in the table may have the name as it stands.
    """
    whole = key(" ".join(words))
    first, _, last = whole.partition(" ")
    if " " in last or len(last) < _LONG:
        return None
    named = [*_named(first)]
    if any(whole == key(name) for name, _ in named):
        return None
    found = {
        name
        for name, circle in named
        if _is_slip(last, key(name).partition(" ")[2]) and sum(map(is_named, circle)) >= _ENOUGH
    }
    return found.pop() if len(found) == 1 else None


def _named(first: str) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the names that begin with a word, each with its circle."""
    for line in dict.fromkeys(_by_first_word().get(first, ())):
        name, spellings, _, _, circle, _ = line.split("\t")
        for each in (name, *filter(None, spellings.split("|"))):
            if key(each).partition(" ")[0] == first:
                yield each, tuple(filter(None, circle.split("|")))


def _is_slip(one: str, other: str) -> bool:
    """Whether two surnames differ by one letter inside, or by two that changed places."""
    short, long = sorted((one, other), key=len)
    if not short or short[0] != long[0] or short == long:
        return False
    if len(long) == len(short) + 1:
        return any(long[:at] + long[at + 1 :] == short for at in range(1, len(long)))
    differing = [at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b]
    turned = len(differing) == 2 and sorted(short) == sorted(long)
    return len(short) == len(long) and (len(differing) == 1 or turned)
