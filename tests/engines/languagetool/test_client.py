from __future__ import annotations

from itertools import pairwise

import pytest
from fake_languagetool import Fake
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.engines.languagetool import LanguageToolError, questions
from newslint.engines.languagetool import client as client_module
from newslint.engines.languagetool.client import Client
from newslint.engines.languagetool.questions import pieces
from newslint.model import Span

_TEXT = st.lists(
    st.sampled_from(["wroong", " ", "é", "e\u0301", "😀", "𝒜", "\n\n", "न\u093f", "."])
)


@given(parts=_TEXT)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_positions_are_code_points(fake: Fake, parts: list[str]) -> None:
    text = "a " + "".join(parts)
    remarks = Client(fake.url).remarks(text, ["X"])
    assert len(remarks) == text.count("wroong")
    for remark in remarks:
        assert text[remark.span.start : remark.span.end] == "wroong"
    assert all(a.span.end <= b.span.start for a, b in pairwise(remarks))


def test_only_the_rules_that_are_named(fake: Fake) -> None:
    client = Client(fake.url)
    client.remarks("wroong", ["A", "B"])
    client.remarks("wroong", ["A"], only=False)
    first, second = fake.handler.asked
    assert sorted(first["enabledRules"][0].split(",")) == ["A", "B"]
    assert first["enabledOnly"] == ["true"]
    assert "enabledOnly" not in second


def test_a_proxy_in_the_environment_is_not_asked(
    fake: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://192.0.2.1:9")  # an address that never answers
    monkeypatch.delenv("no_proxy", raising=False)
    assert Client(fake.url).remarks("wroong", ["A"])


def test_a_server_that_hangs_is_asked_once(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    client = Client(fake.url)
    monkeypatch.setattr(client_module, "REQUEST_LIMIT", 0.3)
    fake.handler.mode = "hangs"
    with pytest.raises(LanguageToolError, match=r"failed: .*timed out"):
        client.remarks("wroong", ["A"])
    assert len(fake.handler.asked) == 1


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(fake: Fake, code: int) -> None:
    client = Client(fake.url)
    fake.handler.mode, fake.handler.code = "redirects", code
    with pytest.raises(LanguageToolError, match=r"would send the article on to another address$"):
        client.remarks("wroong", ["A"])
    assert len(fake.handler.asked) == 1


def test_no_server() -> None:
    with pytest.raises(LanguageToolError, match=r"^http://127.0.0.1:9 does not answer"):
        Client("http://127.0.0.1:9")


def test_another_server(fake: Fake) -> None:
    fake.handler.mode = "foreign"
    with pytest.raises(LanguageToolError, match=r"does not answer as LanguageTool does: .*a wiki"):
        Client(fake.url)


def test_a_text_over_the_limit_is_one_line(fake: Fake) -> None:
    with pytest.raises(LanguageToolError, match=r"exceeds the limit of 20000 characters$"):
        Client(fake.url).remarks("word " * 5_000, ["A"])


@given(st.lists(st.integers(1, 250), min_size=1, max_size=8), st.sampled_from("x. \n"))
def test_pieces_are_whole_and_small(sizes: list[int], filler: str) -> None:
    blocks: list[Span] = []
    prose = ""
    for size in sizes:
        start = len(prose) + 2 if prose else 0
        prose += ("\n\n" if prose else "") + ("Words. " + filler * size)[:size]
        blocks.append(Span(start, len(prose)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(questions, "MAX_TEXT", 100)
        found = list(pieces(prose, blocks))
    assert all(0 < end - start <= 100 for start, end in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    covered = {i for start, end in found for i in range(start, end)}
    assert covered >= {i for block in blocks for i in range(block.start, block.end)}


def test_pieces_are_cut_between_sentences() -> None:
    prose = "One sentence of some words. " * 800
    found = list(pieces(prose, [Span(0, len(prose))]))
    assert len(found) == 3
    assert all(prose[end - 2 : end] == ". " for _, end in found)
