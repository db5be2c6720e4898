"""The comma between a quotation and who said it: `in the flood.” he said`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.quotation_style import is_sentence
from newslint.article.speech import attribution, verb_first
from newslint.edits import replaced
from newslint.model import Match, Safety, Span

_END = re.compile(r"(?<!\.)(?P<stop>\.?)[”\"’]$")
_BEHIND = re.compile(
    r"(?:[.,;:]|$| (?:on|in|at|to|during|after|before|of|yesterday|today|last|this|when)\b"
    r"| [A-Z])"
)

_TELLS = re.compile(
    r" (?:tells?|told|boasts?|boasted) (?:an?|the|its|his|her|their)\b"  # a title: "tells a story"
)
_NAMED = re.compile(
    r" (?!I\b|We\b)[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3} (?:also )?[a-z]+"
    r"(?: (?:at|in|on|during|after|before) (?:the |an? |his |her )?[\w’'-]+"
    r"| (?:then|later|today|yesterday))?\."
    r"(?=\s|$|[“\"])"
)
"""A sentence that only says who speaks, and when: `Ana Lima said at the start.`."""
_SPEAKER = re.compile(r" (?:the|an?|one|his|her|their)\b")  # "said the minister"


def attribution_comma(article: Article) -> Iterator[Match]:
    """Find whole sentences that "he said" follows without a comma: `in the flood.” he said`."""
    prose = article.prose
    for quotation in article.quotations:
        start, end = quotation.span.start, quotation.span.end
        text = prose[start:end]
        found = _END.search(text)
        if not (quotation.closed and found and _is_speech(prose, quotation.span, found)):
            continue
        named = _NAMED.match(prose, end)
        if named and found["stop"] and attribution().match(prose, end):
            at = start + found.start()
            repair = replaced(at, end, f",{text[-1]}")
            yield Match(Span(at, end), repairs=(repair,), safety=Safety.UNSAFE)
            continue
        said = verb_first().match(prose, end)
        if said is None or not prose.startswith(" ", end) or not said[0].strip()[0].islower():
            continue
        if _TELLS.match(prose, end):
            continue
        whole = " " in said[0].strip() or not _SPEAKER.match(prose, said.end())
        if (whole and not _BEHIND.match(prose, said.end())) or not (
            found["stop"] or text[-2].isalnum()
        ):
            continue
        at = start + found.start()
        repair = replaced(at, end, f",{text[-1]}")
        yield Match(Span(at, end), repairs=(repair,))


def _is_speech(prose: str, quotation: Span, found: re.Match[str]) -> bool:
    """Whether a quotation is a sentence: with its full stop, two words are enough."""
    if is_sentence(prose, quotation):
        return True
    opens = _OPENS.search(prose[max(0, quotation.start - 3) : quotation.start])
    return bool(found["stop"] and opens and _SHORT.match(prose, quotation.start))


_OPENS = re.compile(r"(?:^|\n|[.?!:][”\"]? )$")
_SHORT = re.compile(r"[“\"][A-Z][\w’']* [a-z]")
