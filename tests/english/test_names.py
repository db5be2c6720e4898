"""The first names: what is known, how names are compared, what it costs."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.english.lexicon import RULES, words
from newslint.english.names import Bearers, bearers, fold, lookup


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Arévalo", "arevalo"),
        ("Łukasz", "lukasz"),
        ("Øyvind", "oyvind"),
        ("IŞIL", "isil"),
        ("İbrahim", "ibrahim"),
        ("Ayşe", "ayse"),
        ("Þórdís", "thordis"),
        ("D’Angelo", "d'angelo"),
        ("Jean‑Marie", "jean-marie"),
        ("", ""),
    ],
)
def test_fold(word: str, folded: str) -> None:
    assert fold(word) == folded


@given(st.text())
def test_fold_is_idempotent(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@pytest.mark.parametrize(
    "name", ["Claudia", "Carolyn", "Karoline", "María", "Ayşe", "Zsófia", "Marie-Claire", "Ngozi"]
)
def test_names_of_women(name: str) -> None:
    found = lookup(name)
    assert found is not None
    assert found.p_female > 0.9


@pytest.mark.parametrize("name", ["Donald", "José", "Recep", "Nayib", "Łukasz", "Jean-Pierre"])
def test_names_of_men(name: str) -> None:
    found = lookup(name)
    assert found is not None
    assert found.p_female < 0.1


@pytest.mark.parametrize("name", ["Jean", "Robin", "Andrea"])
def test_undecided_names(name: str) -> None:
    found = lookup(name)
    assert found is not None
    assert 0.1 < found.p_female < 0.9


@pytest.mark.parametrize(
    "word", ["van", "de", "Bin", "al", "Al-Rashid", "El", "von", "", "J", "J."]
)
def test_no_first_names(word: str) -> None:
    assert lookup(word) is None


@pytest.mark.parametrize("word", ["Xqzzt", "12", "日本", "\ud800", "a\nb", "-", "--", "'"])
def test_unknown(word: str) -> None:
    assert lookup(word) is None


def test_nobody_bears_a_name_that_is_none() -> None:
    ana = lookup("Ana")
    assert ana is not None
    assert bearers("Ana") == ana.count
    assert bearers("van") == bearers("") == 0


def test_a_hyphenated_name_goes_by_its_first_part() -> None:
    assert lookup("Maria-Xqzzt") == lookup("Maria")
    assert lookup("Xqzzt-Maria") is None


def test_counts_are_rounded_down_by_less_than_an_eighth() -> None:
    found = lookup("Claudia")
    assert found is not None
    assert 344_246 * 7 / 8 < found.count <= 344_246  # as counted in nomquamgender 0.1.4


def test_every_name_is_found_again() -> None:
    from newslint.english.names import _table

    table = _table()
    assert len(table.names) == len(table.low) == len(table.high) == len(table.counts)
    assert table.names == sorted(set(table.names))
    for name in table.names[::500]:
        found = table.find(name.decode())
        assert isinstance(found, Bearers)
        assert 0 <= found.p_female <= 1
        assert found.count >= 20


def test_particles_are_folded() -> None:
    assert all(fold(particle) == particle for particle in words("name-particles"))


def test_the_licence_is_kept() -> None:
    notice = (RULES / "lexicon" / "names.LICENSE").read_text("utf-8")
    assert "Ian Van Buskirk" in notice
    assert "Permission is hereby granted" in notice


@pytest.mark.process
def test_importing_reads_no_data() -> None:
    code = "from newslint.english import names; assert names._table.cache_info().misses == 0"
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


def test_the_table_is_read_quickly() -> None:
    from newslint.english.names import _table

    begun = time.perf_counter()
    _table.__wrapped__()
    assert time.perf_counter() - begun < 0.5  # 0.02 s on a quiet machine
