"""Each rule's level beside what its fixes are worth on injected damage.

For every rule and level: fixes that give the clean text back exactly, fixes that touch damage and
do not, and fixes elsewhere, which are false alarms or slips of the source. More trials: several
folders of inject.py, each with another seed.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path, PurePath

from inject import Broken
from newslint import Finding, Linter
from newslint.settings.config import Config
from score import restores, touches


def outcome(finding: Finding, broken: Broken) -> str:
    """Say what a finding's fix does: "right", "wrong" or "elsewhere"."""
    near = [mark for mark in broken["damages"] if touches(finding, mark)]
    if not near:
        return "elsewhere"
    return "right" if any(restores(finding, mark, broken["text"]) for mark in near) else "wrong"


def main() -> None:
    """Lint the broken articles and print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, help="where inject.py wrote inject.jsonl")
    parser.add_argument("--fluency", choices=("auto", "off"), default="off")
    parser.add_argument("--select", action="append", default=[], metavar="RULE")
    options = parser.parse_args()
    config = Config(select=tuple(options.select), fluency=options.fluency, languagetool="off")
    linter = Linter(config)
    counts: Counter[tuple[str, str, str]] = Counter()
    articles = words = 0
    for folder in options.folders:
        for line in (folder / "inject.jsonl").read_text(encoding="utf-8").splitlines():
            broken: Broken = json.loads(line)
            articles += 1
            words += len(broken["text"].split())
            for finding in linter.lint(PurePath("article.txt"), broken["text"]).findings:
                if finding.fix is not None:
                    level = finding.fix.safety.label
                    counts[finding.rule, level, outcome(finding, broken)] += 1
    print(f"{articles} articles, {words:,} words\n")
    print("| rule | level | right | touches damage, not right | elsewhere |")
    print("| --- | --- | ---: | ---: | ---: |")
    for rule, level in sorted({key[:2] for key in counts}):
        cells = [str(counts[rule, level, each]) for each in ("right", "wrong", "elsewhere")]
        print(f"| {rule} | {level} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
