"""Words of another language that stand where a quotation mark stood: `said, Bakan We are ready`.

Some machines, those of Turkish pages above all, lose a mark and leave a bit of the first word or
the last one, untranslated or doubled, in its place.
"""

from __future__ import annotations

import re
from functools import cache

from newslint.article.article import Article
from newslint.article.speech import attribution, said_forms
from newslint.english.common import is_function, is_word
from newslint.model import Span

_SENTENCE = r"(?:I|We|You|The|This|These|Our|My|It|There|When|If|In|They|He|She|As|For|Now|That)"
_LONGEST = 12  # letters


@cache
def _before() -> re.Pattern[str]:
    lead = rf"\b(?:{said_forms()}|follows)\b[^.?!“”\":\n]{{0,60}}[:,] "
    return re.compile(
        rf"{lead}(?P<word>[^\W\d_]{{1,{_LONGEST}}} )(?={_SENTENCE}(?:['’](?:s|m|re|ve|ll))? [a-z])"
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(
        rf"(?<=[a-z])(?P<stop>[.?!]) (?P<word>[^\W\d_]{{1,{_LONGEST}}})"
        rf"(?=(?:{attribution().pattern})|[.'’]?\s*$)"
    )


def residue_before(article: Article, start: int, end: int) -> Span | None:
    """Return the bit of a word, with its space, that stands where a quotation opens; None for none.

    Offsets are of the prose.
    """
    for found in _before().finditer(article.prose, start, end):
        if _is_none(found["word"].strip()):
            return Span(*found.span("word"))
    return None


def residue_behind(article: Article, start: int, end: int) -> tuple[Span, str] | None:
    """Return the bit of a word that stands where a quotation closes, with the stop before it."""
    for found in _behind().finditer(article.prose, start, end):
        if _is_none(found["word"]):
            return Span(*found.span()), found["stop"]
    return None


def _is_none(word: str) -> bool:
    """Whether a bit of a word is no word of English, nor a name of one letter."""
    lower = word.lower()
    return not is_function(lower) and not is_word(lower) and word not in ("I", "A", "O")
