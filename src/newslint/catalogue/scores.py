"""How much a whole text reads like a machine's translation, of 100, for more to be said of it."""

from __future__ import annotations

DOUBTED = 10
"""The score by signs alone from which on the language model, if there is one, is asked, too."""

TRANSLATED = 20
"""The score from which on a text is likelier a machine's than not, though it is not said.

By signs alone four of a hundred articles by people have it, with the language model one; of those
that machines translated, nine of ten do.
"""

SURELY = 40
"""The score from which on it is hardly a person's: one article by people in a hundred has it."""

NOBODYS = 45
"""The score from which on nobody has edited it: three of four of its sentences are damaged."""

CERTAINLY = 90
"""The score from which on it is a machine's beyond doubt, as the language model has it."""
