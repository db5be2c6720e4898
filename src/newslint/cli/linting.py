"""From options to reports: what every command does that lints."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from newslint.cli.progress import progress
from newslint.cli.trouble import Trouble, is_quiet, say_notice, say_trouble

if TYPE_CHECKING:
    from newslint.cli.options import Options
    from newslint.model import Report, Safety
    from newslint.readers.document import Document, Read
    from newslint.running.cache import Cache
    from newslint.running.file_linter import Mode
    from newslint.running.novelty import Novelty
    from newslint.running.runner import Runner
    from newslint.running.warm import Warm
    from newslint.settings.settings import Finder


def finder(options: Options) -> Finder:
    """Return what finds the settings of a file."""
    from newslint.settings.settings import Finder

    return Finder(
        options.given, file=options.config, isolated=options.isolated, exclude=options.exclude
    )


@contextlib.contextmanager
def running(options: Options, finder: Finder, mode: Mode, level: Safety) -> Iterator[Runner]:
    """Make a runner, and write at the end what it learnt to the cache."""
    from newslint.running.cache import Cache
    from newslint.running.runner import Runner

    with (
        Cache() if not options.no_cache else contextlib.nullcontext() as cache,
        Runner(
            finder,
            mode,
            level,
            allow_remote=options.languagetool_allow_remote,
            novelty=_novelty(options, finder),
            cache=cache,
            warm=_warm(options, finder, cache),
        ) as runner,
    ):
        yield runner


def _warm(options: Options, finder: Finder, cache: Cache | None) -> Warm | None:
    """Return what asks a newslint that runs already: not without a cache, whose keys it goes by."""
    if options.server == "off" or cache is None:
        return None
    from newslint.running.warm import Warm

    return Warm(cache.base, finder)


def reports(runner: Runner, finder: Finder, options: Options) -> Iterator[Report]:
    """Lint the files that are asked for."""
    from newslint.model import Failure
    from newslint.running.walk import find

    found = list(find(options.paths or [Path()], finder, say_notice))
    files = [each for each in found if isinstance(each, Failure) or runner.concerns(each)]
    if found and not files:
        since = "the last commit" if options.since is None else options.since
        say_notice(f"nothing was checked: no article here has changed since {since}")
    if options.source is not None and len(files) > 1:
        raise Trouble("--source is for one article; for several, set 'source' in newslint.toml")
    reports = runner.run(files, options.jobs)
    return reports if is_quiet() else progress(reports, len(files))


def reader(finder: Finder, path: PurePath) -> Read:
    """Return what reads the source of a file as it is read for linting."""
    from newslint.readers import read

    reading = finder.settings(Path(path)).config.reading
    return lambda source: read(path, source, reading)


def _read(finder: Finder, path: PurePath, source: str) -> Document:
    """Read the source of a file as it is read for linting."""
    return reader(finder, path)(source)


def with_failures(reports: Iterable[Report]) -> Iterator[Report]:
    """Pass reports on and say on standard error what failed."""
    for report in reports:
        for failure in report.failures:
            rule = f"the rule {failure.rule} failed: " if failure.rule else ""
            say_trouble(f"{failure.path.as_posix()}: {rule}{failure.error}")
        for notice in report.notices:
            say_notice(f"{report.path.as_posix()}: {notice}")
        yield report


def say_engines(off: Mapping[str, str], missing: Mapping[str, str] | None = None) -> None:
    """Say on standard error, in one line, which engines were to run and did not.

    `off` has the reasons, `missing` the keys that ask for some of them.
    """
    from newslint.engines.parts import NAMES

    said = []
    for name, why in off.items():
        key = (missing or {}).get(name)
        asked = f", although '{key}' asks for it" if key else ""
        said.append(f"{NAMES[name]} is off{asked}: {why}")
    if said:
        (say_trouble if missing else say_notice)(" · ".join(said))


def say_other_engines(runner: Runner) -> None:
    """Say on standard error, in one line, where other engines ran than when a baseline was written.

    What only one of the two sees is new, or is missing, for that alone.
    """
    from newslint.engines.parts import named, ran

    ledger = runner.novelty.ledger
    if ledger is None or not runner.parts:
        return
    written, now = ledger.baseline.engines, ran(runner.parts)
    if written is not None and dict(written) != now:
        say_notice(
            f"{ledger.baseline.file}: written with {named(written)}, but this run has"
            f" {named(now)}, so some findings may only seem new;"
            " use the same engines, or write the baseline again"
        )


def _novelty(options: Options, finder: Finder) -> Novelty:
    from newslint.running import baseline
    from newslint.running.git import Changes
    from newslint.running.ledger import Ledger
    from newslint.running.novelty import Novelty

    since = options.since or ("HEAD" if options.changed_lines else None)
    accepted = baseline.load(options.baseline) if options.baseline else None
    return Novelty(
        Ledger(accepted, partial(_read, finder)) if accepted else None,
        Changes(since) if since else None,
    )
