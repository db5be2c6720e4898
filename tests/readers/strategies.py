"""Hostile documents, composed of real constructs."""

from __future__ import annotations

import json

from hypothesis import strategies as st

_WORDS = """
    the The minister said president’s U.S. naïve e\u0301te\u0301 😀 👩\u200d👩\u200d👧 “quote”
    reform, law. it's 12 1. 3.5% AT&T R&D a_b x*y 5*3 C# {x} [sic] (so) – — … ‘90s &nbsp;x
    he she their Ünal Σ 中文 \u202eabc ~5 $7 !no #tag + - = | ` :) \\ \\o/ https://x.org/a_b
    www.example.com/(x) a@b.org &eacute; &#8217; &nope; &lt; &amp; of and a
"""
WORDS = _WORDS.split()
ENDS = ("\n", "\r\n")

word = st.sampled_from(WORDS) | st.from_regex(r"[a-z]{1,9}", fullmatch=True)
plain_word = st.from_regex(r"[A-Za-zéüß]{1,9}", fullmatch=True)


def joined(parts, separators=(" ",), **sizes):
    """Return lists of `parts`, joined by any of `separators`."""
    sizes = {"min_size": 1, "max_size": 6} | sizes
    pair = st.tuples(parts, st.sampled_from(separators))
    return st.lists(pair, **sizes).map(
        lambda pairs: "".join(text + sep for text, sep in pairs)[: -len(pairs[-1][1]) or None]
    )


phrase = joined(word)


# Markdown


def wrapped(text, *marks):
    return (
        st.sampled_from(marks)
        .map(lambda mark: mark)
        .flatmap(lambda mark: text.map(lambda inner: f"{mark}{inner}{mark}"))
    )


def _inline(inner):
    label = joined(inner, (" ", "\n"), max_size=3)
    return (
        wrapped(label, "*", "_", "**", "__", "***", "~~")
        | label.map(lambda x: f"[{x}](http://a.b/c_d)")
        | label.map(lambda x: f'[{x}](<u v> "Some title of it")')
        | label.map(lambda x: f"[{x}][ref]")
        | label.map(lambda x: f"![{x}](i.png 'An image title')")
        | label.map(lambda x: f"![{x}](i.png)")
        | label.map(lambda x: f"<b>{x}</b>")
        | label.map(lambda x: f'<span title="A tip of {len(x)}">{x}</span>')
        | st.tuples(plain_word, inner).map(lambda x: f"{x[0]}**{x[1]}**")
        | st.tuples(inner, plain_word).map(lambda x: f"*{x[0]}*{x[1]}")
    )


_atom = (
    word
    | word
    | word
    | st.sampled_from(
        [
            "`code *x*`",
            "``a ` b``",
            "<http://a.b/_c_>",
            "<x@y.zz>",
            "[ref]",
            "[^1]",
            "\\*",
            "\\&",
            "<!-- a comment -->",
            "<br>",
            "<code>x y</code>",
            '{{< ref "a_b" >}}',
            "{% include x %}",
            "{{ page.title }}",
            "<img alt='Two men' src=x>",
            "a\\_b",
            "\\\\",
            "![](x.png)",
            "[^none]",
            "&eacute;t&eacute;",
            "caf&eacute;",
            "na&iuml;ve",
            "[",
            "]",
            "**",
            "*",
            "_",
            "<",
            ">",
        ]
    )
)
inline = st.recursive(_atom, _inline, max_leaves=6)
line = joined(inline, (" ", " ", " ", "  ", ""), max_size=7)
md_paragraph = joined(line, ("\n", "\n", "  \n", "\\\n", " \n"), max_size=3)


def _indent(text, first, rest):
    lines = text.split("\n")
    return "\n".join([first + lines[0], *((rest + x) if x else x for x in lines[1:])])


def _quote(text):
    return "\n".join("> " + x if x else ">" for x in text.split("\n"))


def _containers(inner):
    body = st.lists(inner, min_size=1, max_size=2).map("\n\n".join)
    items = st.lists(body, min_size=1, max_size=3)
    return (
        body.map(_quote)
        | items.map(lambda x: "\n".join(_indent(y, "- ", "  ") for y in x))
        | items.map(lambda x: "\n\n".join(_indent(y, "1. ", "   ") for y in x))
        | body.map(lambda x: _indent(x, "[^1]: ", "    "))
        | body.map(lambda x: f"<div>\n\n{x}\n\n</div>")
    )


_cell = joined(word, max_size=3).map(lambda x: x.replace("|", "\\|"))
_table = st.lists(st.tuples(_cell, _cell), min_size=1, max_size=3).map(
    lambda rows: "| head | other |\n|---|:-:|\n" + "\n".join(f"| {a} | {b} |" for a, b in rows)
)
_leaf = (
    md_paragraph
    | md_paragraph
    | md_paragraph
    | line.map(lambda x: f"## {x}")
    | line.map(lambda x: f"{x}\n===")
    | line.map(lambda x: f"# {x} {{#id .class}}")
    | _table
    | st.deferred(lambda: html_block)
    | st.sampled_from(
        [
            "```py\ncode here\n```",
            "    indented code",
            "---",
            "[ref]: http://x.y 'A title'",
            "<!-- newslint: ignore all -->",
            "{{< figure src='x'\n  caption='y' >}}",
            "{:toc}",
            "![Alone in a line](x.png)",
            "<script>\nvar x = 'the the';\n</script>",
            "* * *",
        ]
    )
)
md_block = st.recursive(_leaf, _containers, max_leaves=4)


# HTML


def _html_inline(inner):
    label = joined(inner, (" ", "\n  ", ""), max_size=3)
    tag = st.sampled_from(["b", "i", "em", "a href='x y'", "span title='A \"tip\" here'", "q", "u"])
    return st.tuples(tag, label).map(lambda x: f"<{x[0]}>{x[1]}</{x[0].split()[0]}>") | label.map(
        lambda x: f"<b>{x}"
    )


_html_atom = (
    word
    | word
    | word
    | st.sampled_from(
        [
            "<br>",
            "<br/>",
            "<br><br>",
            "<!-- c -->",
            "<code>x</code>",
            "<wbr>",
            "&nbsp;",
            "&copy;",
            "&eacute;t&eacute;",
            "&#233;",
            "&#xe9;",
            "&notit;",
            "&",
            "<",
            "</i>",
            "<img src=x>",
            '<img alt="Men &amp; women" title="A &quot;b&quot;">',
            "<img alt=Bare>",
            "<hr>",
            "<i>",
            "<sup>2</sup>",
            "<script>x < y</script>",
            "<style>p{}</style>",
            "<p>",
            "<li>",
            "<![x]>",
            "<?php x ?>",
            "<!x>",
            "</>",
            "<a",
            "{{ x }}",
            "<input title='Your name here'>",
            "&#10;",
        ]
    )
)
html_inline = st.recursive(_html_atom, _html_inline, max_leaves=6)
html_line = joined(html_inline, (" ", " ", "\n", "  ", ""), max_size=7)


def _html_containers(inner):
    body = joined(inner, ("\n", "", "\n\n  "), max_size=3)
    tags = ["div", "blockquote", "ul><li", "table><tr><td", "section", "ol", "figure><figcaption"]
    return st.tuples(st.sampled_from(tags), body).map(
        lambda x: f"<{x[0]}>{x[1]}" + "".join(f"</{t}>" for t in reversed(x[0].split("><")))
    )


_html_leaf = (
    html_line.map(lambda x: f"<p>{x}</p>")
    | html_line.map(lambda x: f"<p class=x>\n  {x}\n</p>")
    | html_line.map(lambda x: f"<h2>{x}</h2>")
    | html_line.map(lambda x: f"<li>{x}")
    | html_line.map(lambda x: f"<P>{x}")
    | html_line
    | st.sampled_from(["<pre>the the</pre>", "<nav>x y</nav>", "<noscript>x y</noscript>"])
)
html_block_content = st.recursive(_html_leaf, _html_containers, max_leaves=4)
html_block = html_block_content.map(lambda x: f"<div>{x}</div>".replace("\n\n", "\n"))


# Front matter

_yaml_text = joined(word, max_size=6)
_yaml_value = (
    joined(plain_word)
    | _yaml_text.map(lambda x: json.dumps(x, ensure_ascii=False))
    | _yaml_text.map(json.dumps)
    | _yaml_text.map(lambda x: "'" + x.replace("'", "''") + "'")
    | _yaml_text
    | joined(plain_word, (" ", "\n  ", "\n\n  "))
    | joined(word, (" ", "\n  ", "\n\n  "), max_size=6).map(lambda x: f">-\n  {x}")
    | joined(word, (" ", "\n    ", "\n\n    "), max_size=6).map(lambda x: f"|\n    {x}")
    | joined(plain_word, (" ", "\\\n   ", "\n ")).map(lambda x: f'"{x}"')
)
_FIELDS = ("title", "description", "lead", "date", "seo", "tags", "caption")
yaml_front = st.dictionaries(st.sampled_from(_FIELDS), _yaml_value, min_size=1).map(
    lambda x: "---\n" + "".join(f"{key}: {value}\n" for key, value in x.items()) + "---\n"
)
_toml_value = (
    _yaml_text.map(lambda x: json.dumps(x, ensure_ascii=False).replace("\\/", "/"))
    | joined(plain_word).map(lambda x: f"'{x}'")
    | joined(plain_word, (" ", "\n", "\\\n  ", "\n\n")).map(lambda x: f'"""\n{x}"""')
    | joined(plain_word, (" ", "\n", "\n\n")).map(lambda x: f"'''{x}'''")
)
toml_front = st.dictionaries(st.sampled_from(_FIELDS), _toml_value, min_size=1).map(
    lambda x: "+++\n" + "".join(f"{key} = {value}\n" for key, value in x.items()) + "+++\n"
)
front = st.just("") | yaml_front | toml_front


# Documents: name of the file and its source


def _document(name, parts, separators, head):
    text = joined(parts, separators, max_size=4)
    ends = st.tuples(st.sampled_from(ENDS), st.sampled_from(["", "\n", "\n\n"]))
    return st.tuples(head, text, ends).map(
        lambda x: (name, (x[0] + x[1] + x[2][1]).replace("\n", x[2][0]))
    )


markdown = _document("a.md", md_block, ("\n\n", "\n\n", "\n\n\n", "\n"), front)
_mdx_leaf = md_paragraph | st.sampled_from(
    [
        "import A from './a'",
        "export const a = {b: 'the the'}",
        "<Tabs items={['the the']}>\n\nOne *two* three.\n\n</Tabs>",
        "A <Badge kind={a > b ? 'x' : 'y'}>new</Badge> law of {props.year} passed.",
        "{/* newslint: ignore all */}",
        "$$\nx^2\n$$",
        ":::note\n\nMind this.\n\n:::",
    ]
)
mdx = _document("a.mdx", _mdx_leaf, ("\n\n", "\n\n\n"), front)
html = _document("a.html", html_block_content, ("\n", "", "\n\n"), st.just("") | yaml_front)
_text_line = joined(word, (" ", " ", " ", "  ", "\t"), max_size=12)
_TEXT_ENDS = ("\n\n", "\n\n", "\n", "\n    ", "\x0b", "\x0c", "\u2028", "\u2029", "\x85", "\n- ")
text = _document("a.txt", _text_line, _TEXT_ENDS, st.just(""))
front_only = _document("a.md", word, ("\n",), yaml_front | toml_front)
