"""Pronouns that say again whom the sentence begins with: `Ana Lima, the mayor, he said that`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.english.tags import FINITE, NAMES, NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPENS = NAMES | NOUNS | {"DT", "JJ", "PRP$", "VBG", "VBN"}
_DESCRIBES = frozenset({"DT", "PRP$", "CD", "JJ", "NN", "WP"})
_RELATIVE = frozenset({"who", "whose", "which"})
_PARENTHESIS = frozenset(',.:;—–-”"')
_LONGEST = 40  # words before the pronoun


def resumed(pronoun: Token) -> Token | None:
    """Return the last word of a name that has no verb of its own, but the pronoun behind it.

    English begins no sentence so; languages that drop their pronouns do, for a machine that adds
    one. "Ana Lima, he said, is ill" is told by somebody else.
    """
    comma, verb = pronoun.i - 1, pronoun.i + 1
    doc, start = pronoun.doc, pronoun.sent.start
    if pronoun.lower_ not in ("he", "she") or comma <= start or doc[comma].text != ",":
        return None
    while verb + 1 < pronoun.sent.end and doc[verb].tag_ == "RB":
        verb += 1
    told = verb + 1 >= pronoun.sent.end or doc[verb + 1].text in _PARENTHESIS
    if doc[verb].tag_ not in FINITE or told or comma - start > _LONGEST:
        return None
    parts = _parts(list(doc[start:comma]))
    return _opening(parts) if pronoun.text.islower() else _last(parts)


def _parts(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """Return what commas part."""
    commas = [-1, *(at for at, token in enumerate(tokens) if token.text == ","), len(tokens)]
    return [tokens[one + 1 : other] for one, other in pairwise(commas)]


def _opening(parts: Sequence[Sequence[Token]]) -> Token | None:
    """Return the name that opens a sentence of which the other parts only say more of it."""
    if len(parts) < 2 or not parts[0] or parts[0][0].tag_ not in _OPENS:
        return None
    named = [part for part in parts[:2] if _is_name(part)]
    if len(named) != 1 or any(map(_breaks, parts)):
        return None
    if not all(map(_is_phrase, parts[: parts.index(named[0]) + 1])):
        return None
    behind = parts[parts.index(named[0]) + 1 :]
    return named[0][-1] if all(map(_says_more, behind)) else None


def _last(parts: Sequence[Sequence[Token]]) -> Token | None:
    """Return the name before the last part, where only its capital shows that a pronoun opens."""
    if len(parts) < 2 or not _says_more(parts[-1]) or any(map(_breaks, parts[-2:])):
        return None
    return parts[-2][-1] if _is_name(parts[-2]) and _is_phrase(parts[-2]) else None


def _is_name(part: Sequence[Token]) -> bool:
    return bool(part) and part[-1].tag_ in NAMES and part[-1].text.istitle()


def _is_phrase(part: Sequence[Token]) -> bool:
    """Whether a part is a noun or a name and what belongs to it: `the mayor of Osk Ana Lima`."""
    return all(token.tag_ in _OPENS | {"POS", "HYPH", "CD"} or token.text == "of" for token in part)


def _has_verb(part: Sequence[Token]) -> bool:
    return any(token.tag_ in FINITE for token in part)


def _breaks(part: Sequence[Token]) -> bool:
    """Whether a quotation or another sentence stands in a part."""
    return not part or any(token.is_quote or token.text in ":;" or token.is_space for token in part)


def _says_more(part: Sequence[Token]) -> bool:
    """Whether a part says who somebody is: `the mayor of Osk`, `who met the king`, `40`."""
    if not part or part[0].tag_ not in _DESCRIBES | {"WP$", "WDT"}:
        return False
    return part[0].lower_ in _RELATIVE or not _has_verb(part)
