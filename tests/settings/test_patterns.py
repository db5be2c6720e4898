from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pathspec import GitIgnoreSpec

from newslint.settings.patterns import PatternError, sound, spec


@pytest.mark.parametrize("line", ["\\", "!", "[z-a]"])
def test_what_is_no_pattern(line: str) -> None:
    with pytest.raises(PatternError, match="is not a valid"):
        spec([line])
    assert sound([line, "*.md"]) == ["*.md"]


def test_a_pattern_of_many_stars_is_stopped() -> None:
    patterns = spec(["*a" * 20 + "b"])
    with pytest.raises(PatternError, match="takes too long"):
        patterns.match_file("a" * 5000)


@given(st.lists(st.sampled_from(["a", "b", "*", "**", "/", "?", "[ab]", ".", "!"]), max_size=12))
def test_the_limit_changes_no_match(parts: list[str]) -> None:
    for line in sound(["".join(parts)]):
        for path in ("a", "b/a", "a.b/a", "ab/ba/a"):
            assert spec([line]).match_file(path) is GitIgnoreSpec.from_lines([line]).match_file(
                path
            )


def test_the_last_pattern_decides() -> None:
    patterns = spec(["drafts/", "!keep.md", "*-*-*-*.md"])
    assert patterns.match_file("drafts/a.md")
    assert patterns.match_file("a-b-c-d.md")
    assert not patterns.match_file("a-b.md")


def test_a_pattern_that_python_wonders_at_says_nothing() -> None:
    assert not spec(["[[:alpha:]", "[a||b]", "[a&&b]"]).match_file("a.txt")
