"""Count which prepositions words take before which words, and write `governing-words.tsv`.

Reads gzipped JSON lines with a `text` (and a `source`); keeps words and how often, no text. A word
is listed with a class of words (article, name, number, year, bare noun, pronoun) if it takes a
preposition before that class more often than none; how much more, `LEAST_ODDS` says.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc, Token

from count_complements import FAVOUR, FEW, LEXICON, PARTS, PREPOSITIONS, opens_subject, paragraphs
from count_complements import follower as complement
from newslint.article.analysis import load_model

CLASSES = ("article", "name", "number", "year", "bare", "pronoun")
YEAR = re.compile(r"(1[89]|20)\d\d")
# What is expected of a word that is seldom seen: how many of its uses stand right before each
# class, by its part of speech, and how many of its prepositions do. As if seen `WEIGHT` times.
WEIGHT = 5
RIGHT_BEFORE = {
    "v": (0.25, 0.05, 0.05, 0.0005, 0.15, 0.05),
    "n": (0.01, 0.01, 0.006, 0.002, 0.12, 0.01),
    "a": (0.01, 0.03, 0.02, 0.005, 0.6, 0.01),
    "r": (0.05, 0.05, 0.05, 0.003, 0.05, 0.05),
}
WITH_PREPOSITION = (0.4, 0.15, 0.08, 0.03, 0.2, 0.04)
# With a preposition for each time without one. Higher where a word without one is often right:
# bare nouns in compounds, numbers behind verbs.
LEAST_ODDS = {
    "v": (2, 1.5, 3, 1, 3, 3),
    "n": (2, 2, 1.5, 1, 5, 1),
    "a": (1, 1, 1, 1, 2, 1),
    "r": (1, 1, 1.5, 1, 2, 1),
}
LEAST = 3  # prepositions seen behind a word
SHOWN = 4  # prepositions of a class
SEEN_WITHOUT = 2  # times: a noun that is marked so that compounds with it are let alone

HEADER = """\
# Words that take a preposition before a class of words more often than none, and the prepositions,
# the most frequent first: a place without one is for the judge. part: n noun, v verb, a adjective,
# r adverb. bare: a noun without article, or its adjective. -: it often has none.
# Counted by scripts/count_governing_words.py in English news and opinion articles written by
# people.
"""

Uses = defaultdict[tuple[str, str], Counter[str]]
Governed = defaultdict[tuple[str, str, str], Counter[str]]


def follower(token: Token) -> str:
    """Return the preposition at `token`, or the class of words that it begins."""
    if YEAR.fullmatch(token.text):
        return "year"
    kind = complement(token)
    if kind or token.lower_ in PREPOSITIONS:
        return kind
    if token.tag_ in ("NN", "NNS", "JJ", "JJR", "JJS", "VBG"):
        return "bare"
    return "pronoun" if token.tag_ in ("PRP", "WDT", "WP") else ""


def count(doc: Doc, uses: Uses, governed: Governed) -> None:
    """Add the words of a paragraph."""
    for token in doc[:-2]:
        part = PARTS.get(token.tag_)
        if part is None or not token.is_alpha or not token.is_lower:
            continue
        key = token.lower_, part
        uses[key]["all"] += 1
        if not token.whitespace_:
            continue
        right = token.nbor()
        kind = follower(right)
        if kind in PREPOSITIONS:
            governed[*key, follower(right.nbor())][kind] += 1
        elif not (kind in CLASSES and opens_subject(right)):
            uses[key][kind] += 1


def rows(uses: Uses, governed: Governed) -> Iterator[str]:
    """Yield the rows of the table."""
    whole: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for (word, part, _), prepositions in governed.items():
        whole[word, part].update(prepositions)
    for (word, part), prepositions in sorted(whole.items()):
        if prepositions.total() < LEAST:
            continue
        used = uses[word, part]
        share = prepositions.total() / used["all"]
        cells = []
        for number, kind in enumerate(CLASSES):
            here = governed.get((word, part, kind), Counter())
            expected = WEIGHT * share * WITH_PREPOSITION[number]
            without = used[kind] + WEIGHT * RIGHT_BEFORE[part][number]
            if (here.total() + expected) / without >= LEAST_ODDS[part][number]:
                cells.append(_best(here if here.total() >= FEW else prepositions))
            else:
                compounds = part == "n" and kind != "bare" and used[kind] >= SEEN_WITHOUT
                cells.append("-" if compounds else "")
        if any(cells):
            yield "\t".join([word, part, *cells])


def _best(prepositions: Counter[str]) -> str:
    seen = prepositions.total()
    least = max(1.01 if seen > 20 else 1, 0.05 * seen)  # one of many is a slip of the parser
    ranked = sorted(
        prepositions, key=lambda p: (-prepositions[p] * (FAVOUR if p == "of" else 1), p)
    )
    return " ".join(each for each in ranked[:SHOWN] if prepositions[each] >= least)


def main() -> None:
    """Count and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path, help="gzipped JSON lines")
    parser.add_argument("--every", type=int, default=3, help="read each Nth of the longest sources")
    options = parser.parse_args()
    uses: Uses = defaultdict(Counter)
    governed: Governed = defaultdict(Counter)
    nlp = load_model()
    nlp.disable_pipes("ner", "lemmatizer")
    for doc in nlp.pipe(paragraphs(options.articles, options.every), batch_size=64):
        count(doc, uses, governed)
    head = HEADER + "\t".join(["word", "part", *CLASSES]) + "\n"
    text = head + "".join(f"{row}\n" for row in rows(uses, governed))
    (LEXICON / "governing-words.tsv").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
