"""Words of the source that stand in the translation as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module

from newslint.article.analysis import known_words
from newslint.article.article import Article
from newslint.english.lexicon import words as listed
from newslint.model import Span
from newslint.source.alignment import alignment
from newslint.source.text import SourceText

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FOREIGN = re.compile(
    r"[^\W\da-zA-Z_\u00c0-\u024f\u1e00-\u1eff]+(?:[\s、，・]?[^\W\da-zA-Z_\u00c0-\u024f\u1e00-\u1eff]+)*"
)
_LATIN = re.compile(r"[a-z\u00df-\u024f]")
_RUN = 3  # words
_NAME = 5  # words that a name with a capital may have
_TELLING = 3  # a small word of the source and another, or three others
_LEAST_SIGNS = 4
_QUOTED = 40  # characters: a title in its own language is shorter
_ENGLISH = "en"


def copies(article: Article) -> Iterator[tuple[Span, Span]]:
    """Yield runs of words that the source has, too: where they stand here, and there."""
    source = alignment(article).source
    if source is None or source.language == _ENGLISH:
        return
    if _LATIN.search(source.document.prose.lower()) and not _is_other_script(source):
        yield from _latin(article, source)
    else:
        yield from _other(article, source)


def _is_other_script(source: SourceText) -> bool:
    letters = [each for each in source.document.prose if each.isalpha()]
    return sum(not _LATIN.match(each.lower()) for each in letters) > len(letters) / 2


def _other(article: Article, source: SourceText) -> Iterator[tuple[Span, Span]]:
    """Yield words in the letters of a source that English does not write."""
    for found in _FOREIGN.finditer(article.prose):
        at = source.document.prose.find(found[0])
        bracketed = article.prose[: found.start()].rstrip(" “\"'")[-1:] in ("(", "（", "[")
        if at >= 0 and len(found[0]) >= _LEAST_SIGNS and not bracketed:
            yield Span(*found.span()), Span(at, at + len(found[0]))


def _latin(article: Article, source: SourceText) -> Iterator[tuple[Span, Span]]:
    there = list(_WORD.finditer(source.document.prose))
    texts = [word[0] for word in there]
    places: dict[tuple[str, ...], int] = {}
    for at in range(len(texts) - _RUN + 1):
        places.setdefault(tuple(texts[at : at + _RUN]), at)
    for sentence in alignment(article).translation:
        here = list(_WORD.finditer(article.prose, sentence.span.start, sentence.span.end))
        at = 0
        while at <= len(here) - _RUN:
            place = places.get(tuple(word[0] for word in here[at : at + _RUN]))
            if place is None:
                at += 1
                continue
            size = _RUN
            while (
                at + size < len(here)
                and place + size < len(texts)
                and here[at + size][0] == texts[place + size]
            ):
                size += 1
            span = Span(here[at].start(), here[at + size - 1].end())
            if _is_left(article, span, texts[place : place + size], source.language):
                yield span, Span(there[place].start(), there[place + size - 1].end())
            at += size


def _is_left(article: Article, span: Span, run: list[str], language: str) -> bool:
    """Whether a run is text of the source's language: no name, no title, nothing English."""
    own, english = _small_words(language), _small_words(_ENGLISH)
    lower = [word for word in run if word[0].islower()]
    theirs = sum(word in own and word not in english for word in lower)
    ours = sum(word in english and word not in own for word in lower)
    content = [
        word
        for word in lower
        if word not in own
        and word not in english
        and word not in listed("lower-case-words")
        and word not in known_words()  # "emojis, GIFs, memes"
    ]
    if ours >= max(1, theirs) or not content or 2 * theirs + len(content) < _TELLING:
        return False
    title = run[0][0].isupper() and len(run) <= _NAME
    quoted = article.quoted(span) and span.end - span.start <= _QUOTED
    return not (title or quoted)


@lru_cache
def _small_words(language: str) -> frozenset[str]:
    """Return the commonest words of a language, as spaCy lists them; none where it does not."""
    try:
        found = import_module(f"spacy.lang.{language}.stop_words").STOP_WORDS
    except ImportError:
        return frozenset()
    return frozenset(found)
