"""Files whose lines end in CR alone, as old Macs wrote them, read as those with LF."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint.fixing.fixer import fix
from newslint.linting.linter import Linter
from newslint.model import Safety
from newslint.readers import read

MARKDOWN = """\
---
title: Rain on the the coast
newslint: {ignore: [stray-period]}
---

# The the port

It rained on *the
coast* of of Spain.\x20\x20
Work goes on.

```
code of of this
```

    more of of it

- one
- two

| a | b |
| - | - |
| c | d |

<div>
an an element
</div>

+++
"""
TOML = '+++\ntitle = "Rain on the the coast"\n+++\nIt rained on the the coast.\n'
HTML = "---\ntitle: a a\n---\n<p>Rain on\nthe the coast.</p>\n<pre>of of</pre>\n"
TEXT = "Rain on the the coast\nof Spain.\n\nIt went on on Monday.\n"
FILES = [("a.md", MARKDOWN), ("a.md", TOML), ("a.html", HTML), ("a.txt", TEXT)]


@pytest.mark.parametrize(("name", "text"), FILES)
@pytest.mark.parametrize("newline", ["\r", "\r\n"])
def test_the_same_is_read(name: str, text: str, newline: str) -> None:
    one, other = (read(PurePath(name), each) for each in (text, text.replace("\n", newline)))
    assert one.blocks
    assert other.prose.split() == one.prose.split()
    assert [block.kind for block in other.blocks] == [block.kind for block in one.blocks]
    assert bool(other.front_matter) == bool(one.front_matter)


@pytest.mark.parametrize(("name", "text"), FILES)
def test_the_same_is_repaired(linter: Linter, name: str, text: str) -> None:
    path = PurePath(name)
    one = fix(linter, path, text, Safety.SAFE)
    other = fix(linter, path, text.replace("\n", "\r"), Safety.SAFE)
    assert one.applied
    assert other.source == one.source.replace("\n", "\r")
    assert "code of of this" in other.source or name != "a.md" or "code" not in text
