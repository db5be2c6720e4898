"""spaCy, imported without its command line."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

_COMMANDS = "spacy.cli"
_INFO = "spacy.cli.info"  # all that `import spacy` wants of them


def import_spacy() -> Any:
    """Import spaCy, and leave out its command line, which is a sixth of what it loads.

    That is for downloads, training and projects. Whoever asks for it later gets it as ever.
    """
    if "spacy" in sys.modules:
        return importlib.import_module("spacy")  # waits where another thread is importing it
    commands, info = ModuleType(_COMMANDS), ModuleType(_INFO)
    commands.__path__ = []
    info.info = _info  # type: ignore[attr-defined]
    sys.modules.update({_COMMANDS: commands, _INFO: info})
    try:
        return importlib.import_module("spacy")
    finally:
        for name in (_COMMANDS, _INFO):
            sys.modules.pop(name, None)


def _info(*args: Any, **kwargs: Any) -> Any:
    return importlib.import_module(_INFO).info(*args, **kwargs)
