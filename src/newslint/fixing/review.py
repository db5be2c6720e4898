"""An article under review: each finding is repaired, edited, ignored or left, one by one.

What is decided is written at once. Findings that are still open move with the text; one whose own
place was edited is dropped: the next review sees that place anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from newslint.edits import apply, moved
from newslint.fixing.adopt import UnadoptableError, adopt, adoptable, shape
from newslint.fixing.fixer import reads_as_meant
from newslint.fixing.rewrite import rewrite
from newslint.linting.suppress import Place, ignores, suppressed
from newslint.model import Edit, Finding, Fix, Report, Span
from newslint.readers.document import Read


class ReviewError(Exception):
    """A decision that cannot be carried out; the message is one line. Nothing was written."""


class Manuscript:
    """A file and the findings in it that nobody has decided on yet, in order.

    Its methods raise ReviewError where a decision cannot be carried out, RewriteError where the
    file cannot be written.
    """

    def __init__(self, report: Report, read: Read) -> None:
        self.source = report.source
        self.open = list(adoptable(report.findings))
        self._file = Path(report.path)
        self._read = read

    def leave(self, finding: Finding) -> None:
        """Leave a finding as it is."""
        self.open.remove(finding)

    def repair(self, finding: Finding) -> None:
        """Apply the fix of a finding."""
        if finding.fix is None or not reads_as_meant(self._read, self.source, finding):
            raise ReviewError("that repair would change more than these words; edit it by hand")
        self._write(finding.fix.edits, finding.fix.prose, done=finding)

    def place(self, finding: Finding) -> Span:
        """Return what `replace` replaces: the finding, and all that its fix would change."""
        edits = finding.fix.edits if finding.fix else ()
        starts = [finding.span.start, *(edit.span.start for edit in edits)]
        ends = [finding.span.end, *(edit.span.end for edit in edits)]
        return Span(min(starts), max(ends))

    def proposed(self, finding: Finding) -> str:
        """Return what the fix of a finding would have at its `place`."""
        place, edits = self.place(finding), finding.fix.edits if finding.fix else ()
        inside = [
            Edit(Span(e.span.start - place.start, e.span.end - place.start), e.text) for e in edits
        ]
        return apply(self.source[place.start : place.end], inside)

    def replace(self, finding: Finding, text: str) -> None:
        """Write `text`, which is source, at the place of a finding."""
        edit = Edit(self.place(finding), text)
        before, after = self._read(self.source), self._read(apply(self.source, [edit]))
        differ = [a != b for a, b in zip(shape(before), shape(after), strict=False)]
        if len(before.blocks) != len(after.blocks) or sum(differ) > 1:
            raise ReviewError("that would change more of the article than this place")
        self._write([edit], [_difference(before.prose, after.prose)], done=finding)

    def ignore(self, finding: Finding, reason: str) -> int:
        """Write a comment that keeps a finding quiet; return how many open ones it does."""
        try:
            comments = adopt(self._read, self.source, [finding], reason)
        except UnadoptableError as error:
            raise ReviewError(f"{error.why}; accept it with: newslint baseline write") from None
        self._write(comments, ())
        said = ignores(self._read(self.source))
        quiet = [
            each
            for each in self.open
            if suppressed(said, Place(each.rule, each.category, each.span.start))
        ]
        self.open = [each for each in self.open if each not in quiet]
        return len(quiet)

    def _write(
        self, edits: Iterable[Edit], prose: Iterable[Edit], done: Finding | None = None
    ) -> None:
        edits, prose = list(edits), list(prose)
        source = apply(self.source, edits)
        rewrite(self._file, self.source, source)
        self.source = source
        others = (_moved(each, edits, prose) for each in self.open if each is not done)
        self.open = [each for each in others if each]


def _moved(finding: Finding, edits: list[Edit], prose: list[Edit]) -> Finding | None:
    span = moved(finding.span, edits)
    if span is None:
        return None
    fix = finding.fix and _moved_fix(finding.fix, edits, prose)
    if finding.fix and not fix:
        return None
    others = (_moved_fix(each, edits, prose) for each in finding.alternatives)
    return replace(finding, span=span, fix=fix, alternatives=tuple(filter(None, others)))


def _moved_fix(fix: Fix, edits: list[Edit], prose: list[Edit]) -> Fix | None:
    new_edits, new_prose = tuple(_all(fix.edits, edits)), tuple(_all(fix.prose, prose))
    if len(new_edits) != len(fix.edits) or len(new_prose) != len(fix.prose):
        return None
    return replace(fix, edits=new_edits, prose=new_prose)


def _all(own: Iterable[Edit], edits: list[Edit]) -> Iterator[Edit]:
    for each in own:
        span = moved(each.span, edits)
        if span is not None:
            yield Edit(span, each.text)


def _difference(before: str, after: str) -> Edit:
    """Return the one edit that makes `before` into `after`."""
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    return Edit(Span(start, len(before) - end), after[start : len(after) - end])


def _alike(one: str, two: str) -> int:
    """Return how many characters two texts have in common at their start."""
    pairs = enumerate(zip(one, two, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(two)))
