"""Reading a rule: metadata, pattern, examples and documentation are in one YAML file.

The format is described in CONTRIBUTING.md. Rules are data: only rules that ship with newslint may
name Python code (`check`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import yaml

from newslint.catalogue.rule import Beside, Example, Rule, RuleError, Threshold, marked
from newslint.catalogue.scores import NOBODYS, TRANSLATED
from newslint.english.topics import topics
from newslint.model import Safety, Severity
from newslint.nearest import hint
from newslint.regular import content

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML built without libyaml
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

MOST = 1_000_000
"""Bytes of a rule file, and of the wordings beside it."""

MATCHERS = ("phrase", "regex", "match", "depend", "wordings", "check")
"""Keys that say how a rule finds its places; each rule has exactly one."""

_REQUIRED = ("summary", "why", "message", "bad", "good")
_OPTIONAL = (
    "severity",
    "safety",
    "replace",
    "default",
    "across",
    "judge",
    "translated",
    "unedited",
    "topic",
    *MATCHERS,
)
_ALIASES = 10
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def load_yaml(text: str, *, trusted: bool = False) -> Any:
    """Return the plain data in YAML text. Raises yaml.YAMLError.

    Many aliases are refused: a few lines of them can stand for more than a memory holds.
    """
    if not trusted and "*" in text:
        aliases = sum(isinstance(each, yaml.AliasEvent) for each in yaml.parse(text, Loader))
        if aliases > _ALIASES:
            raise yaml.YAMLError(f"it has more than {_ALIASES} aliases (*name)")
    try:
        return yaml.load(text, Loader)  # a safe loader
    except (ValueError, OverflowError, RecursionError) as error:  # no such day, too long a number
        raise yaml.YAMLError(str(error)) from None


def load_rule(path: Path, *, trusted: bool = False) -> Rule:
    """Read the rule file `path`; its name is the rule's id, its folder the category.

    Only a trusted file may name Python code. Raises RuleError.
    """
    try:
        data = load_yaml(content(path, MOST).decode(), trusted=trusted)
    except OSError as error:
        raise RuleError(f"{path}: cannot be read: {error.strerror}") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        detail = " ".join(str(error).split())
        raise RuleError(f"{path}: not valid YAML: {detail}") from None
    if not isinstance(data, dict):
        raise RuleError(f"{path}: a rule must have the keys {', '.join(_REQUIRED)} …")
    return _rule(path, data, trusted=trusted)


def _rule(path: Path, data: Mapping[Any, Any], *, trusted: bool) -> Rule:
    for key in data:
        if key not in _REQUIRED + _OPTIONAL:
            advice = hint(str(key), _REQUIRED + _OPTIONAL)
            raise RuleError(f"{path}: unknown key '{key}'{advice}")
    missing = [key for key in _REQUIRED if not data.get(key)]
    if missing:
        raise RuleError(f"{path}: missing {', '.join(missing)}")
    matchers = [key for key in MATCHERS if key in data]
    if len(matchers) != 1:
        raise RuleError(f"{path}: needs exactly one of {', '.join(MATCHERS)}")
    if matchers == ["check"] and not trusted:
        raise RuleError(f"{path}: 'check' runs Python and is for newslint's own rules only")
    if not _ID.fullmatch(path.stem):
        raise RuleError(f"{path}: the file name is the rule's id and must be kebab-case")
    for key in ("summary", "why", "message", "replace"):
        if not isinstance(data.get(key, ""), str):
            raise RuleError(f"{path}: '{key}' must be text")
    for key in ("default", "across"):
        if not isinstance(data.get(key, True), bool):
            raise RuleError(f"{path}: '{key}' must be true or false")
    return Rule(
        id=path.stem,
        category=path.parent.name,
        summary=data["summary"],
        why=data["why"].strip(),
        severity=_choice(path, data, "severity", {level.value: level for level in Severity}),
        safety=_choice(path, data, "safety", _LEVELS),
        matcher=matchers[0],
        pattern=path.with_suffix(".tsv") if matchers == ["wordings"] else data[matchers[0]],
        message=data["message"],
        replace=data.get("replace"),
        default=data.get("default", True),
        across=data.get("across", False),
        translated=_score(path, data),
        unedited=_kinds(path, data.get("unedited", [])),
        topic=_topic(path, data),
        judge=_thresholds(path, data.get("judge", {})),
        bad=tuple(_bad(path, item) for item in _list(path, data, "bad")),
        good=tuple(_example(path, item) for item in _list(path, data, "good")),
    )


_T = TypeVar("_T")
_LEVELS = {level.label: level for level in Safety}
_DEFAULTS = {"severity": "warning", "safety": "unsafe"}


def _choice(path: Path, data: Mapping[Any, Any], key: str, choices: Mapping[str, _T]) -> _T:
    value = data.get(key, _DEFAULTS[key])
    if not isinstance(value, str) or value not in choices:
        raise RuleError(f"{path}: '{key}' must be one of {', '.join(choices)}, not '{value}'")
    return choices[value]


def _score(path: Path, data: Mapping[Any, Any]) -> int:
    """Return how much a text must read translated: `true` is likely, `unedited` beyond doubt."""
    match data.get("translated", False):
        case bool(translated):
            return TRANSLATED if translated else 0
        case "unedited":
            return NOBODYS
        case _:
            raise RuleError(f"{path}: 'translated' must be true, false or unedited")


def _kinds(path: Path, data: object) -> frozenset[str]:
    if not isinstance(data, list) or not all(isinstance(each, str) for each in data):
        raise RuleError(f"{path}: 'unedited' must be a list of kinds")
    return frozenset(data)


def _topic(path: Path, data: Mapping[Any, Any]) -> str | None:
    topic = data.get("topic")
    if topic is not None and topic not in topics():
        raise RuleError(f"{path}: 'topic' must be one of {', '.join(topics())}, not '{topic}'")
    return topic


def _thresholds(path: Path, data: object) -> dict[str, Threshold]:
    advice = f"{path}: 'judge' maps kinds to [nats beside other damage, nats alone, level]"
    if not isinstance(data, dict):
        raise RuleError(advice)
    found = {}
    for kind, row in data.items():
        match row:
            case [int() | float() as gain, int() | float() as alone, str() as level] if (
                level in _LEVELS
            ):
                found[str(kind)] = Threshold(gain, alone, _LEVELS[level])
            case _:
                raise RuleError(advice)
    return found


def _list(path: Path, data: Mapping[Any, Any], key: str) -> list[Any]:
    if not isinstance(data[key], list):
        raise RuleError(f"{path}: '{key}' must be a list")
    return list(data[key])


def _bad(path: Path, item: object) -> Example:
    if not isinstance(item, dict) or not isinstance(item.get("text"), str):
        raise RuleError(f"{path}: a bad example must be a mapping with 'text' and perhaps 'fixed'")
    text, spans = marked(item["text"])
    if not spans:
        raise RuleError(f"{path}: mark what is wrong with [[…]] in the example '{text}'")
    return replace(_example(path, item), text=text, spans=spans, fixed=item.get("fixed"))


def _example(path: Path, item: object) -> Example:
    """Read an example: a text, or a mapping with it and `source: {es: …}`, `suffix: .md`."""
    if not isinstance(item, dict):
        return Example(str(item))
    match item.get("source"):
        case None:
            source = None
        case dict() as found if len(found) == 1:
            source = Beside(*map(str, *found.items()))
        case _:
            raise RuleError(
                f"{path}: the 'source' of an example must be one language with its text"
            )
    return Example(str(item.get("text", "")), source=source, suffix=item.get("suffix", ".txt"))
