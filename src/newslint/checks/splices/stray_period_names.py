"""Full stops between a description and the name that it stands for: `the mayor. Ana Lima`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.article.article import Article
from newslint.article.pieces import complete
from newslint.article.sentences import Stop, has_tag, sentence_end, sentence_start, stops
from newslint.edits import replaced
from newslint.english.common import is_function
from newslint.english.lexicon import table, words
from newslint.english.names import lookup
from newslint.english.tags import FINITE
from newslint.model import Edit, Match, Repair, Span

_NAME = re.compile(
    r"[A-Z][\w’'-]+(?: (?:(?!(?:and|as|at|by|for|in|of|on|to|was|who)\b)[a-z]{2,3} )?"
    r"[A-Z][\w’'-]+){1,3}(?=(?P<end>[.,]| [a-z]+ | \())"
)
_DESCRIPTION = re.compile(
    r"(?=(?P<first>\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|former|[\w’']+['’]s)) "
    r"(?:[\w’'-]+ ){0,6}?(?P<noun>[a-z]+)"
    r"(?: (?:of|for|in|at|on) (?:(?!(?:is|was|are|were|has|had|will|said) )[\w’'-]+ ){0,5}"
    r"[\w’'-]+)?$)"
)
_LONGEST = 120  # code points that are searched for a description

IN_SENTENCE = "There is a full stop in the middle of a sentence"


def before_names(article: Article) -> Iterator[Match]:
    """Yield full stops before a name that is no sentence, or behind words that are none."""
    prose = article.prose
    for stop in stops(article):
        name = _NAME.match(prose, stop.next)
        if name is None or "\n" in prose[stop.at : stop.next]:
            continue
        start = max(sentence_start(article, stop.at), stop.at - _LONGEST)
        first = name[0].partition(" ")[0]
        if lookup(first) is None or is_function(first):
            continue
        if _describes(prose[start : stop.at], opens=name["end"] != "."):
            yield from _match(article, stop, name)
        elif _LACKS_ARTICLE.search(prose[start : stop.at]) and stop.before in _titles():
            yield _joined(stop, name)
        elif _bare_title(prose[start : stop.at]) and name["end"] != ".":
            yield from _match(article, stop, name, joined=True)
        else:
            yield from _owner(article, stop, name)


def _describes(text: str, *, opens: bool) -> bool:
    """Whether a text ends by saying what somebody is: `the mayor of the town`.

    `opens`: it may do so from its first word on.
    """
    found = _DESCRIPTION.finditer(text)
    return any(each["noun"] in _persons() and (opens or each["first"].islower()) for each in found)


@cache
def _persons() -> frozenset[str]:
    """Return what people are called by what they do or whose they are: `mayor`, `wife`."""
    return _titles() | table("gendered-nouns", "gender").keys()


_TITLE = re.compile(
    r"(?:^|[,;] |\b(?:former|ex|by|from|with|of|and|to|that|when|while) |\b[A-Z][\w’'-]+ )"
    r"(?P<noun>[a-z]+)$"
)


def _bare_title(text: str) -> bool:
    """Whether a text ends in a title without an article: `Wales coach`, `the former president`."""
    found = _TITLE.search(text)
    return found is not None and found["noun"] in _titles()


_LACKS_ARTICLE = re.compile(r"\b(?:from|by|with)(?: former)? [a-z]+$")


def _titles() -> frozenset[str]:
    return words("person-nouns") | {"spokesman", "spokeswoman", "spokesperson"}


def _joined(stop: Stop, name: re.Match[str]) -> Match:
    """Return the match of a title and its name: `deciding to part from coach. Ivo Novak`."""
    values = {"problem": IN_SENTENCE}
    repairs = (replaced(stop.at, stop.at + 1, ""),)
    return Match(Span(stop.at, name.end()), values, repairs, kind="stray-period-name")


_OWNER = re.compile(
    r"\b(?P<article>the )(?P<noun>(?:(?:former|new|late|current|first|deputy|vice) )*[a-z]+)['’]s "
    r"(?P<owned>(?:[a-z-]+ )?[a-z]+)$"
)
_FRAGMENT = re.compile(
    r"[A-Z][\w’'-]+(?: (?:[a-z]{2,3} )*[A-Z][\w’'-]+)+"
    r"(?=(?: \([A-Z][\w ]+\))?(?:[.,]| (?:in|on|at|of) ))"
)


def _owner(article: Article, stop: Stop, name: re.Match[str]) -> Iterator[Match]:
    """Yield the full stop between what one has and the name: `the mayor's defeat. Ana Lima`."""
    prose = article.prose
    found = _OWNER.search(prose, max(0, stop.at - _LONGEST), stop.at)
    full = _FRAGMENT.match(prose, stop.next)
    if not (found and full and found["noun"].split()[-1] in words("person-nouns")):
        return
    if name["end"] != "." and complete(
        article, prose[stop.next : sentence_end(article, stop.next)]
    ):
        return
    text = f"{found['article']}{found['owned']} of the {found['noun']}, {full[0]}"
    values = {"problem": IN_SENTENCE}
    repairs = (replaced(found.start(), full.end(), text),)
    yield Match(Span(stop.at, full.end()), values, repairs, kind="stray-period-name")


def _match(
    article: Article, stop: Stop, name: re.Match[str], *, joined: bool = False
) -> Iterator[Match]:
    """Yield the full stop if the name has nothing to say, or what precedes it is no sentence."""
    prose = article.prose
    comma: Repair = replaced(stop.at, stop.at + 1, ",")
    if name["end"] != ".":
        start = sentence_start(article, stop.at)
        if complete(article, prose[start : stop.at]):
            behind = prose[stop.next : sentence_end(article, stop.next)]
            told = has_tag(article, name.end() + 1, name.end() + 2, FINITE)
            if told or _NOTED.match(prose, name.end()) or complete(article, behind):
                return
            joined = joined or (name["end"] != "," and _tells_which(prose[start : stop.at]))
        if name["end"] != ",":
            comma = (*comma, Edit(Span(name.end(), name.end()), ","))
    values = {"problem": IN_SENTENCE}
    join = replaced(stop.at, stop.at + 1, "")
    repairs = (join, comma) if joined else (comma, join)
    yield Match(Span(stop.at, name.end()), values, repairs, kind="stray-period-name")


_NOTED = re.compile(
    r", (?:\d|(?:also|however|meanwhile|now|of|too|then|though|who|whose|with)\b)|[:(]| [(–—-]"
)
"""What stands behind a name in a list or a note, or in its sentence: `Ana Lima, 34`."""


def _tells_which(text: str) -> bool:
    """Whether a text ends in an office without whose it is: `by the Danish director`."""
    found = _OFFICE.search(text)
    owned = found is not None and found["whose"] in _persons()
    return found is not None and found["noun"] in _titles() and not owned


_OFFICE = re.compile(
    r"(?:\b(?P<whose>[a-z]+) of )?\bthe (?:(?!the )[\w’'-]+ ){0,3}?(?P<noun>[a-z]+)$"
)
