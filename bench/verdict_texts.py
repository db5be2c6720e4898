"""The texts that the verdict is fitted on: news by people and by machines, set by set."""

from __future__ import annotations

import ast
import gzip
import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from newslint.linting.verdict import LEAST_WORDS

_MOST = 450  # words of an article: real machine-translated ones are no longer
_NEWS = {"bbc2005": 350, "reuters1987": 250, "abc2006": 350, "brown_press": 88}
_ESSAYS = 400  # of News Commentary
_OLD = ("reuters1987", "brown_press")
_PEOPLE = "people"


class Text(NamedTuple):
    """An article; `group` keeps all versions of a document in one fold."""

    source: str
    group: str
    text: str
    fits: bool = True

    @property
    def kind(self) -> str:
        for kind in ("wild", "mt", "reference", _PEOPLE):
            if self.source.startswith(kind):
                return kind
        return "old" if self.source in _OLD else "modern"

    @property
    def machine(self) -> bool:
        return self.kind in ("wild", "mt")


def _rows(file: Path) -> list[dict[str, Any]]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def files(folders: Iterable[Path], source: str = "", *, fits: bool = True) -> Iterator[Text]:
    """Yield the articles in folders; without a source, people wrote them."""
    for folder in folders:
        for file in sorted(folder.glob("*.txt")):
            name = source or f"{_PEOPLE} {folder.name}"
            paragraphs = file.read_text("utf-8").split("\n")
            yield Text(name, f"{folder.name}/{file.name}", _cut(paragraphs), fits)


def shared(data: Path) -> Iterator[Text]:
    """Yield the shared sets: translations and their references, news and essays."""
    yield from _translated(_rows(data / "mt_news.jsonl.gz"))
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
