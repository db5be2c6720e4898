"""Phrases that may have lost their article: proposed to the judge, never reported without one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.determiners import indefinite
from newslint.english.lexicon import table, words
from newslint.english.tags import FINITE, NAMES, NOUNS, VERBS
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "VBG", "VBN"}) | NOUNS
_PARTICIPLES = frozenset({"VBG", "VBN"})
_BEFORE = VERBS | {"IN", "TO", "_SP", ".", ",", "CC", "RB", "''", "``", "WRB", "WDT", "RP", "DT"}
_BEHIND = frozenset({"NN", "NNS", "NNP", "NNPS", "HYPH", "CD", "POS", "JJ"})
_RANKED = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}
    | {"entire", "final", "latest", "main", "only", "previous", "same", "upcoming", "whole"}
)
_OF_ONE = frozenset({"entire", "final", "main", "previous", "second", "upcoming", "whole"})
"""Words of `_RANKED` that want no article before a plural."""
_SPANS = frozenset({"century", "day", "decade", "fortnight", "month", "week", "year"})
_SINCE = frozenset({"ago", "earlier", "later"})
# English has too many phrases of these and a bare noun: "as chairman", "by car", "per head".
_BARE_BEHIND = frozenset({"as", "by", "per", "like", "than", "without", "and", "or"})
_LONGEST_PHRASE = 5  # words


def lost_articles(article: Article) -> Iterator[Match]:
    """Find phrases without an article: `for first time`, `make decision`, `in Czech Republic`."""
    doc = article.doc
    for before, first in pairs(article, _BEFORE, _MODIFIERS | NAMES | {"RB"}):
        if before.tag_ == "DT" and not _conjunction(before):
            continue
        opens = first.is_sent_start or before.is_space
        if first.lower_ in ("been", "being", "having") or _goes_on(before):
            continue
        if not first.text.isalpha() or not (opens or before.whitespace_):
            continue
        last = _last(first)
        if last is None or last.i + 2 >= len(doc):
            continue
        kind, articles = _wanted(before, first, last, opens=opens)
        if articles and not _ends_elsewhere(first, last) and running(article, first.idx):
            yield _without(first, last, kind, articles, opens=opens)


def _conjunction(that: Token) -> bool:
    """Whether "that" behind a verb or noun may open a clause: `claims that man had gone`."""
    if that.lower_ != "that" or that.nbor(-1).tag_ not in VERBS | NOUNS:
        return False
    return any(token.tag_ in FINITE for token in that.doc[that.i + 2 : that.i + _LONGEST_PHRASE])


def _goes_on(before: Token) -> bool:
    """Whether a phrase that began earlier goes on behind a word: `only country`, `a given year`."""
    if before.lower_ in _RANKED:
        return True
    within = _MODIFIERS | {"DT", "PRP$", "POS"}
    return before.tag_ in _PARTICIPLES and before.nbor(-1).tag_ in within


def _last(first: Token) -> Token | None:
    """Return the noun or name that ends the phrase beginning at `first`."""
    last = None
    for token in first.doc[first.i : first.i + _LONGEST_PHRASE]:
        ranks = token == first and (token.lower_ in _RANKED or token.tag_ == "RBS")
        owner = token.tag_ == "POS" and last is not None and last.tag_ in NAMES
        if token.tag_ not in _MODIFIERS | NAMES and not (ranks or owner):
            break
        if token.tag_ in NOUNS | NAMES:
            last = token
    return last


def _wanted(
    before: Token, first: Token, last: Token, *, opens: bool
) -> tuple[str, tuple[str, ...]]:
    """Return the kind of phrase and the articles that it may want, the likeliest first."""
    plain = first.is_lower or (opens and first.is_title)
    joined = before.tag_ == "CC" and before.lower_ != "but"
    if not opens and not (before.is_lower or before.is_sent_start):
        return "", ()
    if last.tag_ in NAMES and not (plain and first == last):
        whole = last.i > first.i or last.nbor().lower_ == "of" or before.tag_ in VERBS
        text = first.doc[first.i : last.i + 1].text
        if text in words("names-with-article"):
            return "missing-article-known", ("the",)
        if text in words("names-with-optional-article"):
            return "", ()
        listed = first.tag_ in NAMES and whole and last.lower_ in words("articled-name-words")
        return "missing-article-name", ("the",) if listed else ()
    if plain and not joined and last.i > first.i and _ranks(first, last):
        return "missing-article-ranked", ("the", "a") if last.tag_ == "NN" else ("the",)
    if plain and first == last and first.lower_ in _SPANS and last.nbor().lower_ in _SINCE:
        # "against year ago" is wire style
        return "missing-article-bare", ("a",) if before.tag_ != "IN" else ()
    if last.tag_ in ("NNS", "NNPS") or not (plain or first != last):
        return "", ()
    when = first.lower_ in ("last", "next") and before.tag_ != "IN"
    if when or last.ent_type_ in ("DATE", "TIME") or before.lower_ in _BARE_BEHIND:
        return "", ()
    likely = table("determined-nouns", "article").get(last.lower_)
    doubtful = table("determined-nouns", "sure").get(last.lower_) == "weak"
    kind = "missing-article-in-doubt" if doubtful else "missing-article-bare"
    if before.is_space:  # often wire style: `Load factor fell`
        kind = "missing-article-opening"
    return kind, _either(likely, first) if likely else ()


def _either(likely: str, first: Token) -> tuple[str, ...]:
    one = indefinite(first.text)
    return (one, "the") if likely == "a" else ("the", one)


def _ranks(first: Token, noun: Token) -> bool:
    """Whether the word before a noun ranks it, so that an article belongs before both."""
    plural = noun.tag_ == "NNS" and first.lower_ in _OF_ONE
    ranked = first.lower_ in _RANKED or first.tag_ == "JJS"
    return ranked and not plural and first.lower_ not in ("least", "most")


def _ends_elsewhere(first: Token, last: Token) -> bool:
    """Whether the phrase goes on behind `last`, or has a determiner all the same."""
    behind = last.nbor()
    if behind.tag_ in _BEHIND or behind.text in "-/–":
        return True
    return any(
        token.dep_ in ("det", "poss", "predet") and token.lower_ != "that"
        for token in last.children
    )


def _without(
    first: Token, last: Token, kind: str, articles: tuple[str, ...], *, opens: bool
) -> Match:
    start = first.idx
    repairs: list[Repair] = []
    for each in articles:
        if opens and (last.tag_ not in NAMES or first == last):
            text = f"{each.capitalize()} {first.text[0].lower()}"
            repairs.append(replaced(start, start + 1, text))
        else:
            repairs.append(replaced(start, start, f"{each.capitalize() if opens else each} "))
    text = first.doc[first.i : last.i + 1].text
    span = Span(start, last.idx + len(last))
    return Match(
        span, {"text": text, "article": articles[0]}, tuple(repairs), kind=kind, doubt="unsure"
    )
