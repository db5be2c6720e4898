"""Names of the source that stand misspelt in the translation: `Kransodar` for `Краснодара`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from newslint.article.analysis import known_words
from newslint.english.names import fold
from newslint.source.anchors import romanised
from newslint.source.names.endings import only_endings_differ, uninflected
from newslint.source.names.printed import Printed
from newslint.source.names.slips import corrections, is_slip
from newslint.source.names.sounds import (
    HALF_NEAR,
    Likeness,
    common_start,
    is_latin,
    is_sure,
    likeness,
    may_reach,
    nearness,
    rough,
    same,
    sound,
)
from newslint.source.names.words import (
    Word,
    english_names,
    is_first_name,
    is_known,
    is_plain,
    words_of,
)

_NEAR = 0.72
_DERIVED = re.compile("(?:[ae]ns?|ese|ish|i[cm]|ists?|ites?)$")
_NEARER = 0.04
_NEARLY_ONE = 0.95
_VERY_NEAR = 0.8  # where a capital says nothing
_ADJECTIVE = re.compile("sk[aeiou]")
_CYRILLIC_ADJECTIVE = re.compile("[сцз]ь?к(?:[аеуіо]|[иоі]й|ая|ое|ую|о[гм]о|о[мїю]|им|их)$")
_REGION = re.compile("[чщ]ин(?:[аиіуы]|ою|е)$")  # "Хмельниччина", the Khmelnytskyi region
_CASE = 3  # letters that a case may add
_SOFT = re.compile("i([aeou])")  # "Kuzmin" and "Kuz'min", "Chelyabinsk"
_LETTERS = 4
_DOUBLE = re.compile(r"(.)\1(?=.)")  # "Jeffrey"; a last one may be the ending of a case: "Egill"
_SLAVIC = re.compile(
    "(?:sk|sk[aio]y?a?|[oe]va?|yova?|[iy]na?|k[oa]|[uy]k|ich|shvili|dze|yan|grad|gorod|burg)"
    "[aeiouym]{0,3}$"
)
"""What Russian and Ukrainian names end in: only these are written in one way in English."""


def misspelt(
    source: str,
    language: str,
    english: str,
    printed: Printed,
) -> Iterator[tuple[Word, Word]]:
    """Yield names of the source with the misspelt word that stands for them in the English.

    `printed` has how often the article has each name: where one of them is the name of the
    source, this one is misspelt.
    """
    theirs, ours = words_of(source), words_of(english)
    strange = [
        each for each in english_names(english)
        if len(each.text) >= _LETTERS
        and (_is_strange(each.text, theirs) or _is_typo(each.text, theirs, language))
    ]  # fmt: skip
    for name in _unanswered(theirs, ours, strange) if strange else ():
        right = _right(name.text, printed)
        near = [
            each for each in strange
            if _is_slip(
                name.text, each.text, language,
                [*right, *_better(name, each, printed), *_known(name, each.text, theirs, language)],
            )
            and (not name.opens or right or _near(name.text, each.text, language) >= _VERY_NEAR)
        ]  # fmt: skip
        if len(near) != 1:
            continue
        (wrong,) = near
        if is_latin(name.text) and _go_on_alike(name, wrong, theirs, ours):
            # No king whom English calls otherwise ("Franz Joseph"), no office ("Emperor Meiji").
            another = is_plain(name.text) and is_plain(wrong.text) and is_known(wrong.text)
            if not (another or is_known(wrong.text.lower())):
                yield name, wrong
        elif not is_known(wrong.text) and (
            right or _better(name, wrong, printed) or not is_plain(wrong.text)
        ):
            yield name, wrong


def _right(name: str, printed: Printed) -> list[str]:
    """Return how the article has a name of the source elsewhere.

    Which of two spellings is right another script does not tell: their number does.
    """
    least = 1 if is_latin(name) else 2
    return [form for form in printed.forms(name) if printed[form] >= least]


def _better(name: Word, wrong: Word, printed: Printed) -> list[str]:
    """Return how the article has a name elsewhere where that is nearer to the source."""
    near = nearness(name.text, wrong.text)
    return [
        form for form, count in printed.items()
        if count >= printed.get(wrong.text, 0)
        and fold(form) != fold(wrong.text)  # "Patreksfjordur"
        and may_reach(form, wrong.text, _VERY_NEAR)
        and nearness(form, wrong.text) >= _VERY_NEAR
        and likeness(name.text, form) is not Likeness.NONE
        and nearness(name.text, form) >= near + (-_NEARER if is_slip(form, wrong.text) else _NEARER)
    ]  # fmt: skip


def _is_typo(english: str, theirs: Sequence[Word], language: str) -> bool:
    """Whether a word sounds like one of the source, but for a slip: `Dmity` for `Дмитрий`."""
    return any(
        each.capital
        and may_reach(each.text, english, HALF_NEAR)  # corrections take time
        and _known(each, english, theirs, language)
        for each in theirs
    )


def _known(source: Word, english: str, theirs: Sequence[Word], language: str) -> list[str]:
    """Return the names of the news from which a word is one slip away, and that the source has.

    No other name of the source is nearer. Another script tells vowels apart too little: `Сэдлер`
    is Sadler, and no Sedler.
    """
    here = _near(source.text, english, language)
    if here + _NEARER > 1.0:
        return []
    known = corrections(english)
    if known and any(
        each.capital and _near(each.text, english, language) > here for each in theirs
    ):
        return []
    return [
        form for form in known
        if likeness(source.text, form) is not Likeness.NONE
        and (is_latin(source.text) or set(rough(form)).isdisjoint(rough(english)))
        and _near(source.text, form, language) >= max(here + _NEARER, _NEARLY_ONE)
    ]  # fmt: skip


def _is_strange(english: str, theirs: Sequence[Word]) -> bool:
    """Whether no word of the source is this one, but perhaps for a letter that is doubled."""
    alike = [
        each for each in theirs
        if any(is_sure(each.text, form) for form in (english, english.removesuffix("s")))
    ]  # fmt: skip
    return all(_is_doubled_otherwise(each.text, english) for each in alike)


def _is_doubled_otherwise(source: str, english: str) -> bool:
    """Whether one of two names in Latin letters lost a doubled letter: `Jefrey` of Jeffrey."""
    one, other = fold(source), fold(english)
    return (
        is_latin(source) and one != other and _DOUBLE.sub(r"\1", one) == _DOUBLE.sub(r"\1", other)
    )


def _unanswered(
    theirs: Sequence[Word], ours: Sequence[Word], strange: Sequence[Word]
) -> Iterator[Word]:
    """Yield the names of the source that stand there more often than in the English."""
    rest = [each for each in ours if each not in strange]
    for name in theirs:
        if not name.capital or len(name.text) < _LETTERS:
            continue
        again = sum(each.capital and same(name.text, each.text) for each in theirs)
        if again > sum(is_sure(name.text, each.text) for each in rest):
            yield name


def _go_on_alike(name: Word, wrong: Word, theirs: Sequence[Word], ours: Sequence[Word]) -> bool:
    """Whether the word before or behind both is one name: `Elbert Huang` and `Egbert Huang`."""
    return any(
        one is not None and other is not None and one.capital and is_sure(one.text, other.text)
        for one, other in zip(_beside(name, theirs), _beside(wrong, ours), strict=True)
    )


def _beside(word: Word, words: Sequence[Word]) -> tuple[Word | None, Word | None]:
    """Return the words that stand before and behind a word, with nothing but a space between."""
    before = next((each for each in words if each.span.end == word.span.start - 1), None)
    behind = next((each for each in words if each.span.start == word.span.end + 1), None)
    return before, behind


@lru_cache(maxsize=4096)
def english_form(source: str) -> str | None:
    """Return a name of another script as the news in English has it: `Владивостоке`."""
    latin = romanised(source).capitalize()
    ends = range(len(latin), max(_LETTERS, len(latin) - 3), -1)
    return next((latin[:end] for end in ends if latin[:end] in known_words()), None)


def _near(source: str, english: str, language: str) -> float:
    """Return how near an English word is to any form of a name, from 0 to 1."""
    return max(nearness(form, english) for form in uninflected(source, language))


def _is_slip(source: str, english: str, language: str, right: Sequence[str]) -> bool:
    """Whether the one is the other with a letter or two wrong; `right` are its forms elsewhere."""
    near = max([_near(source, english, language), *(nearness(form, english) for form in right)])
    if near < _NEAR or _REGION.search(source):
        return False
    adjective = _ADJECTIVE.search(sound(source)) or _CYRILLIC_ADJECTIVE.search(source)
    if adjective and not {"s", "k"} <= set(sound(english)[-_CASE - 1 :]):
        return False  # "Адмиралтейская" is no misspelt "Admiralty"
    if _DERIVED.search(english) and sound(english).startswith(sound(source)[:-1]):
        return False  # "Megarian" of Megara
    if right:
        return True
    inflected = any(
        only_endings_differ(form, english, language) for form in uninflected(source, language)
    )
    if inflected and not (_is_doubled_otherwise(source, english) or is_plain(source)):
        return False
    if is_latin(source) or (is_first_name(source) and not is_plain(english)):
        return True
    if english_form(source):
        return True
    forms = [form for form in uninflected(source, language) if _SLAVIC.search(sound(form))]
    return bool(forms) and not any(_one_in_russian(form, english) for form in forms)


def _one_in_russian(source: str, english: str) -> bool:
    """Whether the ways to write Russian in Latin letters could make the one of the other."""
    one, other = (_SOFT.sub(r"\1", sound(word)).replace("z", "s") for word in (source, english))
    common = common_start(one, other)
    return len(one) - common <= _CASE and not other[common:].strip("aeiou")
