"""A family of wordings: what translation leaves word for word, as a table beside the rule's file.

A table has one wording a line: `find`, `write`, `from` (the languages that leave it), `bad` and
`good` (an example and a near miss), `note` (what it means) and `clean` (places in a million words
of clean news, about the topic if the rule has one, as measured). CONTRIBUTING.md has the language
of `find` and `write`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from newslint.catalogue.rule_file import MOST
from newslint.catalogue.words import Words
from newslint.english.lexicon import rows
from newslint.regular import content

COLUMNS = ("find", "write", "from", "bad", "good", "note", "clean")
FORMS = ("VB", "VBZ", "VBP", "VBD", "VBN", "VBG")
"""Tags of the forms of a verb (Penn Treebank), as `rules/lexicon/verb-forms.tsv` has them."""

_WORD = r"[^\W\d_][\w’'-]*"
_NAME = r"[A-Z][\w’'-]*"
_OWNER = r"(?:my|your|his|her|its|our|their|[A-Za-z][\w-]*['’]s)"
_NUMBER = (
    r"(?:\d[\d.,]*(?: (?:million|billion|trillion|percent|per cent))?|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)"
)
_PLACES: Mapping[str, str] = {
    "*": _WORD,
    "NAME": rf"{_NAME}(?: (?:(?:de|da|do|dos|del|la|van|von|der|bin|al|el) )*{_NAME}){{0,3}}",
    "NUM": rf"(?i:{_NUMBER})",
    "YEAR": r"(?:19|20)\d\d",
    "SCORE": r"\d{1,2}[-:–]\d{1,2}",
    "POSS": rf"(?i:{_OWNER})",
    "THE": (
        rf"(?i:the|a|an|this|that|these|those|some|any|several|no|each|every|another|{_NUMBER}"
        rf"|{_OWNER})"
    ),
}
"""What stands for a class of words: any one, a name, a number, a year, a score, an owner,
a determiner."""

_GROUP = re.compile(r"\([^()]*\)\??|\{[^{}]*\}")
_PLAIN = re.compile(r"(?<!\S)[a-z]+(?!\S)")
_MARKS = (",", ":", ";")
_LITERAL = re.compile(r"[\w’'.-]+")
_PIECES = 12  # between white space, that a class of words has at most: NAME
_DETERMINED = re.compile(r"\b(?:an?|the|this|that|these|those|two|his|her|its|their)\s+$")
_LONGEST_DETERMINER = 8  # code points, with the white space around it
_DOUBTED = "? "
_SENTENCE_ENDS = ".?!:…"
_BEFORE_OPENING = " \t\n\xa0“\"‘'"


class WordingError(ValueError):
    """A wording that is not right; the message says what is wrong, not where."""


@lru_cache
def _verbs() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Map verbs to their forms by tag; a form may be spelled in several ways."""
    return {
        row["verb"]: {tag: tuple(row[tag].split("|")) for tag in FORMS}
        for row in rows("verb-forms")
    }


def _forms(verb: str) -> Mapping[str, tuple[str, ...]]:
    if verb not in _verbs():
        raise WordingError(f"'{verb}' is not in verb-forms.tsv; run scripts/write_verb_forms.py")
    return _verbs()[verb]


def _all_forms(verb: str) -> list[str]:
    return sorted({each for forms in _forms(verb).values() for each in forms}, key=_longest_first)


def _longest_first(text: str) -> tuple[int, str]:
    return -len(text), text


@dataclass(frozen=True, slots=True)
class Found:
    """A place of a wording: where it starts and ends in prose, and the repair, if it has one."""

    start: int
    end: int
    right: str | None


@dataclass(frozen=True)
class Wording:
    """One wording of a table; `find` and `write` are compiled when an article may have it.

    Raises WordingError there for what is not in the language. `doubted` says that good English has
    it as often, so that it counts only in a text that nobody edited.
    """

    find: str
    write: str
    note: str
    doubted: bool = False

    def may_stand_in(self, words: Words) -> bool:
        """Whether a text of these words may have the wording."""
        if self._longest_word and self._longest_word not in words.places:
            return False
        return all(not words.places.keys().isdisjoint(needed) for needed in self._needs)

    @cached_property
    def _longest_word(self) -> str:
        """The longest word that stands there as it is: most wordings are told absent by it."""
        return max(_PLAIN.findall(_GROUP.sub(" ", self.find)), key=len, default="")

    @cached_property
    def _needs(self) -> tuple[frozenset[str], ...]:
        """Sets of words in lower case: an article that has this wording has one of each."""
        found = (_words_of(element) for element in _elements(self.find))
        return tuple(words for words in found if words)

    @cached_property
    def _reach(self) -> int:
        """How many pieces between white space the wording may have."""
        return sum(map(_pieces, _elements(self.find)))

    def search(self, words: Words) -> Iterator[Found]:
        """Yield the places of the wording in the text of these words: around its rarest one."""
        rarest = min(self._needs, key=words.count, default=None)
        for start, end in words.around(rarest, self._reach):
            if not all(words.has_one_of(needed, start, end) for needed in self._needs):
                continue
            for match in self._pattern.finditer(words.prose, start, end):
                opens = _opens_sentence(words.prose, match.start())
                named = self._may_be_name(match, opens=opens)
                if not named and (opens or not self.find.startswith("^ ")):
                    right = self._written(match) if self.write else None
                    yield Found(match.start(), match.end(), right)

    def _may_be_name(self, match: re.Match[str], *, opens: bool) -> bool:
        """Whether it is one word whose capital the wording has not: an archer, but Adam Archer.

        At the start of a sentence it is a name if it has the capital elsewhere, too; behind a
        determiner it is none.
        """
        word = match[0]
        if " " in word or not word[0].isupper() or word in self.find:
            return False
        start = match.start()
        if _DETERMINED.search(match.string, max(0, start - _LONGEST_DETERMINER), start):
            return False
        return not opens or re.search(rf"[a-z,] {re.escape(word)}\b", match.string) is not None

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        groups, pattern, opened = _Groups(), "", False
        for element in _elements(self.find):
            piece, optional = groups.compile(element)
            gap = r"\s*" if element in _MARKS else r"\s+"
            whole = (gap + piece if opened else piece) if not optional else ""
            pattern += whole or (rf"(?:{gap}{piece})?" if opened else rf"(?:{piece}\s+)?")
            opened = opened or not optional
        end = "" if self.find.endswith(_MARKS) else r"(?![\w’'-])"
        return re.compile(rf"(?<![\w’'-]){pattern}{end}")

    def _written(self, match: re.Match[str]) -> str:
        """Return the repair: groups as they stand, verbs in the forms of those that were found."""
        verbs = enumerate(each[1:-1] for each in _elements(self.find) if each.startswith("{"))

        def verb(target: re.Match[str]) -> str:
            number, found = next(verbs)
            return _in_form(target[1], found, match[f"verb{number}"])

        text = re.sub(r"\{([\w-]+)\}", verb, self.write)
        text = re.sub(r"\\(\d)", lambda group: match[f"group{group[1]}"] or "", text)
        text = re.sub(r"\s+(?=,)|(?<=\s)\s+", "", text).strip()
        return text[:1].upper() + text[1:] if _has_capital(match) else text


class _Groups:
    """Compiles elements and numbers what the repair may name: groups from 1, verbs from 0."""

    def __init__(self) -> None:
        self._groups = 0
        self._verbs = 0

    def compile(self, element: str) -> tuple[str, bool]:
        """Return the regular expression of an element, and whether it may be left out."""
        if element.startswith("{"):
            self._verbs += 1
            return f"(?P<verb{self._verbs - 1}>{_one_of(_all_forms(element[1:-1]))})", False
        if element.startswith("("):
            optional = element.endswith("?")
            choices = element[1:-2] if optional else element[1:-1]
            patterns = [r"\s+".join(map(_inside, each.split())) for each in choices.split("|")]
            return self._group("|".join(sorted(patterns, key=_longest_first))), optional
        if element in _PLACES:
            return self._group(_PLACES[element]), False
        return (re.escape(element) if element in _MARKS else _inside(element)), False

    def _group(self, pattern: str) -> str:
        self._groups += 1
        return f"(?P<group{self._groups}>{pattern})"


def _inside(element: str) -> str:
    """Return the regular expression of a word, a verb in any form or a class of words."""
    if element.startswith("{"):
        return f"(?:{_one_of(_all_forms(element[1:-1]))})"
    if element in _PLACES:
        return _PLACES[element]
    pattern = re.escape(_literal(element)).replace("'", "['’]")
    return (
        f"(?:{element[0].upper()}|{element[0]}){pattern[1:]}" if element[0].islower() else pattern
    )


def _literal(word: str) -> str:
    if not _LITERAL.fullmatch(word):
        raise WordingError(f"'{word}' is not a word, group, verb or class of words")
    return word


def _one_of(words: list[str]) -> str:
    return "|".join(map(_inside, words))


def _elements(find: str) -> list[str]:
    """Cut `find` at the spaces outside of its groups; "^" is no element."""
    elements = re.findall(r"\([^()]*\)\??|\{[^{}]*\}|[^\s(){}]+", find.removeprefix("^ "))
    if " ".join(elements) != find.removeprefix("^ "):
        raise WordingError(f"'{find}' has a bracket that is not closed, or too much white space")
    return elements


def _pieces(element: str) -> int:
    """Return how many pieces between white space an element may have."""
    choices = [choice.split() for choice in element.strip("()?").split("|")]
    return max(sum(_PIECES if word in _PLACES else 1 for word in choice) for choice in choices)


def _words_of(element: str) -> frozenset[str]:
    """Return the words one of which an element begins with; none where it may be any."""
    if element.endswith("?") or element in _PLACES or element in _MARKS:
        return frozenset()
    if element.startswith("{"):
        return frozenset(map(str.lower, _all_forms(element[1:-1])))
    choices = element[1:-1].split("|") if element.startswith("(") else [element]
    found: set[str] = set()
    for first in (choice.split()[0] for choice in choices):
        if first in _PLACES:
            return frozenset()
        literal = not first.startswith("{")
        found |= {_literal(first).lower().replace("’", "'")} if literal else _words_of(first)
    return frozenset(found)


def _in_form(verb: str, found_verb: str, found: str) -> str:
    """Return `verb` in the form in which another one was found: "attend", of "assisted"."""
    tags = [tag for tag, forms in _forms(found_verb).items() if found.lower() in forms]
    forms = _forms(verb)
    for tag in ("VBZ", "VBG", "VBD", "VBN"):
        if tag in tags:
            return forms[tag][0]
    return forms["VB"][0]


def _has_capital(match: re.Match[str]) -> bool:
    """Whether a repair begins with a capital: not for an abbreviation within a sentence."""
    opens = match[0][:1].isupper() and _opens_sentence(match.string, match.start())
    return opens or match[0].split()[0].istitle()


def _opens_sentence(prose: str, at: int) -> bool:
    start = at
    while start and prose[start - 1] in _BEFORE_OPENING:
        start -= 1
    before, gap = prose[max(0, start - 1) : start], prose[start:at]
    return not before or before[-1] in _SENTENCE_ENDS or "\n" in gap


def load_wordings(path: Path) -> tuple[Wording, ...]:
    """Read a table of wordings. Raises WordingError for one that is not right, and OSError."""
    text = content(path, MOST).decode()
    heading, *lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    if tuple(heading.split("\t")) != COLUMNS:
        raise WordingError(f"the first line names the columns: {', '.join(COLUMNS)}")
    found = []
    for line in lines:
        cells = line.split("\t")
        if len(cells) != len(COLUMNS):
            raise WordingError(f"{len(cells)} columns, not {len(COLUMNS)}: {line[:60]}")
        row = dict(zip(COLUMNS, cells, strict=True))
        find = row["find"].removeprefix(_DOUBTED)
        found.append(Wording(find, row["write"], row["note"], find != row["find"]))
    return tuple(found)
