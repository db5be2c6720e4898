"""Articles before names that have none: `the Angela Merkel`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.checks.splices.article_before_name_offices import before_offices
from newslint.edits import replaced
from newslint.english.common import common
from newslint.english.determiners import determined, uses_of
from newslint.english.dictionary import is_english
from newslint.english.lexicon import rows, words
from newslint.english.names import bearers
from newslint.english.plurals import countable
from newslint.english.tags import ADJECTIVES, NOUNS, VERBS
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_TITLES = r"(?:Mr|Mrs|Ms|Dr)\.?|(?:Miss|President|Professor|Senator|Governor|Chancellor)"


_TITLED = re.compile(
    rf"\b[Tt]he (?=(?:{_TITLES}) [A-Z])|(?<=[a-z] )the (?=(?:his|her|its|their|our|my) )"
)

_OPENING = ('"', "“", "``")
_BEARERS = 500  # of a first name that is told from a place


@lru_cache
def _bare() -> frozenset[str]:
    """Return names of countries and firms that never have an article."""
    articled = words("names-with-article") | words("names-with-optional-article")
    countries = {row["country"] for row in rows("countries") if row["kind"] == "country"}
    bare = (countries | words("bare-firms")) - articled
    return frozenset(bare - words("countries-with-old-article"))


def article_before_name(article: Article) -> Iterator[Match]:
    """Find an article before a title with a name or a possessive: `the Mr Blair`, `the his car`."""
    for found in _TITLED.finditer(article.prose):
        following = article.doc.char_span(found.end(), found.end() + 1, alignment_mode="expand")
        if following is None or not running(article, found.start()):
            continue
        last = _last_capital(following[0])
        if last.lower_ in words("organisation-words") | words("work-words"):
            continue  # "the Dr. Khan Research Laboratory"
        # "the President Bush years": the name only says which years.
        behind = last.nbor()
        years = following[0].tag_ != "PRP$" and (
            behind.tag_ in ("NN", "NNS", "HYPH", "JJ") or behind.lower_ == "of"
        )
        yield _needless(found.start(), following[0], "may say which" if years else "", unsure=years)
    yield from before_offices(article)
    yield from _before_places(article)


def _before_places(article: Article) -> Iterator[Match]:
    """Find an article before a place or person that has none elsewhere: `the Italy`."""
    articled = words("names-with-article") | words("names-with-optional-article")
    for the, name in pairs(article, ("DT",), ("NNP",)):
        if the.text != "the" or not name.is_title or name.text in articled:
            continue
        last = _last_capital(name)
        behind = last.nbor()
        if _is_part_of_name(the):
            continue
        if _says_which(behind) or _goes_on(behind):
            continue
        text = article.prose[name.idx : last.idx + len(last)]
        titled = _TITLED.match(article.prose, the.idx) is not None
        honoured = name.text in ("Rt", "Right", "Hon", "Honourable")  # "Dr the Rt. Hon. Ann Lee"
        if titled or honoured or text in articled or not running(article, the.idx):
            continue
        uses = uses_of(article.prose, text)
        if uses["the"] != 1 or last.lower_ in words("articled-name-words"):
            continue
        known = name.ent_type_ in ("GPE", "PERSON") or (uses["bare"] > 2 and _name_only(name))
        ends = _ends_phrase(behind)
        alone = text in _bare() and ends and behind.tag_ not in ("CC", "VBG", "VBN")
        doubtful = not alone and not (known and ends)
        if doubtful and not _name_only(name):
            continue
        doubt = "may be a thing" if doubtful or _names_a_thing(name, last) else ""
        if not alone and (uses["bare"] < 2 or behind.tag_ == "CC"):
            doubt = doubt or 'seldom without "the"'
        yield _needless(the.idx, name, doubt, unsure=doubtful)


def _is_part_of_name(the: Token) -> bool:
    """Whether an article is part of a body's name: `the Department of the Interior`."""
    before = the.doc[max(0, the.i - 2) : the.i]
    return len(before) == 2 and before[0].is_title and before[1].lower_ == "of"


def _last_capital(first: Token) -> Token:
    """Return the last of the words with capitals that begin with one."""
    last = first
    while last.i + 2 < len(last.doc) and last.nbor().text[0].isupper():
        last = last.nbor()
    return last


def _ends_phrase(behind: Token) -> bool:
    """Whether the phrase of a name ends before a word."""
    follows = behind.pos_ in ("PUNCT", "ADP", "CCONJ", "AUX", "SCONJ") or behind.tag_ in VERBS
    return follows and behind.text != "that"


def _goes_on(behind: Token) -> bool:
    """Whether the article may be that of a noun behind the name: `the London “Standard”`."""
    if behind.text in "-–—/&’'(" or behind.tag_ in NOUNS or behind.lower_ in ("of", "who"):
        return True
    described = behind.tag_ in ADJECTIVES or behind.tag_ == "VBG"
    plural = behind.tag_ == "VBZ" and behind.dep_ in _OF_NOUNS  # "the Acme shares"
    return behind.text in _OPENING or behind.lower_ in countable() or described or plural


def _names_a_thing(first: Token, last: Token) -> bool:
    """Whether a name is one of a thing or a date: `the Lima Cup`, `the April, 1986, level`."""
    dated = first.text in words("calendar") or len(first.text.rstrip(".")) == 1
    person = bearers(first.text) >= _BEARERS
    ordinary = last != first and is_english(last.lower_) and not person
    return dated or ordinary or first.ent_type_ in _THINGS


_OF_NOUNS = frozenset({"compound", "dobj", "nsubj", "nsubjpass", "pobj"})
_THINGS = frozenset({"EVENT", "FAC", "LAW", "PRODUCT", "WORK_OF_ART"})
"""What spaCy calls a thing that may have an article though its name has none elsewhere."""


def _says_which(behind: Token) -> bool:
    """Whether it is said behind a name which one is meant: "the Islam practised there"."""
    relative = ("which", "whom", "whose")
    if behind.tag_ == "VBN" or (behind.tag_ == "VBD" and behind.dep_ in ("acl", "advcl")):
        return True
    return behind.lower_ in relative or (behind.tag_ == "IN" and behind.nbor().lower_ in relative)


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
