"""Names that are a slip of somebody's whom the world knows: "Annalena Barbock"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from string import ascii_lowercase

from newslint.english.known_people import bearers, key

_ENOUGH = 2  # words of a circle that confirm whom a name means
_LONG = 6  # letters from which a surname with a slip is told
_LONGER = 8  # letters from which one word of the circle is enough
_LETTERS = f"{ascii_lowercase}'"


def near_person(words: Sequence[str], is_named: Callable[[str], bool]) -> str | None:
    """Return the name that first name and surname are a slip of, if the table knows one such.

    Somebody may well bear a name near to a known one: words of the circle must confirm it, one of a
    long surname, and no one in the table may have the name as it stands.
    """
    whole = key(" ".join(words))
    first, _, last = whole.partition(" ")
    if " " in last or len(last) < _LONG or bearers(whole):
        return None
    enough = 1 if len(last) >= _LONGER else _ENOUGH
    found = {
        name
        for slip in _slips(last)
        for person in bearers(f"{first} {slip}")
        for name in (person.name, *person.spellings)
        if key(name) == f"{first} {slip}" and sum(map(is_named, person.circle)) >= enough
    }
    return found.pop() if len(found) == 1 else None


def _slips(name: str) -> Iterator[str]:
    """Yield what differs from a name by one letter behind the first, or by two that changed places.

    One letter is lost, added or another one.
    """
    places = range(1, len(name))
    for at in places:
        yield name[:at] + name[at + 1 :]
        yield from (name[:at] + letter + name[at + 1 :] for letter in _LETTERS)
    for at in (*places, len(name)):
        yield from (name[:at] + letter + name[at:] for letter in _LETTERS)
    for one, other in combinations(places, 2):
        turned = [*name]
        turned[one], turned[other] = name[other], name[one]
        yield "".join(turned)
