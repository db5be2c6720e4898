"""What can keep LanguageTool from being used."""

from __future__ import annotations


class LanguageToolError(Exception):
    """LanguageTool is off: the message is one line that says why and what to do."""
