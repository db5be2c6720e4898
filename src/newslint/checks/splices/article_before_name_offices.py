"""Articles before an office with its holder's name: `the governor Ana Lima`, `the pope Francis`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.clauses import main_verb
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.dictionary import is_english
from newslint.english.names import bearers
from newslint.english.tags import FINITE, NOUNS
from newslint.model import Match, Safety, Span
from newslint.people.mentions import Kind
from newslint.people.people import people

if TYPE_CHECKING:
    from spacy.tokens import Token

_FULL = re.compile(
    r"\b(?P<at>[Tt]he (?P<title>prime minister|(?:vice |deputy )?(?:governor|president|mayor"
    r"|chancellor|senator))) (?P<first>[A-ZÀ-Þ][a-zß-ÿ]+) (?:[A-ZÀ-Þ][a-zß-ÿ]+|[A-Z]\.)"
)
"""An office in lower case with an article before a full name: `the governor Ana Lima`."""

_MATTERS = r"(?:foreign|interior|defen[cs]e|finance|health|justice|education|culture|labou?r) "
_SOVEREIGN = r"pope|king|queen|prince|princess|emperor|empress"
_ALONE = re.compile(
    r"\b(?P<at>[Tt]he (?:"
    rf"(?P<royal>{_SOVEREIGN})"
    r"|(?P<title>(?:vice |deputy )?(?:president|governor|mayor)|chancellor|senator|prime minister"
    rf"|{_MATTERS}minister|ambassador|archbishop|bishop|cardinal|general|colonel|judge|professor)"
    r"|(?P<unsure>minister|deputy|coach)"
    r")) (?=[A-ZÀ-Þ])"
)
"""An office in lower case with an article before what may be a lone name: `the pope Francis`."""

_BEARERS = 500  # of a first name that is told from a place
_NUMERAL = re.compile(r"[IVX]+")


def before_offices(article: Article) -> Iterator[Match]:
    """Yield offices with an article and no comma before a name: `the president Macron said`."""
    for found in _FULL.finditer(article.prose):
        if bearers(found["first"]) >= _BEARERS and _is_told(article, found):
            yield _capitalised(found, found["first"], found["title"].title())
    for found in _ALONE.finditer(article.prose):
        if not _is_told(article, found):
            continue
        name = article.doc.char_span(found.end(), found.end() + 1, alignment_mode="expand")
        if name is not None and _is_holder(article, name[0], royal=found["royal"] is not None):
            yield _titled(found, name[0].text)


def _is_told(article: Article, found: re.Match[str]) -> bool:
    span = Span(*found.span("at"))
    return not article.quoted(span) and running(article, span.start)


def _is_holder(article: Article, name: Token, *, royal: bool) -> bool:
    """Whether a name is one person's and ends there: no `king Charles spaniel`.

    Only of sovereigns may it have several words: "the minister Ana Lima" is good English.
    """
    person = people(article).at(name)
    here = person.mentions if person is not None else ()
    found = next((each for each in here if each.start <= name.i < each.end), None)
    if found is None or found.kind is not Kind.NAME or found.words[0] != name.text:
        return False
    behind = article.doc[found.end]
    if royal and _NUMERAL.fullmatch(behind.text):
        behind = behind.nbor()
    lone = len(found.words) == 1 or royal
    thing = len(found.words) > 1 and is_english(found.words[-1].lower())  # "the king James Bible"
    goes_on = behind.tag_ in NOUNS or behind.tag_ in ("CD", "HYPH") or behind.text[:1].isupper()
    joined = behind.text in "-–—/&’'(" or behind.lower_ == "of"
    return lone and not thing and not goes_on and not joined and not _is_chosen(name, behind)


def _is_chosen(name: Token, behind: Token) -> bool:
    """Whether the name begins what is said of the office: `the minister Macron wanted`."""
    office, verb = name.nbor(-1), behind
    while verb.tag_ in ("RB", "MD") and verb.i + 1 < len(verb.doc):
        verb = verb.nbor()
    if verb.tag_ not in FINITE and verb.tag_ not in ("VB", "VBN"):
        return False
    told = main_verb(verb)
    whole = office.dep_ == "ROOT"  # spaCy takes what is told for what is said of it
    return office.dep_ in ("attr", "dobj") or (told.dep_ in ("relcl", "acl") and not whole)


def _capitalised(found: re.Match[str], name: str, title: str) -> Match:
    span = Span(*found.span("at"))
    return Match(span, {"name": name}, (replaced(span.start, span.end, title),))


def _titled(found: re.Match[str], name: str) -> Match:
    """Return the match of a lone name; where English has no such title, it is a hint."""
    the, office = found["at"].split(" ", 1)
    keeps = office in ("coach", "deputy") and the == "the"
    match = _capitalised(found, name, office if keeps else office.title())
    safety = Safety.HINT if found["unsure"] else match.safety
    return replace(match, kind="article-before-lone-name", safety=safety)
