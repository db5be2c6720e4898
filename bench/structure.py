"""What parsers that newslint does not use see in an article: its structure, and its text.

Markdown is read by markdown-it-py, HTML by html5lib, MDX by @mdx-js/mdx where Node and a folder
with that package are given. Front matter is read by PyYAML and tomllib.
"""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Any, NamedTuple
from xml.etree import ElementTree

import html5lib
import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

_PROSE = ("alt", "title", "placeholder", "aria-label", "summary", "content")
_FRONT = re.compile(
    r"(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)(.*?)(?:\r\n|\n|\r)\1[ \t]*(?=[\r\n]|$)", re.S
)

_IN_TAG = re.compile("eof-in-|unexpected-EOF|expected-(?:attribute|end-of-tag|tag-name).*eof")


class Structure(NamedTuple):
    """Marks in their order, the text between them, and the text inside each that is closed."""

    tokens: tuple[str, ...]
    text: str
    inside: tuple[tuple[str, str], ...] = ()


class _Seen:
    """A structure while it is read."""

    def __init__(self) -> None:
        self._tokens: list[str] = []
        self._text: list[str] = []
        self._open: list[tuple[str, int]] = []
        self._inside: list[tuple[str, str]] = []

    def text(self, text: str) -> None:
        self._text.append(text)

    def token(self, token: str) -> None:
        self._tokens.append(token)

    def open(self, token: str) -> None:
        self._tokens.append(token)
        self._open.append((token, len(self._text)))

    def close(self) -> None:
        token, start = self._open.pop()
        self._tokens.append("end")
        self._inside.append((token, "".join(self._text[start:])))

    def add(self, other: Structure) -> None:
        self._tokens += other.tokens
        self._text.append(other.text)
        self._inside += other.inside

    def structure(self) -> Structure:
        return Structure(tuple(self._tokens), "".join(self._text), tuple(self._inside))


class StructureError(Exception):
    """An article that the other parser cannot read."""


class Parsers:
    """The other parsers; ends Node when it is closed."""

    def __init__(self, mdx: Path | None) -> None:
        self._markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
        self._node: subprocess.Popen[str] | None = None
        if mdx is not None:
            code = Path(__file__).with_name("mdast.mjs").read_text("utf-8")
            self._node = subprocess.Popen(
                ["node", "--input-type=module", "-e", code],
                cwd=mdx,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
            )

    def close(self) -> None:
        """End Node."""
        if self._node is not None:
            with self._node:
                self._node.kill()

    def structure(self, name: str, source: str) -> Structure | None:
        """Return the structure of an article; None for plain text, and for MDX without Node.

        Raises StructureError where it cannot be read.
        """
        suffix = PurePath(name).suffix
        if suffix == ".txt":
            return None
        front, body = _parted(source)
        if suffix == ".mdx":
            read = self._of_mdx(body)
        else:
            read = _of_html(body) if suffix in (".html", ".htm") else self._of_markdown(body)
        if read is None:
            return None
        front.add(read)
        return front.structure()

    def _of_mdx(self, source: str) -> Structure | None:
        if self._node is None:
            return None
        assert self._node.stdin is not None
        assert self._node.stdout is not None
        self._node.stdin.write(json.dumps(source) + "\n")
        self._node.stdin.flush()
        said = json.loads(self._node.stdout.readline())
        if "error" in said:
            raise StructureError(said["error"])
        inside = tuple((token, text) for token, text in said["inside"])
        return Structure(tuple(said["tokens"]), said["text"], inside)

    def _of_markdown(self, source: str) -> Structure:
        seen = _Seen()
        for token in self._all(source):
            if token.type == "text":
                seen.text(token.content)
            elif token.type in ("html_inline", "html_block"):
                seen.add(_of_html(token.content))
            elif token.nesting < 0:
                seen.close()
            elif token.type != "softbreak":
                for name in _PROSE:
                    seen.text(str(token.attrs.get(name, "")))
                attributes = {key: each for key, each in token.attrs.items() if key not in _PROSE}
                content = token.content if token.type != "image" else ""
                add = seen.open if token.nesting > 0 else seen.token
                add(f"{token.type} {content!r} {attributes}")
        return seen.structure()

    def _all(self, source: str) -> Iterator[Token]:
        env: dict[str, Any] = {}
        for token in self._markdown.parse(source, env):
            if token.type != "inline":
                yield token
            yield from _inline(token)
        for name, said in env.get("references", {}).items():
            yield Token("text", "", 0, content=said.get("title", ""))
            yield Token("reference", "", 0, content=f"{name} {said['href']}")


def _inline(token: Token) -> Iterator[Token]:
    for child in token.children or ():
        yield child
        yield from _inline(child)


def _of_html(source: str) -> Structure:
    """Return the structure of HTML. Raises StructureError where it ends inside a tag.

    Browsers drop such a tag, with the prose that came to stand in it.
    """
    seen, parser = _Seen(), html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(source)
    if any(_IN_TAG.match(code) for _, code, _ in parser.errors):
        raise StructureError("it ends inside a tag")
    _walk(tree, seen)
    return seen.structure()


def _walk(node: ElementTree.Element, seen: _Seen) -> None:
    if not isinstance(node.tag, str):
        seen.token(f"comment {node.text!r}")
        return
    for name in _PROSE:
        seen.text(node.attrib.get(name, ""))
    attributes = {key: value for key, value in node.attrib.items() if key not in _PROSE}
    seen.open(f"<{node.tag} {attributes}>")
    if node.tag in ("script", "style", "code", "textarea", "pre"):
        seen.token(repr(node.text))
    else:
        seen.text(node.text or "")
    for child in node:
        _walk(child, seen)
        seen.text(child.tail or "")
    seen.close()


def _parted(source: str) -> tuple[_Seen, str]:
    """Return front matter, read, and what is behind it."""
    seen = _Seen()
    match = _FRONT.match(source)
    if match is None:
        return seen, source
    lines = re.sub(r"\r\n|\r", "\n", match[2])
    try:
        data = tomllib.loads(lines) if match[1] == "+++" else yaml.safe_load(lines)
    except (yaml.YAMLError, tomllib.TOMLDecodeError, ValueError) as error:
        data = [type(error)]
    _walk_data(data, seen)
    return seen, source[match.end() :]


def _walk_data(data: object, seen: _Seen) -> None:
    if isinstance(data, dict):
        for key, value in data.items():
            seen.token(f"key {key!r}")
            _walk_data(value, seen)
    elif isinstance(data, list):
        seen.token(f"list of {len(data)}")
        for each in data:
            _walk_data(each, seen)
    elif isinstance(data, str):
        seen.text(data)
    else:
        seen.token(repr(data))
