"""Possessives that the machine invents, and what piles up behind them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article import Article
from newslint.checks.neighbours import NOUNS, pairs
from newslint.checks.prose import FINITE, common, replaced, running
from newslint.lexicon import rows, words
from newslint.model import Match, Repair, Safety, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_INSIDE = frozenset({"NN", "NNS", "JJ", "VBN", "VBG", "JJR", "JJS", "CD"})
_LONGEST = 4  # words between the possessive and the name


def invented_possessive(article: Article) -> Iterator[Match]:
    """Find a possessive where a name says whose it is: `his leaders Italy`, `Rome's his mayor`."""
    for genitive, possessive in pairs(article, ("POS",), ("PRP$",)):
        if genitive.whitespace_:
            yield _beside_genitive(possessive)
    for possessive, _ in pairs(article, ("PRP$",), _INSIDE):
        noun = _noun_before_name(possessive)
        if noun is not None and running(article, noun.idx):
            yield from _before_name(article, possessive, noun)


def _beside_genitive(possessive: Token) -> Match:
    span = Span(possessive.idx, possessive.idx + len(possessive))
    following = possessive.nbor()
    values = {"possessive": possessive.text, "name": following.text}
    return Match(span, values, (replaced(possessive.idx, following.idx, ""),))


def _noun_before_name(possessive: Token) -> Token | None:
    doc = possessive.doc
    for token in doc[possessive.i + 1 : possessive.i + 2 + _LONGEST]:
        if token.tag_ in ("NNP", "NNPS"):
            noun = doc[token.i - 1]
            fits = noun.tag_ in NOUNS and noun.i > possessive.i
            return noun if fits and token.text[0].isupper() and token.is_alpha else None
        if token.tag_ not in _INSIDE or not token.is_lower or not token.whitespace_:
            return None
    return None


def _before_name(article: Article, possessive: Token, noun: Token) -> Iterator[Match]:
    name = noun.nbor()
    last = name
    while last.nbor().tag_ in ("NNP", "NNPS") and last.i + 2 < len(last.doc):
        last = last.nbor()
    dated = name.ent_type_ in ("DATE", "TIME", "NORP", "WORK_OF_ART")
    person = name.ent_type_ == "PERSON" and noun.lemma_ in words("person-nouns")
    if dated or person or name.text in words("calendar") or common(name.text):
        return
    behind = last.nbor()
    if behind.tag_ in FINITE or behind.tag_ in ("NN", "NNS", "POS", "HYPH") or behind.text in "-’'":
        return
    row = _complements().get(noun.lower_)
    listed = row["name"] if row else ""
    place = name.ent_type_ == "GPE"
    governs = listed != "" and listed[0] != "~"
    kin = noun.lemma_ in words("person-nouns") and noun.tag_ == "NN"
    weak = not (place or governs) or kin
    prepositions = list(dict.fromkeys([*listed.lstrip("~").split(), "of", "in", "from"]))[:3]
    the = "The" if possessive.text[0].isupper() else "the"
    middle = article.prose[possessive.idx + len(possessive) : noun.idx + len(noun)]
    start, end = possessive.idx, name.idx
    repairs: list[Repair] = [replaced(start, end, f"{the}{middle} {p} ") for p in prepositions]
    gap = noun.idx + len(noun), name.idx
    repairs += [replaced(*gap, f" {p} ") for p in prepositions]
    repairs.append(replaced(*gap, ", "))
    values = {"possessive": possessive.text, "name": name.text}
    yield Match(Span(start, name.idx + len(name)), values, tuple(repairs), weak=weak)


def _complements() -> dict[str, dict[str, str]]:
    return {row["word"]: dict(row) for row in rows("complements") if row["part"] == "n"}


def possessive_pile_up(article: Article) -> Iterator[Match]:
    """Find nouns piled up behind a possessive: `his cause mass deportation plans`."""
    doc = article.doc
    for possessive, noun in pairs(article, ("PRP$",), NOUNS):
        right = doc[possessive.i + 2]
        if not noun.is_lower or not noun.whitespace_:
            continue
        gap = noun.idx + len(noun), right.idx
        if right.tag_ == "PRP$" and doc[right.i + 1].tag_ in (*NOUNS, "JJ"):
            same = right.lower_ == possessive.lower_
            second = right.idx, doc[right.i + 1].idx
            repairs = [replaced(right.idx, second[1], f"{p} ") for p in ("of", "in", "for", "to")]
            repairs += [replaced(*gap, f" {p} ") for p in ("of", "and")]
            opens = possessive.i == 0 or doc[possessive.i - 1].is_sent_start
            weak = opens or not same or right.lower_ == "her"
        elif noun.lower_ in words("head-nouns") and right.is_lower and right.tag_ in (*NOUNS, "JJ"):
            unfinished = right.tag_ == "JJ" and doc[right.i + 1].tag_ not in NOUNS
            if unfinished or right.lower_ in ("last", "next", "this", "that"):
                continue
            repairs = [replaced(noun.idx, right.idx, "")]
            repairs += [replaced(*gap, f" {p} ") for p in ("of", "for", "to", "in", "with", "and")]
            weak = False
        else:
            continue
        if running(article, noun.idx):
            span = Span(possessive.idx, right.idx + len(right))
            values = {"text": article.prose[span.start : span.end]}
            # What was meant is seldom clear: an editor sees the likeliest repair.
            yield Match(span, values, tuple(repairs), Safety.DISPLAY, weak=weak)
