"""The word lists and tables are data, and tested as such."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.english.gender import of_noun
from newslint.english.lexicon import RULES, rows, table, words

LEXICON = RULES / "lexicon"
LISTS = sorted(LEXICON.glob("*.txt"))
TABLES = [
    LEXICON / f"{name}.tsv"
    for name in (
        "acronyms",
        "ambiguous-titles",
        "countries",
        "exonyms",
        "foreign-words",
        "gendered-nouns",
        "names-of-one",
        "offices",
        "things",
        "titles",
    )
]


def entries(path: Path) -> list[str]:
    """Return the lines of a list or table without comments and heading."""
    lines = path.read_text("utf-8").splitlines()
    body = [line for line in lines if not line.startswith("#")]
    return body[1:] if path.suffix == ".tsv" else body


@pytest.mark.parametrize("path", [*LISTS, *TABLES], ids=lambda path: path.name)
def test_files_are_sorted_and_documented(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.startswith("# ")
    assert text.endswith("\n")
    assert text == unicodedata.normalize("NFC", text)
    assert "\r" not in text
    body = entries(path)
    assert body == sorted(set(body))
    assert all(line == line.strip(" ") and line for line in body)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_tables_are_whole(path: Path) -> None:
    for row in rows(path.stem):
        assert all(value == value.strip() for value in row.values())
        assert next(iter(row.values()))


@pytest.mark.parametrize(
    "name",
    ["gendered-nouns", "titles", "acronyms", "exonyms", "foreign-words", "countries", "things"],
)
def test_each_entry_stands_once(name: str) -> None:
    column = next(iter(rows(name)[0]))
    count = Counter(row[column] for row in rows(name))
    assert [entry for entry, times in count.items() if times > 1] == []


@pytest.mark.parametrize("name", ["ambiguous-titles", "gendered-nouns", "titles"])
def test_genders(name: str) -> None:
    assert {row["gender"] for row in rows(name)} == {"female", "male"}


def test_a_counterpart_is_of_the_other_gender_or_of_none() -> None:
    gender = table("gendered-nouns", "gender")
    for row in rows("gendered-nouns"):
        other = row["counterpart"]
        if other in gender:
            assert gender[other] != row["gender"], row
        elif other:
            assert other in words("person-nouns") | UNLISTED, row


UNLISTED = {"chicano", "count", "filipino", "giant", "latino", "prior", "procurer"}
# more often adjectives or other things than persons


def test_no_noun_both_tells_a_gender_and_does_not() -> None:
    assert not words("person-nouns") & set(table("gendered-nouns", "gender"))


def test_no_title_both_tells_a_gender_and_does_not() -> None:
    telling = {title.lower() for title in table("titles", "gender")}
    assert not telling & words("ungendered-titles")


def test_titles_have_no_period() -> None:
    assert not [row["title"] for row in rows("titles") if row["title"].endswith(".")]
    assert not [title for title in words("ungendered-titles") if title.endswith(".")]


def test_a_title_is_ambiguous_or_not() -> None:
    assert not set(table("titles", "gender")) & set(table("ambiguous-titles", "gender"))


def test_an_english_title_is_not_to_be_translated() -> None:
    assert not [row for row in rows("titles") if row["english"] and not row["language"]]


def test_persons_are_no_organisations() -> None:
    # "guard" the person and "National Guard", "star" and "The Daily Star", and the like
    both = words("person-nouns") & words("organisation-words")
    assert both == {"guard", "guardian", "star"}


def test_things_are_no_people() -> None:
    things = {row["noun"] for row in rows("things")}
    assert things.isdisjoint(words("person-nouns"))
    assert not any(map(of_noun, things))
    kinds = {row["kind"] for row in rows("things")}
    assert kinds == {"organisation", "text", "thing", "she"}


def test_foreign_forms_are_not_english_ones() -> None:
    for name in ("acronyms", "exonyms"):
        foreign = table(name, "english")
        assert not set(foreign) & set(foreign.values())


def test_foreign_words_are_plain_words() -> None:
    for word in table("foreign-words", "languages"):
        assert re.fullmatch(r"[^\W\d_]+(['’][^\W\d_]+)?", word)
        assert word == word.lower()
        assert word not in words("name-particles")


def test_acronyms_are_sure_or_not() -> None:
    assert {row["sure"] for row in rows("acronyms")} == {"no", "yes"}


READERS = [
    path.read_text("utf-8")
    for folder in ("src", "scripts", "bench", "rules")
    for path in (Path(__file__).parents[2] / folder).rglob("*")
    if path.suffix in {".py", ".yaml"}
]
UNREAD = {
    "exonyms: languages": "says for whoever mends the table where a form is from",
    "acronyms: languages": "says for whoever mends the table where an acronym is from",
}


def unread() -> Iterator[str]:
    """Yield the lists and tables that no code and no rule names, and the columns of the others.

    The first column of a table is its key. Whoever reads a table names its columns beside it.
    """
    for path in sorted(LEXICON.glob("*.t[xs][tv]")):
        topic = path.stem.removeprefix("topic-")
        named = f"\ntopic: {topic}\n" if topic != path.stem else f'"{path.stem}"'
        readers = [text for text in READERS if named in text]
        if not readers:
            yield path.stem
        elif path.suffix == ".tsv":
            for column in list(rows(path.stem)[0])[1:]:
                if not any(f'"{column}"' in text for text in readers):
                    yield f"{path.stem}: {column}"


def test_every_list_and_every_column_is_read() -> None:
    assert set(unread()) == set(UNREAD)


def test_a_list_that_is_not_there() -> None:
    with pytest.raises(FileNotFoundError, match=r"no-such-list\.txt"):
        words("no-such-list")
    with pytest.raises(FileNotFoundError, match=r"no-such-table\.tsv"):
        rows("no-such-table")
