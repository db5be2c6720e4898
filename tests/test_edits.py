from __future__ import annotations

import random

from newslint.edits import touches_any
from newslint.model import Span


def test_the_nearest_of_sorted_spans_tell_whether_any_is_touched() -> None:
    chance = random.Random(5)
    for _ in range(300):
        marks = sorted(chance.sample(range(60), 8))
        taken = [Span(*marks[at : at + 2]) for at in range(0, 8, 2)]
        start = chance.randrange(60)
        span = Span(start, start + chance.randint(0, 6))
        assert touches_any(taken, span) == any(span.touches(other) for other in taken)
