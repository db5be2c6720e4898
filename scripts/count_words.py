"""Count how words are written in mid-sentence, and write the lists that `stray-capital` reads.

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
LISTS = {"lower-case-words": (20, 0.985), "seldom-capital-words": (5, 0.9)}
"""Name of a list: least occurrences, least share in lower case. A word stands in the first."""

HEADER = """\
# Words that stand in lower case in mid-sentence at least {share:.1%} of the time, of {least} or
# more{other}.
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
    written: set[str] = set()
    for name, (least, share) in LISTS.items():
        words = {
            word for word, times in total.items() if times >= least and lower[word] >= share * times
        } - written
        other = " and are not in the stricter list" if written else ""
        header = HEADER.format(least=least, share=share, other=other)
        target = LEXICON / f"{name}.txt"
        target.write_text(header + "".join(f"{word}\n" for word in sorted(words)), "utf-8")
        print(f"{target}: {len(words)} words")
        written |= words


if __name__ == "__main__":
    main()
