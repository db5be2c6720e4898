"""Titles that cannot be: the person named is known to lead another country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.article.article import Article
from newslint.article.sentences import line_before
from newslint.english.known_people import bearers
from newslint.english.lexicon import table, words
from newslint.english.names import fold
from newslint.english.offices import (
    WRITTEN_TO,
    Holding,
    country_of,
    demonyms,
    holders,
    offices_of,
    organisations,
)
from newslint.model import Match, Safety, Span

_TITLE = re.compile(
    r"\b(?:(?:[Vv]ice|[Dd]eputy) )?(?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Cc]hancellor"
    r"|[Ff]oreign (?:[Mm]inister|[Ss]ecretary)|[Ss]ecretary of [Ss]tate)\b"
)
_CAPITALISED = r"(?:(?:[A-Z]\.)+|(?:(?:al|el|ul)-|d['’])?(?![a-z\d_])\w[\w'’-]*)"
_NAME = re.compile(
    rf"(?P<apart>,)? (?P<name>{_CAPITALISED}"
    rf"(?: (?:(?:al|bin|da|de|del|der|dos|el|la|ul|van|von) )*{_CAPITALISED})*)"
)
_OF = re.compile(rf" of (?:the )?({_CAPITALISED}(?: (?:and |the )*{_CAPITALISED})*)(?=, )")
# Behind a name set off by a comma; in "the president of Chile, Lula and Petro" it begins a list.
_ALONE = re.compile(r"[.;)]|,(?! (?:and|or)\b| [^\Wa-z])")
_POSSESSIVE = re.compile(r"['’](?:s\b|$)")
_OWNER = re.compile(r"(.*?)['’]s?")
# "in the U.S. President Xi met", "in English President Putin said": a comma is missing.
_PLACED = re.compile(r"\b(?:across|at|for|from|in|into|of|to|within)(?: the)? $", re.IGNORECASE)
_SPOKEN = re.compile(r"\bin $", re.IGNORECASE)
_PAST = re.compile(r"\b(?:ex|former|late|one-time|onetime|then)[ -]", re.IGNORECASE)
# Before a demonym these make it another one: Latin American, Bosnian Serb, Iraqi Kurdish.
_REGIONS = frozenset(
    {"African", "Arab", "Asian", "Central", "East", "Latin", "Native", "North", "South", "West"}
)
_ABBREVIATIONS = frozenset({"US", "U.S.", "UK", "U.K."})
_LONGEST_NAME_OF_A_COUNTRY = 4
_NEAR = 200  # code points before a title among which its country stands


class _Claim(NamedTuple):
    """That somebody leads `country`: where that begins, and the title and the name end."""

    country: str
    start: int
    title_end: int


def impossible_title(article: Article) -> Iterator[Match]:
    """Yield a title of one country before the name of somebody known from another one."""
    prose = article.prose
    for title in _TITLE.finditer(prose):
        claim = _claim_before(prose, title) or _claim_behind(prose, title)
        found = claim and _NAME.match(prose, claim.title_end)
        if not claim or not found:
            continue
        if found["apart"] and not _ALONE.match(prose, found.end()):
            continue
        name = _POSSESSIVE.split(found["name"])[0]
        held = _known(prose, name, claim.country)
        values = _values(held) if held else _of_the_world(name, claim.country)
        if values:
            end = found.start("name") + len(name)
            values |= {"other": _the(claim.country), "date": WRITTEN_TO}
            yield Match(Span(claim.start, end), values, safety=Safety.HINT)


def _claim_before(prose: str, title: re.Match[str]) -> _Claim | None:
    """Return the country named right before a title: "Honduran President", "Chile's president"."""
    line = line_before(prose, title.start(), _NEAR)
    if not line.endswith(" ") or _NAME.match(prose, title.end()) is None:
        return None
    before = line.split()
    for size in range(min(_LONGEST_NAME_OF_A_COUNTRY, len(before)), 0, -1):
        word = " ".join(before[-size:]).lstrip("“‘\"'(")
        possessive = _OWNER.fullmatch(word)
        owner = possessive[1] if possessive else word
        country = country_of(owner)
        if country is None or country in organisations():
            continue
        if not possessive and word not in demonyms() | _ABBREVIATIONS:
            return None  # "In Mexico President Obama said"
        start = title.start() - len(word) - 1
        context = prose[max(0, start - 40) : start]
        earlier = before[-size - 1] if len(before) > size else ""
        if earlier in _REGIONS or country_of(earlier) or _PAST.search(context):
            return None
        missing_comma = _PLACED if owner in _ABBREVIATIONS else _SPOKEN
        if not possessive and missing_comma.search(context):
            return None
        return _Claim(country, start, title.end())
    return None


def _claim_behind(prose: str, title: re.Match[str]) -> _Claim | None:
    """Return the country named behind a title, before a comma: "the president of Honduras,"."""
    found = _OF.match(prose, title.end())
    country = country_of(found[1]) if found else None
    if not found or country is None or country in organisations():
        return None
    if _PAST.search(prose[max(0, title.start() - 40) : title.start()]):
        return None
    return _Claim(country, title.start(), found.end())


def _known(prose: str, name: str, country: str) -> Holding | None:
    """Return the last office of the bearer of `name` if `country` cannot be theirs."""
    parts = name.split()
    while len(parts) > 1 and parts[-1] in words("calendar"):
        parts.pop()
    held = holders(" ".join(parts))
    if not held or any(holding.country == country for holding in held):
        return None
    if len(parts) == 1 and _somebody_else(prose, parts[0], country):
        return None
    return max(held, key=lambda holding: holding.start)


def _somebody_else(prose: str, surname: str, country: str) -> bool:
    """Whether a lone surname may be a namesake: of this country's, or another in the article."""
    for holding in offices_of(country):
        if fold(surname) in fold(holding.name).split():
            return True
    titles = words("ungendered-titles") | {title.lower() for title in table("titles", "gender")}
    for first in set(re.findall(rf"({_CAPITALISED}) {re.escape(surname)}\b", prose)):
        if first.lower().rstrip(".") not in titles and not holders(f"{first} {surname}"):
            return True
    return False


def _of_the_world(name: str, country: str) -> dict[str, str]:
    """Return what the bearer of a full name is known as, if by nothing of `country`."""
    people = bearers(name) if " " in name and not holders(name) else []
    if len(people) != 1:
        return {}
    [person] = people
    told = (*person.circle, *re.findall(_CAPITALISED, person.known))
    own = [home for word in told if (home := country_of(word)) and home not in organisations()]
    if not own or country in own:
        return {}
    first, _, last = person.years.partition("-")
    years = person.years if last or not first else f"since {first}"
    return {"name": person.name, "country": _the(own[0]), "office": person.known, "years": years}


def _values(known: Holding) -> dict[str, str]:
    years = f"since {known.start[:4]}" if not known.end else f"{known.start[:4]}–{known.end[:4]}"
    return {
        "name": known.name,
        "country": _the(known.country),
        "office": known.office,
        "years": years,
    }


def _the(country: str) -> str:
    """Return a country as a sentence has it: "the United States"."""
    return f"the {country}" if country in words("names-with-article") else country
