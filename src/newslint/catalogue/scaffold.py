"""The files that a new rule with code starts from; each is where the rule's id says."""

from __future__ import annotations

import re
from pathlib import Path

_NAME = re.compile(r"(?P<category>[a-z]+)/(?P<id>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)")

_RULE = """\
summary: A sentence that says what is wrong, as in "an example of it".
why: |
  What the machine did, and why it reads wrong.
safety: hint
check:
message: '"{{word}}" is …'
bad:
  - text: A sentence with [[damage]] in it.
    fixed: A sentence with repair in it.
  - text: Another sentence, and it has [[damage]].
    fixed: Another sentence, and it has repair.
good:
  - A sentence that is right.
  - A near miss, which is right and is damaging to nobody.
"""

_CHECK = '''\
"""What the rule finds: `an example of it`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.model import Match, Span

_PLACE = re.compile(r"\\bdamage\\b")


def {function}(article: Article) -> Iterator[Match]:
    """Find what the rule objects to: `an example of it`."""
    for found in _PLACE.finditer(article.prose):
        repair = replaced(*found.span(), "repair")
        yield Match(Span(*found.span()), {{"word": found[0]}}, (repair,))
'''

_TEST = """\
from __future__ import annotations

from fixture_types import Find


def test_near_misses(found: Find) -> None:
    assert found("{id}", "A sentence that is right and has no damages.") == []
"""


class ScaffoldError(Exception):
    """A rule that cannot be begun; the message is one line."""


def scaffold(checkout: Path, name: str) -> list[Path]:
    """Write the rule file, the check and the test of the rule `name` ("splices/lost-word").

    Return what was written. Raises ScaffoldError where the name is no rule's, a file is there
    already or `checkout` is not newslint's own.
    """
    found = _NAME.fullmatch(name)
    if found is None:
        raise ScaffoldError(f"'{name}' is not CATEGORY/ID in lower case, such as splices/lost-word")
    if not (checkout / "src/newslint/checks").is_dir():
        raise ScaffoldError(
            "run this in a checkout of newslint: there is no src/newslint/checks here"
        )
    category, function = found["category"], found["id"].replace("-", "_")
    checks = checkout / "src/newslint/checks" / category
    files = {
        checkout / "rules" / category / f"{found['id']}.yaml": _RULE.format(),
        checks / f"{function}.py": _CHECK.format(function=function),
        checkout / "tests/checks" / category / f"test_{function}.py": _TEST.format(
            **found.groupdict()
        ),
    }
    if not (checks / "__init__.py").exists():
        files[checks / "__init__.py"] = f'"""Rules of the category {category}."""\n'
    for path in files:
        if path.exists():
            raise ScaffoldError(f"{path.as_posix()} already exists")
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return sorted(files)
