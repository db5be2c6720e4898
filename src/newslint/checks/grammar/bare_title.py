"""Offices and professions without their article: `According to showman, it was late`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.english.tags import FINITE
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODIFIERS = {"JJ", "NN", "NNP", "VBN", "HYPH"}
_LONGEST = 4  # words of a title
_FARTHEST = 14  # words up to its verb
_DEPUTIES = frozenset({"deputy", "head", "chief", "director", "chair", "leader", "representative"})
_NAMED_ALONE = frozenset(
    {"minister", "secretary", "president", "king", "queen", "prince", "princess", "duke", "pope"}
    | {"archbishop", "bishop", "speaker", "chancellor", "attorney", "emperor", "patriarch"}
)
"""Titles that stand before names with what they are of: `Minister of Finance Ruiz said`."""


def bare_title(article: Article) -> Iterator[Match]:
    """Find a title that wants an article: `According to showman,`, `Director of Acme said`."""
    for token in article.doc:
        if not 0 <= token.i < len(token.doc) - 5:
            continue
        found = _according(token) if token.lower_ == "to" else _opening(token)
        if found is not None and running(article, token.idx):
            yield found


def _according(to: Token) -> Match | None:
    """Return a match for `According to showman,` and `according to head of the club`."""
    if not to.i or to.nbor(-1).lower_ != "according":
        return None
    last = _title(to.nbor())
    if last is None or not (last.nbor().text in ",." or last.nbor().lower_ == "of"):
        return None
    if last.nbor().lower_ == "of" and last.lower_ in _NAMED_ALONE:
        return None
    return _match(to.nbor(), last, replaced(to.nbor().idx, to.nbor().idx, "the "), "according")


def _opening(first: Token) -> Match | None:
    """Return a match for `Director of Acme Jo Bo said`, at the start of a sentence."""
    if not (first.is_sent_start or _opens_report(first)) or not first.is_title:
        return None
    last = _title(first)
    if last is None or last.nbor().lower_ != "of" or last.lower_ in _NAMED_ALONE:
        return None
    if not _is_subject(last):
        return None
    known = first.lower_ in words("lower-case-words") or first.lower_ in words("person-nouns")
    start = f"The {first.text[0].lower() if known else first.text[0]}"
    return _match(first, last, replaced(first.idx, first.idx + 1, start), "opening")


def _opens_report(first: Token) -> bool:
    """Whether a word stands behind the dash of a dateline: `LIMA – Director of Acme`."""
    return first.i > 1 and first.nbor(-1).text in "–—-" and first.i - first.sent.start <= _LONGEST


def _title(first: Token) -> Token | None:
    """Return the noun of a title in the singular that begins at `first` without a determiner."""
    for token in first.doc[first.i : first.i + _LONGEST]:
        word = token.lower_
        person = word in words("person-nouns") | _DEPUTIES or word.endswith("-speaker")
        ends = token.nbor().lower_ == "of" or token.nbor().text in ",."
        if person and token.tag_ in ("NN", "NNP", "JJ") and ends:
            return token
        if token.tag_ not in _MODIFIERS or token.text in ".,–—":
            return None
    return None


def _is_subject(title: Token) -> bool:
    """Whether a finite verb follows whose subject the title may be, and no "and" or comma first."""
    for token in title.doc[title.i + 1 : title.i + _FARTHEST]:
        if token.text in ".;:?!—–-" or token.tag_ in ("WP", "WDT") or token.is_space:
            return False
        if token.tag_ in FINITE:
            return token.tag_ != "VBP"
    return False


def _match(first: Token, last: Token, repair: Repair, kind: str) -> Match:
    text = first.doc[first.i : last.i + 1].text
    return Match(
        Span(first.idx, last.idx + len(last)),
        {"text": text},
        (repair,),
        kind=f"bare-title-{kind}",
        doubt="may be the paper's own style" if kind == "opening" else "",
    )
