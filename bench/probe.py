"""Fit the probe that tells damage from the language model's states; print what it finds.

usage: probe.py --marked FOLDER... [--unseen FOLDER...] [--human FOLDER...] [--write]

The folders of --marked and --unseen hold translated articles, `NN.txt`, and what an editor marked
in each, `NN.gold.json` (as in `../shared/bench/wild.py`); those of --human articles by people. Some
clean news of --data is added to them.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import multiprocessing
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

import numpy as np

from newslint.engines.fluency import FluencyModel, installed
from newslint.engines.fluency.gguf import GGUF
from newslint.engines.fluency.model import Model
from newslint.engines.fluency.probe import STATES, windows
from newslint.english.lexicon import RULES
from newslint.model import Span
from newslint.readers import read

_TABLE = RULES / "lexicon" / "damage-probe.tsv"
_FOLDS = 4
_RIDGE = 3000.0
_STEPS = 20
_PEOPLES = (
    0.3  # of a token's weight: with more, the probe learns who wrote a text, not what is wrong
)
_ONE_IN = 300  # articles of clean news
_SHARES = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
_MARKED, _MAYBE = 1, 2  # whether a token is damaged; a reader who knows the source may tell


@dataclass(frozen=True, slots=True)
class Tokens:
    """What is known of an article's tokens, one after the other."""

    name: str
    features: np.ndarray
    damaged: np.ndarray
    mark: np.ndarray  # the number of the mark that each is in, -1 for none
    marks: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("DATA", "../shared/data")))
    parser.add_argument("--marked", type=Path, nargs="+", required=True)
    parser.add_argument("--unseen", type=Path, nargs="*", default=[])
    parser.add_argument("--human", type=Path, nargs="*", default=[])
    parser.add_argument("--write", action="store_true", help="fit on all and write the table")
    options = parser.parse_args()
    marked, unseen, human = (
        _articles(_files(folders)) for folders in (options.marked, options.unseen, options.human)
    )
    human += _articles(_clean(options.data))
    folds = [_fold(each.name) for each in marked]
    scores = []
    for fold in range(_FOLDS):
        learnt = _fit([*_others(marked, folds, fold), *human])
        scores += [
            (each, _log_odds(each, learnt))
            for each, own in zip(marked, folds, strict=True)
            if own == fold
        ]
    learnt = _fit([*marked, *human])
    _report("not fitted on (folds)", scores)
    _report("unseen", [(each, _log_odds(each, learnt)) for each in unseen])
    _report("people (fitted on)", [(each, _log_odds(each, learnt)) for each in human])
    if options.write:
        _write(learnt)


def _fold(name: str) -> int:
    return int(hashlib.md5(name.encode()).hexdigest(), 16) % _FOLDS


def _others(articles: list[Tokens], folds: list[int], fold: int) -> list[Tokens]:
    return [each for each, own in zip(articles, folds, strict=True) if own != fold]


class _Recorder:
    """A probe that keeps what it is told of each text."""

    def __init__(self) -> None:
        self.seen: list[np.ndarray] = []

    def log_odds(self, states: np.ndarray) -> np.ndarray:
        self.seen.append(windows(states).reshape(len(states), -1).astype(np.float16))
        return np.zeros(len(states), np.float32)


Article = tuple[str, str, list[dict[str, Any]]]
"""Its name, its text, and what is marked in it."""


def _files(folders: Iterable[Path]) -> Iterator[Article]:
    for folder in folders:
        for file in sorted(folder.glob("*.txt")):
            beside = file.with_suffix(".gold.json")
            marks = json.loads(beside.read_text("utf-8")) if beside.exists() else []
            yield f"{folder.name}/{file.name}", file.read_bytes().decode("utf-8"), marks


def _clean(data: Path) -> Iterator[Article]:
    """Yield one in so many articles of clean news."""
    with gzip.open(data / "clean_train.jsonl.gz", "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % _ONE_IN == 0:
                yield f"clean/{number}", json.loads(line)["text"], []


_models: list[Model] = []  # one in each process


def _articles(articles: Iterable[Article]) -> list[Tokens]:
    """Have the language model read articles, two at a time."""
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        found = pool.map(_tokens, list(articles), chunksize=4)
    return [each for each in found if len(each.damaged)]


def _tokens(article: Article) -> Tokens:
    path = installed()
    if path is None:
        raise SystemExit("the language model is not installed; run: newslint setup fluency")
    if not _models:
        _models.append(Model(GGUF(path)))
    document = read(PurePath("article.txt"), article[1])
    # Equal paragraphs are read once, and a model remembers what it has read.
    paragraphs = {
        document.prose[block.span.start : block.span.end]: block.span.start
        for block in reversed(document.blocks)
    }
    recorder = _Recorder()
    places: list[Span] = []
    readings = FluencyModel(_models[0], recorder).readings([*paragraphs], ())
    for (paragraph, start), tokens in zip(paragraphs.items(), readings, strict=True):
        starts = [start + each.start for each in tokens]
        ends = [*starts[1:], start + len(paragraph)]
        places += map(document.map.source, map(Span, starts, ends))
    return _labelled(article, places, np.concatenate(recorder.seen))


def _labelled(article: Article, places: list[Span], features: np.ndarray) -> Tokens:
    """Label the tokens of an article by its marks; without marks, none is damaged."""
    name, text, marked_places = article
    damaged, mark, marks = np.zeros(len(places), np.int8), np.full(len(places), -1), 0
    for each in marked_places:
        start = text.index(each["quote"]) + each["quote"].index(each["at"])
        marked = Span(start, start + max(1, len(each["at"])))
        inside = [at for at, place in enumerate(places) if place.touches(marked)]
        if each["decidable"]:
            damaged[inside], mark[inside] = _MARKED, marks
            marks += 1
        else:
            damaged[inside] = np.maximum(damaged[inside], _MAYBE)
    return Tokens(name, features, damaged, mark, marks)


Learnt = tuple[np.ndarray, float]
"""The weight of each feature, and the log-odds without any."""


def _fit(articles: list[Tokens]) -> Learnt:
    """Fit a logistic regression, in Newton's steps whose curvature is that of the start."""
    kept = [each.damaged != _MAYBE for each in articles]
    rows = np.concatenate([each.features[own] for each, own in zip(articles, kept, strict=True)])
    truth = np.concatenate([each.damaged[own] for each, own in zip(articles, kept, strict=True)])
    weight = np.concatenate(
        [
            np.full(own.sum(), 1 if each.marks else _PEOPLES, np.float32)
            for each, own in zip(articles, kept, strict=True)
        ]
    )
    usual = np.average(rows, axis=0, weights=weight).astype(np.float32)
    spread = rows.std(0, dtype=np.float32) + np.float32(1e-3)
    scaled = np.c_[(rows - usual) / spread, np.ones(len(rows), np.float32)]
    share = np.average(truth, weights=weight)
    ridge = np.full(scaled.shape[1], _RIDGE)
    ridge[-1] = 0
    curve = share * (1 - share) * (scaled.T @ (scaled * weight[:, None])) + np.diag(ridge)
    inverse = np.linalg.inv(curve.astype(float))
    learnt = np.append(np.zeros(len(usual)), np.log(share / (1 - share)))
    for _ in range(_STEPS):
        guess = 1 / (1 + np.exp(-scaled @ learnt.astype(np.float32)))
        learnt -= inverse @ (scaled.T @ (weight * (guess - truth)) + ridge * learnt)
    weights = learnt[:-1] / spread
    return weights, float(learnt[-1] - usual @ weights)


def _log_odds(article: Tokens, learnt: Learnt) -> np.ndarray:
    weights, base = learnt
    return article.features.astype(np.float32) @ weights.astype(np.float32) + base


def _report(title: str, scores: list[tuple[Tokens, np.ndarray]]) -> None:
    """Print, by how sure the probe is, the tokens that it tells and how many are in marks."""
    print(f"{title}: {len(scores)} articles, {sum(each.marks for each, _ in scores)} marks")
    for share in _SHARES:
        told = right = 0
        found = set()
        for article, odds in scores:
            chosen = (odds >= np.log(share / (1 - share))) & (article.damaged != _MAYBE)
            told += int(chosen.sum())
            right += int((article.damaged[chosen] == _MARKED).sum())
            found |= {(article.name, each) for each in article.mark[chosen] if each >= 0}
        tokens = sum(len(each.damaged) for each, _ in scores)
        print(
            f"  p >= {share}: {1000 * told / max(1, tokens):6.1f} of 1,000 tokens,"
            f" {right / max(1, told):4.0%} of them in a mark; {len(found)} marks touched"
        )


def _write(learnt: Learnt) -> None:
    """Write the table; its comments stay."""
    weights, base = learnt
    lines = _TABLE.read_text("utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    rows = [[f"{base:.4f}", *("0" for _ in STATES[1:])]]
    rows += [[f"{weight:.4f}" for weight in unit] for unit in weights.reshape(-1, len(STATES))]
    table = ["\t".join(row) for row in (STATES, *rows)]
    _TABLE.write_text("\n".join([*comments, *table]) + "\n", "utf-8")


if __name__ == "__main__":
    main()
