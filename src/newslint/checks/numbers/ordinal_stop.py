"""Full stops that stand for the ending of a number: `on 21. October`, `the 3. edition`."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.dotted_numbers import dotted_dates, dotted_ordinals
from newslint.edits import replaced
from newslint.english.ordinals import ending
from newslint.model import Match


def ordinal_stop(article: Article) -> Iterator[Match]:
    """Yield the stops of dates, and numbers with a stop before what they rank."""
    for stop in dotted_dates(article):
        advice = "leave out the full stop"
        yield Match(stop, {"advice": advice}, (replaced(stop.start, stop.end, ""),))
    for span, bare in dotted_ordinals(article):
        number = article.prose[span.start : span.end - 1]
        right = f"{'the ' if bare else ''}{number}{ending(number)}"
        values = {"advice": f'write "{right}"'}
        yield Match(span, values, (replaced(span.start, span.end, right),))
