"""Subjects said again where no parse is needed to see it: `The mayor, Ana Lima, she said that`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.article.article import Article
from newslint.article.sentences import BEGINS_ANYWHERE, running
from newslint.article.speech import said_forms
from newslint.edits import replaced
from newslint.english.common import is_word
from newslint.english.dictionary import is_listed
from newslint.english.lexicon import rows, words
from newslint.english.names import lookup
from newslint.english.plurals import plural
from newslint.model import Match, Span

_NAME = r"(?:[A-ZÀ-Þ][\w’'-]+ ){1,3}[A-ZÀ-Þ][\w’'-]+"
_TELLS_NOBODY = (
    r"(?:said|says|added|adds|explained|stated|declared|insisted|noted|stressed|concluded"
    r"|remarked|shouted|commented|continued|repeated|acknowledged|admitted|recalled|confessed"
    r"|lamented|complained|argued|claimed|announced|affirmed|emphasi[sz]ed|replied)"
)
_BOTH = re.compile(
    r"\b(?P<noun>[Bb]oth|all)(?P<at> (?P<pronoun>They)) (?:are|were|have|had|will|can)\b"
)


def in_plain_sight(article: Article) -> Iterator[Match]:
    """Find pronouns that repeat a subject beside them, whatever the parser makes of it.

    Between a name in commas and who speaks, behind "both", between a quotation and who said it,
    and behind the name that a sentence begins with.
    """
    yield from _behind_first_name(article)
    for pattern in (_named(), _described(), _BOTH, _said()):
        for found in pattern.finditer(article.prose):
            span = Span(min(found.start("noun"), found.start("pronoun")), found.end())
            led_in = pattern is _described() and not _begins_with_name(found)
            if not led_in and running(article, span.start) and not article.quoted(span):
                values = {"noun": found["noun"], "pronoun": found["pronoun"]}
                yield Match(span, values, (replaced(*found.span("at"), ""),))


def _begins_with_name(found: re.Match[str]) -> bool:
    """Whether a first name comes first: "Unlike Ana Lima, 30, he is" has another subject."""
    first = found["noun"].split()[0]
    return lookup(first) is not None and not is_word(first.lower())


@cache
def _named() -> re.Pattern[str]:
    return re.compile(
        rf"{BEGINS_ANYWHERE}(?:The|Our|His|Her) [a-zß-ÿ][^.,;:?!“”\"\n]{{2,80}}, "
        rf"(?P<noun>{_NAME}),(?P<at> (?P<pronoun>he|she)) (?:also )?(?:{said_forms()})\b"
        r"(?= (?:that|on|in|at|to)\b)"
    )


@cache
def _described() -> re.Pattern[str]:
    """Match a name that a sentence begins with, who it is, and a pronoun: `Ana Lima, 30, he`."""
    return re.compile(
        rf"{BEGINS_ANYWHERE}(?P<noun>{_NAME}), [^.,;:?!“”\"\n]{{2,60}},(?P<at> (?P<pronoun>he|she))"
        rf" (?:{_finite()})\b(?![,.])"
    )


@cache
def _said() -> re.Pattern[str]:
    """Match a pronoun before who said it: `“ … ,” he said Nowak.`; "he told Nowak" is right."""
    days = "|".join(map(re.escape, words("calendar")))
    return re.compile(
        rf"(?<=[,?!.][”\"] )(?P<at>(?P<pronoun>he|she|they) ){_TELLS_NOBODY} (?!(?:{days})\b)"
        rf"(?P<noun>(?:[A-ZÀ-Þ][\w’'-]+ ){{0,3}}[A-ZÀ-Þ][\w’'-]+"
        rf"|(?:the|an?|one of the) (?:[a-z-]+ ){{0,2}}(?:{_people()})"
        rf"(?: (?:of|in|from|at) (?:the |a )?[\w’'-]+(?: [\w’'-]+)?)?)"
        r"(?=[.!?]?(?:\n|$)|[.!?] [A-Z“\"]| \(|,? who\b|, (?:the|an?) | (?:in|on|at|after|during) )"
    )


@cache
def _people() -> str:
    """Return the nouns of persons, in the singular and in the plural."""
    known = words("person-nouns") | {row["noun"] for row in rows("gendered-nouns")}
    nouns = sorted(known | set(map(plural, known)), key=len, reverse=True)
    return "|".join(map(re.escape, nouns))


_AHEAD = (
    r"(?:(?:When|After|Before|In|On|At|With|Although|Despite|As|If|While|Since|During)"
    r" [^.,;:?!“”\"\n]{2,60}, |(?:And|But) )?"
)
_BRACKET = r"(?: \([^()\n]{2,40}\))?"
_GOES_ON = r" (?:an?|the|his|her|its|their|one|to|that|not|been|part|very|no|be|have) \w"
_ADVERB = r"(?:also|always|never|still|now|already|then|even|once)"
_SYLLABLE = re.compile(r"(?:[ZCS]h?|[A-Z])[aeiou]{0,3}(?:ng?)?")
_HOLIDAYS = frozenset({"Christmas", "Easter"})


def _behind_first_name(article: Article) -> Iterator[Match]:
    """Find a pronoun behind the name that a sentence begins with: `Pavel Novak (ABC) He attacked`.

    A small one may begin a clause that says more of the name, or the name be what its verb is
    about ("Ann Lee she never met"), so an adverb and what completes the verb stand behind it.
    """
    for pattern in (_capital(), _small()):
        for found in pattern.finditer(article.prose):
            span = Span(found.start("noun"), found.end("verb"))
            if not _is_person(article, found) or not running(article, span.start):
                continue
            if not article.quoted(span):
                values = {"noun": found["noun"], "pronoun": found["pronoun"]}
                yield Match(span, values, (replaced(*found.span("at"), ""),))


def _is_person(article: Article, found: re.Match[str]) -> bool:
    """Whether a name is somebody's: with a first name, or a surname that the article has again."""
    parts = found["noun"].split()
    first, last = parts[0], parts[-1]
    if last in words("calendar") or is_word(last.lower()) or first in _HOLIDAYS:
        return False
    if len(parts) == 1:
        if _SYLLABLE.fullmatch(last):
            return False  # "Liu He" is a minister
        again = re.search(rf"\b{re.escape(last)}\b(?! (?:He|She)\b)", article.prose)
        return again is not None and not is_listed(last.lower())
    return _begins_with_name(found)


@cache
def _capital() -> re.Pattern[str]:
    return re.compile(
        rf"{BEGINS_ANYWHERE}{_AHEAD}(?:The (?:[a-z-]*[a-rt-z]|[A-Z][a-z]+) )?"
        rf"(?P<noun>(?:[A-ZÀ-Þ][\w’'-]+ ){{0,3}}[A-ZÀ-Þ][\w’'-]+){_BRACKET}"
        rf"(?P<at> (?P<pronoun>He|She)) (?:{_ADVERB} )?(?P<verb>{_finite()})\b"
    )


@cache
def _small() -> re.Pattern[str]:
    return re.compile(
        rf"{BEGINS_ANYWHERE}{_AHEAD}(?P<noun>{_NAME}){_BRACKET}"
        rf"(?P<at> (?P<pronoun>he|she)) {_ADVERB} (?P<verb>{_finite()}){_GOES_ON}"
    )


def _finite() -> str:
    past = (form for row in rows("irregular-verbs") for form in row["past"].split("|"))
    return "|".join(("has|is|will|would|can|could|does|may|must|should", r"[a-z]{2,}ed", *past))
