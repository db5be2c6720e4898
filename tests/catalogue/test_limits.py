"""Rule files of anybody: what cannot be is one line, and what would never end is refused."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path, PurePath

import pytest

from newslint.catalogue.catalogue import load_rules
from newslint.catalogue.rule import Example, RuleError
from newslint.catalogue.rule_file import load_rule
from newslint.linting.linter import Linter
from newslint.settings.config import Config
from newsroom import RULES

RULE = RULES["teh"]
BOMB = "good:\n- &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"- &a{number} [{', '.join([f'*a{number - 1}'] * 10)}]\n" for number in range(1, 12)
)
MERGED = "judge:\n  z0: &z0 {a: 1}\n" + "".join(
    f"  z{number}: &z{number} {{<<: [{', '.join([f'*z{number - 1}'] * 10)}]}}\n"
    for number in range(1, 9)
)


def written(folder: Path, text: str) -> Path:
    (folder / "house").mkdir(exist_ok=True)
    file = folder / "house" / "x.yaml"
    file.write_text(text, "utf-8")
    return file


def without(key: str) -> str:
    return re.sub(rf"^{key}:.*\n", "", RULE, flags=re.MULTILINE)


ANY_NODE = "{RIGHT_ID: a, RIGHT_ATTRS: {}}"


def node(name: str, left: str, operator: str = ">") -> str:
    """Return a node of dependencies that any word is."""
    return f"{{LEFT_ID: {left}, REL_OP: '{operator}', RIGHT_ID: {name}, RIGHT_ATTRS: {{}}}}"


@pytest.mark.parametrize(
    "text",
    [
        without("good") + BOMB,
        RULE + MERGED,
        without("safety") + "safety: [safe]\n",
        without("severity") + "severity: {a: b}\n",
        without("message") + "message: 2020-99-99\n",
        RULE + f"judge: {{a: [{'9' * 5000}, 1, safe]}}\n",
        without("phrase") + f"phrase: {'[' * 5000}a{']' * 5000}\n",
        without("phrase") + f"phrase: {'{a: ' * 5000}a{'}' * 5000}\n",
        RULE + "1: 2\n",
        RULE + "? [1]\n: 2\n",
        "",
        "x" * 1_100_000,
    ],
)
def test_what_is_no_rule_file_is_one_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(RuleError) as caught:
        load_rule(written(tmp_path, text))
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
@pytest.mark.parametrize("kind", ["folder", "broken", "circle", "zero", "outside", "pipe", "table"])
def test_what_is_no_file_is_not_read(tmp_path: Path, kind: str) -> None:
    file = written(tmp_path / "", RULE)
    (tmp_path / ".git").mkdir()
    file.unlink()
    if kind == "folder":
        file.mkdir()
    elif kind == "pipe":
        os.mkfifo(file)
    elif kind == "table":
        file.write_text(without("phrase") + "wordings:\n", "utf-8")
        file.with_suffix(".tsv").symlink_to("/dev/zero")
    else:
        targets = {"broken": "none", "circle": "x.yaml", "zero": "/dev/zero", "outside": "/etc"}
        file.symlink_to(targets[kind])
    with pytest.raises(RuleError, match=r"cannot be read|points outside"):
        load_rules([tmp_path / "house"])


@pytest.mark.parametrize(
    "pattern",
    [
        "regex: ''",
        "regex: 'x*'",
        f"regex: '{'(' * 5000}{')' * 5000}'",
        "regex: '(((a{1000}){1000}){1000}){1000}'",
        "regex: '((a{9999999999})'",
        "phrase: ['']",
        "phrase: []",
        "match: []",
        "match: 3",
        "match: [{TEXT: {REGEX: '^(a|a|aa)+$'}}]",
        "match: [{TEXT: {NOT_IN: [{REGEX: x}]}}]",
        "match: [{OP: '*'}, {OP: '*'}, {OP: '*'}, {OP: '*'}]",
        "match: [{OP: '{1,100000}'}]",
        "depend: 3",
        "depend: [{RIGHT_ID: a, RIGHT_ATTRS: {TEXT: {REGEX: x}}}]",
        f"depend: [{ANY_NODE}, {node('b', 'a', '>>')}, {node('c', 'b', '$++')}]",
        f"depend: [{ANY_NODE}, {node('b', 'a')}, {node('c', 'a')}, {node('d', 'a')}]",
    ],
)
def test_what_asks_too_much_is_refused(tmp_path: Path, pattern: str) -> None:
    written(tmp_path, without("phrase") + pattern + "\n")
    linter = Linter(Config(select=("x",), extend_rules=(tmp_path,)))
    with pytest.raises(RuleError, match="rule x: "):
        linter.lint(PurePath("a.txt"), "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab teh.")


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("regex: '(a|a|aa)+c'", "TimeoutError"),
        ("regex: '(?=.)'", "finds more than"),
        ("regex: '(?P<w>b)', message: '{w.__class__}'", "KeyError"),
    ],
)
def test_what_takes_too_long_is_a_failure_of_its_rule(
    tmp_path: Path, pattern: str, said: str
) -> None:
    head, _, message = pattern.partition(", ")
    text = without("phrase") + head + "\n"
    written(tmp_path, text + "\n" if not message else without_message(text) + message + "\n")
    linter = Linter(Config(select=("x",), extend_rules=(tmp_path,)))
    report = linter.lint(PurePath("a.txt"), "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab teh. " * 100)
    assert not report.findings
    assert any(said in failure.error for failure in report.failures)


def without_message(text: str) -> str:
    return re.sub(r"^message:.*\n", "", text, flags=re.MULTILINE)


def test_a_gap_stands_for_few_words(tmp_path: Path) -> None:
    written(tmp_path, without("phrase") + "match: [{ORTH: teh}, {OP: '+'}, {ORTH: end}]\n")
    linter = Linter(Config(select=("x",), extend_rules=(tmp_path,)))
    near = linter.lint(PurePath("a.txt"), "It is teh very long end.")
    assert [near.source[f.span.start : f.span.end] for f in near.findings] == ["teh very long end"]
    far = "It is teh " + "very " * 50 + "end."
    assert not linter.lint(PurePath("a.txt"), far).findings


def test_a_few_aliases_are_read(tmp_path: Path) -> None:
    text = without("good") + "good: [&a the end, *a, the tehsil]\n"
    assert load_rule(written(tmp_path, text)).good == tuple(
        map(Example, ("the end", "the end", "the tehsil"))
    )
