"""Pronouns and gender: the figures of the shared bench, and the false alarms in context.

`python bench/pronouns.py [SET[:N] ...]` runs the rules of the category `pronouns` over the sets of
`../shared/bench/evaluate.py` (default: all) in this process, without the language model and, with
`--fluency auto`, with it. `--show` prints each flag on untouched news in context, for reading.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path, PurePath
from typing import Any

from newslint.linting.linter import Linter
from newslint.settings.config import Config

SHARED = Path(__file__).resolve().parents[2] / "shared" / "bench"
SETS = ("seed", "coref", "gap:2000", "winomt:3888", "mtgender:993", "esgender:993", "clean:3308")
_CONTEXT = 90  # characters


def runner(linter: Linter, hit: Callable[..., Any], show: list[str]) -> Callable[..., Any]:
    """Return what evaluate.py calls with texts: a list of hits for each."""

    def run(texts: Sequence[str]) -> list[list[Any]]:
        return [_lint(linter, text, hit, show) for text in texts]

    return run


def _lint(linter: Linter, text: str, hit: Callable[..., Any], show: list[str]) -> list[Any]:
    report = linter.lint(PurePath("article.txt"), text)
    for failure in report.failures:
        raise RuntimeError(f"{failure.rule}: {failure.error}")
    hits = []
    for finding in report.findings:
        start, end = finding.span.start, finding.span.end
        fix = finding.fix
        edits = [(e.span.start, e.span.end, e.text) for e in fix.edits] if fix else None
        hits.append(hit(start, end, finding.rule, edits, fix.safety.label if fix else ""))
        before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
        place = f"…{before}⟦{text[start:end]}⟧{after}…".replace("\n", " / ")
        show.append(f"[{finding.rule}] {place}\n    {finding.message}")
    return hits


def main() -> None:
    """Print the figures of each set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", default=SETS, metavar="SET[:N]")
    parser.add_argument("--fluency", choices=("off", "auto"), default="off")
    parser.add_argument("--show", action="store_true", help="print the flags on untouched news")
    options = parser.parse_args()
    sys.path.insert(0, str(SHARED))
    import evaluate  # beside the checkout, not part of newslint
    import tools

    linter = Linter(Config(select=("pronouns",), fluency=options.fluency))
    for each in options.sets:
        name, _, size = each.partition(":")
        show: list[str] = []
        getattr(evaluate, name)(runner(linter, tools.Hit, show), int(size or 0))
        if options.show and name == "clean":
            print("\n".join(show))


if __name__ == "__main__":
    main()
