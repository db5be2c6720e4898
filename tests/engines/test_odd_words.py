from __future__ import annotations

from fixture_types import Read
from newslint.engines.odd_words import reads_translated
from surprised import Reader

TEXT = "Heading\n\nThe mayor left on Monday after the vote."


def test_a_text_reads_as_its_words_do_on_average(read: Read) -> None:
    reader = Reader([], translated={"mayor": 2.0, "vote": -1.0, "left": 0.23, "Heading": 50.0})
    assert reads_translated(read(TEXT), reader, ()) == 0.4, "rounded, and of running text only"


def test_the_first_paragraphs_tell(read: Read) -> None:
    opening = "The mayor left on Monday after the vote. " * 40
    text = f"{opening}\n\nThe vote was held.\n\nThe council met."
    reader = Reader([], translated={"mayor": 2.0, "council": 90.0})
    assert reads_translated(read(text), reader, ()) == 2.0


def test_a_model_that_tells_nothing_is_none(read: Read) -> None:
    assert reads_translated(read(TEXT), Reader([]), ()) is None
    assert reads_translated(read(""), Reader([], translated={"mayor": 2.0}), ()) is None
