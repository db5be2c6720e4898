"""Words of a link in the wrong order: compounds turned round, or parted by a second article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.reordering import behind
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.common import common
from newslint.english.lexicon import words
from newslint.english.phrase_ends import ends_phrases, odds
from newslint.english.tags import NAMES, NOUNS, VERBS
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODIFIERS = NOUNS | NAMES | {"JJ"}
_OUT_OF_ORDER = 3.5  # times likelier in the other order
_PLURAL_FIRST = 1.2  # the same, of a plural and a singular noun
_DOUBTFUL = 0.6  # of these is enough for the judge to be asked
_TURNED = 2.0  # the same, where an article stands between the two
_ACRONYM = 5  # letters at most


def swapped_nouns(article: Article) -> Iterator[Match]:
    """Find a compound whose words were turned round: `operators tourism`, `the unit the press`."""
    yield from _parted(article)
    doc = article.doc
    for noun, modifier in pairs(article, NOUNS, _MODIFIERS):
        last, follower = modifier, doc[modifier.i + 1]
        if follower.tag_ in NOUNS and follower.is_lower and _titled(modifier):
            last, follower = follower, doc[follower.i + 1]  # "breaches Human rights"
        if (
            not noun.is_lower
            or not noun.whitespace_
            or noun.text in words("adverbial-nouns")
            or follower.tag_ in NOUNS
            or follower.tag_ == "HYPH"
        ):
            continue
        capital = _acronym(modifier) or _titled(modifier)
        disorder = _disorder(noun, modifier)
        if not (capital or disorder > _DOUBTFUL):
            continue
        if not modifier.is_lower and (follower.tag_ in NAMES or follower.is_title):
            continue
        if not running(article, noun.idx):
            continue
        doubtful = (
            noun.nbor(-1).tag_ in NAMES or last is not modifier or not (capital or disorder > 1)
        )
        repairs = [behind(article, noun, last)]
        if modifier.is_title:
            repairs.append(behind(article, noun, last, lower=False))
        if noun.nbor(-1).tag_ == "JJ" and noun.nbor(-1).is_lower and noun.nbor(-1).whitespace_:
            repairs.append(behind(article, noun.nbor(-1), last))
        gap = noun.idx + len(noun), modifier.idx
        repairs += [replaced(*gap, f" {word} ") for word in ("of", "and")]
        yield _swapped(article, noun, last, repairs, doubtful=doubtful)


def _acronym(word: Token) -> bool:
    return word.is_upper and word.is_alpha and 1 < len(word) <= _ACRONYM


def _titled(word: Token) -> bool:
    """Whether a word is written with a capital that the start of a link gave it."""
    plain = common(word.text) or ends_phrases(word.lower_, -1) >= 0
    return word.is_title and plain and word.text not in words("calendar")


def _disorder(noun: Token, modifier: Token) -> float:
    """Return how far two nouns are out of order: above 1 they are, 0 where nothing is known."""
    known = modifier.is_lower and modifier.is_alpha and noun.is_alpha and modifier.tag_ in NOUNS
    if not known or modifier.text in words("adverbial-nouns"):
        return 0.0
    # A plural seldom modifies a singular noun.
    plural_first = noun.tag_ == "NNS" and modifier.tag_ == "NN"
    return odds(noun.text, modifier.text) / (_PLURAL_FIRST if plural_first else _OUT_OF_ORDER)


def _swapped(
    article: Article, first: Token, last: Token, repairs: list[Repair], *, doubtful: bool
) -> Match:
    span = Span(first.idx, last.idx + len(last))
    values = {"text": article.prose[span.start : span.end]}
    kind = "swapped-nouns-in-doubt" if doubtful else ""
    return Match(span, values, tuple(repairs), doubt="unsure", kind=kind)


_CLOSES = frozenset({".", ",", "IN", "''", "CC", "TO", "JJ", "WRB", "PRP"})
"""Tags of what may stand behind a whole phrase, and no verb of a clause that begins in it."""
_OPENS_PHRASE = frozenset({"NN", "NNS", "JJ", "VBG", "CD"})


def _parted(article: Article) -> Iterator[Match]:
    """Find a compound turned round with its article said twice: `the unit the enforcement`."""
    doc = article.doc
    for noun, second in pairs(article, NOUNS, ("DT",)):
        first = noun.nbor(-1)
        modifier = doc[second.i + 1]
        if (
            second.text != "the"
            or first.lower_ not in ("the", "a", "an")
            or modifier.tag_ not in _OPENS_PHRASE
            or not modifier.is_lower
            or not noun.whitespace_
            or not running(article, noun.idx)
        ):
            continue
        last = modifier
        while doc[last.i + 1].tag_ in NOUNS and last.i < modifier.i + 2:
            last = doc[last.i + 1]
        end = last.idx + len(last)
        turned = article.prose[modifier.idx : end]
        article_ = "The" if first.is_sent_start or first.idx == 0 else first.text
        gap = noun.idx + len(noun), second.idx
        repairs: tuple[Repair, ...] = (
            replaced(first.idx, end, f"{article_} {turned} {noun.text}"),
            *(replaced(*gap, text) for text in (", ", " of ", " that ")),
        )
        span = Span(first.idx, end)
        values = {"text": article.prose[span.start : span.end]}
        before = doc[first.i - 1]
        strong = (
            odds(noun.text, modifier.text) > _TURNED
            and last == modifier
            and doc[last.i + 1].tag_ in _CLOSES
            and not (before.tag_ in VERBS and before.lemma_ in words("two-object-verbs"))
            and noun.text not in words("adverbial-nouns") | words("nouns-before-clauses")
        )
        yield Match(span, values, repairs, doubt="" if strong else "unsure", kind="parted-compound")
