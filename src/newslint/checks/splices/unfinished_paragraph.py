"""Paragraphs that end without a full stop, in an article whose other ones have it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint.article.article import Article
from newslint.article.pieces import complete
from newslint.article.sentences import running, sentence_start
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.model import Match, Span
from newslint.readers.document import Block

_ENDED = re.compile(r"[.?!…:;”\"’')\]]$")
_QUOTED = re.compile(r"[\w%][”\")]$")
"""A mark behind the last word that a full stop stands beside: `an “act of cowards”`."""
_LAST = re.compile(r"[\w’'-]*\w[”\")]?$")
_QUOTES = '“"«'
_BEGINS = re.compile(r"[“\"‘«]?[A-Z]")
_FEWEST_ENDED = 3
_MOST_WITHOUT = 0.3  # of the paragraphs: more is a page that does without
_FEWEST_WORDS = 15  # of the paragraph: headings and captions are shorter
_FEWEST_LAST = 8  # of its last sentence
_FEWEST_BEHIND = 5  # of its last sentence behind another one
_FRONT = 3  # paragraphs that may be headline, caption and summary
_NO_SUMMARY = 45  # words of a paragraph behind the headline that is longer than a summary
_NO_HEADLINE = 40  # words of a first paragraph that is longer than a headline
_TOLD = 30  # words of a paragraph of two sentences that is longer than a summary
_POSTED = re.compile(r"\b(?:I|we|you)\b|\.\.\.|[#@]")
"""What posts of social networks have, which end without a full stop."""
_SIGNED = re.compile(r"\(@\w+\) [A-Z][a-z]+ \d{1,2}, \d{4}$")
"""What a post ends with: `— Ann Lee (@annlee) May 1, 2016`."""
_INSIDE = re.compile(r"[a-z)][.?!][”\"’)]? [“\"‘«]?[A-Z]")


def unfinished_paragraph(article: Article) -> Iterator[Match]:
    """Find paragraphs that end in a word: `… put off the vote until the spring`."""
    prose = article.prose
    blocks = [each for each in article.document.blocks if running(article, each.span.start)]
    without = [each for each in blocks if not _ended(_text(article, each))]
    first = without[0] if without else None
    opens = first is not None and first is article.document.blocks[0]
    if opens and len(_text(article, without[0]).split()) < _NO_HEADLINE:
        blocks.remove(without.pop(0))
    ended = len(blocks) - len(without)
    if not without or ended < _FEWEST_ENDED or len(without) > _MOST_WITHOUT * len(blocks):
        return
    following = dict(pairwise(article.document.blocks))
    for block in without:
        behind = following.get(block)
        if behind is None or not _may_end(article, block, behind):
            continue
        last = _LAST.search(prose, block.span.start, block.span.end)
        if last is None or last[0].lower() in words("function-words"):
            continue
        if _SIGNED.search(prose, block.span.start, block.span.end):
            continue
        if _is_sentence(article, block):
            end = replaced(last.start(), last.end(), f"{last[0]}.")
            yield Match(Span(*last.span()), {"last": last[0]}, (end,))


def _ended(text: str) -> bool:
    """Whether a paragraph ends with a mark, and not just with what closes its last words."""
    quoted = _QUOTED.search(text) and text[0] not in _QUOTES + "("
    return _ENDED.search(text) is not None and not quoted


def _text(article: Article, block: Block) -> str:
    return article.prose[block.span.start : block.span.end]


def _may_end(article: Article, block: Block, behind: Block) -> bool:
    """Whether a paragraph is no caption or summary, and the next one is no part of it."""
    following, text = _text(article, behind), _text(article, block)
    number, size = article.paragraph_number(block.span.start), len(text.split())
    long = size >= _FEWEST_WORDS or _INSIDE.search(text) is not None
    two = number > 0 and _INSIDE.search(text) and not _POSTED.search(text)
    told = two and (size >= _TOLD or _told_before(article, number))
    front = number < _FRONT and size < _NO_SUMMARY and not told
    return long and bool(_BEGINS.match(following)) and (not front or following[0] in _QUOTES)


def _told_before(article: Article, number: int) -> bool:
    """Whether a paragraph of two sentences stands before one: no headline, and no caption."""
    before = (_text(article, each) for each in article.document.blocks[:number])
    return any(_INSIDE.search(text) and _ended(text) for text in before)


def _is_sentence(article: Article, block: Block) -> bool:
    """Whether the last sentence of a paragraph is whole."""
    start = sentence_start(article, block.span.end)
    text = article.prose[start : block.span.end]
    behind = start > block.span.start
    fewest = _FEWEST_BEHIND if behind else _FEWEST_LAST
    return len(text.split()) >= fewest and complete(article, text)
