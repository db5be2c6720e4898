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


# Each is a whole program's; the sentence behind it is all the prose.
PROGRAMS = (
    "import B, {\n  C,\n} from './the the'",
    "export const a = [\n  'the the',\n\n  'it it',\n]",
    "export const a = f(\n  'the the',\n\n  'it it'\n)",
    "export const a = `\nthe the .\n\nit it .\n`",
    "export const a = {\n  // } don't the the\n\n  b: 'it it .',\n}",
    "export const a = 1 /* the the\n\n it it */",
    "export const a = {\n  b: /[{'\"]/,\n\n  c: 'the the',\n}",
    "export const A = () => (\n  <p>\n\n    Don't the the .\n\n  </p>\n)",
    "export const a = 'http://b.org' // the the {",
    "<A b={{c: {d: {e: {f: {g: {h: {i: 'the the'}}}}}}}} />",
    "<A b={`the the ${c ? `it } ${d}` : '}'} .`} e='a > b' />",
    "<A b={`${`}`} the the ${`${'}'}`}`} />",
    "<A b={'it\\'s the } the >'} c={/}/.test('the the')} />",
    "<A {/* the } the > */...b} c={() => { return a > b ? 'the the' : <i>it it</i> }} />",
    "<A\n\n  b='the the'\n\n  c={1}\n/>",
    "{\n  // } the the it's\n}",
    "{`a \\` the the }`}",
    "{a.replace(/`/g, 'the the')}",
    "{/* } the the {\n\n it it */}",
    "{a && (\n  <p title='the the'>\n\n    Don't the the .\n\n  </p>\n)}",
    "<style>{`.the { a: b }`}</style>",
    "<pre>\nthe the <code>it it</code>\n</pre>",
)


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_programs_are_no_prose(program: str, newline: str) -> None:
    source = f"{program}\n\nIt's a law, isn't it?\n".replace("\n", newline)
    assert blocks("a.mdx", source) == ["paragraph: It's a law, isn't it?"]


@pytest.mark.process
@pytest.mark.parametrize("program", PROGRAMS)
def test_they_are_programs(program: str) -> None:
    assert compiles(f"{program}\n")


def test_apostrophes_and_slashes_of_texts_hide_nothing() -> None:
    source = "{a && <p>don't</p>} It's it's {b / c} and {d / e} a {'//' + f} law."
    assert blocks("a.mdx", source) == [f"paragraph: It's it's {P} and {P} a {P} law."]
    assert blocks("a.mdx", "Run <code>the .He</code> now.") == [f"paragraph: Run {P} now."]
    assert blocks("a.mdx", "<code>It rains.") == ["paragraph: It rains."]


def test_what_is_never_closed_is_text() -> None:
    assert blocks("a.mdx", "A {b and *c*.") == ["paragraph: A {b and c."]
    many = "{a ' <C d={e " * 5000
    assert blocks("a.mdx", many) == [f"paragraph: {' '.join(many.split())}"]
    broken = "export const a = (\n\nText."
    assert blocks("a.mdx", broken) == ["paragraph: Text."]


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
