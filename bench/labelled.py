"""Pronouns of real articles that a reader labelled: wrong ones found, and right ones reported.

`python bench/labelled.py FOLDER ...` reads each `*.json` of the folders: `file` names the text
beside it, `forms` has every he, she and it with `start` (code points), `text`, `right`, `should`
(what must stand there, null where it is no single word) and `who`. With `--show` the places are
printed, too, with the doubt that kept newslint silent.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from newslint.article.article import Article
from newslint.linting.linter import Linter
from newslint.model import Finding, Span
from newslint.pronouns.readings import Reading, readings
from newslint.settings.config import Config

_CONTEXT = 70  # characters


@dataclass(frozen=True, slots=True)
class Form:
    """A labelled pronoun; `should` is None where no single word can stand there."""

    start: int
    text: str
    right: bool
    should: str | None
    who: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    @property
    def kind(self) -> str:
        """What stands there and what should: "he→she"."""
        return f"{self.text}→{self.should or 'other'}".lower()


def articles(folder: Path) -> Iterator[tuple[str, str, list[Form]]]:
    """Yield name, text and forms of each article of a folder."""
    for path in sorted(folder.glob("*.json")):
        label = json.loads(path.read_text("utf-8"))
        text = (folder / label["file"]).read_bytes().decode("utf-8")
        yield label["file"], text, [Form(**form) for form in label["forms"]]


def repaired(form: Form, finding: Finding) -> bool:
    """Whether a finding's edits put right what stands at a form."""
    edits = finding.fix.edits if finding.fix else ()
    return form.should is not None and any(
        edit.span.start == form.start
        and edit.span.end == form.end
        and edit.text.lower() == form.should.lower()
        for edit in edits
    )


def _said(finding: Finding) -> str:
    return f"{finding.rule}: {finding.message}"


def _place(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    return f"…{before}⟦{text[start:end]}⟧{after}…".replace("\n", " / ")


def _source(article: Article, reading: Reading) -> int:
    """Return where a pronoun that was read stands in the file."""
    token = reading.pronoun.token
    span = Span(token.idx, token.idx + len(token))
    return article.document.map.source(span).start


class Score:
    """What was counted in all articles."""

    def __init__(self, linter: Linter) -> None:
        self._linter = linter
        self.counts: Counter[str] = Counter()
        self.kinds: dict[str, Counter[str]] = {}
        self.rules: dict[str, Counter[str]] = {}
        self.shown: list[str] = []

    def add(self, name: str, text: str, forms: list[Form]) -> None:
        """Count one article."""
        report = self._linter.lint(PurePath(name), text)
        doubts = self._doubts(name, text)
        for form in forms:
            at = [f for f in report.findings if f.span.start == form.start]
            self._count(form, at)
            if at or not form.right:
                verdict = "RIGHT" if form.right else f"wrong, {form.should or 'other'}"
                said = [_said(f) for f in at] or [doubts.get(form.start, "not read")]
                place = _place(text, form.start, form.end)
                self.shown.append(f"{name} [{verdict}; {form.who}] {place}\n    {'; '.join(said)}")
        labelled = {form.start for form in forms}
        for finding in report.findings:
            if finding.span.start not in labelled:
                self.counts["elsewhere"] += 1
                place = _place(text, finding.span.start, finding.span.end)
                self.shown.append(f"{name} [not labelled] {place}\n    {_said(finding)}")

    def _count(self, form: Form, at: list[Finding]) -> None:
        told = "right" if form.right else "wrong"
        words = [told, *([f"{told} flagged"] if at else [])]
        if any(repaired(form, finding) for finding in at) and not form.right:
            words.append("wrong repaired")
        self.counts.update(words)
        if not form.right:
            self.kinds.setdefault(form.kind, Counter()).update(words)
        for rule in {finding.rule for finding in at}:
            self.rules.setdefault(rule, Counter()).update(words)

    def _doubts(self, name: str, text: str) -> dict[int, str]:
        """Return what keeps each pronoun that was read from being reported, by its place."""
        article = self._linter.article(self._linter.read(PurePath(name), text))
        return {
            _source(article, each): (
                f"{each.doubt} ({each.candidates[0].person.name if each.candidates else ''})"
            )
            for each in readings(article)
        }


def main() -> None:
    """Print the counts of each folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--select", default="pronouns", help="rules or categories, comma between")
    parser.add_argument("--fluency", choices=("off", "auto"), default="off")
    parser.add_argument("--show", action="store_true", help="print the places")
    options = parser.parse_args()
    selected = tuple(options.select.split(","))
    linter = Linter(Config(select=selected, fluency=options.fluency, languagetool="off"))
    for folder in options.folders:
        score = Score(linter)
        for article in articles(folder):
            score.add(*article)
        print("\n".join(score.shown) if options.show else folder)
        print_counts(score)


def print_counts(score: Score) -> None:
    """Print what was counted, by kind and by rule."""
    of = score.counts
    print(
        f"wrong {of['wrong']}: flagged {of['wrong flagged']}, repaired {of['wrong repaired']};"
        f" right {of['right']}: flagged {of['right flagged']}; not labelled: {of['elsewhere']}"
    )
    for kind, counts in sorted(score.kinds.items(), key=lambda each: -each[1]["wrong"]):
        flagged, mended = counts["wrong flagged"], counts["wrong repaired"]
        print(f"  {kind}: {counts['wrong']}, flagged {flagged}, repaired {mended}")
    for rule, counts in sorted(score.rules.items()):
        flagged, mended = counts["wrong flagged"], counts["wrong repaired"]
        right = counts["right flagged"]
        print(f"  {rule}: wrong flagged {flagged}, repaired {mended}, right flagged {right}")


if __name__ == "__main__":
    main()
