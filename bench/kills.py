"""Kill newslint at random moments, and look at what is left.

`python bench/kills.py --count 1000 --engines 100` runs `newslint check` and `fix` with two workers
on a folder of articles, `--engines` times with the judge and LanguageTool, and sends the parent
alone SIGTERM, SIGKILL, SIGHUP or SIGINT somewhere between its start and its end. Then must hold:

torn       Each article is what it was or what it should be, and has its permissions.
left       No process that newslint started is there after five seconds: all that a run started
           carry its mark in their environment.
strays     A run leaves at most one hidden temporary file for each of its processes.
recovers   A run after kills, with the cache that they left, does what the first one did.

Ends with 1 where something does not hold. Not on Windows.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import psutil

from newslint.catalogue.catalogue import load_rules
from newslint.storage import cache_folder

LIMIT = 5.0  # seconds until no process is left
MARK = "NEWSLINT_KILLS"
SIGNALS = (signal.SIGTERM, signal.SIGKILL, signal.SIGHUP, signal.SIGINT)
WAYS = {
    "quick": ("--fluency", "off", "--languagetool", "off", "--select", "doubled-word"),
    "rules": ("--fluency", "off", "--languagetool", "off"),
    "engines": ("--fluency", "auto", "--languagetool", "auto"),
}
JOBS = 2
EACH_WHOLE = 25


class Kills:
    """A folder of articles, and newslint killed on it."""

    def __init__(self, folder: Path, files: int, seed: int) -> None:
        self._folder = folder / "articles"
        self._cache = folder / "cache"
        self._folder.mkdir()
        self._cache.mkdir()
        for each in cache_folder().glob("*"):
            if each.name.startswith("LanguageTool") or each.suffix == ".gguf":
                (self._cache / each.name).symlink_to(each)
        self._random = random.Random(seed)
        self._old = {self._folder / f"{n:03}.txt": text for n, text in enumerate(_texts(files))}
        self._new: dict[str, dict[Path, bytes]] = {}
        self._whole: dict[str, float] = {}
        self.seen: Counter[str] = Counter()
        self.slowest = 0.0

    def whole(self, way: str) -> Iterator[str]:
        """Run `fix` to its end; yield where it does not do what the first one did."""
        self._write()
        start = time.monotonic()
        command, environment = self._command("fix", way, uuid.uuid4().hex)
        done = subprocess.run(
            command, cwd=self._folder, env=environment, capture_output=True, check=False
        )
        self._whole[way] = time.monotonic() - start
        if done.returncode not in (0, 1):
            yield f"recovers: {way}: exit {done.returncode}: {done.stderr.decode()}"
        found = {file: file.read_bytes() for file in self._old}
        if found != self._new.setdefault(way, found):
            yield f"recovers: {way}: other articles than before"

    def kill(self, way: str) -> Iterator[str]:
        """Start newslint, and kill it; yield what does not hold then."""
        self._write()
        command = self._random.choice(("check", "fix", "fix"))
        number = self._random.choice(SIGNALS)
        mark = uuid.uuid4().hex
        arguments, environment = self._command(command, way, mark)
        what = f"{number.name} of {command} ({way})"
        moment = self._random.random() * self._whole[way]
        with subprocess.Popen(
            arguments,
            cwd=self._folder,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=_heed_signals,  # noqa: PLW1509 # there are no threads here
        ) as process:
            time.sleep(moment)
            started = sum(1 for _ in _marked(mark))
            self.seen["in time" if process.poll() is None else "too late"] += 1
            self.seen["with workers"] += started > 1
            process.send_signal(number)
            start = time.monotonic()
            while (left := list(_marked(mark))) and time.monotonic() - start < LIMIT:
                time.sleep(0.05)
            self.slowest = max(self.slowest, time.monotonic() - start)
            if left:
                gone, there = psutil.wait_procs(left, timeout=60)
                late = f"ended {time.monotonic() - start:.0f} s later" if not there else "stays"
                yield f"left: {what} after {moment:.2f} s: {len(gone) + len(there)}, {late}"
                process.kill()
        self.seen[f"{number.name} {way}"] += 1
        yield from self._torn(command, way, what)

    def _torn(self, command: str, way: str, what: str) -> Iterator[str]:
        written = 0
        for file, old in self._old.items():
            data, new = file.read_bytes(), self._new[way][file]
            if data not in ((old,) if command == "check" else (old, new)):
                yield f"torn: {what}: {file.name}"
            if file.stat().st_mode & 0o777 != 0o640:
                yield f"torn: {what}: {file.name} has other permissions"
            written += data == new != old
        self.seen["midway"] += 0 < written < len(self._old)
        strays = list(self._folder.glob(".*"))
        self.seen["temporary files"] += len(strays)
        if len(strays) > JOBS + 1:
            yield f"strays: {what}: {len(strays)}"
        for stray in strays:
            stray.unlink()

    def _write(self) -> None:
        for file, text in self._old.items():
            if not file.exists() or file.read_bytes() != text:
                file.write_bytes(text)
                file.chmod(0o640)

    def _command(self, command: str, way: str, mark: str) -> tuple[list[str], dict[str, str]]:
        arguments = [sys.executable, "-m", "newslint", command, "--jobs", str(JOBS), *WAYS[way]]
        if self._random.random() < 0.7:
            arguments.append("--no-cache")
        return [*arguments, "."], os.environ | {MARK: mark, "NEWSLINT_CACHE": str(self._cache)}


def _texts(files: int) -> Iterator[bytes]:
    """Yield articles of the rules' bad examples, each with a word that stands twice."""
    chance = random.Random(files)
    bad = [each.text for rule in load_rules().values() for each in rule.bad if not each.source]
    for _ in range(files):
        text = "\n\n".join(chance.sample(bad, 6))
        yield f"The mayor opened the the bridge.\n\n{text}\n".encode()


def _marked(mark: str) -> Iterator[psutil.Process]:
    """Yield the processes, but those that have ended, that carry a mark."""
    for process in psutil.process_iter(["name"]):
        try:
            if process.status() != psutil.STATUS_ZOMBIE and process.environ().get(MARK) == mark:
                yield process
        except psutil.Error:
            continue


def _heed_signals() -> None:
    """Undo what nohup, and a shell that runs this in the background, would pass on to the child."""
    for number in (signal.SIGHUP, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)


def main() -> int:
    """Kill, and say what does not hold; return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=100, metavar="N")
    parser.add_argument("--engines", type=int, default=0, metavar="N", help="so many of them")
    parser.add_argument("--files", type=int, default=30, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    ways = ["engines"] * options.engines
    ways += [("quick", "rules")[n % 2] for n in range(options.count - options.engines)]
    random.Random(options.seed).shuffle(ways)
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        kills = Kills(Path(name), options.files, options.seed)
        since: Counter[str] = Counter()
        for number, way in enumerate(ways, 1):
            found = list(kills.whole(way)) if since[way] % EACH_WHOLE == 0 else []
            since[way] += 1
            found += kills.kill(way)
            for fault in found:
                print(fault, flush=True)
            faults += found
            if number % 50 == 0:
                print(f"{number} kills, {len(faults)} faults", dict(kills.seen), flush=True)
        faults += [fault for way in since for fault in kills.whole(way)]
    print(f"{len(ways)} kills: {dict(sorted(kills.seen.items()))}")
    print(f"the slowest end took {kills.slowest:.1f} s; {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
