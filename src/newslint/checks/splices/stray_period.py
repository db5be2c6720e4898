"""Full stops that came in where a piece of text ended: after a link, an article, a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.dotted_numbers import dotted_ordinals
from newslint.article.pieces import complete
from newslint.article.sentences import Stop, has_tag, sentence_end, sentence_start, stops, tokens
from newslint.checks.splices.stray_period_cut import cut_in_two, denied
from newslint.checks.splices.stray_period_names import IN_SENTENCE, before_names
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.english.tags import FINITE
from newslint.model import Match, Repair, Span

_LOWER = re.compile(r"[a-z]+(?![a-z]*[A-Z])(?=[\s,;:.'’?!)-]|$)")
_NAME = re.compile(r"(?:de|di|da|du|la|le|el|al|van|von|bin|ibn|ten|ter)[ -](?:\w+ )?[A-Z]")
_ABBREVIATION = re.compile(r"[a-z]{1,4}\.(?=[ ,;)])")
_BECAUSE = re.compile(r"\b(?P<before>[a-z]+)(?P<at>\. Because,)(?= [a-z])")
"""A reason behind a full stop, as Indonesian has it: `was late. Because, the road was closed`."""
_CAPITAL = '"{}" follows a full stop without a capital'
_SIGNATURES = frozenset({"reuter", "reuters"})


def stray_period(article: Article) -> Iterator[Match]:
    """Yield full stops before a word in lower case, or before a name: `the mayor. Ana Lima`."""
    for stop, word in _places(article):
        role = _role(article, stop, word)
        yield Match(
            Span(stop.at, stop.next + len(word)),
            {"problem": _CAPITAL.format(word) if role == "capital" else IN_SENTENCE},
            _repairs(article, stop, role),
        )
    yield from before_names(article)
    for span, text in cut_in_two(article):
        repairs = (replaced(span.start, span.end, text),)
        yield Match(span, {"problem": IN_SENTENCE}, repairs, kind="stray-period-cut")
    for span, text in denied(article):
        repairs = (replaced(span.start, span.end, text),)
        values = {"problem": IN_SENTENCE}
        doubt = "may begin a sentence"  # "It did not. Support fell.", "Ask any nurse."
        yield Match(span, values, repairs, kind="stray-period-denied", doubt=doubt)
    for found in _BECAUSE.finditer(article.prose):
        start, end = found.span("at")
        values = {"problem": IN_SENTENCE}
        if not article.quoted(Span(start, end)):
            yield Match(Span(start, end), values, (replaced(start, end, ", because"),))


def _places(article: Article) -> Iterator[tuple[Stop, str]]:
    """Yield full stops, each with the word in lower case behind it."""
    prose = article.prose
    ranked = {span.end - 1 for span, _ in dotted_ordinals(article)}  # another rule's
    for stop in stops(article):
        if stop.at in ranked:
            continue
        found = _LOWER.match(prose, stop.next)
        if not found or stop.before.lower() in words("never-last-words") or found[0] in _SIGNATURES:
            continue
        ellipsis = prose[stop.at - 2 : stop.at] == ". "  # . . . with spaces
        named = _NAME.match(prose, stop.next) or _ABBREVIATION.match(prose, stop.next)
        if not ellipsis and not named:
            yield stop, found[0]


def _repairs(article: Article, stop: Stop, role: str) -> tuple[Repair, ...]:
    """Return the repairs, that of the full stop's role first."""
    at = stop.at
    capital = article.prose[stop.next].upper()
    ways = {
        "join": replaced(at, at + 1, ""),
        "capital": replaced(stop.next, stop.next + 1, capital),
        "comma": replaced(at, at + 1, ","),
    }
    return (ways.pop(role), *list(ways.values())[:2])


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
    return _role_by_words(stop, word) or _role_by_sentences(article, stop, word)


def _role_by_words(stop: Stop, word: str) -> str:
    """Return the role where the two words beside a full stop tell it, else ""."""
    before = stop.before.lower()
    if word in ("who", "which"):  # a name needs no telling which one is meant
        named = stop.before[:1].isupper() or before in _CONNECTIVES
        return "comma" if named else "join"
    if word in _RELATIVES:
        return "comma"
    if word in _LINKS or before in words("prepositions") | _UNFINISHED:
        return "join"
    return "comma" if word in _COMMA_BEFORE else ""


def _role_by_sentences(article: Article, stop: Stop, word: str) -> str:
    """Return the role by whether a sentence stands before a full stop, and behind it."""
    before = article.prose[sentence_start(article, stop.at) : stop.at]
    behind = article.prose[stop.next : sentence_end(article, stop.next)]
    stands = complete(article, behind)
    if word in _CONJUNCTIONS:
        return "comma" if stands else "join"
    whole = complete(article, before)
    if stands and whole:
        return "capital"
    tag = _tag(article, stop.next, word)
    subject = tag in ("DT", "PRP", "PRP$")
    if word == "but" or before.lower() in _CONNECTIVES:
        return "comma"
    if _is_opening(before) and (stands or subject):
        return "comma"
    if not whole:
        return "comma" if tag == "VBN" and ", " in behind else "join"
    if subject and has_tag(article, stop.next, sentence_end(article, stop.next), FINITE):
        return "capital"
    return "comma" if tag == "VBG" and word not in words("attributive-participles") else "join"


def _tag(article: Article, at: int, word: str) -> str:
    """Return the tag of a word at a prose offset."""
    found = tokens(article, at, at + len(word))
    return found[0].tag_ if found is not None else ""


_OPENERS = frozenset({"along", "together", "adjusted", "based", "compared", "faced", "given"})


def _is_opening(text: str) -> bool:
    """Whether a text that is no sentence may be the opening of one."""
    first = text.partition(" ")[0].lower()
    opens = first in words("subordinators") | words("prepositions") | _CONNECTIVES | _OPENERS
    return opens and len(text) < _MOST_OPENING
