"""Count how words are followed in news written by people, and write the lists that rules read.

Reads gzipped JSON lines with a `text` (and a `source`); keeps words and how often, no text. Writes
`complements.tsv` (lost prepositions), `determined-nouns.tsv` (missing articles),
`attributive-adjectives.tsv` (swapped adjectives) and `head-nouns.txt` (nouns piled up) to
`rules/lexicon`.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc, Token

from newslint.article.analysis import load_model
from newslint.checks.splices.lost_preposition_governed import PARTS, QUANTITIES

LEXICON = Path(__file__).parents[1] / "rules" / "lexicon"
PREPOSITIONS = frozenset(
    [
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "with",
        "by",
        "about",
        "against",
        "under",
        "over",
        "into",
        "between",
        "during",
        "after",
        "before",
        "through",
        "among",
        "towards",
        "toward",
        "within",
        "across",
        "without",
        "as",
        "than",
        "upon",
        "behind",
        "around",
    ]
)
CALENDAR = frozenset(
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Today",
        "I",
    ]
)
CLASSES = ("article", "name", "number")
SHORT = 60  # letters: shorter paragraphs are headlines and captions
SURE = 0.006  # of all uses without a preposition: less is hardly English
SELDOM = 0.02
LEAST = 15  # uses
LIKELY = 0.15  # of all uses with a preposition
FEW_GOVERNED = 30  # uses of such a word that may be a passive
GOVERNED = 0.6  # of all uses with a preposition: "depend", "fond", "consist"
MANY = 60  # uses of an adjective or a noun before nouns
SOME = 12  # uses of a noun
BARE = {"yes": 0.02, "no": 0.06, "weak": 0.18}  # share of a noun's uses without a determiner
SHOWN = 3  # prepositions
FAVOUR = 1.3  # for "of", which other languages have where English has "in" and "from" too
FEW = 5  # uses before a class of words: with fewer, those before all words count

Counts = defaultdict[tuple[str, ...], Counter[str]]


def paragraphs(path: Path, every: int) -> Iterator[str]:
    """Yield paragraphs of running text, of the longest sources only each `every`th article."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            article = json.loads(line)
            many = article.get("source", "").startswith(("reuters", "news_commentary"))
            if not many or number % every == 0:
                yield from (p for p in article["text"].split("\n") if len(p) > SHORT)


def follower(token: Token) -> str:
    """Return the class of what may follow a word."""
    if token.lower_ in PREPOSITIONS and token.is_lower:
        infinitive = token.lower_ == "to" and token.nbor().tag_ in ("VB", "RB")
        return "" if infinitive else token.lower_
    if token.tag_ in ("DT", "PRP$", "PDT"):
        return "article"
    if token.tag_ == "CD" or token.lower_ in QUANTITIES or token.text in "£$€":
        return "number"
    if token.tag_ in ("NNP", "NNPS"):
        return "date" if token.text in CALENDAR else "name"
    return ""


def opens_subject(token: Token) -> bool:
    """Whether the phrase that begins at `token` is the subject of a verb behind it."""
    within = token.dep_ in ("det", "poss", "compound", "nummod", "amod", "predet")
    head = token.head if within else token
    return head.dep_ in ("nsubj", "nsubjpass") and head.head.i > head.i


def count(doc: Doc, counts: Counts) -> None:
    """Add the words of a paragraph."""
    for token in doc[:-2]:
        part = PARTS.get(token.tag_)
        if part is None or not token.is_alpha or not token.is_lower:
            continue
        right = token.nbor()
        if token.whitespace_:
            kind = follower(right)
            use = "subject" if kind in CLASSES and opens_subject(right) else kind
            counts["uses", token.lower_, part][use] += 1
            if kind in PREPOSITIONS:
                counts["after", token.lower_, part, follower(right.nbor())][kind] += 1
        if token.tag_ in ("NN", "NNS"):
            modifies = right.tag_ in ("NN", "NNS") and token.whitespace_
            counts["modifiers", token.lower_]["modifies" if modifies else "else"] += 1
        if token.tag_ == "NN":
            _count_noun(token, counts)
        elif token.tag_ == "JJ":
            left = token.nbor(-1) if token.i else None
            behind = left is not None and left.tag_ in ("NN", "NNS") and left.is_lower
            last = right.tag_[:2] not in ("NN", "JJ", "CD", "VB") and right.tag_ != "HYPH"
            counts["adjectives", token.lower_]["behind" if behind and last else "else"] += 1


def _count_noun(noun: Token, counts: Counts) -> None:
    if noun.dep_ not in ("pobj", "dobj", "attr", "nsubj", "nsubjpass"):
        return
    before = [child for child in noun.children if child.i < noun.i]
    if any(child.tag_ in ("NNP", "NNPS", "CD") for child in before):
        return
    determiner = next((c for c in before if c.tag_ in ("DT", "PRP$", "PDT", "POS", "WP$")), None)
    determiner = determiner or next((c for c in before if c.dep_ == "poss"), None)
    if determiner is None:
        counts["nouns", noun.lower_]["bare"] += 1
    else:
        word = determiner.lower_
        counts["nouns", noun.lower_]["a" if word == "an" else word if word == "the" else "0"] += 1


def complements(counts: Counts) -> Iterator[str]:
    """Yield the rows of `complements.tsv`."""
    for key, uses in counts.items():
        if key[0] != "uses":
            continue
        total = uses.total()
        share = sum(number for use, number in uses.items() if use in PREPOSITIONS) / total
        if total < LEAST or share < LIKELY:
            continue
        cells = [_cell(counts, key[1], key[2], kind, share) for kind in CLASSES]
        if any(cells):
            yield "\t".join([key[1], key[2], *cells])


def _cell(counts: Counts, word: str, part: str, kind: str, followed: float) -> str:
    uses = counts["uses", word, part]
    share = (uses[kind] + 0.5) / uses.total()
    few = uses.total() < FEW_GOVERNED and word.endswith("ed")
    governed = followed >= GOVERNED and not few
    sure = share <= SURE or (uses[kind] == 0 and governed)
    if share > SELDOM and not sure:
        return ""
    after = counts.get(("after", word, part, kind), Counter())
    if after.total() < FEW:
        after = Counter({use: number for use, number in uses.items() if use in PREPOSITIONS})
    seen = after.total()
    ranked = sorted(after.items(), key=lambda item: -item[1] * (FAVOUR if item[0] == "of" else 1))
    best = [each for each, number in ranked[:SHOWN] if number >= max(2, 0.05 * seen)]
    if not best:
        return ""
    return ("" if sure else "~") + " ".join(best)


def nouns(counts: Counts) -> Iterator[str]:
    """Yield the rows of `determined-nouns.tsv`."""
    for key, uses in counts.items():
        if key[0] == "nouns" and uses.total() >= SOME:
            share = (uses["bare"] + 0.5) / uses.total()
            sure = next((name for name, most in BARE.items() if share <= most), None)
            if sure:
                article = "a" if uses["a"] > uses["the"] else "the"
                yield f"{key[1]}\t{article}\t{sure}"


def adjectives(counts: Counts) -> Iterator[str]:
    """Yield the rows of `attributive-adjectives.tsv`."""
    for key, uses in counts.items():
        if key[0] == "adjectives" and uses.total() >= MANY:
            share = (uses["behind"] + 0.5) / uses.total()
            if share <= 0.03:
                yield f"{key[1]}\t{'yes' if share <= 0.0085 else 'no'}"


def heads(counts: Counts) -> Iterator[str]:
    """Yield the rows of `head-nouns.txt`."""
    for key, uses in counts.items():
        often = key[0] == "modifiers" and uses.total() >= MANY
        if often and (uses["modifies"] + 0.5) / uses.total() <= 0.012:
            yield key[1]


SOURCE = "Counted by scripts/count_complements.py in English news and opinion articles"
HEADERS = {
    "head-nouns.txt": f"""\
# Nouns that hardly ever stand before another noun and modify it ("cause", "leaders").
# {SOURCE}
# written by people.
""",
    "complements.tsv": f"""\
# Words that hardly ever stand without a preposition before an article or possessive, a name or a
# number, and the prepositions that stand there, the most frequent first. part: n noun, v verb,
# a adjective, r adverb. ~: seen without one now and then, so only a judge may decide.
# {SOURCE}
# written by people.
word\tpart\tarticle\tname\tnumber
""",
    "determined-nouns.tsv": f"""\
# Singular nouns that hardly ever stand without an article or another determiner, and the article
# that is more frequent. sure: hardly ever (yes), seldom (no), or now and then, so that only a judge
# may decide (weak).
# {SOURCE}
# written by people.
noun\tarticle\tsure
""",
    "attributive-adjectives.tsv": f"""\
# Adjectives that hardly ever stand right behind a noun that they do not go on to another noun from.
# sure: hardly ever, not just seldom.
# {SOURCE}
# written by people.
adjective\tsure
""",
}


def write(counts: Counts, folder: Path) -> None:
    """Write the lists."""
    rows = {
        "complements.tsv": complements(counts),
        "determined-nouns.tsv": nouns(counts),
        "attributive-adjectives.tsv": adjectives(counts),
        "head-nouns.txt": heads(counts),
    }
    for name, lines in rows.items():
        text = HEADERS[name] + "".join(f"{line}\n" for line in sorted(lines))
        (folder / name).write_text(text, "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path, help="gzipped JSON lines")
    parser.add_argument("--folder", type=Path, default=LEXICON, help="where the lists go")
    parser.add_argument("--every", type=int, default=3, help="read each Nth of the longest sources")
    options = parser.parse_args()
    counts: Counts = defaultdict(Counter)
    nlp = load_model()
    nlp.disable_pipes("ner", "lemmatizer")
    for doc in nlp.pipe(paragraphs(options.articles, options.every), batch_size=64):
        count(doc, counts)
    write(counts, options.folder)


if __name__ == "__main__":
    main()
