"""Capitals where a link or a text node began in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from .sentence import Damage, Sentence, after, before, capitalised, is_word, surface, title_cased

CLOSED = {
    "ADP": "preposition",
    "SCONJ": "conjunction",
    "CCONJ": "conjunction",
    "DET": "determiner",
    "PRON": "pronoun",
    "AUX": "auxiliary",
    "PART": "to",
}
OPEN = {"NOUN": "noun", "VERB": "verb", "ADJ": "adjective", "ADV": "adverb"}
NOMINAL = frozenset({"NOUN", "ADJ"})


def capital_on_function_word(sentence: Sentence) -> Iterator[Damage]:
    """Capitalise a closed-class word: `25 percent If`, `Argentina At`."""
    for token in sentence.span[1:]:
        left = before(token)
        if left is None or token.pos_ not in CLOSED or not token.is_lower or not is_word(token):
            continue
        text = capitalised(token.text)
        if is_word(left):
            place = "after name" if left.pos_ == "PROPN" else "after word"
        elif left.like_num:
            place = "after number"
        elif left.text == ",":
            place = "after comma"
        else:
            continue
        yield sentence.replace(f"{CLOSED[token.pos_]}, {place}", token, token, text)


def capital_on_content_word(sentence: Sentence) -> Iterator[Damage]:
    """Capitalise the first word of a link, or the whole link."""
    for left, right in sentence.pairs():
        if right.pos_ not in OPEN or not right.is_lower or len(right) < 3:
            continue
        place = "after function word" if left.pos_ in CLOSED else "after word"
        variant = f"{OPEN[right.pos_]}, {place}"
        yield sentence.replace(variant, right, right, capitalised(right.text))
        last = right
        while (follower := after(last)) is not None and last.i - right.i < 3:
            if not (is_word(follower) and follower.is_lower and follower.pos_ in NOMINAL):
                break
            last = follower
        if last.i > right.i and right.pos_ in NOMINAL:
            yield sentence.replace("whole phrase", right, last, title_cased(surface(right, last)))
