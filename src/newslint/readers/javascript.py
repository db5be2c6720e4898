"""Where expressions, tags and modules of JavaScript end, whatever strings and templates hold.

Only the marks matter that may hide another: no program is parsed. What nothing closes is searched
for a limited number of times, so that a text made of such marks takes no longer.
"""

from __future__ import annotations

import re

_MARK = re.compile(r"[\"'`{}()\[\]/]|\n(?=[ \t]*(?:\n|\Z))")
_REGEX = r"/(?![*/>])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*+\])++/"
_WHOLE = {
    '"': re.compile(r'"(?:[^"\\\n]|\\.)*+"', re.DOTALL),
    "'": re.compile(r"(?<![^\W_])'(?:[^'\\\n]|\\.)*+'", re.DOTALL),  # no "don't" of a text
    "/": re.compile(
        rf"(?<=[(,=:\[!&|?{{}};]){_REGEX}|(?<=[(,=:\[!&|?{{}};] ){_REGEX}|(?<!:)//[^\n]*"
    ),
}
_IN_TEMPLATE = re.compile(r"\\.|`|\$\{", re.DOTALL)
_IN_TAG = re.compile(r"(?:[^<>{}\"'`]|\"[^\"]*+\"|'[^']*+')*+")
_BLANK_LINE = re.compile(r"\n[ \t]*(?:\n|\Z)")
_CLOSING = {"{": "}", "(": ")", "[": "]", "`": "`", "${": "}"}
_PATIENCE = 100_000  # code points that are searched in vain, besides ten times the text


class Scanner:
    """Finds the ends of what begins in a source."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._patience = _PATIENCE + 10 * len(source)

    def expression(self, start: int) -> int | None:
        """Return where the expression ends whose brace stands at `start`; None if nowhere."""
        stack: list[str] = []
        at: int | None = start
        while self._patience > 0 and at is not None:
            at, _ = self._next(at, stack, "{`")
            if at is not None and not stack:
                return at
        self._patience -= len(self._source) - start
        return None

    def tag(self, at: int) -> int | None:
        """Return where a tag of JSX ends, from behind its name on; None if nowhere."""
        start, end = at, None
        while self._patience > 0:
            found = _IN_TAG.match(self._source, at)
            at = found.end() if found else at
            mark = self._source[at : at + 1]
            if mark == ">":
                return at + 1
            end = self.expression(at) if mark == "{" else None
            if end is None:
                break
            at = end
        self._patience -= at - start
        return None

    def module(self, start: int) -> int:
        """Return where imports and exports end: at a blank line outside of brackets."""
        stack: list[str] = []
        at: int | None = start
        while self._patience > 0 and at is not None:
            at, mark = self._next(at, stack, "{([`")
            if at is not None and mark == "\n" and not stack:
                return at - 1
        if not stack and at is None:
            return len(self._source)
        self._patience -= len(self._source) - start
        blank = _BLANK_LINE.search(self._source, start)
        return blank.start() if blank else len(self._source)

    def _next(self, at: int, stack: list[str], openings: str) -> tuple[int | None, str]:
        """Pass over the next mark, a whole string or comment; `stack` has what closes what is open.

        Return where that ends (None at the end of the source), and the mark.
        """
        inside = bool(stack) and stack[-1] == "`"
        found = (_IN_TEMPLATE if inside else _MARK).search(self._source, at)
        if found is None:
            return None, ""
        mark, end = found[0], found.end()
        if stack and mark == stack[-1]:
            stack.pop()
        elif mark == "${" or (mark in openings and not inside):
            stack.append(_CLOSING[mark])
        elif mark == "/" and self._source.startswith("*", end):
            closed = self._source.find("*/", end + 1)
            return (closed + 2, mark) if closed >= 0 else (None, mark)
        elif whole := _WHOLE[mark].match(self._source, found.start()) if mark in _WHOLE else None:
            end = whole.end()
        return end, mark
