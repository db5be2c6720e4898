"""A sentence of clean news, and one way to break it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Span, Token

from .words import words

ABBREVIATED = words("abbreviated")


@dataclass(frozen=True, slots=True)
class Damage:
    """Clean `[start:end]` (code points of the article) is replaced by `text`.

    No other damage may touch `[reserve_start:reserve_end]`.
    """

    variant: str
    start: int
    end: int
    text: str
    reserve_start: int
    reserve_end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A parsed sentence; `offset` is where its paragraph starts in the article.

    `following` is the next sentence of the paragraph; `later` are the article's offsets at which
    a later paragraph ends.
    """

    span: Span
    offset: int
    following: Span | None = None
    later: tuple[int, ...] = ()

    def replace(self, variant: str, first: Token, last: Token, text: str) -> Damage:
        """Put `text` where the tokens `first` to `last` stand."""
        start, end = self.offset + first.idx, self.offset + last.idx + len(last)
        return Damage(variant, start, end, text, start, end)

    def pairs(self) -> Iterator[tuple[Token, Token]]:
        """Neighbouring words with one space between them."""
        for left, right in pairwise(self.span):
            if is_word(left) and is_word(right) and left.whitespace_ == " ":
                yield left, right

    @property
    def last_word(self) -> Token | None:
        """The word before the closing period, or None where the sentence ends otherwise."""
        if len(self.span) < 2 or self.span[-1].text != ".":
            return None
        word = self.span[-2]
        return word if is_word(word) else None


def is_word(token: Token) -> bool:
    """Letters only: no number, no contraction, no part of a hyphenated compound."""
    doc = token.doc
    hyphened = (token.i > 0 and doc[token.i - 1].text in {"-", "'", "’"}) or (
        token.i + 1 < len(doc) and doc[token.i + 1].text in {"-", "'", "’", "'s", "’s", "n't"}
    )
    return token.text.isalpha() and not hyphened


def before(token: Token) -> Token | None:
    """Give the token before, None at the start of the paragraph."""
    return token.doc[token.i - 1] if token.i else None


def after(token: Token) -> Token | None:
    """Give the token after, None at the end of the paragraph."""
    return token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None


def ends_plainly(token: Token) -> bool:
    """Whether a period after this word would be a period, not an abbreviation's."""
    return len(token) > 2 and token.text not in ABBREVIATED and not token.is_upper


def surface(first: Token, last: Token) -> str:
    """Give the text from `first` to `last`."""
    return str(first.doc.text[first.idx : last.idx + len(last)])


def capitalised(text: str) -> str:
    """With a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def title_cased(text: str) -> str:
    """Every word with a capital, as a headline or link has it."""
    return " ".join(capitalised(word) for word in text.split(" "))


def starts_phrase(token: Token, *deps: str) -> Token | None:
    """Find the phrase that begins here and has one of these relations: its head."""
    for head in (token, *token.ancestors):
        if head.left_edge.i != token.i:
            return None
        if head.dep_ in deps:
            return head
    return None


def is_date(token: Token) -> bool:
    """Part of a date or a time of day."""
    return token.ent_type_ in {"DATE", "TIME"}
