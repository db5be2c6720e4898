from __future__ import annotations

import subprocess
import sys

import pytest

_PROGRAM = """
import sys
from concurrent.futures import ThreadPoolExecutor
from newslint.article.parser import import_spacy
with ThreadPoolExecutor() as threads:
    found = list(threads.map(lambda _: import_spacy().load, range(4)))
assert len(set(found)) == 1
spacy = import_spacy()
assert import_spacy() is spacy is __import__("spacy")
assert not any(name.startswith("spacy.cli") for name in sys.modules)
print(spacy.info()["spacy_version"] == spacy.__version__)
from spacy.cli import download
print(download.__module__)
"""


@pytest.mark.process
def test_the_command_line_is_there_for_whoever_asks() -> None:
    command = [sys.executable, "-c", _PROGRAM]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split()[-2:] == ["True", "spacy.cli.download"]
