"""Time and memory of newslint, beside bare spaCy on the same articles in the same run.

One article in a fresh process, many articles in a fresh process, and words per second of a
`Linter` that is already warm, on articles it has not seen. Runs are interleaved and medians
printed; processor time is the figure to trust on a busy machine. Optional engines are off.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path, PurePath
from statistics import median
from typing import NamedTuple

from clean_news import add_options, chosen_articles, paragraphs

BARE = Path(__file__).with_name("bare_spacy.py")
MANY_REPEATS = 2
PIECES = 12  # the warm articles are measured in so many pieces, newslint and spaCy by turns


class Run(NamedTuple):
    """One process: seconds on the clock, seconds of processor time, peak memory in MB."""

    wall: float
    cpu: float
    peak: float


def run(command: Sequence[str]) -> Run:
    """Run a command to its end. Raises RuntimeError where it fails (exit above 1).

    Linux counts the memory of the process that starts another as the other's until it has begun:
    a peak is never below our own, so what is heavy is imported after all processes are measured.
    """
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        raise RuntimeError(f"{' '.join(command[:3])} … ended with {process.returncode}")
    kilobyte = 1 if sys.platform == "darwin" else 1024  # ru_maxrss has no one unit
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * kilobyte / 1e6)


def interleave(commands: Mapping[str, Sequence[str]], repeats: int) -> dict[str, Run]:
    """Run all commands by turns, one unmeasured round first; give each one's medians."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for turn in range(repeats + 1):
        for name, command in commands.items():
            result = run(command)
            if turn:
                runs[name].append(result)
    return {name: Run(*map(median, zip(*each, strict=True))) for name, each in runs.items()}


def warm(texts: Sequence[str]) -> tuple[float, float, float]:
    """Words per second of newslint and of spaCy, and the median of their ratio over the pieces."""
    from newslint import Linter  # see `run`
    from newslint.article.analysis import load_model, parse
    from newslint.settings.config import Config

    linter, nlp = Linter(Config(fluency="off", languagetool="off")), load_model()

    def lint(piece: Iterable[str]) -> None:
        for text in piece:
            linter.lint(PurePath("article.txt"), text)

    def bare(piece: Iterable[str]) -> None:
        for text in piece:
            parse(nlp, paragraphs(text))

    pieces = [texts[i::PIECES] for i in range(PIECES)]
    # The first piece loads models and rules and is not measured.
    lint(pieces[0])
    bare(pieces[0])
    speeds: dict[Callable[[Iterable[str]], None], list[float]] = {lint: [], bare: []}
    for i, piece in enumerate(pieces[1:]):
        words = sum(len(text.split()) for text in piece)
        for checker in (lint, bare) if i % 2 else (bare, lint):
            start = time.process_time()
            checker(piece)
            speeds[checker].append(words / (time.process_time() - start))
    ratios = [ours / theirs for ours, theirs in zip(speeds[lint], speeds[bare], strict=True)]
    return median(speeds[lint]), median(speeds[bare]), median(ratios)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_options(parser)
    parser.add_argument("--articles", type=int, default=240, metavar="N")
    parser.add_argument("--repeats", type=int, default=5, metavar="N")
    parser.add_argument(
        "--newslint", default=str(Path(sys.executable).with_name("newslint")), metavar="PROGRAM"
    )
    options = parser.parse_args()
    texts = [text for _, text in chosen_articles(parser, options)]
    random.Random(1).shuffle(texts)
    texts = texts[: options.articles]
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for i, text in enumerate(texts[: options.articles // 4]):
            files.append(str(Path(folder, f"{i}.txt")))
            Path(files[-1]).write_text(text, encoding="utf-8")
        check = [options.newslint, "check", "--isolated", "--no-cache", "--jobs", "1"]
        check += ["--fluency", "off", "--languagetool", "off"]
        bare = [sys.executable, str(BARE)]
        start = interleave(
            {"--help": [options.newslint, "--help"], "rules": [options.newslint, "rules"]},
            options.repeats,
        )
        cold = interleave(
            {"newslint": [*check, files[0]], "spaCy": [*bare, files[0]]}, options.repeats
        )
        many = interleave({"newslint": [*check, *files], "spaCy": [*bare, *files]}, MANY_REPEATS)
    for name, each in start.items():
        print(f"newslint {name}: {each.wall:.2f} s, {each.cpu:.2f} s of the processor")
    report(f"one article of {len(texts[0].split())} words, fresh process", cold)
    report(f"{len(files)} articles, fresh process", many)
    ours, theirs, ratio = warm(texts)
    print(
        f"warm, {len(texts)} articles: newslint {ours:,.0f} words/s, spaCy {theirs:,.0f} words/s"
        f" (processor time): {ratio:.2f} times"
    )


def report(title: str, runs: Mapping[str, Run]) -> None:
    """Print what newslint took, what spaCy took, and how many times as much it is."""
    ours, theirs = runs["newslint"], runs["spaCy"]
    print(title)
    for name, unit in (("wall", "s"), ("cpu", "s"), ("peak", "MB")):
        mine, bare = getattr(ours, name), getattr(theirs, name)
        digits = 0 if unit == "MB" else 2
        print(
            f"  {name:5} newslint {mine:.{digits}f} {unit}, spaCy {bare:.{digits}f} {unit}:"
            f" {mine / bare:.2f} times"
        )


if __name__ == "__main__":
    main()
