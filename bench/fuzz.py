"""Fix articles at random, and hold each result to what newslint promises of all of them.

`python bench/fuzz.py --count 1000 --seed 1 --jobs 2` writes articles in all formats
(`odd_articles.py`) and applies fixes of each level. Of each must hold:

raised       Nothing is raised, no rule breaks, no fix feeds on itself.
rest         A second `fix` changes nothing.
bytes        What changed is what the fixes say, each inside the text; all other bytes are the same.
read         Read again, the prose is the old one with the same repairs.
structure    The marks that another parser (`structure.py`) sees are the same, but for those that
             a repair emptied; its text has changed as the prose has.
quotation    No safe fix changes words inside quotation marks.
ignore       Comments keep findings quiet, change no word, and taken out leave what was there.
command      `newslint fix` writes the same bytes to files, whatever their encoding.

`--engines` has the judge and LanguageTool, too, as far as they are set up; `--mdx FOLDER` is where
`npm install @mdx-js/mdx` ran. Faults go to `--faults FILE`, a line of JSON each, with the article;
`--again FILE` tries those again. Ends with 1 where there are any.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from newslint.catalogue.catalogue import load_rules
from newslint.fixing.fixer import fix
from newslint.linting.linter import Linter
from newslint.settings.config import Config
from odd_articles import OddArticle, Writer
from promises import Fault, Trial
from structure import Parsers

OFF = ("--fluency", "off", "--languagetool", "off")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16")
TOGETHER = 100  # files of one run of the command
EACH_COMMAND = 50


def commanded(articles: Sequence[OddArticle]) -> Iterator[Fault]:
    """Let the command fix files in several encodings; yield where that is not what `fix` does."""
    linter = Linter(Config())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, article in enumerate(articles):
            encoding = ENCODINGS[number % len(ENCODINGS)]
            (folder / article.name).write_bytes(article.source.encode(encoding))
        command = [sys.executable, "-m", "newslint", "fix", "--exit-zero", "--jobs", "1"]
        done = subprocess.run(
            [*command, *OFF, "--no-cache", "."], cwd=folder, capture_output=True, check=False
        )
        if done.returncode:
            yield Fault("command", done.stderr.decode(), articles[0])
        for number, article in enumerate(articles):
            encoding = ENCODINGS[number % len(ENCODINGS)]
            wanted = fix(linter, PurePath(article.name), article.source).source.encode(encoding)
            if (folder / article.name).read_bytes() != wanted:
                yield Fault("command", f"not {wanted!r}", article)


def sentences() -> list[str]:
    """Return the examples of all rules that read one text alone."""
    rules = load_rules().values()
    examples = (each for rule in rules for each in (*rule.bad, *rule.bad, *rule.good))
    return [each.text for each in examples if each.source is None and each.suffix == ".txt"]


def share(options: argparse.Namespace, first: int) -> list[Fault]:
    """Try each `--jobs`th article, from the `first` on; write faults as they come."""
    writer = Writer(sentences(), options.seed, options.blocks)
    parsers = Parsers(options.mdx)
    trial = Trial(parsers, engines=options.engines)
    found: list[Fault] = []
    waiting: list[OddArticle] = []
    start = time.monotonic()
    for done, number in enumerate(range(options.start + first, options.count, options.jobs), 1):
        article = writer.article(number)
        faults = list(trial.faults(article, number))
        if number % EACH_COMMAND == 0 and not options.engines and len(article.source) > 20:
            waiting.append(article)
        if len(waiting) == TOGETHER:
            faults += commanded(waiting)
            waiting.clear()
        keep(options.faults, faults)
        found += faults
        if done % 500 == 0:
            line = f"{first}: {done} tried, {len(found)} faults, {time.monotonic() - start:.0f} s"
            print(line, time.process_time(), dict(trial.seen), flush=True)
    keep(options.faults, last := list(commanded(waiting)) if waiting else [])
    print(f"{first}: {dict(sorted(trial.seen.items()))}", flush=True)
    trial.close()
    parsers.close()
    return found + last


def keep(file: Path | None, faults: Sequence[Fault]) -> None:
    """Show faults, and add them to a file."""
    for fault in faults:
        print(f"{fault.kind}: {fault.article.name}: {fault.detail}", flush=True)
    if file is not None and faults:
        with file.open("a", encoding="utf-8") as lines:
            lines.writelines(json.dumps(fault) + "\n" for fault in faults)


def again(options: argparse.Namespace) -> list[Fault]:
    """Try the articles of a file of faults again."""
    parsers = Parsers(options.mdx)
    trial = Trial(parsers, engines=options.engines)
    with options.again.open(encoding="utf-8") as lines:
        articles = dict.fromkeys(OddArticle(*json.loads(line)[2]) for line in lines)
    found = [fault for article in articles for fault in trial.faults(article, 0)]
    keep(options.faults, found)
    trial.close()
    parsers.close()
    return found


def main() -> int:
    """Try, and say what does not hold; return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=1000, metavar="N")
    parser.add_argument("--start", type=int, default=0, metavar="N", help="the first article")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--blocks", type=int, default=3, help="of one article in four")
    parser.add_argument("--engines", action="store_true", help="the judge and LanguageTool, too")
    parser.add_argument("--mdx", type=Path, metavar="FOLDER", help="where @mdx-js/mdx is installed")
    parser.add_argument("--faults", type=Path, metavar="FILE")
    parser.add_argument("--again", type=Path, metavar="FILE")
    options = parser.parse_args()
    os.environ.setdefault("PYTHONWARNINGS", "error")
    if options.again:
        found = again(options)
    elif options.jobs == 1:  # it ends with whoever ends it
        found = share(options, 0)
    else:
        with multiprocessing.get_context("spawn").Pool(options.jobs) as pool:
            shares = pool.starmap(share, [(options, each) for each in range(options.jobs)])
        found = [fault for each in shares for fault in each]
    print(f"{len(found)} faults: {dict(Counter(fault.kind for fault in found))}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
