from __future__ import annotations

import pytest

import growth
from shapes import PROSE, SHAPES, prose


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_has_the_size_that_is_asked_for(name: str) -> None:
    shape = SHAPES[name]
    sizes = [len(shape.text(size).encode()) for size in (2000, 20_000)]
    assert 1000 <= sizes[0] <= 2400
    assert 19_000 <= sizes[1] <= 20_000 + 12 * 400  # numbers of more digits


def test_ordinary_prose_hardly_says_anything_twice() -> None:
    sentences = prose(20_000).replace("\n\n", " ").split(". ")
    assert len(set(sentences)) > 0.95 * len(sentences)


@pytest.mark.process
def test_work_is_measured_and_ended() -> None:
    done = growth.apart(lambda: "", 5)
    assert done.seconds < 5
    assert not done.trouble
    broken = growth.apart(lambda: "it broke", 5)
    assert broken.trouble == "it broke"
    assert growth.apart(endless, 1).trouble == "ended"


def endless() -> str:
    while True:
        pass


@pytest.mark.process
def test_too_long_a_time_is_an_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    times = {PROSE: 1.0, "names": 9.0, "stops": 11.0}
    monkeypatch.setenv("NEWSLINT_CACHE", "")  # as it was comes back: the bench sets another one
    monkeypatch.setattr(
        growth, "measured", lambda command, name, size, limit: growth.Run(times[name], 100)
    )
    monkeypatch.setattr(growth, "newslint", lambda command, file: "")
    assert growth.main(["names", "--size", "20"]) == 0
    assert growth.main(["names", "stops", "--size", "20"]) == 1
