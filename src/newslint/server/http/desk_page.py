"""The page for people: an article is checked, and each finding accepted or refused.

The server keeps nothing: each question has the article, and what its editor has refused.
"""

from __future__ import annotations

import base64
import binascii
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import partial
from itertools import accumulate
from pathlib import PurePath
from typing import Any

from newslint.edits import apply
from newslint.fixing.adopt import adoptable
from newslint.fixing.fixer import fix, reads_as_meant
from newslint.linting.linter import Linter
from newslint.model import Finding, Fix, Report, Safety
from newslint.readers import SUFFIXES
from newslint.readers.original import Original
from newslint.reporters.html import STYLE
from newslint.server.http.guard import RefusedError
from newslint.server.http.languagetool import Units
from newslint.server.http.service import LONGEST, Service

_MOST_REFUSED = 10_000
_UNPACKED = 50_000_000  # bytes of a .docx: pictures are most of it
_TOKEN = re.compile(r"\w+|\W")
_KEY = re.compile(r"(?P<rule>[^:]+):(?P<start>\d{1,7}):(?P<end>\d{1,7})", re.ASCII)
_LEVELS = {level.label: level for level in (Safety.SAFE, Safety.UNSAFE)}


def file(name: str) -> tuple[str, bytes]:
    """Return a file of the page, and its type. Raises RefusedError."""
    from importlib.resources import files

    page = files("newslint.server.http") / "page"
    if name == "index.html":
        return "text/html; charset=utf-8", (page / "index.html").read_bytes()
    if name == "desk.js":
        return "text/javascript; charset=utf-8", (page / "desk.js").read_bytes()
    style = STYLE.read_bytes() + (page / "desk.css").read_bytes()
    return "text/css; charset=utf-8", style


@dataclass(frozen=True, slots=True)
class _Question:
    """An article of the page; `source` is what it was translated from, empty where unknown.

    `refused` are the keys of findings in `text`.
    """

    path: PurePath
    text: str
    source: str
    refused: frozenset[str]

    def lint(self, linter: Linter, path: PurePath, text: str) -> Report:
        """Return what is found in a text that the article has become, but what is refused."""
        original = Original(linter.read(path, self.source)) if self.source.strip() else None
        report = linter.lint(path, text, original)
        refused = followed(self.refused, self.text, text)
        kept = (each for each in adoptable(report.findings) if _key(each) not in refused)
        return replace(report, findings=tuple(kept))


def _key(finding: Finding) -> str:
    """Name a finding of one text by its rule and place."""
    return f"{finding.rule}:{finding.span.start}:{finding.span.end}"


def followed(keys: Iterable[str], before: str, after: str) -> frozenset[str]:
    """Return the keys of findings after a text was edited, without those whose words changed."""
    if before == after:
        return frozenset(keys)
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    matcher = SequenceMatcher(None, old, new)
    ends = [*accumulate(map(len, old), initial=0)]
    new_ends = [*accumulate(map(len, new), initial=0)]
    same = [
        (ends[each.a], ends[each.a + each.size], new_ends[each.b] - ends[each.a])
        for each in matcher.get_matching_blocks()
    ]
    found = (_KEY.fullmatch(key) for key in keys)
    return frozenset(
        f"{key['rule']}:{int(key['start']) + shift}:{int(key['end']) + shift}"
        for key in found
        if key
        for start, end, shift in same
        if start <= int(key["start"]) < end and int(key["end"]) <= end
    )


def answer(service: Service, what: str, body: str) -> dict[str, Any]:
    """Answer a question of the page. Raises RefusedError."""
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        raise RefusedError(400, "not valid JSON") from None
    if not isinstance(data, dict):
        raise RefusedError(400, "a question must be an object")
    work: dict[str, Callable[[Service, Mapping[str, Any]], dict[str, Any]]] = {
        "check": _check,
        "fix": _fix,
        "docx": _docx,
    }
    if what not in work:
        raise RefusedError(404, f"the page has no {what[:40]!r}")
    return work[what](service, data)


def _question(service: Service, data: Mapping[str, Any]) -> _Question:
    texts = (data.get("name", "article.txt"), data.get("text"), data.get("source", ""))
    if not all(isinstance(each, str) for each in texts):
        raise RefusedError(400, "an article needs a name and a text")
    name, text, source = map(str, texts)
    refused = data.get("refused", [])
    if not isinstance(refused, list) or len(refused) > _MOST_REFUSED:
        raise RefusedError(400, "'refused' must be a list")
    if len(text) + len(source) > 2 * LONGEST:
        raise RefusedError(413, f"an article may have at most {LONGEST} characters")
    try:
        (text + source).encode()
    except UnicodeEncodeError:
        raise RefusedError(400, "the text has half of a UTF-16 character") from None
    suffix = PurePath(name).suffix.lower()
    path = service.folder / f"article{suffix if suffix in SUFFIXES else '.txt'}"
    return _Question(path, text, source, frozenset(map(str, refused)))


def _check(service: Service, data: Mapping[str, Any]) -> dict[str, Any]:
    question = _question(service, data)
    with service.linter(question.path) as linter:
        return _found(question, linter, question.text)


def _fix(service: Service, data: Mapping[str, Any]) -> dict[str, Any]:
    """Apply one fix, or all of a rule or of the article up to a level."""
    question = _question(service, data)
    with service.linter(question.path) as linter:
        text = (_one if "key" in data else _all)(question, linter, data)
        return _found(question, linter, text)


def _one(question: _Question, linter: Linter, data: Mapping[str, Any]) -> str:
    report = question.lint(linter, question.path, question.text)
    key = str(data["key"])
    finding = next((each for each in report.findings if _key(each) == key), None)
    fixes: tuple[Fix | None, ...] = (finding.fix, *finding.alternatives) if finding else ()
    number = data.get("alternative")
    at = number + 1 if isinstance(number, int) and not isinstance(number, bool) else 0
    wanted = fixes[at] if 0 <= at < len(fixes) else None
    if finding is None or wanted is None:
        raise RefusedError(409, "that repair is no longer there")
    read = partial(linter.read, question.path)
    if not reads_as_meant(read, question.text, replace(finding, fix=wanted)):
        raise RefusedError(409, "that repair would change more than these words; edit it by hand")
    return apply(question.text, wanted.edits)


def _all(question: _Question, linter: Linter, data: Mapping[str, Any]) -> str:
    level = _LEVELS.get(str(data.get("level")))
    if level is None:
        raise RefusedError(400, f"the level is one of {', '.join(_LEVELS)}")
    rule = data.get("rule")

    def lint(path: PurePath, text: str) -> Report:
        report = question.lint(linter, path, text)
        wanted = (each for each in report.findings if rule in (None, each.rule))
        return replace(report, findings=tuple(wanted))

    return fix(linter, question.path, question.text, level, lint).source


def _found(question: _Question, linter: Linter, text: str) -> dict[str, Any]:
    """Return a text and what is found in it; offsets are those of JavaScript: UTF-16."""
    report = question.lint(linter, question.path, text)
    units = Units(text)
    verdict = report.verdict
    return {
        "text": text,
        "findings": [_item(each, units) for each in report.findings],
        "refused": sorted(followed(question.refused, question.text, text)),
        "verdict": verdict.sentence if verdict and verdict.machine else "",
    }


def _item(finding: Finding, units: Units) -> dict[str, Any]:
    fix_ = finding.fix
    return {
        "key": _key(finding),
        "rule": finding.rule,
        "message": finding.message,
        "start": units.at(finding.span.start),
        "end": units.at(finding.span.end),
        "level": fix_.safety.label if fix_ else "none",
        "title": fix_.title if fix_ else "",
        "edits": [
            {
                "start": units.at(each.span.start),
                "end": units.at(each.span.end),
                "text": each.text,
            }
            for each in (fix_.edits if fix_ else ())
        ],
        "alternatives": [each.title for each in finding.alternatives],
    }


def _docx(_service: Service, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the paragraphs of a file of Word as text, by mammoth."""
    try:
        import mammoth
    except ModuleNotFoundError:
        raise RefusedError(501, "for .docx, run: pip install 'newslint[docx]'") from None
    try:
        content = base64.b64decode(str(data.get("docx", "")), validate=True)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            size = sum(each.file_size for each in archive.infolist())
        if size > _UNPACKED:
            raise RefusedError(413, "that .docx unpacks to too much")
        text = mammoth.extract_raw_text(io.BytesIO(content)).value
    except (binascii.Error, zipfile.BadZipFile):
        raise RefusedError(400, "not a .docx file") from None
    except RefusedError:
        raise
    except Exception:  # the library raises whatever its XML makes it
        raise RefusedError(400, "that .docx cannot be read") from None
    return {"text": text.strip() + "\n"}
