"""newslint on an archive: a generated repository of many distinct articles in a temporary folder.

What a second run costs where nothing changed, and where one file did; what a second process
brings; the memory of the process that starts the others; whether all ways give the same bytes; what
pre-commit adds. Optional engines are off. Use idle cores.
"""

from __future__ import annotations

import argparse
import html
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

import psutil

from clean_news import add_options, chosen_articles, paragraphs

OFF = ("--fluency", "off", "--languagetool", "off")
HOOK = """\
repos:
  - repo: local
    hooks:
      - id: newslint
        name: newslint
        entry: {newslint} check {off}
        language: system
        types_or: [markdown, html, plain-text]
        files: (?i)\\.(md|markdown|mdown|html?|xhtml|te?xt)$
"""


class Run(NamedTuple):
    """One process: seconds on the clock, its own peak memory in MB, what it printed."""

    wall: float
    peak: float
    output: bytes


def run(command: Sequence[str], folder: Path, cache: Path) -> Run:
    """Run a command in `folder`. Raises RuntimeError where it fails (exit above 1).

    The peak is read while it runs: what the system reports at the end includes its children's.
    """
    env = os.environ | {"NEWSLINT_CACHE": str(cache), "PRE_COMMIT_HOME": str(cache / "pre-commit")}
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    peaks = [0.0]
    watcher = threading.Thread(target=_watch, args=(process.pid, peaks))
    watcher.start()
    output, _ = process.communicate()
    wall = time.perf_counter() - start
    watcher.join()
    if process.returncode not in {0, 1}:
        raise RuntimeError(f"{' '.join(command[:3])} … ended with {process.returncode}: {output!r}")
    return Run(wall, max(peaks), output)


def _watch(pid: int, peaks: list[float]) -> None:
    try:
        process = psutil.Process(pid)
        while process.status() != psutil.STATUS_ZOMBIE:
            peaks.append(process.memory_info().rss / 1e6)
            time.sleep(0.02)
    except psutil.NoSuchProcess:
        pass


def write(articles: Sequence[tuple[str, str]], folder: Path) -> list[Path]:
    """Write the articles by turns as text, Markdown and HTML, a hundred to a folder."""
    files = []
    for number, (_, text) in enumerate(articles):
        month = folder / f"{number // 100:02}"
        month.mkdir(exist_ok=True)
        suffix = ("txt", "md", "html")[number % 3]
        files.append(month / f"{number:04}.{suffix}")
        files[-1].write_text(_written(text, suffix, f"2020-01-{number % 28 + 1:02}"), "utf-8")
    return files


def _written(text: str, suffix: str, date: str) -> str:
    parts = paragraphs(text)
    if suffix == "html":
        page = "\n".join(f"<p>{html.escape(part, quote=False)}</p>" for part in parts)
        return f"<!DOCTYPE html>\n<html>\n<body>\n{page}\n</body>\n</html>\n"
    if suffix == "md":
        return f"---\ndate: {date}\n---\n\n" + "\n\n".join(parts) + "\n"
    return text


class Archive:
    """The articles in a folder, and how newslint is run there."""

    def __init__(self, newslint: str, folder: Path, files: Sequence[Path]) -> None:
        self._newslint = newslint
        self._folder = folder
        self._files = files
        self._caches = 0

    def check(self, cache: Path, *arguments: str) -> Run:
        command = (self._newslint, "check", *OFF, "--output-format", "json", *arguments)
        return run(command, self._folder / "articles", cache)

    def new_cache(self) -> Path:
        """Return a folder for findings that are not known yet."""
        self._caches += 1
        return self._folder / f"cache{self._caches}"

    def workers(self) -> list[bytes]:
        """Measure one process beside two; return what each printed."""
        cache = self.new_cache()
        one = self.check(cache, "--no-cache", "--jobs", "1")
        two = self.check(cache, "--no-cache", "--jobs", "2")
        print(f"one process: {one.wall:.1f} s, {one.peak:.0f} MB")
        print(f"two workers: {two.wall:.1f} s, parent {two.peak:.0f} MB:", end=" ")
        print(f"{one.wall / two.wall:.2f} times as fast")
        return [one.output, two.output]

    def again(self, repeats: int) -> list[bytes]:
        """Measure runs in which nothing, and in which one file changed; return what they print."""
        cache = self.new_cache()
        first = self.check(cache, "--jobs", "2")
        second = [self.check(cache) for _ in range(repeats)]
        warm = median(each.wall for each in second)
        peak = max(each.peak for each in second)
        print(f"nothing changed: {warm:.2f} s, {peak:.0f} MB")
        file = self._files[len(self._files) // 2]
        text = file.read_text("utf-8")
        changed, cold = [], []
        for number in range(repeats):
            file.write_text(text.replace(" the ", f" the {number + 2} ", 1), "utf-8")
            changed.append(self.check(cache).wall)
            name = str(file.relative_to(self._folder / "articles"))
            cold.append(self.check(cache, "--no-cache", name).wall)
        file.write_text(text, "utf-8")
        print(f"one file changed: {median(changed):.2f} s; that file alone, not known:", end=" ")
        print(f"{median(cold):.2f} s; allowed {warm + median(cold):.2f} s")
        return [first.output, *(each.output for each in second), self.check(cache).output]

    def pre_commit(self, repeats: int) -> None:
        """Measure a hook on one staged article beside the bare command."""
        desk = self._folder / "desk"
        desk.mkdir()
        hook = HOOK.format(newslint=self._newslint, off=" ".join(OFF))
        (desk / ".pre-commit-config.yaml").write_text(hook, "utf-8")
        (desk / "article.txt").write_bytes(self._files[0].read_bytes())
        for command in ("init -q", "add ."):
            subprocess.run(["git", *command.split()], cwd=desk, check=True)
        hooked, bare = [], []
        pre_commit = str(Path(sys.executable).with_name("pre-commit"))
        home = self.new_cache()
        for _ in range(repeats + 1):  # the first round is not measured
            for file in home.glob("*.sqlite*"):
                file.unlink()
            hooked.append(run((pre_commit, "run"), desk, home).wall)
            command = (self._newslint, "check", *OFF, "--no-cache", "article.txt")
            bare.append(run(command, desk, home).wall)
        one, other = median(hooked[1:]), median(bare[1:])
        print(f"pre-commit run: {one:.2f} s; bare command: {other:.2f} s:", end=" ")
        print(f"{one / other:.2f} times as long")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_options(parser)
    parser.add_argument("--articles", type=int, default=1000, metavar="N")
    parser.add_argument("--repeats", type=int, default=5, metavar="N")
    parser.add_argument(
        "--newslint", default=str(Path(sys.executable).with_name("newslint")), metavar="PROGRAM"
    )
    options = parser.parse_args()
    articles = chosen_articles(parser, options)
    random.Random(1).shuffle(articles)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "articles").mkdir()
        files = write(articles[: options.articles], folder / "articles")
        print(f"{len(files)} articles")
        archive = Archive(options.newslint, folder, files)
        outputs = archive.again(options.repeats) + archive.workers()
        print(f"the same bytes from all {len(outputs)} runs: {len(set(outputs)) == 1}")
        archive.pre_commit(options.repeats)


if __name__ == "__main__":
    main()
