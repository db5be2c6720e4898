from __future__ import annotations

import pytest

from fixture_types import Read
from newslint.linting.grammar import leaning, rate, runs, trust


def test_small_words_stand_for_themselves_and_others_for_their_tags(read: Read) -> None:
    found = runs(read("The mayor of Lima said that she was late."))
    assert found["the NN of"] == 1
    assert found["of NNP VBD"] == 1
    assert found["that HE was"] == 1
    assert "mayor" not in found


def test_a_paragraph_ends_a_run(read: Read) -> None:
    found = runs(read("It rained.\n\nThe mayor left."))
    assert found["."] == 2
    assert found["the NN VBD"] == 1
    assert ". the" not in found


def test_he_and_she_are_one(read: Read) -> None:
    assert runs(read("He saw her.")) == runs(read("She saw him."))


def test_few_words_tell_little() -> None:
    assert 0 < trust(100) < trust(200) < trust(250) == trust(900) == 1


def test_few_words_make_no_rate() -> None:
    assert rate(1, 10) == rate(1, 150) > rate(1, 300)
    assert rate(0, 300) == 0


PLAIN = """\
The council will shut the pool for six weeks while builders replace the roof. Parents wanted the
work to wait. "We can't wait," said Jane Pryce, who leads the council. "Rain came in twice last
week." The pool opened in 1974. About 900 people swim there each week.
"""
CALQUED = """\
The council pointed out that the closure of the pool of the municipality will be carried out in the
framework of the plan of renovation of the roof of the building, as well as that the same will be
maintained for a period of six weeks. In this sense, the president of the council highlighted that
the works are realized in order to guarantee the safety of the users of the installation.
"""


@pytest.mark.parametrize(("one", "other"), [(PLAIN, CALQUED)])
def test_translations_lean_more(read: Read, one: str, other: str) -> None:
    assert leaning(read(one)) < leaning(read(other))
