"""What passes between the parts of newslint; offsets are code points, half open.

`Match` lives in prose, `Finding` in source: mixing them up is a type error.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from pathlib import PurePath


class Safety(IntEnum):
    """How far a fix may go by itself.

    HINT is shown and never applied, UNSAFE needs an editor's consent, SAFE is right in at least
    99 of 100 places and is applied by `newslint fix`.
    """

    HINT = 0
    UNSAFE = 1
    SAFE = 2

    @property
    def label(self) -> str:
        """The name used in files and output."""
        return self.name.lower()


class Severity(StrEnum):
    """How much a finding matters to a reader of the article, the worst first.

    It says nothing of how sure the repair is: that is its `Safety`.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def meaning(self) -> str:
        """What a reader of the article would make of such a place."""
        return _MEANINGS[self]

    def reaches(self, least: Severity) -> bool:
        """Whether this is `least` or worse."""
        order = list(Severity)
        return order.index(self) <= order.index(least)


_MEANINGS = {
    Severity.ERROR: "the article says something wrong, or cannot be read",
    Severity.WARNING: "readers notice that something is wrong",
    Severity.NOTE: "untidy, but few readers will notice",
}


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points."""

    start: int
    end: int

    def touches(self, other: Span) -> bool:
        """Whether the two share a code point, or one is empty and stands in or at the other."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace what stands in `span` by `text`."""

    span: Span
    text: str


Repair = tuple[Edit, ...]
"""Edits that go in together or not at all."""


@dataclass(frozen=True, slots=True)
class Match:
    """What a matcher saw in prose.

    `repairs` are alternatives in order of preference, least change first; without a judge the first
    is proposed. `safety` is a ceiling for this one match (the rule has its own). `kind` names the
    judge's threshold where a rule has several kinds of place, empty for the rule's id. `doubt` says
    in a few words why the place may be right, empty where nothing does; in doubt a match is
    reported only where a judge confirms one of its repairs. `beside` is a place in the prose of
    the source that the article was translated from, where one is given.
    """

    span: Span
    values: Mapping[str, str] = field(default_factory=dict)
    repairs: tuple[Repair, ...] = ()
    safety: Safety = Safety.SAFE
    kind: str = ""
    doubt: str = ""
    beside: Span | None = None


@dataclass(frozen=True, slots=True)
class Related:
    """A place in the file that an article was translated from, as it stood when it was read.

    `text` is what stands at `span`; lines and columns count from 1, columns in code points.
    `around` is what its sentence has before it and behind it, each in one line.
    """

    path: PurePath
    span: Span
    text: str
    start: tuple[int, int]
    end: tuple[int, int]
    around: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Fix:
    """A set of edits, in source offsets, that goes in whole or not at all.

    `prose` is the same repair in prose offsets: after the fix is applied the file is read again,
    and its prose must be the old prose with these edits.
    """

    title: str
    edits: tuple[Edit, ...]
    safety: Safety
    prose: Repair = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in a file that a rule objects to, in source offsets.

    `fingerprint` stays the same while the sentence does, wherever it moves; `paragraph` while the
    paragraph does, and is empty where the rule reads no other one. `related` is the place in the
    source that it was translated from, where one is given. `gain` is how many nats more probable
    the text is with the fix, where the judge was asked and agreed.
    """

    path: PurePath
    rule: str
    category: str
    severity: Severity
    span: Span
    message: str
    fix: Fix | None = None
    alternatives: tuple[Fix, ...] = ()
    fingerprint: str = ""
    paragraph: str = ""
    related: Related | None = None
    gain: float | None = None

    @property
    def order(self) -> tuple[int, int, str, str]:
        """Sort key within a file."""
        return self.span.start, self.span.end, self.rule, self.message


@dataclass(frozen=True, slots=True)
class Silence:
    """A place in a file that a rule proposed and nobody reports, and why it may be right."""

    path: PurePath
    rule: str
    kind: str
    span: Span
    doubt: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """How much a text reads like unedited machine translation.

    `score` goes from 0 to 100; from 50 on (`machine`) hardly any text that people wrote is found.
    `reasons` say in a few words each what the text has more of than news has, the heaviest first.
    """

    score: int
    reasons: tuple[str, ...] = ()

    @property
    def machine(self) -> bool:
        """Whether to send the text back."""
        return self.score >= SENT_BACK

    @property
    def sentence(self) -> str:
        """The verdict in words, for a text that is to be sent back."""
        reasons = f": {'; '.join(self.reasons)}" if self.reasons else ""
        return f"This reads like unedited machine translation ({self.score} out of 100){reasons}."


SENT_BACK = 50
"""The score from which on a text is better sent back than repaired."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that went wrong: a file that cannot be read (no `rule`) or a rule that broke."""

    path: PurePath
    rule: str | None
    error: str


@dataclass(frozen=True, slots=True)
class Engine:
    """How an optional engine took part in reading a file.

    `version` says what ran and is empty where nothing did; `model` and `sha256` are the file of a
    language model. `off` says why it did not run, `failed` whether it was to.
    """

    name: str
    version: str = ""
    model: str = ""
    sha256: str = ""
    off: str = ""
    failed: bool = False


LONGEST = 10_000_000
"""Bytes of a file that is read as an article: the longest have a hundredth of that."""


@dataclass(frozen=True, slots=True)
class Report:
    """All that is to say of one file.

    `source` is its decoded text with its own line endings, `bom` the byte order mark before it.
    `repaired` were findings until their fixes were applied to `source`, some of them only after
    others; `settled` are those of the source as it was that are gone for that, and `others` says
    how many besides came by it, below 0 how many went. `fixed` is the source with the fixes that
    would be applied, where that was asked for. There is no `verdict` on a
    short text, and none where only some rules run or only what
    is new is wanted. `notices` say what was not looked at, and is no fault: a source
    that is not there. `engines` are there where the file was linted.
    """

    path: PurePath
    source: str
    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    repaired: tuple[Finding, ...] = ()
    settled: tuple[Finding, ...] = ()
    others: int = 0
    fixed: str | None = None
    bom: bytes = b""
    verdict: Verdict | None = None
    notices: tuple[str, ...] = ()
    engines: tuple[Engine, ...] = ()
