"""The way back from prose to source.

The map is a list of pieces. In a literal piece each code point of prose is the same code point of
source; any other piece (an entity, a soft line break, a placeholder for code) stands for its source
as a whole. Pieces lie in elements (a block, emphasis, a link), so that an edit can tell whether it
would tear markup apart: a repair must never leave half an element, or an empty one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from newslint.edits import wording
from newslint.model import Edit, Span
from newslint.readers.flanking import turns
from newslint.readers.insertion import insertion
from newslint.readers.layout import Layout
from newslint.readers.pieces import Piece, common_path

_FEW = 9  # code points looked at behind a place: more white space than that is a new block
_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


class SourceMap:
    """Translates spans and edits in `prose` into such in `source`.

    `elements` gives the source of each element, with its markup; one that the source never closes
    has none.
    """

    def __init__(
        self, prose: str, source: str, pieces: Sequence[Piece], elements: Mapping[int, Span]
    ) -> None:
        self._layout = Layout(prose, source, pieces, elements)
        self._prose = prose
        self._source = source

    @property
    def pieces(self) -> Sequence[Piece]:
        """The pieces of the prose, in its order."""
        return self._layout.pieces

    def source(self, span: Span) -> Span:
        """Return the source range that the prose range `span` stands for."""
        if not self._layout.pieces:
            return Span(0, 0)
        if span.start == span.end:
            place = insertion(self._layout, Edit(span, ""))
            at = place.span.start if place else self._layout.at(span.start).source.end
            return Span(at, at)
        first, last = self._layout.at(span.start), self._layout.at(span.end - 1)
        start = first.source.start
        if first.literal:
            start += min(span.start - first.prose, first.length)
        end = last.source.end
        if last.literal:
            end = last.source.start + min(span.end - last.prose, last.length)
        return Span(start, max(start, end))

    def edit(self, edit: Edit) -> Edit | None:
        """Return `edit` in source offsets, or None where the source has no place for it.

        A soft line break or an entity may be replaced as a whole, markup may not be. A deletion
        takes an element with it that it empties; what it cannot do as it stands it tries where it
        does the same ("the the" may lose either word). In any other edit that touches several
        pieces, the words that stay keep their markup.
        """
        if not self._layout.pieces:
            return None
        if edit.span.start == edit.span.end:
            return insertion(self._layout, edit)
        if not edit.text:
            # Best within one line and element: a line break may stay where it is.
            spans = sorted(self._same_deletions(edit.span), key=self._roughness)
            return next(filter(None, (self._stitch(self._deletion(span)) for span in spans)), None)
        whole = self._replacement(edit) if self._simple(edit.span) else None
        return whole or self._stitch(self._word_by_word(edit))

    def _simple(self, span: Span) -> bool:
        return self._layout.at(span.start) is self._layout.at(span.end - 1)

    def _replacement(self, edit: Edit) -> Edit | None:
        """Replace prose whose source is in one stretch, without markup."""
        touched = self._layout.touched(edit.span)
        if not touched or any(piece.path != touched[0].path for piece in touched):
            return None
        if any(one.source.end != two.source.start for one, two in pairwise(touched)):
            return None
        place = self._layout.range(touched, edit.span)
        if turns(self._source, Edit(place, edit.text)):
            return None
        return self._layout.spelled(touched, place, edit.text)

    def _word_by_word(self, edit: Edit) -> Iterator[Edit | None]:
        """Cut a replacement into those of its words that change."""
        start, end = edit.span.start, edit.span.end
        old, new = _TOKEN.findall(self._prose[start:end]), _TOKEN.findall(edit.text)
        changes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        added = {token for tag, _, _, k, m in changes if tag != "equal" for token in new[k:m]}
        for tag, i, j, k, m in changes:
            if tag == "equal":
                continue
            at = start + len("".join(old[:i]))
            part = Edit(Span(at, at + len("".join(old[i:j]))), "".join(new[k:m]))
            if any(word.isalnum() and word in added for word in old[i:j]) and self._is_marked(
                part.span, edit.span
            ):
                yield None  # a word would stand elsewhere without its markup
            yield self._replacement(part) if tag == "replace" else self.edit(part)

    def _is_marked(self, part: Span, whole: Span) -> bool:
        """Whether an element is around some of `part` that is not around all of `whole`."""
        around = self._layout.touched(whole)
        common = common_path(around[0].path, around[-1].path) if around else ()
        return any(piece.path != common for piece in self._layout.touched(part))

    def _stitch(self, parts: Iterator[Edit | None]) -> Edit | None:
        """Join edits of source into one, which repeats what stays between them."""
        edits = []
        for part in parts:
            if part is None:
                return None
            edits.append(part)
        if len(edits) < 2:
            return edits[0] if edits else None
        edits.sort()
        all_of_it = Span(edits[0].span.start, max(part.span.end for part in edits))
        try:
            return Edit(all_of_it, wording(self._source, all_of_it, edits))
        except ValueError:
            return None  # two of them take the same markup

    def _same_deletions(self, span: Span) -> Iterator[Span]:
        """Yield `span`, and the spans beside it whose deletion gives the same prose.

        What is said many times over may be deleted anywhere: no farther than where it stands next.
        """
        yield span
        prose, (start, end) = self._prose, (span.start, span.end)
        last = min(len(prose), end + end - start)
        while end < last and prose[start] == prose[end]:
            start, end = start + 1, end + 1
            if not (self._within_word(start) or self._within_word(end)):
                yield Span(start, end)
        start, end = span.start, span.end
        first = max(0, start - (end - start))
        while start > first and prose[start - 1] == prose[end - 1]:
            start, end = start - 1, end - 1
            if not (self._within_word(start) or self._within_word(end)):
                yield Span(start, end)

    def _roughness(self, span: Span) -> tuple[int, int]:
        """Return how many pieces a deletion takes that stand for other source, and how many."""
        return self._layout.counts(span)

    def _within_word(self, offset: int) -> bool:
        return self._prose[max(0, offset - 1) : offset + 1].isalnum() and offset > 0

    def _deletion(self, span: Span) -> Iterator[Edit | None]:
        """Yield the deletions that take a prose range out of the source."""
        touched = self._layout.touched(span)
        if not touched or any(piece.spell is None and piece.path for piece in touched):
            yield None
            return
        common = common_path(touched[0].path, touched[-1].path)
        lo, left = self._outward(touched[0], span.start, common, -1)
        hi, right = self._outward(touched[-1], span.end, common, 1)
        if left == right == common:
            yield self._whole_deletion(touched, span, lo, hi, common)
            return
        # It begins in one element and ends in another: what lies in one of them goes by itself.
        if left != common:
            cut = next(piece for piece in touched if piece.path[: len(left)] != left).prose
        else:
            cut = next(p for p in touched[::-1] if p.path[: len(right)] != right).end
        yield from self._deletion(Span(span.start, cut))
        yield from self._deletion(Span(cut, span.end))

    def _whole_deletion(
        self,
        touched: Sequence[Piece],
        span: Span,
        lo: int | None,
        hi: int | None,
        path: tuple[int, ...],
    ) -> Edit | None:
        """Delete from `lo` to `hi`, both in the elements `path`, and those that are emptied."""
        ends = (touched[0], touched[-1])
        if any(not piece.path and piece.spell is None for piece in ends) and not any(
            piece.path for piece in ends
        ):
            return None  # the blocks at both sides would not grow together
        while self._layout.alone(path, span):
            element = self._layout.elements.get(path[-1])
            lo, hi = (element.start, element.end) if element else (None, None)
            path = path[:-1]
        if lo is None or hi is None or self._layout.leaves_space(path, span):
            return None
        if any(piece not in touched for piece in self._layout.between(lo, hi)):
            return None  # a footnote's mark, a comment or the title of a link would go with it
        place = Span(lo, hi)
        if path and (turns(self._source, Edit(place, "")) or self._opens_html(path, span, hi)):
            return None
        return Edit(place, "")

    def _opens_html(self, path: tuple[int, ...], span: Span, hi: int) -> bool:
        """Whether a deletion at the start of a block leaves a tag or a comment to begin it.

        To Markdown that line is HTML then, and no paragraph.
        """
        left = self._source[hi : hi + _FEW].lstrip()
        return left.startswith("<") and self._layout.edge(path[:1], span.start, -1)

    def _outward(
        self, piece: Piece, offset: int, common: tuple[int, ...], step: int
    ) -> tuple[int | None, tuple[int, ...]]:
        """Widen one end of a deletion over the markup of the elements that it covers from there.

        Return where it comes to stand in the source and in which elements.
        """
        inside = max(0, offset - piece.prose if step < 0 else piece.end - offset)
        inside = inside if piece.literal else 0
        at: int | None = piece.source.start + inside if step < 0 else piece.source.end - inside
        path = piece.path
        while len(path) > len(common) and self._layout.edge(path, offset, step):
            element = self._layout.elements.get(path[-1])
            at = (element.start if step < 0 else element.end) if element else None
            path = path[:-1]
        return at, path
