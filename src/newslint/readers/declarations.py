"""What is no prose in HTML though it is no tag: `<![CDATA[…]]>`, `<?…?>`, `<!x …>`.

Comments, scripts and tags are passed over. A tag goes as far as browsers have it: up to the first
">" that is in no quoted value, whatever "<" comes before. To browsers a script may begin in a
`<![CDATA[…]]>`, which they do not know, and go on behind it. What never ends goes to the end, or to
the first ">" as browsers have it; to the end goes a tag in which a quotation mark never closes,
too: `<a title="…`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.model import Span

_OPEN_TAG = r"</?[a-z](?:=\s*(?:\"[^\"]*\"|'[^']*')|=(?!\s*[\"'])|[^=>])*+"
_IN_CDATA = r"(?:(?!\]\]>|<!\[CDATA\[).)"
_DECLARED = re.compile(
    r"(?P<empty><!---?>)|(?P<comment><!--(?:.*?--!?>|.*\Z))"
    r"|<(?P<raw>script|style)\b[^>]*>(?:.*?</(?P=raw)|.*\Z)"
    r"|(?P<text><(?P<title>title|textarea)\b[^<>]*>.*?(?:</(?P=title)|\Z))"
    rf"|<!doctype\b|(?P<tag>{_OPEN_TAG}>)|{_OPEN_TAG}\Z"
    rf"|(?P<no><!\[CDATA\[[^>]*>{_IN_CDATA}*?<(?P<torn>script|style)\b[^>]*>"
    rf"(?:(?!</(?P=torn)){_IN_CDATA})*+\]\]>(?:.*?</(?P=torn)[^>]*>|.*\Z)"
    r"|<!\[CDATA\[(?:(?!<!\[CDATA\[).)*?\]\]>"
    r"|<\?(?:(?!<\?).)*?\?>"
    r"|<[!?][^>]*(?:>|\Z)"
    rf"|{_OPEN_TAG}=\s*(?:\"[^\"]*|'[^']*)\Z)",
    re.DOTALL | re.IGNORECASE,
)
_ODD_COMMENT = re.compile(r"--(?:!|\s+)>")
_COMMENT_END = re.compile(r"--!?>\Z")
_FILLED = re.compile(r"[^\n]")
_MAY_DECLARE = re.compile(
    r"<[!?]|=\s*(?:\"[^\"]*|'[^']*)\Z|<(title|textarea)\b[^<>]*>[^<]*<(?!/\1)", re.IGNORECASE
)
_IN_TEXT = re.compile(r"<(?!/?(?:title|textarea)\b)(?:!--|[^<>]*>?)", re.IGNORECASE)
_IN_TAG = re.compile(r"<\?[^<>\"']*\?>")


def declarations(text: str) -> Iterator[Span]:
    """Yield the places of what is no prose and no tag: in titles and values of attributes, too."""
    if not _MAY_DECLARE.search(text):
        return
    for found in _DECLARED.finditer(text):
        if found["no"] or found["empty"]:
            yield Span(*found.span())
        elif found["text"]:  # to browsers there are no tags in it
            for inner in _IN_TEXT.finditer(text, *found.span()):
                yield Span(*inner.span())
        elif found["tag"] and "<?" in found["tag"]:
            for inner in _IN_TAG.finditer(text, *found.span()):
                yield Span(*inner.span())


def with_plain_comments(text: str) -> str:
    """Return a page whose comments end as browsers have it for any parser: at their last mark."""
    if not _ODD_COMMENT.search(text):
        return text
    pieces, at = [], 0
    for found in _DECLARED.finditer(text):
        if found["comment"]:
            begin, end = found.start() + len("<!--"), found.end()
            closed = _COMMENT_END.search(text, begin, end) is not None
            words = _FILLED.sub("x", text[begin : end - len("-->") * closed])
            pieces += [text[at:begin], words, "-->" * closed]
            at = end
    return "".join([*pieces, text[at:]])
