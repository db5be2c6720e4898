"""Articles at random, in each format: damaged English in odd markup, some of it wrongly nested.

The English is that of the rules' own examples, good ones and bad ones: what is damaged there is
repaired, and the repairs meet each other and the markup. A number gives the same article as long as
the rules' examples stay.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from typing import NamedTuple

_ODD = (
    *("naïve", "e\u0301te\u0301", "👩\u200d👩\u200d👧", "AT&T", "a_b", "5*3", "C#", "{x}", "[sic]"),
    *("—", "…", "‘90s", "&nbsp;x", "中文", "\u202eabc", "~5", "$7", "$x$", "!no", "#tag", "+", "|"),
    *("`", "\\", "\\*", "&eacute;t&eacute;", "&#8217;", "&nope;", "&lt;", "&amp;", "<", ">", "*"),
    *("**", "_", "[", "]", "{", "}", '"', "“", "”", "'", "\u200b", "\u00ad", "cafÃ©", "â€™s"),
    *("https://example.org/a_b", "www.example.org/(x)", "desk@example.org", "the", "and", "."),
    *("{{ page.title }}", "{% include x %}", "[^1]", "[ref]", "<br>", "<!-- a note -->", "</b>"),
)
_LINES = ("\n", "\r\n", "\r")
_TEXT_LINES = ("\n", "\n    ", "\x0b", "\x0c", "\u2028", "\u2029", "\x85", "\n- ", "\n\n")


class OddArticle(NamedTuple):
    """A file's name and its text."""

    name: str
    source: str


class Writer:
    """Writes articles from sentences; each by its number and the seed."""

    def __init__(self, sentences: Sequence[str], seed: int, blocks: int) -> None:
        self._sentences = sentences
        self._seed = seed
        self._blocks = blocks

    def article(self, number: int) -> OddArticle:
        """Return the article of a number; formats come by turns."""
        chance = random.Random(f"{self._seed}/{number}")
        suffix, write = _FORMATS[number % len(_FORMATS)]
        draft = _Draft(chance, self._sentences)
        blocks = [write(draft) for _ in range(chance.choice((1, 1, 1, self._blocks)))]
        text = chance.choice(("\n\n", "\n\n", "\n\n\n", "\n")).join(blocks)
        text = (_front_matter(draft) if suffix != ".txt" else "") + text
        return OddArticle(f"{number}{suffix}", _lines(chance, text))


def _lines(chance: random.Random, text: str) -> str:
    """Give a text its line ends: most often of one kind, sometimes each another one."""
    text += chance.choice(("\n", "\n", "\n\n", ""))
    if chance.random() < 0.1:
        parts = text.split("\n")
        return "".join(part + chance.choice(_LINES) for part in parts[:-1]) + parts[-1]
    return text.replace("\n", chance.choice(("\n", "\n", "\n", *_LINES)))


class _Draft:
    """What one article is written with; some have all their marks where they belong."""

    def __init__(self, chance: random.Random, sentences: Sequence[str]) -> None:
        self.chance = chance
        self._sentences = sentences
        self._odd = chance.choice((0, 0, 0.02, 0.1))
        self.torn = chance.random() < 0.2

    def words(self, most: int = 2) -> list[str]:
        """Return some sentences as words, with odd ones between them and some words twice."""
        chance = self.chance
        words: list[str] = []
        for _ in range(chance.randint(1, most)):
            words += chance.choice(self._sentences).split()
        for at in range(len(words) - 1, -1, -1):
            if chance.random() < self._odd:
                words.insert(at, chance.choice((*_ODD, words[at])))
        return words

    def text(self, most: int = 2, gaps: Sequence[str] = (" ",)) -> str:
        """Return some sentences as one line."""
        return self.joined(self.words(most), gaps)

    def joined(self, words: Sequence[str], gaps: Sequence[str]) -> str:
        """Join words; a blank is the usual gap."""
        chance = self.chance
        usual = [word + (chance.choice(gaps) if chance.random() < 0.1 else " ") for word in words]
        return "".join(usual).rstrip()

    def marked(
        self, words: Sequence[str], marks: Sequence[tuple[str, str]], gaps: Sequence[str], deep: int
    ) -> str:
        """Put runs of words between marks, some within others."""
        chance = self.chance
        if deep == 0 or len(words) < 2 or chance.random() < 0.2:
            return self.joined(words, gaps)
        start = chance.randrange(len(words))
        end = chance.randint(start, min(len(words), start + 8))
        opening, closing = chance.choice(marks)
        if self.torn and chance.random() < 0.4:
            opening, closing = chance.choice(((opening, ""), ("", closing), (closing, opening)))
        inner = self.marked(words[start:end], marks, gaps, deep - 1)
        before = self.marked(words[:start], marks, gaps, deep - 1)
        after = self.marked(words[end:], marks, gaps, deep - 1)
        left, right = (chance.choice((" ", " ", " ", "")) for _ in range(2))
        return f"{before}{left}{opening}{inner}{closing}{right}{after}".strip()


# Markdown and MDX

_EMPHASIS = (("*", "*"), ("_", "_"), ("**", "**"), ("__", "__"), ("***", "***"), ("~~", "~~"))
_LINKS = (
    *(("[", "](http://a.b/c_d)"), ("[", '](u "Some title of it")'), ("[", "][ref]")),
    *(("![", "](i.png)"), ("`", "`"), ("`` ", " ``")),
)
_IN_MARKDOWN = (
    *(*_EMPHASIS, *_LINKS, ("<b>", "</b>"), ('<span title="A tip of of it">', "</span>")),
    *(("<!-- ", " -->"), ("<code>", "</code>"), ('{{< ref "', '" >}}'), ("<", ">")),
)
_JSX = (
    ("<B>", "</B>"),
    ("<Badge kind={a > b ? 'x' : 'y'}>", "</Badge>"),
    ('<i title="a">', "</i>"),
)
_IN_MDX = (*_EMPHASIS, *_LINKS, *_JSX, ("{/* ", " */}"))
_SOFT = (" ", "\n", "  ", "  \n", "\\\n", "\t")


def _markdown(draft: _Draft) -> str:
    return _block(draft, _IN_MARKDOWN, _MARKDOWN_ALONE)


def _mdx(draft: _Draft) -> str:
    if draft.chance.random() < 0.2:
        text = draft.marked(draft.words(), _IN_MDX, (" ",), 1)
        return f"<Note kind='a' of={{[1, 2]}}>\n\n{text}\n\n</Note>"
    return _block(draft, _IN_MDX, _MDX_ALONE)


def _block(draft: _Draft, marks: Sequence[tuple[str, str]], alone: Sequence[str]) -> str:
    chance = draft.chance
    if chance.random() < 0.12:
        return chance.choice(alone)
    text = draft.marked(draft.words(), marks, _SOFT, chance.randint(0, 3))
    line = " ".join(text.split())
    kinds: tuple[Callable[[], str], ...] = (
        lambda: f"## {line}",
        lambda: f"{line}\n===",
        lambda: "> " + text.replace("\n", chance.choice(("\n> ", "\n"))),
        lambda: "- " + text.replace("\n", "\n  ") + f"\n- {draft.text(1)}",
        lambda: f"1. {line}\n\n2. {draft.text(1)}\n   > {draft.text(1)}",
        lambda: f"| {_cell(line)} | b |\n|---|:-:|\n| {_cell(draft.text(1))} | {chance.random()} |",
        lambda: f"{draft.text(1)}\n\n[ref]: http://x.y 'A title of of it'",
        lambda: f"{line} [^1]\n\n[^1]: {draft.text(1)}",
    )
    return chance.choice(kinds)() if chance.random() < 0.4 else text


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


_ALONE = (
    "---",
    "```py\nthe the code\n```",
    "![Alone in the the line](x.png)",
    "* * *",
    "$$\nx\n$$",
)
_MARKDOWN_ALONE = (
    *_ALONE,
    "    the the indented code",
    "<!-- newslint: ignore doubled-word -->",
    "{{< figure src='x'\n  caption='The the y' >}}",
    "<script>\nvar x = 'the the';\n</script>",
    "<div>\n\nThe the council *met*.\n\n</div>",
    "<div>The the council <b>met</b>.</div>",
    ":::note\n\nMind the the gap.\n\n:::",
)
_MDX_ALONE = (
    *_ALONE,
    "import A from './a'",
    "export const a = {b: 'the the'}",
    "{/* newslint: ignore doubled-word */}",
    "<Tabs items={['the the']} />",
    "{a.map(b => <li key={b}>the the {b}</li>)}",
)

# HTML

_IN_HTML = (
    *(
        ("<b>", "</b>"),
        ("<i>", "</i>"),
        ("<em class=x>", "</em>"),
        ("<u>", "</u>"),
        ("<q>", "</q>"),
    ),
    *(("<a href='x y'>", "</a>"), ("<span title='A \"tip\" here'>", "</span>"), ("<b>", "")),
    *(("<code>", "</code>"), ("<!-- ", " -->"), ("<sup>", "</sup>"), ("<br>", ""), ("<wbr>", "")),
    *(('<img src=x alt="', '">'), ("<script>", "</script>"), ("<style>", "</style>"), ("", "")),
    *(
        ("<![CDATA[", "]]>"),
        ("<?php ", " ?>"),
        ("<!x", ">"),
        ("<p>", ""),
        ("", "</p>"),
        ("<a ", ""),
    ),
)
_BLOCKS = (
    *("<p>{}</p>", "<p>{}</p>", "<p>{}", "<P class=x>\n  {}\n</p>", "<h2>{}</h2>", "<li>{}", "{}"),
    *("<div>{}</div>", "<div><p>{}</div>", "<blockquote><p>{}</p></blockquote>", "<pre>{}</pre>"),
    *("<ul><li>{}</ul>", "<table><tr><td>{}<td>{}</table>", "<table>{}</table>", "<nav>{}</nav>"),
    *("<figure><img src=x><figcaption>{}</figcaption></figure>", "<title>{}</title>", "{}<br>{}"),
    *("<noscript>{}</noscript>", "<textarea>{}</textarea>", "<select><option>{}</select>"),
)


def _html(draft: _Draft) -> str:
    chance = draft.chance
    block = chance.choice(_BLOCKS)
    texts = (
        draft.marked(draft.words(2), _IN_HTML, (" ", "\n  ", "  ", "&nbsp;"), chance.randint(0, 3))
        for _ in range(block.count("{}"))
    )
    return block.format(*texts)


# Plain text


def _text(draft: _Draft) -> str:
    gaps = (" ", "  ", "\t", *_TEXT_LINES)
    return draft.text(gaps=gaps) if draft.chance.random() < 0.5 else draft.text()


# Front matter

_FIELDS = ("title", "description", "lead", "date", "seo", "tags", "caption")


def _front_matter(draft: _Draft) -> str:
    chance = draft.chance
    if chance.random() < 0.6:
        return ""
    keys = chance.sample(_FIELDS, chance.randint(1, 3))
    if chance.random() < 0.3:
        return "+++\n" + "".join(f"{key} = {_toml(draft)}\n" for key in keys) + "+++\n"
    return "---\n" + "".join(f"{key}: {_yaml(draft)}\n" for key in keys) + "---\n"


def _toml(draft: _Draft) -> str:
    text = draft.text(1)
    plain = text.replace("'", "’").replace("\\", "")
    quoted = json.dumps(text, ensure_ascii=draft.chance.random() < 0.3)
    folded = quoted[1:-1].replace(" ", "\n", 1)
    return draft.chance.choice((quoted, f"'{plain}'", f"'''{plain}'''", f'"""\n{folded}"""', "7"))


def _yaml(draft: _Draft) -> str:
    text = draft.text(1)
    quoted = json.dumps(text, ensure_ascii=draft.chance.random() < 0.3)
    single = "'" + text.replace("'", "''") + "'"
    folded = draft.text(1, (" ", "\n  ", "\n\n  "))
    bare = "The " + "".join(each for each in text if each.isalnum() or each in " .,’")
    choices = (quoted, single, f">-\n  {folded}", f"|\n  {folded}", bare, text, "2026-11-28")
    return draft.chance.choice((*choices, f"[{quoted}, {single}]", f"\n  - a: {quoted}"))


_FORMATS: tuple[tuple[str, Callable[[_Draft], str]], ...] = (
    *((".md", _markdown), (".html", _html), (".txt", _text), (".mdx", _mdx)),
    *((".markdown", _markdown), (".htm", _html), (".md", _markdown)),
)
