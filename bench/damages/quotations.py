"""Quoted phrases: links above all, so much is broken around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from .sentence import (
    Damage,
    Sentence,
    after,
    before,
    capitalised,
    ends_plainly,
    is_word,
    surface,
    title_cased,
)

OPENING, CLOSING = frozenset({'"', "“"}), frozenset({'"', "”"})


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted phrase of two to nine words inside a sentence, with no period in it."""

    left: Token
    opening: Token
    closing: Token

    @property
    def words(self) -> str:
        """What stands between the marks."""
        return surface(self.opening.nbor(), self.closing.nbor(-1))

    def text(self, words: str) -> str:
        """Put the marks around other words."""
        return f"{self.opening.text}{words}{self.closing.text}"


def quoted_phrases(sentence: Sentence) -> Iterator[Quoted]:
    """Find quoted phrases that follow a word; none where the marks do not pair."""
    text = sentence.span.text
    if text.count('"') % 2 or text.count("“") != text.count("”"):
        return
    opening: Token | None = None
    for token in sentence.span:
        if opening is None and token.text in OPENING:
            opening = token
        elif opening is not None and token.text in CLOSING:
            left, size = before(opening), token.i - opening.i - 1
            inside = sentence.span.doc[opening.i + 1 : token.i]
            plain = not any(t.text in {".", "!", "?", ":", ","} for t in inside)
            if (
                left
                and left.i >= sentence.span.start
                and is_word(left)
                and plain
                and 2 <= size <= 9
            ):
                yield Quoted(left, opening, token)
            opening = None


def orphan_quotation(sentence: Sentence) -> Iterator[Damage]:
    """Make a quoted phrase a sentence of its own: `called it. “Safe Third Country”.`."""
    for quoted in quoted_phrases(sentence):
        left = quoted.left
        forms = {
            "as it was": quoted.words,
            "capital": capitalised(quoted.words),
            "title case": title_cased(quoted.words),
        }
        follower = after(quoted.closing)
        place = "end" if follower is not None and follower.text == "." else "middle"
        for form, words in forms.items():
            if ends_plainly(left):
                text = f"{left.text}. {quoted.text(words)}"
                yield sentence.replace(f"{form}, {place}", left, quoted.closing, text)
            anchor = before(left)
            function_word = left.pos_ in {"ADP", "DET"} and left.is_lower
            if function_word and anchor and is_word(anchor) and ends_plainly(anchor):
                text = f"{anchor.text}. {quoted.text(words)}"
                variant = f"{form}, {place}, {left.pos_} lost"
                yield sentence.replace(variant, anchor, quoted.closing, text)


def pronoun_before_quotation(sentence: Sentence) -> Iterator[Damage]:
    """Invent a pronoun before a quoted phrase: `restore it “Stay in Mexico”`."""
    kinds = {"VERB": "verb", "AUX": "verb", "ADP": "preposition", "NOUN": "noun", "DET": "article"}
    for quoted in quoted_phrases(sentence):
        left, kind = quoted.left, kinds.get(quoted.left.pos_)
        if kind is None:
            continue
        for pronoun in ("it", "this", "they", "him"):
            for words in (quoted.words, capitalised(quoted.words)):
                if kind == "article":
                    anchor = before(left)
                    if anchor is None or not is_word(anchor) or anchor.i < sentence.span.start:
                        continue
                    text = f"{anchor.text} {pronoun} {quoted.text(words)}"
                    yield sentence.replace("article replaced", anchor, quoted.closing, text)
                else:
                    text = f"{left.text} {pronoun} {quoted.text(words)}"
                    yield sentence.replace(f"after {kind}", left, quoted.closing, text)


def lost_quotation_mark(sentence: Sentence) -> Iterator[Damage]:
    """Lose one mark of a pair; the place of the other one is known, this one's is not."""
    for quoted in quoted_phrases(sentence):
        first, last = quoted.opening.nbor(), quoted.closing.nbor(-1)
        text = f"{quoted.left.text} {first.text}"
        yield sentence.replace("opening", quoted.left, first, text)
        yield sentence.replace("closing", last, quoted.closing, last.text)
