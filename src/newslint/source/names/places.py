"""Places that English and other languages call by names of their own."""

from __future__ import annotations

from functools import cache, lru_cache

from newslint.english.lexicon import table, words
from newslint.source.names.sounds import same

_CASE = 2  # letters that a case may add
_SHORT = 3  # letters of a code ("ЮАР")


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
def _territories(language: str) -> tuple[str, ...]:
    from babel import Locale, UnknownLocaleError

    try:
        return tuple(Locale.parse(language).territories.values())
    except (UnknownLocaleError, ValueError):
        return ()


@cache
def territory_words(language: str) -> frozenset[str]:
    """Return the words of the countries of the world in a language: `Reino`, `Unido`."""
    return frozenset(word for name in _territories(language) for word in name.split())


@cache
def _countries(language: str) -> tuple[str, ...]:
    return tuple(name for name in _territories(language) if name.isalpha() and len(name) > _SHORT)


@lru_cache(maxsize=4096)
def is_country(word: str, language: str) -> bool:
    """Whether a word of the source is a country in its language, in any case: `России`.

    `Кеннеди` is not Kenya, though it begins like it.
    """
    return any(
        (language == "is" or word.startswith(name[:-1]))  # whose cases change more
        and len(word) <= len(name) + _CASE
        and same(word, name)
        for name in _countries(language)
    )
