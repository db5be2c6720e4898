"""Which words name a person by what somebody is, and which verbs say what people do."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newslint.english.gender import nobles, of_noun
from newslint.english.lexicon import words as listed
from newslint.english.offices import demonyms
from newslint.english.tags import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

ANYBODY = frozenset({"anybody", "anyone", "everybody", "everyone", "nobody"})
"""Nouns for nobody in particular, whom no later sentence takes up as "he" or "she"."""

_LONGEST_SHOW = 5  # tokens of a name: "America's Next Top Model"


def is_person_noun(token: Token) -> bool:
    """Whether a word is a noun for one person."""
    if token.lower_ == "one":  # "one of them"
        behind = token.doc[token.i + 1 : token.i + 3].text.lower()
        named = not any(child.lower_ == "no" for child in token.children)
        did = named and token.head.tag_ == "VBD" and is_human_verb(token.head)  # "One asked me"
        return token.dep_ in SUBJECTS and (did or behind in ("of them", "of us", "of you"))
    if token.text in demonyms():
        return token.tag_ in ("NN", "NNP") and any(c.dep_ == "det" for c in token.children)
    if token.tag_ == "NNP":
        if token.lower_ in nobles() and not any(c.dep_ == "det" for c in token.children):
            return False  # "Suge" Knight
        if in_show(token):
            return False  # "Big Brother"
        if token.i and token.nbor(-1).text == "The" and not token.nbor(-1).is_sent_start:
            return False  # "a part in The Pilot"
        following = token.doc[token.i + 1 : token.i + 2]
        if following and following[0].tag_ in ("NNP", "NNPS"):
            return False
    elif token.tag_ != "NN":
        return False
    return token.lower_ in listed("person-nouns") or of_noun(token.text) is not None


def in_show(noun: Token) -> bool:
    """Whether a word is part of the name of a programme or a contest."""
    if noun.text not in _words_of_shows():
        return False
    first = max(0, noun.i - _LONGEST_SHOW + 1)
    texts = (
        noun.doc[start:end].text
        for start in range(first, noun.i + 1)
        for end in range(noun.i + 1, start + _LONGEST_SHOW + 1)
    )
    return not listed("names-of-shows").isdisjoint(texts)


@cache
def _words_of_shows() -> frozenset[str]:
    return frozenset(word for name in listed("names-of-shows") for word in name.split())


def is_human_verb(token: Token) -> bool:
    """Whether a verb says what people do."""
    verb = token.lemma_.lower()
    return verb in listed("human-verbs") or verb in listed("speech-verbs")
