"""Names of the translation that stand nowhere in its source, and whose place they may have."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from newslint.source.names.endings import only_endings_differ
from newslint.source.names.in_place import differ
from newslint.source.names.persons import Exchanged, is_adjective
from newslint.source.names.places import is_country, places, territory_words
from newslint.source.names.sounds import Likeness, likeness, same
from newslint.source.names.words import SHORTEST, Word, english_names, words_of

_NOUNS = frozenset({"de", "lb"})
"""Languages that write every noun like a name."""


def strangers(
    source: str,
    language: str,
    english: str,
    is_stranger: Callable[[Word], bool],
    known: Collection[str] = (),
) -> Iterator[Exchanged]:
    """Yield the one name of the English that the source has not, and the one that is lost instead.

    `is_stranger` says whether the whole of the source has nothing like a word; `known` are words
    that have capitals inside its sentences, so that they are names where they begin one, too.
    """
    if language in _NOUNS:
        return
    theirs, ours = words_of(source), words_of(english)
    new = _runs(
        word for word in english_names(english)
        if word.text not in places() and not any(_is(each, word, language) for each in theirs)
    )  # fmt: skip
    if len(new) != 1:
        return
    lost = _runs(
        word for word in theirs
        if word.capital and len(word.text) >= SHORTEST and _is_name(word, language)
        and (not word.opens or word.text in known)
        and not any(_is(word, each, language) for each in ours)
    )  # fmt: skip
    if len(lost) == 1 and len(lost[0]) == len(new[0]):
        one, other = new[0][-1], lost[0][-1]
        last = _is_last(one, ours) and _is_last(other, theirs)
        if last and differ(other.text, one.text) and is_stranger(one):
            yield Exchanged(lost[0], new[0])


def _runs(words: Iterable[Word]) -> list[tuple[Word, ...]]:
    """Return words that stand side by side together."""
    runs: list[list[Word]] = []
    for word in words:
        if runs and runs[-1][-1].span.end + 1 == word.span.start:
            runs[-1].append(word)
        else:
            runs.append([word])
    return [tuple(run) for run in runs]


def _is_last(word: Word, words: Sequence[Word]) -> bool:
    """Whether no other part of its name stands behind a word: "Nasdaq Iceland", "Kim Jong Un"."""
    behind = word.span.end + 1
    return not any(each.text[0].isupper() and each.span.start == behind for each in words)


def _is_name(word: Word, language: str) -> bool:
    return not (
        is_adjective(word)
        or is_country(word.text, language)
        or word.text in territory_words(language)
    )


def is_told(english: str, source: Sequence[Word], language: str) -> bool:
    """Whether a source has a word, in any case, that a name of the English may stand for."""
    return any(
        likeness(each.text, english) is not Likeness.NONE
        or only_endings_differ(each.text, english, language)
        for each in source
    )


def _is(source: Word, english: Word, language: str) -> bool:
    if english.capital or same(source.text, english.text):
        return is_told(english.text, (source,), language)
    return False
