"""An article as rules see it: prose, its analysis by spaCy, quotations; all of it lazy."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

from newslint.article.posts import posts
from newslint.article.quotation_pairs import Pair, pairs
from newslint.article.quotations import Quotation, quotations
from newslint.model import Span
from newslint.readers.document import JOIN, Document
from newslint.readers.original import Original

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as TokenSpan

_T = TypeVar("_T")

Parse = Callable[[Sequence[str]], "Doc"]
"""Analyses paragraphs, each with the white space behind it, into one Doc."""


_LONGEST_ALONE = 2000  # code points of a piece that is analysed by itself
_LEAST_ALONE = 20_000  # … and of all pieces together, besides those of the article
_PLAIN_PAIR = re.compile(r"“[^“”\n]*”")  # quoted, however straight marks between them are read


@dataclass(frozen=True, slots=True)
class Facts:
    """What the user knows and the text does not say.

    `people` maps a name to a gender or pronouns ("female", "male", "they", "she/her" …);
    `names` lists canonical spellings.
    """

    people: Mapping[str, str] = field(default_factory=dict)
    names: Sequence[str] = ()


def once(fact: Callable[[Article], _T]) -> Callable[[Article], _T]:
    """Work out a fact of an article when it is first asked for, and keep it with the article."""

    @wraps(fact)
    def kept(article: Article) -> _T:
        if fact not in article.known:
            article.known[fact] = fact(article)
        return cast(_T, article.known[fact])

    return kept


class Article:
    """One article: its text and what follows from the text alone, worked out when asked for.

    Offsets are code points of `prose`, and `token.idx` is one of them. `original` is the text that
    it was translated from, if that is given: `newslint.source` lays it beside. What later layers
    work out (whom it speaks of, whom a pronoun stands for) they keep in `known`, by `once`.
    """

    def __init__(
        self,
        document: Document,
        parse: Parse,
        facts: Facts | None = None,
        original: Original | None = None,
    ) -> None:
        self.document = document
        self.original = original
        self.prose = document.prose
        self.facts = facts or Facts()
        self.known: dict[Callable[[Article], Any], Any] = {}
        self._parse = parse
        self._alone: dict[str, Doc | None] = {}
        self._rest = _LEAST_ALONE + len(self.prose)

    @cached_property
    def doc(self) -> Doc:
        """The analysis of the whole prose; each paragraph was analysed by itself."""
        blocks = self.document.blocks
        texts = [self.prose[block.span.start : block.span.end] + JOIN for block in blocks]
        return self._parse(texts)

    def parse_alone(self, text: str) -> Doc | None:
        """Return the analysis of a text by itself: of a piece of the prose, changed.

        None where a text is too long, or as much as there is of the article was analysed so.
        """
        if text not in self._alone:
            self._rest -= len(text)
            known = self._rest >= 0 and len(text) <= _LONGEST_ALONE
            self._alone[text] = self._parse([text]) if known else None
        return self._alone[text]

    @cached_property
    def sentences(self) -> tuple[TokenSpan, ...]:
        """Sentences without the white space between paragraphs."""
        found = []
        for sent in self.doc.sents:
            end = sent.end
            while end > sent.start and self.doc[end - 1].is_space:
                end -= 1
            if end > sent.start:
                found.append(self.doc[sent.start : end])
        return tuple(found)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_number(self, token: Token) -> int:
        """Return the index in `sentences` of the sentence that `token` is in."""
        return max(0, bisect_right(self._sentence_starts, token.i) - 1)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.document.blocks]

    def paragraph_number(self, offset: int) -> int:
        """Return the index in `document.blocks` of the paragraph at a prose offset."""
        return max(0, bisect_right(self._block_starts, offset) - 1)

    @cached_property
    def quotation_pairs(self) -> tuple[Pair, ...]:
        """Its quotations mark by mark, those inside others and those without an end too."""
        return pairs(self.document)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What stands inside quotation marks."""
        return quotations(self.quotation_pairs)

    @cached_property
    def posts(self) -> tuple[Span, ...]:
        """Its paragraphs that are posts of a social network: quotations, so to speak."""
        return posts(self.document)

    @cached_property
    def _quoted(self) -> bytearray:
        mask = bytearray(len(self.prose) + 1)
        said = (*(each.span for each in self.quotations), *self.posts)
        read = ((span.start, span.end) for span in said)
        for start, end in (*read, *(pair.span() for pair in _PLAIN_PAIR.finditer(self.prose))):
            mask[start:end] = b"\1" * (end - start)
        return mask

    def quoted(self, span: Span) -> bool:
        """Whether any of `span` is inside a quotation (its marks included) or a post."""
        return any(self._quoted[span.start : max(span.end, span.start + 1)])
