"""Shortcodes and tags of site generators (Hugo, Jekyll, Eleventy, Jinja): never prose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint.model import Span
from newslint.readers.fragments import plain

FILLER = "\ue000"
"""Stands for what a parser of markup shall not see: a letter to Markdown, and text to HTML."""


def _span(opening: str, sign: str, closing: str) -> str:
    """Return the pattern of a shortcode: it goes over no blank line and holds no other one."""
    inside = rf"(?:[^\n{{]|\{{(?!{sign})|\n(?![ \t\r]*\n)){{0,2000}}?"
    return opening + inside + closing


_SHORTCODE = re.compile(
    # With what stands between a pair that holds code.
    r"\{\{[<%]\s*(highlight|code|math|katex|mermaid)\b.{0,9999}?\{\{[<%]\s*/\s*\1\s*[%>]\}\}"
    r"|\{%-?\s*(highlight|raw|code|math|mermaid|comment)\b.{0,9999}?\{%-?\s*end\2\s*-?%\}|"
    + "|".join(
        (
            _span(r"\{\{[<%]", r"\{", r"[%>]\}\}"),
            _span(r"\{%", "%", r"%\}"),
            _span(r"\{#", "#", r"#\}"),
            _span(r"\{\{", r"\{", r"\}\}"),
            r"\{:[^{}\n]*\}",  # attributes of kramdown
            # WordPress: [caption id="x"], [/caption], [gallery]
            r"\[[a-z][\w-]*(?:\s+[\w-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s\]\"'=]+))++\s*/?\](?![(\[])",
            r"\[/[a-z][\w-]*\](?![(\[])",
            r"\[(?:gallery|audio|video|playlist|caption|embed|toc)\](?![(\[])",
        )
    ),
    re.DOTALL,
)


_CAPTION = re.compile(r"\b(?:caption|alt)\s*=\s*(?:\"([^\"\\\n]*)\"|'([^'\\\n]*)')")
_OPENING = re.compile(r"\{\{[<%].*?[%>]\}\}|\{%.*?%\}|\[[a-z][^\]]*\]", re.DOTALL)


def find(source: str) -> list[Span]:
    """Return the places of all shortcodes."""
    if "{" not in source and "[" not in source:
        return []
    return [Span(*match.span()) for match in _SHORTCODE.finditer(source)]


def captions(source: str, code: Span) -> list[Span]:
    """Return the captions in a shortcode: `caption="The bridge at night"`."""
    opening = _OPENING.match(source, code.start, code.end)
    if opening is None:
        return []
    found = _CAPTION.finditer(source, *opening.span())
    return [Span(*match.span(match.lastindex or 0)) for match in found]


def spell_caption(text: str) -> str | None:
    """Spell words of a caption, unless a mark in them could end it."""
    return None if re.search(r"[\"'\\{}\[\]<>%\n]", text) else plain(text)


def mask(source: str, spans: Sequence[Span], filler: str = FILLER) -> str:
    """Return `source` with each span filled, at the same length."""
    pieces, at = [], 0
    for span in spans:
        pieces += [source[at : span.start], filler * (span.end - span.start)]
        at = span.end
    return "".join([*pieces, source[at:]])
