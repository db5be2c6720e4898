from __future__ import annotations

import shutil
import subprocess

import pytest
from reading import blocks, edited, parse

from newslint.readers.document import PLACEHOLDER as P

BUILD = "import('@mdx-js/mdx').then(m => m.compile(require('fs').readFileSync(0)))"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import A from './a'\n\nText *one*.", ["paragraph: Text one."]),
        ("export const a = {\n  b: 'the the',\n\n  c: `d`,\n}\n\n# Head", ["heading: Head"]),
        ("The import duties rose.\nimport duties fell.", None),
        (
            "<Tabs items={['x y']}>\n  <Tab title='x'>\nText one.\n  </Tab>\n</Tabs>",
            ["paragraph: Text one."],
        ),
        ("A <Badge kind={a > b ? 'x' : 'y'}>new</Badge> law.", ["paragraph: A new law."]),
        ("In {props.year} it's {'}'} so.", [f"paragraph: In {P} it's {P} so."]),
        ("One.\n\n{/* a note */}\n\nTwo.", ["paragraph: One.", "paragraph: Two."]),
        ("Run `{a}` and <>*one*</> more.", [f"paragraph: Run {P} and one more."]),
        ("```jsx\n<A b={c}>\n```\n\nText.", ["paragraph: Text."]),
        ("<p>Some *text* here.</p>", ["paragraph: Some text here."]),
        ("<A>\n- one\n</A>", ["list item: one"]),
    ],
)
def test_blocks(source: str, expected: list[str] | None) -> None:
    found = blocks("a.mdx", source)
    assert found == (expected or [f"paragraph: {' '.join(source.split())}"])


def test_a_tag_is_a_mark_beside_emphasis() -> None:
    # To Markdown "<B>" ends in a mark, so "_" opens behind it, as it does not behind a letter.
    assert blocks("a.mdx", "A <B>_law_</B>*met* {a}*it*") == ["paragraph: A lawmet \ufffcit"]


def test_ticks_that_open_nothing_hide_no_tag() -> None:
    assert blocks("a.mdx", "``<B a={x ? 1 : 2}>law</B>` met") == ["paragraph: ``law` met"]
    assert blocks("a.mdx", "A ```{x}\n```\nlaw\n```") == ["paragraph: A ```"]
    assert blocks("a.mdx", "> `<B>\n> it` met") == ["quote: \ufffc met"]
    assert blocks("a.mdx", "`<B> it` met") == ["paragraph: \ufffc met"]


def test_comments_speak_to_newslint() -> None:
    document = parse("a.mdx", "{/* newslint: off */}\n\nText {/* b */} here {c}.")
    assert [comment.text for comment in document.comments] == [" newslint: off ", " b "]


def test_edits_leave_tags_and_expressions() -> None:
    assert edited("a.mdx", "The <B a={b}>teh</B> law.", "teh", "the") == (
        "The <B a={b}>the</B> law."
    )
    assert edited("a.mdx", "A {b} teh.", "teh", "{x}") == "A {b} \\{x\\}."


def compiles(source: str) -> bool:
    """Whether the compiler of MDX takes `source`."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("no Node here")
    known = [node, "-e", "import('@mdx-js/mdx').catch(() => process.exit(3))"]
    if subprocess.run(known, check=False, capture_output=True).returncode:
        pytest.skip("no @mdx-js/mdx here")
    build = [node, "-e", BUILD]
    done = subprocess.run(build, input=source.encode(), check=False, capture_output=True)
    return done.returncode == 0


def test_an_edited_document_compiles() -> None:
    fixed = edited("a.mdx", "The <B a={b}>teh</B> law.", "teh", "a {x} <y>")
    assert fixed is None or compiles(fixed)
