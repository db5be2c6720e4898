"""Words in the letters of another script."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.model import Match, Safety, Span

_LETTERS = (
    r"[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}"
    r"\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Bengali}"
    r"\p{Script=Tamil}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Ethiopic}]"
)
_RUN = regex.compile(
    rf"(?<![\p{{L}}(（\[“\"«‘'《]){_LETTERS}(?:{_LETTERS}|\p{{M}})+"
    rf"(?:[\s,.:;!?–—«»\"'\d-]{{1,3}}{_LETTERS}(?:{_LETTERS}|\p{{M}})*)*(?![\p{{L}}])"
)
_LEAST_LATIN = 0.5
_BEHIND_END = regex.compile(r"[.?!…][”\"’')]*\s*$|,[”\"]\s*$")
_LONGEST = 40  # code points of what is left of a page rather than of the article


def foreign_script(article: Article) -> Iterator[Match]:
    """Yield words that were left in another script: `the plan Правительство was`."""
    prose = article.prose
    if prose.isascii():
        return
    found = list(_RUN.finditer(prose))
    letters = sum(len(match.group()) for match in found)
    if letters > _LEAST_LATIN * len(prose):
        return  # an article in another language
    for match in found:
        start, end = match.span()
        block = article.document.blocks[article.paragraph_number(start)].span
        before = prose[block.start : start]
        apart = end - start <= _LONGEST and _BEHIND_END.search(before)
        left_over = end == block.end and apart
        bracketed = before.count("(") > before.count(")") and not left_over
        if bracketed or prose[end : end + 1] in (")", "）", "]", "”", "»", "》"):
            continue
        gap = block.start + len(before.rstrip())
        repairs = (replaced(gap, end, ""),) if apart else ()
        safety = Safety.UNSAFE if left_over else Safety.HINT
        yield Match(Span(start, end), {}, repairs, safety)
