"""Markup of the source that the translation has not: images, footnotes, shortcodes, headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.model import Match
from newslint.readers.document import Kind
from newslint.readers.things import What
from newslint.source.alignment import alignment
from newslint.source.markup import at_end, pair_of, sides

_SHAPES = {
    Kind.HEADING: "a heading",
    Kind.LIST_ITEM: "a list item",
    Kind.QUOTE: "a quotation",
}


def markup_differs(article: Article) -> Iterator[Match]:
    """Find where an image, a footnote's mark or a shortcode is gone, or a heading is none now."""
    yield from _things(article)
    yield from _shapes(article)


def _things(article: Article) -> Iterator[Match]:
    found = sides(article)
    left = Counter((each.thing.what, each.key) for each in found.own)
    images = sum(each.thing.what is What.IMAGE for each in found.own)
    for each in found.source:
        what, pair = each.thing.what, pair_of(article, each)
        if what is What.LINK or pair is None:
            continue
        left[what, each.key] -= 1
        gone = left[what, each.key] < 0
        if what is What.IMAGE:  # it may have another file where words are in it
            images -= 1
            gone = images < 0
        if gone:
            values = {"what": f'The {what} "{each.thing.target}" is'}
            yield Match(at_end(pair), values, beside=each.sentence.span)


def _shapes(article: Article) -> Iterator[Match]:
    found = alignment(article)
    if found.source is None or article.document.syntax == "text":
        return
    own, other = article.document.blocks, found.source.document.blocks
    for pair in found.pairs:
        kinds = [other[each.paragraph].kind for each in pair.source]
        mine = [own[each.paragraph].kind for each in pair.translation]
        shape = _SHAPES.get(kinds[0])
        if len(kinds) == len(mine) == 1 and shape and mine == [Kind.PARAGRAPH]:
            yield Match(pair.span, {"what": f"This is {shape}"}, beside=pair.beside)
