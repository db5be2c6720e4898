"""Prepositions that were lost, left behind or put where English has none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.checks.splices.lost_preposition_governed import PARTS, QUANTITIES, governed, kind_of
from newslint.checks.splices.lost_preposition_of import partitives
from newslint.edits import replaced
from newslint.english.common import common
from newslint.english.lexicon import rows, words
from newslint.english.phrase_ends import ends_phrases
from newslint.english.tags import FINITE, NOUNS
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPENING = frozenset({"NNP", "NNPS", "DT", "PRP$", "CD", "NNS"})
_SIZES = frozenset({"million", "billion", "trillion", "thousand", "hundred", "dozen"})
_COMPARED = frozenset({"JJR", "RBR", "RBS"})
_PASSIVE = "by in at to with"


@lru_cache
def _complements() -> Mapping[tuple[str, str], Mapping[str, str]]:
    return {(row["word"], row["part"]): row for row in rows("complements")}


def lost_preposition(article: Article) -> Iterator[Match]:
    """Find a word that hardly ever stands without a preposition, and does: `the end the year`."""
    found: dict[Span, Match] = {}
    for match in (*partitives(article), *_ungoverned(article), *governed(article)):
        sure = found.setdefault(match.span, match)
        if sure is not match:
            more = tuple(each for each in match.repairs if each not in sure.repairs)
            found[match.span] = replace(sure, repairs=sure.repairs + more)
    yield from found.values()


def _ungoverned(article: Article) -> Iterator[Match]:
    """Find those that hardly ever stand so, and passives before an object."""
    listed = _complements()
    for word, right in pairs(article, PARTS, _OPENING):
        part = PARTS[word.tag_]
        if not word.whitespace_ or not word.is_lower:
            continue
        kind = _kind(right)
        if kind is None:
            continue
        many = _quantity(word, right)
        row = listed.get((word.lower_, "n" if many else part))
        cell = row[kind] if row else ""
        passive = _passive(word) and kind != "number"
        if not cell and passive:
            cell = _PASSIVE
        if not cell and not many:
            continue
        if _is_english(word, right, kind) or not running(article, word.idx):
            continue
        if kind == "name" and _owned(word):
            continue  # invented-possessive speaks of it
        weak = not ((passive and kind == "name") or many) and (
            row is None or cell[0] == "~" or _may_be_english(word, right, kind, row)
        )
        weak = weak or (kind == "name" and not _surely_name(word, right))
        weak = weak or (kind == "article" and _closes_opening(word))
        prepositions = cell.lstrip("~").split() or ["of", "for"]
        gap = word.idx + len(word), right.idx
        repairs = [replaced(*gap, f" {each} ") for each in prepositions]
        repairs.append(replaced(*gap, ", "))
        values = {"word": word.text, "next": right.text, "preposition": prepositions[0]}
        span = Span(word.idx, right.idx + len(right))
        yield Match(
            span, values, tuple(repairs), kind=kind_of(word, kind), doubt="unsure" if weak else ""
        )


def _kind(token: Token) -> str | None:
    """Return what class of words `token` is of that a preposition may stand before."""
    if token.tag_ in ("NNP", "NNPS"):
        dated = token.ent_type_ in ("DATE", "TIME") or token.text in words("calendar")
        named = token.text[0].isupper() and len(token) > 1 and not common(token.text)
        return "name" if named and not dated else None
    if token.lower_ in ("the", "a", "an") or token.tag_ == "PRP$":
        return "article"
    if (token.tag_ == "CD" and token.lower_ != "one") or token.lower_ in QUANTITIES:
        return "number"
    return None


def _owned(word: Token) -> bool:
    """Whether the phrase that ends in `word` begins with a possessive."""
    for token in reversed(word.doc[max(0, word.i - 4) : word.i]):
        if token.tag_ == "PRP$":
            return True
        if token.tag_ not in ("NN", "NNS", "JJ", "VBN", "VBG", "CD"):
            return False
    return False


def _passive(word: Token) -> bool:
    """Whether a passive stands where no object can follow: `was arrested the capital`."""
    passive = any(
        child.dep_ == "auxpass" and child.i < word.i and child.is_alpha for child in word.children
    )
    return passive and word.tag_ == "VBN" and word.lemma_ not in words("two-object-verbs")


def _quantity(word: Token, right: Token) -> bool:
    """Whether a quantity stands behind a plural: `plans millions of people`."""
    # Behind another noun the parser takes the plural for a verb, where the sentence has had one.
    earlier = word.doc[word.sent.start : word.i]
    verb = any(token.tag_ in FINITE for token in earlier)
    read_as_verb = word.tag_ == "VBZ" and word.nbor(-1).tag_ in NOUNS and verb
    plural = word.tag_ == "NNS" or read_as_verb
    return plural and right.lower_ in QUANTITIES and right.nbor().lower_ == "of"


def _is_english(word: Token, right: Token, kind: str) -> bool:
    """Whether the two may well follow each other."""
    before = word.nbor(-1)
    if before.tag_ in ("TO", "MD", "POS", "HYPH") or before.text in ("n't", "-", "'", "’"):
        return word.tag_ != "JJ" and before.tag_ != "POS"
    head = _head(right)
    timed = head.lower_ in words("adverbial-nouns") or head.ent_type_ in ("DATE", "TIME")
    if timed and word.lower_ not in words("partitive-nouns"):
        return True
    if word.lower_ in words("nouns-before-clauses"):
        return True
    if right.nbor().tag_ in _COMPARED or right.nbor().lower_ in ("same", "following", "lot", "few"):
        return True
    if kind == "article" and right.nbor().pos_ == "VERB" and right.lower_ == "her":
        return True
    if right.text == "The" and right.nbor().is_title:
        return True  # a title: "the name The Great Carsoni"
    if head.dep_ in ("nsubj", "nsubjpass") and head.head.i > head.i:
        return True
    after = head.doc[head.i + 1] if head.i + 1 < len(head.doc) else None
    if after is None:
        return True
    if kind == "number" and after.text in "-–/":
        return True
    return after.tag_ == "MD" or after.tag_[:2] == "VB"


def _head(right: Token) -> Token:
    """Return the noun that the phrase behind the gap ends in, as far as the words tell."""
    doc = right.doc
    last = right
    for token in doc[right.i + 1 : right.i + 6]:
        inside = token.tag_ in ("NN", "NNS", "NNP", "NNPS", "JJ", "CD", "VBN", "POS", "HYPH")
        if not inside and token.lower_ not in _SIZES:
            break
        last = token
    return last


def _may_be_english(word: Token, right: Token, kind: str, row: Mapping[str, str]) -> bool:
    """Whether the printed words are English often enough to want a judge."""
    doc, before = word.doc, word.nbor(-1)
    nearest = doc[max(word.sent.start, word.i - 5) : word.i]
    if any(token.lemma_ in words("two-object-verbs") for token in nearest) or not _finite(word):
        return True
    part = PARTS[word.tag_]
    if part == "v":
        # A verb that takes an object elsewhere may take this one.
        return not row["article"] or row["article"][0] == "~" or right.tag_ == "PRP$"
    if part == "a":
        return before.lemma_ not in ("be", "become", "remain", "seem", "feel", "look")
    # "set in place a plan", "view with concern the rise": the object comes last.
    if part == "r" or before.pos_ == "ADP" or before.lower_ in ("so", "too", "as", "how", "such"):
        return True
    if kind == "name":
        titled = right.ent_type_ == "PERSON" and word.lemma_ in words("person-nouns")
        return titled or _head(right).tag_ in NOUNS or word.lower_ == "state"
    return kind == "number" or right.lower_ in ("a", "an")


def _surely_name(word: Token, right: Token) -> bool:
    """Whether a name is one of a place or body, and no apposition to the word before it.

    "The supplier Origin Energy" and "the control Act" are English.
    """
    if not right.is_alpha or right.ent_type_ not in ("GPE", "LOC", "ORG", "NORP", "FAC"):
        return False
    titled = ends_phrases(right.lower_, -1) >= 0 and not right.nbor().is_title
    named = words("organisation-words") | words("person-nouns") | words("work-words")
    body = right.ent_type_ == "ORG" and word.lemma_ in named | {"family", "peak"}
    several = word.tag_ == "NNS" and right.nbor().lower_ in (",", "and")
    return not (titled or body or several or right.nbor().tag_ == "POS")


def _closes_opening(word: Token) -> bool:
    """Whether a phrase that a sentence opens with may end here: `By the end the cry was heard`."""
    sent = word.sent
    before = sent.doc[sent.start : word.i]
    opens = sent[0].pos_ in ("ADP", "SCONJ", "ADV")
    return opens and not any(token.tag_ in FINITE or token.text == "," for token in before)


def _finite(word: Token) -> bool:
    return any(token.tag_ in FINITE for token in word.sent)
