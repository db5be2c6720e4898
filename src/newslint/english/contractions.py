"""Contractions whose apostrophe was read in another code page: `didnít`, `Iím`, `itÕs`."""

from __future__ import annotations

import re

# Byte 92 is ’ in cp1252 and "í" in Mac Roman; byte D5 is ’ in Mac Roman and "Õ" in cp1252.
GARBLED = re.compile(
    r"(?<![\w’'-])(?:(?i:do|did|does|is|was|were|have|has|had|would|could|should|ca|wo|are|must)"
    r"n(?P<behind_n>[íÕ])t|I(?P<behind_i>[íÕ])(?:m|ve|ll|d)"
    r"|(?i:it|that|he|she|there|what|who|here|let)(?P<before_s>[íÕ])s"
    r"|(?i:you|we|they)(?P<behind_many>[íÕ])(?:re|ve|ll|d))(?![\w’'-])"
)
