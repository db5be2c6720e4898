"""How far a run over an archive is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: documents of `total`, those of earlier runs (`before`) among them.

    `findings` and `failed` documents are those of this run, which has taken so many `seconds`.
    """

    total: int
    before: int
    documents: int
    findings: int = 0
    failed: int = 0
    seconds: float = 0.0

    def after(self, documents: int, findings: int, failed: int, seconds: float) -> Progress:
        """Return how far a run is when it has done so much more, `seconds` after it began."""
        return replace(
            self,
            documents=self.documents + documents,
            findings=self.findings + findings,
            failed=self.failed + failed,
            seconds=seconds,
        )

    @property
    def rate(self) -> float:
        """Documents a second in this run."""
        return (self.documents - self.before) / self.seconds if self.seconds else 0.0

    @property
    def left(self) -> float | None:
        """Seconds that it still takes at this rate; None where nothing is known of that."""
        return (self.total - self.documents) / self.rate if self.rate else None


Watch = Callable[[Progress], None]
"""Is told of each part that is done."""
