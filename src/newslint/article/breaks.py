"""Marks that part a sentence: rules about commas ask whether there is one besides theirs."""

from __future__ import annotations

import re

INSIDE = r"[,،，、;:—–“”\"()\[\]\n]| - "
"""Matches a mark inside a sentence: a comma in any script, a dash, a bracket, a quotation mark.

Rules for which more than this parts a sentence add that to it.
"""


BREAK = re.compile(INSIDE)
