"""Which words of a run with capitals are a person's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newslint.english.dictionary import is_listed
from newslint.english.gender import is_title, nobles, of_noun
from newslint.english.lexicon import words as listed
from newslint.english.names import fold, lookup
from newslint.english.offices import demonyms
from newslint.people.mentions import INSIDE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as TokenSpan

_FOREIGN = re.compile(r"[\u0370-\u1dff\u1f00-\u1fff\u2e80-\uffff]")  # letters that are not Latin
_APOSTROPHES = frozenset("'’")
_LONGEST_SYLLABLE = 6  # letters: "young", "hyuk"
_CALLINGS = frozenset({"CEO", "DJ", "MC", "MEP", "MP", "MSP", "PM", "VJ"})
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def hyphenated_end(doc: Doc, end: int) -> int:
    """Return where a Korean or Chinese name ends whose given name has a hyphen: "Song Hye[-kyo]".

    `end` is the token behind what stands before the hyphen, and is returned where none follows.
    """
    if not 2 <= end < len(doc) - 1 or doc[end].text != "-" or doc[end - 1].whitespace_:
        return end
    second = doc[end + 1]
    given = second.is_alpha and second.is_lower and not doc[end].whitespace_
    surname = fold(doc[end - 2].text) in listed("korean-surnames")
    return end + 2 if given and surname and len(second) <= _LONGEST_SYLLABLE else end


def printed_words(name: TokenSpan) -> list[str]:
    """Return the words of a name as they stand; a given name with a hyphen is one of them."""
    words: list[str] = []
    for token in name:
        if token.is_lower and len(words) > 1 and words[-1] == "-":
            words[-2:] = [f"{words[-2]}-{token.text}"]
        else:
            words.append(token.text)
    return words


def own_words(printed: Iterable[str]) -> list[str]:
    """Return the words of a name without orders, peoples, callings and suffixes around it.

    `printed` are its words as they stand: "Minister of Science Dr Ann Lee, DBE" is Ann Lee.
    """
    words = [
        word.rstrip("-") for word in printed if _has_capital(word) and not _FOREIGN.match(word)
    ]
    while len(words) > 2 and words[-1].isupper() and not words[0].isupper():
        words.pop()  # "DBE", "FRS"
    while len(words) > 1 and (before := _before_name(words)):
        del words[:before]
    while len(words) > 1 and words[-1].lower() in _SUFFIXES:
        words.pop()
    return words


def _before_name(words: Sequence[str]) -> int:
    """Return how many words of a run are no name: "Briton Tim Smith", "Film Actress Ann Lee"."""
    called = [number for number, word in enumerate(words[:-2], 1) if word in _CALLINGS]
    if called:
        return called[-1]  # "Virgin Radio DJ Ann Lee"
    first = words[0]
    if len(words) == 2:
        return lookup(first) is None and first.lower() in listed("lower-case-words")
    # "Minister of Science Ann Lee"
    if first in demonyms() | listed("departments") or _is_person_noun(first):
        return 1
    second = len(words) > 3 and words[1].lower() not in nobles() and _is_person_noun(words[1])
    return 2 if second else 0


def _is_person_noun(word: str) -> bool:
    return word.lower() in listed("person-nouns") or of_noun(word) is not None


def _has_capital(word: str) -> bool:
    """Whether a word is a name's own: "Orsay", "d'Orsay", not "der"."""
    return word[0].isupper() or (word[1:2] in _APOSTROPHES and word[2:3].isupper())


def has_first_name(token: Token) -> bool:
    """Whether a first name that nobody took for one stands before a surname: `Kat Moon`."""
    if not token.i:
        return False
    first = token.nbor(-1)
    plain = first.tag_ == "NNP" and first.text.istitle() and first.text.isalpha()
    part = first.dep_ in INSIDE and first.head == token
    return plain and part and not is_title(first.text) and lookup(first.text) is not None


def may_be_name(token: Token) -> bool:
    """Whether a word is a proper noun, or taken for another one that English does not have."""
    if token.tag_ in ("NNP", "NNPS"):
        return True
    if token.tag_ in ("NN", "NNS") and token.text.istitle():
        return token.lower_ not in listed("lower-case-words")
    return token.text.istitle() and not is_listed(token.lower_)
