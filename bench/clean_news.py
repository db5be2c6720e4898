"""Human-written English news to measure on; it stays outside the project."""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
from pathlib import Path
from typing import Any

HALVES = ("development", "reported")
MIN_WORDS = 150


def half_of(article_id: str) -> str:
    """Say which half an article belongs to, by its id alone."""
    return HALVES[hashlib.sha256(article_id.encode()).digest()[0] % 2]


def clean_articles(data: Path, half: str) -> list[tuple[str, str]]:
    """Return id and text of the half's articles that are long enough.

    Raises FileNotFoundError where `data` has no clean_news.jsonl.gz.
    """
    with gzip.open(data / "clean_news.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return [
        (row["id"], row["text"])
        for row in rows
        if row["words"] >= MIN_WORDS and half_of(row["id"]) == half
    ]


def paragraphs(text: str) -> list[str]:
    """Split a plain text article into its paragraphs."""
    return [line for line in text.splitlines() if line.strip()]


def chosen_articles(
    parser: argparse.ArgumentParser, options: argparse.Namespace
) -> list[tuple[str, str]]:
    """Return the articles of `options.data` and `options.half`, or end with one clear line."""
    try:
        return clean_articles(options.data, options.half)
    except FileNotFoundError as error:
        parser.exit(2, f"{parser.prog}: {error.filename}: no such file; name its folder: --data\n")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Let the command line say where the articles are and which half is meant."""
    parser.add_argument("--half", choices=HALVES, default=HALVES[0])
    parser.add_argument(
        "--data",
        type=Path,
        default=Path(os.environ.get("DATA") or "../shared/data"),
        help="folder with clean_news.jsonl.gz (default: $DATA, else %(default)s)",
    )
