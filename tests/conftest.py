from __future__ import annotations

import signal
from pathlib import PurePath
from typing import Any

import hypothesis
import pytest

from fixture_types import Beside, Find, Propose, Read, Repair
from newslint.article.article import Article, Facts
from newslint.edits import apply
from newslint.linting.linter import Linter
from newslint.model import Match
from newslint.readers.original import Original
from newslint.settings.config import Config
from newsroom import furnish

if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    # A shell that runs the tests in the background would pass that on to what they interrupt.
    signal.signal(signal.SIGINT, signal.default_int_handler)

# How long an example takes says how busy the machine is.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that writes what newslint says today: see `make snapshots`."""
    parser.addoption("--update-cases", action="store_true", help="write the snapshots anew")


@pytest.fixture(scope="session")
def linter() -> Linter:
    """The one linter of a test session: spaCy is loaded once."""
    return Linter(Config(fluency="off", languagetool="off"))


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    """A linter with the three rules of `newsroom`, which need no spaCy."""
    folder = tmp_path_factory.mktemp("house")
    furnish(folder)
    rules = (folder / "rules",)
    select = ("house", "unused-ignore")
    return Linter(Config(select, extend_rules=rules, fluency="off", languagetool="off"))


@pytest.fixture(scope="session")
def read(linter: Linter) -> Read:
    """Reads a text as an article; what the user knows goes by the names of `Facts`."""

    def read(text: str, **facts: Any) -> Article:
        document = linter.read(PurePath("article.txt"), text)
        return Article(document, linter.parse, Facts(**facts))

    return read


@pytest.fixture(scope="session")
def beside(linter: Linter) -> Beside:
    """Reads a text as an article beside its source, whose language is told or detected."""

    def beside(text: str, source: str | None, language: str = "", suffix: str = ".txt") -> Article:
        document = linter.read(PurePath(f"article{suffix}"), text)
        if source is None:
            return linter.article(document)
        read = linter.read(PurePath(f"source{suffix}"), source)
        return linter.article(document, Original(read, language))

    return beside


@pytest.fixture(scope="session")
def found(linter: Linter, read: Read) -> Find:
    """Finds what a rule objects to in a text, sorted by place; those in doubt too."""

    def found(rule: str, text: str, **facts: Any) -> list[Match]:
        matches = linter.matches(linter.catalogue[rule], read(text, **facts))
        return sorted(matches, key=lambda match: match.span)

    return found


@pytest.fixture(scope="session")
def sure(found: Find) -> Find:
    """Finds what a rule objects to in a text without a doubt."""

    def sure(rule: str, text: str, **facts: Any) -> list[Match]:
        return [match for match in found(rule, text, **facts) if not match.doubt]

    return sure


@pytest.fixture(scope="session")
def repaired(sure: Find) -> Repair:
    """Repairs what a rule objects to without a doubt, each place by its first repair."""

    def repaired(rule: str, text: str, **facts: Any) -> str:
        return apply(text, {edit for each in sure(rule, text, **facts) for edit in each.repairs[0]})

    return repaired


@pytest.fixture(scope="session")
def proposed(found: Find) -> Propose:
    """Gives the kind of the one place that a rule finds, and the text after each of its repairs."""

    def proposed(rule: str, text: str, **facts: Any) -> tuple[str, list[str]]:
        (match,) = found(rule, text, **facts)
        return match.kind, [apply(text, repair) for repair in match.repairs]

    return proposed
