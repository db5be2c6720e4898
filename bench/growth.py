"""Time and memory of newslint on articles that are one small piece, repeated.

`python bench/growth.py --size 20 200` checks and fixes each shape of `shapes.py`, each in a process
of its own that is ended after `--limit` seconds, and prints the seconds and how many times those of
ordinary prose of the same size they are. It ends with 1 where a shape takes more than `--most`
times that, or more than `--memory` MB. Processor time is measured, without what loading takes:
models and rules are loaded once, before the processes fork. Optional engines are off. Not on
Windows.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newslint.cli import cli
from shapes import PROSE, SHAPES, prose

COMMANDS = ("check", "fix")
OFF = ("--fluency", "off", "--languagetool", "off", "--no-cache", "--exit-zero", "--jobs", "1")
KB = 1000


class Run(NamedTuple):
    """One run: seconds of processor time, peak memory in MB, whether it was ended or broke."""

    seconds: float
    memory: float
    trouble: str = ""


def newslint(command: str, file: Path) -> str:
    """Run a command on a file, here; return what went wrong."""
    said = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(said):
        code = cli.main([command, *OFF, str(file)], standalone_mode=False)
    return said.getvalue().strip() if code else ""


def apart(work: Callable[[], str], limit: int) -> Run:
    """Do some work in a process of its own, which is ended after `limit` seconds."""
    receives, sends = os.pipe()
    child = os.fork()
    if not child:
        os.close(receives)
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        start = time.process_time()
        trouble = work()
        os.write(sends, f"{time.process_time() - start} {trouble}".encode()[:1000])
        os._exit(0)
    os.close(sends)
    with os.fdopen(receives, "rb") as pipe:
        said = pipe.read().decode()
    _, _, usage = os.wait4(child, 0)
    memory = usage.ru_maxrss * 1024 / 1e6
    seconds, _, trouble = said.partition(" ")
    return Run(float(seconds), memory, trouble) if said else Run(limit, memory, "ended")


def measured(command: str, name: str, size: int, limit: int) -> Run:
    """Measure one command on one shape of `size` bytes."""
    suffix, text = (
        (".txt", prose(size)) if name == PROSE else (SHAPES[name].suffix, SHAPES[name].text(size))
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"article{suffix}"
        file.write_text(text, "utf-8", newline="")
        return apart(lambda: newslint(command, file), limit)


def rows(options: argparse.Namespace, names: Sequence[str]) -> Iterator[bool]:
    """Measure and print; yield of each run whether it is within what is allowed."""
    for size in options.size:
        for command in options.command:
            base = measured(command, PROSE, size * KB, 10 * options.limit)
            print(f"{size:>5} KB {command:<5} {base.seconds:8.2f} s   1.0 {PROSE}", flush=True)
            for name in names:
                run = measured(command, name, size * KB, options.limit)
                times = run.seconds / base.seconds
                good = times <= options.most and run.memory <= options.memory and not run.trouble
                sign = "" if good else f"  !! {run.trouble}".rstrip()
                print(
                    f"{size:>5} KB {command:<5} {run.seconds:8.2f} s {times:5.1f} "
                    f"{run.memory:5.0f} MB {name}{sign}",
                    flush=True,
                )
                yield good


def options_of(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="SHAPE", help="default: all")
    parser.add_argument("--size", type=int, nargs="+", default=[20], metavar="KB")
    parser.add_argument("--command", nargs="+", choices=COMMANDS, default=COMMANDS)
    parser.add_argument("--limit", type=int, default=60, metavar="SECONDS")
    parser.add_argument("--most", type=float, default=10, metavar="TIMES")
    parser.add_argument("--memory", type=float, default=1000, metavar="MB")
    options = parser.parse_args(arguments)
    if unknown := set(options.names) - SHAPES.keys():
        parser.error(f"no such shape: {', '.join(sorted(unknown))}")
    return options


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; return the exit code."""
    options = options_of(arguments)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NEWSLINT_CACHE"] = folder
        for suffix, text in (
            (".html", prose(5 * KB)),
            (".md", SHAPES["Markdown, damaged"].text(KB)),
        ):
            warm = Path(folder) / f"article{suffix}"
            warm.write_text(text, "utf-8")
            newslint("check", warm)
        outcomes = list(rows(options, options.names or list(SHAPES)))
    print(f"{len(outcomes)} runs, {outcomes.count(False)} over what is allowed")
    return 0 if all(outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
