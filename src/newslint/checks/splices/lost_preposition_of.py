"""Words for a part or an amount that lost their "of": `most the assets`, `a series talks`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.phrases import phrase_end
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.english.tags import COMPARED, NOUNS, PARTICIPLES
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SOME_TAGS = frozenset({"CD", "DT", "JJ", "JJS", "NN", "RBS"})
_WHOLE = frozenset({"the", "these", "those", "them", "us"})
_WHOLE_TAGS = frozenset({"DT", "PRP", "PRP$"})
# "None the wiser", "much the same", "each the size of a hand".
_COMPARED = COMPARED | {"JJS"}
COMPARING = frozenset(
    {"age", "color", "colour", "height", "length", "same", "shape", "size", "weight", "width"}
)
"""Words behind "the" that need no preposition before: `an economy the size of Spain's`."""
_SURELY = frozenset({"most", "many", "some", "several", "one", "none"})
"""Words that "the" never follows at the start of a sentence."""
_LONGEST = 4  # words of what there is an amount of
_INSIDE = NOUNS | PARTICIPLES | {"JJ", "JJR"}


def partitives(article: Article) -> Iterator[Match]:
    """Propose "of" to the judge."""
    for some, whole in pairs(article, _SOME_TAGS, _WHOLE_TAGS):
        if some.lower_ in words("words-for-parts") and _is_whole(some, whole):
            sure = bool(some.is_sent_start) and some.lower_ in _SURELY and whole.lower_ == "the"
            yield from _without_of(article, some, whole, sure=sure)
    for amount, first in pairs(article, {"NN"}, _INSIDE):
        if amount.lower_ in words("amount-nouns") | words("number-nouns") and _is_counted(
            amount, first
        ):
            yield from _without_of(article, amount, first, sure=False)


def _is_whole(some: Token, whole: Token) -> bool:
    """Whether a word names a whole that there may be some of."""
    if whole.tag_ == "PRP$":
        return some.lower_ != "each"  # "to each his own"
    following = whole.nbor()
    compared = following.tag_ in _COMPARED or following.lower_ in COMPARING
    return whole.lower_ in _WHOLE and not compared


def _is_counted(amount: Token, first: Token) -> bool:
    """Whether a phrase says what there is a number or an amount of."""
    doc = amount.doc
    if not any(token.tag_ == "DT" for token in doc[max(0, amount.i - 3) : amount.i]):
        return False
    last = phrase_end(first, _LONGEST, lambda token: token.tag_ in _INSIDE)
    return last.tag_ == "NNS" or (amount.lower_ in words("amount-nouns") and last.tag_ == "NN")


def _without_of(article: Article, word: Token, right: Token, *, sure: bool) -> Iterator[Match]:
    if not (word.whitespace_ and right.is_lower and running(article, word.idx)):
        return
    values = {"word": word.text, "next": right.text, "preposition": "of"}
    repair = replaced(word.idx + len(word), right.idx, " of ")
    span = Span(word.idx, right.idx + len(right))
    doubt = "" if sure else "may need none"
    yield Match(span, values, (repair,), kind="lost-of", doubt=doubt)
