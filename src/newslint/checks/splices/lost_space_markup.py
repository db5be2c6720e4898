"""Words that run into each other where markup begins or ends: `a[video](u)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint.article.article import Article
from newslint.checks.splices.lost_space_cuts import LEAST, Cut, count, is_one
from newslint.english.common import known
from newslint.english.lexicon import words
from newslint.english.names import lookup


def at_markup(article: Article) -> Iterator[Cut]:
    """Yield words that run into each other where markup begins or ends: `a[video](u)`."""
    prose = article.prose
    for one, two in pairwise(article.document.map.pieces):
        if one.end != two.prose or one.path == two.path or not one.length or not two.length:
            continue
        at = two.prose
        if not (prose[at - 1].isalpha() and prose[at].isalpha()):
            continue
        left, right = _LEFT.search(prose, one.prose, at), _RIGHT.match(prose, at, two.end)
        if left is None or right is None:
            continue
        whole = left[0] + right[0]
        before, after = _free(article, left[0]), _free(article, right[0])
        if before and after and not known(whole) and not is_one(article, whole):
            name = left[0][0].isupper() and not known(left[0])
            yield Cut(left.start(), at, right.end(), name, sure=True)


_LEFT = re.compile(r"[^\W\d_]+$")
_RIGHT = re.compile(r"[^\W\d_]+")


def _free(article: Article, part: str) -> bool:
    """Whether a part of a word can be one by itself."""
    if part in ("a", "A") or part.lower() in words("function-words"):
        return True
    if len(part) < LEAST:
        return False
    return known(part) or (
        part[0].isupper() and (count(article)[part] > 0 or lookup(part) is not None)
    )
