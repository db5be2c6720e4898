"""What an output comes to, counted from its tables by Daft, which reads no more than it must."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from newslint.archive.folders import Folder
from newslint.archive.manifest import DOCUMENTS, FINDINGS
from newslint.archive.packages import quiet_daft
from newslint.archive.rows import FAILED, LINTED
from newslint.model import SENT_BACK

_WORST = 50  # documents that are named
_SHOWN = 5  # findings of each of them
_MONTH = 7  # characters of an ISO date: 2024-03
_STEP = 5  # points of the score that are counted together

Table = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Counts:
    """The tables of a report; each is one of rows that have a meaning by themselves.

    `found` has some findings of each of the `worst` documents, by their row.
    """

    states: dict[str, int]
    words: int
    findings: int
    rules: Table
    months: Table
    sections: Table
    scores: Table
    failures: Table
    worst: Table
    found: dict[int, Table]
    versions: dict[str, str]

    @property
    def tables(self) -> dict[str, Table]:
        """What is written beside the page, by name."""
        names = ("rules", "months", "sections", "scores", "failures", "worst")
        return {name: getattr(self, name) for name in names}


def count(output: Folder) -> Counts:
    """Count an output whose parts are all there."""
    daft = quiet_daft()
    from daft.functions import left

    col = daft.col
    documents = daft.read_parquet(output.address(f"{DOCUMENTS}/part-*.parquet"))
    findings = daft.read_parquet(output.address(f"{FINDINGS}/part-*.parquet"))
    linted = documents.where(col("state") == LINTED)
    sums = (
        col("row").count().alias("documents"),
        col("words").sum().alias("words"),
        col("findings").sum().alias("findings"),
        (col("score").fill_null(0) >= SENT_BACK).cast(daft.DataType.int64()).sum().alias("machine"),
    )
    by_rule = findings.groupby("rule", "category", "severity", "level")
    by_score = linted.where(col("score").not_null()).groupby(
        (col("score") // _STEP * _STEP).cast(daft.DataType.int64()).alias("score")
    )
    failed = documents.where(col("state") == FAILED).groupby("failure")
    rows = col("row").count().alias("documents")
    (whole,) = linted.agg(*sums).to_pylist()
    worst = _worst(documents, col, daft.DataType.int64())
    return Counts(
        states={
            each["state"]: each["documents"]
            for each in documents.groupby("state").agg(rows).sort("state").to_pylist()
        },
        words=whole["words"] or 0,
        findings=whole["findings"] or 0,
        rules=_sorted(by_rule.agg(col("row").count().alias("findings")), "findings", "rule"),
        months=_rated(linted.groupby(left(col("date"), _MONTH).alias("month")).agg(*sums), "month"),
        sections=_rated(linted.groupby("section").agg(*sums), "section"),
        scores=by_score.agg(rows).sort("score").to_pylist(),
        failures=_sorted(failed.agg(rows), "documents", "failure"),
        worst=worst,
        found=_found(findings, col, [each["row"] for each in worst]),
        versions=_versions(linted),
    )


def _sorted(table: Any, most: str, name: str) -> Table:
    found: Table = table.to_pylist()
    return sorted(found, key=lambda row: (-row[most], row[name] or "", *map(str, row.values())))


def _rated(table: Any, name: str) -> Table:
    """Return the rows of a table by name, with their findings in 1,000 words."""
    rows = sorted(table.to_pylist(), key=lambda row: row[name] or "")
    return [{**row, "a_thousand": round(1000 * row["findings"] / max(row["words"] or 0, 1), 2)}
            for row in rows]  # fmt: skip


def _worst(documents: Any, col: Any, score_type: Any) -> Table:
    """Return the documents that read like a machine's, then those with most findings."""
    named = ("row", "id", "date", "section", "words", "findings", "score", "reasons")
    score = col("score").fill_null(0)
    rank = score * (score >= SENT_BACK).cast(score_type)
    damaged = documents.where(col("findings") > 0).with_column("rank", rank)
    order = ["rank", "findings", "row"]
    ranked = damaged.sort(order, desc=[True, True, False]).limit(_WORST)
    found: Table = ranked.select(*named).to_pylist()
    return found


def _found(findings: Any, col: Any, rows: list[int]) -> dict[int, Table]:
    """Return some findings of each of these documents, those with a repair first."""
    if not rows:
        return {}
    columns = ("row", "number", "rule", "message", "before", "after", "level")
    some = findings.where(col("row").is_in(rows)).select(*columns).to_pylist()
    some.sort(key=lambda each: (each["row"], each["after"] is None, each["number"]))
    found: dict[int, Table] = {}
    for each in some:
        found.setdefault(each["row"], []).append(each)
    return {row: each[:_SHOWN] for row, each in found.items()}


def _versions(linted: Any) -> dict[str, str]:
    names = ("newslint", "rules", "model", "engines")
    some: Table = linted.select(*names).limit(1).to_pylist()
    return some[0] if some else {}
