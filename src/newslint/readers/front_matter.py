"""Front matter, YAML between `---` or TOML between `+++`: some of its fields are prose.

The parsers tell values, and PyYAML where they stand; the text of a field is then read from the
source itself. Only where it comes to the same value can it be edited in place.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from newslint.model import Span
from newslint.readers.builder import Builder
from newslint.readers.document import Comment, Kind
from newslint.readers.fragments import plain
from newslint.readers.pieces import Spell

_FENCE = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n")
_YAML_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_TOML_END = re.compile(r"^\+\+\+[ \t]*\r?$", re.MULTILINE)
_KEY = re.compile(r"\s*[\w-]+\s*[:=]|\s*[#\[]")
_COMMENT = re.compile(r"^[ \t]*(#([ \t]*newslint:[^\r\n]*))", re.MULTILINE)
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_YAML_ESCAPE = r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[ \t]*\r?\n[ \t]*|.)"
_TOML_ESCAPE = r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[ \t]*\r?\n\s*|.)"
_BLANK = r"(?P<blank>[ \t]*\r?\n(?:[ \t]*\r?\n)+[ \t]*)"
_WRAP = r"(?P<wrap>[ \t]*\r?\n[ \t]*)"


@dataclass(frozen=True, slots=True)
class _Style:
    """How a string is written: what in it stands for something else, and how to write it."""

    escape: re.Pattern[str]
    decode: Callable[[str], str]
    spell: Spell


def read(builder: Builder, source: str, fields: Sequence[str]) -> int:
    """Add the prose `fields` of front matter to `builder`; return where the body begins.

    A name with dots goes into nested tables; what is in a list counts as in its place.
    """
    fence = _FENCE.match(source)
    toml = fence is not None and fence[1] == "+++"
    end = (_TOML_END if toml else _YAML_END).search(source, fence.end()) if fence else None
    if fence is None or end is None:
        return 0
    text = source[fence.end() : end.start()]
    try:
        found = list(_toml(text) if toml else _yaml(text))
    except (yaml.YAMLError, tomllib.TOMLDecodeError, RecursionError, ValueError):
        found = []
        if not _KEY.match(text):
            return 0
    else:
        if not found and text.strip() and not _KEY.match(text):
            return 0  # a rule between two paragraphs
    builder.front_matter = text
    for said in _COMMENT.finditer(source, fence.end(), end.start()):
        builder.comments.append(Comment(Span(*said.span(1)), said[2]))
    for field in found:
        if field.name in fields:
            _add(builder, source, fence.end(), field)
    return end.end()


def value(source: str, name: str) -> str | None:
    """Return the text that front matter gives the field `name`, None where it gives none."""
    start = body(source)
    fence = _FENCE.match(source) if start else None
    if fence is None:
        return None
    text = source[fence.end() : start].rstrip("-+. \t\r")
    try:
        fields = _toml(text) if fence[1] == "+++" else _yaml(text)
        return next((field.value for field in fields if field.name == name), None)
    except (yaml.YAMLError, tomllib.TOMLDecodeError, RecursionError, ValueError):
        return None


def body(source: str) -> int:
    """Return where the text begins behind front matter, 0 where there is none."""
    fence = _FENCE.match(source)
    toml = fence is not None and fence[1] == "+++"
    end = (_TOML_END if toml else _YAML_END).search(source, fence.end()) if fence else None
    return end.end() if end else 0


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    span: Span
    style: _Style
    value: str


def _add(builder: Builder, source: str, offset: int, field: _Field) -> None:
    outside, builder.spell = builder.spell, field.style.spell
    start, end = offset + field.span.start, offset + field.span.end
    parts = list(_parts(source, start, end, field.style))
    read = "".join(" " if text is None else text for text, _, _ in parts)
    if read.split() == field.value.split():
        for text, at, behind in parts:
            if text is None:
                builder.finish(Kind.FIELD)
            elif text == source[at:behind]:
                first = at + 1 if at == start and field.style is _YAML_STYLES["plain"] else at
                builder.spell = _spell_first
                builder.text(at, first)
                builder.spell = field.style.spell
                builder.text(first, behind)
            else:
                builder.opaque(text, at, behind)
    else:
        builder.opaque(" ".join(field.value.split()), start, end, fixed=True)
    builder.finish(Kind.FIELD)
    builder.spell = outside


def _parts(
    source: str, start: int, end: int, style: _Style
) -> Iterator[tuple[str | None, int, int]]:
    """Yield the text of a string, with the source of each part; None is the end of a paragraph."""
    for match in style.escape.finditer(source, start, end):
        yield source[start : match.start()], start, match.start()
        if match.lastgroup == "blank":
            yield None, match.start(), match.end()
        else:
            decoded = " " if match.lastgroup == "wrap" else style.decode(match[0])
            yield decoded, match.start(), match.end()
        start = match.end()
    yield source[start:end], start, end


# YAML


def _yaml(text: str) -> Iterator[_Field]:
    node = yaml.compose(text, _LOADER)
    if not isinstance(node, yaml.MappingNode):
        return
    seen: set[int] = set()
    todo: list[tuple[str, Any, bool]] = [("", node, False)]
    while todo:
        name, node, flow = todo.pop()
        if id(node) in seen:
            continue  # an alias
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            for key, value in reversed(node.value):
                if isinstance(key, yaml.ScalarNode):
                    inner = f"{name}.{key.value}" if name else key.value
                    todo.append((inner, value, flow or bool(node.flow_style)))
        elif isinstance(node, yaml.SequenceNode):
            inside = flow or bool(node.flow_style)
            todo += [(name, item, inside) for item in reversed(node.value)]
        elif node.tag == "tag:yaml.org,2002:str":
            yield _yaml_string(name, node, text, flow=flow)


def _yaml_string(name: str, node: yaml.ScalarNode, text: str, *, flow: bool) -> _Field:
    start, end = node.start_mark.index, node.end_mark.index
    style = _YAML_STYLES[node.style or ("flow" if flow else "plain")]
    if node.style in ("'", '"'):
        start, end = start + 1, end - 1
    elif node.style in ("|", ">"):
        header = text.find("\n", start)
        start = min(end, header + 1 if header >= 0 else end)
    return _Field(name, Span(start, end), style, node.value)


def _spell_plain(text: str) -> str | None:
    """Spell text in a string without quotation marks, unless YAML would see more in it."""
    return None if re.search(r":(?:\s|$)|\s#|^#", text) else plain(text)


def _spell_first(text: str) -> str | None:
    """Spell the beginning of such a string: there many characters mean something to YAML."""
    return _spell_plain(text) if text[:1].isalnum() or text[:1] in "“‘" else None


def _spell_flow(text: str) -> str | None:
    return None if re.search(r"[,\[\]{}]", text) else _spell_plain(text)


def _spell_double(text: str) -> str | None:
    return plain(text.replace("\\", "\\\\").replace('"', '\\"'))


def _decode_yaml(escape: str) -> str:
    return str(yaml.load(f'"{escape}"', _LOADER))  # noqa: S506 - a safe loader


def _style(escape: str, decode: Callable[[str], str], spell: Spell) -> _Style:
    pattern = "|".join(filter(None, (escape, _BLANK, _WRAP)))
    return _Style(re.compile(pattern), decode, spell)


_YAML_STYLES = {
    "plain": _style("", str, _spell_plain),
    "flow": _style("", str, _spell_flow),
    "'": _style("''", lambda _: "'", lambda text: plain(text.replace("'", "''"))),
    '"': _style(_YAML_ESCAPE, _decode_yaml, _spell_double),
    "|": _style("", str, plain),
    ">": _style("", str, plain),
}


# TOML

_TOML = re.compile(
    r"""
    ^[ \t]*
    (?:
        \[\[?(?P<table>[^\[\]\n]+)\]\]?           # [table], [[one of several]]
        |
        (?P<key>[\w."'-]+)[ \t]*=[ \t]*
        (?P<string>
            \"{3}(?:\\.|[^\\])*?\"{3,5}           # over several lines; may end in two more quotes
            | \'{3}.*?\'{3,5}                      # the same, without escapes
            | "(?:\\.|[^"\\\n])*"
            | '[^'\n]*'
        )
    )
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
"""Tables and keys with strings: `tomllib` tells their values, not where they stand."""


def _toml(text: str) -> Iterator[_Field]:
    data = tomllib.loads(text.replace("\r\n", "\n"))
    table = ""
    for match in _TOML.finditer(text):
        if match["table"]:
            table = _toml_name(match["table"]) + "."
            continue
        name, raw = table + _toml_name(match["key"]), match["string"]
        quote = raw[:3] if raw[:3] in _TOML_STYLES and len(raw) >= 6 else raw[0]
        value = tomllib.loads(f"x = {raw}".replace("\r\n", "\n"))["x"]
        if value in _values(data, name.split(".")):
            size = len(quote)
            span = Span(match.start("string") + size, match.end("string") - size)
            yield _Field(name, span, _TOML_STYLES[quote], value)


def _toml_name(name: str) -> str:
    return re.sub(r"""["'\s]""", "", name)


def _values(data: Any, path: Sequence[str]) -> list[Any]:
    if isinstance(data, list):
        return [value for item in data for value in _values(item, path)]
    if not path:
        return [data]
    return _values(data[path[0]], path[1:]) if isinstance(data, dict) and path[0] in data else []


def _decode_toml(escape: str) -> str:
    return "" if "\n" in escape else str(tomllib.loads(f'x = "{escape}"')["x"])


def _spell_literal(text: str) -> str | None:
    return None if "'" in text else plain(text)


_TOML_STYLES = {
    '"': _style(_TOML_ESCAPE, _decode_toml, _spell_double),
    "'": _style("", str, _spell_literal),
    '"""': _style(_TOML_ESCAPE, _decode_toml, _spell_double),
    "'''": _style("", str, _spell_literal),
}
