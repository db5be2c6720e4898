"""Articles that English wants and the machine leaves out, and the other way round."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.article.words import words_of
from newslint.checks.splices.missing_article_classed import classed
from newslint.checks.splices.missing_article_weak import lost_articles
from newslint.edits import replaced
from newslint.english.determiners import determined, uses_of
from newslint.english.indefinite import indefinite
from newslint.english.lexicon import words
from newslint.english.tags import ADJECTIVES, DETERMINERS, NAMES, NOUNS, VERBS
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

_MODIFIERS = ADJECTIVES | {"NN", "VBG"}
_LONGEST = 2  # words before the noun


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase without an article: `largest`, `producer`, of which a superlative wants "the".

    `article` is the likelier one, `sure` that the noun hardly ever stands without.
    """

    first: Token
    noun: Token
    article: str
    sure: bool

    @property
    def before(self) -> Token:
        """The word before the phrase."""
        return self.first.nbor(-1)


def missing_article(article: Article) -> Iterator[Match]:
    """Find a noun without the article that it needs: `he is lawyer`, `in United States`."""
    seen = set()
    for match in (*classed(article), *_missing(article), *lost_articles(article)):
        if match.span not in seen:
            seen.add(match.span)
            yield match


def _missing(article: Article) -> Iterator[Match]:
    """Find names that have one, and nouns that hardly ever stand without."""
    yield from _before_names(article)
    yield from _before_known(article)
    for phrase in _phrases(article):
        if _bare(phrase) and running(article, phrase.noun.idx):
            yield _without(article, phrase)


def _phrases(article: Article) -> Iterator[_Phrase]:
    """Yield nouns that hardly ever stand without an article, and those behind superlatives."""
    listed = determined()
    for before, noun in pairs(article, (*VERBS, "IN", *_MODIFIERS), NOUNS):
        row = listed.get(noun.lower_) if noun.tag_ == "NN" else None
        if row is not None:
            first = _first(noun)
            if first is not None:
                yield _Phrase(first, noun, row["article"], sure=row["sure"] != "no")
        elif before.tag_ in ("JJ", "JJS") and _is_superlative(before, noun):
            yield _Phrase(before, noun, "the", sure=True)


def _is_superlative(before: Token, noun: Token) -> bool:
    """Whether a word ranks its noun: `is largest producer`, `for first time`."""
    if noun.pos_ != "NOUN" or not before.is_lower or not before.whitespace_:
        return False
    if before.lower_ == "same" or (before.lower_ == "first" and noun.lower_ == "time"):
        return True
    return before.tag_ == "JJS" and before.lower_ not in ("most", "least", "best", "worst")


def _first(noun: Token) -> Token | None:
    """Return the first word of the noun's phrase; None where a name or number is in it."""
    doc, start = noun.doc, noun.i
    while start > noun.sent.start and doc[start - 1].tag_ in _MODIFIERS:
        if not doc[start - 1].is_lower or not doc[start - 1].whitespace_:
            return None
        start -= 1
    return doc[start] if noun.i - start <= _LONGEST else None


_GOES_ON = NOUNS | NAMES | {"HYPH", "CD", "POS", "JJ"}


def _bare(phrase: _Phrase) -> bool:
    """Whether nothing before the phrase or behind it makes up for the article."""
    if phrase.first.i == phrase.first.sent.start or phrase.first.lower_ in ("next", "last"):
        return False
    return (
        _is_in_sentence(phrase.noun)
        and _wants_phrase(phrase)
        and not _is_set_phrase(phrase)
        and phrase.noun.nbor().tag_ not in _GOES_ON
        and phrase.noun.nbor().text not in "-/"
    )


def _is_in_sentence(noun: Token) -> bool:
    """Whether the sentence ends as sentences do, not as headings and captions."""
    last = noun.sent[-1]
    return last.text in '.?!”"' or last.is_space


def _wants_phrase(phrase: _Phrase) -> bool:
    """Whether a verb or preposition stands before the phrase: `met lawyer`, `for first time`."""
    before = phrase.before
    if not before.whitespace_ or not before.is_lower:
        return False
    infinitive = before.tag_ == "TO" and phrase.noun.dep_ != "pobj"
    return before.tag_ in VERBS | {"IN", "TO"} and not infinitive


_PAIRS = frozenset({"and", "or", "after", "by", "to", "upon"})
_NAMING = frozenset({"brand", "call", "christen", "dub", "label", "name", "nickname", "term"})
"""What they say somebody or something is has no article: "dubbed heartbreak corner"."""


def _is_set_phrase(phrase: _Phrase) -> bool:
    """Whether English has no article here: `day by day`, `a kind of machine`, `dubbed hero`."""
    before, after = phrase.before, phrase.noun.nbor()
    paired = after.lower_ in _PAIRS and phrase.noun.nbor(2).tag_ == "NN"
    of_kind = before.lower_ == "of" and before.doc[before.i - 1].lower_ in words("kinds")
    return paired or of_kind or before.lemma_ in _NAMING


_BEFORE_BARE = frozenset({"as", "by", "like", "than", "per", "without", "between", "at"})


def _doubt(phrase: _Phrase) -> str:
    """Return why the phrase may stand without an article, or nothing."""
    before, behind = phrase.before, phrase.noun.nbor()
    if not phrase.sure:
        return "often bare"
    if behind.text == ",":
        return "may be in a list"
    if before.lemma_ == "be" and (behind.lower_ == "to" or behind.tag_ == "VBN"):
        return "may be a verb"
    if before.tag_ == "VBN" or (before.lower_ == "with" and phrase.first.tag_ == "JJS"):
        return "may be said of it"
    if before.lower_ in _BEFORE_BARE:
        return "a set phrase"
    if any(child.dep_ in DETERMINERS for child in phrase.noun.children):
        return "has a determiner"
    # Behind other verbs and prepositions English has too many fixed phrases.
    ranked = phrase.first.tag_ == "JJS" or phrase.first.lower_ in ("same", "first")
    return "" if ranked or before.lemma_ == "be" else "may be a set phrase"


def _without(article: Article, phrase: _Phrase) -> Match:
    first, noun = phrase.first, phrase.noun
    an = indefinite(first.text)
    order = [an, "the"] if _introduces(article, phrase) else ["the", an]
    repairs: list[Repair] = [replaced(first.idx, first.idx, f"{word} ") for word in order]
    span = Span(first.idx, noun.idx + len(noun))
    values = {"text": article.prose[span.start : span.end], "article": order[0]}
    return Match(span, values, tuple(repairs), doubt=_doubt(phrase))


def _introduces(article: Article, phrase: _Phrase) -> bool:
    """Whether a phrase says what somebody is, or what no sentence before has spoken of."""
    first = phrase.first
    if phrase.before.lemma_ == "be" and first.tag_ not in ("JJS", "VBG"):
        return True
    noun = phrase.noun.text
    earlier = any(at + len(noun) <= first.idx for at in words_of(article).places(noun)[:1])
    return phrase.article == "a" and not earlier


@lru_cache
def _names_with_article() -> re.Pattern[str]:
    listed = sorted(words("names-with-article"), reverse=True)
    names = "|".join(re.escape(name) for name in listed if not name.isupper() and "." not in name)
    return re.compile(
        rf"\b(?:in|of|to|from|with|by|for|at|against|on|into|between) (?P<name>{names})(?=[.,;:)]"
        r"|\s+(?:and|or|but|is|was|has|had|will|would|in|on|at|to|for|with|from|by|that|as)\b)"
    )


def _before_names(article: Article) -> Iterator[Match]:
    for found in _names_with_article().finditer(article.prose):
        span = Span(*found.span("name"))
        if running(article, span.start):
            values = {"text": found["name"], "article": "the"}
            yield Match(span, values, (replaced(span.start, span.start, "the "),))


_PLACES = frozenset({"ORG", "LOC", "FAC", "GPE"})
_LEAST = 2  # times that a name has its article


def _before_known(article: Article) -> Iterator[Match]:
    """Find a name without the article that it has everywhere else in the text."""
    counted: dict[str, Counter[str]] = {}
    for name in article.doc.ents:
        if name.label_ not in _PLACES or name[0].tag_ != "NNP" or not _stands_alone(name):
            continue
        if name.text not in counted:
            known = article.prose.count(f"the {name.text}") >= _LEAST
            counted[name.text] = uses_of(article.prose, name.text) if known else Counter()
        uses = counted[name.text]
        elsewhere = uses["the"] >= _LEAST and uses["bare"] == 1
        if elsewhere and running(article, name.start_char):
            span = Span(name.start_char, name.end_char)
            seldom = "" if uses["the"] > _LEAST else "seldom seen"
            values = {"text": name.text, "article": "the"}
            yield Match(span, values, (replaced(span.start, span.start, "the "),), doubt=seldom)


def _stands_alone(name: TokenSpan) -> bool:
    """Whether a name is the whole phrase behind a verb or preposition."""
    if not name.start or name.end == len(name.doc):
        return False
    before, behind = name[0].nbor(-1), name[-1].nbor()
    opens = before.tag_ in VERBS | {"IN", "TO"} and before.is_lower
    ends = behind.pos_ in ("PUNCT", "ADP", "CCONJ", "AUX") or behind.tag_ in VERBS
    return opens and ends and behind.text not in "-/&’'("
