"""LanguageTool through newslint, beside the bare server on the same articles in the same run.

How long the first answer takes from a cold start, the memory of Java, and warm words per second:
of the server asked with its own defaults, of it asked for newslint's rules alone, and of a whole
`Linter` with all rules on. Needs `newslint setup languagetool`.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable
from pathlib import PurePath
from statistics import median

import psutil

from clean_news import add_options, chosen_articles
from newslint import Linter
from newslint.engines.languagetool.client import Client
from newslint.engines.languagetool.install import home, log_file
from newslint.engines.languagetool.java import find_java
from newslint.engines.languagetool.rules import allowed
from newslint.engines.languagetool.server import Server
from newslint.settings.config import Config

PIECES = 8  # by turns, so that what the server remembers of a text helps each in half of them


def cold(text: str) -> tuple[float, float]:
    """Return the seconds from the start of Java to the first answer, and those of processor."""
    start = time.perf_counter()
    server = Server(home(), find_java(), log_file())
    try:
        Client(server.wait()).remarks(text, allowed())
        used = psutil.Process(server.pid).cpu_times()
        return time.perf_counter() - start, used.user + used.system
    finally:
        server.close()


def memory(server: Server) -> float:
    """Return what Java holds in memory, in MB."""
    return float(psutil.Process(server.pid).memory_info().rss) / 1e6


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_options(parser)
    parser.add_argument("--articles", type=int, default=120, metavar="N")
    parser.add_argument("--starts", type=int, default=3, metavar="N")
    options = parser.parse_args()
    texts = [text for _, text in chosen_articles(parser, options)]
    random.Random(1).shuffle(texts)
    texts = texts[: options.articles]
    starts = [cold(texts[0]) for _ in range(options.starts)]
    wall, processor = (median(each) for each in zip(*starts, strict=True))
    print(f"first answer after {wall:.1f} s, {processor:.1f} s of the processor")
    server = Server(home(), find_java(), log_file())
    try:
        warm(server, texts)
    finally:
        server.close()


def warm(server: Server, texts: list[str]) -> None:
    """Print words per second of all three ways, and the ratio of two of them to the bare server."""
    url = server.wait()
    client = Client(url)
    linter = Linter(Config(fluency="off", languagetool=url))
    ways: dict[str, Callable[[str], object]] = {
        "bare server": lambda text: client.remarks(text, [], only=False),
        "engine": lambda text: client.remarks(text, allowed()),
        "newslint": lambda text: linter.lint(PurePath("article.txt"), text),
    }
    names = list(ways)
    speeds: dict[str, list[float]] = {name: [] for name in names}
    for number in range(PIECES + 1):
        piece = texts[number :: PIECES + 1]
        words = sum(len(text.split()) for text in piece)
        for name in names:
            start = time.perf_counter()
            for text in piece:
                ways[name](text)
            if number:  # the first piece loads models and rules
                speeds[name].append(words / (time.perf_counter() - start))
        names.append(names.pop(0))
    for name, each in speeds.items():
        ratios = [ours / bare for ours, bare in zip(each, speeds["bare server"], strict=True)]
        print(f"{name:12} {median(each):6,.0f} words/s, {median(ratios):.2f} of the bare server")
    print(f"Java holds {memory(server):.0f} MB after {len(texts)} articles")


if __name__ == "__main__":
    main()
