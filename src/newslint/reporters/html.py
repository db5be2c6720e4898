"""One self-contained page: each article before and after, side by side; it fetches nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from importlib.metadata import version
from pathlib import Path
from typing import TextIO

from newslint.catalogue.address import on_the_web
from newslint.model import Edit, Finding, Report, Safety
from newslint.printable import printable
from newslint.readers.lines import Lines
from newslint.reporters.engines import sentence
from newslint.reporters.repaired import sentence as repaired
from newslint.reporters.tally import Tally

STYLE = Path(__file__).with_name("page.css")
"""The style of pages for people: this one, and that of `newslint serve`."""

_PAGE = Path(__file__).with_name("page.html")
_CONTROL = re.compile("[\x00-\x08\v\f\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_COMMAND = re.compile(":(?=:)|#(?=#)")


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write the page; articles without a finding are only counted."""
    tally = Tally()
    articles = [
        _article(number, each)
        for number, each in enumerate(tally.watch(reports))
        if each.findings or each.failures or each.repaired or _sent_back(each)
    ]
    levels = ["safe", "unsafe", "hint", "none"]
    values = {
        "style": STYLE.read_text("utf-8"),
        "version": version("newslint"),
        "files": tally.files,
        "findings": tally.findings,
        "failures": tally.failures,
        "rules": "".join(_filter("rule", rule, count) for rule, count in tally.rules.most_common()),
        "levels": "".join(_filter("level", level, None) for level in levels),
        "engines": " ".join(_shown(printable(sentence(each))) for each in tally.engines),
        "articles": "\n".join(articles),
    }
    page = _PAGE.read_text("utf-8")
    for name, value in values.items():
        page = page.replace(f"<!--{name}-->", str(value))
    out.write(page)


def _sent_back(report_: Report) -> bool:
    return report_.verdict is not None and report_.verdict.machine


def _shown(text: str) -> str:
    """Return text as a page has it: to be read, and obeyed by nothing where the page is printed."""
    plain = _CONTROL.sub("\ufffd", escape(text))
    return _COMMAND.sub(lambda found: f"&#{ord(found[0])};", plain)


def _filter(kind: str, name: str, count: int | None) -> str:
    shown = _shown(name) + (f" <b>{count}</b>" if count is not None else "")
    value = _shown(name)
    return f'<label><input type="checkbox" name="{kind}" value="{value}" checked>{shown}</label>'


def _article(number: int, report_: Report) -> str:
    lines = Lines(report_.source)
    items = "".join(
        _item(number, index, finding, lines, report_.source)
        for index, finding in enumerate(report_.findings)
    )
    done = "".join(f"<li>{_shown(repaired(each))}</li>" for each in report_.repaired)
    failures = "".join(
        f"<p class=failure>{_shown(printable(each.error))}</p>" for each in report_.failures
    )
    verdict = report_.verdict
    said = f"<p class=verdict>{_shown(verdict.sentence)}</p>" if verdict and verdict.machine else ""
    before, after = _sides(number, report_)
    return (
        f"<article><h2>{_shown(printable(report_.path.as_posix()))}</h2>{failures}{said}"
        f"{f'<ul class=repaired>{done}</ul>' if done else ''}<ul>{items}</ul>"
        f"<div class=sides><pre tabindex=0 aria-label=before>{before}</pre>"
        f"<pre tabindex=0 aria-label=after>{after}</pre></div></article>"
    )


def _level(finding: Finding) -> str:
    return finding.fix.safety.label if finding.fix else "none"


def _attributes(finding: Finding) -> str:
    rule = _shown(finding.rule)
    return f'data-rule="{rule}" data-level="{_level(finding)}"'


def _item(number: int, index: int, finding: Finding, lines: Lines, source: str) -> str:
    line, column = lines.position(finding.span.start)
    fix = f"<span class=fix>{_shown(finding.fix.title)}</span>" if finding.fix else ""
    return (
        f"<li {_attributes(finding)}><a href=#f{number}-{index}>{line}:{column}</a> "
        f"{_name(finding.rule)} {_shown(finding.message)} {fix}"
        f"<em>{_level(finding)}</em>{_beside(finding, source)}</li>"
    )


def _name(rule: str) -> str:
    """Return a rule's name, with a link to its page where everybody can read that."""
    page = on_the_web(rule)
    name = f"<code>{_shown(rule)}</code>"
    return f'<a href="{escape(page)}">{name}</a>' if page else name


def _beside(finding: Finding, source: str) -> str:
    """Lay a place and its place in the source side by side."""
    related = finding.related
    if related is None:
        return ""
    start = source.rfind("\n", 0, finding.span.start) + 1
    end = source.find("\n", finding.span.end)
    own = source[start : end if end >= 0 else len(source)]
    at, behind = finding.span.start - start, finding.span.end - start
    marked = f"{_shown(own[:at])}<mark>{_shown(own[at:behind])}</mark>{_shown(own[behind:])}"
    place = f"{printable(related.path.as_posix())}:{related.start[0]}:{related.start[1]}"
    said = _shown(related.text)
    if any(related.around):
        before, after = map(_shown, related.around)
        said = f"{before}<mark>{said}</mark>{after}"
    return (
        f"<div class=beside><blockquote>{marked}</blockquote>"
        f"<blockquote dir=auto><code>{_shown(place)}</code> {said}</blockquote>"
        "</div>"
    )


def _sides(number: int, report_: Report) -> tuple[str, str]:
    """Mark the changed words in the source and in what it would become."""
    before: list[str] = []
    after: list[str] = []
    at = 0
    for edit, index in _edits(report_):
        finding = report_.findings[index]
        kept = _shown(report_.source[at : edit.span.start])
        old = _shown(report_.source[edit.span.start : edit.span.end])
        attributes = _attributes(finding)
        title = _shown(finding.message)
        anchor = f'id="f{number}-{index}"' if edit.span.start >= at else ""
        applied = finding.fix is not None and finding.fix.safety is not Safety.HINT
        tag = "del" if applied else "mark"
        before.append(f'{kept}<{tag} {anchor} {attributes} title="{title}">{old}</{tag}>')
        new = f"<ins {attributes}>{_shown(edit.text)}</ins>" if applied else old
        after.append(kept + new)
        at = edit.span.end
    rest = _shown(report_.source[at:])
    return "".join([*before, rest]), "".join([*after, rest])


def _edits(report_: Report) -> Iterator[tuple[Edit, int]]:
    """Yield what to mark, in order and without overlaps: edits, or the place of a finding."""
    marks: list[tuple[Edit, int]] = []
    for index, finding in enumerate(report_.findings):
        fix = finding.fix
        if fix is not None and fix.safety is not Safety.HINT:
            marks += [(edit, index) for edit in fix.edits]
        else:
            marks.append((Edit(finding.span, ""), index))
    at = -1
    for edit, index in sorted(marks):
        if edit.span.start >= at:
            yield edit, index
            at = max(edit.span.end, edit.span.start + 1)
