"""Whole paragraphs that were left in another language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.english.common import is_function
from newslint.english.lexicon import table, words
from newslint.model import Match, Repair, Safety, Span
from newslint.readers.document import Block, Kind

_FOREIGN_LETTER = re.compile(r"[^\W\d_a-zA-ZÀ-ɏḀ-ỿ]")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ASIDE = re.compile(r"\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\]")  # how a name is said: "(Czech: …)"
_MOSTLY = 0.6  # of a paragraph's letters, or of an article's
_LEAST_LETTERS, _LEAST_WORDS = 20, 7
_TELLING = 3  # words of one language that tell it
_LETTERED_SHARE = 0.35  # of the words of a paragraph, with letters that English lacks
_CHANCE = 1  # word of English that is one of the other language, too: "an"
_ACCENTED = "[^\\W\\d_a-z]"
_LONGEST_TITLE = 25  # words
_SHARE = 0.25  # of the words of a paragraph
_ENGLISH = 0.12  # of the words, at most, may be function words of English


def foreign_paragraphs(article: Article) -> Iterator[Match]:
    """Find whole paragraphs that were not translated."""
    prose = article.prose
    blocks = article.document.blocks
    foreign = [block for block in blocks if _foreign(prose[block.span.start : block.span.end])]
    # An article that is mostly of another language is in that language on purpose.
    if sum(block.span.end - block.span.start for block in foreign) > _MOSTLY * len(prose):
        return
    for block in foreign:
        if not article.quoted(Span(block.span.start, block.span.start + 1)):
            values = {"text": "This paragraph", "advice": "translate it or cut it"}
            yield Match(block.span, values, _cut(article, block), Safety.HINT)


def _cut(article: Article, block: Block) -> tuple[Repair, ...]:
    """Return the repair that cuts a title or a caption; what tells more is to be translated."""
    blocks, number = article.document.blocks, article.paragraph_number(block.span.start)
    text = article.prose[block.span.start : block.span.end].rstrip()
    if number == 0 or block.kind is not Kind.PARAGRAPH or len(text.split()) > _LONGEST_TITLE:
        return ()
    return (replaced(blocks[number - 1].span.end, block.span.end, ""),)


def _foreign(text: str) -> bool:
    """Whether a paragraph is written in other letters, or with the words of another language."""
    letters = len(_LETTER.findall(text))
    if letters >= _LEAST_LETTERS and len(_FOREIGN_LETTER.findall(text)) > _MOSTLY * letters:
        return True
    found = [word.lower() for word in _WORD.findall(_ASIDE.sub("", text))]
    if len(found) < _LEAST_WORDS:
        return False
    table_of = table("foreign-words", "languages")
    languages = Counter(
        language for word in found if word in table_of for language in table_of[word].split(", ")
    )
    small = sum(word in words("foreign-small-words") for word in found)
    english = sum(is_function(word) and word not in words("foreign-small-words") for word in found)
    lettered = sum(re.search(_ACCENTED, word) is not None for word in found)
    if lettered >= _TELLING and lettered > _LETTERED_SHARE * len(found) and english <= _CHANCE:
        return True
    told = max(languages.values(), default=0)
    few = english <= _ENGLISH * len(found)
    return told >= _TELLING and told + small > _SHARE * len(found) and few
