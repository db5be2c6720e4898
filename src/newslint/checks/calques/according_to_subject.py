"""The wrong case behind "according to": `according to she`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.model import Match, Span

_OBJECT_FORMS = {"he": "him", "she": "her", "they": "them", "we": "us", "I": "me"}


_ACCORDING = re.compile(r"(?<=ccording to )(?:he|she|they|we|I)\b(?!['’]| who\b)")


def according_to_subject(article: Article) -> Iterator[Match]:
    """Find a subject pronoun behind `according to`."""
    for found in _ACCORDING.finditer(article.prose):
        right = _OBJECT_FORMS[found[0]]
        repair = replaced(found.start(), found.end(), right)
        yield Match(Span(*found.span()), {"text": found[0], "right": right}, (repair,))
