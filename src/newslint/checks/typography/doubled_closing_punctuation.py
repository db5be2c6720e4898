"""Commas and full stops at both sides of a closing quotation mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.speech import attribution
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.model import Match, Span

_DOUBLED = re.compile(
    r"(?<=[\w)])(?P<inside>[.,;])[ \xa0]?(?P<mark>[”\"»“])(?P<space>[ \xa0]?)(?P<outside>[.,;])"
    r"(?=[\s—–-]|$)"
)
_INITIALS = re.compile(r"\b\w\.\w$")
_WORD = re.compile(r"[\w.]+$")
_NEAR = 200  # code points behind a mark that may say who spoke


def doubled_closing_punctuation(article: Article) -> Iterator[Match]:
    """Yield a comma or a full stop inside a quotation's end and again outside: ".”.", ",” ,".

    The full stop of an abbreviation stays: "E.T.".
    """
    prose = article.prose
    for match in _DOUBLED.finditer(prose):
        if match["inside"] == "." and _abbreviated(prose, match.start()):
            continue
        following = prose[match.end() : match.end() + _NEAR].lstrip(" \xa0")
        goes_on = attribution().match(following) or following[:1].islower()
        stop = "," if goes_on else match["outside"] if match["outside"] != "," else "."
        stop = match["outside"] if match["inside"] == match["outside"] else stop
        yield Match(
            Span(match.start(), match.end()),
            repairs=(replaced(match.start(), match.end(), stop + match["mark"]),),
        )


def _abbreviated(prose: str, at: int) -> bool:
    word = _WORD.search(prose, max(0, at - 20), at)
    if not word:
        return False
    known = word[0].lower() in words("abbreviations")
    return known or len(word[0]) == 1 or _INITIALS.search(word[0]) is not None
