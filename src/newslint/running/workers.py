"""Worker processes: many files at once, reported in order."""

from __future__ import annotations

import contextlib
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import TYPE_CHECKING, Generic, TypeVar

from newslint.mortal import die_with_parent

if TYPE_CHECKING:
    from newslint.model import Report
    from newslint.running.file_linter import FileLinter

PAYS_FROM = 40
"""Files that must be linted before a second process earns back its loading of spaCy."""

_AHEAD = 4  # files in the queue for each worker: enough to keep it busy, little to keep in memory

_Item = TypeVar("_Item")
Task = Callable[["FileLinter"], "Report"]
Answer = tuple["Report", list[tuple[bytes, "Report"]]]
"""A report, and what the worker learnt while fixing."""

_linter: FileLinter | None = None  # one in each worker process


def processors() -> int:
    """Return how many processors newslint may use."""
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return available or 1


class Workers(Generic[_Item]):
    """A pool of processes, each with a linter that `make` makes there."""

    def __init__(self, count: int, make: Callable[[], FileLinter]) -> None:
        self._count = count
        self._pool = ProcessPoolExecutor(count, get_context("spawn"), _begin, (make,))

    def run(
        self, items: Iterable[tuple[_Item, Report | Task]]
    ) -> Iterator[tuple[_Item, Report | Answer | None]]:
        """Yield items in order: with the report they came with, or the answer to their task.

        None stands for the answer of a worker that died. Whoever wants no more, by Ctrl-C too, ends
        the processes in the midst of what they do: a long article takes a minute.
        """
        done = False
        waiting: deque[tuple[_Item, Report | Future[Answer]]] = deque()
        try:
            for item, what in items:
                waiting.append((item, self._submit(what) if callable(what) else what))
                while len(waiting) > self._count * _AHEAD:
                    yield _answered(*waiting.popleft())
            while waiting:
                yield _answered(*waiting.popleft())
            done = True
        finally:
            for process in () if done else active_children():
                process.terminate()
            # Waiting is for the pool's own thread: Python's end would race with its last steps.
            self._pool.shutdown(wait=True, cancel_futures=True)

    def _submit(self, task: Task) -> Future[Answer]:
        try:
            with _uninterrupted():  # the pool starts its processes when it needs them
                return self._pool.submit(_work, task)
        except BrokenProcessPool as error:
            failed: Future[Answer] = Future()
            failed.set_exception(error)
            return failed


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back meanwhile; processes that are started keep it so, from their first line."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _answered(item: _Item, what: Report | Future[Answer]) -> tuple[_Item, Report | Answer | None]:
    if not isinstance(what, Future):
        return item, what
    with contextlib.suppress(BrokenProcessPool):
        return item, what.result()
    return item, None


def _begin(make: Callable[[], FileLinter]) -> None:
    """Make a worker's linter; Ctrl-C is for the process that started it."""
    global _linter  # noqa: PLW0603 # a process pool has no other place for it
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    die_with_parent()
    Thread(target=_end_with_parent, daemon=True, name="end with parent").start()
    _linter = make()


def _end_with_parent() -> None:
    """End this process once its parent is gone: where Linux does not, or was asked too late."""
    parent = parent_process()
    assert parent is not None
    wait([parent.sentinel])
    if _linter is not None:
        _linter.close()
    os._exit(1)


def _work(task: Task) -> Answer:
    assert _linter is not None
    return task(_linter), _linter.learnt()
