"""Text of others as it may be printed: no terminal and no build log obeys what is in it.

A file name, a rule's message or an article may hold newlines, escape sequences, marks that turn the
writing direction, halves of characters, and commands of a build log ("::error", "##[error]").
"""

from __future__ import annotations

import re
from pathlib import PurePath

_NEWLINE = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_TURNING = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NO_TEXT = "\ud800-\udfff\ufffe\uffff"  # halves of UTF-16, bytes of a name that is not UTF-8
_CONTROL = re.compile(f"[\x00-\x1f\x7f-\x9f{_TURNING}{_NO_TEXT}]")
_COMMAND = re.compile(r"^(\s*):(?=:)|#(?=#\w*\[)")
# JSON has escaped the other control characters; its own newlines stay.
_IN_JSON = re.compile(rf"[\x7f-\x9f\u2028\u2029{_TURNING}{_NO_TEXT}]|#(?=#\w*\[)")


def printable(text: str) -> str:
    """Return `text` in one line and without characters that a terminal would obey."""
    return _CONTROL.sub("\ufffd", _NEWLINE.sub("⏎", text.replace("\t", " ")))


def named(path: PurePath) -> str:
    """Return a path as it may stand at the start of a line."""
    name = printable(path.as_posix())
    return f"./{name}" if name.startswith((":", "#")) else name


def inert(line: str) -> str:
    """Return a line in which a build log sees no command of its own."""
    return _COMMAND.sub(lambda found: f"{found[1] or ''}\ufffd", line)


def inert_json(text: str) -> str:
    """Return the same JSON with all that is obeyed somewhere escaped."""
    return _IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
