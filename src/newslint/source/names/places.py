"""Places that English and other languages call by names of their own."""

from __future__ import annotations

from functools import cache

from newslint.english.lexicon import table, words
from newslint.source.names.sounds import sound

_ROOT = 4  # letters that a country and its cases begin with


@cache
def places() -> frozenset[str]:
    """Return places, and words of their names, that English may have another form for."""
    from babel import Locale
    from babel.core import get_global

    zones = get_global("zone_territories")
    cities = {zone.rpartition("/")[2].replace("_", " ") for zone in zones}
    countries = Locale.parse("en").territories.values()
    own = {*table("exonyms", "english").values()} | words("places-with-english-names")
    return frozenset(word for name in (*cities, *countries, *own) for word in name.split())


@cache
def _countries(language: str) -> frozenset[str]:
    from babel import Locale, UnknownLocaleError

    try:
        names = Locale.parse(language).territories.values()
    except (UnknownLocaleError, ValueError):
        return frozenset()
    return frozenset(
        sound(word)[:_ROOT] for name in names for word in name.split() if word.istitle()
    )


def is_country(word: str, language: str) -> bool:
    """Whether a word of the source begins like a country in its language: `России`."""
    return sound(word)[:_ROOT] in _countries(language)
