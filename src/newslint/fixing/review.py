"""An article under review: each finding is repaired, edited, ignored or left, one by one.

What is decided is written at once. Findings that are still open move with the text; one whose own
place was edited is dropped: the next review sees that place anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from newslint.edits import apply, wording
from newslint.fixing.adopt import UnadoptableError, adopt, adoptable, shape
from newslint.fixing.fixer import reads_as_meant
from newslint.fixing.moving import difference, moved_finding
from newslint.fixing.rewrite import rewrite
from newslint.linting.suppress import Place, Suppressed, ignores
from newslint.model import Edit, Finding, Report, Span
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
        return wording(self.source, place, edits)

    def replace(self, finding: Finding, text: str) -> None:
        """Write `text`, which is source, at the place of a finding."""
        edit = Edit(self.place(finding), text)
        before, after = self._read(self.source), self._read(apply(self.source, [edit]))
        differ = [a != b for a, b in zip(shape(before), shape(after), strict=False)]
        if len(before.blocks) != len(after.blocks) or sum(differ) > 1:
            raise ReviewError("that would change more of the article than this passage")
        self._write([edit], [difference(before.prose, after.prose)], done=finding)

    def ignore(self, finding: Finding, reason: str) -> int:
        """Write a comment that keeps a finding quiet; return how many open ones it does."""
        try:
            comments = adopt(self._read, self.source, [finding], reason)
        except UnadoptableError as error:
            raise ReviewError(f"{error.why}; accept it with: newslint baseline write") from None
        self._write(comments, ())
        said = Suppressed(ignores(self._read(self.source)))
        quiet = [
            each for each in self.open if Place(each.rule, each.category, each.span.start) in said
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
        others = (moved_finding(each, edits, prose) for each in self.open if each is not done)
        self.open = [each for each in others if each]
