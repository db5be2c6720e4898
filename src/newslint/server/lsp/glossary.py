"""What only the newsroom knows goes into its `newslint.toml`: people, and spellings of names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, MutableMapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from newslint.article.article import Article
from newslint.model import Finding, Span
from newslint.people.mentions import Kind
from newslint.people.people import people
from newslint.pronouns.readings import readings

if TYPE_CHECKING:
    from newslint.people.person import Person

GENDERS = {"female": "a woman", "male": "a man", "they": "“they”"}
"""What `people` in a configuration may say of somebody, and how that is said."""

_OF_PEOPLE = ("people", "pronouns")
_FILE = "newslint.toml"


def person_at(article: Article, place: Span) -> Person | None:
    """Return the person whom a place of the source names, or whom a pronoun there stands for."""
    tokens = [
        token
        for token in article.doc
        if _source(article, token.idx, token.idx + len(token)).touches(place)
    ]
    named = (people(article).at(token) for token in tokens)
    found = next((person for person in named if person and person.kind is Kind.NAME), None)
    numbers = {token.i for token in tokens}
    meant = (each.person for each in readings(article) if each.pronoun.token.i in numbers)
    return found or next(filter(None, meant), None)


def _source(article: Article, start: int, end: int) -> Span:
    return article.document.map.source(Span(start, end))


def people_asked(article: Article, findings: Iterable[Finding]) -> Iterator[Person]:
    """Yield the people whose gender an editor may know better, each once."""
    found = (
        person_at(article, each.span)
        for each in findings
        if each.category in _OF_PEOPLE and each.rule != "name-variant"
    )
    yield from dict.fromkeys(filter(None, found))


def names_asked(source: str, findings: Iterable[Finding]) -> Iterator[str]:
    """Yield the spellings that an editor may know to be right, each once."""
    spelt = (each for each in findings if each.rule == "name-variant")
    yield from dict.fromkeys(source[each.span.start : each.span.end] for each in spelt)


def home(settings_file: Path | None, article: Path) -> Path:
    """Return the configuration that holds for an article, or the new one beside it."""
    return settings_file or article.absolute().parent / _FILE


def with_person(file: Path, text: str, name: str, gender: str) -> str | None:
    """Return the text of a configuration that knows somebody's gender; None where it is broken."""

    def add(table: MutableMapping[str, Any]) -> None:
        table.setdefault("people", tomlkit.table())[name] = gender

    return _edited(file, text, add)


def with_name(file: Path, text: str, name: str) -> str | None:
    """Return the text of a configuration that knows a spelling; None where it is broken."""

    def add(table: MutableMapping[str, Any]) -> None:
        known = table.get("names", [])
        if name in known:
            return
        table["names"] = [*known, name]

    return _edited(file, text, add)


def _edited(file: Path, text: str, add: Any) -> str | None:
    try:
        document = tomlkit.parse(text)
        table: Any = document
        if file.name != _FILE:
            table = table["tool"]["newslint"]
        add(table)
        return tomlkit.dumps(document)
    except (TOMLKitError, KeyError, TypeError, AttributeError):
        return None
