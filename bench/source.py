"""Measure the rules of the category source on pairs of articles whose lines belong together.

usage: source.py PAIRS.jsonl.gz [--reported] [--show]

A row is {lang, system, source, mt, reference} with lists of lines. Every third article, whatever
the systems that translated it, is reported only: who writes rules does not look at it. Three lines
make a paragraph. Printed are the findings in what people translated (false ones, unless lines
really differ), the damage that is found of what is injected into it, and the share of lines that
alignment lays beside another line.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from newslint.linting.linter import Linter
from newslint.model import Finding, Span
from newslint.readers.original import Original
from newslint.settings.config import Config
from newslint.source.beads import align
from newslint.source.sentences import Sentence

CATEGORY = "source"
PARAGRAPH = 3  # lines
LEAST = 5  # lines of an article
ENDS = re.compile(r"[.!?…。！？:,;»”\"’)」）]$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line, and the numbers of the lines that it was made of."""

    text: str
    of: frozenset[int]


@dataclass(frozen=True, slots=True)
class Pair:
    """An article in English and its source."""

    language: str
    source: tuple[Line, ...]
    english: tuple[Line, ...]


def pairs(file: Path, *, reported: bool) -> Iterator[Pair]:
    """Yield each article once, beside what people made of it."""
    with gzip.open(file, "rt", encoding="utf-8") as stream:
        rows = [json.loads(line) for line in stream]
    articles = {(row["lang"], *row["source"]): row for row in reversed(rows)}
    for number, row in enumerate(reversed(articles.values())):
        if (number % 3 == 2) == reported and len(row["source"]) >= LEAST:
            yield Pair(row["lang"], lines(row["source"]), lines(row["reference"]))


def lines(texts: list[str]) -> tuple[Line, ...]:
    return tuple(Line(" ".join(text.split()), frozenset({at})) for at, text in enumerate(texts))


Damage = Callable[[Pair, random.Random], tuple[Pair, Callable[[Finding, str], bool]]]


def dropped(pair: Pair, chance: random.Random) -> tuple[Pair, Callable[[Finding, str], bool]]:
    """Drop a line of the translation: its source must be named."""
    at = chance.choice(whole(pair))
    english = pair.english[:at] + pair.english[at + 1 :]
    return replace(pair, english=english), _lost(pair.source[at : at + 1])


def nearly(pair: Pair, chance: random.Random) -> tuple[Pair, Callable[[Finding, str], bool]]:
    """Drop the same line: it or a neighbour must be named, and the editor sees the place."""
    at = chance.choice(whole(pair))
    english = pair.english[:at] + pair.english[at + 1 :]
    return replace(pair, english=english), _lost(pair.source[at - 1 : at + 2])


def whole(pair: Pair) -> list[int]:
    """Return which lines are sentences on both sides, but for the first and the last line."""
    inner = range(1, len(pair.english) - 1)
    sides = (pair.english, pair.source)
    return [at for at in inner if all(ENDS.search(side[at].text) for side in sides)] or [*inner]


def _lost(side: tuple[Line, ...]) -> Callable[[Finding, str], bool]:
    gone = " ".join(line.text for line in side)

    def found(finding: Finding, _text: str) -> bool:
        said = finding.related.text if finding.related else ""
        lost = finding.rule in ("sentence-lost", "paragraph-lost")
        return lost and any(part in gone for part in said.split("\n") if part)

    return found


def foreign(pair: Pair, chance: random.Random) -> tuple[Pair, Callable[[Finding, str], bool]]:
    """Put a line of another article into the translation."""
    other = chance.choice([each for each in ALL if each.source != pair.source])
    line = Line(other.english[chance.choice(whole(other))].text, frozenset())
    at = chance.randrange(1, len(pair.english))

    def found(finding: Finding, text: str) -> bool:
        said = text[finding.span.start : finding.span.end]
        return finding.rule == "sentence-added" and said in line.text

    return replace(pair, english=(*pair.english[:at], line, *pair.english[at:])), found


def left(pair: Pair, chance: random.Random) -> tuple[Pair, Callable[[Finding, str], bool]]:
    """Leave four to seven words (or ten signs) of a line as they are in its source."""
    at = chance.randrange(len(pair.english))
    words = pair.source[at].text.split()
    if len(words) > 3:
        first = chance.randrange(max(1, len(words) - 6))
        run = " ".join(words[first : first + chance.randrange(4, 8)])
    else:
        first = chance.randrange(max(1, len(pair.source[at].text) - 10))
        run = pair.source[at].text[first : first + 10]
    english = pair.english[at].text.split()
    middle = len(english) // 2
    new = " ".join([*english[:middle], run, *english[middle + 4 :]])

    def found(finding: Finding, text: str) -> bool:
        said = text[finding.span.start : finding.span.end]
        return finding.rule == "source-words-left" and said.split()[0] in run

    return replace(pair, english=changed(pair.english, at, new)), found


def unlinked(pair: Pair, chance: random.Random) -> tuple[Pair, Callable[[Finding, str], bool]]:
    """Link a word of three lines of both sides, and lose one of these links."""
    chosen = chance.sample(range(len(pair.english)), 3)
    lost = chosen[0]
    source, english = pair.source, pair.english
    for at in chosen:
        link = f"https://example.org/{at}"
        source = changed(source, at, linked(source[at].text, link))
        if at != lost:
            english = changed(english, at, linked(english[at].text, link))

    def found(finding: Finding, _text: str) -> bool:
        return finding.rule == "link-lost" and f"/{lost} " in finding.message

    return replace(pair, source=source, english=english), found


def changed(side: tuple[Line, ...], at: int, text: str) -> tuple[Line, ...]:
    return (*side[:at], replace(side[at], text=text), *side[at + 1 :])


def linked(text: str, link: str) -> str:
    words = text.split()
    middle = len(words) // 2
    return " ".join([*words[:middle], f"[{words[middle]}]({link})", *words[middle + 1 :]])


DAMAGES: dict[str, Damage] = {
    "a dropped sentence": dropped,
    "a dropped sentence, or its neighbour": nearly,
    "a sentence of another article": foreign,
    "words left": left,
    "a lost link": unlinked,
}
ALL: list[Pair] = []


def text_of(side: tuple[Line, ...]) -> str:
    """Return lines as paragraphs; a line stays in the paragraph that it was in, a title alone."""
    paragraphs: dict[tuple[int, int], list[str]] = {}
    last = titles = 0
    for line in side:
        last = min(line.of) // PARAGRAPH if line.of else last
        title = not ENDS.search(line.text)
        titles += title
        paragraphs.setdefault((last, titles), []).append(line.text)
        titles += title
    return "\n\n".join(" ".join(texts) for texts in paragraphs.values()) + "\n"


def checked(linter: Linter, pair: Pair, suffix: str) -> tuple[str, tuple[Finding, ...]]:
    text = text_of(pair.english)
    source = linter.read(PurePath(f"source{suffix}"), text_of(pair.source))
    path = PurePath(f"article{suffix}")
    report = linter.lint(path, text, Original(source, pair.language))
    assert not report.failures, report.failures
    return text, report.findings


def silence(linter: Linter, *, show: bool) -> None:
    """Print the findings in what people translated."""
    words, counts = 0, Counter[str]()
    for pair in ALL:
        text, findings = checked(linter, pair, ".txt")
        words += len(text.split())
        for each in findings:
            counts[f"{pair.language} {each.rule}"] += 1
            if show:
                said = text[each.span.start : each.span.end]
                beside = each.related.text if each.related else ""
                print(f"  {pair.language} {each.rule}: {said} | {beside}\n      {each.message}")
    total = sum(counts.values())
    print(f"silence: {total} findings in {words:,} words, {1000 * total / words:.2f} per 1,000")
    for name, count in sorted(counts.items()):
        print(f"  {name}: {count}")


def damages(linter: Linter, *, show: bool) -> None:
    """Print the share of injected damage that is found, by kind and language."""
    for name, damage in DAMAGES.items():
        found, tried = Counter[str](), Counter[str]()
        suffix = ".md" if damage is unlinked else ".txt"
        for number, pair in enumerate(ALL):
            broken, is_it = damage(pair, random.Random(number))
            text, findings = checked(linter, broken, suffix)
            tried[pair.language] += 1
            hit = any(is_it(each, text) for each in findings)
            found[pair.language] += hit
            if show and not hit:
                print(f"  missed: {name} {pair.language} {number}")
        shares = ", ".join(f"{each} {found[each]}/{tried[each]}" for each in sorted(tried))
        share = f"{found.total()}/{tried.total()} = {found.total() / tried.total():.1%}"
        print(f"{name}: {share} ({shares})")


def merged(side: tuple[Line, ...], at: int) -> tuple[Line, ...]:
    one, two = side[at], side[at + 1]
    line = Line(f"{one.text.rstrip('.。 ')}, {two.text}", one.of | two.of)
    return (*side[:at], line, *side[at + 2 :])


def split(side: tuple[Line, ...], at: int) -> tuple[Line, ...]:
    words = side[at].text.split()
    half = len(words) // 2
    parts = (" ".join(words[:half]), " ".join(words[half:]))
    new = tuple(Line(part, side[at].of) for part in parts if part)
    return (*side[:at], *new, *side[at + 1 :])


def swapped(side: tuple[Line, ...], at: int) -> tuple[Line, ...]:
    return (*side[:at], side[at + 1], side[at], *side[at + 2 :])


def kept(side: tuple[Line, ...], _at: int) -> tuple[Line, ...]:
    return side


def alignment() -> None:
    """Print the share of lines of the translation that are laid beside other lines than theirs."""
    wrong_of_all, of_all = 0, 0
    for name, change in (("as they are", kept), ("merged", merged), ("split", split),
                         ("swapped", swapped)):  # fmt: skip
        wrong = count = 0
        for number, pair in enumerate(ALL):
            chance = random.Random(number)
            english = change(pair.english, chance.randrange(len(pair.english) - 1))
            beads, _ = align(sentences(english), sentences(pair.source), pair.language)
            for at, line in enumerate(english):
                beside = {j for ones, twos in beads if at in ones for j in twos}
                wrong += beside != {j for j, other in enumerate(pair.source) if line.of & other.of}
                count += 1
        wrong_of_all, of_all = wrong_of_all + wrong, of_all + count
        print(f"alignment, lines {name}: {wrong} of {count:,} wrong, {wrong / count:.2%}")
    print(f"alignment: {wrong_of_all / of_all:.2%} wrong")


def sentences(side: tuple[Line, ...]) -> list[Sentence]:
    return [
        Sentence(line.text, Span(0, len(line.text)), min(line.of) // PARAGRAPH) for line in side
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--reported", action="store_true")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--only", choices=["silence", "damages", "alignment"])
    given = parser.parse_args()
    ALL.extend(pairs(given.pairs, reported=given.reported))
    with Linter(Config(select=(CATEGORY,))) as linter:
        if given.only in (None, "silence"):
            silence(linter, show=given.show)
        if given.only in (None, "damages"):
            damages(linter, show=given.show)
    if given.only in (None, "alignment"):
        alignment()


if __name__ == "__main__":
    main()
