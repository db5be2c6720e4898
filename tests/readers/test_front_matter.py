from __future__ import annotations

import pytest
import yaml
from reading import blocks, edited, parse

from newslint.readers import front_matter

FIELDS = ("title", "lead", "seo.description", "images.alt")


def fields(source: str) -> list[str]:
    found = blocks("a.md", source + "\n\nBody", FIELDS)
    assert found[-1] == "paragraph: Body"
    return [line.removeprefix("field: ") for line in found[:-1]]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("---\ntitle: A plain one # no\ndate: 2024\n---", ["A plain one"]),
        ("---\ntitle: A plain\n  one\n\n  two\n---", ["A plain one", "two"]),
        ("---\ntitle: 'It''s'\nlead: \"a \\\"b\\\" \\u00e9 \\\n  c\"\n...", ["It's", 'a "b" é c']),
        ("---\r\ntitle: |\r\n  One\r\n  two\r\n\r\n  three\r\n---", ["One two", "three"]),
        ("---\nlead: >-\n  One\n  two\n---", ["One two"]),
        ("---\nlead: >2+\n    One\n  two\n---", ["One two"]),
        ("---\nseo:\n  description: In\n  title: Out\n---", ["In"]),
        ("---\nimages:\n- alt: One\n- {alt: Two, src: x}\n---", ["One", "Two"]),
        ("---\ntitle: &a Text\nlead: *a\n---", ["Text"]),
        ("---\ntitle: 12\nlead: true\n---", []),
        ('---\ntitle: ""\nlead:\n---', []),
        ("---\ntitle: [\n---", []),
        ("---\ntitle: 😀 e\u0301 x\nlead: naïve\n---", ["😀 e\u0301 x", "naïve"]),
        ("\ufeff---\ntitle: x\n---", ["x"]),
        ('+++\ntitle = "A \\"b\\" \\u00e9"\nlead = \'c # d\' # no\n+++', ['A "b" é', "c # d"]),
        ('+++\ntitle = """\nOne\ntwo \\\n  three\n\nfour"""\n+++', ["One two three", "four"]),
        ("+++\nlead = '''One\ntwo'''\n[seo]\ndescription = 'In'\n+++", ["One two", "In"]),
        ("+++\n[[images]]\nalt = 'One'\n[[images]]\nalt = 'Two'\n+++", ["One", "Two"]),
        ('+++\nseo.description = \'In\'\nx = """\ntitle = \'no\'\n"""\n+++', ["In"]),
        ("+++\ntitle = 'x\n+++", []),
    ],
)
def test_fields(source: str, expected: list[str]) -> None:
    assert fields(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("---\nSome words here.\n---\n", ["heading: Some words here."]),
        ("---\ntitle: open\n", ["paragraph: title: open"]),
        ("text\n\n---\ntitle: no\n---", ["paragraph: text", "heading: title: no"]),
        ("---\n---\ntext", ["paragraph: text"]),
    ],
)
def test_what_is_none(source: str, expected: list[str]) -> None:
    assert blocks("a.md", source) == expected


def test_raw_text_is_kept() -> None:
    document = parse("a.md", "---\nnewslint: {ignore: [x]}\n---\nText")
    assert document.front_matter == "newslint: {ignore: [x]}\n"


@pytest.mark.parametrize(
    ("source", "old", "new", "expected"),
    [
        ("---\ntitle: A man\n---\n", "man", "woman, too", "---\ntitle: A woman, too\n---\n"),
        ("---\ntitle: A man\n---\n", "man", "man: x", None),
        ("---\ntitle: A man\n---\n", "man", "x #y", None),
        ("---\ntitle: A man\n---\n", "A", '"A"', None),
        ("---\ntitle: 'A man'\n---\n", "man", "it's", "---\ntitle: 'A it''s'\n---\n"),
        ('---\ntitle: "A man"\n---\n', "man", '"x"', '---\ntitle: "A \\"x\\""\n---\n'),
        (
            "---\ntitle: |\n  A man\n  x\n---\n",
            "man x",
            "man y",
            "---\ntitle: |\n  A man\n  y\n---\n",
        ),
        ("---\n{title: A man}\n---\n", "man", "x, y", None),
        ("+++\ntitle = 'A man'\n+++\n", "man", "it's", None),
        ('+++\ntitle = "A man"\n+++\n', "man", "a\\b", '+++\ntitle = "A a\\\\b"\n+++\n'),
        ('---\ntitle: "A\\tman"\n---\n', "\tman", " man", '---\ntitle: "A man"\n---\n'),
    ],
)
def test_edits(source: str, old: str, new: str, expected: str | None) -> None:
    assert edited("a.md", source, old, new) == expected


def test_both_loaders_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    source = "---\ntitle: 😀 x\nlead: |\n  é\n  y\nimages: [{alt: 'a ''b'''}]\n---"
    monkeypatch.setattr(front_matter, "_LOADER", yaml.SafeLoader)
    assert fields(source) == ["😀 x", "é y", "a 'b'"]
    monkeypatch.undo()
    assert fields(source) == ["😀 x", "é y", "a 'b'"]
