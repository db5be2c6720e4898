"""The packages of the extra, and that none of them says to anybody that it is used."""

from __future__ import annotations

import os
from importlib.util import find_spec
from typing import Any

from newslint.archive.trouble import ArchiveError

QUIET = {
    "DO_NOT_TRACK": "1",
    "SCARF_NO_ANALYTICS": "1",
    "DAFT_ANALYTICS_ENABLED": "0",
    "RAY_USAGE_STATS_ENABLED": "0",
    "DAFT_PROGRESS_BAR": "0",
    "DAFT_SHOW_QUERY_ID": "0",
    "PYTHONSAFEPATH": "1",
}
"""What Daft and Ray look at before they report their use to their makers, which newslint forbids.

The last keeps the processes that they start from importing what lies in the working folder.
"""

_PACKAGES = ("daft", "fsspec", "plotly", "pyarrow")


def require_extra() -> None:
    """Raise ArchiveError where the packages of the extra are not installed."""
    missing = [name for name in _PACKAGES if find_spec(name) is None]
    if missing:
        raise ArchiveError(
            f"an archive needs {', '.join(missing)}; run: pip install 'newslint[archive]'"
        )


def quiet_daft() -> Any:
    """Import Daft. It reports each import to its makers unless it is told not to before that."""
    os.environ.update(QUIET)
    import daft

    return daft
