"""A link that stands in another sentence than in the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.article.article import Article
from newslint.model import Match
from newslint.readers.things import What
from newslint.source.markup import Placed, sides

_FAR = 2  # sentences: a neighbour may be where a long sentence was parted


def link_moved(article: Article) -> Iterator[Match]:
    """Find links of one sentence of the source that stand in quite another one."""
    found = sides(article)
    for link in found.own:
        (there, *more) = _alike(found.source, link) or [link]
        if more or there is link or len(_alike(found.own, link)) > 1:
            continue
        if link.pair is None or there.pair is None:
            continue
        if abs(link.pair - there.pair) >= _FAR:
            values = {"target": link.thing.target}
            yield Match(link.sentence.span, values, beside=there.sentence.span)


def _alike(links: Sequence[Placed], link: Placed) -> list[Placed]:
    return [each for each in links if each.thing.what is What.LINK and each.key == link.key]
