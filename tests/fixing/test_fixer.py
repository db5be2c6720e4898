"""Fixes: whole or not at all, verified, at rest after one run, and no other byte changed."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path, PurePath

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from newslint.atomic import write
from newslint.edits import apply
from newslint.fixing.fixer import _choose, fix
from newslint.linting.linter import Linter
from newslint.model import Edit, Finding, Fix, Report, Safety, Severity, Span
from newslint.running.file_linter import FileLinter, Mode
from newslint.settings.settings import Finder
from newsroom import furnish

SUFFIXES = st.sampled_from([".txt", ".md", ".html"])
PIECES = [
    "teh", "Teh", "colour", "t<b>eh</b>", "*teh*", "te&#104;", "t**e**h", "`teh`", "“teh”", '"',
    "“", "caf\u00e9", "&amp;", "<p>", "</p>", "<!--", "-->", "<!-- newslint: off -->", "---", "#",
    "- ", "> ", "|", "{{< x >}}", "[teh](teh)", "![teh](x)", "\U0001f600", "e\u0301", "\ufeff",
    "\u2028", "\x00", ".", ",", " ", " ", " ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\t",
]  # fmt: skip
ARTICLES = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


def spelt(text: str) -> str:
    """Return a text with everything repaired that the house rules object to."""
    text = re.sub(r"(?<!\w)([tT])eh(?!\w)", r"\1he", text)
    return re.sub(r"(?<!\w)([cC])olour(?!\w)", r"\1olor", text)


def readable(text: str) -> str:
    """Return a text with its characters as such; a reference to none still parts two words."""
    return re.sub(r"&[#\w]+;?", lambda match: unescape(match[0]) or "\ufffd", text)


@settings(max_examples=400)
@given(ARTICLES, SUFFIXES, st.sampled_from([Safety.SAFE, Safety.UNSAFE]))
def test_the_prose_is_the_old_prose_with_the_edits(
    house: Linter, text: str, suffix: str, level: Safety
) -> None:
    path = PurePath(f"a{suffix}")
    fixed = fix(house, path, text, level)
    assert not fixed.report.failures
    before, after = house.read(path, text).prose, house.read(path, fixed.source).prose
    assert spelt(" ".join(before.split())) == spelt(" ".join(after.split()))
    gained = len(fixed.before.findings) - len(fixed.report.findings)
    assert gained == len(fixed.applied)
    if not fixed.applied:
        assert fixed.source == text


@settings(max_examples=200)
@given(ARTICLES, SUFFIXES, st.sampled_from([Safety.SAFE, Safety.UNSAFE]))
def test_once_is_enough(house: Linter, text: str, suffix: str, level: Safety) -> None:
    path = PurePath(f"a{suffix}")
    once = fix(house, path, text, level)
    again = fix(house, path, once.source, level)
    assert again.source == once.source
    assert again.applied == ()
    assert again.report == once.report


@pytest.mark.parametrize(
    "said", ["“teh”", '“We <a b="c teh d">****in it,”', '“by "a teh b" of it”']
)
def test_a_fix_in_a_quotation_is_not_safe(house: Linter, said: str) -> None:
    fixed = fix(house, PurePath("a.txt"), f"He said teh {said}.")
    assert fixed.source == f"He said the {said}."
    (left,) = fixed.report.findings
    assert left.fix is not None
    assert left.fix.safety is Safety.UNSAFE


SPANS = st.tuples(st.integers(0, 20), st.integers(0, 3)).map(lambda t: Span(t[0], t[0] + t[1]))
EDITS = st.builds(Edit, SPANS, st.sampled_from(["", "x", "yz"]))


def disjoint(edits: list[Edit]) -> bool:
    return not any(
        one.span.touches(other.span) for i, one in enumerate(edits) for other in edits[:i]
    )


FIXES = st.builds(
    Fix,
    st.just("title"),
    st.lists(EDITS, min_size=1, max_size=3).filter(disjoint).map(lambda e: tuple(sorted(e))),
    st.sampled_from(Safety),
)


def finding(proposed: Fix) -> Finding:
    span = proposed.edits[0].span
    return Finding(PurePath("a"), "rule", "house", Severity.NOTE, span, "message", proposed)


@given(st.lists(FIXES, max_size=8), st.sampled_from([Safety.SAFE, Safety.UNSAFE]))
def test_a_fix_goes_in_whole_or_not_at_all(fixes: list[Fix], level: Safety) -> None:
    chosen = [each.fix for each in _choose(map(finding, fixes), level) if each.fix]
    edits = [edit for each in chosen for edit in each.edits]
    assert disjoint(edits)
    apply("." * 25, edits)  # raises where two overlap
    assert all(each.safety >= level for each in chosen)
    for each in fixes:
        if each.safety >= level and each not in chosen:
            earlier = [e for c in chosen if fixes.index(c) < fixes.index(each) for e in c.edits]
            assert any(e.span.touches(own.span) for e in earlier for own in each.edits)


def test_what_would_not_read_as_meant_is_not_applied(house: Linter) -> None:
    class Careless(Linter):
        """Proposes to write markup into prose."""

        def lint(self, path: PurePath, source: str) -> Report:
            report = super().lint(path, source)
            edit = Edit(Span(0, 1), "<b>t")
            bad = Fix("title", (edit,), Safety.SAFE, (edit,))
            return Report(path, source, (finding(bad), *report.findings))

    fixed = fix(Careless(house.config), PurePath("a.html"), "x teh", Safety.SAFE)
    assert fixed.source == "x the"
    (left,) = fixed.report.findings
    assert left.fix is not None
    assert left.fix.safety is Safety.HINT


def test_fixes_that_do_not_come_to_rest_are_a_failure(house: Linter) -> None:
    class Restless(Linter):
        """Finds something in its own repairs."""

        def lint(self, path: PurePath, source: str) -> Report:
            edit = Edit(Span(0, 0), "x")
            return Report(path, source, (finding(Fix("more", (edit,), Safety.SAFE, (edit,))),))

    fixed = fix(Restless(house.config), PurePath("a.txt"), "a")
    assert fixed.source == "a"
    assert fixed.applied == ()
    assert [each.error for each in fixed.report.failures] == [
        "its repairs still change something after 10 rounds, so none was applied"
    ]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    furnish(folder)
    return folder


@pytest.fixture(scope="module")
def linter(desk: Path) -> FileLinter:
    return FileLinter(Finder({}, file=desk / "newslint.toml"), Mode.FIX, Safety.UNSAFE)


BYTES = st.one_of(
    st.binary(max_size=200),
    st.builds(
        lambda text, codec: text.encode(codec, "replace"),
        ARTICLES,
        st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "latin-1"]),
    ),
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(BYTES, SUFFIXES)
@example(b"0&#1;teh", ".txt")
def test_no_other_byte_changes(desk: Path, linter: FileLinter, data: bytes, suffix: str) -> None:
    file = desk / f"article{suffix}"
    file.write_bytes(data)
    report = linter.file(file)
    after = file.read_bytes()
    if not report.repaired:
        assert after == data
        return
    assert not report.failures
    codec = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    shown = readable if suffix != ".txt" else str  # plain text has no references
    old, new = shown(data.decode(codec)), shown(after.decode(codec))
    assert spelt(new) == spelt(old)


def test_a_file_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    file.chmod(0o604)

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", fail)
        with pytest.raises(OSError, match="No space"):
            write(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]
    write(file, b"new")
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o777 == 0o604
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")
    link = tmp_path / "link.txt"
    link.symlink_to("a.txt")
    write(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "a.txt").read_bytes() == b"new"


def test_a_file_that_cannot_be_written_is_a_failure(
    desk: Path, linter: FileLinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = desk / "locked.txt"
    file.write_bytes(b"teh")

    def refuse(_path: Path, _data: bytes, *, instead_of: bytes) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("newslint.fixing.rewrite.write", refuse)
    (failure,) = linter.file(file).failures
    assert failure.error == "cannot be written: Permission denied"
    assert file.read_bytes() == b"teh"
