"""Links whose text was made a sentence of its own: a capital before, a full stop behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint.article.article import Article
from newslint.article.capitals import may_be_stray
from newslint.article.sentences import Stop, line_before, stops, tokens
from newslint.edits import lowered, replaced
from newslint.english.common import is_function
from newslint.english.complements import lost_words, of_token
from newslint.english.tags import FINITE, PREPOSITIONS
from newslint.model import Edit, Match, Repair, Span

_LONGEST = 4  # words of a link's text
_LONGEST_LINE = 2000  # code points of a sentence that are looked at
_CAPITAL = re.compile(r"(?<![\w’'])[a-z][\w’'-]* (?P<word>[A-Z][a-z]*)(?= [a-z]|$|(?<=The) )")
_WORD = re.compile(r"[A-Z][a-z]*\b")
_MOST = 7  # prepositions that are tried
_DETERMINERS = ("the ", "a ", "an ")


def spliced_link(article: Article) -> Iterator[Match]:
    """Yield links that have a full stop behind them, and a capital or another full stop before."""
    found = stops(article)
    for stop in found:
        if article.prose[stop.next].islower():
            yield from _with_capital(article, stop)
    for first, second in pairwise(found):
        if second.at - first.next < _LONGEST * 12:
            yield from _between_stops(article, first, second)


def _with_capital(article: Article, stop: Stop) -> Iterator[Match]:
    """Yield a link with a capital and a full stop: `since The inquiry. began`."""
    prose = article.prose
    before = line_before(prose, stop.at, _LONGEST_LINE)
    line = stop.at - len(before) + before.rfind(". ") + 1
    for match in _CAPITAL.finditer(prose, line, stop.at):
        at, word = match.start("word"), match["word"]
        plain = is_function(word) or may_be_stray(article, at, word)
        if plain and len(prose[at : stop.at].split()) <= _LONGEST:
            lower = lowered(prose, at)
            joined = replaced(stop.at, stop.at + 1, "")
            repairs = [(*lower, *joined), joined, lower]
            yield _match(article, Span(at, stop.at + 1), repairs)
            return


def _between_stops(article: Article, first: Stop, second: Stop) -> Iterator[Match]:
    """Yield a link between two full stops: `to take passengers. The top. Of the tower`."""
    prose = article.prose
    text = prose[first.next : second.at]
    following = _WORD.match(prose, second.next)
    inside = tokens(article, first.next, second.at)
    if (
        "\n" in prose[first.at : second.next]
        or len(text.split()) > _LONGEST
        or not (following and is_function(following[0]) and text[0].isupper())
        or inside is None
        or any(token.tag_ in FINITE for token in inside)
    ):
        return
    behind = (*replaced(second.at, second.at + 1, ""), *lowered(prose, second.next))
    start = lowered(prose, first.next)
    last = tokens(article, first.at - len(first.before), first.at)
    own = of_token(last[-1]).all if last is not None else ()
    lost = (*own, *lost_words(prose[: first.at] + " ", first.at + 1))
    words = [f" {word} " for word in dict.fromkeys(lost) if word in PREPOSITIONS][:_MOST]
    # A phrase with an article wants what the word before it governs.
    words.insert(1 if own and text.lower().startswith(_DETERMINERS) else 0, " ")
    repairs: list[Repair] = [
        (Edit(Span(first.at, first.next), word), *start, *behind) for word in words
    ]
    # Hardly any sentence begins with "Of", and none with "Of" behind one without a verb.
    doubt = "" if following[0] == "Of" else "may be two sentences"
    yield _match(article, Span(first.at, second.at + 1), [*repairs, behind], doubt)


def _match(article: Article, span: Span, repairs: list[Repair], doubt: str = "") -> Match:
    text = article.prose[span.start : span.end]
    return Match(span, {"text": text}, tuple(repairs), doubt=doubt)
