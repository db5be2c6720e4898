"""A tool against translated English speaks English: neither it nor LanguageTool finds any in it."""

from __future__ import annotations

from pathlib import PurePath

import own_words
import pytest

from newslint.engines.languagetool.install import home
from newslint.linting.linter import Linter
from newslint.model import Finding
from newslint.settings.config import Config

ALLOWED = {
    # Terms of programming are in no dictionary of English.
    "unknown-word": (".md", "help", "settings"),
    # Rows of a table and messages about different places end alike.
    "repeated-sentence": ("docs/settings.md", "messages"),
    # The page shows surnames of Russian.
    "foreign-script": ("docs/rules/name-translated.md",),
    # Rules, settings, formats and levels keep their small letter at the start of a line.
    "languagetool/UPPERCASE_SENTENCE_START": (".md", "help", "settings"),
}
"""Rules that are wrong about texts whose names end so, each with the reason."""


def texts(linter: Linter) -> dict[str, str]:
    """Return all texts by their names."""
    return {
        **dict(own_words.pages()),
        "help": own_words.helps(),
        "settings": own_words.settings(),
        "messages": own_words.messages(linter),
    }


def _is_allowed(name: str, finding: Finding) -> bool:
    shown_there = PurePath(name).stem == finding.rule  # a page shows what its rule finds
    return shown_there or name.endswith(ALLOWED.get(finding.rule, ("nowhere",)))


def _found(linter: Linter, texts: dict[str, str]) -> list[str]:
    found = []
    for name, text in texts.items():
        report = linter.lint(PurePath("page.md"), text)
        found += [f"{name}: {each.error}" for each in report.failures]
        for each in report.findings:
            if not _is_allowed(name, each):
                start, end = each.span.start, each.span.end
                place = text[max(0, start - 30) : end + 30]
                found.append(f"{name}: {each.rule} {each.message} {place!r}")
    return found


def test_newslint_finds_nothing(linter: Linter) -> None:
    assert _found(linter, texts(linter)) == []


@pytest.mark.languagetool
@pytest.mark.skipif(not home().exists(), reason="LanguageTool is not set up")
def test_languagetool_finds_nothing(linter: Linter) -> None:
    config = Config(select=("languagetool",), fluency="off", languagetool="auto")
    with Linter(config) as theirs:
        assert _found(theirs, texts(linter)) == []
