"""A link of the source that the translation has not."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article.article import Article
from newslint.model import Match
from newslint.readers.things import What
from newslint.source.markup import Placed, pair_of, sides


def link_lost(article: Article) -> Iterator[Match]:
    """Find sentences that lost a link which the source has there.

    A link with another address may stand for it: pages have versions in several languages.
    """
    found = sides(article)
    own = [each for each in found.own if each.thing.what is What.LINK]
    other = [each for each in found.source if each.thing.what is What.LINK]
    keys = {each.key for each in own}
    strange = [each for each in own if each.key not in {link.key for link in other}]
    for link in other:
        pair = pair_of(article, link)
        if link.key in keys or not link.key or pair is None:
            continue
        instead = next((each for each in strange if _is_near(each, link)), None)
        if instead is not None:
            strange.remove(instead)
            continue
        yield Match(pair.span, {"target": link.thing.target}, beside=link.sentence.span)


def _is_near(one: Placed, two: Placed) -> bool:
    return one.pair is None or two.pair is None or abs(one.pair - two.pair) <= 1
