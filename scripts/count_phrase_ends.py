"""Count how often a word ends its phrase, and write `phrase-ends.tsv`, which word order reads.

Reads gzipped JSON lines with a `text`; keeps only words and how often a function word, a mark or
the end of the paragraph follows them. "operators" mostly ends a phrase, "tourism" does not.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

LEXICON = Path(__file__).parents[1] / "rules" / "lexicon"
TOKEN = re.compile(r"[^\W\d_]+|\S|\n")
LEAST = 15  # uses of a word that is listed
LEAST_LETTERS = 3

HEADER = f"""\
# How often a word ends its phrase: the percentage of its uses in lower case that a function word, a
# mark or the end of the paragraph follows. Words with {LEAST} uses or more.
# Counted by scripts/count_phrase_ends.py in English news and opinion articles written by people.
word\tends
"""


def function_words() -> frozenset[str]:
    """Return the list that the capital rules have, too."""
    lines = (LEXICON / "function-words.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def count(path: Path, small: frozenset[str]) -> tuple[Counter[str], Counter[str]]:
    """Return how often each word stands in lower case, and how often it ends its phrase."""
    uses: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            tokens = TOKEN.findall(json.loads(line)["text"])
            for word, following in pairwise(tokens):
                if word.islower() and word not in small and following != "-":
                    uses[word] += 1
                    ends[word] += following in small or not following[0].isalpha()
    return uses, ends


def main() -> None:
    """Count and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path, help="gzipped JSON lines, each with a 'text'")
    uses, ends = count(parser.parse_args().articles, function_words())
    rows = [
        f"{word}\t{round(100 * ends[word] / number)}\n"
        for word, number in sorted(uses.items())
        if number >= LEAST and len(word) >= LEAST_LETTERS and word.isascii()
    ]
    target = LEXICON / "phrase-ends.tsv"
    target.write_text(HEADER + "".join(rows), "utf-8")
    print(f"{target}: {len(rows)} words")


if __name__ == "__main__":
    main()
