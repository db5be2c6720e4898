"""Names of the source that stand misspelt in the translation: `Kransodar` for `Краснодара`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from newslint.article.analysis import known_words
from newslint.source.anchors import romanised
from newslint.source.names.endings import only_endings_differ
from newslint.source.names.sounds import (
    Likeness,
    common_start,
    is_latin,
    likeness,
    nearness,
    same,
    sound,
)
from newslint.source.names.words import (
    Word,
    best,
    english_names,
    is_first_name,
    is_known,
    is_plain,
    words_of,
)

_NEAR = 0.72
_DERIVED = re.compile("(?:[ae]ns?|ese|ish|i[cm]|ists?|ites?)$")
_VERY_NEAR = 0.8  # where a capital says nothing
_ADJECTIVE = re.compile("sk[aeiou]")
_CASE = 3  # letters that a case may add
_SOFT = re.compile("i([aeou])")  # "Kuzmin" and "Kuz'min", "Chelyabinsk"
_LETTERS = 4
_SLAVIC = re.compile(
    "(?:sk|sk[aio]y?a?|[oe]va?|yova?|[iy]na?|k[oa]|[uy]k|ich|shvili|dze|yan|grad|gorod|burg)"
    "[aeiouym]{0,3}$"
)
"""What Russian and Ukrainian names end in: only these are written in one way in English."""


def misspelt(
    source: str,
    language: str,
    english: str,
    printed: Mapping[str, int],
) -> Iterator[tuple[Word, Word]]:
    """Yield names of the source with the misspelt word that stands for them in the English.

    `printed` has how often the article has each name: where one of them is the name of the
    source, this one is misspelt.
    """
    theirs, ours = words_of(source), words_of(english)
    candidates = [each for each in english_names(english) if len(each.text) >= _LETTERS]
    strange = [
        each for each in candidates
        if best(each.text, theirs) is not Likeness.SAME
        and best(each.text.removesuffix("s"), theirs) is not Likeness.SAME
    ]  # fmt: skip
    for name in words_of(source) if strange else ():
        if not name.capital or len(name.text) < _LETTERS or any(_is(name, each) for each in ours):
            continue
        # Which of two spellings is right another script does not tell, their number does.
        often = 1 if is_latin(name.text) else 2
        elsewhere = any(same(name.text, form) for form, n in printed.items() if n >= often)
        near = [
            each for each in strange
            if _is_slip(name.text, each.text, language, elsewhere=elsewhere)
            and (not name.opens or elsewhere or nearness(name.text, each.text) >= _VERY_NEAR)
        ]  # fmt: skip
        if len(near) != 1 or is_known(near[0].text):
            continue
        if elsewhere or not is_first_name(near[0].text):
            yield name, near[0]


@lru_cache(maxsize=4096)
def english_form(source: str) -> str | None:
    """Return a name of another script as the news in English has it: `Владивостоке`."""
    latin = romanised(source).capitalize()
    ends = range(len(latin), max(_LETTERS, len(latin) - 3), -1)
    return next((latin[:end] for end in ends if latin[:end] in known_words()), None)


def _is(name: Word, other: Word) -> bool:
    return likeness(name.text, other.text) is Likeness.SAME


def _is_slip(source: str, english: str, language: str, *, elsewhere: bool) -> bool:
    """Whether the one is the other with a letter or two wrong."""
    if nearness(source, english) < _NEAR:
        return False
    if _ADJECTIVE.search(sound(source)) and "sk" not in sound(english):
        return False  # "Адмиралтейская" is no misspelt "Admiralty"
    if _DERIVED.search(english) and sound(english).startswith(sound(source)[:-1]):
        return False  # "Megarian" of Megara
    if elsewhere:
        return True
    if only_endings_differ(source, english, language):
        return False
    if is_latin(source) or (is_first_name(source) and not is_plain(english)):
        return True
    if english_form(source):
        return True
    return _SLAVIC.search(sound(source)) is not None and not _one_in_russian(source, english)


def _one_in_russian(source: str, english: str) -> bool:
    """Whether the ways to write Russian in Latin letters could make the one of the other."""
    one, other = (_SOFT.sub(r"\1", sound(word)).replace("z", "s") for word in (source, english))
    common = common_start(one, other)
    return len(one) - common <= _CASE and not other[common:].strip("aeiou")
