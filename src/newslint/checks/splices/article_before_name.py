"""Articles before names that have none: `the Angela Merkel`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.common import common
from newslint.english.determiners import determined, uses_of
from newslint.english.lexicon import words
from newslint.english.tags import NOUNS, VERBS
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_TITLES = r"(?:Mr|Mrs|Ms|Dr)\.?|(?:Miss|President|Professor|Senator|Governor|Chancellor)"


_TITLED = re.compile(
    rf"\b[Tt]he (?=(?:{_TITLES}) [A-Z])|(?<=[a-z] )the (?=(?:his|her|its|their|our|my) )"
)


def article_before_name(article: Article) -> Iterator[Match]:
    """Find an article before a title with a name or a possessive: `the Mr Blair`, `the his car`."""
    for found in _TITLED.finditer(article.prose):
        following = article.doc.char_span(found.end(), found.end() + 1, alignment_mode="expand")
        if following is None or not running(article, found.start()):
            continue
        last = following[0]
        while last.i + 2 < len(last.doc) and last.nbor().text[0].isupper():
            last = last.nbor()
        # "the President Bush years": the name only says which years.
        behind = last.nbor()
        years = following[0].tag_ != "PRP$" and behind.tag_ in ("NN", "NNS", "HYPH", "JJ")
        yield _needless(found.start(), following[0], "may say which" if years else "", unsure=years)
    yield from _before_places(article)


def _before_places(article: Article) -> Iterator[Match]:
    """Find an article before a place or person that has none elsewhere: `the Italy`."""
    doc = article.doc
    articled = words("names-with-article") | words("names-with-optional-article")
    for the, name in pairs(article, ("DT",), ("NNP",)):
        if the.text != "the" or not name.is_title or name.text in articled:
            continue
        last = name
        while doc[last.i + 1].text[0].isupper() and last.i + 2 < len(doc):
            last = doc[last.i + 1]
        behind = doc[last.i + 1]
        ends = behind.pos_ in ("PUNCT", "ADP", "CCONJ", "AUX", "SCONJ") or behind.tag_ in VERBS
        if behind.text in "-/&’'(" or behind.tag_ in NOUNS or behind.lower_ in ("of", "who"):
            continue
        text = article.prose[name.idx : last.idx + len(last)]
        titled = _TITLED.match(article.prose, the.idx) is not None
        if titled or text in articled or not running(article, the.idx):
            continue
        uses = uses_of(article.prose, text)
        if uses["the"] != 1 or last.lower_ in words("articled-name-words"):
            continue
        known = name.ent_type_ in ("GPE", "PERSON") or (uses["bare"] > 2 and _name_only(name))
        doubtful = not (known and ends and behind.text != "that")
        if doubtful and not _name_only(name):
            continue
        doubt = "may be a thing" if doubtful else ""
        if uses["bare"] < 2 or behind.tag_ == "CC":
            doubt = doubt or "seldom bare"
        yield _needless(the.idx, name, doubt, unsure=doubtful)


def _name_only(name: Token) -> bool:
    """Whether a capitalised word is no common noun ("the Budget", "the Commission")."""
    known = name.lower_ in determined() or common(name.text)
    return not known and name.lower_ not in words("organisation-words") | words("person-nouns")


def _needless(start: int, following: Token, doubt: str, *, unsure: bool) -> Match:
    return Match(
        Span(start, following.idx + len(following)),
        {"name": following.text},
        (replaced(start, following.idx, ""),),
        kind="article-before-name-in-doubt" if unsure else "",
        doubt=doubt,
    )
