"""Each wording of each table is found in its bad example, mended there, and silent in the other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.catalogue.catalogue import load_rules
from newslint.catalogue.wordings import (
    Wording,
    WordingError,
    _opens_sentence,
    load_wordings,
)
from newslint.catalogue.words import Words
from newslint.english.lexicon import RULES

TABLES = sorted(path for path in RULES.glob("*/*.tsv") if path.parent.name != "lexicon")
LANGUAGES = frozenset(
    [
        "en",  # synonyms for the words of an English text
        "es",
        "pt",
        "it",
        "fr",
        "de",
        "nl",
        "ru",
        "uk",
        "pl",
        "cs",
        "tr",
        "el",
        "ar",
        "fa",
        "zh",
        "ja",
        "ko",
        "vi",
        "id",
    ]
)
MOST = 1.0  # places in a million words of clean news
MOST_IN_TRANSLATIONS = 10.0  # of clean news about the topic: the rule waits for a translation


def rows(table: Path) -> list[dict[str, str]]:
    heading, *lines = table.read_text("utf-8").splitlines()
    return [dict(zip(heading.split("\t"), line.split("\t"), strict=True)) for line in lines]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_each_wording_is_shown_and_near_misses_are_left_alone(table: Path) -> None:
    wrong = []
    for row in rows(table):
        wording = Wording(row["find"].removeprefix("? "), row["write"], row["note"])
        words = Words(row["bad"])
        places = list(wording.search(words))
        if len(places) != 1 or not wording.may_stand_in(words):
            wrong.append(f"found {len(places)} times in its bad example: {row['find']}")
            continue
        (place,) = places
        if place.right is not None:
            fixed = row["bad"][: place.start] + place.right + row["bad"][place.end :]
            if list(wording.search(Words(fixed))) or fixed == row["bad"]:
                wrong.append(f"fires again on its own repair: {row['find']}")
        if list(wording.search(Words(row["good"]))):
            wrong.append(f"fires in its near miss: {row['find']}")
    assert wrong == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_tables_are_well_formed(table: Path) -> None:
    assert len(load_wordings(table)) == len(rows(table)) > 20
    finds = [row["find"] for row in rows(table)]
    assert len(set(finds)) == len(finds)
    waits = load_rules()[table.stem].translated
    for row in rows(table):
        assert row["from"], row
        assert LANGUAGES.issuperset(row["from"].split()), row
        if not row["find"].startswith("? "):
            assert float(row["clean"]) <= (MOST_IN_TRANSLATIONS if waits else MOST), row


def test_the_catalogue_is_large() -> None:
    assert sum(len(rows(table)) for table in TABLES) >= 1500


@pytest.mark.parametrize(
    ("find", "write", "text", "fixed"),
    [
        (
            "{assist} to the (ceremony|fair)",
            "{attend} the \\1",
            "He assisted to the fair.",
            "He attended the fair.",
        ),
        (
            "{assist} to the fair",
            "{attend} the fair",
            "Assisting to the fair is fun.",
            "Attending the fair is fun.",
        ),
        ("with (great)? force of", "with \\1 power of", "with force of", "with power of"),
        ("^ said this ,", "", "Said this, he left.", None),
        ("KABs", "glide bombs", "They dropped KABs on it.", "They dropped glide bombs on it."),
        ("KABs fell", "bombs fell", "KABs fell on it.", "Bombs fell on it."),
        ("born in YEAR year", "born in \\1", "born in 1975 year", "born in 1975"),
        ("won SCORE the", "won the", "won 2:1 the game", "won the game"),
        (
            "met NAME yesterday in",
            "met \\1 in",
            "met Ana de la Luz yesterday in",
            "met Ana de la Luz in",
        ),
        ("NUM * with", "", "five men with", None),
    ],
)
def test_the_language(find: str, write: str, text: str, fixed: str | None) -> None:
    (place,) = Wording(find, write, "").search(Words(text))
    assert (place.right is None) is (fixed is None)
    if place.right is not None:
        assert text[: place.start] + place.right + text[place.end :] == fixed


@pytest.mark.parametrize("find", ["a (b", "a  b", "{nosuchverb} b", "a b)", "a$ b"])
def test_what_is_not_in_the_language(find: str) -> None:
    with pytest.raises(WordingError):
        list(Wording(find, "", "").search(Words("a b")))


def test_only_at_the_start_of_a_sentence() -> None:
    wording = Wording("^ recall that", "", "")
    text = "Recall that he left. “Recall that!” They recall that.\n\nRecall that"
    assert len(list(wording.search(Words(text)))) == 3


def test_names_are_no_wordings() -> None:
    wording = Wording("(archer|bowman)", "goalkeeper", "")
    text = "Archer played. The archer of the club, Adam Archer, was booked, and so was Bowman."
    (place,) = wording.search(Words(text))
    assert text[place.start : place.end] == "archer"


@given(st.text(alphabet="ab ,.\n“", max_size=40))
def test_places_are_in_the_text_and_in_order(text: str) -> None:
    places = list(Wording("a (b)? a", "b", "").search(Words(text)))
    assert all(0 <= place.start < place.end <= len(text) for place in places)
    assert places == sorted(places, key=lambda place: place.start)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
@pytest.mark.parametrize("between", [" ", "\n\n", " long words between them and more of them "])
def test_a_wording_is_found_wherever_it_stands_in_a_long_text(table: Path, between: str) -> None:
    """Around its rarest word as much is found as in the whole text, read from its start."""
    words = Words(between.join(row["bad"] for row in rows(table)))
    for wording in load_wordings(table):
        if wording.may_stand_in(words) and not wording.find.startswith("^ "):
            whole = [
                match.span()
                for match in wording._pattern.finditer(words.prose)
                if not wording._may_be_name(match, opens=opens_sentence(match))
            ]
            assert [(place.start, place.end) for place in wording.search(words)] == whole


def opens_sentence(match: re.Match[str]) -> bool:
    return _opens_sentence(match.string, match.start())


def test_stretches_begin_and_end_at_white_space() -> None:
    words = Words("a b  c “d e”\nf g")
    assert list(words.around({"d"}, 1)) == [(5, 13)]
    assert list(words.around({"a", "f"}, 1)) == [(0, 5), (10, 16)]
    assert list(words.around({"a", "c"}, 1)) == [(0, 10)]
    assert list(words.around({"x"}, 1)) == []
    assert list(words.around(None, 1)) == [(0, 16)]
