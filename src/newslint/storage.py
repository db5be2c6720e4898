"""Where newslint keeps what it was told to fetch or has worked out: one folder of the user's."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs


def cache_folder() -> Path:
    """Return the folder: NEWSLINT_CACHE, else the platform's own."""
    chosen = os.environ.get("NEWSLINT_CACHE")
    return Path(chosen) if chosen else platformdirs.user_cache_path("newslint", appauthor=False)
