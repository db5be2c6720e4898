"""People whom the source names and the translation does not, and the name that stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from newslint.source.names.endings import only_endings_differ
from newslint.source.names.places import is_country, places
from newslint.source.names.printed import Printed
from newslint.source.names.sounds import Likeness, is_latin, likeness, nearness, same, sound
from newslint.source.names.words import (
    SHORTEST,
    Word,
    best,
    english_names,
    has_plural,
    is_common,
    is_first_name,
    is_known,
    is_plain,
    is_thing,
    people_of,
    words_of,
)

_STEM = 5
_UNLIKE = 0.5
_QUITE_UNLIKE = 0.45  # where the first sound is the same
_SURNAME = re.compile("(?<=..)(?:[ое]ва?|ина?|енко|[oe]va?|yova?|ina?|enko)$")
"""Endings that many surnames share: `Котов` and `Petrov` have nothing else in common."""
_ADJECTIVE = re.compile("(?:[иы][ймх]|ими|ыми|ой|ого|ому|ая|ую|ое|ые|ие)$")
"""Endings of Russian words that are no first names."""


@dataclass(frozen=True, slots=True)
class Exchanged:
    """Words of a name in the translation, and those of the source that they stand for.

    `plain` says that the name is in the source as it is in English, in no other case.
    """

    source: tuple[Word, ...]
    english: tuple[Word, ...]
    plain: bool = False


def known_people(text: str) -> frozenset[str]:
    """Return the beginnings of the names of people that a text has in full, by their sound."""
    return frozenset(sound(word.text)[:_STEM] for run in people_of(text) for word in run)


def is_adjective(word: Word) -> bool:
    """Whether a word ends like an adjective in Russian, and is no first name."""
    return _ADJECTIVE.search(word.text) is not None


def named(text: str, known: frozenset[str], printed: Printed) -> list[tuple[Word, ...]]:
    """Return whom a sentence of the source names: in full, or by a name that is known alone.

    That is one of `known`, or one that the article has in English (`printed`) elsewhere.
    """
    full = people_of(text)
    taken = {word.span for run in full for word in run}
    alone = [
        (word,) for word in words_of(text)
        if word.capital and word.span not in taken and len(word.text) >= SHORTEST
        and (printed.forms(word.text) or (sound(word.text)[:_STEM] in known and not word.opens))
    ]  # fmt: skip
    return [*full, *alone]


def exchanged(
    source: str, language: str, english: str, known: frozenset[str], printed: Printed
) -> Iterator[Exchanged]:
    """Yield what the English has in place of a person; `known` is `known_people` of the source."""
    theirs, ours = words_of(source), words_of(english)
    people = named(source, known, printed)
    lost = [
        run for run in people
        if _is_lost(run[-1], _of_others(run[-1], theirs, ours), language)
        and not is_country(run[-1].text, language)
        and not any(map(is_adjective, run))
    ]  # fmt: skip
    new = [
        run for run in _runs(english)
        if _is_new(run[-1], theirs, ours, language) and not is_thing(run[-1].text)
    ]  # fmt: skip
    taken = set()
    for run in _named_runs(english, theirs, ours, language):
        halves = list(_surnames_behind(run, source, ours, language))
        one = halves and all(same(last.text, halves[0][1].text) for _, last in halves)
        if one and _differ(halves[0][1], run[-1]):
            first, last = halves[0]
            taken.add(run[-1].span)
            yield Exchanged((last,), run[-1:], any(_spelt(first) == _spelt(o) for o in run[:-1]))
    whole = [
        run for run in new
        if run[-1].span not in taken
        and all(_is_new(word, theirs, ours, language) for word in run)
    ]  # fmt: skip
    if len(whole) > 1:
        whole = [run for run in whole if not is_known(run[-1].text)]
    whole = [run for run in whole if len(run) > 1 or not has_plural(run[0].text)]
    gone = [run for run in lost if all(_is_lost(word, ours, language) for word in run)]
    if len(whole) == len(gone) == 1 and _differ(gone[0][-1], whole[0][-1]):
        yield Exchanged(gone[0], whole[0], len(gone[0]) > 1 and is_plain(gone[0][0].text))


def _runs(english: str) -> list[tuple[Word, ...]]:
    """Return the names of the English, those that stand side by side as one: `Rico Vargas`."""
    names = {word.span for word in english_names(english)}
    return [_without_titles(run) for run in _capitals(english) if run[-1].span in names]


def _named_runs(
    english: str, theirs: Sequence[Word], ours: Sequence[Word], language: str
) -> list[tuple[Word, ...]]:
    """Return the full names whose surname is new: behind a known first name any word is one."""
    names = {word.span for word in english_names(english)}
    return [
        tuple(run) for run in _capitals(english)
        if len(run) > 1 and len(run[-1].text) >= SHORTEST
        and _is_new(run[-1], theirs, ours, language)
        and (run[-1].span in names or any(_is_sure_first(each) for each in run[:-1]))
    ]  # fmt: skip


def _is_sure_first(word: Word) -> bool:
    name = word.text
    return is_first_name(name) and not (is_common(name) or has_plural(name) or name in places())


def _capitals(english: str) -> list[list[Word]]:
    """Return the words with capitals, those that stand side by side together.

    What goes on behind a hyphen is left out: "Kim Jong-un".
    """
    runs: list[list[Word]] = []
    for word in words_of(english):
        if not word.capital:
            continue
        if runs and english[runs[-1][-1].span.end : word.span.start] == " ":
            runs[-1].append(word)
        else:
            runs.append([word])
    return [run for run in runs if english[run[-1].span.end : run[-1].span.end + 1] != "-"]


def _without_titles(run: list[Word]) -> tuple[Word, ...]:
    place = next(n for n, word in enumerate(run) if word is run[-1] or not is_thing(word.text))
    return tuple(run[place:])


def _is_new(word: Word, theirs: Sequence[Word], ours: Sequence[Word], language: str) -> bool:
    alike = (each for each in theirs if same(each.text, word.text))
    rest = (*_unanswered(tuple(theirs), tuple(ours), language), *alike)
    return best(word.text, rest) is Likeness.NONE and not any(
        only_endings_differ(each.text, word.text, language) for each in rest
    )


@lru_cache(maxsize=8)
def _unanswered(theirs: tuple[Word, ...], ours: tuple[Word, ...], language: str) -> list[Word]:
    """Return the words of the source that are no country, and no name of the translation."""
    names = [each.text for each in ours if each.capital]
    return [
        each for each in theirs
        if not (
            any(same(each.text, name) for name in names)
            or (each.capital and is_country(each.text, language))
        )
    ]  # fmt: skip


def _of_others(word: Word, theirs: Sequence[Word], ours: Sequence[Word]) -> list[Word]:
    """Return the English words but those that are another word of the source.

    `Magnús` is no part of a lost `Magnússon` where the source has `Magnús Magnússon`.
    """
    others = [each for each in theirs if each.capital and sound(each.text) != sound(word.text)]
    return [
        each for each in ours
        if not any(
            sound(other.text) == sound(each.text)
            or (same(other.text, each.text) and not same(word.text, each.text))
            for other in others
        )
    ]  # fmt: skip


def _spelt(word: Word) -> str:
    """Return a first name to compare: accents tell cases in Latin letters (`Anną`)."""
    return sound(word.text) + "".join(each for each in word.text.lower() if each in "ąęůóú")


def _differ(source: Word, english: Word) -> bool:
    """Whether two names are no two spellings of one: they begin with other sounds."""
    one, other = (_SURNAME.sub("", word.text) or word.text for word in (source, english))
    if sound(one)[:1] == sound(other)[:1] and not is_common(other):
        return nearness(one, other) < _QUITE_UNLIKE
    return is_latin(one) or nearness(one, other) <= _UNLIKE


def _is_lost(word: Word, ours: Sequence[Word], language: str) -> bool:
    return len(word.text) >= SHORTEST and all(
        not same(word.text, each.text)
        and (
            each.text.islower()  # "was" is no form of "Васильев"
            or (
                likeness(word.text, each.text) is Likeness.NONE
                and not only_endings_differ(word.text, each.text, language)
            )
        )
        for each in ours
    )


def _surnames_behind(
    run: tuple[Word, ...], source: str, ours: Sequence[Word], language: str
) -> Iterator[tuple[Word, Word]]:
    """Yield where the source has the first name of an English name, and another surname behind."""
    words = words_of(source)
    for first, last in pairwise(words):
        side_by_side = source[first.span.end : last.span.start] == " "
        if not (side_by_side and first.capital and last.capital):
            continue
        rest = _of_others(last, words, ours)
        if is_country(last.text, language) or not _is_lost(last, rest, language):
            continue
        if any(_is_first(first, each) for each in run[:-1]):
            yield first, last


def _is_first(source: Word, english: Word) -> bool:
    name = english.text
    if len(name) < SHORTEST or (is_common(name) and not is_first_name(name)):
        return False  # "Second World War"
    return likeness(source.text, name) is not Likeness.NONE
