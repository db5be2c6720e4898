"""Fit the verdict on whole texts, and print what it finds in articles that it was not fitted on.

usage: verdict.py --data FOLDER --wild FOLDER... [--unseen FOLDER...] [--human FOLDER...] [--write]

Two fits: which runs of words tell translations (`newslint.linting.grammar`), then how much that and
each sign weigh. What the second sees of a text's grammar comes from a fit that never saw the text.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import multiprocessing
import os
from collections import Counter
from pathlib import Path, PurePath

import numpy as np

from newslint.catalogue.own_rules import OWN_RULES
from newslint.english.lexicon import RULES
from newslint.linting.grammar import rate as rate_of_run
from newslint.linting.grammar import runs, trust
from newslint.linting.linter import Linter
from newslint.linting.signs import length, places
from newslint.linting.verdict import GRAMMAR, LEAST_WORDS, rate
from newslint.readers import read
from verdict_texts import Text, files, shared

_TABLE = RULES / "lexicon" / "translation-signs.tsv"
_GRAMMAR = RULES / "lexicon" / "translation-grammar.tsv"
_PATH = PurePath("article.txt")
_FOLDS = 3
_RIDGE, _RIDGE_OF_RUNS = 60.0, 500.0
_RUNS = 1000  # in the table
_LEAST_TEXTS = 25  # in which a run occurs
_LEAST_SPREAD = 0.3
_FAR = 3.0  # spreads, as in newslint.linting.grammar
_SHARES = (0.2, 0.5, 1.0, 2.0)  # percent of human articles
_WEIGHTS = {"wild": 400, "mt": 120, "people": 300, "reference": 300, "modern": 300, "old": 100}
"""How much each kind of article counts in the fit, however many there are."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("DATA", "../shared/data")))
    parser.add_argument(
        "--wild", type=Path, nargs="+", required=True, help="folders of NN.txt, translated"
    )
    parser.add_argument(
        "--unseen", type=Path, nargs="*", default=[], help="the same, only to report on"
    )
    parser.add_argument(
        "--human", type=Path, nargs="*", default=[], help="folders of NN.txt that people wrote"
    )
    parser.add_argument("--write", action="store_true", help="write what is learnt to the table")
    parser.add_argument("--kept", type=Path, help="file that keeps the findings between runs")
    options = parser.parse_args()
    texts = [
        each
        for each in (
            *shared(options.data),
            *files(options.wild, "wild"),
            *files(options.unseen, "wild unseen", fits=False),
            *files(options.human),
        )
        if length(each.text) >= LEAST_WORDS
    ]
    if options.kept and options.kept.exists():
        found = json.loads(options.kept.read_text("utf-8"))
    else:
        with multiprocessing.get_context("spawn").Pool(2) as pool:
            found = pool.map(_found, [each.text for each in texts], chunksize=20)
        if options.kept:
            options.kept.write_text(json.dumps(found), "utf-8")
    counted = [runs for _, runs in found]
    signs = np.array(
        [_values(text.text, rules) for text, (rules, _) in zip(texts, found, strict=True)]
    )
    values = np.c_[signs, _leanings(counted, texts)]
    scores = _unfitted(values, texts)
    threshold = _report(scores, texts)
    if options.write:
        _write_grammar(counted, texts)
        _write(values, texts, threshold)


_linters: list[Linter] = []  # one in each process


def _found(text: str) -> tuple[list[str], dict[str, int]]:
    """Return the rules of an article's findings, and the runs of its words."""
    if not _linters:
        _linters.append(Linter())
    linter = _linters[0]
    # What newslint shows because of its verdict is no sign for one.
    rules = [each.rule for each in linter.lint(_PATH, text).findings if each.rule not in OWN_RULES]
    return rules, runs(linter.article(linter.read(_PATH, text)))


def _values(text: str, found: list[str]) -> list[float]:
    prose = read(_PATH, text).prose
    seen = places(prose, found)
    return [rate(name, seen, length(prose)) for name in seen]


def _fold(text: Text) -> int:
    return int(hashlib.md5(text.group.encode()).hexdigest(), 16) % _FOLDS


Model = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Usual values, spreads, weights (that of the constant last)."""


def _fit(
    values: np.ndarray, texts: list[Text], ridge_: float = _RIDGE, least: float = 1e-9
) -> Model:
    """Fit a logistic regression by Newton's method; `texts` of a kind share its weight."""
    weight = _weights(texts)
    machine = np.array([text.machine for text in texts], float)
    usual = np.average(values, axis=0, weights=weight)
    spread = np.sqrt(np.average((values - usual) ** 2, axis=0, weights=weight)) + least
    rows = np.c_[np.clip((values - usual) / spread, -_FAR, _FAR), np.ones(len(values))]
    learnt = np.zeros(rows.shape[1])
    ridge = np.eye(len(learnt)) * ridge_
    ridge[-1, -1] = 0
    for _ in range(30):
        share = 1 / (1 + np.exp(-rows @ learnt))
        slope = rows.T @ (weight * (share - machine)) + ridge @ learnt
        bend = (rows * (weight * share * (1 - share))[:, None]).T @ rows + ridge
        learnt -= np.linalg.solve(bend, slope)
    return usual, spread, learnt


def _weights(texts: list[Text]) -> np.ndarray:
    """Return how much each text counts: those of a kind share what the kind counts."""
    kinds = np.array([text.kind for text in texts])
    weight = np.zeros(len(texts))
    for kind, total in _WEIGHTS.items():
        weight[kinds == kind] = total / max(1, (kinds == kind).sum())
    return weight


def _telling(counted: list[dict[str, int]], texts: list[Text]) -> list[str]:
    """Return the runs in which the texts of people and of machines differ most for their spread."""
    in_texts = Counter(name for found in counted for name in found)
    names = sorted(name for name, times in in_texts.items() if times >= _LEAST_TEXTS)
    rates = _rates(counted, names)
    weight = _weights(texts)
    machine = np.array([text.machine for text in texts])
    usual = np.average(rates, axis=0, weights=weight)
    spread = np.sqrt(np.average((rates - usual) ** 2, axis=0, weights=weight)) + _LEAST_SPREAD
    apart = np.abs(
        np.average(rates[machine], axis=0, weights=weight[machine])
        - np.average(rates[~machine], axis=0, weights=weight[~machine])
    )
    return [names[at] for at in np.argsort(-apart / spread)[:_RUNS]]


def _size(found: dict[str, int]) -> int:
    return sum(found.values()) // 3  # runs of one, two and three words


def _rates(counted: list[dict[str, int]], names: list[str]) -> np.ndarray:
    sizes = [_size(found) for found in counted]
    return np.array(
        [
            [rate_of_run(found.get(name, 0), size) for name in names]
            for found, size in zip(counted, sizes, strict=True)
        ],
        np.float32,
    )


def _of_grammar(texts: list[Text]) -> np.ndarray:
    """Return which texts the grammar is learnt from: research systems write like people."""
    return np.array([text.fits and text.kind != "mt" for text in texts])


def _leanings(counted: list[dict[str, int]], texts: list[Text]) -> np.ndarray:
    """Return the leaning of each text's grammar, learnt from the other folds."""
    folds = np.array([_fold(text) for text in texts])
    leanings = np.zeros(len(texts))
    for fold in range(_FOLDS):
        chosen = np.flatnonzero((folds != fold) & _of_grammar(texts))
        kept = [texts[index] for index in chosen]
        names = _telling([counted[index] for index in chosen], kept)
        rates = _rates(counted, names)
        model = _fit(rates[chosen], kept, _RIDGE_OF_RUNS, _LEAST_SPREAD)
        leanings[folds == fold] = _scores(model, rates[folds == fold])
    return leanings * [trust(_size(found)) for found in counted]


def _write_grammar(counted: list[dict[str, int]], texts: list[Text]) -> None:
    """Learn the grammar from all texts and write the table; its comments stay."""
    chosen = np.flatnonzero(_of_grammar(texts))
    kept = [texts[index] for index in chosen]
    names = _telling([counted[index] for index in chosen], kept)
    rates = _rates([counted[index] for index in chosen], names)
    usual, spread, learnt = _fit(rates, kept, _RIDGE_OF_RUNS, _LEAST_SPREAD)
    comments = [line for line in _GRAMMAR.read_text("utf-8").splitlines() if line[:1] == "#"]
    lines = sorted(
        f"{name}\t{usual[at]:.2f}\t{spread[at]:.2f}\t{learnt[at]:.3f}"
        for at, name in enumerate(names)
    )
    table = [*comments, "run\tusual\tspread\tweight", *lines]
    _GRAMMAR.write_text("\n".join(table) + "\n", "utf-8")


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
    names = [*places("", []), GRAMMAR]
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
