"""Names of a sentence of the source that stand nowhere in the translation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.model import Span
from newslint.source.names.endings import only_endings_differ
from newslint.source.names.persons import is_adjective
from newslint.source.names.places import is_country, places, territory_words
from newslint.source.names.sounds import Likeness, is_latin, likeness
from newslint.source.names.words import Word, is_common, people_of

_NOUNS = frozenset({"de", "lb"})
"""Languages that write every noun like a name."""

_LATIN = re.compile(r"(?<![A-Za-z@/.])[A-Z]\w?[a-z][A-Za-z]+(?![A-Za-z@/.])")


def absent(source: str, language: str, english: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """Yield the full names of a sentence of which the English has no word in any form.

    `english` are the words with capitals of the whole translation; spans of what is yielded are
    code points of `source`.
    """
    people = () if language in _NOUNS else people_of(source)
    for run in (*people, *_copied(source)):
        if not any(_is_place(word, language) or _is_there(word, english, language) for word in run):
            yield run


def _is_place(word: Word, language: str) -> bool:
    """Whether a word may be part of a place that English calls otherwise: `Reino Unido`."""
    return (
        word.text in territory_words(language)
        or word.text in places()
        or is_country(word.text, language)
        or is_adjective(word)
    )


def _copied(source: str) -> Iterator[tuple[Word, ...]]:
    """Yield the words in Latin letters of a text in another script: no translator spells them."""
    if sum(is_latin(letter) for letter in source if letter.isalpha()) * 2 > len(source):
        return
    for found in _LATIN.finditer(source):
        if not is_common(found[0]):
            yield (Word(found[0], Span(*found.span()), opens=False),)


def _is_there(word: Word, english: Sequence[Word], language: str) -> bool:
    return any(
        likeness(word.text, each.text) is not Likeness.NONE
        or only_endings_differ(word.text, each.text, language)
        for each in english
    )
