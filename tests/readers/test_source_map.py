from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint.model import Edit, Span
from newslint.readers import read
from newslint.readers.layout import Layout


def test_a_deletion_is_tried_no_farther_than_where_the_same_words_stand_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried: list[Span] = []
    counts = Layout.counts

    def counting(layout: Layout, span: Span) -> tuple[int, int]:
        tried.append(span)
        return counts(layout, span)

    monkeypatch.setattr(Layout, "counts", counting)
    document = read(PurePath("a.txt"), "the " * 5000 + "end")
    assert document.map.edit(Edit(Span(8000, 8004), "")) == Edit(Span(8000, 8004), "")
    assert len(tried) <= 1 + 2 * len("the ")


@pytest.mark.parametrize(
    ("source", "span", "counts"),
    [
        ("<p>a &amp; b</p>", Span(0, 5), (1, 3)),
        ("<p>a &amp; b</p>", Span(0, 1), (0, 1)),
        ("<p>a &amp; b</p>", Span(2, 5), (1, 2)),
        ("<p>a &amp; b</p>\n<p>c</p>", Span(3, 8), (1, 3)),
        ("<p>a &amp; b</p>", Span(3, 9), (0, 0)),
    ],
)
def test_pieces_are_counted_without_looking_at_each(
    source: str, span: Span, counts: tuple[int, int]
) -> None:
    document = read(PurePath("a.html"), source)
    layout = Layout(document.prose, source, document.map.pieces, {})
    touched = layout.touched(span)
    assert layout.counts(span) == counts
    assert (sum(not piece.literal for piece in touched), len(touched)) == counts


@pytest.mark.parametrize(
    ("source", "edit"),
    [
        ("2. \u00ad k\n   > said\n", Edit(Span(0, 1), "")),  # the quotation would leave the list
        ("\u00ad     the mayor\n", Edit(Span(0, 1), "")),  # … the paragraph become code
        ("Helen~~*Lee* on~~ Monday\n", Edit(Span(5, 5), " ")),  # … the tildes strike it out
        ("x ~~~~Helen~~Lee won~~ twice\n", Edit(Span(11, 11), " ")),  # … or no more
        ("stated***that he*said* no***\n", Edit(Span(6, 6), " ")),  # … other marks be pairs
        ("the ****** internet. It*was*the end\n", Edit(Span(23, 23), " ")),
        ("in 2024 < » he said\n", Edit(Span(9, 11), "”")),  # a tag, to MDX
        ("in 2024 < x he said\n", Edit(Span(9, 10), "")),
        ("**We***lost all*** of it\n", Edit(Span(2, 2), " ")),
        ("to 2,500 ~~€,~~ they said\n", Edit(Span(8, 10), "")),  # the tildes would be text
        ("* Photo: X <!-- a --> A man\n", Edit(Span(0, 9), "")),  # the line would be HTML
    ],
)
def test_no_repair_changes_what_markdown_makes_of_the_rest(source: str, edit: Edit) -> None:
    document = read(PurePath("a.md"), source)
    assert document.map.edit(edit) is None
