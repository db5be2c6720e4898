"""Trials of newslint on damaged articles in temporary folders: no times, only whether it holds.

baseline  A baseline accepts all findings; paragraphs are shuffled and new damages added: exactly
          the new ones are reported.
apply     `git apply` takes the diff of all fixes at once; nothing that was fixed is found again.
kill      `newslint fix` is killed at random moments: each file is the old or the new one.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from clean_news import paragraphs

OFF = ("--fluency", "off", "--languagetool", "off")
NEW = "A spokesman said said on record {}."  # a damage that no context hides
QUICK = "doubled-word"  # a rule that reads no grammar: a killed run writes most of the time
PAUSE = 0.5  # seconds for workers to see that their parent is gone


class Trials:
    """The damaged articles, and newslint to try on them."""

    def __init__(self, newslint: str, texts: Sequence[str], seed: int) -> None:
        self._newslint = newslint
        self._texts = texts
        self._random = random.Random(seed)

    def _run(self, folder: Path, command: str, *arguments: str) -> str:
        done = subprocess.run(
            [self._newslint, *command.split(), *arguments],
            cwd=folder,
            env=os.environ | {"NEWSLINT_CACHE": str(folder.parent / "cache")},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode > 1:
            raise RuntimeError(f"newslint {command} ended with {done.returncode}: {done.stderr}")
        return done.stdout

    def _check(self, folder: Path, *arguments: str) -> list[dict[str, Any]]:
        output = self._run(folder, "check", *OFF, "--output-format", "json", *arguments)
        findings: list[dict[str, Any]] = json.loads(output)["findings"]
        return findings

    def _write(self, folder: Path) -> list[Path]:
        folder.mkdir()
        files = [folder / f"{number:04}.txt" for number in range(len(self._texts))]
        for file, text in zip(files, self._texts, strict=True):
            file.write_text("\n\n".join(paragraphs(text)) + "\n", "utf-8")
        return files

    def baseline(self, folder: Path, damages: int) -> bool:
        """Accept everything, shuffle and add `damages`; say what is reported."""
        files = self._write(folder / "articles")
        (folder / "articles" / "newslint.toml").write_text(
            'fluency = "off"\nlanguagetool = "off"\n'
        )
        accepted = self._run(folder / "articles", "baseline write").strip()
        there = ("--baseline", "newslint-baseline.tsv")
        before = self._check(folder / "articles", *there)
        damaged = set(self._random.sample(files, damages))
        for number, file in enumerate(files):
            parts = file.read_text("utf-8").strip().split("\n\n")
            self._random.shuffle(parts)
            if file in damaged:
                parts.insert(self._random.randrange(len(parts) + 1), NEW.format(number))
            file.write_text("\n\n".join(parts) + "\n", "utf-8")
        found = self._check(folder / "articles", *there)
        new = [each for each in found if each["text"].startswith("said said")]
        others = Counter(each["rule"] for each in found if each not in new)
        print(f"baseline: {accepted}; reported at once: {len(before)};", end=" ")
        print(f"after shuffling, of {damages} new damages: {len(new)}; others: {dict(others)}")
        return not before and len(new) == damages and not others

    def apply(self, folder: Path) -> bool:
        """Let git apply the diff of all fixes; say what is found again."""
        self._write(folder / "articles")
        subprocess.run(["git", "init", "-q"], cwd=folder / "articles", check=True)
        before = self._check(folder / "articles", "--unsafe-fixes")
        fixed = {
            (each["path"], each["rule"], each["text"], _around(folder, each))
            for each in before
            if each["fix"] and each["fix"]["safety"] != "hint"
        }
        diff = self._run(folder / "articles", "check", *OFF, "--diff", "--unsafe-fixes")
        subprocess.run(["git", "apply"], cwd=folder / "articles", input=diff.encode(), check=True)
        after = self._check(folder / "articles")
        again = [
            each
            for each in after
            if (each["path"], each["rule"], each["text"], _around(folder, each)) in fixed
        ]
        rest = self._run(folder / "articles", "check", *OFF, "--diff", "--unsafe-fixes")
        files = len(re.findall(r"^\+\+\+ ", diff, re.MULTILINE))
        print(f"apply: a diff of {files} files was applied; of {len(fixed)} findings with a fix")
        print(f"  {len(again)} are found again; a second diff has {len(rest.splitlines())} lines")
        return not again and not rest

    def kill(self, folder: Path, times: int) -> bool:
        """Kill `newslint fix` at random moments; say what is in the files then."""
        files = self._write(folder / "articles")
        for file in files:
            text = file.read_text("utf-8")
            file.write_text(re.sub(r"(?<=\s)(the|of|and) ", r"\1 \1 ", text, count=1), "utf-8")
        old = {file.name: file.read_bytes() for file in files}
        shutil.copytree(folder / "articles", folder / "fixed")
        command = (*OFF, "--no-cache", "--select", QUICK)
        start = time.monotonic()
        self._run(folder / "fixed", "fix", "--jobs", "1", *command)
        whole = time.monotonic() - start
        new = {file.name: (folder / "fixed" / file.name).read_bytes() for file in files}
        states: Counter[str] = Counter()
        torn, between = 0, 0
        for _ in range(times):
            for file in files:
                if file.read_bytes() != old[file.name]:
                    file.write_bytes(old[file.name])
            self._killed(folder / "articles", self._random.random() * whole, command)
            contents = {file.name: file.read_bytes() for file in files}
            written = sum(contents[name] == new[name] != old[name] for name in old)
            torn += sum(contents[name] not in (old[name], new[name]) for name in old)
            between += 0 < written < sum(new[name] != old[name] for name in old)
            states[f"{len(list((folder / 'articles').glob('.*')))} temporary files"] += 1
            for stray in (folder / "articles").glob(".*"):
                stray.unlink()
        print(f"kill: {times} times, {between} of them in the midst of writing;", end=" ")
        print(f"files neither old nor new: {torn}; left behind: {dict(sorted(states.items()))}")
        return torn == 0 and between > 0

    def _killed(self, folder: Path, after: float, command: Sequence[str]) -> None:
        jobs = self._random.choice(("1", "2"))
        with subprocess.Popen(
            [self._newslint, "fix", "--jobs", jobs, *command],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        ) as process:
            time.sleep(after)
            os.killpg(process.pid, signal.SIGKILL)
        time.sleep(PAUSE)


def _around(folder: Path, finding: dict[str, Any]) -> str:
    """Return the words around a finding, which tell it from others of its kind."""
    text = (folder / "articles" / finding["path"]).read_text("utf-8")
    return text[max(0, finding["start"] - 20) : finding["end"] + 20]


def main() -> None:
    """Run the trials; exit with 1 where one does not hold."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="folder with inject.jsonl, see bench/inject.py")
    parser.add_argument("trials", nargs="*", default=["baseline", "apply", "kill"])
    parser.add_argument("--articles", type=int, default=200, metavar="N")
    parser.add_argument("--new", type=int, default=20, metavar="N", help="damages that are added")
    parser.add_argument("--kills", type=int, default=50, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--newslint", default=str(Path(sys.executable).with_name("newslint")), metavar="PROGRAM"
    )
    options = parser.parse_args()
    with (options.folder / "inject.jsonl").open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines][: options.articles]
    trials = Trials(options.newslint, texts, options.seed)
    held = True
    with tempfile.TemporaryDirectory() as name:
        for trial in options.trials:
            folder = Path(name, trial)
            folder.mkdir()
            if trial == "baseline":
                held &= trials.baseline(folder, options.new)
            elif trial == "apply":
                held &= trials.apply(folder)
            elif trial == "kill":
                held &= trials.kill(folder, options.kills)
            else:
                parser.error(f"there is no trial '{trial}'")
    sys.exit(0 if held else 1)


if __name__ == "__main__":
    main()
