"""Names of papers, channels, clubs and houses in quotation marks: `on “Nova Plus”`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.common import common
from newslint.model import Match, Span

_KIND = (
    r"(?:(?:news|press|TV|television|radio|sports|football|basketball|night|concert) )?(?:agency"
    r"|airline|airport|arena|bank|broadcaster|channel|clinic|club|company|concern|daily|factory"
    r"|firm|foundation|hall|hospital|hotel|institute|mine|monthly|newspaper|nightclub|outlet|portal"
    r"|publication|radio|refinery|restaurant|shipyard|stadium|station|supermarket|television"
    r"|theatre|tabloid|weekly)"
)
"""What has a name and no title, as a book or a band has."""
_NAMED = r"[^\W\d_a-z][\w'’.&+-]*(?: (?:[^\W_a-z][\w'’.&+-]*|of|and|the|de|i|al|na|za|u|w|z)){0,4}"
_SENDS = r"TV|Radio|Television|Televizija|Telewizja|Channel|Press|Media|FM|Plus|Arena|Stadium|Bank"
_NAME = rf"(?P<open>[“\"«])(?P<name>{_NAMED})(?P<stop>[,.]?)(?P<close>[”\"»])(?![\w])"
_FORMS = (
    re.compile(rf"\b(?:{_KIND}),? (?P<at>{_NAME})"),
    re.compile(
        rf"(?:\b(?:of|in|at|on|from|by|for|to|with|[Tt]he) |^)(?P<at>{_NAME})(?= {_KIND}\b)", re.M
    ),
    re.compile(
        r"\b(?:on|to|for|told|in|at|from) (?:the )?"
        rf"(?P<at>(?=.(?:[^\W\d_]\w* )?(?:{_SENDS})\b){_NAME})(?=[.,;:)]| [a-z]|$)",
        re.M,
    ),
)


def quoted_name(article: Article) -> Iterator[Match]:
    """Yield names of papers, channels, halls and firms that stand in quotation marks."""
    prose = article.prose
    taken: set[int] = set()
    for form in _FORMS:
        for found in form.finditer(prose):
            start, end = found.span("at")
            if start in taken or not running(article, start):
                continue
            if common(found["name"]):
                continue  # "“Free” radio time"
            taken.add(start)
            repair = (*replaced(start, start + 1, ""), *replaced(end - 1, end, ""))
            yield Match(Span(start, end), {"name": found["name"].rstrip(".")}, (repair,))
