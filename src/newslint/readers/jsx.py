"""What of Markdown is a program's and no prose: JSX, directives, mathematics; and MDX's modules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newslint.model import Span
from newslint.readers.javascript import Scanner

_ON = r"\n(?![ \t>]*(?:\n|`{3}|~{3}|#{1,6}\s|[-*+]\s|1[.)]\s))"  # no other block begins
_CODE = (
    r"^[ \t>]*(?P<fence>`{3,}|~{3,})[^\n]*(?:\n(?![ \t>]*(?P=fence))[^\n]*)*+(?:\n[^\n]*)?"
    rf"|(?P<ticks>`++)(?:[^`\n]|{_ON}|(?!(?P=ticks)(?!`))`++)*+(?P=ticks)"
    r"|`++"
    r"|\\[^\n]"
)


_COMPONENT = r"(?P<tag></?[A-Z][\w.]*(?=[\s/>]))"
_ELEMENT = r"(?P<tag></?(?:[A-Za-z][\w.:-]*(?=[\s/>{])|(?=>)))"
_DIRECTIVE = r"^[ \t]*(?P<line>:{3,}[^\n]*)"
_MATH = (
    r"(?P<math>\$\$(?:[^$\n]|\n(?![ \t]*\n))+\$\$"
    r"|(?<![\w$])\$(?=[^$\n]*[\\^_={}]|[A-Za-z]\$)[^\s$](?:[^$\n]{0,200}[^\s$])?\$(?![\w$]))"
)
_MODULE = (
    r"^(?P<module>import\s*(?:[\"'{*]|[\w$]+\s*(?:,|from\s*[\"']))"
    r"|export\s+(?:default|const|let|var|function|class|async|type|\{|\*))"
)
_MARKDOWN = re.compile(
    "|".join((_CODE, "(?P<note><!--)", _DIRECTIVE, _MATH, _COMPONENT)), re.MULTILINE
)
_MDX = re.compile(
    "|".join((_CODE, _MODULE, _DIRECTIVE, _MATH, r"(?P<brace>\{)", _ELEMENT)),
    re.MULTILINE,
)
_COMMENT = re.compile(r"\{\s*/\*(.*?)\*/\s*\}", re.DOTALL)
_CODES = frozenset(
    ("code", "kbd", "pre", "samp", "script", "style", "svg", "math", "textarea", "tt", "var")
)
_SIGNS = ("$", ":::", "<")


@dataclass(frozen=True, slots=True)
class Foreign:
    """A stretch that is no prose; `comment` is what it says if it is nothing but a comment."""

    span: Span
    comment: str | None = None


def in_markdown(source: str) -> list[Foreign]:
    """Return the components, directives and formulas of Markdown, such as `<Tabs …>`, `$x^2$`."""
    if not any(sign in source for sign in _SIGNS):
        return []
    return list(_found(_MARKDOWN, source, ("line", "math", "tag")))


def in_mdx(source: str, start: int) -> list[Foreign]:
    """Return all of MDX from `start` on that is no prose: modules, expressions and tags too."""
    return list(_found(_MDX, source, ("module", "line", "math", "brace", "tag"), start))


def _found(
    pattern: re.Pattern[str], source: str, groups: Sequence[str], start: int = 0
) -> Iterator[Foreign]:
    source = source.replace("\r\n", " \n")  # one kind of line ends, at the same length
    ends = _Ends(source)
    while match := pattern.search(source, start):
        group = match.lastgroup
        if group is None or group not in groups:
            start = ends.note(match.end()) if group == "note" else match.end()
            continue
        begin = match.start(group)
        end = ends.of(group, match)
        start = match.end() if end is None else end
        if end is not None:
            comment = _COMMENT.fullmatch(source, begin, end) if group == "brace" else None
            yield Foreign(Span(begin, end), comment[1] if comment else None)


class _Ends:
    """Where what begins in a source ends."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._scanner = Scanner(source)
        self._unclosed: set[str] = set()
        self._last_note = source.rfind("-->")

    def note(self, at: int) -> int:
        """Return where a comment of HTML ends whose words begin at `at`; `at` if it never does."""
        return self._source.find("-->", at) + len("-->") if at <= self._last_note else at

    def of(self, group: str, match: re.Match[str]) -> int | None:
        """Return the end of what a match begins; None where nothing ends it."""
        if group == "module":
            return self._scanner.module(match.start(group))
        if group == "brace":
            return self._scanner.expression(match.start(group))
        if group == "tag":
            return self._element(match[group][1:], match.end(group))
        return match.end(group)

    def _element(self, name: str, at: int) -> int | None:
        """Return the end of a tag, or of an element of code."""
        end = self._scanner.tag(at)
        if end is None or name not in _CODES or self._source[end - 2] == "/":
            return end
        closing = f"</{name}"
        at = -1 if name in self._unclosed else self._source.find(closing, end)
        if at < 0:
            self._unclosed.add(name)
            return end
        return self._scanner.tag(at + len(closing)) or end


def blank_lines(masked: str, filler: str) -> str:
    """Return `masked` with spaces for its lines of nothing but `filler`: they part blocks."""
    alone = re.compile(rf"^[ \t]*{filler}[ \t{filler}]*(?=\r?$)", re.MULTILINE)
    return alone.sub(lambda match: " " * len(match[0]), masked)
