"""What is no prose in HTML though it is no tag: `<![CDATA[…]]>`, `<?…?>`, `<!x …>`.

Comments, scripts and tags are passed over. A tag goes as far as browsers have it: up to the first
">" that is in no quoted value, whatever "<" comes before. What never ends goes to the end, or to
the first ">" as browsers have it; to the end goes a tag in which a quotation mark never closes,
too: `<a title="…`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.model import Span

_OPEN_TAG = r"</?[a-z](?:=\s*(?:\"[^\"]*\"|'[^']*')|=(?!\s*[\"'])|[^=>])*+"
_DECLARED = re.compile(
    r"<!--(?:.*?-->|.*\Z)"
    r"|<(script|style)\b[^>]*>(?:.*?</\1|.*\Z)"
    r"|(?P<title><title\b[^<>]*>.*?(?:</title|\Z))"
    rf"|<!doctype\b|(?P<tag>{_OPEN_TAG}>)|{_OPEN_TAG}\Z"
    r"|(?P<no><!\[CDATA\[(?:(?!<!\[CDATA\[).)*?\]\]>"
    r"|<\?(?:(?!<\?).)*?\?>"
    r"|<[!?][^>]*(?:>|\Z)"
    rf"|{_OPEN_TAG}=\s*(?:\"[^\"]*|'[^']*)\Z)",
    re.DOTALL | re.IGNORECASE,
)
_MAY_DECLARE = re.compile(
    r"<[!?]|=\s*(?:\"[^\"]*|'[^']*)\Z|<title\b[^<>]*>[^<]*<(?!/title)", re.IGNORECASE
)
_IN_TITLE = re.compile(r"<(?!/?title\b)[^<>]*>", re.IGNORECASE)  # to browsers no tag: text
_IN_TAG = re.compile(r"<\?[^<>\"']*\?>")


def declarations(text: str) -> Iterator[Span]:
    """Yield the places of what is no prose and no tag: in titles and values of attributes, too."""
    if not _MAY_DECLARE.search(text):
        return
    for found in _DECLARED.finditer(text):
        if found["no"]:
            yield Span(*found.span())
        elif found["title"]:
            for inner in _IN_TITLE.finditer(text, *found.span()):
                yield Span(*inner.span())
        elif found["tag"] and "<?" in found["tag"]:
            for inner in _IN_TAG.finditer(text, *found.span()):
                yield Span(*inner.span())
