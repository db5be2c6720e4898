"""No rule is silent because a sentence is short, unless its page says so."""

from __future__ import annotations

import re
from pathlib import Path, PurePath

import pytest

import newslint
from newslint.catalogue.catalogue import load_rules
from newslint.linting.linter import Linter

CHECKS = Path(newslint.__file__).parent / "checks"
RULES = load_rules()
RUNNING = re.compile(
    r"newslint\.article\.sentences import (\([^)]*\b(running|stops)\b|.*\b(running|stops)\b)"
)
LENGTH = re.compile(r"^_(?:LEAST|FEWEST|SHORTEST)\w* = \d+  # (?:words|of a sentence that)", re.M)

SHORT = {
    "They are are missing.": "doubled-word",
    "He said said no.": "doubled-word",
    "She left left.": "doubled-word",
    "It is is raining.": "doubled-word",
    "The The dog barked.": "doubled-word",
    "He said he said no.": "doubled-word",
    "He works in the the.": "doubled-word",
    "They came , too.": "space-before-punctuation",
    "Prices rose 5 %.": "spaced-percent",
    "He has 23 years.": "age-as-possession",
    "According to she, no.": "according-to-subject",
    "It costs 100 euro.": "singular-euro",
    "It cost 0,42 euros.": "decimal-comma",
    "It doesnâ€™t work.": "garbled-characters",
    "“¿Why?” he asked.": "inverted-mark",
}


@pytest.mark.parametrize("text", SHORT)
def test_short_sentences_are_read(linter: Linter, text: str) -> None:
    report = linter.lint(PurePath("a.txt"), f"{text}\n")
    assert SHORT[text] in {finding.rule for finding in report.findings}


@pytest.mark.parametrize(
    "text",
    ["They are missing.", "He had had enough.", "By Ana Lima", "No, no."],
)
def test_short_lines_that_are_right_stay(linter: Linter, text: str) -> None:
    assert linter.lint(PurePath("a.txt"), f"{text}\n").findings == ()


def rule_of(module: str) -> str:
    """Return the rule that a module of checks belongs to: its own or the one it is a part of."""
    name = module.replace("_", "-")
    return max((id_ for id_ in RULES if name == id_ or name.startswith(f"{id_}-")), key=len)


@pytest.mark.parametrize("module", sorted(CHECKS.glob("*/*.py")), ids=lambda path: path.stem)
def test_what_depends_on_length_says_so_in_its_page(module: Path) -> None:
    code = module.read_text("utf-8")
    if RUNNING.search(code):
        assert "fewer than three words" in " ".join(RULES[rule_of(module.stem)].why.split())
    if LENGTH.search(code):
        assert re.search(r"words", RULES[rule_of(module.stem)].why)
