"""Full names that are right but for one word: `Carol Van Moreno` for `Carol Van Berg`.

The words that are right say which name of the source stands here, so that the other word can be
compared with the one in its place and with nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.english.names import fold
from newslint.source.anchors import romanised
from newslint.source.names.endings import only_endings_differ
from newslint.source.names.persons import Exchanged
from newslint.source.names.places import is_country, places
from newslint.source.names.sounds import Likeness, is_latin, likeness, nearness, same, sound
from newslint.source.names.words import (
    Word,
    has_plural,
    is_english,
    is_first_name,
    is_known,
    words_of,
)

_UNLIKE, _NEAR = 0.5, 0.72
_QUITE_UNLIKE = 0.4  # where the first sound is the same
_LEAST = 2  # letters
_BETWEEN = (" ", ". ", "-", "\u00a0")
Run = tuple[Word, ...]


def in_place(source: str, language: str, english: str) -> Iterator[Exchanged]:
    """Yield words of full names of the English that are others in the source."""
    theirs, ours = _runs(source), _runs(english)
    there = [word for word in words_of(source) if word.capital]
    here = [word for word in words_of(english) if word.capital]
    for run in ours:
        found = [
            (word, other)
            for name in theirs
            for word, other in _otherwise(run, name, language)
            if not any(_is(other, each, language) for each in here)
            and not any(_is(each, word, language) for each in there)
            and _is_name(word) and not is_country(other.text, language)
        ]  # fmt: skip
        if found and all(_is_one(found[0], each) for each in found):
            word, other = found[0]
            yield Exchanged((other,), (word,))


def misspelt_in_place(source: str, language: str, english: str) -> Iterator[Exchanged]:
    """Yield misspelt words of full names that the source has in Latin letters: `Jams Novak`.

    One word is the same to the letter, so that English has no form of its own for this name.
    """
    for run in _runs(english):
        for name in _runs(source):
            for pairs in _aligned(run, name):
                unlike = [pair for pair in pairs if pair[0].text != pair[1].text]
                if len(unlike) == 1 and any(_is_copied(*pair) for pair in pairs):
                    word, other = unlike[0]
                    if _is_slip(other, word, language):
                        yield Exchanged((other,), (word,))


def _is_copied(english: Word, source: Word) -> bool:
    name = english.text
    return name == source.text and len(name) > _LEAST and not is_english(name)


def _is_slip(source: Word, english: Word, language: str) -> bool:
    """Whether a word is no form that English has of a name: "Herod Antipas", "Emperor Meiji"."""
    one, other = fold(source.text), fold(english.text)
    return (
        one != other
        and len(one) > _LEAST
        and is_latin(source.text)
        and nearness(one, other) >= _NEAR
        and not is_english(english.text)
        and not is_known(english.text)
        and not only_endings_differ(source.text, english.text, language)
    )


def _is_one(one: tuple[Word, Word], other: tuple[Word, Word]) -> bool:
    """Whether both are one word for one name, which a source may have in two scripts."""
    return (
        one[0] == other[0] and likeness(one[1].text, romanised(other[1].text)) is not Likeness.NONE
    )


def _runs(text: str) -> list[Run]:
    """Return the names of two words and more: `George W. Bush`, `Жан-Поль Марат`."""
    runs: list[list[Word]] = []
    for word in words_of(text):
        if not word.text[0].isupper():
            continue
        between = text[runs[-1][-1].span.end : word.span.start] if runs else ""
        initial = bool(runs) and len(runs[-1][-1].text) == 1
        if between in _BETWEEN and (between != ". " or initial):
            runs[-1].append(word)
        else:
            runs.append([word])
    whole = (run for run in runs if not text.startswith("-", run[-1].span.end))  # "Kim Jong-un"
    return [tuple(run) for run in whole if len(run) > 1]


def _otherwise(run: Run, name: Run, language: str) -> Iterator[tuple[Word, Word]]:
    """Yield the one word of a name that is another in the source, with that.

    It is not the first one, which may be no name: "Health" before "Ivan Petrov".
    """
    for pairs in _aligned(run, name):
        unlike = [pair for pair in pairs if not _answers(pair[1], pair[0], language)]
        alike = [pair for pair in pairs if pair not in unlike]
        if len(unlike) == 1 and any(_tells(*pair) for pair in alike):
            word, other = unlike[0]
            if word is not pairs[0][0] and differ(other.text, word.text):
                yield word, other


def _aligned(run: Run, name: Run) -> Iterator[list[tuple[Word, Word]]]:
    """Yield the words of two names side by side, from their first words on and to their last."""
    size = min(len(run), len(name))
    yield list(zip(run[:size], name[:size], strict=True))
    if len(run) != len(name):
        yield list(zip(run[-size:], name[-size:], strict=True))


def _answers(source: Word, english: Word, language: str) -> bool:
    if not is_latin(source.text) and likeness(source.text, english.text) is not Likeness.NONE:
        return True
    return _is(source, english, language)


def _tells(english: Word, source: Word) -> bool:
    """Whether a word of a name tells whose it is: no initial, no "New", no "Saint"."""
    name = english.text
    if len(name) < _LEAST or name in places():
        return False
    strange = name == source.text or not is_known(name)
    return is_first_name(name) or (strange and not is_english(name))


def _is_name(word: Word) -> bool:
    name = word.text
    is_thing = has_plural(name) and is_known(name.lower())
    return len(name) >= _LEAST and not is_english(name) and not is_thing


def differ(source: str, english: str) -> bool:
    """Whether two words are no two forms of one name."""
    most = _QUITE_UNLIKE if sound(source)[:1] == sound(english)[:1] else _UNLIKE
    return len(source) > _LEAST and nearness(source, english) < most


def _is(source: Word, english: Word, language: str) -> bool:
    return same(source.text, english.text) or only_endings_differ(
        source.text, english.text, language
    )
