"""Sentences that a comma parts anywhere, as people speak: `We needed this, we must go on`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.article.speech import telling_verbs
from newslint.checks.grammar.comma_splice_sure import OPENING
from newslint.english.lexicon import words
from newslint.english.tags import FINITE, SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you", "there"})
_JOINING = frozenset({"that", "who", "which", "what", "how", "why", "whose", "where", "when"}) | {
    *("so", "such", "more", "less", "not", "neither", "nor", "hardly", "whatever", "whoever")
}
_MARKS = frozenset("”»:;–—()")
"""Marks that the first sentence has none of: commas it may have, and opening ones are left out."""
_FEWEST = 3  # words before the comma


def spoken_splices(article: Article) -> Iterator[tuple[Token, Token, Token]]:
    """Yield a comma, the pronoun behind it and its verb, where a sentence stands on either side.

    People do speak so: it is damage only where nobody edited the text.
    """
    for comma, pronoun in pairs(article, (",",), ("PRP", "EX")):
        if pronoun.lower_ not in _PRONOUNS or not (pronoun.is_lower or pronoun.text == "I"):
            continue
        verb = pronoun.nbor()
        while verb.tag_ == "RB" and verb.i + 1 < len(verb.doc):
            verb = verb.nbor()
        attributes = verb.lemma_ in telling_verbs() and pronoun.text != "I"
        if attributes or verb.tag_ not in FINITE or not running(article, comma.idx):
            continue
        if _states(comma):
            yield comma, pronoun, verb


def _states(comma: Token) -> bool:
    """Whether a sentence of its own stands before a comma, in which nobody says what follows."""
    before = [token for token in comma.doc[comma.sent.start : comma.i] if token.text not in "“\"‘'"]
    if len(before) < _FEWEST or before[0].tag_ not in OPENING:
        return False
    joining = words("subordinators") | _JOINING
    if any(token.text in _MARKS or token.lower_ in joining for token in before):
        return False
    finite = [token for token in before if token.tag_ in FINITE]
    says = any(token.lemma_ in telling_verbs() for token in finite)
    return bool(finite) and not says and any(token.dep_ in SUBJECTS for token in before)
