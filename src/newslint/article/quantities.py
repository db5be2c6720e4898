"""What a number in figures counts."""

from __future__ import annotations

from newslint.article.article import Article
from newslint.article.sentences import tokens
from newslint.english.tags import NOUNS

_ATTRIBUTES = NOUNS | {"JJ", "JJR", "VBN"}


def counts_things(article: Article, start: int, end: int) -> bool:
    """Whether one or two words between prose offsets are a plural noun, alone or with one before.

    So what a number before them counts: `jobs`, `new jobs`.
    """
    found = tokens(article, start, end)
    if found is None:
        return False
    plural = found[-1].tag_ == "NNS"
    return found[0].tag_ == "NNS" or (plural and found[0].tag_ in _ATTRIBUTES)
