"""The comma and the full stop behind a quotation that is a whole sentence: `“We won”, he said`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.quotation_style import is_sentence
from newslint.article.speech import attribution
from newslint.edits import replaced
from newslint.model import Match, Span

_END = re.compile(r"(?<=\w)(?P<mark>[”\"])(?P<stop>[.,])(?=\s|$)")


def stop_outside_quotation(article: Article) -> Iterator[Match]:
    """Find whole sentences in quotation marks whose comma or full stop stands behind the mark."""
    prose = article.prose
    for quotation in article.quotations:
        if not (quotation.closed and is_sentence(prose, quotation.span)):
            continue
        found = _END.match(prose, quotation.span.end - 1)
        if found is None or (found["stop"] == "," and not attribution().match(prose, found.end())):
            continue
        repair = replaced(*found.span(), found["stop"] + found["mark"])
        yield Match(Span(*found.span()), repairs=(repair,))
