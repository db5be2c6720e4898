from __future__ import annotations

import pytest
from reading import blocks, edited, parse

from newslint.edits import apply
from newslint.model import Edit, Span
from newslint.readers.document import PLACEHOLDER as P


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("One *two* __three__ ~~four~~.", ["paragraph: One two three four."]),
        ("pres**ident**", ["paragraph: president"]),
        ("One\ntwo  \nthree\\\nfour", ["paragraph: One two three four"]),
        ("One\r\ntwo  \r\nthree\r\n", ["paragraph: One two three"]),
        (
            "# Head\n\nSet\next\n===\n\nText",
            ["heading: Head", "heading: Set ext", "paragraph: Text"],
        ),
        ("## Head {#id .class}", ["heading: Head"]),
        ("Run `x = 1` now", [f"paragraph: Run {P} now"]),
        ("`x` is code", [f"paragraph: {P} is code"]),
        (
            "A [link *text*](http://a.b 'Its title').",
            ["paragraph: A link text.", "attribute: Its title"],
        ),
        ("A [ref][x] and [x].\n\n[x]: http://a.b 'No'", ["paragraph: A ref and x."]),
        (
            "See <http://a.b> or https://a.b/c_d_e. Or a@b.org",
            [f"paragraph: See {P} or {P}. Or {P}"],
        ),
        (
            "A note[^1] here.\n\n[^1]: It says\n    more.",
            ["paragraph: A note here.", "paragraph: It says more."],
        ),
        ("Ros&eacute; \\*x\\* &amp; &nope;", ["paragraph: Rosé *x* & &nope;"]),
        ("> one\n> two\nlazy", ["quote: one two lazy"]),
        (
            "- a\n- b\n  - c\n\n    d",
            ["list item: a", "list item: b", "list item: c", "list item: d"],
        ),
        ("- [x] done", ["list item: done"]),
        ("> [!NOTE]\n> Mind this", ["quote: Mind this"]),
        (
            "| a | b |\n|---|---|\n| c \\| d | `e` f |",
            ["table cell: a", "table cell: b", "table cell: c | d", f"table cell: {P} f"],
        ),
        ("![Two men](x.png 'At the gate')", ["attribute: Two men", "caption: At the gate"]),
        ("An ![icon](x.png) here", [f"paragraph: An {P} here", "attribute: icon"]),
        (
            "![icon](x.png) Text\n![b](y.png)\nmore",
            ["paragraph: Text more", "attribute: icon", "attribute: b"],
        ),
        ("    code\n\n```\ncode\n```\n\ntext", ["paragraph: text"]),
        ("<div>\nA <b>b</b>\n<p>c</p>\n</div>", ["paragraph: A b", "paragraph: c"]),
        ("> <div>one\n> two</div>", ["quote: one two"]),
        ("An <b>inline</b> <code>x *y*</code> tag<br>here", [f"paragraph: An inline {P} tag here"]),
        ("<script>\nthe the\n</script>", []),
        (
            "{{< figure src='x'\n  caption='y' >}}\n\nSee {{< ref \"a_b\" >}} too {% x %}",
            ["caption: y", f"paragraph: See {P} too"],
        ),
        ("{{< highlight go >}}\nthe code\n{{< /highlight >}}\n\nText", ["paragraph: Text"]),
        ("{{ page.title }} says {{ x }} so", [f"paragraph: says {P} so"]),
        (
            '[caption id="a" width="3"]Two men[/caption]\n\n[gallery ids="1,2"]\n\n[Sic] a [b].',
            ["paragraph: Two men", "paragraph: [Sic] a [b]."],
        ),
        (
            ":::note The title\nMind *this*.\n:::\nNext.",
            ["paragraph: Mind this.", "paragraph: Next."],
        ),
        ("<Tabs items={['a b']}>\n\nOne.\n\n</Tabs>", ["paragraph: One."]),
        ("| a |\n|---|\nb c\n    code", ["table cell: a", "table cell: b c"]),
        (
            "- x\n\n    | a |\n    |---|\n    | b |",
            ["list item: x", "table cell: a", "table cell: b"],
        ),
        ("a <The ``b c.> d e`` f", [f"paragraph: a <The {P} f"]),
        (
            "So $x^2$ and $$a b$$ cost $5 and $6 or US$5.",
            [f"paragraph: So {P} and {P} cost $5 and $6 or US$5."],
        ),
        ("- a\n:::\n- b", ["list item: a", "list item: b"]),
        ("Text\n{: .lead }", ["paragraph: Text"]),
        ("\ufeffText", ["paragraph: \ufeffText"]),
        ("😀 e\u0301 *👩\u200d👩\u200d👧* Ünal", ["paragraph: 😀 e\u0301 👩\u200d👩\u200d👧 Ünal"]),
        ("One  two", ["paragraph: One  two"]),
        ("20\u00a0km, 5\u202f%, 3&nbsp;&nbsp;m", ["paragraph: 20 km, 5 %, 3 m"]),
        ("One <!-- c --> two", ["paragraph: One two"]),
        ("---\n\n* * *", []),
        ("", []),
    ],
)
def test_blocks(source: str, expected: list[str]) -> None:
    assert blocks("a.md", source) == expected


def test_comments_are_kept_apart() -> None:
    document = parse("a.md", "Text <!-- one -->\n\n<!-- two\n-->\n\n> <!-- three -->\n> text")
    assert [comment.text for comment in document.comments] == [" one ", " two\n", " three "]


@pytest.mark.parametrize(
    ("source", "old", "new", "expected"),
    [
        ("A **man** said", "man", "woman", "A **woman** said"),
        ("pres**ident**", "president", "chair", None),
        ("pres**ident**", "ident", "idency", "pres**idency**"),
        ("Ros&eacute; wine", "Rosé", "Red", "Red wine"),
        ("Ros&eacute; wine", "é", "e", "Rose wine"),
        ("the **the** end", "the the", "the", "**the** end"),
        ("the *the man*", "the the", "the", "the *man*"),
        ("said *the man* who", "said the ", "", "*man* who"),
        ("He said [the deal](u) was on. Then", "He said the deal was on. ", "", "Then"),
        ("He said the[^1] deal.\n\n[^1]: x", "the deal", "", None),
        ("He said the ![x](y) deal.", "said the \ufffc deal", "", None),
        ("> one the\n> the two", "the the", "the", "> one the\n> two"),
        ("> one the\n> two man", "the two", "a second", "> one a\n> second man"),
        ("one  \ntwo", "one two", "three", None),
        ("A *man* x", "man", "a*b_c", "A *a\\*b\\_c* x"),
        ("A | b\n--|--\nman | x", "man", "a|b", "A | b\n--|--\na\\|b | x"),
        ("A man", "man", "A&amp;B", "A A\\&amp;B"),
        ("A man", "man", "a\nb", None),
        ("`x` man", "\ufffc man", "\ufffc woman", "`x` woman"),
        ("A *man* said. *And* he", ". And", ", and", "A *man* said, *and* he"),
        ("![A man](x)", "man", "woman", "![A woman](x)"),
        ("[x](y 'A man')", "man", "woman", "[x](y 'A woman')"),
        ("[x](y 'A man')", "man", "“wo’man”", "[x](y 'A “wo’man”')"),
        ("[x](y 'A man')", "man", "it's", None),
        ("The [old man] x\n\n[old man]: y", "man", "woman", None),
        ("The [old man][] x\n\n[old man]: y", " man", "", None),
        ("The [old man][r] x\n\n[r]: y", "man", "woman", "The [old woman][r] x\n\n[r]: y"),
        ("<p>A man</p>", "man", "A&B", "<p>A A&amp;B</p>"),
        ("One.\n\nTwo.\n\nOne.", "\n\nTwo.", "", "One.\n\nOne."),
        ("One.\n\nTwo *x*.\n\nThree.", "Two x.\n\n", "", "One.\n\nThree."),
        ("One.\n\nTwo.", "\n\n", " ", "One. Two."),
        ("# One\n\nTwo.", "\n\n", " ", None),
        ("# One\n\nTwo.", "One\n\n", "", "Two."),
        ("- one\n- two\n- three", "two\n\n", "", "- one\n- three"),
        ("> one\n\ntwo", "one\n\n", "", None),
        ("One.\n\n**Two.**\n\nThree", "Two.", "", "One.\n\n\n\nThree"),
        (
            "at the end _the road_ x",
            "end the road",
            "road end",
            None,
        ),  # "road" would lose its marks
        ("_at the end the road x_", "end the road", "road end", "_at the road end x_"),
        ("He said.\n\nAnd left.", "said.\n\nAnd", "said,\n\nand", "He said,\n\nand left."),
    ],
)
def test_edits(source: str, old: str, new: str, expected: str | None) -> None:
    assert edited("a.md", source, old, new) == expected


@pytest.mark.parametrize(
    ("source", "before", "new", "expected"),
    [
        ("the *old man* said", "the ", "very ", "the very *old man* said"),
        ("the *old man* said", "the old man", "s", "the *old mans* said"),
        ("the *old man* said", "the old man", ",", "the *old man*, said"),
        ("the *old man* said", "the old man", " Li", "the *old man* Li said"),
        ("the *old man* said", "the ", "un", "the *unold man* said"),
        ("*One* two", "", "All ", "All *One* two"),
        ("two *One*", "two One", ".", "two *One*."),
        ("*a*__b__", "a", " ", "*a* __b__"),
        ("the[^1] man\n\n[^1]: x", "the", " old", "the old[^1] man\n\n[^1]: x"),
        ("the\nman", "the", " old", "the old\nman"),
        ("the\nman", "the ", "old ", "the\nold man"),
        ("# Head", "Head", "s", "# Heads"),
    ],
)
def test_insertions(source: str, before: str, new: str, expected: str) -> None:
    document = parse("a.md", source)
    assert document.prose.startswith(before)
    located = document.map.edit(Edit(Span(len(before), len(before)), new))
    assert located is not None
    assert apply(source, [located]) == expected
    assert parse("a.md", expected).prose == before + new + document.prose[len(before) :]
