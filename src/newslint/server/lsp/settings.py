"""What an editor's user has set: keys of `newslint.toml`, and how the server works."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from newslint.fixing.adopt import is_reason
from newslint.settings.keys import KEYS

_GIVEN = ("select", "ignore", "people", "names", "fluency", "languagetool", "require", "thorough")
_REASON = "checked"


@dataclass(frozen=True, slots=True)
class ClientSettings:
    """The settings of a client. `given` is by key, `wrong` says in a line each what is not taken.

    `reason` stands in comments that keep a finding quiet; `workspace` says whether articles that
    are not open are checked, too.
    """

    given: dict[str, Any] = field(default_factory=dict)
    reason: str = _REASON
    workspace: bool = False
    wrong: tuple[str, ...] = ()


def client_settings(data: object) -> ClientSettings:
    """Read what a client sent: what is wrong in it is left out, and said."""
    if not isinstance(data, dict):
        return ClientSettings()
    given: dict[str, Any] = {}
    wrong = []
    for key in _GIVEN:
        value = data.get(key)
        if value in (None, [], {}, ""):
            continue
        said = KEYS[key].wrong(value)
        if said:
            wrong.append(f"the setting newslint.{key} {said}")
        else:
            given[key] = tuple(value) if isinstance(value, list) else value
    reason = data.get("ignoreReason") or _REASON
    if not isinstance(reason, str) or not is_reason(reason):
        wrong.append(
            "the setting newslint.ignoreReason must be one line without '--', '*/' or any of"
            " < > { } |"
        )
        reason = _REASON
    return ClientSettings(given, reason, data.get("checkWorkspace") is True, tuple(wrong))
