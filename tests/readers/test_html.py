from __future__ import annotations

import pytest
from reading import blocks, edited, parse

from newslint.readers.document import PLACEHOLDER as P


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>One <b>two</b>\n  three</p>", ["paragraph: One two three"]),
        ("Just text", ["paragraph: Just text"]),
        ('<p>a</p><i title=">/ul> b</i>', ["paragraph: a"]),
        ("<p title='x'>It's a=\"b.</p>", ["paragraph: It's a=\"b.", "attribute: x"]),
        (
            "<h1>A</h1><p>B<p>C<ul><li>D<li>E</ul>F",
            [
                "heading: A",
                "paragraph: B",
                "paragraph: C",
                "list item: D",
                "list item: E",
                "paragraph: F",
            ],
        ),
        ("<blockquote><p>A</p></blockquote><td>B", ["quote: A", "table cell: B"]),
        (
            "<figure><img src=x alt='A man'><figcaption>B</figcaption></figure>",
            ["attribute: A man", "caption: B"],
        ),
        (
            "<p>x <img src=x alt='A &amp; b' title=\"C &quot;d&quot;\"> y</p>",
            [f"paragraph: x {P} y", "attribute: A & b", 'attribute: C "d"'],
        ),
        ("<p><img src=x alt=Word>y</p>", ["paragraph: y", "attribute: Word"]),
        ("<p data-x=' title=\"no\"' title = Yes>y</p>", ["paragraph: y", "attribute: Yes"]),
        ("<script>a <p>b</script><style>c</style><pre>d</pre>e", ["paragraph: e"]),
        ("<template>a</template>b<noscript>c</noscript>", ["paragraph: b"]),
        ("A <code>b <i>c</i></code> d", [f"paragraph: A {P} d"]),
        ("a<br>b<br/><br>c", ["paragraph: a b", "paragraph: c"]),
        (
            "Ros&eacute; &#8217; &#xe9; &nbsp;x AT&T &nope; &amp;amp;",
            ["paragraph: Rosé ’ é x AT&T &nope; &amp;"],
        ),
        ("a &#xyz; <b>b</b>", ["paragraph: a &#xyz; b"]),
        ("a &#10; b", ["paragraph: a b"]),
        ("a < b & c", ["paragraph: a < b & c"]),
        ("a<!-- b --> c", ["paragraph: a c"]),
        ("a<!-- b", ["paragraph: a"]),
        ("a <![CDATA[x]]> b <!x> c <?x y?> d </> e", [f"paragraph: a {P} b {P} c {P} d e"]),
        ("<p>a <![CDATA[ b <i>c</i> > d ]]> e</p>", [f"paragraph: a {P} e"]),
        ("<?php if ($a > 1) b(); ?><p>c <?= $d > 1 ?> e</p>", [f"paragraph: c {P} e"]),
        ("<p>a</p><!b c <d> e", ["paragraph: a", "paragraph: e"]),
        ("<p>a</p><? b c", ["paragraph: a"]),
        ("<p>a</p><![CDATA[ b c", ["paragraph: a"]),
        ("<p>a <![CDATA[</b> b<script>]]> c</p><p>d</script> e", [f"paragraph: a {P} e"]),
        ("<p>a <i b <!x c> d <!x>e", [f"paragraph: a d {P}e"]),
        ('<p>a <i b="<!x c>" <?x> d', ["paragraph: a d"]),
        ("<title>a <b>b</title> <p>c <b>d</b>", ["heading: a b", "paragraph: c d"]),
        ("<title>a <!-- b</title><p>c</p>", [f"heading: a {P} b", "paragraph: c"]),
        ("<textarea><!-- <b </textarea><p>a</p>", ["paragraph: a"]),
        ("<!-- <? --><p>a</p><!-- ?> --><p>b</p>", ["paragraph: a", "paragraph: b"]),
        ("<script>'<?'</script><p>a ?></p>", ["paragraph: a ?>"]),
        (
            "<p title='x <? y'>a</p><p>b ?></p>",
            ["paragraph: a", "attribute: x <? y", "paragraph: b ?>"],
        ),
        ("<img alt='x <?= y ?> z'>", [f"attribute: x {P} z"]),
        ("<!DOCTYPE html><![if IE]><p>a</p><![endif]>", ["paragraph: a"]),
        ("<title>A &amp; b</title><nav>Home</nav>", ["heading: A & b"]),
        ("<q>A</q> said", ["paragraph: “A” said"]),
        ("a <a href='x' b", ["paragraph: a <a href='x' b"]),
        ("<b>a <i>b</b> c</i> d", ["paragraph: a b c d"]),
        ("see https://a.b/c", [f"paragraph: see {P}"]),
        ("---\ntitle: A title\n---\n<p>B</p>", ["field: A title", "paragraph: B"]),
        ("a {{ b }} c {% if x < y %} d", [f"paragraph: a {P} c {P} d"]),
        ("<p>" * 3000 + "x" + "<b>" * 3000 + "y", ["paragraph: xy"]),
        ("", []),
    ],
)
def test_blocks(source: str, expected: list[str]) -> None:
    assert blocks("a.html", source) == expected


def test_comments() -> None:
    document = parse("a.htm", "<p>a</p><!-- newslint: off --><p>b<!--c--></p><!d>")
    assert [comment.text for comment in document.comments] == [" newslint: off ", "c"]


@pytest.mark.parametrize(
    ("source", "old", "new", "expected"),
    [
        ("<p>A <b>man</b> said</p>", "man", "woman", "<p>A <b>woman</b> said</p>"),
        ("<p>A man</p>", "man", "R&D <x>", "<p>A R&amp;D &lt;x></p>"),
        ("<p>Ros&eacute; x</p>", "é", "e", "<p>Rose x</p>"),
        ("<p>Ros&eacute; x</p>", "Rosé", "Red", "<p>Red x</p>"),
        ("<p>the\n  the man</p>", "the the", "the", "<p>the\n  man</p>"),
        ("<p>the<br>the man</p>", "the the", "the", "<p>the<br>man</p>"),
        ("<p>a</p>\n<p>b</p>\n<p>c</p>", "b\n\n", "", "<p>a</p>\n<p>c</p>"),
        ("<p>a</p><p>b</p>", "\n\nb", "", "<p>a</p>"),
        ("<p>a</p>\n<p>b</p>", "\n\n", " ", None),
        ("<p><img src=x>b</p>", "b", "", "<p><img src=x></p>"),
        ("<p>x <span title='A tip'>b</span> c</p>", "x b", "", None),
        ("<img alt='A man'>", "man", "it's", "<img alt='A it&#x27;s'>"),
        ("<img alt=man>", "man", "woman", "<img alt=woman>"),
        ("<img alt=man>", "man", "a woman", None),
        ("<p>x <code>y</code> z</p>", "\ufffc", "w", None),
    ],
)
def test_edits(source: str, old: str, new: str, expected: str | None) -> None:
    assert edited("a.html", source, old, new) == expected


def test_the_description_of_a_page_is_prose() -> None:
    source = (
        '<meta name="description" content="A teh &amp; b"><meta name="author" content="x y"><p>a'
    )
    assert blocks("a.html", source) == ["attribute: A teh & b", "paragraph: a"]
    assert edited("a.html", source, "teh", '"the"') == source.replace("teh", "&quot;the&quot;")


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("<p>One <!-- a --!> two <!-- b --> three.", ["One two three."]),
        ("<p>One <!-- a -- > b --> two.", ["One two."]),
        ("<p>One <!-- a\n--\n> b\n--> two.", ["One two."]),
        ("<p>One <!-- a -- > b", ["One"]),
        ("<p>One.</p><!--><p>Two <!-- b --> three.", ["One.", "Two three."]),
        ("<p>One.</p><!---><p>Two <!-- b --> three.", ["One.", "Two three."]),
        ("<script>'<!--'</script><p>One --!> two <!-- -- > --> three.", ["One --!> two three."]),
    ],
)
def test_comments_end_where_browsers_end_them(source: str, prose: list[str]) -> None:
    assert blocks("a.html", source) == [f"paragraph: {each}" for each in prose]
