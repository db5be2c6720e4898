"""All of the prose is read: rules work in lists, cells, captions, fields and texts of images."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint.linting.linter import Linter

PLACES = {
    "list.md": "- {}\n",
    "link.md": "- [{}](http://a.b/c)\n",
    "cell.md": "| Head |\n|---|\n| {} |\n",
    "image.md": "![{}](x.png)\n",
    "title.md": '![A bridge](x.png "{}")\n',
    "shortcode.md": '{{{{< figure src="x" caption="{}" >}}}}\n',
    "wordpress.md": '[caption id="a"]{}[/caption]\n',
    "nested.md": "---\nseo:\n  description: {}\n---\n",
    "cell.html": "<table><tr><td>{}</td></tr></table>",
    "layout.html": "<table><tr><td><p>{}</p></td></tr></table>",
    "image.html": '<img src="x" alt="{}">',
    "meta.html": '<meta name="description" content="{}">',
    "tabs.mdx": "<Tabs items={{['a']}}>\n\n{}\n\n</Tabs>\n",
}


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("doubled-word", "The the minister left the town on Monday."),
        ("decimal-comma", "Prices rose by 3,5 percent in March"),
        ("period-after-article", "The talks began after the. minister had left the town."),
    ],
)
def test_rules_work_in_all_places(linter: Linter, name: str, rule: str, text: str) -> None:
    findings = linter.lint(PurePath(name), PLACES[name].format(text)).findings
    assert rule in {finding.rule for finding in findings}


@pytest.mark.parametrize(
    "source",
    [
        '[gallery ids="the the"]',
        ":::note The the note\n\nText.\n\n:::",
        "<Tabs items={['the the']}>\n\nText.\n\n</Tabs>",
        "$$the the^2$$",
    ],
)
def test_what_is_no_prose_is_not_read(linter: Linter, source: str) -> None:
    assert linter.lint(PurePath("a.md"), source).findings == ()
