"""Full stops that came in where a piece of text ended: after a link, an article, a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.pieces import complete
from newslint.article.sentences import Stop, has_tag, sentence_end, sentence_start, stops, tokens
from newslint.checks.splices.stray_period_names import before_names
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.english.tags import FINITE
from newslint.model import Match, Span

_LOWER = re.compile(r"[a-z]+(?![a-z]*[A-Z])(?=[\s,;:.'’?!)-]|$)")
_NAME = re.compile(r"(?:de|di|da|du|la|le|el|al|van|von|bin|ibn|ten|ter)[ -](?:\w+ )?[A-Z]")
_ABBREVIATION = re.compile(r"[a-z]{1,4}\.(?=[ ,;)])")
_SIGNATURES = frozenset({"reuter", "reuters"})


def stray_period(article: Article) -> Iterator[Match]:
    """Yield full stops before a word in lower case, or before a name: `the mayor. Ana Lima`."""
    prose = article.prose
    for stop in stops(article):
        found = _LOWER.match(prose, stop.next)
        if not found or stop.before.lower() in words("never-last-words") or found[0] in _SIGNATURES:
            continue
        if prose[stop.at - 2 : stop.at] == ". ":
            continue  # an ellipsis . . . with spaces
        if _NAME.match(prose, stop.next) or _ABBREVIATION.match(prose, stop.next):
            continue
        join = replaced(stop.at, stop.at + 1, "")
        capital = replaced(stop.next, stop.next + 1, prose[stop.next].upper())
        comma = replaced(stop.at, stop.at + 1, ",")
        repairs = {
            "join": (join, capital, comma),
            "capital": (capital, join, comma),
            "comma": (comma, join, capital),
        }[_role(article, stop, found[0])]
        values = {"before": stop.before, "next": found[0], "how": "in lower case"}
        yield Match(Span(stop.at, found.end()), values, repairs)
    yield from before_names(article)


_RELATIVES = frozenset({"who", "which", "whose", "whom"})
_CONNECTIVES = frozenset({"however", "meanwhile", "therefore", "moreover"})
_CONJUNCTIONS = frozenset({"and", "or", "nor", "so"})
_COMMA_BEFORE = frozenset({"while", "although", "though", "whereas", "including"})
_LINKS = frozenset({"to", "of", "than", "that"})
_UNFINISHED = frozenset({"but", "that", "not", "than", "as"})
"""Words before a full stop that hardly end a sentence, besides prepositions."""
_MOST_OPENING = 120  # code points of an opening clause or phrase


def _role(article: Article, stop: Stop, word: str) -> str:
    """Say what the full stop before `word` should have been.

    "capital": a sentence begins there; "comma": it closed the opening of a sentence, or a name that
    something is said of; "join": nothing at all.
    """
    before_word = stop.before.lower()
    if word in ("who", "which"):  # a name needs no telling which one is meant
        named = stop.before[:1].isupper() or before_word in _CONNECTIVES
        return "comma" if named else "join"
    if word in _RELATIVES:
        return "comma"
    if word in _LINKS or before_word in words("prepositions") | _UNFINISHED:
        return "join"
    if word in _COMMA_BEFORE:
        return "comma"
    prose = article.prose
    before = prose[sentence_start(article, stop.at) : stop.at]
    behind = prose[stop.next : sentence_end(article, stop.next)]
    stands = complete(article, behind)
    if word in _CONJUNCTIONS:
        return "comma" if stands else "join"
    whole = complete(article, before)
    if stands and whole:
        return "capital"
    first = tokens(article, stop.next, stop.next + len(word))
    tag = first[0].tag_ if first is not None else ""
    subject = tag in ("DT", "PRP", "PRP$")
    if word == "but" or (_is_opening(before) and (stands or subject)):
        return "comma"
    if before_word in _CONNECTIVES and len(before.split()) == 1:
        return "comma"
    if whole and subject and has_tag(article, stop.next, sentence_end(article, stop.next), FINITE):
        return "capital"
    if whole:
        return "comma" if tag == "VBG" and word not in words("attributive-participles") else "join"
    return "comma" if tag == "VBN" and ", " in behind else "join"


_OPENERS = frozenset({"along", "together", "adjusted", "based", "compared", "faced", "given"})


def _is_opening(text: str) -> bool:
    """Whether a text that is no sentence may be the opening of one."""
    first = text.partition(" ")[0].lower()
    opens = first in words("subordinators") | words("prepositions") | _CONNECTIVES | _OPENERS
    return opens and len(text) < _MOST_OPENING
