"""Sentences of any language, by spaCy's rules: no model, no network.

spaCy's tokenizers know the abbreviations of their language (`Sr.`, `z.B.`); what they do not know
does not end a sentence where what follows is no beginning of one: "on 5. May", "J. R. Smith".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from newslint.model import Span
from newslint.readers.document import Document, Kind

if TYPE_CHECKING:
    from spacy.language import Language

_BY_CHARACTER = {"ja": "zh", "yue": "zh"}
"""Languages whose tokenizer needs a dictionary, and one that has the same marks and needs none."""

_ASIDE = frozenset({Kind.FIELD, Kind.ATTRIBUTE, Kind.CAPTION})
_UNKNOWN = "xx"
_CLOSING = re.compile(r"[\"'”’»›」』)\]]+(?=\s|$)")
_OPENING = re.compile(r"(?<=\s)[\"'“‘«„「『(\[—–-]+\s?$")
_INITIAL = re.compile(r"(?:^|[\s(])\w\.$")
_NUMBERED = re.compile(r"(?:^|\s)\d{1,2}\.$")
_INSIDE = re.compile(r"[A-Za-z0-9][.!?]$")  # before a letter: "5.8％", "Yahoo!ニュース"
_NUMBER = re.compile(r"\bNos?\.$")
_LOWER = re.compile(r"[^\w\s]*[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its text, its span in the prose it stands in, the index of its paragraph.

    One that is `aside` stands in front matter or belongs to an image.
    """

    text: str
    span: Span
    paragraph: int
    aside: bool = False


def sentences(document: Document, language: str) -> tuple[Sentence, ...]:
    """Return the sentences of all paragraphs of a document; `language` is a code as in `es`."""
    found = []
    for number, block in enumerate(document.blocks):
        text = document.prose[block.span.start : block.span.end]
        for start, end in _split(text, language):
            span = Span(block.span.start + start, block.span.start + end)
            found.append(Sentence(text[start:end], span, number, block.kind in _ASIDE))
    return tuple(found)


def _split(text: str, language: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in (*_ends(text, language), len(text)):
        part = text[start:end]
        if end < len(text) and not _may_end(part, text[end:]):
            continue
        if part.strip():
            yield start + len(part) - len(part.lstrip()), start + len(part.rstrip())
        start = end


def _ends(text: str, language: str) -> Iterator[int]:
    """Yield where spaCy ends sentences; marks go to the sentence that they open or close."""
    for sentence in splitter(language)(text).sents:
        end = sentence.end_char
        opening = _OPENING.search(text, sentence.start_char, end)
        closing = _CLOSING.match(text, end)
        yield opening.start() if opening else closing.end() if closing else end


def _may_end(part: str, rest: str) -> bool:
    """Whether a sentence ends in a stop: not behind an initial, nor before a small letter."""
    if _INSIDE.search(part) and rest[:1].isalnum():
        return False
    part = part.rstrip()
    begins = _LOWER.match(rest.lstrip())
    small = begins is not None and begins[0][-1].islower()
    number = _NUMBER.search(part) and rest.lstrip()[:1].isdigit()
    return not (small or number or _INITIAL.search(part) or _NUMBERED.search(part))


@cache
def splitter(language: str) -> Language:
    """Return what splits texts of a language into sentences; of one spaCy has not, by its marks."""
    import spacy

    name = _BY_CHARACTER.get(language, language)
    try:
        nlp = spacy.blank(name)
    except ImportError:  # a language that spaCy has not, or has with another package only
        nlp = spacy.blank(_UNKNOWN)
    nlp.add_pipe("sentencizer")
    nlp.max_length = 10_000_000
    return nlp
