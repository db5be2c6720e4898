"""Verbs with a clause that English gives them only behind somebody, or never: `he assured that`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.clauses import subject_of
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.lexicon import table
from newslint.english.tags import HELPERS, SUBJECTS
from newslint.english.verb_forms import participle, past, third
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_ASKING = frozenset({"who", "what", "which", "that", "how", "why"})
_RESTING = frozenset({"rest", "be"})  # "Rest assured that"


_ASIDE = {
    "remind": "recall",
    "inform": "report",
    "assure": "say",
    "tell": "say",
    "notify": "report",
}
"""Verbs that need somebody behind them, and what an aside has instead: "as the agency reports"."""


def verb_with_that(article: Article) -> Iterator[Match]:
    """Find a clause behind a verb that takes none: `the mayor assured that it would go on`."""
    yield from _clauses(article)
    yield from _asides(article)


def _asides(article: Article) -> Iterator[Match]:
    """Find verbs without anybody behind them in an aside: `as the agency informs, two fled`."""
    for verb, mark in pairs(article, ("VBZ", "VBD", "VBP"), (",", ".")):
        right = _ASIDE.get(verb.lemma_)
        leads = any(child.lower_ == "as" and child.i < verb.i for child in verb.children)
        if right is None or not leads or mark.text not in ",.":
            continue
        if _first(verb) is not None and running(article, verb.idx):
            form, end = _form(verb, right), verb.idx + len(verb)
            text = article.prose[verb.idx : end]
            edit = replaced(verb.idx, end, form)
            yield Match(Span(verb.idx, end), {"text": text, "advice": f'write "{form}"'}, (edit,))


def _clauses(article: Article) -> Iterator[Match]:
    instead = table("verbs-with-that", "instead")
    for verb, that in pairs(article, ("VBD", "VBZ", "VBP", "VBN"), ("IN",)):
        right = instead.get(verb.lemma_.lower())
        if right is None or that.text != "that" or not running(article, verb.idx):
            continue
        first = _first(verb)
        if first is None or not _opens_clause(that, verb):
            continue
        span = Span(first.idx, that.idx + len(that))
        form = _form(verb, right) if right else ""
        advice = f'write "{form} that"' if right else "say it with another verb"
        repairs = (replaced(verb.idx, verb.idx + len(verb), form),) if right else ()
        yield Match(span, {"text": article.prose[span.start : span.end], "advice": advice}, repairs)


def _first(verb: Token) -> Token | None:
    """Return where an active verb with a subject begins, None for what was done to somebody."""
    children = list(verb.children)
    subject = subject_of(verb)
    if subject is None or subject.i > verb.i or subject.lower_ in _ASKING | _RESTING:
        return None
    helpers = [child for child in children if child.dep_ in HELPERS and child.i < verb.i]
    if any(child.dep_ in ("auxpass", "dobj", "dative", "agent") for child in children):
        return None
    if verb.nbor(-1).text == "," and verb.tag_ in ("VBD", "VBN"):
        return None  # "the officials, convinced that it was late, left"
    if verb.tag_ == "VBN" and not any(each.lemma_ == "have" for each in helpers):
        return None
    return helpers[0] if helpers else verb


def _opens_clause(that: Token, verb: Token) -> bool:
    """Whether "that" opens a clause of the verb: not "told that joke", "celebrated that night"."""
    clause = that.head
    if that.dep_ != "mark" or clause.i < that.i or clause.head != verb:
        return False
    return any(child.dep_ in SUBJECTS and child.i > that.i for child in clause.children)


def _form(verb: Token, right: str) -> str:
    """Return another verb in the form of one."""
    forms = {"VBD": past, "VBZ": third, "VBN": participle}
    return forms[verb.tag_](right) if verb.tag_ in forms else right
