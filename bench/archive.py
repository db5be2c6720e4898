"""newslint on an archive: makes many distinct articles, and measures `newslint archive` on them.

FOLDER needs the `inject.jsonl` of `inject.py`. `workers`: two against one, and against plain
multiprocessing of the same worker, in processor seconds and on the clock. `memory`: the process
that starts the others, with a tenth of the articles and with all. `kill`: a run that is killed at
random and resumed, beside one that is let alone. Use idle cores.
"""

from __future__ import annotations

import argparse
import ast
import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import psutil
import pyarrow.parquet as pq

from clean_news import add_options, chosen_articles, paragraphs
from newslint.archive.documents import Document
from newslint.archive.job import Job
from newslint.archive.worker import Worker
from newslint.settings.config import Config

SECTIONS = ("world", "town", "sport", "business", "culture")
TRIALS = ("workers", "memory", "kill")
_LOOK = 0.1  # seconds between two looks at processes
_worker: Worker | None = None  # one in each process of plain multiprocessing


class Run(NamedTuple):
    """A command: seconds on the clock, processor seconds of all its processes, its peak in MB."""

    wall: float
    processor: float
    peak: float


def translated(data: Path) -> Iterator[str]:
    """Yield machine translations, without those that are for reports alone."""
    with gzip.open(data / "mt_news.jsonl.gz", "rt", encoding="utf-8") as lines:
        for index, line in enumerate(lines):
            text = json.loads(line)["doc_text"]
            if index % 6:
                yield "\n".join(text if isinstance(text, list) else ast.literal_eval(text))


def made(folder: Path, clean: Sequence[str], data: Path, count: int, size: int) -> Path:
    """Write `count` distinct short articles: `size` paragraphs of one kind of news."""
    broken = [json.loads(line)["text"] for line in (folder / "inject.jsonl").open()]
    texts = {"clean": clean, "broken": broken, "translated": list(translated(data))}
    pools = {
        name: [each for text in some for each in paragraphs(text) if 8 <= len(each.split()) <= 60]
        for name, some in texts.items()
    }
    chance = random.Random(1)
    file = folder / f"archive-{count}-{size}.jsonl"
    seen: set[str] = set()
    with file.open("w", encoding="utf-8") as lines:
        while len(seen) < count:
            kind = chance.choice(list(pools))
            text = "\n".join(chance.sample(pools[kind], size))
            number = len(seen)
            if text in seen:
                continue
            seen.add(text)
            date = f"{2015 + number % 10}-{number % 12 + 1:02}-{number % 28 + 1:02}"
            row = {"id": f"{kind}-{number:06}", "text": text, "date": date}
            row["section"] = SECTIONS[number % len(SECTIONS)]
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")
    return file


def archive(news: Path, output: Path, *options: str) -> list[str]:
    """Return the command that lints an archive."""
    quiet = ("--fluency", "off", "--languagetool", "off", "--isolated")
    return [sys.executable, "-m", "newslint", "archive", str(news), str(output), *quiet, *options]


def run(command: Sequence[str]) -> Run:
    """Run a command and measure it; what its processes use is looked at while they run."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seconds: dict[int, float] = {}
    peaks = [0.0]
    watcher = threading.Thread(target=_watch, args=(process.pid, seconds, peaks))
    watcher.start()
    if process.wait():
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    wall = time.perf_counter() - start
    watcher.join()
    return Run(wall, sum(seconds.values()), max(peaks))


def _watch(pid: int, seconds: dict[int, float], peaks: list[float]) -> None:
    try:
        parent = psutil.Process(pid)
        while parent.status() != psutil.STATUS_ZOMBIE:
            peaks.append(parent.memory_info().rss / 1e6)
            for each in (parent, *parent.children(recursive=True)):
                try:
                    used = each.cpu_times()
                    seconds[each.pid] = used.user + used.system
                except psutil.NoSuchProcess:
                    continue
            time.sleep(_LOOK)
    except psutil.NoSuchProcess:
        pass


def _begin() -> None:
    global _worker  # noqa: PLW0603 # a process pool has no other place for it
    _worker = Worker(Job(Config()))


def _lint(rows: Sequence[dict[str, str]]) -> int:
    assert _worker is not None
    done = [_worker.lint(Document(0, each["id"], each["text"])) for each in rows]
    return sum(len(each.findings) for each in done)


def plain(news: Path, workers: int, size: int) -> None:
    """Lint an archive by plain multiprocessing, and print how many findings there are."""
    rows = [json.loads(line) for line in news.open(encoding="utf-8")]
    some = [rows[at : at + size] for at in range(0, len(rows), size)]
    with ProcessPoolExecutor(workers, get_context("spawn"), _begin) as pool:
        print(sum(pool.map(_lint, some)))


def workers(news: Path, count: int, size: int) -> None:
    """Measure two workers against one, and against plain multiprocessing."""
    runs: dict[str, Run] = {}
    for number in (1, 2):
        output = news.parent / f"workers-{number}"
        shutil.rmtree(output, ignore_errors=True)
        command = archive(news, output, "--jobs", str(number), "--part-size", str(size))
        runs[f"{number} on Daft"] = run(command)
        beside = [sys.executable, __file__, str(news.parent), "--plain", str(news)]
        runs[f"{number} plain"] = run([*beside, "--size", str(size), "--jobs", str(number)])
    for name, each in runs.items():
        print(f"{name}: {each.wall:.1f} s, {each.processor:.1f} processor s,", end=" ")
        print(f"{count / each.wall:.1f} a second, {1000 * each.processor / count:.1f} ms each")
    one, two, beside = (runs[name] for name in ("1 on Daft", "2 on Daft", "2 plain"))
    print(f"two workers: {one.wall / two.wall:.2f} times one on the clock;", end=" ")
    print(f"{one.processor / two.processor:.2f} of its processor time;", end=" ")
    print(f"{beside.wall / two.wall:.2f} of plain multiprocessing on the clock,", end=" ")
    print(f"{beside.processor / two.processor:.2f} in processor time")


def memory(files: Sequence[Path], jobs: int, size: int) -> None:
    """Measure the process that starts the others on a small archive and a large one."""
    peaks = []
    for news in files:
        output = news.with_suffix(".whole")
        shutil.rmtree(output, ignore_errors=True)
        done = run(archive(news, output, "--jobs", str(jobs), "--part-size", str(size)))
        peaks.append(done.peak)
        print(f"{news.name}: {done.wall:.0f} s, {done.processor:.0f} processor s,", end=" ")
        print(f"at most {done.peak:.0f} MB in the process that starts the others", flush=True)
    print(f"the large one needs {peaks[-1] / peaks[0]:.2f} times the memory")


def kill(news: Path, jobs: int, size: int, kills: int, between: float) -> None:
    """Kill a run again and again; compare what it writes with what one does that is let alone."""
    whole, ended = news.with_suffix(".whole"), news.with_suffix(".killed")
    shutil.rmtree(ended, ignore_errors=True)
    options = ("--jobs", str(jobs), "--part-size", str(size))
    subprocess.run(archive(news, whole, *options), check=True, stdout=subprocess.DEVNULL)
    command, chance, done = archive(news, ended, *options), random.Random(7), 0
    while done < kills:
        process = subprocess.Popen(
            command, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            if process.wait(chance.uniform(0.5, between)):
                raise SystemExit(f"a run that was to go on ended with {process.returncode}")
            break
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            done += 1
            parts = len(list((ended / "documents").glob("part-*")))
            print(f"killed at {parts} parts", flush=True)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    for table in ("documents", "findings"):
        rows, others = sorted(_rows(whole / table)), sorted(_rows(ended / table))
        print(f"killed {done} times: {len(rows)} {table}, equal: {rows == others}")


def _rows(folder: Path) -> Iterator[str]:
    for file in folder.glob("part-*.parquet"):
        yield from (json.dumps(row) for row in pq.read_table(file).to_pylist())


def main() -> None:
    """Make the archive, then measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_options(parser)
    parser.add_argument("folder", type=Path)
    parser.add_argument("trials", nargs="*", choices=[*TRIALS, []], metavar="TRIAL")
    parser.add_argument("--articles", type=int, default=20_000, metavar="N")
    parser.add_argument("--size", type=int, default=200, metavar="N", help="documents of a part")
    parser.add_argument("--jobs", type=int, default=2, metavar="N")
    parser.add_argument("--kills", type=int, default=20, metavar="N")
    parser.add_argument("--between", type=float, default=40, metavar="SECONDS",
                        help="the longest time between two kills")  # fmt: skip
    parser.add_argument("--paragraphs", type=int, default=3, metavar="N", help="of an article")
    parser.add_argument("--plain", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.plain:
        plain(options.plain, options.jobs, options.size)
        return
    clean = [text for _, text in chosen_articles(parser, options)]
    news, few = (
        made(options.folder, clean, options.data, count, options.paragraphs)
        for count in (options.articles, options.articles // 10)
    )
    trials = {
        "workers": partial(workers, news, options.articles, options.size),
        "memory": partial(memory, (few, news), options.jobs, options.size),
        "kill": partial(kill, news, options.jobs, options.size, options.kills, options.between),
    }
    for name in options.trials or TRIALS:
        trials[name]()


if __name__ == "__main__":
    main()
