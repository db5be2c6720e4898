"""Parts of the HTTP server that need no server."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.model import Span
from newslint.server.http.annotated import Annotated
from newslint.server.http.desk_page import followed
from newslint.server.http.guard import Guard, RefusedError, is_loopback
from newslint.server.http.languagetool import Units

TEXT = st.text("ab👍\n ", max_size=6)
PIECES = st.lists(
    st.one_of(
        TEXT.map(lambda text: (text, text, True)),
        st.tuples(TEXT, TEXT).map(lambda both: (*both, False)),
    ),
    max_size=6,
)


@given(pieces=PIECES, data=st.data())
def test_a_place_of_text_is_that_text(
    pieces: list[tuple[str, str, bool]], data: st.DataObject
) -> None:
    document = Annotated(pieces)
    start = data.draw(st.integers(0, len(document.text)))
    span = Span(start, data.draw(st.integers(start, len(document.text))))
    place = document.place(span)
    assert 0 <= place.start <= place.end <= len(document.original)
    if document.is_text(span):
        found = document.original[place.start : place.end]
        assert found == document.text[span.start : span.end]


@given(text=st.text("a👍é", max_size=20))
def test_units(text: str) -> None:
    units = Units(text)
    for offset in range(len(text) + 1):
        assert 2 * units.at(offset) == len(text[:offset].encode("utf-16-le"))


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("localhost", True),
        ("::1", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.5", False),
        ("localhost.evil.example", False),
        ("", False),
    ],
)
def test_loopback(host: str, *, loopback: bool) -> None:
    assert is_loopback(host) is loopback


@given(host=st.text(max_size=30), origin=st.none() | st.text(max_size=30))
def test_nothing_but_a_refusal_comes_of_odd_headers(host: str, origin: str | None) -> None:
    headers = {"Host": host} | ({"Origin": origin} if origin is not None else {})
    try:
        Guard("127.0.0.1", 8081).check(headers, "")
    except RefusedError:
        return
    assert any(name in host for name in ("localhost", "127.", "[::1]", "[0"))


@given(before=st.text("ab \n.", max_size=30), after=st.text("ab \n.", max_size=30), data=st.data())
def test_what_is_refused_is_followed_to_the_same_words(
    before: str, after: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(before)))
    end = data.draw(st.integers(start, len(before)))
    for key in followed([f"a-rule:{start}:{end}", "nonsense"], before, after) - {"nonsense"}:
        rule, *place = key.split(":")
        assert rule == "a-rule"
        assert after[int(place[0]) : int(place[1])] == before[start:end]
    key = f"a-rule:{start}:{end}"
    assert followed([key], before, before) == {key}
