"""What of Markdown is a program's and no prose: JSX, directives, mathematics; and MDX's modules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newslint.model import Span

_ON = r"\n(?![ \t>]*(?:\n|`{3}|~{3}|#{1,6}\s|[-*+]\s|1[.)]\s))"  # no other block begins
_CODE = (
    r"^[ \t>]*(?P<fence>`{3,}|~{3,})[^\n]*(?:\n(?![ \t>]*(?P=fence))[^\n]*)*+(?:\n[^\n]*)?"
    rf"|(?P<ticks>`++)(?:[^`\n]|{_ON}|(?!(?P=ticks)(?!`))`++)*+(?P=ticks)"
    r"|`++"
    r"|\\[^\n]"
)


def _braces(depth: int) -> str:
    """Return the pattern of an expression in braces, with others in it."""
    strings = r'"[^"\n]*"|' + r"'[^'\n]*'|`[^`]*`|/\*(?:[^*]|\*(?!/))*+\*/|[^{}]"
    inner = f"|{_braces(depth - 1)}" if depth else ""
    return rf"\{{(?:{strings}{inner})*+\}}"


_EXPRESSION = _braces(5)
_REST = rf"(?:\"[^\"]*\"|'[^']*'|{_EXPRESSION}|[^<>{{}}\"'])*+>"
_COMPONENT = rf"(?P<tag></?[A-Z][\w.]*(?=[\s/>]){_REST})"
_ELEMENT = rf"(?P<tag></?(?:[A-Za-z][\w.:-]*(?=[\s/>{{]){_REST}|>))"
_DIRECTIVE = r"^[ \t]*(?P<line>:{3,}[^\n]*)"
_MATH = (
    r"(?P<math>\$\$(?:[^$\n]|\n(?![ \t]*\n))+\$\$"
    r"|(?<![\w$])\$(?=[^$\n]*[\\^_={}]|[A-Za-z]\$)[^\s$](?:[^$\n]{0,200}[^\s$])?\$(?![\w$]))"
)
_MODULE = (
    r"^(?P<module>(?:import\s*(?:[\"'{*]|[\w$]+\s*(?:,|from\s*[\"']))"
    r"|export\s+(?:default|const|let|var|function|class|async|type|\{|\*))"
    rf"(?:{_EXPRESSION}|\n(?![ \t]*(?:\n|\Z))|[^\n])*+)"
)
_MARKDOWN = re.compile(
    "|".join((_CODE, "<!--(?:[^-]|-(?!->))*+-->", _DIRECTIVE, _MATH, _COMPONENT)), re.MULTILINE
)
_MDX = re.compile(
    "|".join((_CODE, _MODULE, _DIRECTIVE, _MATH, f"(?P<brace>{_EXPRESSION})", _ELEMENT)),
    re.MULTILINE,
)
_COMMENT = re.compile(r"\{\s*/\*(.*?)\*/\s*\}", re.DOTALL)
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
    for match in pattern.finditer(source, start):
        group = match.lastgroup
        if group is not None and group in groups:
            comment = _COMMENT.fullmatch(match[group]) if group == "brace" else None
            yield Foreign(Span(*match.span(group)), comment[1] if comment else None)


def blank_lines(masked: str, filler: str) -> str:
    """Return `masked` with spaces for its lines of nothing but `filler`: they part blocks."""
    alone = re.compile(rf"^[ \t]*{filler}[ \t{filler}]*$", re.MULTILINE)
    return alone.sub(lambda match: " " * len(match[0]), masked)
