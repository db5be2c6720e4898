from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.readers import USUAL
from newslint.running.beside import (
    BesideError,
    MissingSourceError,
    Source,
    find,
    original,
    seen,
)
from newslint.settings.config import Config
from newslint.settings.settings import COMMAND_LINE, Settings

SPANISH = "La alcaldesa abrió el puente nuevo ante los vecinos de la otra orilla. " * 5


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    for name in ("en/a.md", "es/a.md", "fr/b.md", "es/c.md", "fr/c.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(SPANISH, "utf-8")
    return tmp_path


def by_pattern(pattern: str, language: str = "") -> Settings:
    return Settings(Config(source=pattern, source_language=language))


def front(source: str) -> str:
    return f"---\ntitle: A bridge\nsource: {source}\n---\nThe mayor opened it.\n"


def test_no_source_is_named() -> None:
    assert find(Settings(Config()), Path("a.md"), "The mayor opened it.") is None


@pytest.mark.parametrize("said", ["Reuters", "https://example.org/a.html", ""])
def test_a_field_that_names_no_file_is_an_agency_or_a_page(house: Path, said: str) -> None:
    assert find(Settings(Config()), house / "en/a.md", front(said)) is None


def test_front_matter_names_it(house: Path) -> None:
    found = find(Settings(Config()), house / "en/a.md", front("../es/a.md"))
    assert found == Source(house / "es/a.md", SPANISH.encode(), "")


def test_toml_names_it(house: Path) -> None:
    text = '+++\nsource = "../es/a.md"\n+++\nThe mayor opened it.\n'
    found = find(Settings(Config()), house / "en/a.md", text)
    assert found is not None
    assert found.path == house / "es/a.md"


def test_a_pattern_names_it_and_its_language(house: Path) -> None:
    found = find(by_pattern("../{lang}/{stem}.md"), house / "en/a.md", "")
    assert found is not None
    assert (found.path, found.language) == (house / "es/a.md", "es")


def test_a_pattern_knows_the_suffix_of_a_language(house: Path) -> None:
    (house / "d.en.md").touch()
    (house / "d.es.md").write_text(SPANISH, "utf-8")
    found = find(by_pattern("{stem}.{lang}.md"), house / "d.en.md", "")
    assert found is not None
    assert (found.path, found.language) == (house / "d.es.md", "es")


def test_of_several_languages_one_must_be_said(house: Path) -> None:
    with pytest.raises(
        BesideError, match=r"sources in several languages \(es, fr\); set source-language"
    ):
        find(by_pattern("../{lang}/{stem}.md"), house / "en/c.md", "")
    found = find(by_pattern("../{lang}/{stem}.md", "fr"), house / "en/c.md", "")
    assert found is not None
    assert found.path == house / "fr/c.md"


def test_an_article_is_not_its_own_source(house: Path) -> None:
    assert find(by_pattern("../{lang}/{stem}.md", "es"), house / "es/a.md", "") is None
    assert find(Settings(Config()), house / "en/a.md", front("./a.md")) is None


def test_what_is_not_there_is_missing(house: Path) -> None:
    with pytest.raises(MissingSourceError, match=r"es/z\.md does not exist"):
        find(Settings(Config()), house / "en/a.md", front("../es/z.md"))
    with pytest.raises(MissingSourceError, match=r"\{lang\}/z\.md does not exist"):
        find(by_pattern("../{lang}/{stem}.md"), house / "en/z.md", "")


def test_what_a_repository_names_stays_inside_it(house: Path, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside.md"
    outside.write_text(SPANISH, "utf-8")
    (house / "es/link.md").symlink_to(outside)
    for said in (f"../../{outside.name}", "../es/link.md", str(outside)):
        with pytest.raises(BesideError, match="points outside the repository"):
            find(Settings(Config()), house / "en/a.md", front(said))
    config = Config(source=str(outside))
    trusted = Settings(config, origins={"source": COMMAND_LINE})
    found = find(trusted, house / "en/a.md", front("../es/a.md"))
    assert found is not None
    assert found.path == outside


def binary(file: Path) -> None:
    file.write_bytes(b"caf\xe9 \xff")


def zeros(file: Path) -> None:
    file.write_bytes(b"a\0b")


def empty(file: Path) -> None:
    file.write_bytes(b"")


def long(file: Path) -> None:
    with file.open("wb") as stream:
        stream.truncate(50_000_000)


def german(file: Path) -> None:
    file.write_text("Die Bürgermeisterin hat die neue Brücke am Dienstag eröffnet. " * 5, "utf-8")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (Path.mkdir, "is a folder"),
        (binary, "is not UTF-8 at byte 3"),
        (zeros, "is a binary file"),
        (empty, "has no text"),
        (long, "cannot be read: it has more than 10,000,000 bytes"),
        (german, "is in 'de', not in 'es'"),
    ],
)
def test_a_source_that_is_none_is_one_clear_line(
    house: Path, make: Callable[[Path], None], said: str
) -> None:
    make(house / "es/x.md")
    settings = Settings(Config(source_language="es"))
    with pytest.raises(BesideError, match=said) as raised:
        source = find(settings, house / "en/a.md", front("../es/x.md"))
        assert source is not None
        original(source, USUAL)
    assert "\n" not in str(raised.value)


def test_a_short_source_may_be_of_any_language(house: Path) -> None:
    source = Source(house / "es/a.md", b"Reuters, Associated Press, Le Monde.", "es")
    assert original(source, USUAL).language == "es"


def test_what_findings_follow_from_changes_with_the_source(house: Path) -> None:
    settings, path = Settings(Config()), house / "en/a.md"
    keys = {seen(settings, path, text) for text in ("", front("../es/a.md"), front("../es/z.md"))}
    (house / "es/a.md").write_text("Otra cosa.", "utf-8")
    keys.add(seen(settings, path, front("../es/a.md")))
    assert len(keys) == 4
