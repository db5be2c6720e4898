"""Fit the probe that tells from the language model's states whether a machine translated a text.

usage: text_probe.py --marked FOLDER... --human FOLDER... [--weigh FOLDER...] [--unseen FOLDER...]
                     [--data FOLDER] [--kept FILE] [--write]

Two fits: the weights of the mean state of a text, by the articles in --marked (translated),
--human and --data; then how much that and the verdict by signs weigh together, by --weigh, which
the verdict was not fitted on. Folders hold `NN.txt`; in --weigh and --unseen those whose names
begin with "hu" are by people.
"""

from __future__ import annotations

import argparse
import gzip
import json
import multiprocessing
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import NamedTuple

import numpy as np

from newslint.catalogue.scores import DOUBTED
from newslint.engines.fluency import FluencyModel, installed
from newslint.engines.fluency.gguf import GGUF
from newslint.engines.fluency.model import Model
from newslint.engines.fluency.probe import STATES
from newslint.english.lexicon import RULES
from newslint.linting.linter import Linter
from newslint.linting.verdict import as_read, of_score
from newslint.model import Verdict
from newslint.settings.config import Config

_TABLE = RULES / "lexicon" / "translation-probe.tsv"
_PATH = PurePath("article.txt")
_RIDGE, _RIDGE_OF_WEIGHTS = 100.0, 1.0
_STEPS = 40
_ENOUGH, _LONGEST = 300, 400  # words: a text is cut behind a paragraph, or at the latter
_FEWEST = 4  # words of a paragraph
_ONE_IN, _ONE_IN_CLEAN = 3, 80  # documents of mt_news, articles of clean_train
_SHORTEST = 150  # words of the latter
_REFERENCES, _SHARED = 20.0, 0.7  # weights: of all people's texts, translations are nearest
_SHARES = (0.002, 0.005, 0.01, 0.02, 0.05)


class Text(NamedTuple):
    """A text, whether a machine translated it, its use (fit, weigh or unseen) and its weight."""

    name: str
    machine: bool
    use: str
    weight: float
    text: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("DATA", "../shared/data")))
    for name in ("--marked", "--human"):
        parser.add_argument(name, type=Path, nargs="+", required=True)
    for name in ("--weigh", "--unseen"):
        parser.add_argument(name, type=Path, nargs="*", default=[])
    parser.add_argument(
        "--kept", type=Path, help="file that keeps states and verdicts between runs"
    )
    parser.add_argument("--write", action="store_true", help="write the table")
    options = parser.parse_args()
    texts = [
        *_files(options.marked, "fit", machine=True),
        *_files(options.human, "fit", machine=False),
        *_shared(options.data),
        *_files(options.weigh, "weigh"),
        *_files(options.unseen, "unseen"),
    ]
    kept = dict(np.load(options.kept)) if options.kept and options.kept.exists() else {}
    new = [each for each in texts if each.name not in kept]
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        kept |= dict(pool.imap_unordered(_features, new, chunksize=8))
    if options.kept:
        np.savez(options.kept, **kept)
    _fit(texts, np.array([kept[each.name] for each in texts]), write=options.write)


def _files(folders: Iterable[Path], use: str, *, machine: bool | None = None) -> Iterator[Text]:
    for folder in folders:
        translated = not folder.name.startswith("hu") if machine is None else machine
        for file in sorted(folder.glob("*.txt")):
            name = f"{folder.name}/{file.name}"
            yield Text(name, translated, use, 1.0, _cut(file.read_text("utf-8")))


def _shared(data: Path) -> Iterator[Text]:
    with gzip.open(data / "mt_news.jsonl.gz", "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % _ONE_IN == 0:
                row = json.loads(line)
                use = "fit" if number // _ONE_IN % 2 else "unseen"
                for name, machine, weight in (
                    ("doc_text", True, _SHARED),
                    ("reference", False, _REFERENCES),
                ):
                    text = "\n\n".join(filter(None, row[name]))
                    yield Text(f"{name}/{number}", machine, use, weight, _cut(text))
    with gzip.open(data / "clean_train.jsonl.gz", "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            text = json.loads(line)["text"] if number % _ONE_IN_CLEAN == 0 else ""
            if len(text.split()) > _SHORTEST:
                use = "fit" if number // _ONE_IN_CLEAN % 2 else "unseen"
                name = f"clean/{number}"
                yield Text(name=name, machine=False, use=use, weight=1.0, text=_cut(text))


def _cut(text: str) -> str:
    """Return a text up to the end of a paragraph behind its first words."""
    kept: list[str] = []
    for paragraph in re.split(r"(\n+)", text):
        kept.append(paragraph)
        if sum(len(each.split()) for each in kept) >= _ENOUGH:
            break
    whole = "".join(kept).strip()
    found = list(re.finditer(r"\S+", whole))
    return whole if len(found) <= _LONGEST else whole[: found[_LONGEST - 1].end()]


class _Recorder:
    """A probe that keeps what it is told of each text."""

    def __init__(self) -> None:
        self.seen: list[np.ndarray] = []

    def log_odds(self, states: np.ndarray) -> np.ndarray:
        self.seen.append(states)
        return np.zeros(len(states), np.float32)


_loaded: list[tuple[Model, Linter]] = []  # one in each process


def _features(text: Text) -> tuple[str, np.ndarray]:
    """Return the mean state of a text, and behind it the score by signs."""
    if not _loaded:
        path = installed()
        if path is None:
            raise SystemExit("the language model is not installed; run: newslint setup fluency")
        _loaded.append((Model(GGUF(path)), Linter(Config(fluency="off", languagetool="off"))))
    model, linter = _loaded[0]
    recorder = _Recorder()
    document = linter.read(_PATH, text.text)
    paragraphs = [document.prose[block.span.start : block.span.end] for block in document.blocks]
    worth = [each for each in dict.fromkeys(paragraphs) if len(each.split()) >= _FEWEST]
    FluencyModel(model, whole=recorder).readings(worth, ())
    said = linter.lint(_PATH, text.text).verdict
    return text.name, np.append(np.concatenate(recorder.seen).mean(0), said.score if said else 0)


def _fit(texts: list[Text], features: np.ndarray, *, write: bool) -> None:
    machine = np.array([each.machine for each in texts], float)
    weight = np.array([each.weight for each in texts])
    use = np.array([each.use for each in texts])
    states, score = features[:, :-1], features[:, -1]
    fits = use == "fit"
    spread = states[fits].std(0) + 1e-3
    scaled = np.c_[(states - states[fits].mean(0)) / spread, np.ones(len(states))]
    learnt = _regression(scaled[fits], machine[fits], weight[fits], _RIDGE)
    weights = learnt[:-1] / spread
    base = float(learnt[-1] - states[fits].mean(0) @ weights)
    odds = states @ weights + base
    both = np.c_[odds, [of_score(each) for each in score], np.ones(len(odds))]
    weighs = use == "weigh"
    together = _regression(both[weighs], machine[weighs], weight[weighs], _RIDGE_OF_WEIGHTS)
    print("weights of the reading, of the signs, and of neither:", together.round(2))
    names = np.array([each.name.partition("/")[0] for each in texts])
    read = [
        as_read(Verdict(round(own)), each if own >= DOUBTED else None).score
        for own, each in zip(score, odds, strict=True)
    ]
    _report("by signs", score, names, machine, use)
    _report("read", np.array(read), names, machine, use)
    if write:
        lines = [line for line in _TABLE.read_text("utf-8").splitlines() if line.startswith("#")]
        values = [f"{each:.4f}" for each in (base, *weights)]
        _TABLE.write_text("\n".join([*lines, STATES[0], *values]) + "\n", "utf-8")


def _regression(
    rows: np.ndarray, truth: np.ndarray, weight: np.ndarray, ridge: float
) -> np.ndarray:
    """Fit a logistic regression whose last column is the base, in Newton's steps."""
    penalty = np.append(np.full(rows.shape[1] - 1, ridge), 1e-6)
    learnt = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        guess = 1 / (1 + np.exp(-rows @ learnt))
        curve = rows.T @ (rows * (weight * guess * (1 - guess))[:, None]) + np.diag(penalty)
        learnt -= np.linalg.solve(curve, rows.T @ (weight * (guess - truth)) + penalty * learnt)
    return learnt


def _report(
    title: str, score: np.ndarray, names: np.ndarray, machine: np.ndarray, use: np.ndarray
) -> None:
    """Print what scores so much, of articles that nothing was fitted on."""
    unseen = use == "unseen"
    by_people = unseen & (machine < 1) & (names != "reference")
    wild = unseen & (machine > 0) & (names != "doc_text")
    for least in (10, 20, 40, 45, 50):
        told = {
            name: np.mean(score[unseen & (names == name)] >= least)
            for name in sorted(set(names[unseen]))
        }
        print(
            f"{title} >= {least}: people {np.mean(score[by_people] >= least):.3f}",
            f"wild {np.mean(score[wild] >= least):.3f}",
            " ".join(f"{name} {share:.2f}" for name, share in told.items()),
        )
    for share in _SHARES:
        least = np.quantile(score[by_people], 1 - share)
        print(
            f"{title}, {share:.1%} of people: {np.mean(score[wild] > least):.1%} of wild articles"
        )


if __name__ == "__main__":
    main()
