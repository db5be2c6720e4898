"""What a page says between brackets of a quotation: `[risos]`, `(n.d.r.)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.model import Span

_LAUGHS = (
    r"(?:risos?|risas|risate|ride|rires?|lacht|lachen|gelach|śmiech|smích|смеется|смеётся|gülüyor"
    r"|gülüşmeler|tertawa|skratt|aplausos|applausi|applaudissements|applaus|oklaski|alkışlar)"
)
_NOTES = (
    r"(?:n\. ?d\. ?[rtl]\.?|n\. ?(?:da|del|de la|d\.) ?r\.?|n\. ?e\. ?r\.?|ndlr|ndr"
    r"|nota (?:da|del|de la) (?:redação|redazione|redacción)|note d\. ?red\.?|anm\. d\. red\."
    r"|przyp\. red\.|pozn\. red\.|прим\. ред\.)"
)
_ASIDES = re.compile(
    rf"(?<=[\w,;.?!…]) ?[\[(](?i:{_LAUGHS}(?=[.!\])])|{_NOTES}(?!\w))"
    r"[^\[\]()\n]{0,80}[\])](?=[\s,.;:?!”\"’])"
)


def asides(prose: str, start: int, end: int) -> Iterator[Span]:
    """Yield the asides of a paragraph; those in English are as it was said: `[laughs]`."""
    for found in _ASIDES.finditer(prose, start, end):
        yield Span(*found.span())
