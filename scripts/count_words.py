"""Count how words are written in mid-sentence, and write the list that `stray-capital` reads.

Reads gzipped JSON lines with a `text`; keeps only words and how often they stand in lower case.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from pathlib import Path

LEXICON = Path(__file__).parents[1] / "rules" / "lexicon"
WORD = re.compile(r"(?<=[a-z,] )([A-Za-z][a-z]+)\b(?!['’.-])")
LEAST = 20  # occurrences
SHARE = 0.985  # of them in lower case

HEADER = f"""\
# Words that stand in lower case in mid-sentence at least {SHARE:.1%} of the time, of {LEAST} or more.
# Counted by scripts/count_words.py in English news and opinion articles written by people.
"""


def count(path: Path) -> tuple[Counter[str], Counter[str]]:
    """Return how often each word stands in mid-sentence, in lower case and in all."""
    lower: Counter[str] = Counter()
    total: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            for match in WORD.finditer(json.loads(line)["text"]):
                word = match[1].lower()
                total[word] += 1
                lower[word] += match[1] == word
    return lower, total


def main() -> None:
    """Count and write the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path, help="gzipped JSON lines, each with a 'text'")
    lower, total = count(parser.parse_args().articles)
    words = sorted(
        word for word, times in total.items() if times >= LEAST and lower[word] >= SHARE * times
    )
    target = LEXICON / "lower-case-words.txt"
    target.write_text(HEADER + "".join(f"{word}\n" for word in words), encoding="utf-8")
    print(f"{target}: {len(words)} words")


if __name__ == "__main__":
    main()
