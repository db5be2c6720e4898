"""Pronouns before the object that they stand for: `met him Blair`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.common import common
from newslint.english.lexicon import words
from newslint.english.tags import FINITE, INSIDE, NAMES, NOUNS, VERBS
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONGEST = 4  # words of a noun phrase before its noun


_MODIFIERS = INSIDE | {"JJR", "JJS", "VBN", "VBG", "HYPH"}


# "helped it the most", "says it the way", "sees him the winner"
_CLAUSE = frozenset(
    {
        "be",
        "say",
        "mean",
        "help",
        "let",
        "see",
        "hear",
        "watch",
        "want",
        "need",
        "like",
        "know",
        "do",
    }
)


_OBJECTS = frozenset({"him", "her", "it", "them"})


_TOLD = frozenset({"tell", "warn", "remind", "inform", "ask"})


def invented_pronoun(article: Article) -> Iterator[Match]:
    """Find a pronoun before the object that it stands for: `met him Blair`, `uses it the net`."""
    doc = article.doc
    for verb, pronoun in pairs(article, VERBS, ("PRP",)):
        if pronoun.text not in _OBJECTS or not verb.is_lower or not pronoun.whitespace_:
            continue
        right = doc[pronoun.i + 1]
        told = verb.lemma_ in _TOLD and (pronoun.text in ("it", "them") or _names_whom(right))
        given = verb.lemma_ in words("two-object-verbs") and right.text == "to"
        if (told or given) and right.text == "to":
            right = doc[right.i + 1]
        name = right.tag_ in NAMES and right.text[0].isupper() and not common(right.text)
        owned = right.tag_ == "PRP$" and pronoun.text in ("it", "them") and right.lower_ != "her"
        if not name and right.lower_ not in ("the", "a") and not owned:
            continue
        two_objects = verb.lemma_ in words("two-object-verbs")
        takes_two = two_objects or verb.lemma_ in _CLAUSE
        doubtful = takes_two and not name and not given
        if doubtful and two_objects:
            continue
        if right.text in words("calendar") or right.ent_type_ == "LANGUAGE":
            continue
        if right.ent_type_ in ("DATE", "TIME"):
            if name:
                continue
            doubtful = True
        head = right if name else _noun(right)
        if head is None or head.lower_ in words("adverbial-nouns"):
            continue
        if running(article, pronoun.idx):
            values = {"pronoun": pronoun.text, "next": right.text}
            unlike = pronoun.text in ("him", "her") and right.ent_type_ != "PERSON"
            second = given and _second_object(head)
            weak = (pronoun.text == "her" and not told) or (name and unlike and not told)
            weak = weak or (given and not told)
            weak = weak or (takes_two and not told) or _is_subject(head)
            weak = (weak and not second) or doubtful
            repairs = (
                replaced(pronoun.idx, right.idx, ""),
                replaced(pronoun.idx + len(pronoun), right.idx, ", "),
                replaced(pronoun.idx + len(pronoun), right.idx, ". "),
            )
            kind = "invented-pronoun-in-doubt" if doubtful else ""
            span = Span(verb.idx, right.idx + len(right))
            yield Match(span, values, repairs, kind=kind, doubt="unsure" if weak else "")


def _noun(article: Token) -> Token | None:
    """Return the noun that an article belongs to."""
    for token in article.doc[article.i + 1 : article.i + 1 + _LONGEST + 2]:
        if token.tag_ in (*NOUNS, *NAMES) and token.nbor().tag_ not in (*NOUNS, *NAMES):
            return token
        if token.tag_ not in _MODIFIERS:
            return None
    return None


def _names_whom(right: Token) -> bool:
    """Whether "to" and a name stand where an infinitive would: `told him to Judge Clark`."""
    following = right.nbor() if right.text == "to" and right.i + 1 < len(right.doc) else right
    return following != right and following.tag_ in NAMES and following.text[0].isupper()


def _second_object(head: Token) -> bool:
    """Whether another object follows: `gave it to Spain the lead`."""
    last = head
    while last.i + 2 < len(last.doc) and last.nbor().tag_ in NAMES:
        last = last.nbor()
    return last.nbor().lower_ in ("a", "an", "the") and last.whitespace_ != ""


def _is_subject(head: Token) -> bool:
    behind = head.nbor() if head.i + 1 < len(head.doc) else head
    subject = head.dep_ in ("nsubj", "nsubjpass") and head.head.i > head.i
    return subject or behind.tag_ in FINITE or behind.tag_ in ("VB", "VBG")
