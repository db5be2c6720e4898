"""What marks of emphasis begin and end: Markdown tells by the characters at both their sides.

The terms are those of CommonMark, section 6.2: a run of marks is left-flanking where a word may
begin at it, right-flanking where one may end. The specification has counted symbols such as "€" as
punctuation since 0.31, and parsers differ.
"""

from __future__ import annotations

import unicodedata

from newslint.model import Edit

_MARKS = ("*", "_", "~")


def turns(source: str, edit: Edit) -> bool:
    """Whether an edit makes the marks beside it begin or end something else than they do.

    So does what would make a tag of a "<" that stands alone.
    """
    start, end = edit.span.start, edit.span.end
    before, behind = source[max(0, start - 1) : start], source[end : end + 1]
    if not edit.text and before in _MARKS and before == behind:
        return True  # two runs would be one
    first, last = (edit.text + behind)[:1], (before + edit.text)[-1:]
    if before == "<" and source[start : start + 1].isspace() and not first.isspace():
        return True
    outer_before, outer_behind = _beyond(source, start, -1), _beyond(source, end, 1)
    return (
        before in _MARKS
        and _roles(before, outer_before, source[start]) != _roles(before, outer_before, first)
    ) or (
        behind in _MARKS
        and _roles(behind, source[end - 1], outer_behind) != _roles(behind, last, outer_behind)
    )


def _beyond(source: str, at: int, step: int) -> str:
    """Return the character behind the run of marks that ends (`step` is -1) or begins at `at`."""
    at -= step < 0
    mark = source[at : at + 1]
    while 0 <= at < len(source) and source[at] == mark:
        at += step
    return source[at] if 0 <= at < len(source) else ""


def _roles(mark: str, before: str, behind: str) -> list[tuple[bool, bool]]:
    """Return whether a run may begin and end emphasis; with symbols as punctuation, and not."""
    return [_flanks(mark, _kind(before, each), _kind(behind, each)) for each in ("P", "PS")]


def _flanks(mark: str, before: str, behind: str) -> tuple[bool, bool]:
    left = behind != "space" and (behind != "punctuation" or before != "word")
    right = before != "space" and (before != "punctuation" or behind != "word")
    if mark == "_":
        return (
            left and (not right or before == "punctuation"),
            right and (not left or behind == "punctuation"),
        )
    return left, right


def _kind(character: str, punctuation: str) -> str:
    if not character or character.isspace():
        return "space"
    is_mark = unicodedata.category(character)[0] in punctuation
    return "punctuation" if is_mark or character in "$+<=>^`|~" else "word"
