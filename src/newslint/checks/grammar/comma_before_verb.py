"""Commas between a short subject and its verb: `Ana Lima, published a story`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.sentences import has_tag, running, sentence_end, sentence_start
from newslint.checks.grammar.comma_splice_sure import told
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.english.tags import FINITE, NAMES, NOUNS, SUBJECTS
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_COMMA = re.compile(
    r"(?<=[\w’”])(?P<at>, )(?:(?:also|already|still|now|later|never) )?(?P<verb>[a-z]{2,})\b"
)
_BREAK = re.compile(r"[,.;:?!“”\"()\[\]—–\n]| - ")
_CLAUSE = re.compile(r"(?:.* )?(?:that|where|because) ")
_MOST = 7  # words of the subject
_AUXILIARIES = frozenset(
    {"was", "were", "is", "are", "has", "had", "will", "would", "can", "could", "should", "might"}
    | {"must", "does", "did"}
)
_ONLY_PAST = frozenset({"went", "took", "gave", "began", "wrote", "saw", "fell", "knew", "spoke"})
"""Past tenses that are no participles."""
_ASKING = frozenset({"he", "she", "it", "they", "we", "i", "you", "this", "that", "there", "these"})
_OBJECTS = frozenset({"DT", "PRP$", "PRP"})
_TWO_OBJECTS = frozenset(
    {"give", "award", "name", "call", "grant", "offer", "hand", "pay", "deny", "dub", "rank"}
    | {"seed", "vote", "elect", "crown", "consider", "deem", "appoint", "brand", "label", "title"}
)
"""Verbs whose participle an object may follow: `the man, named a hero by all, …`."""


def comma_before_verb(article: Article) -> Iterator[Match]:
    """Find a comma between a short subject and its verb: `The head of the club, said that`."""
    prose = article.prose
    for found in _COMMA.finditer(prose):
        at = found.start("at")
        if found["verb"] not in _AUXILIARIES and not _may_be_finite(found["verb"]):
            continue
        start = _subject_start(article, at)
        if start is None or not running(article, at):
            continue
        subject = prose[start:at]
        if not 1 <= len(subject.split()) <= _MOST or not _parts(article, subject, found):
            continue
        right = f"{subject.split()[-1]} {found['verb']}"
        values = {"subject": subject, "right": right}
        yield Match(Span(at, found.end("verb")), values, (replaced(at, at + 1, ""),))


def _may_be_finite(word: str) -> bool:
    return word.endswith(("ed", "s")) or word in _ONLY_PAST or word in ("said", "told")


def _subject_start(article: Article, at: int) -> int | None:
    """Return where the subject before a comma starts, None where something else stands there."""
    prose = article.prose
    opening = sentence_start(article, at)
    breaks = [match.end() for match in _BREAK.finditer(prose, opening, at)]
    start = breaks[-1] if breaks else opening
    clause = _CLAUSE.match(prose, start, at)
    # "…, or the man for that matter, was" has two commas, which are a pair.
    if clause and (not breaks or prose[start : clause.end()].count(" ") == 2):
        return clause.end()
    before = prose[opening:start]
    if before not in ("", "“", '"') and not _is_connective(before):
        return None
    return start + (prose[start] == " ")


def _is_connective(opening: str) -> bool:
    piece = opening.removesuffix(",").lower()
    return piece in words("connective-adverbs") or piece in words("connective-phrases")


def _parts(article: Article, subject: str, found: re.Match[str]) -> bool:
    """Whether the words before the comma are the subject of the verb behind it, read without it."""
    prose = article.prose
    end = sentence_end(article, found.end())
    rest = prose[found.end("at") : end]
    if prose[end - 1 : end] == "?" or "?" in rest:
        return False
    behind = re.split(r"[,;\n“”\"]", rest)[0].rstrip(" .")
    closed = found.end("at") + len(behind)
    if prose.startswith(",", closed) and has_tag(article, closed + 2, closed + 3, FINITE):
        return False  # "Ana Lima, ranked the best, was late": the two are a pair
    doc = article.parse_alone(f"{subject[0].upper()}{subject[1:]} {behind}.")
    return doc is not None and _is_subject(doc, subject, found["verb"])


def _is_subject(doc: Doc, subject: str, word: str) -> bool:
    """Whether a sentence opens with its whole subject, of nouns alone, and goes on with a verb."""
    at = len(subject) + 1
    verb = next((token for token in doc if token.idx >= at and token.lower_ == word), None)
    if verb is None or verb.tag_ not in FINITE or verb.i + 1 >= len(doc):
        return False
    root = verb.head if verb.dep_ in ("aux", "auxpass") else verb
    if root.dep_ != "ROOT" or not _is_sure(verb):
        return False
    before = doc[: verb.i]
    if any(token.tag_ in FINITE | {"WP", "WDT", "WRB", "VB", "VBG", "EX"} for token in before):
        return False
    subjects = [child for child in root.children if child.dep_ in SUBJECTS and child.i < verb.i]
    if len(subjects) != 1 or subjects[0].tag_ not in NOUNS | NAMES:
        return False
    return subjects[0].left_edge.i == 0 and doc[0].pos_ not in ("ADP", "ADV", "SCONJ", "CCONJ")


def _is_sure(verb: Token) -> bool:
    """Whether a verb is finite whatever stands before it, and no turn of `said the mayor`."""
    behind = verb.nbor()
    if verb.lower_ in _AUXILIARIES:
        return behind.lower_ not in _ASKING
    if verb.lemma_ in told() or verb.lower_ in ("said", "told"):
        said = verb.lower_ in ("said", "added", "wrote")
        return behind.lower_ in ("that", ":") or (
            said and behind.lower_ in ("on", "in", "to", "at")
        )
    if verb.tag_ == "VBD" and verb.lower_ not in _ONLY_PAST:
        return behind.tag_ in _OBJECTS and verb.lemma_ not in _TWO_OBJECTS
    return behind.pos_ in ("DET", "PRON", "ADP", "PART", "ADV")
