"""The text that an article was translated from, as the reader of its format read it."""

from __future__ import annotations

from dataclasses import dataclass

from newslint.readers.document import Document


@dataclass(frozen=True, slots=True)
class Original:
    """A source text and its language by ISO 639-1 (`es`), empty where nobody says which it is."""

    document: Document
    language: str = ""
