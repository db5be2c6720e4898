"""Periods that break a sentence, and boundaries that were lost."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from .sentence import (
    Damage,
    Sentence,
    after,
    before,
    capitalised,
    ends_plainly,
    is_date,
    is_word,
    starts_phrase,
    surface,
)

ARTICLES = frozenset({"the", "a", "an"})
FUNCTION_POS = frozenset({"ADP", "DET", "PRON", "AUX", "CCONJ", "SCONJ", "PART"})
NOMINAL = frozenset({"NOUN", "PROPN"})


def continuation(token: Token) -> str | None:
    """Name what begins at a lower-case word in the middle of a sentence."""
    if token.dep_ in {"prep", "agent"}:
        return "time" if any(map(is_date, token.children)) else "preposition"
    if is_date(token) and token.left_edge.i == token.i:
        return "time"
    if token.lower_ in {"who", "which", "whose", "where", "whom"}:
        return "relative"
    simple = {"mark": "subordinate", "cc": "conjunction", "advmod": "adverb"}
    if token.tag_ == "TO":
        return "infinitive"
    if token.dep_ in simple:
        return simple[token.dep_]
    if token.tag_ in {"VBG", "VBN"} and token.dep_ in {"acl", "advcl"}:
        return "participle"
    if starts_phrase(token, "dobj", "attr"):
        return "object"
    left = before(token)
    if left is None:
        return None
    if token.tag_ in {"VBD", "VBZ", "VBP", "MD"} and left.pos_ in NOMINAL:
        return "verb"
    if token.pos_ == "NOUN" and left.pos_ in {"ADJ", "NOUN"}:
        return "noun"
    return None


def stray_period(sentence: Sentence) -> Iterator[Damage]:
    """End the sentence before a word that stays lower-case: `he said. earlier this month`."""
    for left, right in sentence.pairs():
        if right.is_lower and left.pos_ not in FUNCTION_POS and ends_plainly(left):
            variant = continuation(right)
            if variant:
                text = f"{left.text}. {right.text}"
                yield sentence.replace(variant, left, right, text)


def orphan_sentence(sentence: Sentence) -> Iterator[Damage]:
    """Make the end of the sentence, or a phrase inside, a sentence of its own."""
    last = sentence.last_word
    if last is None:
        return
    for left, right in pairwise(sentence.span):
        comma = left.text == ","
        anchor = before(left) if comma else left
        if anchor is None or not is_word(anchor) or not is_word(right) or not right.is_lower:
            continue
        if anchor.i < sentence.span.start or not ends_plainly(anchor):
            continue
        if anchor.pos_ in FUNCTION_POS:
            continue
        phrase = starts_phrase(
            right, "prep", "agent", "acl", "advcl", "appos", "dobj", "npadvmod", "relcl", "oprd"
        )
        # "…. That can be seen." is English.
        if phrase is None or phrase.right_edge.i - right.i < 2 or right.lower_ == "that":
            continue
        end = phrase.right_edge
        if end.i >= last.i:
            yield from _closing_orphan(sentence, anchor, right, phrase, comma=comma)
        elif end.i - right.i <= 7 and not comma:
            follower = after(end)
            if follower is not None and is_word(follower) and is_word(end) and ends_plainly(end):
                island = f"{anchor.text}. {capitalised(surface(right, end))}. "
                yield sentence.replace("island", anchor, follower, island + follower.text)
                yield sentence.replace(
                    "island, capital after", anchor, follower, island + capitalised(follower.text)
                )


def _closing_orphan(
    sentence: Sentence, anchor: Token, right: Token, phrase: Token, *, comma: bool
) -> Iterator[Damage]:
    names = {
        "prep": "preposition",
        "agent": "preposition",
        "acl": "participle",
        "advcl": "subordinate",
        "relcl": "relative",
        "appos": "apposition",
        "npadvmod": "time",
    }
    variant = names.get(phrase.dep_, "object")
    if right.tag_ == "TO":
        variant = "infinitive"
    elif variant == "preposition" and any(map(is_date, phrase.children)):
        variant = "time"
    if comma:
        variant += ", comma gone"
    yield sentence.replace(variant, anchor, right, f"{anchor.text}. {capitalised(right.text)}")
    follower = after(right)
    if phrase.dep_ == "prep" and not comma and follower is not None and is_word(follower):
        text = f"{anchor.text}. {capitalised(follower.text)}"
        yield sentence.replace("preposition lost", anchor, follower, text)


def period_after_function_word(sentence: Sentence) -> Iterator[Damage]:
    """Put a period where no sentence can end: `told The. New York Times`, `in. Germany`."""
    kinds = {"ADP": "preposition", "CCONJ": "conjunction", "PART": "to", "SCONJ": "conjunction"}
    for left, right in sentence.pairs():
        if left.lower_ in ARTICLES:
            kind = "article"
        elif left.tag_ == "PRP$":
            kind = "possessive"
        else:
            kind = kinds.get(left.pos_, "")
        if not kind or left.i == sentence.span.start or left.dep_ == "prt":
            continue
        if right.pos_ == "PROPN" and right.is_title:
            yield sentence.replace(f"{kind}, name", left, right, f"{left.text}. {right.text}")
            if kind == "article":
                text = f"{capitalised(left.text)}. {right.text}"
                yield sentence.replace("capital article, name", left, right, text)
        elif right.is_lower and right.pos_ in {"NOUN", "ADJ", "VERB", "PROPN"}:
            yield sentence.replace(f"{kind}, word", left, right, f"{left.text}. {right.text}")
            text = f"{left.text}. {capitalised(right.text)}"
            yield sentence.replace(f"{kind}, capital word", left, right, text)


def comma_became_period(sentence: Sentence) -> Iterator[Damage]:
    """End the sentence at its comma; joining without the comma is not the repair."""
    for comma in sentence.span[1:-2]:
        left, right = before(comma), after(comma)
        if comma.text != "," or left is None or right is None or comma.whitespace_ != " ":
            continue
        if not (is_word(left) and is_word(right) and ends_plainly(left)) or is_date(left):
            continue
        variant = _comma_context(sentence, left, right)
        if variant is None:
            continue
        if right.is_lower:
            text = f"{left.text}. {right.text}"
            yield sentence.replace(variant, left, right, text)
        text = f"{left.text}. {capitalised(right.text)}"
        # "…. But they lost." is English.
        if variant != "before conjunction" and (right.is_lower or variant == "after opening"):
            yield sentence.replace(f"{variant}, capital", left, right, text)


def _comma_context(sentence: Sentence, left: Token, right: Token) -> str | None:
    root = sentence.span.root
    subject = starts_phrase(right, "nsubj", "nsubjpass")
    if left.i < root.i and subject is not None and subject.head.i == root.i:
        opening = sentence.span[0]
        if opening.pos_ in {"ADP", "SCONJ", "ADV"} or opening.tag_ in {"VBG", "VBN"}:
            return "after opening"
    if right.lower_ in {"who", "which", "whose", "where"}:
        return "before relative"
    if right.tag_ in {"VBG", "VBN"} and right.dep_ in {"advcl", "acl"}:
        return "before participle"
    if right.dep_ == "cc":
        return "before conjunction"
    if right.dep_ in {"mark", "prep"} and right.is_lower:
        return "before phrase"
    return None


def lost_period(sentence: Sentence) -> Iterator[Damage]:
    """Run two sentences together; lowering the capital is not the repair."""
    last, following = sentence.last_word, sentence.following
    if last is None or following is None or not ends_plainly(last):
        return
    first = following[0]
    if not is_word(first) or len(following) < 5:
        return
    if first.pos_ == "CCONJ":  # "He left But she stayed" is repaired by lowering, too
        return
    name = first.pos_ == "PROPN" or first.text == "I"
    variant = {"PRON": "pronoun", "DET": "article"}.get(first.pos_, "name" if name else "word")
    yield sentence.replace(variant, last, first, f"{last.text} {first.text}")
    if not name and first.pos_ != "SCONJ":
        yield sentence.replace(
            f"{variant}, capital too", last, first, f"{last.text} {first.text.lower()}"
        )


def lost_sentence_capital(sentence: Sentence) -> Iterator[Damage]:
    """Lower the first word of a sentence; joining is not the repair."""
    last, following = sentence.last_word, sentence.following
    if last is None or following is None or not ends_plainly(last):
        return
    first = following[0]
    if not is_word(first) or not first.is_title or first.text == "I" or first.pos_ == "PROPN":
        return
    if first.ent_type_ or len(following) < 5:
        return
    variant = {"PRON": "pronoun", "DET": "article", "ADP": "preposition", "SCONJ": "conjunction"}
    yield sentence.replace(
        variant.get(first.pos_, "word"), last, first, f"{last.text}. {first.text.lower()}"
    )
