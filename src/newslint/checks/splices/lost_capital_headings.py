"""Headings between the paragraphs that begin small: `winter's end`, `“good night”`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.article.article import Article
from newslint.english.common import is_word
from newslint.english.lexicon import words
from newslint.model import Span
from newslint.readers.document import Kind

_HEADING = re.compile(
    r"(?P<open>[“\"‘']?)(?P<word>[a-z]+)(?=[ ,]|[’']s )[^\n.:;/|<>@_=]*(?<=[\w?!”\"’'])"
)
_ENDED = re.compile(r"[.?!…)][”\"’')]*\s*$")
_BEGINS = re.compile(r"[“\"‘'«–—-]?\s?[A-Z]")
_WORDS = range(2, 8)  # of a heading
_FEWEST, _MOST_HEADINGS = 5, 2  # paragraphs of the article, headings without a capital
_PAGE = frozenset(
    {"and", "or", "but", "by", "via", "photo", "photos", "image", "video", "source", "read", "see"}
    | {"with", "from", "who", "which", "that", "tags", "share", "by", "www", "updated", "posted"}
)
"""Words that a credit, a link or a line which goes on begins with."""
_ASKED = re.compile(r"(?<=[a-z][?!] )[“\"‘](?P<word>[a-z]{2,})[^\n“”\"]{0,60}[”\"’]$")


def small_headings(article: Article) -> Iterator[tuple[Span, str]]:
    """Yield the first words of headings without a capital, and how they are written."""
    blocks = article.document.blocks
    texts = [article.prose[block.span.start : block.span.end] for block in blocks]
    found = [
        (block, match)
        for number, (block, text) in enumerate(zip(blocks, texts, strict=True))
        if block.kind is Kind.PARAGRAPH and (match := _heading(article, texts, number)) and text
    ]
    if len(blocks) >= _FEWEST and len(found) <= _MOST_HEADINGS:
        for block, match in found:
            start = block.span.start + match.start("word")
            yield Span(start, start + len(match["word"])), match["word"].capitalize()
    asked = _ASKED.search(texts[0]) if texts else None
    if asked and len(blocks) > 1 and _BEGINS.match(texts[0]):
        start = blocks[0].span.start + asked.start("word")
        yield Span(start, start + len(asked["word"])), asked["word"].capitalize()


def _heading(article: Article, texts: Sequence[str], number: int) -> re.Match[str] | None:
    """Return what a line begins with if it is a heading between two paragraphs, None if not."""
    text = texts[number]
    match = _HEADING.fullmatch(text)
    if match is None or not 0 < number < len(texts) - 1 or len(text.split()) not in _WORDS:
        return None
    word = match["word"]
    named = text.startswith((*words("lower-case-names"), *article.facts.names), match.start("word"))
    if word in _PAGE or named or not (is_word(word) or word in words("function-words")):
        return None
    whole = not match["open"] or text[-1] in "”\"’'"
    between = _ENDED.search(texts[number - 1]) and _BEGINS.match(texts[number + 1])
    return match if whole and between else None
