"""Whether the marks of quotation around a pronoun can be trusted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.article.article import Article
    from newslint.pronouns.antecedents import Pronoun

_TICKS = re.compile("``|''")
_MARKS = re.compile(f'{_TICKS.pattern}|["“”„»«]')


def is_well_quoted(article: Article, pronoun: Pronoun) -> bool:
    """Whether it is sure that a pronoun stands in no quotation: the marks around come in pairs.

    Nothing before it in its paragraph can open one either, once the paragraph before is in order.
    """
    number = article.paragraph_number(pronoun.token.idx)
    here = article.document.blocks[number].span
    before = article.prose[here.start : pronoun.token.idx]
    own = article.prose[here.start : here.end]
    if number:
        last = article.document.blocks[number - 1].span
        if not _is_paired(article.prose[last.start : last.end]):
            return False
    return _MARKS.search(before) is None or (_is_paired(own) and not _is_among_ticks(before))


def _is_paired(text: str) -> bool:
    straight = text.count('"') % 2 == 0 and not _is_among_ticks(text)
    return straight and text.count("“") == text.count("”")


def _is_among_ticks(before: str) -> bool:
    """Whether the marks of a tokenised text, ``like these'', leave one open."""
    return len(_TICKS.findall(before)) % 2 == 1
