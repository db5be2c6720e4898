from __future__ import annotations

import hashlib
import random
from pathlib import PurePath

from newslint.article.article import Article
from newslint.linting.fingerprint import SENTENCE_END, fingerprint
from newslint.linting.linter import Linter
from newslint.model import Span


def by_scanning(article: Article, rule: str, span: Span) -> str:
    """Return the fingerprint with the sentence found by going through its paragraph."""
    block = article.document.blocks[article.paragraph_number(span.start)].span
    start, end = block.start, max(block.end, span.end)
    for match in SENTENCE_END.finditer(article.prose, block.start, block.end):
        if match.end() <= span.start:
            start = match.end()
        elif match.start() >= span.end:
            end = match.end()
            break
    texts = (article.prose[span.start : span.end], article.prose[start:end])
    parts = (rule, *(" ".join(text.split()) for text in texts))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def test_the_sentence_is_the_one_that_a_scan_of_the_paragraph_finds(linter: Linter) -> None:
    source = "He left… “Why?” she asked. It was late! (Nobody knew.)  They met at 5 p.m. "
    article = linter.article(linter.read(PurePath("a.txt"), f"{source * 4}\n\n{source * 3}"))
    chance = random.Random(3)
    for _ in range(500):
        start = chance.randrange(len(article.prose) - 1)
        span = Span(start, min(len(article.prose), start + chance.randint(1, 60)))
        assert fingerprint(article, "a", span) == by_scanning(article, "a", span)


def test_a_sentence_without_an_end_is_named_by_what_is_near(linter: Linter) -> None:
    text = "and the bridge " * 5000
    article = linter.article(linter.read(PurePath("a.txt"), text))
    one, other = (fingerprint(article, "a", Span(at, at + 3)) for at in (15_000, 45_000))
    assert one == other != fingerprint(article, "a", Span(0, 3))
