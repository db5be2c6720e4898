"""When a sentence that stands twice in a row can be nothing but a copy.

A standfirst, a pull quote, a caption, a refrain, an answer, an entry of a live blog and a step of a
recipe have the same words by design. Markup or a picture between the two says so, and so does a
short sentence that tells of nothing that happened.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.english.tags import FINITE, HELPERS, SUBJECTS
from newslint.model import Span
from newslint.readers.document import Block, Kind

_LEAST_NAMED = 7  # words of a sentence with a name or a number
_LEAST_PLAIN = 12  # of any other
_PAST = frozenset({"VBD"})
_SPOKEN = re.compile(r"\b(?:I|me|my|we|us|our|you|your|let|never|[Ww]e|[Yy]ou|[Ll]et|[Nn]ever)\b")
_TAG = re.compile(r"<p(?:\s[^<>]*)?>\s*$", re.IGNORECASE)
_TAG_LENGTH = 300  # code points of a tag, at most
_BLANK_LINE = re.compile(r"(?>\r\n|\n|\r)[ \t]*[\r\n]")
_PARAGRAPH_ENDS = re.compile(r"\s*</p\s*>\s*(<p(?:\s[^<>]*)?>\s*)", re.IGNORECASE)


def is_copy(article: Article, before: Span, span: Span) -> bool:
    """Whether `span` only repeats `before`, right behind it: in its paragraph or in its own."""
    text = article.prose[span.start : span.end]
    if text != article.prose[before.start : before.end] or _may_be_refrain(text):
        return False
    one, other = _blocks(article, before), _blocks(article, span)
    if {block.kind for block in (*one, *other)} != {Kind.PARAGRAPH}:
        return False
    if not running(article, span.start):
        return False
    if one[0] == other[-1]:
        return _tells(article, span, _PAST) and _stands_beside(article, before, span)
    tags = FINITE if len(text.split()) >= _LEAST_PLAIN else _PAST
    return _tells(article, span, tags) and _is_paragraph_again(
        article, (one, before), (other, span)
    )


def _may_be_refrain(text: str) -> bool:
    """Whether somebody may say it twice, as in "We must not give up hope"."""
    words = text.split()
    named = any(word[:1].isupper() or word[:1].isdigit() for word in words[1:])
    return bool(
        len(words) < (_LEAST_NAMED if named else _LEAST_PLAIN)
        or not text.endswith(".")
        or _SPOKEN.search(text)
    )


def _tells(article: Article, span: Span, tags: Collection[str]) -> bool:
    """Whether somebody did something, as in "The council voted"; a recipe says "Stir the soup"."""
    tokens = article.doc.char_span(span.start, span.end, alignment_mode="expand") or ()
    for verb in (token for token in tokens if token.dep_ == "ROOT"):
        around = list(verb.children)
        helpers = [each for each in around if each.dep_ in HELPERS]
        if any(each.dep_ in SUBJECTS for each in around) and any(
            each.tag_ in tags for each in (verb, *helpers)
        ):
            return True
    return False


def _blocks(article: Article, span: Span) -> tuple[Block, ...]:
    first, last = (article.paragraph_number(at) for at in (span.start, span.end - 1))
    return article.document.blocks[first : last + 1]


def _stands_beside(article: Article, before: Span, span: Span) -> bool:
    """Whether both stand in one line without markup: "**They met.** They met." has a standfirst."""
    source = article.document.source
    there, here = (article.document.map.source(each) for each in (before, span))
    between = source[there.end : here.start]
    same = source[there.start : there.end] == source[here.start : here.end]
    return same and set(between) == {" "}


_Whole = tuple[tuple[Block, ...], Span]


def _is_paragraph_again(article: Article, one: _Whole, other: _Whole) -> bool:
    """Whether both are whole paragraphs of one kind, behind another and with nothing between."""
    source = article.document.source
    (first, _), (second, _) = one, other
    if not all(
        blocks[0].span.start == span.start and blocks[-1].span.end == span.end
        for blocks, span in (one, other)
    ):
        return False
    marked = [
        [source[each.source.start : each.source.end] for each in some] for some in (first, second)
    ]
    number = article.paragraph_number(first[0].span.start)
    if not number or marked[0] != marked[1]:
        return False
    previous = article.document.blocks[number - 1]
    return (
        previous.kind is Kind.PARAGRAPH
        and running(article, previous.span.start)
        and article.prose[previous.span.end - 1] in '.?!”"'
        and _follows(article, previous, first[0])
        and _follows(article, first[-1], second[0], alike=True)
    )


def _follows(article: Article, block: Block, behind: Block, *, alike: bool = False) -> bool:
    """Whether nothing but the end of a paragraph stands between two blocks: no picture, no rule.

    `alike` asks for the same tag or indent, too: <p class="lead"> is no <p>.
    """
    source = article.document.source
    between = source[block.source.end : behind.source.start]
    if article.document.syntax != "html":
        verse = not _BLANK_LINE.search(between) and _BLANK_LINE.search(source)
        indents = {_indent(source, each.source.start) for each in (block, behind)}
        return not (between.strip() or verse or (alike and len(indents) > 1))
    found = _PARAGRAPH_ENDS.fullmatch(between)
    if not found or not alike:
        return found is not None
    start = block.source.start
    tag = _TAG.search(source, max(0, start - _TAG_LENGTH), start)
    return tag is not None and tag[0].strip() == found[1].strip()


def _indent(source: str, at: int) -> str:
    line = max(source.rfind(mark, 0, at) for mark in "\r\n") + 1
    return source[line:at]
