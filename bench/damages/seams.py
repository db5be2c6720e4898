"""Seams of pieces: spaces, quotation marks and stops that were lost, doubled or moved there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .sentence import Damage, Sentence, ends_plainly, is_word

_SMALL = frozenset({"and", "with", "who", "in", "of", "for", "to", "was", "has", "is", "on", "at"})
_AHEAD = frozenset({"the", "that", "of", "and", "with", "from", "to"})


def _rewritten(sentence: Sentence, variant: str, pattern: str, text: str) -> Iterator[Damage]:
    """Yield what a pattern's places in a sentence become."""
    start = sentence.offset + sentence.span.start_char
    for found in re.finditer(pattern, sentence.span.text):
        first, last = start + found.start(), start + found.end()
        yield Damage(variant, first, last, found.expand(text), first, last)


def glued_words(sentence: Sentence) -> Iterator[Damage]:
    """Lose the space between two words: `Barcelonaand`, `marketwith`, `thecourt`."""
    for left, right in sentence.pairs():
        if right.text in _SMALL and left.pos_ == "PROPN" and left.is_title and len(left) > 3:
            yield sentence.replace(f"name, {right.text}", left, right, left.text + right.text)
            if left.text[-1] == right.text[0]:
                yield sentence.replace("swallowed", left, right, left.text[:-1] + right.text)
        elif right.text in _SMALL and left.is_lower and left.pos_ == "NOUN":
            yield sentence.replace("noun", left, right, left.text + right.text)
        elif left.text in _AHEAD and right.is_lower and right.pos_ in {"NOUN", "ADJ"}:
            yield sentence.replace("small word first", left, right, left.text + right.text)


def glued_sentences(sentence: Sentence) -> Iterator[Damage]:
    """Lose the full stop and the space between two sentences: `HanoiAfter`, `marketThe`."""
    last, following = sentence.last_word, sentence.following
    if last is None or following is None or not is_word(following[0]) or not ends_plainly(last):
        return
    kind = "name" if last.pos_ == "PROPN" else "word"
    begins = "name" if following[0].pos_ == "PROPN" else "word"
    yield sentence.replace(f"{kind}, {begins}", last, following[0], last.text + following[0].text)


def glued_numbers(sentence: Sentence) -> Iterator[Damage]:
    """Lose the space beside a number: `74withdrawing`, `on12`."""
    yield from _rewritten(
        sentence,
        "behind",
        r"(?<![\w.,:/$£€-])(\d{1,4}) (?!am|pm|bn|k?m|mph|kg|m)([a-z]{2,})\b",
        r"\1\2",
    )
    yield from _rewritten(
        sentence, "before", r"\b([a-z]{2,}) (\d{1,4})\b(?![.,]?\d|[-:/%])", r"\1\2"
    )


def spaced_hyphen(sentence: Sentence) -> Iterator[Damage]:
    """Put a space beside a hyphen: `non -binding`, `two- year`."""
    for variant, text in (("before", r"\1 -\2"), ("behind", r"\1- \2"), ("both", r"\1 - \2")):
        yield from _rewritten(
            sentence, variant, r"(?<![\w-])([A-Za-z]+)-([A-Za-z]+)(?![\w-])", text
        )


def bracket_spaces(sentence: Sentence) -> Iterator[Damage]:
    """Move the spaces of brackets: `( the`, `said )`, `words(the`, `END)in`."""
    yield from _rewritten(sentence, "inside, opening", r"(?<= )\((?=\w)", "( ")
    yield from _rewritten(sentence, "inside, closing", r"(?<=\w)\)(?= )", " )")
    yield from _rewritten(sentence, "lost before", r"(?<=[a-z]) \((?=\w)", "(")
    yield from _rewritten(sentence, "lost behind", r"(?<=\w)\) (?=[a-z])", ")")


def doubled_stops(sentence: Sentence) -> Iterator[Damage]:
    """Put a second mark beside a comma or a full stop: `period. ,`, `period ..`."""
    for text in (". ,", ".,", ", ,", ",.", " ,", ". "):
        yield from _rewritten(sentence, f"comma: {text}", r"(?<=[a-z]{4}), (?=[a-z])", f"{text} ")
    yield from _rewritten(sentence, "lost space", r"(?<=[a-z]{4}), (?=[a-z])", ",")
    for text in (". .", "..", ",.", " ."):
        yield from _rewritten(sentence, f"stop: {text}", r"(?<=[a-z]{4})\.$", text)


_WORDS = r"(?<![\w,:])(?<= )[\"“](\w[^\"“”.,?!:]{2,60}\w)[\"”](?=[ ,.])"
_WORD_FORMS = {
    "words, single, turned inside": r"’ \1’", "words, single, glued": r"’ \1’",
    "words, double, glued": r"” \1”", "words, open turned": r"”\1”", "words, close turned": r"“\1“",
    "words, spaced": r"“ \1 ”", "words, single, close turned": r"‘\1‘",
    "words, single, open turned": r"’\1’", "words, mixed": r"‘\1”", "words, lost close": r"‘\1",
}  # fmt: skip
_SPEECH = r": [\"“](\w[^\"“”]{15,})([.?!])[\"”]$"
_SPEECH_FORMS = {
    "speech, single, glued": r":’ \1\2’", "speech, glued": r":” \1\2”",
    "speech, no space": r":”\1\2”",
    "speech, single, no space": r":’\1\2’", "speech, close turned": r": “\1\2 “",
    "speech, single, close turned": r": ‘\1\2 ‘", "speech, single, turned": r": ‘\1\2‘",
    "speech, hyphen": r"- ‘\1\2’", "speech, mixed": r": “\1\2 ‘", "speech, lost": r": ‘\1\2",
    "speech, comma": r",”\1\2”",
}  # fmt: skip
_SAID = r"^[\"“](\w[^\"“”]{15,}),[\"”] (?=\w)"
_SAID_FORMS = {
    "said, no space": r"“\1,”", "said, glued": r"“\1, “", "said, glued turned": r"“\1, ”",
    "said, single": r"‘\1, ‘", "said, single glued": r"‘\1,‘",
    "said, dash": r"“\1” — ", "said, stop": r"“\1.” ",
    "said, lost": r"“\1, ", "said, bare": r"“\1” ",
}  # fmt: skip


def broken_quotation(sentence: Sentence) -> Iterator[Damage]:
    """Turn the marks of a quotation, or move them over a space: `of’ fear’`, `said:’ We`."""
    for pattern, forms in ((_WORDS, _WORD_FORMS), (_SPEECH, _SPEECH_FORMS), (_SAID, _SAID_FORMS)):
        for variant, text in forms.items():
            if "glued" in variant and pattern == _WORDS:
                yield from _rewritten(sentence, variant, " " + pattern.replace("(?<= )", ""), text)
            else:
                yield from _rewritten(sentence, variant, pattern, text)


def title_stop(sentence: Sentence) -> Iterator[Damage]:
    """End the sentence between a title and a name: `the minister. Ivo Novak`."""
    yield from _rewritten(
        sentence,
        "title",
        r"\b(president|minister|mayor|director|coach|secretary|leader|spokesman|spokeswoman|chairman)"
        r",? (?=[A-Z][a-z]+ [A-Z][a-z]+)",
        r"\1. ",
    )
    yield from _rewritten(
        sentence, "preposition", r"(?<=[a-z] )(with|of|from|for|by|about) (?=[a-z]{4})", r"\1. "
    )
