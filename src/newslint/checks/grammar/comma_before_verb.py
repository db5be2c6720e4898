"""Commas between a short subject and its verb: `Ana Lima, published a story`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.breaks import INSIDE
from newslint.article.clauses import main_verb
from newslint.article.pieces import complete
from newslint.article.sentences import has_tag, running, sentence_end, sentence_start, tokens
from newslint.article.speech import telling_verbs
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.english.tags import FINITE, NAMES, NOUNS, SUBJECTS
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_COMMA = re.compile(
    r"(?<=[\w’”])(?P<at>, )(?:(?:also|already|still|now|later|never) )?(?P<verb>[a-z]{2,})\b"
)
_BREAK_OR_STOP = re.compile(rf"{INSIDE}|[.?!]")  # a stop may be that of a sentence after all
_CLAUSE = re.compile(r"(?:.* )?(?:that|where|because) ")
_MOST = 12  # words of the subject
_QUOTED = re.compile(r"(?<!\w)[“\"‘']")
"""A headline has a verb before what it quotes: `Lima slams ‘weak’ mayor, calls for a vote`."""
_CHOSEN = frozenset({"JJS", "CD", "DT", "JJ"})
"""Tags of heads that a group follows: `most of the houses`, `one of the suspects`."""
_AUXILIARIES = frozenset(
    {"was", "were", "is", "are", "has", "have", "had", "will", "would", "can", "could", "should"}
    | {"might", "must", "does", "do", "did"}
)
_ONLY_PAST = frozenset({"went", "took", "gave", "began", "wrote", "saw", "fell", "knew", "spoke"})
"""Past tenses that are no participles."""
_ASKING = frozenset({"he", "she", "it", "they", "we", "i", "you", "this", "that", "there", "these"})
_VERBAL = FINITE | {"WP", "WDT", "WRB", "VB", "VBG", "EX"}
_NOT_OPENING = frozenset({"ADP", "ADV", "SCONJ", "CCONJ"})
_OBJECTS = frozenset({"DT", "PRP$", "PRP"})
_NO_OPENERS = frozenset({"WDT", "DT"})
"""Tags of a "that" which opens no clause that is said or thought."""
_PLAIN = frozenset({"JJ", "NN", "NNS"})
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
        if not _may_be_finite(found["verb"]) or not running(article, at):
            continue
        start = _with_clause(article, found)
        if start is None:
            start = _short_subject(article, found)
        if start is None:
            continue
        subject = prose[start:at]
        right = f"{subject.split()[-1]} {found['verb']}"
        values = {"subject": subject, "right": right}
        yield Match(Span(at, found.end("verb")), values, (replaced(at, at + 1, ""),))


def _may_be_finite(word: str) -> bool:
    listed = word in _AUXILIARIES or word in _ONLY_PAST or word in ("said", "told")
    return listed or word.endswith(("ed", "s"))


_WHICH_ONE = re.compile(
    r"[“\"]?(?P<head>(?:The|An?|Those|His|Her|Their|Its|Every|Any|People|All) ?[^,،，、;:]{0,60}?) "
    r"(?P<pronoun>who|that|which) (?P<clause>[^,،，、;:“”\"()]{8,80})"
)


def _with_clause(article: Article, found: re.Match[str]) -> int | None:
    """Return where a sentence starts whose subject a clause tells apart: `The man who paid, was`.

    The sentence has no other comma, which would make a pair with this one.
    """
    prose, at = article.prose, found.start("at")
    start, end = sentence_start(article, at), sentence_end(article, at)
    rest = prose[at + 2 : end]
    subject = _WHICH_ONE.fullmatch(prose, start, at)
    if not subject or _BREAK_OR_STOP.search(rest.rstrip('.”" ')) or rest[-1:] == "?":
        return None
    if found["verb"] not in _AUXILIARIES:
        parsed = tokens(article, *found.span("verb"))
        if parsed is None or parsed[0].tag_ != "VBZ" or parsed[0].lemma_ in telling_verbs():
            return None
    head, clause = subject["head"], subject["clause"]
    one = "They" if head.split()[-1].endswith("s") or head == "Those" else "He"
    # "All that they know, they owe to him": the comma stands before a sentence.
    if complete(article, rest) or not complete(article, f"{one} {clause}"):
        return None
    whole = head.removeprefix("Those")
    sentence = f"{whole or 'They'} {rest}"
    return subject.start("head") if complete(article, sentence) else None


def _short_subject(article: Article, found: re.Match[str]) -> int | None:
    """Return where a short subject starts that a comma parts from its verb, None for no subject."""
    at = found.start("at")
    start = _subject_start(article, at)
    if start is None:
        return None
    subject = article.prose[start:at]
    short = 1 <= len(subject.split()) <= _MOST and not _QUOTED.search(subject)
    return start if short and _parts(article, subject, found) else None


def _subject_start(article: Article, at: int) -> int | None:
    """Return where the subject before a comma starts, None where something else stands there."""
    prose = article.prose
    opening = sentence_start(article, at)
    breaks = [match.end() for match in _BREAK_OR_STOP.finditer(prose, opening, at)]
    start = breaks[-1] if breaks else opening
    clause = _CLAUSE.match(prose, start, at)
    # "…, or the man for that matter, was" has two commas, which are a pair.
    if clause and has_tag(article, clause.end() - 5, clause.end() - 1, _NO_OPENERS):
        return None  # "a wax that traps insects, cleans the ear and keeps it dry"
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
    if prose.startswith(", and ", closed) and found["verb"].endswith("ed"):
        return False  # "reform, improved schools, and trade could help"
    doc = article.parse_alone(f"{subject[0].upper()}{subject[1:]} {behind}.")
    return doc is not None and _is_subject(doc, subject, found["verb"])


def _is_subject(doc: Doc, subject: str, word: str) -> bool:
    """Whether a sentence opens with its whole subject, of nouns alone, and goes on with a verb."""
    at = len(subject) + 1
    verb = next((token for token in doc if token.idx >= at and token.lower_ == word), None)
    if verb is None or verb.tag_ not in FINITE or verb.i + 1 >= len(doc):
        return False
    root = main_verb(verb)
    if root.dep_ != "ROOT" or not _is_sure(verb):
        return False
    subjects = [child for child in root.children if child.dep_ in SUBJECTS and child.i < verb.i]
    if len(subjects) != 1 or subjects[0].left_edge.i or doc[0].pos_ in _NOT_OPENING:
        return False
    head = subjects[0]
    group = head.tag_ in _CHOSEN and head.nbor().lower_ == "of"
    return (group or head.tag_ in NOUNS | NAMES) and _has_no_other_verb(head, verb)


def _has_no_other_verb(head: Token, verb: Token) -> bool:
    """Whether all verbs before one, if any, are those of a clause that says which subject it is.

    "The driver who caused it" has one.
    """
    others = [token for token in verb.doc[: verb.i] if token.tag_ in _VERBAL]
    if not others:
        return True
    inside = frozenset(head.subtree)
    sure = verb.lower_ in _AUXILIARIES or all(token.tag_ == "VB" for token in others)
    return sure and head.right_edge.i == verb.i - 1 and all(token in inside for token in others)


def _is_sure(verb: Token) -> bool:
    """Whether a verb is finite whatever stands before it, and no turn of `said the mayor`."""
    behind = verb.nbor()
    if verb.lower_ in _AUXILIARIES:
        return behind.lower_ not in _ASKING
    if (verb.lemma_ in telling_verbs() or verb.lower_ in ("said", "told")) and not _reveals(verb):
        said = verb.lower_ in ("said", "added", "wrote")
        return behind.lower_ in ("that", ":") or (
            said and behind.lower_ in ("on", "in", "to", "at")
        )
    if verb.tag_ == "VBD" and verb.lower_ not in _ONLY_PAST:
        if verb.lemma_ in _TWO_OBJECTS:
            return False
        return behind.tag_ in _OBJECTS or (behind.tag_ in _PLAIN and _takes(verb))
    return behind.pos_ in ("DET", "PRON", "ADP", "PART", "ADV")


def _takes(verb: Token) -> bool:
    """Whether a verb has an object behind it that is nobody, and no list of subjects goes on."""
    if any(token.lower_ in ("and", "or") for token in verb.doc[verb.i :]):
        return False  # "The archive of guitars, signed records and posters were sold"
    return any(
        child.dep_ == "dobj"
        and child.i > verb.i
        and child.tag_ in NOUNS
        and child.lower_ not in words("person-nouns")
        and child.lemma_ not in words("person-nouns")
        for child in verb.children
    )


def _reveals(verb: Token) -> bool:
    """Whether somebody makes something known: `The president announced new elections`.

    `…, says a group of doctors` turns the two round.
    """
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    somebody = any(child.lower_ in words("person-nouns") for child in subjects)
    return somebody and verb.lemma_ not in ("say", "tell", "add", "write") and _takes(verb)
