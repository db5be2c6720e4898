"""Words that go together in another language and not in English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.lexicon import rows
from newslint.english.tags import VERBS
from newslint.model import Match, Span
from newslint.people.mentions import SUBJECTS


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
            kind = "" if starts else "wrong-preposition-bare"
            place = Span(preposition.idx, end)
            yield Match(place, values, (repair,), kind=kind, doubt="" if starts else "other sense")


_BARE = frozenset({"NN", "NNS", "JJ", "JJR"})
"""Tags of words that may be part of an idiom instead: `reached to touch`, `faces to watch`."""
