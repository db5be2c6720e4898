"""Words with a capital in mid-sentence, and whether they are written without one elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newslint.article.article import Article, once
from newslint.article.mid_sentence import Around
from newslint.article.sentences import tokens
from newslint.article.words import words_of
from newslint.english.common import common, is_function
from newslint.english.lexicon import words
from newslint.english.phrase_ends import ends_phrases
from newslint.english.tags import ADJECTIVES

SPOKE = frozenset({"said", "told", "added"})
_LEAST_LETTERS = 3
_SMALL = re.compile(r"[,.;]? [a-z]")
_BEFORE = re.compile(r"\b([a-z]{3,}) $")
_NO_NOUNS = ADJECTIVES | {"RB", "RBR", "RBS", "VBD", "VBZ", "VBN"}


@dataclass(frozen=True, slots=True)
class Capital:
    """A word with a capital in mid-sentence: its text, where it stands and what is around."""

    prose: str
    at: int
    word: str
    near: Around

    @property
    def end(self) -> int:
        """Where the word ends."""
        return self.at + len(self.word)

    @property
    def previous(self) -> str:
        """The piece before it, with its marks."""
        return self.near.before[-1]

    @property
    def word_before(self) -> str:
        """The piece before it, without what opens a quotation or a bracket."""
        return self.previous.lstrip("“\"‘'(")

    @property
    def following(self) -> str:
        """The piece behind it, "" at the end of a sentence."""
        return self.near.after[0] if self.near.after else ""

    @property
    def name_before(self) -> bool:
        """Whether the word before has a capital too."""
        return self.word_before[:1].isupper()

    @property
    def name_after(self) -> bool:
        """Whether the word behind has a capital too."""
        return self.following[:1].isupper()

    @property
    def goes_on_small(self) -> bool:
        """Whether the word behind has no capital, as none but a small one inside a title."""
        return self.following.isalpha() and self.following.islower()

    @property
    def alone(self) -> bool:
        """Whether no other capital, no title and no work is near."""
        return not (self.near.name or self.near.title or self.near.work)


_RATHER_NAMES = frozenset(
    {"Black", "Census", "Day", "Defendant", "Election", "Indigenous", "Plaintiff"}
)
"""Words that papers, or the papers of a court, write with a capital: `Black voters`."""
_NAMED_BEHIND = (" magazine", " newspaper", " of Congress", " of Parliament")
"""What stands behind a name or a title: `Rain magazine`, `a Member of Parliament`."""


def may_be_stray(article: Article, at: int, word: str) -> bool:
    """Whether a content word is written without a capital, in general or in this article."""
    if len(word) < _LEAST_LETTERS or word in words("calendar") or word in _RATHER_NAMES:
        return False
    lower, prose = word.lower(), article.prose
    if prose.startswith(_NAMED_BEHIND, at + len(word)) or _is_of_family(article, word):
        return False
    if common(word) or lower in words("seldom-capital-words"):
        return True
    if is_any_office(prose, at, word) or prose.startswith((" of the", " of this"), at + len(word)):
        return True
    if not prose[at - 2].islower():
        return False
    if lower in _in_lower_case(article) or read_as_no_noun(article, at, word):
        return True
    # A known word between words in lower case: names stand behind titles and function words.
    before = _BEFORE.search(prose, max(0, at - 30), at)
    if before is None or _introduces(before[1]) or not _SMALL.match(prose, at + len(word)):
        return False
    return ends_phrases(lower, -1) >= 0


def _is_of_family(article: Article, word: str) -> bool:
    """Whether a word is the plural of a name that the article has: `the Hills` of Ann Hill."""
    one = word.removesuffix("s")
    return one != word and len(words_of(article).in_mid_sentence(one)) > 0


_ANY = re.compile(
    r"\b(?:an?|another|any|every|each|some|many|several|all|most|these|those|two|three|four|other"
    r"|our|your) $"
)
_OFFICES = frozenset(
    {"ambassador", "chancellor", "councillor", "director", "governor", "judge", "mayor", "minister"}
    | {"president", "prosecutor", "secretary", "senator", "spokesman"}
)


def is_any_office(prose: str, at: int, word: str) -> bool:
    """Whether an office with a capital is anybody's, not somebody's title: `by a Minister`."""
    office = word.lower().removesuffix("s") in _OFFICES
    return office and _ANY.search(prose, max(0, at - 10), at) is not None


def _introduces(word: str) -> bool:
    return is_function(word) or word.lower() in SPOKE or word in words("person-nouns")


_IN_LOWER_CASE = re.compile(r"(?<=[a-z] )[a-z]+\b")


@once
def _in_lower_case(article: Article) -> frozenset[str]:
    return frozenset(_IN_LOWER_CASE.findall(article.prose))


def read_as_no_noun(article: Article, at: int, word: str) -> bool:
    """Whether a word at a prose offset is read as an adjective, an adverb or a verb."""
    found = tokens(article, at, at + len(word))
    return found is not None and found[0].tag_ in _NO_NOUNS and not found[0].ent_type_
