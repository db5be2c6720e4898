"""The source of an article as its rules see it: prose, language, sentences."""

from __future__ import annotations

from dataclasses import dataclass

from newslint.article.article import Article, once
from newslint.model import Span
from newslint.readers.document import Document
from newslint.source.language import detect
from newslint.source.sentences import Sentence, sentences


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source text; spans of its sentences are code points of `document.prose`."""

    document: Document
    language: str
    sentences: tuple[Sentence, ...]

    def place(self, span: Span) -> Span:
        """Return where a stretch of its prose stands in its file."""
        return self.document.map.source(span)


@once
def source_text(article: Article) -> SourceText | None:
    """Return the source of an article; None where none is given, or it has no prose."""
    original = article.original
    if original is None or not original.document.blocks:
        return None
    document = original.document
    language = original.language or detect(document.prose)
    return SourceText(document, language, sentences(document, language))
