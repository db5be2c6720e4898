"""Addresses of the web and of mail, which are no prose."""

from __future__ import annotations

import re

ADDRESS = re.compile(
    r"""(?<!\w)(?:(?:https?|ftp)://|www\.)[^\s<>"“”|]*[^\s<>"“”|.,;:!?'’()\[\]{}*_~]"""
    r"""|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"""
)
"""One address, such as `https://example.org/a` or `desk@example.org`."""

SIGNS = ("://", "www.", "@")
"""A text without any of them has no address."""
