"""A page about an archive, and the tables behind it: where the damage is."""

from __future__ import annotations

import csv
import io
import re
from html import escape
from pathlib import Path
from typing import Any

from newslint.archive.counting import Counts, Table, count
from newslint.archive.folders import Folder
from newslint.archive.manifest import finished
from newslint.archive.packages import require_extra
from newslint.archive.plots import library, plots
from newslint.archive.rows import FAILED, LINTED, SEEN
from newslint.archive.trouble import ArchiveError
from newslint.atomic import write
from newslint.printable import printable
from newslint.reporters.html import STYLE

_PAGE = Path(__file__).with_name("page.html")
_FORMULA = re.compile(r"^[=+\-@\t\r]")  # what a spreadsheet would work out


def report(output: str, folder: str | Path) -> Path:
    """Write `archive.html` and its tables (CSV) about an output into a folder; return the page.

    Raises ArchiveError where no run ended there.
    """
    require_extra()
    there = Folder.at(output)
    if not finished(there).sizes:
        raise ArchiveError(f"{output} has no documents: nothing in the input matched")
    counts, folder = count(there), Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in counts.tables.items():
        write(folder / f"{name}.csv", _csv(table))
    page = folder / "archive.html"
    write(page, _page(counts).encode())
    return page


def _csv(table: Table) -> bytes:
    """Return a table as CSV; no cell of it is a formula to a spreadsheet."""
    out = io.StringIO()
    if table:
        writer = csv.DictWriter(out, list(table[0]))
        writer.writeheader()
        writer.writerows({name: _cell(value) for name, value in row.items()} for row in table)
    return out.getvalue().encode("utf-8-sig")


def _cell(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def _page(counts: Counts) -> str:
    shown = "".join(
        f"<section><h2>{heading}</h2><p>{said}</p>{plot}</section>"
        for heading, said, plot in plots(counts)
    )
    links = " · ".join(f'<a href="{name}.csv">{name}.csv</a>' for name in counts.tables)
    values = {
        "style": STYLE.read_text("utf-8"),
        "totals": _totals(counts),
        "versions": _text(_made_with(counts)),
        "tables": links,
        "plots": shown,
        "worst": "".join(
            _document(each, counts.found.get(each["row"], [])) for each in counts.worst
        ),
        "failures": _failures(counts.failures),
        "library": library(),
    }
    page = _PAGE.read_text("utf-8")
    pieces = re.split(r"<!--(\w+)-->", page)
    return "".join(values[each] if at % 2 else each for at, each in enumerate(pieces))


def _text(text: object) -> str:
    return escape(printable(str(text)))


def _made_with(counts: Counts) -> str:
    found = counts.versions
    if not found:
        return "Nothing could be checked."
    engines = found["engines"] or "no other engine"
    return f"newslint {found['newslint']}, rules {found['rules']}, {found['model']}, {engines}"


def _totals(counts: Counts) -> str:
    rate = 1000 * counts.findings / max(counts.words, 1)
    machine = sum(row["machine"] or 0 for row in counts.sections)
    figures = (
        (counts.states.get(LINTED, 0), "documents checked"),
        (counts.states.get(SEEN, 0), "seen before"),
        (counts.states.get(FAILED, 0), "failed"),
        (counts.findings, "findings"),
        (f"{rate:.1f}", "findings per 1,000 words"),
        (machine, "read like unedited machine translation"),
    )
    return "".join(
        f"<li><b>{each if isinstance(each, str) else f'{each:,}'}</b> {said}</li>"
        for each, said in figures
    )


def _document(document: dict[str, Any], found: Table) -> str:
    count = document["findings"]
    facts = [f"{count} finding{'' if count == 1 else 's'} in {document['words']} words"]
    facts += [str(document[name]) for name in ("section", "date") if document[name]]
    if document["score"] is not None:
        facts.insert(0, f"{document['score']} out of 100")
    reasons = f"<p>{_text(document['reasons'])}</p>" if document["reasons"] else ""
    items = "".join(_finding(each) for each in found)
    said = _text(" · ".join(facts))
    return (
        f"<details><summary><b>{_text(document['id'])}</b> <span>{said}</span></summary>"
        f"{reasons}<ul>{items}</ul></details>"
    )


def _finding(finding: dict[str, Any]) -> str:
    after = finding["after"]
    repaired = "" if after is None else f"<blockquote class=new>{_text(after)}</blockquote>"
    return (
        f"<li><code>{_text(finding['rule'])}</code> {_text(finding['message'])}"
        f" <em>{_text(finding['level'])}</em>"
        f"<blockquote class=old>{_text(finding['before'])}</blockquote>{repaired}</li>"
    )


def _failures(failures: Table) -> str:
    if not failures:
        return "<p>Every document could be checked.</p>"
    rows = "".join(
        f"<tr><td>{row['documents']:,}<td>{_text(row['failure'])}" for row in failures[:20]
    )
    return f"<table><tr><th>documents<th>why{rows}</table>"
