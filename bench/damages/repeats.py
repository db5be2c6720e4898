"""Words, clauses and sentences that stand twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .sentence import Damage, Sentence, after, before, capitalised, is_word, surface
from .words import words

FUNCTION_POS = frozenset({"ADP", "DET", "PRON", "AUX", "CCONJ", "SCONJ", "PART"})
SPEECH = words("speech")
DOUBLE_ENGLISH = words("double-english")


def doubled_function_word(sentence: Sentence) -> Iterator[Damage]:
    """Double a closed-class word, or two of them: `of of`, `in the in the`, `the The`."""
    for token in sentence.span:
        if token.pos_ not in FUNCTION_POS or not is_word(token) or token.lower_ in DOUBLE_ENGLISH:
            continue
        if token.i == sentence.span.start:
            text = f"{token.text} {token.text.lower()}"
            yield sentence.replace("sentence start", token, token, text)
            continue
        if not token.is_lower:
            continue
        yield sentence.replace("word", token, token, f"{token.text} {token.text}")
        yield sentence.replace(
            "word, second capital", token, token, f"{token.text} {capitalised(token.text)}"
        )
        follower = after(token)
        if follower is not None and follower.pos_ in FUNCTION_POS and is_word(follower):
            pair = surface(token, follower)
            yield sentence.replace("pair", token, follower, f"{pair} {pair}")


def doubled_content_word(sentence: Sentence) -> Iterator[Damage]:
    """Double an open-class word or a phrase, once outside and once inside the link."""
    for token in sentence.span[1:]:
        if token.pos_ not in {"NOUN", "VERB", "ADJ", "ADV", "PROPN"} or not is_word(token):
            continue
        if len(token) < 3 or token.lower_ in DOUBLE_ENGLISH:
            continue
        left, name = before(token), token.pos_ == "PROPN"
        word = token.text
        yield sentence.replace(
            "name" if name else token.pos_.lower(), token, token, f"{word} {word}"
        )
        if not name:
            text = f"{word} {capitalised(word)}"
            yield sentence.replace("second capital", token, token, text)
        if left is not None and is_word(left) and left.i > sentence.span.start:
            phrase = surface(left, token)
            if left.lower_ in {"a", "an", "the"} and not name:
                yield sentence.replace("with article", left, token, f"{phrase} {phrase}")
            elif left.pos_ in {"ADJ", "NOUN", "PROPN"}:
                yield sentence.replace("phrase", left, token, f"{phrase} {phrase}")


def doubled_clause(sentence: Sentence) -> Iterator[Damage]:
    """Say twice who speaks: `Officials he said They said they will`."""
    for subject, verb in sentence.pairs():
        if subject.dep_ != "nsubj" or subject.head.i != verb.i or verb.lemma_ not in SPEECH:
            continue
        if verb.tag_ not in {"VBD", "VBZ", "VBP"} or subject.pos_ not in {"NOUN", "PROPN", "PRON"}:
            continue
        first = subject.left_edge
        if subject.i - first.i > 4 or not subject.text[:1].isalpha():
            continue
        clause = surface(first, verb)
        pronoun = "they" if subject.tag_ in {"NNS", "NNPS"} else "he"
        opens = first.i == sentence.span.start
        again = f"{pronoun} {verb.text}"
        if subject.pos_ != "PRON":
            noun = surface(first, subject)
            yield sentence.replace("pronoun clause after", first, verb, f"{clause} {again}")
            yield sentence.replace(
                "capital clause after", first, verb, f"{clause} {capitalised(again)}"
            )
            yield sentence.replace(
                "pronoun clause inside", first, verb, f"{noun} {again} {capitalised(again)}"
            )
            yield sentence.replace("period between", first, verb, f"{clause}. {capitalised(again)}")
            if opens:
                there = f"There are {noun[0].lower()}{noun[1:]}" if noun[:4] != "The " else ""
                if there and subject.tag_ == "NNS":
                    text = f"{there} {again} {capitalised(again)}"
                    yield sentence.replace("there are", first, verb, text)
        else:
            yield sentence.replace("same clause", first, verb, f"{clause} {clause}")
            yield sentence.replace(
                "same clause, capital", first, verb, f"{clause} {capitalised(clause)}"
            )
        last = sentence.last_word
        if opens and last is not None and verb.head.i == verb.i and verb.text == "said":
            close = f"{last.text}, {pronoun} said"
            far = sentence.replace("at both ends", last, last, close)
            yield replace(far, reserve_start=sentence.offset + first.idx)


def repeated_sentence(sentence: Sentence) -> Iterator[Damage]:
    """Let a sentence stand twice: at once, or again in a later paragraph."""
    span = sentence.span
    if sentence.last_word is None or len(span) < 9:
        return
    start = sentence.offset + span.start_char
    end = sentence.offset + span.end_char
    # The copy is what is reported; the original must stay whole for it to be a copy.
    yield Damage("at once", end, end, f" {span.text}", start, end)
    if not sentence.later:
        return
    yield Damage("own paragraph at once", end, end, f"\n{span.text}", start, end)
    for place in sentence.later[:3]:
        yield Damage("later", place, place, f" {span.text}", start, end)
        yield Damage("later paragraph", place, place, f"\n{span.text}", start, end)
