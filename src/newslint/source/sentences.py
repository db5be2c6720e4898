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

from newslint.article.parser import import_spacy
from newslint.model import Span
from newslint.readers.document import Document, Kind

if TYPE_CHECKING:
    from spacy.language import Language

_BY_CHARACTER = {"ja": "zh", "yue": "zh"}
"""Languages whose tokenizer needs a dictionary, and one that has the same marks and needs none."""

_ASIDE = frozenset({Kind.FIELD, Kind.ATTRIBUTE, Kind.CAPTION})
_UNKNOWN = "xx"
_CLOSING = re.compile(r"\s?[\"'”’»›」』)）\]】]+(?=\s|$)")
_OPENING = re.compile(r"(?:(?<=\s)[\"'“‘«„(\[¿¡—–-]+|[「『（【〈《]+)\s?$")
_GOES_ON = re.compile(r"[\"'“”’»›」』)\]]+\s?[、,，;—–-]|\s*[,;、，]")
_QUOTED_ON = re.compile(
    r"。\s?[」』]+\s?(?=と|って|など)|[^。]\s?[」』]+\s?(?=[とのにをはがもでや、，]|って|など)"
)
_TRAILING = re.compile(r"(?:\.\.|…)$")  # "...": a pause in a headline where no space follows
_INSIDE = re.compile(r"[A-Za-z0-9][.!?]$")  # before a letter: "5.8％", "Yahoo!ニュース"
_NO_SPACE = re.compile(r"(?:[A-Z][a-z]+|I)['’,\s]")  # behind "[a-z]{3}.": "the end.Nobody came"
_TITLE = re.compile(r"[「『《][^「」『』《》。]{0,12}[！？!?]$")  # 「え！」 in a name
_INITIAL = re.compile(r"(?:^|[\s(])[^\W\d_]\.$")
_NUMBERED = re.compile(r"(?:^|\s)\d{1,2}\.$")  # "5. Mai"
_LISTED = re.compile(r"^\d{1,2}\.$")
_NO_ORDINALS = frozenset({"en", "es", "fr", "it", "pt", "nl", "ru", "uk", "he", "ar", "ja", "zh"})
"""Languages that have no stop behind the number of a day: it ends a sentence there."""
_SHORT = re.compile(r"\b(?:Sts|Ing|Mgr|Dipl|вул|просп|пл|ім|смт|обл|тис|tis)\.$", re.IGNORECASE)
_NUMBER = re.compile(r"\bNos?\.$")
_SMALL = re.compile(r"\b[^\W\d_]{1,3}\.$")  # before a number: "kl. 15", "ca. 5"
_LOWER = re.compile(r"\W*[^\W\d_]")
_NEAR = 100  # characters that tell whether a sentence ends: to read more takes the square


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
        before = text[max(start, end - _NEAR) : end]
        if end < len(text) and not _may_end(before, text[end : end + _NEAR], language):
            continue
        part = text[start:end]
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


def _may_end(part: str, rest: str, language: str) -> bool:
    """Whether a sentence ends in a stop: not behind an initial, nor before a small letter."""
    if rest[:1].isalnum() and (_INSIDE.search(part) or _TRAILING.search(part)):
        return part[-4:-1].isalpha() and part[-4:-1].islower() and bool(_NO_SPACE.match(rest))
    return not (_goes_on(part, rest) or _is_shortened(part.rstrip(), rest.lstrip(), language))


def _goes_on(part: str, rest: str) -> bool:
    """Whether the sentence goes on behind words that it quotes: `«Да!» — сказала она`."""
    last = part[-4:]
    quoted = _QUOTED_ON.search(last + rest[:4], 0)
    if quoted and quoted.start() < len(last) <= quoted.end():
        return True
    begins = _LOWER.match(rest.lstrip())
    small = begins is not None and begins[0][-1].islower()
    title = _TITLE.search(part) and rest[:1].isalnum()
    return bool(small or title or _GOES_ON.match(rest))


def _is_shortened(part: str, rest: str, language: str) -> bool:
    """Whether the stop is that of an abbreviation or of a number: `5. Mai`, `J. R. Smith`."""
    numbered = _LISTED if language in _NO_ORDINALS else _NUMBERED
    counted = _NUMBER if language == "en" else _SMALL
    number = counted.search(part) and rest[:1].isdigit()
    return bool(number or numbered.search(part) or _INITIAL.search(part) or _SHORT.search(part))


@cache
def splitter(language: str) -> Language:
    """Return what splits texts of a language into sentences; of one spaCy has not, by its marks."""
    spacy = import_spacy()
    name = _BY_CHARACTER.get(language, language)
    try:
        nlp: Language = spacy.blank(name)
    except ImportError:  # a language that spaCy has not, or has with another package only
        nlp = spacy.blank(_UNKNOWN)
    nlp.add_pipe("sentencizer")
    nlp.max_length = 10_000_000
    return nlp
