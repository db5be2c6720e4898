"""The judge's curve: what each kind of repair gains in damaged articles, and in clean ones.

For each kind: repairs that are right, that are wrong, and places of clean news, which gain at least
so many nats. Then all kinds at their thresholds, and at thresholds shifted by the same for all.
Damaged articles are those that inject.py wrote; fit thresholds on the development half only.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from clean_news import add_options, chosen_articles
from inject import Broken, Mark
from newslint import Finding, Linter
from newslint.article.article import Article
from newslint.catalogue.catalogue import load_rules
from newslint.catalogue.rule import Proposal, Threshold
from newslint.engines.engines import Engines
from newslint.engines.fluency import FluencyModel
from newslint.engines.judge import Judge
from newslint.linting.locate import locate
from newslint.settings.config import Config
from score import restores, touches

STEPS = range(2, 13)
SHIFTS = range(-3, 5)


@dataclass(frozen=True, slots=True)
class Case:
    """A judged place: of a damage (its number, and whether the winner is right) or of none."""

    kind: str
    gain: float
    damage: int | None = None
    right: bool = False


class Recorder(Judge):
    """Notes what every place gains, and lets nothing stand."""

    def __init__(self) -> None:
        super().__init__(FluencyModel.load())
        self.places: list[tuple[str, float, Finding]] = []

    def settle(self, article: Article, proposals: Iterable[Proposal]) -> list[Proposal]:
        """Note the winner of each place that has a threshold."""
        judged = [p for p in proposals if p.match.repairs and _kind(p) in p.rule.judge]
        verdicts = self.judge(article.prose, [p.match.repairs for p in judged])
        self.places = []
        for proposal, verdict in zip(judged, verdicts, strict=True):
            won = Proposal(proposal.rule, proposal.match, verdict.ranked[0], proposal.safety)
            self.places.append((_kind(proposal), verdict.gain, locate(article, won)))
        return []


def thresholds() -> dict[str, Threshold]:
    """Return the thresholds of all rules by kind."""
    return {kind: row for rule in load_rules().values() for kind, row in rule.judge.items()}


def _kind(proposal: Proposal) -> str:
    return proposal.match.kind or proposal.rule.id


def cases(texts: Iterable[tuple[str, Sequence[Mark]]]) -> Iterator[Case]:
    """Yield what each judged place of the texts gains; damages are numbered through all texts."""
    config = Config(languagetool="off")
    recorder = Recorder()
    engines = Engines(config, judge=recorder)
    linter = Linter(config, engines)
    number = 0
    for text, marks in texts:
        linter.lint(PurePath("article.txt"), text)
        for kind, gain, finding in recorder.places:
            near = [i for i, mark in enumerate(marks) if touches(finding, mark)]
            damage = number + near[0] if near else None
            right = any(restores(finding, marks[i], text) for i in near)
            yield Case(kind, gain, damage, right)
        number += len(marks)


def table(damaged: Sequence[Case], clean: Sequence[Case]) -> Iterator[str]:
    """Yield a table by kind and gain: right / wrong / clean."""
    yield "| kind | threshold | " + " | ".join(f"≥ {step}" for step in STEPS) + " |"
    yield "| --- |" + " --- |" * (len(STEPS) + 1)
    for kind, threshold in sorted(thresholds().items()):
        cells = []
        for step in STEPS:
            found = [
                c for c in damaged if c.kind == kind and c.gain >= step and c.damage is not None
            ]
            right = sum(case.right for case in found)
            flagged = sum(case.kind == kind and case.gain >= step for case in clean)
            cells.append(f"{right} / {len(found) - right} / {flagged}")
        yield f"| {kind} | {threshold.gain:g}, {threshold.alone:g} | " + " | ".join(cells) + " |"


def shifted(
    damaged: Sequence[Case], damages: int, clean: Sequence[Case], words: int
) -> Iterator[str]:
    """Yield found, restored and flags in clean news with all thresholds shifted by so many nats."""
    known = thresholds()
    yield "| shift | found | restored | per 1,000 clean words |"
    yield "| --- | --- | --- | --- |"
    for shift in SHIFTS:
        best: dict[int, Case] = {}
        for case in damaged:
            if case.damage is not None and case.gain >= known[case.kind].gain + shift:
                best[case.damage] = max(best.get(case.damage, case), case, key=lambda c: c.gain)
        right = sum(case.right for case in best.values())
        # In clean news hardly anything stands beside other damage.
        flagged = sum(case.gain >= known[case.kind].alone + shift for case in clean)
        yield (
            f"| {shift:+d} | {100 * len(best) / damages:.0f} % | {100 * right / damages:.0f} % | "
            f"{1000 * flagged / words:.2f} |"
        )


def main() -> None:
    """Judge both sets and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where inject.py wrote inject.jsonl")
    parser.add_argument("--damaged", type=int, default=200, metavar="N", help="damaged articles")
    parser.add_argument("--clean", type=int, default=200, metavar="N", help="clean articles")
    add_options(parser)
    options = parser.parse_args()
    source = options.folder / "inject.jsonl"
    try:
        lines = source.read_text(encoding="utf-8").splitlines()[: options.damaged]
    except FileNotFoundError:
        parser.exit(2, f"{parser.prog}: {source}: no such file; make it with inject.py\n")
    broken: list[Broken] = [json.loads(line) for line in lines]
    news = chosen_articles(parser, options)[: options.clean]
    damaged = list(cases((each["text"], each["damages"]) for each in broken))
    clean = list(cases((text, ()) for _, text in news))
    damages = sum(len(each["damages"]) for each in broken)
    words = sum(len(text.split()) for _, text in news)
    print(f"{len(broken)} damaged articles, {damages} damages; {len(news)} clean, {words} words\n")
    print(*table(damaged, clean), sep="\n")
    print("\nOnly what the judge decides, at the thresholds shifted by so many nats:\n")
    print(*shifted(damaged, damages, clean, words), sep="\n")


if __name__ == "__main__":
    main()
