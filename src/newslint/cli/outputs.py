"""Where reports go: one format to standard output, any number to files."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from newslint.cli.options import Output
from newslint.cli.trouble import Trouble, is_quiet

if TYPE_CHECKING:
    from newslint.model import Report


def chosen(
    outputs: Sequence[Output], output_file: Path | None, special: str | None
) -> list[Output]:
    """Return what to write where.

    `special` takes the place of standard output, or of `output_file`. Raises Trouble where two are
    to be written to one place.
    """
    if output_file is not None and len(outputs) > 1:
        raise Trouble("--output-file works with one format only; write --output-format FORMAT:FILE")
    if special is None:
        return [Output(output.format, output.file or output_file) for output in outputs]
    for output in outputs:
        if output.file is None:
            name = output.format
            raise Trouble(
                f"--{special} and --output-format {name} would write to the same place; "
                f"leave one out, or write --output-format {name}:FILE"
            )
    return [Output(special, output_file), *outputs]


def write(reports: Iterable[Report], outputs: Sequence[Output], *, to_stderr: bool) -> None:
    """Write the reports in each format; standard output is written as they come."""
    if len(outputs) > 1:
        reports = list(reports)
    for output in outputs:
        if output.file is None:
            _report(output, reports, sys.stderr if to_stderr else sys.stdout)
        else:
            _write_file(output.file, output, reports)


def _report(output: Output, reports: Iterable[Report], out: TextIO) -> None:
    from newslint.reporters import full, reporter

    if output.format == "full" and is_quiet():
        full.report(reports, out, summed=False)
    else:
        reporter(output.format)(reports, out)


def _write_file(file: Path, output: Output, reports: Iterable[Report]) -> None:
    from newslint.atomic import write as write_atomically
    from newslint.settings.inside import leads_out

    if leads_out(file):
        raise Trouble(
            f"{file}: a link in this path points outside the repository; name the file itself"
        )
    buffer = io.StringIO(newline="")
    _report(output, reports, buffer)
    try:
        write_atomically(file, buffer.getvalue().encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise Trouble(f"{file}: cannot be written: {error.strerror}") from None
