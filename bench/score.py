"""Score newslint on injected damage: what is found and restored, kind by kind.

Found: a finding touches the damage. Restored: the edits of one such finding give the clean text
back, white space apart. Other: findings that touch no damage, per 1,000 words.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath

from inject import Broken, Mark
from newslint import Finding, Linter
from newslint.settings.config import Config

AROUND = 60  # code points on each side of a damage within which a repair may change text


def touches(finding: Finding, mark: Mark) -> bool:
    """Say whether a finding and a damage share a code point, or the finding stands in it."""
    start, end = finding.span.start, finding.span.end
    if start == end:
        return mark["start"] <= start <= mark["end"]
    return start < mark["end"] and end > mark["start"]


def restores(finding: Finding, mark: Mark, text: str) -> bool:
    """Say whether the finding's edits give the clean text back around the damage."""
    low, high = max(0, mark["start"] - AROUND), mark["end"] + AROUND
    edits = finding.fix.edits if finding.fix else ()
    if not edits or not all(low <= e.span.start and e.span.end <= high for e in edits):
        return False
    got, done = "", low
    for edit in sorted(edits, key=lambda edit: edit.span.start):
        got += text[done : edit.span.start] + edit.text
        done = edit.span.end
    got += text[done:high]
    clean = text[low : mark["start"]] + mark["original"] + text[mark["end"] : high]
    return got.split() == clean.split()


class Score:
    """Counts by kind and by variant."""

    def __init__(self) -> None:
        self.all: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.restored: Counter[str] = Counter()
        self.words = self.other = 0

    def add(self, broken: Broken, findings: Sequence[Finding]) -> None:
        """Count one article."""
        text, useful = broken["text"], set()
        for mark in broken["damages"]:
            near = [i for i, finding in enumerate(findings) if touches(finding, mark)]
            useful.update(near)
            restored = any(restores(findings[i], mark, text) for i in near)
            for name in ("all", mark["cls"], f"{mark['cls']} / {mark['variant']}"):
                self.all[name] += 1
                self.found[name] += bool(near)
                self.restored[name] += restored
        self.words += len(text.split())
        self.other += len(findings) - len(useful)

    def lines(self, *, variants: bool) -> Iterable[str]:
        """Yield the table."""
        yield f"{'found':>12}{'restored':>12}"
        for name in sorted(self.all):
            if variants or "/" not in name:
                yield self._cell(self.found, name) + self._cell(self.restored, name) + f"  {name}"
        yield f"{1000 * self.other / max(1, self.words):.2f} other findings per 1,000 words"

    def _cell(self, counts: Counter[str], name: str) -> str:
        share = f"{counts[name]}/{self.all[name]}"
        return f"{share:>7}{100 * counts[name] / self.all[name]:4.0f}%"


def main() -> None:
    """Lint the broken articles and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where inject.py wrote inject.jsonl")
    parser.add_argument("--fluency", choices=("auto", "off"), default="auto")
    parser.add_argument("--languagetool", choices=("auto", "off"), default="off")
    parser.add_argument("--variants", action="store_true", help="also each variant of a kind")
    parser.add_argument("--articles", type=int, default=400, metavar="N")
    options = parser.parse_args()
    source = options.folder / "inject.jsonl"
    try:
        lines = source.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        parser.exit(2, f"{parser.prog}: {source}: no such file; make it with inject.py\n")
    linter = Linter(Config(fluency=options.fluency, languagetool=options.languagetool))
    score = Score()
    for line in lines[: options.articles]:
        broken: Broken = json.loads(line)
        report = linter.lint(PurePath(f"{broken['id']}.txt"), broken["text"])
        if report.failures:
            failure = report.failures[0]
            parser.exit(2, f"{parser.prog}: rule {failure.rule} broke: {failure.error}\n")
        score.add(broken, report.findings)
    for row in score.lines(variants=options.variants):
        print(row)


if __name__ == "__main__":
    main()
