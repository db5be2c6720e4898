"""Pairs of neighbouring words by their tags: the cheap test before a check looks at tokens."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

import numpy as np

from newslint.article.article import Article, once

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Token


def pairs(
    article: Article, left: Collection[str], right: Collection[str]
) -> Iterator[tuple[Token, Token]]:
    """Yield neighbouring tokens whose tags are among `left` and `right`.

    The first token and the last of an article are never yielded, so that a check may look at the
    neighbours of both.
    """
    doc = article.doc
    tags = _tags(article)
    ids = doc.vocab.strings
    first = np.isin(tags[1:-2], np.array([ids[tag] for tag in left], dtype=np.uint64))
    second = np.isin(tags[2:-1], np.array([ids[tag] for tag in right], dtype=np.uint64))
    for index in np.flatnonzero(first & second).tolist():
        yield doc[index + 1], doc[index + 2]


@once
def _tags(article: Article) -> NDArray[np.uint64]:
    return np.asarray(article.doc.to_array("TAG"), dtype=np.uint64)
