"""Words with a preposition that another language governs them with: `insisted in`, `proud for`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.checks.calques.wrong_preposition_times import at_wrong_times
from newslint.edits import replaced
from newslint.english.lexicon import rows, words
from newslint.english.tags import ADJECTIVES, NAMES, NOUNS, VERBS
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTS = {"NN": "n", "NNS": "n", "JJ": "a"} | dict.fromkeys(sorted(VERBS), "v")
_OBJECTS = NOUNS | NAMES | ADJECTIVES | {"DT", "PRP", "PRP$", "CD", "VBG", "WP", "$", "WRB"}
_WHEN = frozenset({"DATE", "TIME"})
_WHERE = frozenset({"GPE", "LOC", "FAC"})
_SELDOM_LOOSE = frozenset({"of", "to", "from"})
"""Prepositions that seldom begin a phrase of time or place behind a verb or an adjective."""
_PREPOSITIONS = ("IN", "TO", "RP")
_BARE = frozenset({"VB", "VBP"})
"""Tags of verbs that may be nouns."""
_OWNERS = frozenset({"POS", "PRP$", "DT"})
_OBJECT_RELATIONS = frozenset({"dobj", "dative"})
_PLACING = frozenset({"in", "on", "at", "of", "from", "to"})


@dataclass(frozen=True, slots=True)
class _Governed:
    """The preposition of a word ("" for none), and the wrong ones.

    Of these good English has some `now_and_then`, and some it has `never`.
    """

    right: str
    wrong: frozenset[str]
    now_and_then: frozenset[str]
    never: frozenset[str]


@lru_cache
def _table() -> Mapping[tuple[str, str], _Governed]:
    found = {}
    for row in rows("governed-prepositions"):
        cells = row["wrong"].split()
        rare, never = (
            frozenset(each[1:] for each in cells if each.startswith(mark)) for mark in "~!"
        )
        wrong = frozenset(each.lstrip("~!") for each in cells)
        right = "" if row["right"] == "-" else row["right"]
        found[row["word"], row["part"]] = _Governed(right, wrong, rare, never)
    return found


def wrong_preposition(article: Article) -> Iterator[Match]:
    """Find a word with the preposition of another language: `insisted in`, `proud for`."""
    yield from at_wrong_times(article)
    for word, preposition, behind_object in _places(article):
        governed = _governed(word, preposition, behind_object=behind_object)
        if governed is None:
            continue
        if not (word.is_lower and word.whitespace_ and preposition.is_lower):
            continue
        if _is_english(word, preposition, governed) or not running(article, word.idx):
            continue
        behind = preposition.nbor()
        end = preposition.idx + len(preposition)
        right = governed.right
        repair = replaced(preposition.idx, end if right else behind.idx, right)
        sure = _is_sure(word, preposition, governed)
        if preposition.i > word.i + 1 and not (sure and right):
            continue
        text = article.prose[word.idx : preposition.idx]
        yield Match(
            Span(preposition.idx, end),
            {"text": f"{text}{preposition.text}", "right": f"{text}{right}".strip()},
            (repair,),
            kind="" if sure else f"wrong-preposition-{_NAMES_OF_PARTS[_part(word)]}",
            doubt="" if sure else "may mean something else",
        )


def _is_english(word: Token, preposition: Token, governed: _Governed) -> bool:
    """Whether good English has the preposition here, for another reason than its word."""
    if _is_passive(word, governed.right) or _means_else(word, preposition):
        return True
    if word.lower_ == "face" and preposition.nbor().lower_ == "face":
        return True  # "meeting them face to face"
    if word.lower_ == "welcome" and word.nbor(-1).tag_ in ("CC", "RB"):
        return True  # "Hello and welcome to the show"
    if word.tag_ == "VBZ" and word.i and word.nbor(-1).tag_ in ("NNS", "VBZ"):
        return True  # "a ministry issues permits to owners": a noun
    if word.i and word.nbor(-1).text == "-":
        return True  # "a lady-in-waiting to the queen"
    if not governed.right and word.dep_ == "relcl":
        return True  # "an event he attended at a hall"
    if preposition.lower_ == "to" and (_is_degree(preposition) or _may_be_verb(preposition.nbor())):
        return True
    if preposition.lower_ == "of" and preposition.nbor(2).lower_ == "own":
        return True  # "a following of her own"
    if word.tag_ in _BARE and word.i and word.nbor(-1).tag_ in NOUNS | NAMES:
        noun = _table().get((word.lower_, "n"))
        if noun is not None and noun.right == preposition.lower_:
            return True  # "the team visit to Oman"
    by_somebody = preposition.lower_ == "by" and word.tag_ == "VBN"  # "congratulated by the police"
    # "the firm's abandoning of its plan"
    return by_somebody or (word.tag_ == "VBG" and word.nbor(-1).tag_ in _OWNERS)


_DEGREES = frozenset(
    {"best", "degree", "end", "extent", "full", "fullest", "last", "letter", "limit", "maximum"}
    | {"point", "utmost"}
)


def _is_degree(to: Token) -> bool:
    """Whether a phrase says how far something goes: `cooperated to the “maximum extent”`."""
    return any(token.lower_ in _DEGREES for token in to.doc[to.i + 1 : to.i + 4])


def _may_be_verb(token: Token) -> bool:
    """Whether a word behind "to" may be its verb: `imposed to tax funds raised abroad`."""
    behind = token.doc[token.i + 1 : token.i + 2]
    return token.tag_ == "NN" and any(each.tag_ in NOUNS | {"DT", "PRP$"} for each in behind)


def _is_sure(word: Token, preposition: Token, governed: _Governed) -> bool:
    """Whether the preposition hardly ever stands behind the word, and seldom belongs elsewhere."""
    if preposition.lower_ in governed.never:
        return True
    seldom = preposition.lower_ in _SELDOM_LOOSE - governed.now_and_then
    return seldom and word.tag_ not in NOUNS


def _places(article: Article) -> Iterator[tuple[Token, Token, bool]]:
    """Yield words and prepositions, and whether an object of the word stands between them."""
    for word, preposition in (*pairs(article, _PARTS, _PREPOSITIONS), *_apart(article)):
        yield word, preposition, False
    for verb, preposition in _behind_objects(article):
        yield verb, preposition, True


def _behind_objects(article: Article) -> Iterator[tuple[Token, Token]]:
    """Yield verbs and prepositions with an object between them: `accused him for the theft`."""
    for last, preposition in pairs(article, NOUNS | NAMES | {"PRP"}, _PREPOSITIONS):
        verb = preposition.head
        if (
            verb.tag_ in VERBS
            and last.head == verb
            and last.dep_ in _OBJECT_RELATIONS
            and verb.i < last.i
        ):
            yield verb, preposition


def _apart(article: Article) -> Iterator[tuple[Token, Token]]:
    """Yield verbs and prepositions with an adverb between them: `depends mainly of the price`."""
    for adverb, preposition in pairs(article, ("RB", "NN"), ("IN", "TO")):
        verb = adverb.nbor(-1)
        if verb.tag_ in VERBS and (adverb.lower_ in _DAYS or adverb.lower_.endswith("ly")):
            yield verb, preposition


_DAYS = frozenset({"yesterday", "today", "tomorrow", "tonight"})
_NAMES_OF_PARTS = {"v": "verb", "a": "adjective", "n": "noun"}


def _part(word: Token) -> str:
    return _PARTS[word.tag_]


def _governed(word: Token, preposition: Token, *, behind_object: bool) -> _Governed | None:
    """Return what governs a word and excludes its preposition, by its base form.

    A participle may be an adjective, and what was done to somebody has the preposition that stands
    behind the object of its verb.
    """
    found = [
        each
        for each in map(_table().get, _keys(word, behind_object=behind_object))
        if each is not None
    ]
    if any(each.right == preposition.lower_ for each in found):
        return None
    return next((each for each in found if preposition.lower_ in each.wrong), None)


def _keys(word: Token, *, behind_object: bool) -> Iterator[tuple[str, str]]:
    base = word.lower_ if word.tag_ == "JJ" else word.lemma_
    if not behind_object:
        if word.tag_ in ("VBN", "VBD", "VBG") and not _acts(word):
            yield word.lower_, "a"
        yield base, _PARTS[word.tag_]
    if word.tag_ in VERBS and (behind_object or _is_passive(word, "")):
        yield base, "o"


def _acts(word: Token) -> bool:
    """Whether a past tense surely tells what somebody did: "he opposed"."""
    before = word.nbor(-1)
    return word.tag_ == "VBD" and before.dep_ == "nsubj" and before.tag_ == "PRP"


def _means_else(word: Token, preposition: Token) -> bool:
    """Whether the preposition says when or where, or stands in a phrase of its own: `at least`."""
    behind = preposition.nbor()
    if behind.tag_ not in _OBJECTS:
        return True
    own = behind if behind.tag_ != "DT" or behind.i + 1 == len(behind.doc) else behind.nbor()
    if {behind.lower_, own.lower_} & words("words-of-set-phrases"):
        return True
    head = behind
    for token in behind.doc[behind.i : behind.i + 4]:
        if token.tag_ in NOUNS | NAMES:
            head = token
            break
    if behind.ent_type_ in _WHEN or head.ent_type_ in _WHEN or head.lower_ == "time":
        return True
    placed = preposition.lower_ in _PLACING and preposition.lower_ != "to"
    if placed and (behind.ent_type_ in _WHERE or head.ent_type_ in _WHERE):
        return preposition.lower_ in ("in", "at", "on")
    number = behind.tag_ in ("CD", "$")
    return (number and preposition.lower_ != "of") or _is_infinitive(preposition)


def _is_infinitive(preposition: Token) -> bool:
    return preposition.lower_ == "to" and preposition.nbor().tag_ in ("VB", "VBP")


def _is_passive(word: Token, right: str) -> bool:
    """Whether a verb without preposition is passive, so that any may stand behind it."""
    if right or word.tag_ not in VERBS:
        return False
    helpers = {child.dep_ for child in word.children}
    has = any(child.lemma_ == "have" for child in word.children if child.dep_ == "aux")
    subject = bool(helpers & {"nsubj"})
    return (
        "auxpass" in helpers
        or (word.tag_ == "VBN" and not has)
        or (word.tag_ == "VBD" and not subject)
    )
