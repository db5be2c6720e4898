from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint.readers import read
from newslint.readers.things import things

MARKDOWN = """\
---
title: "[no](link)"
---
É [one](https://example.org/a) and <https://example.org/b>.[^1]

![picture](p.png) {{< video "v.mp4" >}} <a href='/c'>three</a> `[code](x)`

<!-- <a href="/no">no</a> -->

[^1]: A note.
"""


def found(name: str, text: str) -> list[str]:
    document = read(PurePath(name), text)
    return [
        f"{each.what} {each.target}: {text[each.span.start : each.span.end]}"
        for each in things(document)
    ]


def test_markdown_has_links_images_footnotes_and_shortcodes() -> None:
    assert found("a.md", MARKDOWN) == [
        "link https://example.org/a: [one](https://example.org/a)",
        "link https://example.org/b: <https://example.org/b>",
        "footnote mark 1: [^1]",
        "image p.png: ![picture](p.png)",
        'shortcode video: {{< video "v.mp4" >}}',
        "link /c: <a href='/c'>three</a>",
    ]


def test_html_has_links_and_images() -> None:
    text = '<p>A <a class="x" href="/a">word</a> <img src=p.png alt="x"> <a name="b">b</a></p>'
    assert found("a.html", text) == [
        'link /a: <a class="x" href="/a">word</a>',
        'image p.png: <img src=p.png alt="x">',
    ]


@pytest.mark.parametrize("text", ["[one](https://example.org)", "", "https://example.org"])
def test_plain_text_has_none(text: str) -> None:
    assert found("a.txt", text) == []
