"""The wrong form of the indefinite article: `a 8-year-old`, `an unique`, `a hour`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.sentences import running, sentence_start
from newslint.edits import replaced
from newslint.model import Match, Span

_VOWEL = r"(?:8\d?|8\d\d|11|18|8[\d,]{3,}|11,\d{3}|18,\d{3})(?![\d,]*\d)"
_A = re.compile(
    rf"(?<![\w.’'&/-])(?P<at>[Aa]) (?P<word>{_VOWEL}(?=[ -])"
    r"|(?:[aeio][a-z]{2,}|un(?!i|a\b|e\b|o\b)[a-z]{3,}|up[a-z]{3,}|ur[bg][a-z]{2,}|ug[a-z]{2,}"
    r"|ultra[a-z]*|hour|hours|hourly|honest|honour|honor|heir|heiress|honou?rable)(?![\w’']))"
)
_AN = re.compile(
    r"(?<![\w.’'&/-])(?P<at>[Aa]n) (?P<word>(?:[1-79]\d?|[1-79]\d{2,})(?<!11)(?<!18)(?=[ -])"
    r"|(?:[bcdfgjklmnpqrstvwz][aeioulr][a-z]{2,}|h(?!our|on|eir|is|erb|a|o)[a-z]{3,}|uni(?:que|versit|versal|verse|form|on|fied|lateral|corn|t|ted|ty)[a-z]*|us(?:e|ed|er|eful|ual)"
    r"|Europe|European|one-[a-z]+|U[KN](?=[ -]))(?![\w’']))"
)
_LIKE_CONSONANTS = re.compile(r"(?:one|once|eu|unanim|ewe|ouija|iota$|uni|io[dn]?$)")


def article_form(article: Article) -> Iterator[Match]:
    """Find "a" before a vowel that is heard, and "an" before a consonant: `a hour`, `an unique`."""
    for pattern, right in ((_A, "an"), (_AN, "a")):
        for found in pattern.finditer(article.prose):
            word = found["word"]
            if right == "an" and _LIKE_CONSONANTS.match(word):
                continue
            if not running(article, found.start()):
                continue
            if found["at"] == "A" and sentence_start(article, found.start()) != found.start():
                continue  # "vitamins A and E"
            start, end = found.span("at")
            form = right.capitalize() if found["at"][0] == "A" else right
            values = {"text": f"{found['at']} {word}", "right": f"{form} {word}"}
            yield Match(Span(start, found.end()), values, (replaced(start, end, form),))
