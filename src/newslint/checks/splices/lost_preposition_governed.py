"""Words that mostly take a preposition, without one: places for the judge."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.common import common
from newslint.english.lexicon import rows, words
from newslint.english.tags import FINITE, NOUNS, VERBS
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

PARTS = {"NN": "n", "NNS": "n", "JJ": "a", "RB": "r"} | dict.fromkeys(sorted(VERBS), "v")
"""The parts of speech of `complements.tsv` and `governing-words.tsv`."""

QUANTITIES = frozenset({"millions", "thousands", "hundreds", "dozens", "tens", "billions"})
_BARE = frozenset({"JJ", "JJR", "JJS", "NN", "NNS"})
_GOVERNING = frozenset({*PARTS, "JJR", "RBR"})
_OPENING = _BARE | {"NNP", "NNPS", "DT", "PDT", "PRP$", "CD", "$", "PRP", "WDT", "WP"}
_OBJECTS = frozenset({"it", "you", "him", "her", "them", "us", "me", "which", "whom", "what"})
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_DATED = frozenset(
    {"year", "years", "calendar", "fiscal", "spring", "summer", "autumn", "fall", "winter"}
    | {"model", "version", "edition", "mid", "early", "late"}
)
"""Words that a year may follow without a preposition."""
_PARTS_OF_YEARS = frozenset({"beginning", "close", "course", "end", "half", "middle", "start"})
_COMMON = ("of", "in", "for", "to", "with", "at", "on", "by", "from")
_MOST = 6  # prepositions that compete
_WITH_ARTICLE = 2  # of them with an article behind them, before names
_COMPARED = "for of than to in"  # behind a comparative
_COPULAS = frozenset({"be", "become", "remain", "seem", "feel", "look", "get", "find", "prove"})
_INSIDE = frozenset(
    {"DT", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD", "VBN", "POS", "HYPH", "$"}
)
_LONGEST_PHRASE = 7  # words
_LONGEST_CLAUSE = 12


def governed(article: Article) -> Iterator[Match]:
    """Find a word that takes a preposition more often than none: `a photograph the holder`."""
    for word, right in pairs(article, _GOVERNING, _OPENING):
        if not word.whitespace_ or not word.is_lower:
            continue
        kind = _kind(right)
        cell = _prepositions(word, kind) if kind else ""
        if not cell or _is_english(word, right, kind) or not running(article, word.idx):
            continue
        # Something happens in a year; only its parts are "of" it.
        first = ("in",) if kind == "year" and word.lower_ not in _PARTS_OF_YEARS else ()
        likely = list(dict.fromkeys([*first, *cell.split(), *_COMMON]))[:_MOST]
        gap = word.idx + len(word), right.idx
        repairs = [replaced(*gap, f" {each} ") for each in likely]
        if kind == "name":
            repairs += [replaced(*gap, f" {each} the ") for each in likely[:_WITH_ARTICLE]]
        sure = kind == "year" and word.lower_ not in _DATED and _happens(word, right)
        yield Match(
            Span(word.idx, right.idx + len(right)),
            {"word": word.text, "next": right.text, "preposition": likely[0]},
            tuple(repairs),
            kind=_doubtful(word, kind) or kind_of(word, kind),
            doubt="" if sure else "may need none",
        )


def kind_of(word: Token, kind: str) -> str:
    """Return the kind of threshold for a word without its preposition before a class of words.

    Behind an adjective or adverb hardly anything stands without one: little gain is enough.
    """
    return f"lost-preposition-{'adjective' if word.tag_ in _ADJECTIVES else kind}"


_ADJECTIVES = frozenset({"JJ", "JJR", "RB", "RBR"})
_HAPPENING = frozenset({"arise", "begin", "die", "emerge", "happen", "occur", "originate", "start"})
_OF_A_YEAR = frozenset({"to", "will", "would", "through", "'s", "’s"})
"""Words behind a year that something is expected or said of."""
_BEGUN = frozenset({"as", "with", "in", "by"})
"""Words behind a year that somebody begins: `start 2005 with a race`."""


def _happens(word: Token, year: Token) -> bool:
    """Whether a word names what happens in the year behind it: `the crisis 2001`, `born 1950`."""
    if not word.is_alpha:
        return False  # "m. 1949"
    follower = year.nbor().lower_
    if word.tag_ in NOUNS or follower in _OF_A_YEAR | _BEGUN:
        return follower not in _OF_A_YEAR and word.tag_ in NOUNS
    passive = word.tag_ == "VBN" and not _active(word)
    return passive or (word.lemma_ in _HAPPENING and word.tag_ in VERBS)


def _kind(token: Token) -> str:
    """Return the class of words that a phrase begins with at `token`."""
    if _YEAR.fullmatch(token.text):
        return "year"
    if token.tag_ in ("DT", "PDT", "PRP$"):
        return "article" if token.is_lower else ""
    if token.tag_ in ("CD", "$") or token.lower_ in QUANTITIES or token.text[0].isdigit():
        return "number"
    if token.tag_ in ("NNP", "NNPS") or (token.tag_ in NOUNS and token.is_upper):
        dated = token.text in words("calendar")
        named = token.text[0].isupper() and len(token) > 1
        return "name" if named and not dated and (token.is_upper or not common(token.text)) else ""
    if token.tag_ in _BARE:
        return "bare" if token.is_lower else ""
    return "pronoun" if token.lower_ in _OBJECTS and token.is_lower else ""


def _prepositions(word: Token, kind: str) -> str:
    """Return the prepositions that a word takes before a class of words, "" for none."""
    adjective = _adjectives().get(word.lower_, "")
    plain = word.tag_ in ("JJ", "VBN") and kind in ("article", "number", "pronoun")
    if adjective and (plain or _predicative(word)):
        return adjective
    if word.tag_ in ("JJR", "RBR"):
        return _COMPARED if kind in ("article", "name", "pronoun") else ""
    part = PARTS[word.tag_]
    row = _listed().get((word.lower_, part))
    cell = row[kind] if row else ""
    if not cell and part == "n" and kind != "bare":
        return " ".join(_COMMON)  # hardly any noun stands before them
    if row and _elsewhere(word, kind):
        return next(row[each] for each in _ELSEWHERE if row[each])
    if kind == "year" and part == "v":
        return f"in {cell}" if cell or word.tag_ in ("VBD", "VBN") else ""
    if cell == "-":
        return " ".join(_COMMON) if kind == "name" else ""
    return cell


def _doubtful(word: Token, kind: str) -> str:
    """Return the kind for what is mostly right: `the company Acme`, `searching the house`."""
    if _elsewhere(word, kind):
        return "lost-preposition-verb"
    row = _listed().get((word.lower_, "n"))
    titles = kind == "name" and word.tag_ in NOUNS and row is not None and row["name"] == "-"
    return "lost-preposition-title" if titles else ""


_ELSEWHERE = ("name", "bare", "pronoun", "number", "year")
_OFTEN = 3  # of these classes


def _elsewhere(word: Token, kind: str) -> bool:
    """Whether a verb before an article takes a preposition before most else: `searching a clue`."""
    if kind != "article" or word.tag_ not in VERBS:
        return False
    row = _listed().get((word.lower_, "v"))
    if row is None or row["article"]:
        return False
    return sum(bool(row[each]) for each in _ELSEWHERE) >= _OFTEN


def _predicative(adjective: Token) -> bool:
    """Whether an adjective is said of a subject, perhaps with an adverb: `is totally worthy`."""
    before = adjective.nbor(-1)
    while before.tag_ == "RB" and before.i:
        before = before.nbor(-1)
    return before.lemma_ in _COPULAS or before.tag_ in ("NNS", "PRP")


_BEFORE_YEARS = frozenset({"due", "quarter", "half", "season", "vintage", "class", "circa"})
"""Words behind which a year stands by itself: `notes due 2012`, `the first quarter 1986`."""


def _is_english(word: Token, right: Token, kind: str) -> bool:
    """Whether the two may well follow each other: `this week`, `the day the talks ended`."""
    before, follower = word.nbor(-1), right.nbor()
    if before.text in ("-", "'", "’") or before.tag_ == "HYPH":
        return True
    if kind == "year":
        if word.lower_ in _BEFORE_YEARS:
            return True
        hyphen = follower.text in "-–/" and not right.whitespace_
        return hyphen or follower.tag_ in _BARE or before.tag_ == "NNP"
    if word.tag_ == "VBN" and _active(word):
        return True
    if kind == "name" and right.ent_type_ == "PERSON" and word.lemma_ in words("person-nouns"):
        return True
    if kind == "pronoun":
        if right.lower_ in ("him", "them", "us", "me", "you") and word.tag_[:2] == "VB":
            return True
        if right.lower_ == "what" and word.tag_ not in ("VBG", "JJ"):
            return True
        relative = right.lower_ in ("which", "whom") and follower.tag_ in (*FINITE, "PRP", "DT")
        return relative or (right.tag_ == "PRP" and follower.tag_ in FINITE)
    compared = follower.tag_ in ("JJR", "RBR", "RBS") or follower.lower_ in ("lot", "few")
    if compared or (follower.lower_ == "same" and word.tag_ not in VERBS):
        return True
    head = _head(right)
    if kind == "bare" and (head.tag_ not in NOUNS or _compounds(word, right, head)):
        return True
    if head.i + 2 >= len(word.doc) or _timed(word, head, kind):
        return True
    if head.nbor().tag_ in FINITE:
        return _belongs(word, head)
    return head.dep_ in ("nsubj", "nsubjpass") and head.head.i > head.i


def _compounds(word: Token, right: Token, head: Token) -> bool:
    """Whether two nouns make one: `drop tests`; but none is plural behind "a": `a meeting men`."""
    if word.tag_ != "NN" or right.tag_ not in NOUNS:
        return False
    one = any(token.lower_ in ("a", "an") for token in word.doc[max(0, word.i - 3) : word.i])
    return not (one and head.tag_ == "NNS")


def _active(participle: Token) -> bool:
    """Whether a participle makes a perfect, which may have an object: `has published a report`."""
    return any(
        child.dep_ == "aux" and child.lemma_ == "have" for child in participle.children
    ) and not any(child.dep_ == "auxpass" for child in participle.children)


def _timed(word: Token, head: Token, kind: str) -> bool:
    """Whether the phrase says when, or how much: `talks last week`, `rose three times`."""
    if word.lower_ in words("partitive-nouns"):
        return False
    behind = head.nbor().lower_
    if kind == "number" and word.tag_ in ("NN", "NNS", "JJ"):
        return behind in ("ago", "later", "earlier", "before", "after", "old")
    listed = head.lower_ in words("adverbial-nouns")
    return listed or (kind != "number" and head.ent_type_ in ("DATE", "TIME"))


def _belongs(word: Token, head: Token) -> bool:
    """Whether a phrase before a finite verb is the verb's subject: `the problems Britain faced`.

    It is not where no other verb is there for the noun before it: `display England was`.
    """
    earlier = any(token.tag_ in FINITE for token in word.doc[word.sent.start : word.i])
    later = word.doc[head.i + 2 : min(head.i + _LONGEST_CLAUSE, head.sent.end)]
    return earlier or any(token.tag_ in FINITE and token.nbor(-1).tag_ != "MD" for token in later)


def _head(right: Token) -> Token:
    """Return the word that the phrase beginning at `right` ends in, as far as the words tell."""
    last = right
    for token in right.doc[right.i + 1 : right.i + _LONGEST_PHRASE]:
        if token.tag_ not in _INSIDE or token.lower_ in ("last", "next", "this", "the"):
            break
        last = token
    return last


@lru_cache
def _listed() -> Mapping[tuple[str, str], Mapping[str, str]]:
    return {(row["word"], row["part"]): row for row in rows("governing-words")}


@lru_cache
def _adjectives() -> Mapping[str, str]:
    return {row["adjective"]: row["prepositions"] for row in rows("predicate-adjectives")}
