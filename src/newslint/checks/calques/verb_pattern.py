"""Verbs with the clause of another language: `threatened with closing`."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.tags import VERBS
from newslint.model import Match, Span

# Verbs that take a participle where other languages have an infinitive.
_PARTICIPLE = frozenset(
    {"suggest", "avoid", "enjoy", "finish", "risk", "recommend", "postpone", "resume", "deny"}
)


_MODALS = frozenset({"must", "should", "would", "could", "can", "will", "may", "might"})


def verb_pattern(article: Article) -> Iterator[Match]:
    """Find an infinitive with `to` where its verb takes none: `suggested to go`, `must to go`."""
    doc = article.doc
    for verb, to in pairs(article, (*VERBS, "MD"), ("TO",)):
        following = doc[to.i + 1]
        if following.tag_ != "VB" or to.text != "to" or not running(article, verb.idx):
            continue
        passive = any(child.dep_ == "auxpass" for child in verb.children)
        span = Span(verb.idx, following.idx + len(following))
        values = {"text": article.prose[span.start : span.end]}
        if verb.tag_ == "MD" and verb.text in _MODALS:
            yield Match(span, values, (replaced(to.idx, following.idx, ""),), doubt="may be a noun")
        elif verb.lemma_ in _PARTICIPLE and verb.tag_ != "VBN" and not passive:
            yield Match(span, values)
