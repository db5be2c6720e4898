"""What cases do to the end of a name: `Ísafirði` is Ísafjörður, `Марии` Maria."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.source.names.sounds import common_start, sound, spellings

_LEAST = 3  # letters that two forms of a name begin with
_ENDINGS = {
    "is": (
        r"(?:s|i|u|a|r|m|ar|ur|um|[aiu]?n?num|in[uans]?|i?n|n?s|nu|d[iu]|irdi|idi|eli|vegi|[iu]n[ia]"
        r"|otunar|otu|j?oru|li|s?ini|s?inar|dotur|nar|irni|)",
        r"(?:u?r|[aieuo]|[aiu][rnl]|jordur|odur|olur|ata|j?ara|d|s?on|dotir|jorn|)",
    ),
    "pl": (r"(?:\w{0,4})", r"(?:\w?[aieoy]?|ek|ec|el)"),
    "cs": (r"(?:\w{0,4})", r"(?:\w?[aieoy]?|ek|ec|el)"),
    "ru": (r"(?:\w{0,4})", r"(?:[aieou]{0,2}|ec|ek|ok|el|er|iy)"),
    "uk": (r"(?:\w{0,4})", r"(?:[aieou]{0,2}|ec|ek|ok|el|er|iy)"),
    "tr": (r"(?:\w{0,4})", r""),
}
"""The endings of cases by language, and those of the name as English has it; by their sound."""


def only_endings_differ(source: str, english: str, language: str) -> bool:
    """Whether a case of the source's language could make the one of the other."""
    return language in _ENDINGS and any(
        _only_endings_differ(form, english, language) for form in spellings(source)
    )


@lru_cache(maxsize=65536)
def _only_endings_differ(source: str, english: str, language: str) -> bool:
    one, other = sound(source), sound(english)
    common = common_start(one, other)
    theirs, ours = _ENDINGS[language]
    return common >= _LEAST and bool(
        re.fullmatch(theirs, one[common:]) and re.fullmatch(ours, other[common:])
    )


_SLAVIC_CASES = (
    ("ск(?:ого|ому|ом|им|ой|ую|ая|ими|их|ие)$", "ский"),
    ("(?:ами|ях|ах|ом|ем|ой|ей|ою|у|а|е|и|ы|ю|я)$", ""),
)
_CASES = {
    "ru": _SLAVIC_CASES,
    "uk": _SLAVIC_CASES,
    "is": (("(?:ar|s|i)$", ""), ("(?:ar|s|i)$", "ur"), ("(?<=.)ö", "a")),
}
"""The endings of cases by language, and what a name may end in without them."""


@lru_cache(maxsize=16384)
def uninflected(source: str, language: str) -> tuple[str, ...]:
    """Return a name and what it may be in no case: `Зелинского` is `Зелинский`."""
    bare = (re.sub(ending, plain, source) for ending, plain in _CASES.get(language, ()))
    return (source, *(form for form in bare if len(form) >= _LEAST))
