"""Words that go together in another language and not in English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from newslint.article import Article
from newslint.checks.neighbours import VERBS, pairs
from newslint.checks.prose import replaced, running
from newslint.lexicon import rows
from newslint.mentions import SUBJECTS
from newslint.model import Match, Span


@lru_cache
def _verbs() -> Mapping[str, Mapping[str, str]]:
    """Return for each form of a verb its wrong prepositions and what stands in their place."""
    table: dict[str, dict[str, str]] = {}
    for row in rows("verb-prepositions"):
        for form in row["forms"].split():
            table.setdefault(form, {})[row["wrong"]] = row["right"]
    return table


def wrong_preposition(article: Article) -> Iterator[Match]:
    """Find a verb or adjective with the preposition of another language: `depends of the price`."""
    table = _verbs()
    doc = article.doc
    for word, preposition in pairs(article, (*VERBS, "JJ"), ("IN", "TO")):
        right = table.get(word.lower_, {}).get(preposition.lower_)
        if right is None:
            continue
        following = doc[preposition.i + 1]
        # A passive may have any preposition behind it.
        helpers = {child.dep_: child.lemma_ for child in word.children}
        if "auxpass" in helpers or (word.tag_ == "VBN" and helpers.get("aux") != "have"):
            continue
        if word.tag_ == "VBD" and word.dep_ != "conj" and not helpers.keys() & SUBJECTS:
            continue  # a participle: "as much as that told to the media"
        starts = following.tag_ in ("DT", "PRP$", "PRP", "NNP", "NNPS", "CD")
        starts = starts or following.lower_ in ("many", "several", "such")
        if (starts or following.tag_ in _BARE) and running(article, word.idx):
            text = f"{word.text} {preposition.text}"
            right = "" if right == "-" else right
            end = preposition.idx + len(preposition)
            repair = replaced(preposition.idx, end, right)
            if not right:
                repair = replaced(preposition.idx, following.idx, "")
            values = {"text": text, "right": right}
            variant = "" if starts else "wrong-preposition-bare"
            place = Span(preposition.idx, end)
            yield Match(place, values, (repair,), variant=variant, weak=not starts)


_BARE = frozenset({"NN", "NNS", "JJ", "JJR"})
"""Tags of words that may be part of an idiom instead: `reached to touch`, `faces to watch`."""
_OBJECT_FORMS = {"he": "him", "she": "her", "they": "them", "we": "us", "I": "me"}
_ACCORDING = re.compile(r"(?<=ccording to )(?:he|she|they|we|I)\b(?!['’]| who\b)")


def according_to_subject(article: Article) -> Iterator[Match]:
    """Find a subject pronoun behind `according to`."""
    for found in _ACCORDING.finditer(article.prose):
        right = _OBJECT_FORMS[found[0]]
        repair = replaced(found.start(), found.end(), right)
        yield Match(Span(*found.span()), {"text": found[0], "right": right}, (repair,))


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
            yield Match(span, values, (replaced(to.idx, following.idx, ""),), weak=True)
        elif verb.lemma_ in _PARTICIPLE and verb.tag_ != "VBN" and not passive:
            yield Match(span, values)
