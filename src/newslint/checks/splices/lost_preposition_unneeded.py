"""Where a word goes without the preposition that it mostly takes: `this week`, `met him`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.article.phrases import is_subject, phrase_end
from newslint.english.lexicon import words
from newslint.english.tags import ADJECTIVES, COMPARED, FINITE, NAMES, NOUNS, VERBS

if TYPE_CHECKING:
    from spacy.tokens import Token

BARE = NOUNS | ADJECTIVES
_BEFORE_YEARS = frozenset({"due", "quarter", "half", "season", "vintage", "class", "circa"})
"""Words behind which a year stands by itself: `notes due 2012`, `the first quarter 1986`."""


def is_english(word: Token, right: Token, kind: str) -> bool:
    """Whether the two may well follow each other: `this week`, `the day the talks ended`."""
    before = word.nbor(-1)
    if before.text in ("-", "'", "’") or before.tag_ == "HYPH":
        return True
    if kind == "year":
        return _year_stands_alone(word, right)
    if is_turn(word, right):
        return True
    if (word.tag_ == "VBN" and is_active(word)) or _is_title(word, right, kind):
        return True
    if kind == "pronoun":
        return _is_own_object(word, right) or _opens_relative_clause(word, right)
    if _compares(word, right.nbor()):
        return True
    head = phrase_end(right, _LONGEST_PHRASE, _in_phrase)
    if head.i + 2 >= len(word.doc) or _timed(word, head, kind):
        return True
    if kind == "bare" and (head.tag_ not in NOUNS or _compounds(word, right, head)):
        return True
    return _belongs(word, head) if head.nbor().tag_ in FINITE else is_subject(head)


def is_turn(word: Token, right: Token) -> bool:
    """Whether the two are a turn of English: `due a third reading`, `as much Lima as you like`."""
    due = word.lower_ == "due" and right.lower_ in ("a", "an")
    return due or (word.lower_ == "much" and word.nbor(-1).lower_ in ("as", "how", "so", "too"))


def _year_stands_alone(word: Token, year: Token) -> bool:
    """Whether a year needs no preposition: `the first quarter 1986`, `the season 2030-31`."""
    follower = year.nbor()
    spans = follower.text in "-–/" and not year.whitespace_
    named = word.nbor(-1).tag_ == "NNP" or follower.tag_ in BARE
    return spans or named or word.lower_ in _BEFORE_YEARS


def _is_title(word: Token, name: Token, kind: str) -> bool:
    """Whether a person's name follows what the person is: `the singer Ana Lima`."""
    person = kind == "name" and name.ent_type_ == "PERSON"
    return person and word.lemma_ in words("person-nouns")


def _is_own_object(word: Token, pronoun: Token) -> bool:
    """Whether a verb may have a person as its object: `met him`."""
    return pronoun.lower_ in ("him", "them", "us", "me", "you") and word.tag_ in VERBS


def _opens_relative_clause(word: Token, pronoun: Token) -> bool:
    """Whether a clause begins with the pronoun: `the plan which failed`, `asked what it was`."""
    follower = pronoun.nbor()
    if pronoun.lower_ == "what" and word.tag_ not in ("VBG", "JJ"):
        return True
    if pronoun.tag_ == "PRP":
        return follower.tag_ in FINITE
    return pronoun.lower_ in ("which", "whom") and follower.tag_ in FINITE | {"PRP", "DT"}


def _compares(word: Token, follower: Token) -> bool:
    """Whether a word behind an article compares: `the more`, `a lot`, `the same`."""
    if follower.lower_ == "same":
        return word.tag_ not in VERBS
    return follower.tag_ in COMPARED or follower.lower_ in ("lot", "few")


def _compounds(word: Token, right: Token, head: Token) -> bool:
    """Whether two nouns make one: `drop tests`; but none is plural behind "a": `a meeting men`."""
    if word.tag_ != "NN" or right.tag_ not in NOUNS:
        return False
    one = any(token.lower_ in ("a", "an") for token in word.doc[max(0, word.i - 3) : word.i])
    return not (one and head.tag_ == "NNS")


def _timed(word: Token, head: Token, kind: str) -> bool:
    """Whether the phrase says when, or how much: `talks last week`, `rose three times`."""
    if word.lower_ in words("partitive-nouns"):
        return False
    behind = head.nbor().lower_
    if kind == "number" and word.tag_ in ("NN", "NNS", "JJ"):
        if head.lower_ == "years" and (word.tag_ == "JJ" or behind == "of"):
            return True  # "dead seventy years", "a man 31 years of age"
        return behind in ("ago", "later", "earlier", "before", "after", "old")
    listed = head.lower_ in words("adverbial-nouns")
    return listed or (kind != "number" and head.ent_type_ in ("DATE", "TIME"))


_LONGEST_CLAUSE = 12  # words


def _belongs(word: Token, head: Token) -> bool:
    """Whether a phrase before a finite verb is the verb's subject: `the problems Britain faced`.

    It is not where no other verb is there for the noun before it: `display England was`.
    """
    earlier = any(token.tag_ in FINITE for token in word.doc[word.sent.start : word.i])
    later = word.doc[head.i + 2 : min(head.i + _LONGEST_CLAUSE, head.sent.end)]
    return earlier or any(token.tag_ in FINITE and token.nbor(-1).tag_ != "MD" for token in later)


_IN_PHRASE = NOUNS | NAMES | ADJECTIVES | {"DT", "PRP$", "CD", "VBN", "POS", "HYPH", "$"}
_LONGEST_PHRASE = 7  # words


def _in_phrase(token: Token) -> bool:
    return token.tag_ in _IN_PHRASE and token.lower_ not in ("last", "next", "this", "the")


def is_active(participle: Token) -> bool:
    """Whether a participle makes a perfect, which may have an object: `has published a report`."""
    return any(
        child.dep_ == "aux" and child.lemma_ == "have" for child in participle.children
    ) and not any(child.dep_ == "auxpass" for child in participle.children)
