"""Fit the verdict on whole texts, and print what it finds in articles that it was not fitted on.

usage: verdict.py --data FOLDER --wild FOLDER [--write] [--kept FILE]
"""

from __future__ import annotations

import argparse
import ast
import gzip
import hashlib
import json
import multiprocessing
import os
import random
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import Any, NamedTuple

import numpy as np

from newslint.english.lexicon import RULES
from newslint.linting.linter import Linter
from newslint.linting.signs import length, places
from newslint.linting.verdict import LEAST_WORDS, rate
from newslint.readers import read

_TABLE = RULES / "lexicon" / "translation-signs.tsv"
_PATH = PurePath("article.txt")
_MOST = 450  # words of an article: real machine-translated ones are no longer
_FOLDS = 3
_RIDGE = 60.0
_FAR = 3.0  # spreads, as in newslint.linting.verdict
_NEWS = {"bbc2005": 350, "reuters1987": 250, "abc2006": 350, "brown_press": 88}
_ESSAYS = 400  # of News Commentary
_SHARES = (0.2, 0.5, 1.0, 2.0)  # percent of human articles
_WEIGHTS = {"wild": 400, "mt": 120, "reference": 300, "modern": 300, "old": 100}
"""How much each kind of article counts in the fit, however many there are."""

_OLD = ("reuters1987", "brown_press")


class Text(NamedTuple):
    """An article; `group` keeps all versions of a document in one fold."""

    source: str
    group: str
    text: str
    fits: bool = True

    @property
    def kind(self) -> str:
        for kind in ("wild", "mt", "reference"):
            if self.source.startswith(kind):
                return kind
        return "old" if self.source in _OLD else "modern"

    @property
    def machine(self) -> bool:
        return self.kind in ("wild", "mt")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("DATA", "../shared/data")))
    parser.add_argument("--wild", type=Path, required=True, help="folder of NN.txt, translated")
    parser.add_argument("--write", action="store_true", help="write what is learnt to the table")
    parser.add_argument("--kept", type=Path, help="file that keeps the findings between runs")
    options = parser.parse_args()
    texts = [each for each in _texts(options.data, options.wild) if _long_enough(each)]
    if options.kept and options.kept.exists():
        found = json.loads(options.kept.read_text("utf-8"))
    else:
        with multiprocessing.get_context("spawn").Pool(2) as pool:
            found = pool.map(_found, [each.text for each in texts], chunksize=20)
        if options.kept:
            options.kept.write_text(json.dumps(found), "utf-8")
    values = np.array([_values(text.text, rules) for text, rules in zip(texts, found, strict=True)])
    scores = _unfitted(values, texts)
    threshold = _report(scores, texts)
    if options.write:
        _write(values, texts, threshold)


def _rows(file: Path) -> list[dict[str, Any]]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _texts(data: Path, wild: Path) -> Iterator[Text]:
    yield from _translated(_rows(data / "mt_news.jsonl.gz"))
    for file in sorted(wild.glob("*.txt")):
        yield Text("wild", file.name, file.read_text("utf-8"))
    by_source: dict[str, list[dict[str, Any]]] = {}
    essays = "news_commentary_v11"
    train = (row for row in _rows(data / "clean_train.jsonl.gz") if row["source"] == essays)
    for row in (*_rows(data / "clean_news.jsonl.gz"), *train):
        if len(row["text"].split()) >= LEAST_WORDS:
            by_source.setdefault(row["source"], []).append(row)
    chance = random.Random(5)
    for source, count in {**_NEWS, essays: _ESSAYS}.items():
        rows = by_source[source]
        for row in chance.sample(rows, min(count, len(rows))):
            yield Text(source, row["id"], _cut(row["text"].split("\n")))


def _translated(rows: list[dict[str, Any]]) -> Iterator[Text]:
    """Yield the documents and their references; those at 0, 6, 12 … are for the report alone."""
    seen: set[str] = set()
    for index, row in enumerate(rows):
        group, language = f"{row['src_lang']}:{row['doc']}", row["src_lang"]
        human = row["system"].startswith("ref")
        source = f"{'reference' if human else 'mt'} {language}"
        yield Text(source, group, _cut(_lines(row["doc_text"])), index % 6 != 0)
        if group not in seen:
            seen.add(group)
            for key in ("reference", "reference_b"):
                if row.get(key) and row[key] != "None":
                    yield Text(f"reference {language}", group, _cut(_lines(row[key])))


def _lines(value: Any) -> list[str]:
    return value if isinstance(value, list) else ast.literal_eval(value)


def _cut(paragraphs: Iterable[str]) -> str:
    kept: list[str] = []
    for paragraph in filter(None, paragraphs):
        kept.append(paragraph)
        if sum(len(each.split()) for each in kept) >= _MOST:
            break
    return "\n\n".join(kept)


def _long_enough(text: Text) -> bool:
    return length(text.text) >= LEAST_WORDS


_linters: list[Linter] = []  # one in each process


def _found(text: str) -> list[str]:
    """Return the rules of an article's findings."""
    if not _linters:
        _linters.append(Linter())
    return [finding.rule for finding in _linters[0].lint(_PATH, text).findings]


def _values(text: str, found: list[str]) -> list[float]:
    prose = read(_PATH, text).prose
    seen = places(prose, found)
    return [rate(name, seen, length(prose)) for name in seen]


def _fold(text: Text) -> int:
    return int(hashlib.md5(text.group.encode()).hexdigest(), 16) % _FOLDS


Model = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Usual values, spreads, weights (that of the constant last)."""


def _fit(values: np.ndarray, texts: list[Text]) -> Model:
    """Fit a logistic regression by Newton's method; `texts` of a kind share its weight."""
    kinds = np.array([text.kind for text in texts])
    weight = np.zeros(len(texts))
    for kind, total in _WEIGHTS.items():
        weight[kinds == kind] = total / max(1, (kinds == kind).sum())
    machine = np.array([text.machine for text in texts], float)
    usual = np.average(values, axis=0, weights=weight)
    spread = np.sqrt(np.average((values - usual) ** 2, axis=0, weights=weight)) + 1e-9
    rows = np.c_[np.clip((values - usual) / spread, -_FAR, _FAR), np.ones(len(values))]
    learnt = np.zeros(rows.shape[1])
    ridge = np.eye(len(learnt)) * _RIDGE
    ridge[-1, -1] = 0
    for _ in range(30):
        share = 1 / (1 + np.exp(-rows @ learnt))
        slope = rows.T @ (weight * (share - machine)) + ridge @ learnt
        bend = (rows * (weight * share * (1 - share))[:, None]).T @ rows + ridge
        learnt -= np.linalg.solve(bend, slope)
    return usual, spread, learnt


def _scores(model: Model, values: np.ndarray) -> np.ndarray:
    """Return scores without the constant: the threshold takes its place."""
    usual, spread, learnt = model
    scores: np.ndarray = np.clip((values - usual) / spread, -_FAR, _FAR) @ learnt[:-1]
    return scores


def _unfitted(values: np.ndarray, texts: list[Text]) -> np.ndarray:
    """Return the score of each text by a model that was fitted on the other folds."""
    folds = np.array([_fold(text) for text in texts])
    fits = np.array([text.fits for text in texts])
    scores = np.zeros(len(texts))
    for fold in range(_FOLDS):
        chosen = np.flatnonzero((folds != fold) & fits)
        model = _fit(values[chosen], [texts[index] for index in chosen])
        scores[folds == fold] = _scores(model, values[folds == fold])
    return scores


def _report(scores: np.ndarray, texts: list[Text]) -> float:
    """Print the curve, by source; return the threshold at half a percent of the human ones."""
    sources = np.array([text.source for text in texts])
    human = np.array([not text.machine for text in texts])
    kept = np.array([not text.fits for text in texts])
    thresholds = {share: np.quantile(scores[human], 1 - share / 100) for share in _SHARES}
    print("flagged at % of human:", *_SHARES, sep="\t")
    parts = {source: sources == source for source in sorted(set(sources))}
    parts["all mt"] = np.array([text.kind == "mt" for text in texts])
    parts["all references"] = np.array([text.kind == "reference" for text in texts])
    parts["mt never fitted on"] = parts["all mt"] & kept
    parts["clean news"] = human & ~parts["all references"]
    for name, part in parts.items():
        flagged = [f"{100 * (scores[part] > each).mean():.1f}" for each in thresholds.values()]
        print(f"{name} ({part.sum()})", *flagged, sep="\t")
    return float(thresholds[0.5])


def _write(values: np.ndarray, texts: list[Text], threshold: float) -> None:
    """Fit on all texts and write the table; reasons and comments stay."""
    fitted = np.flatnonzero([text.fits for text in texts])
    usual, spread, learnt = _fit(values[fitted], [texts[index] for index in fitted])
    names = list(places("", []))
    lines = []
    for line in _TABLE.read_text("utf-8").splitlines():
        name, said = line.split("\t")[0], line.split("\t")[-1]
        if name in names:
            at = names.index(name)
            lines.append(f"{name}\t{usual[at]:.2f}\t{spread[at]:.2f}\t{learnt[at]:.2f}\t{said}")
        elif name == "threshold":
            lines.append(f"threshold\t0\t1\t{threshold:.2f}\t-")
        else:
            lines.append(line)
    _TABLE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
