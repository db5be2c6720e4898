"""Days of a month without their article: `on the night of 24th`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.english.calendar import DAY_OF_MONTH
from newslint.model import Match, Span

_DAY = rf"{DAY_OF_MONTH}(?:st|nd|rd|th)\b"
_WITH = re.compile(rf"\b(?:[Oo]n|of|until|after|by|since) the {_DAY}(?! [a-z]+s?\b (?:of|in)\b)")
_WITHOUT = re.compile(
    r"\b(?:on|until|till|after|by|since|before|(?:night|morning|evening|afternoon|day) of) "
    rf"(?P<day>{_DAY})(?=[,.;)]| (?:that|at|in|as|when|with|because|due)\b)"
)


def bare_ordinal(article: Article) -> Iterator[Match]:
    """Yield days without "the" in an article that has others with it, outside quotations."""
    prose = article.prose
    if not _WITH.search(prose):
        return
    for found in _WITHOUT.finditer(prose):
        span = Span(*found.span())
        if not article.quoted(span):
            at = found.start("day")
            yield Match(span, {"day": found["day"]}, (replaced(at, at, "the "),))
