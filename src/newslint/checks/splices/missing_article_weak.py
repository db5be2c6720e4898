"""Phrases that may have lost their article: proposed to the judge, never reported without one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.indefinite import indefinite
from newslint.english.lexicon import table, words
from newslint.english.tags import (
    ADJECTIVES,
    DETERMINERS,
    FINITE,
    NAMES,
    NOUNS,
    PARTICIPLES,
    VERBS,
)
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODIFIERS = NOUNS | ADJECTIVES | PARTICIPLES
_BEFORE = VERBS | {"IN", "TO", "_SP", ".", ",", "CC", "RB", "''", "``", "WRB", "WDT", "RP", "DT"}
_BEHIND = NOUNS | NAMES | {"HYPH", "CD", "POS", "JJ"}
_OF_ONE = frozenset({"entire", "final", "main", "previous", "second", "upcoming", "whole"})
"""Words of `ranking-words` that want no article before a plural."""
_SPANS = frozenset({"century", "day", "decade", "fortnight", "month", "week", "year"})
_SINCE = frozenset({"ago", "earlier", "later"})
_BARE_BEHIND = frozenset({"as", "by", "per", "like", "than", "without", "and", "or"})
"""English has too many phrases of these and a bare noun: "as chairman", "by car", "per head"."""
_LONGEST_PHRASE = 5  # words
_SHARED = 4  # words before "and" among which an article may be that of both names


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase and the word before it: `for`, `first`, `time`; `opens`: a sentence with it."""

    before: Token
    first: Token
    last: Token
    opens: bool

    @property
    def plain(self) -> bool:
        """Whether it begins in lower case, as far as it can."""
        return self.first.is_lower or (self.opens and self.first.is_title)

    @property
    def named(self) -> bool:
        """Whether it is a name."""
        return self.last.tag_ in NAMES and not (self.plain and self.first == self.last)

    @property
    def text(self) -> str:
        """The phrase as it is printed."""
        return self.first.doc[self.first.i : self.last.i + 1].text


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The articles that a phrase may want, the likeliest first, and the kind of its threshold."""

    kind: str
    articles: tuple[str, ...]


def lost_articles(article: Article) -> Iterator[Match]:
    """Find phrases without an article: `for first time`, `make decision`, `in Czech Republic`."""
    for phrase in _phrases(article):
        wanted = _wanted(phrase)
        if wanted is None or _ends_elsewhere(phrase) or not running(article, phrase.first.idx):
            continue
        yield Match(
            Span(phrase.first.idx, phrase.last.idx + len(phrase.last)),
            {"text": phrase.text, "article": wanted.articles[0]},
            tuple(_with_article(phrase, each) for each in wanted.articles),
            kind=wanted.kind,
            doubt="may need none",
        )


def _phrases(article: Article) -> Iterator[_Phrase]:
    for before, first in pairs(article, _BEFORE, _MODIFIERS | NAMES | {"RB"}):
        opens = bool(first.is_sent_start) or before.is_space
        if not first.text.isalpha() or not (opens or before.whitespace_):
            continue
        if first.lower_ in ("been", "being", "having") or not _begins_phrases(before):
            continue
        last = _last(first)
        if last is not None and last.i + 2 < len(last.doc):
            yield _Phrase(before, first, last, opens)


def _begins_phrases(before: Token) -> bool:
    """Whether a phrase may begin behind a word, and goes on from none before it."""
    if before.tag_ == "DT":
        return _conjunction(before)
    return not _goes_on(before)


def _conjunction(that: Token) -> bool:
    """Whether "that" behind a verb or noun may open a clause: `claims that man had gone`."""
    if that.lower_ != "that" or that.nbor(-1).tag_ not in VERBS | NOUNS:
        return False
    return any(token.tag_ in FINITE for token in that.doc[that.i + 2 : that.i + _LONGEST_PHRASE])


def _goes_on(before: Token) -> bool:
    """Whether a phrase that began earlier goes on behind a word: `only country`, `a given year`."""
    if before.lower_ in words("ranking-words"):
        return True
    within = _MODIFIERS | {"DT", "PRP$", "POS"}
    return before.tag_ in PARTICIPLES and before.nbor(-1).tag_ in within


def _last(first: Token) -> Token | None:
    """Return the noun or name that ends the phrase beginning at `first`."""
    last = None
    for token in first.doc[first.i : first.i + _LONGEST_PHRASE]:
        ranks = token == first and (token.lower_ in words("ranking-words") or token.tag_ == "RBS")
        owner = token.tag_ == "POS" and last is not None and last.tag_ in NAMES
        if token.tag_ not in _MODIFIERS | NAMES and not (ranks or owner):
            break
        if token.tag_ in NOUNS | NAMES:
            last = token
    return last


def _wanted(phrase: _Phrase) -> _Wanted | None:
    """Return what article a phrase may want, None for one that wants none."""
    if not phrase.opens and not (phrase.before.is_lower or phrase.before.is_sent_start):
        return None
    if phrase.named:
        return _of_name(phrase)
    if _is_ranked(phrase):
        both = phrase.last.tag_ == "NN"
        return _Wanted("missing-article-ranked", ("the", "a") if both else ("the",))
    if _is_span(phrase):  # "against year ago" is wire style
        wire = phrase.before.tag_ == "IN"
        return None if wire else _Wanted("missing-article-bare", ("a",))
    return None if _is_bare(phrase) else _of_noun(phrase)


def _of_name(phrase: _Phrase) -> _Wanted | None:
    """Return the article of a name that always has one, or whose last word has."""
    first, last = phrase.first, phrase.last
    before = phrase.before
    shared = before.doc[max(0, before.i - _SHARED) : before.i]
    if before.tag_ == "CC" and any(token.lower_ == "the" for token in shared):
        return None  # "the Justice Department and FBI"
    if phrase.text in words("names-with-article"):
        return _Wanted("missing-article-known", ("the",))
    if phrase.text in words("names-with-optional-article"):
        return None
    whole = last.i > first.i or last.nbor().lower_ == "of" or phrase.before.tag_ in VERBS
    listed = first.tag_ in NAMES and last.lower_ in words("articled-name-words")
    return _Wanted("missing-article-name", ("the",)) if whole and listed else None


def _is_ranked(phrase: _Phrase) -> bool:
    """Whether the first word ranks the noun, so that an article belongs before both."""
    first, last = phrase.first, phrase.last
    joined = phrase.before.tag_ == "CC" and phrase.before.lower_ != "but"
    if not phrase.plain or joined or first == last:
        return False
    plural = last.tag_ == "NNS" and first.lower_ in _OF_ONE
    ranked = first.lower_ in words("ranking-words") or first.tag_ == "JJS"
    return ranked and not plural and first.lower_ not in ("least", "most")


def _is_span(phrase: _Phrase) -> bool:
    """Whether a phrase says how long ago: `year ago`, `month later`."""
    alone = phrase.plain and phrase.first == phrase.last
    return alone and phrase.first.lower_ in _SPANS and phrase.last.nbor().lower_ in _SINCE


def _is_bare(phrase: _Phrase) -> bool:
    """Whether a phrase stands without an article in English: plurals, dates, `as chairman`."""
    first, last, before = phrase.first, phrase.last, phrase.before
    if last.tag_ in ("NNS", "NNPS") or (first == last and not phrase.plain):
        return True
    when = first.lower_ in ("last", "next") and before.tag_ != "IN"
    return when or last.ent_type_ in ("DATE", "TIME") or before.lower_ in _BARE_BEHIND


def _of_noun(phrase: _Phrase) -> _Wanted | None:
    """Return the article of a noun that seldom stands without one."""
    likely = table("determined-nouns", "article").get(phrase.last.lower_)
    if not likely:
        return None
    one = indefinite(phrase.first.text)
    articles = (one, "the") if likely == "a" else ("the", one)
    if phrase.before.is_space:  # often wire style: `Load factor fell`
        return _Wanted("missing-article-opening", articles)
    doubtful = table("determined-nouns", "sure").get(phrase.last.lower_) == "weak"
    return _Wanted(f"missing-article-{'in-doubt' if doubtful else 'bare'}", articles)


def _ends_elsewhere(phrase: _Phrase) -> bool:
    """Whether the phrase goes on behind its last word, or has a determiner all the same."""
    behind = phrase.last.nbor()
    determined = any(
        token.dep_ in DETERMINERS and token.lower_ != "that" for token in phrase.last.children
    )
    # "body and dashboard camera videos"
    shared = behind.lower_ in ("and", "or") and behind.nbor(2).tag_ in NOUNS
    return determined or shared or behind.tag_ in _BEHIND or behind.text in "-/–"


def _with_article(phrase: _Phrase, article: str) -> Repair:
    """Return the repair that puts an article before the phrase, which may begin a sentence."""
    start = phrase.first.idx
    if not phrase.opens:
        return replaced(start, start, f"{article} ")
    if phrase.last.tag_ in NAMES and phrase.first != phrase.last:
        return replaced(start, start, f"{article.capitalize()} ")
    return replaced(start, start + 1, f"{article.capitalize()} {phrase.first.text[0].lower()}")
