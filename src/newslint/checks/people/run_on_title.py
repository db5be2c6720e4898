"""Offices that run into a name without a comma: `the Minister of Culture of Peru Ana Lima`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.lexicon import rows, words
from newslint.english.names import bearers
from newslint.model import Edit, Match, Span

_BEARERS, _MANY = 100, 1000  # of a first name; behind what may be a name itself

_NAME = r"(?P<name>(?P<first>[A-ZÀ-Þ][\w’-]+)(?: [A-Z]\.)?(?: [A-ZÀ-Þ][\w’-]+){1,3})(?!\w)"
_HEADS = (
    "chief|chair|chairman|chairwoman|coach|commander|director|head|leader|mayor|governor"
    "|spokesman|spokesperson|spokeswoman|ambassador|rector|secretary|representative|minister"
)
_VERB = (
    r"(?= (?:said|says|told|tells|has|had|is|was|will|would|noted|stated|announced|reported"
    r"|declared|wrote|explained|stressed|added|warned|called|met|also)\b)"
)
_OWN = {"United States": "U.S.", "United Kingdom": "British", "Netherlands": "Dutch"}
"""What English writes before an office, where it is not the first demonym."""


_ENDS = r"(?=[.,](?:\s|$)| (?:on|in|at|during|after|died|left|visited|signed|opened|came|gave)\b)"
_FAR = re.compile(
    rf"\b[Tt]he (?:[a-z-]+ ){{0,3}}(?:{_HEADS}|owner|prosecutor|speaker) (?:of|for) (?:the )?"
    r"(?:[\w’-]+ ){0,5}?(?P<at>(?P<place>[A-ZÀ-Þ][\w’-]+|administration|city|district|province"
    rf"|region) {_NAME})(?:{_VERB}|{_ENDS})"
)
"""An office of anything in lower case, and a full name: `the mayor of the port of Osk Ana Lima`."""


@lru_cache
def _adjectives() -> dict[str, str]:
    """Map names of countries to the adjective that stands before an office: Chile → Chilean."""
    found = {}
    for row in rows("countries"):
        if row["kind"] == "country" and row["demonyms"]:
            adjective = _OWN.get(row["country"], row["demonyms"].split("; ")[0])
            found[row["country"]] = adjective
    return found


@lru_cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    places = "|".join(map(re.escape, sorted(_adjectives(), key=lambda each: -len(each))))
    matter = r"[A-Za-z][a-z]+(?:(?:,|,? and)? [A-Za-z][a-z]+){0,2}?"
    office = (
        rf"(?:(?:Vice |Deputy |Prime )?(?:[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor)"
        rf"|(?:Deputy )?[Mm]inister (?:of|for) (?:the )?(?P<matter>{matter}))"
    )
    plain = (
        rf"\b(?P<at>(?P<the>[Tt]he )?(?P<office>{office}) of (?:the )?(?P<place>{places})) {_NAME}"
    )
    long = (
        rf"\b(?:{_HEADS}) (?:of|for) (?:the )?[A-Z][^.,;:()\n“”\"]{{2,70}}? of (?:the )?"
        rf"(?P<at>(?P<place>{places}) {_NAME}){_VERB}"
    )
    return re.compile(plain), re.compile(long)


def run_on_title(article: Article) -> Iterator[Match]:
    """Find an office that runs into its holder's name: `the President of Peru Ana Lima said`."""
    if " of " not in article.prose and " for " not in article.prose:
        return
    plain, long = _patterns()
    far = filter(_is_clear, _FAR.finditer(article.prose))
    taken = set()
    for found in plain.finditer(article.prose):
        if _is_damage(article, found):
            taken.add(found.start("name"))
            yield _rewritten(found)
    for found in chain(long.finditer(article.prose), far):
        if _is_damage(article, found) and found.start("name") not in taken:
            taken.add(found.start("name"))
            yield _parted(article.prose, found)


def _is_clear(found: re.Match[str]) -> bool:
    """Whether a name begins behind the place, and not with it."""
    return bearers(found["first"]) >= _MANY and bearers(found["place"]) < _BEARERS


def _is_damage(article: Article, found: re.Match[str]) -> bool:
    """Whether a name of somebody stands behind a country, outside quotations."""
    span = Span(*found.span("at"))
    somebody = bearers(found["first"]) >= _BEARERS
    last = found["name"].split()[-1].lower()
    body = last in words("organisation-words") or found["first"] in words("calendar")
    return somebody and not body and not article.quoted(span) and running(article, span.start)


def _rewritten(found: re.Match[str]) -> Match:
    """Return the match that puts the country and the matter first: "Chilean Finance Minister"."""
    kind = found["office"].split(" of ")[0].split(" for ")[0].title()
    matter = (found["matter"] or "").title().replace(" And ", " and ")
    matter = matter.replace("Foreign Affairs", "Foreign")
    right = " ".join(filter(None, (_adjectives()[found["place"]], matter, kind)))
    values = {"name": found["name"], "advice": f'write "{right} {found["name"]}"'}
    return Match(Span(*found.span("at")), values, (replaced(*found.span("at"), right),))


def _parted(prose: str, found: re.Match[str]) -> Match:
    """Return the match that parts the name off with commas, behind it where no mark stands."""
    start, end = found.end("place"), found.end("name")
    edits = [Edit(Span(start, start), ",")]
    if prose[end] not in ",.":
        edits.append(Edit(Span(end, end), ","))
    values = {"name": found["name"], "advice": "put the name between commas"}
    return Match(Span(*found.span("at")), values, (tuple(edits),))
