"""Surnames that were translated: `Ana of the Tower`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.names import bearers
from newslint.model import Match, Span

_SURNAMES: Mapping[str, str] = {
    "Bridge": "de la Puente",
    "Castle": "del Castillo",
    "Fountain": "de la Fuente",
    "Oak": "del Roble",
    "River": "del Río",
    "Rose": "de la Rosa",
    "Stone": "de la Piedra",
    "Tower": "de la Torre",
}
_NAMED = re.compile(
    r"(?<![\w.’'-])(?P<before>[A-Z][\w.]* )?(?P<first>[A-Z][a-zß-ÿ]+)"
    rf" (?P<at>of the (?P<thing>{'|'.join(_SURNAMES)}))(?![\w-]| (?:of|[A-Z]))"
)
_HOLY = frozenset({"Saint", "St", "St.", "San", "Santa", "Lady", "Our", "Sister", "Brother", "The"})
_BEARERS = 100  # of a first name


def translated_surname(article: Article) -> Iterator[Match]:
    """Find surnames that were translated: `Ana of the Tower`."""
    for found in _NAMED.finditer(article.prose):
        span = Span(*found.span("at"))
        holy = (found["before"] or "").strip() in _HOLY or found["first"] in _HOLY
        if bearers(found["first"]) < _BEARERS or holy or found["first"] in _SURNAMES:
            continue
        if not article.quoted(span) and running(article, span.start):
            right = _SURNAMES[found["thing"]]
            yield Match(
                span,
                {"text": found["at"], "right": right},
                (replaced(span.start, span.end, right),),
            )
