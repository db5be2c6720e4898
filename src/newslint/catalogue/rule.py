"""A rule, its examples, and what it proposes for one place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from newslint.model import Match, Repair, Safety, Severity, Span

_MARKED = re.compile(r"\[\[(.*?)\]\](?!\])", re.DOTALL)


class RuleError(Exception):
    """A rule file that is not right; the message is one line: what, where, what to do."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The text that an example was translated from, and its language as in `es`."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Example:
    """A text: where the rule fires, if it is damaged, and the repaired text if the rule repairs it.

    `source` is what it was translated from, for rules that look there; `suffix` says how both are
    read.
    """

    text: str
    spans: tuple[Span, ...] = ()
    fixed: str | None = None
    source: Beside | None = None
    suffix: str = ".txt"


@dataclass(frozen=True, slots=True)
class Threshold:
    """What a kind of repair must gain, in nats, and how far it may go then.

    `gain` is for a place with other damage near it, `alone` for one without. Where both are 0 the
    rule alone says that a place is damaged, and the judge only picks its repair.
    """

    gain: float
    alone: float
    safety: Safety


_OF_ENGLISH = ("calques", "grammar", "people", "pronouns", "splices", "translationese")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; `safety` is the highest level its fixes may reach on the text alone.

    `default` says whether it is on when nothing is selected, `across` whether what it finds in a
    paragraph depends on the others. `translated` is how much a text must read like a machine's
    translation for the rule to speak there, as a score of 100; `topic` is what it must be about.
    `judge` has what each kind of its places must gain, by the name that a match gives its kind, or
    the rule's id; `unedited` are kinds that are in no doubt in a text that nobody edited.
    """

    id: str
    category: str
    summary: str
    why: str
    severity: Severity
    safety: Safety
    matcher: str
    pattern: Any
    message: str
    replace: str | None
    default: bool
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    across: bool = False
    translated: int = 0
    unedited: frozenset[str] = frozenset()
    topic: str | None = None
    judge: Mapping[str, Threshold] = field(default_factory=dict)

    @property
    def fixable(self) -> bool:
        """Whether the rule can repair what it finds: its examples say so."""
        return any(example.fixed is not None for example in self.bad)

    @property
    def beside_source(self) -> bool:
        """Whether the rule looks at the text that an article was translated from."""
        return self.category == "source" and self.matcher == "check"

    @property
    def of_english(self) -> bool:
        """Whether it says how English is written, not how marks, numbers or a source are."""
        return self.category in _OF_ENGLISH


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a rule says of one place: its match, the chosen repair and how far that may go.

    `gain` is how much better the text reads with it, in nats, where the judge was asked and agreed;
    `alternatives` are shown, never applied.
    """

    rule: Rule
    match: Match
    repair: Repair | None
    safety: Safety
    gain: float | None = None
    alternatives: tuple[Repair, ...] = ()

    @property
    def kind(self) -> str:
        """The kind of place that was found: thresholds and doubts are told by it."""
        return self.match.kind or self.rule.id

    @property
    def unedited(self) -> Proposal:
        """The proposal as it is in a text that nobody edited: some kinds are in no doubt there."""
        if not self.match.doubt or self.kind not in self.rule.unedited:
            return self
        return replace(self, match=replace(self.match, doubt=""))


def marked(text: str) -> tuple[str, tuple[Span, ...]]:
    """Take the `[[…]]` marks out of an example; return the text and the spans they marked."""
    spans = []
    plain: list[str] = []
    size = at = 0
    for match in _MARKED.finditer(text):
        plain += [text[at : match.start()], match[1]]
        size += match.start() - at
        spans.append(Span(size, size + len(match[1])))
        size += len(match[1])
        at = match.end()
    return "".join([*plain, text[at:]]), tuple(spans)
