"""Words in the order of another language, and links whose pieces do not fit together."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from .sentence import Damage, Sentence, after, before, capitalised, ends_plainly, is_word, surface


def _plain(first: Token, last: Token) -> bool:
    return all(is_word(t) or t.like_num for t in first.doc[first.i : last.i + 1])


def swapped_adjective(sentence: Sentence) -> Iterator[Damage]:
    """Put the adjective behind its noun: `the party socialist`, `a car red`."""
    for adjective, noun in sentence.pairs():
        if adjective.pos_ != "ADJ" or adjective.dep_ != "amod" or adjective.head.i != noun.i:
            continue
        # "week last" is English.
        if adjective.lower_ in {"last", "next"}:
            continue
        if noun.pos_ != "NOUN" or adjective.tag_ != "JJ" or adjective.i == sentence.span.start:
            continue
        origin = adjective.ent_type_ == "NORP"
        kind = "nationality" if origin else "adjective"
        text = f"{noun.text} {adjective.text}"
        yield sentence.replace(kind, adjective, noun, text)
        left = before(adjective)
        if left is not None and left.pos_ == "ADJ" and left.head.i == noun.i and is_word(left):
            pair = f"{noun.text} {left.text} {adjective.text}"
            yield sentence.replace("two adjectives", left, noun, pair)
            middle = f"{left.text} {noun.text} {adjective.text}"
            yield sentence.replace("one of two adjectives", left, noun, middle)


def reordered_link(sentence: Sentence) -> Iterator[Damage]:
    """Turn a noun phrase round: `plans mass deportation`, `tariffs 25 percent`."""
    for head in sentence.span:
        if head.pos_ != "NOUN" or not is_word(head):
            continue
        left = before(head)
        if left is None or left.head.i != head.i or left.dep_ not in {"compound", "nummod"}:
            continue
        first = left.left_edge
        if not _plain(first, head) or first.i == sentence.span.start or head.i - first.i > 3:
            continue
        modifiers = surface(first, left)
        kind = "compound" if left.dep_ == "compound" else "number"
        yield sentence.replace(kind, first, head, f"{head.text} {modifiers}")
        if kind == "compound" and modifiers.islower():
            text = f"{head.text} {capitalised(modifiers)}"
            yield sentence.replace("compound, capital", first, head, text)
            outer = before(first)
            if outer is not None and outer.lower_ == "the":
                text = f"the {head.text} the {modifiers}"
                yield sentence.replace("article between", outer, head, text)


def possessive_pile_up(sentence: Sentence) -> Iterator[Damage]:
    """Pile nouns up without their prepositions: `his cause mass deportation plans millions`."""
    for first_of in sentence.span[2:-3]:
        head = first_of.head
        left = before(first_of)
        if first_of.dep_ != "prep" or left is None or left.i != head.i or head.pos_ != "NOUN":
            continue
        middle = next((t for t in first_of.children if t.dep_ == "pobj"), None)
        if middle is None or middle.pos_ not in {"NOUN", "PROPN"}:
            continue
        start = head.left_edge
        opens = start.i == sentence.span.start
        core = head.doc[start.i + 1] if start.pos_ == "DET" or start.tag_ == "PRP$" else start
        if core.i > head.i or not _plain(core, head) or opens or head.i - core.i > 2:
            continue
        inner = first_of.nbor()
        inner = inner.nbor() if inner.pos_ == "DET" else inner
        if (
            inner.tag_ == "PRP$"
            or inner.i > middle.i
            or not _plain(inner, middle)
            or middle.i - inner.i > 2
        ):
            continue
        owned, owner = surface(core, head), surface(inner, middle)
        second = after(middle)
        if second is not None and second.dep_ == "prep" and second.head.i in {head.i, middle.i}:
            last = next((t for t in second.children if t.dep_ == "pobj"), None)
            third = second.nbor()
            third = third.nbor() if third.pos_ == "DET" else third
            if last is not None and third.i <= last.i <= third.i + 2 and _plain(third, last):
                tail = surface(third, last)
                for possessive in ("his", "their"):
                    text = f"{possessive} {owned} {owner} {tail}"
                    yield sentence.replace("three nouns", start, last, text)
                    text = f"{possessive} {owner} {owned} {tail}"
                    yield sentence.replace("three nouns, turned", start, last, text)
        if start.tag_ == "PRP$":
            yield sentence.replace("own possessive", start, middle, f"{start.text} {owned} {owner}")
            text = f"{start.text} {owned} his {owner}"
            yield sentence.replace("two possessives", start, middle, text)
        else:
            for possessive in ("his", "her", "their"):
                text = f"{possessive} {owned} {possessive} {owner}"
                yield sentence.replace("two possessives", start, middle, text)


def dangling_preposition(sentence: Sentence) -> Iterator[Damage]:
    """Leave a preposition behind its object: `the plans millions of`, `the year of end`."""
    for left, preposition in sentence.pairs():
        if preposition.dep_ != "prep" or not preposition.is_lower or left.i == sentence.span.start:
            continue
        target = next((t for t in preposition.children if t.dep_ == "pobj"), None)
        if target is None or target.i - preposition.i > 3 or left.pos_ not in {"NOUN", "VERB"}:
            continue
        first, follower = preposition.nbor(), after(target)
        if not _plain(first, target) or follower is None:
            continue
        phrase = surface(first, target)
        text = f"{left.text} {phrase} {preposition.text}"
        if follower.text == ".":
            yield sentence.replace("before period", left, target, text)
        elif is_word(follower) and follower.pos_ not in {"ADP", "PART"}:
            yield sentence.replace("before word", left, target, text)
        if left.pos_ == "NOUN" and follower.text in {".", ","} and is_word(target):
            text = f"{left.text} {phrase} {preposition.text} it"
            yield sentence.replace("resumptive it", left, target, text)


def spliced_link(sentence: Sentence) -> Iterator[Damage]:
    """Translate a phrase by itself and put it back: capital, period, lost word, all at once."""
    for left, first in sentence.pairs():
        if left.i == sentence.span.start or not left.is_lower:
            continue
        anchor = before(left)
        if anchor is None or not is_word(anchor):
            continue
        follower = after(first)
        if left.tag_ == "TO" and first.tag_ == "VB":
            text = f"{anchor.text} {capitalised(first.text)}"
            yield sentence.replace("infinitive to verb", anchor, first, text)
            continue
        head = first if first.pos_ == "NOUN" else first.head
        noun_phrase = head.pos_ == "NOUN" and first.i <= head.i <= first.i + 2
        if not (noun_phrase and first.is_lower and _plain(first, head)):
            continue
        follower = after(head)
        phrase = capitalised(surface(first, head))
        if left.dep_ == "prep":
            text = f"{anchor.text} {phrase}"
            yield sentence.replace("preposition lost, capital", anchor, head, text)
        if left.lower_ == "the":
            yield sentence.replace("article lost, capital", anchor, head, f"{anchor.text} {phrase}")
        if follower is None or not is_word(follower) or not follower.is_lower:
            continue
        if ends_plainly(head) and head.i > first.i:
            text = f"{left.text} {phrase}. {follower.text}"
            yield sentence.replace("capital, period after", left, follower, text)
        if ends_plainly(anchor) and left.dep_ == "prep" and anchor.pos_ in {"NOUN", "VERB"}:
            text = f"{anchor.text}. {phrase} {follower.text}"
            yield sentence.replace("period, preposition lost", anchor, follower, text)
            text = f"{anchor.text}. {phrase}. {capitalised(follower.text)}"
            yield sentence.replace("periods on both sides", anchor, follower, text)
