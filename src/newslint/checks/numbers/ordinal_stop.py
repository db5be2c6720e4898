"""Full stops that stand for the ending of a number: `on 21. October`, `the 3. edition`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.dotted_numbers import dotted_dates, dotted_ordinals
from newslint.edits import replaced
from newslint.english.ordinals import ending
from newslint.model import Match

_WITH_THE = re.compile(r"(?<=\b[Oo]n )the (?P<day>\d\d?)$")
_ENDS = re.compile(
    # "on the 21. October session" ranks no day of its own
    r"[ \xa0][A-Z][a-z]+(?=[.,;)\n]|$| (?:(?:19|20)\d\d|in|at|by|for|with|the|and|to|of|near)\b)"
)
_NEAR = 12  # code points before a stop


def ordinal_stop(article: Article) -> Iterator[Match]:
    """Yield the stops of dates, and numbers with a stop before what they rank."""
    for stop in dotted_dates(article):
        advice = "leave out the full stop"
        found = _WITH_THE.search(article.prose, max(0, stop.start - _NEAR), stop.start)
        if found and _ENDS.match(article.prose, stop.end):
            repair = replaced(*found.span(), found["day"])
            repair = (*repair, *replaced(stop.start, stop.end, ""))
            yield Match(stop, {"advice": f'{advice} and "the"'}, (repair,))
            continue
        yield Match(stop, {"advice": advice}, (replaced(stop.start, stop.end, ""),))
    for span, bare in dotted_ordinals(article):
        number = article.prose[span.start : span.end - 1]
        right = f"{'the ' if bare else ''}{number}{ending(number)}"
        values = {"advice": f'write "{right}"'}
        yield Match(span, values, (replaced(span.start, span.end, right),))
