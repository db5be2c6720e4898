"""Configurations that extend each other, words beside them, and what none of them may do."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.settings.config import Override
from newslint.settings.settings import ConfigError, Finder, load


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    (folder / ".git").mkdir(parents=True)
    (folder / "sport").mkdir()
    return folder


def write(file: Path, text: str) -> Path:
    file.write_text(text, "utf-8")
    return file


def test_a_shared_configuration_is_what_another_begins_with(desk: Path) -> None:
    write(
        desk / "shared.toml",
        'select = ["splices"]\nignore = ["stray-period"]\nnames = ["El País"]\nthorough = true\n'
        'ignore-patterns = [":::.*"]\n[people]\nSam = "they"\nKim = "male"\n'
        '[[overrides]]\nfiles = ["a"]\n',
    )
    own = write(
        desk / "sport" / "newslint.toml",
        'extend = "../shared.toml"\nignore = []\nnames = ["Łódź"]\n[people]\nKim = "female"\n'
        '[[overrides]]\nfiles = ["b"]\n',
    )
    settings = Finder({}).settings(desk / "sport" / "a.md")
    config = settings.config
    assert settings.file == own
    assert (config.select, config.ignore, config.thorough) == (("splices",), (), True)
    assert config.names == ("El País", "Łódź")
    assert config.people == {"Sam": "they", "Kim": "female"}
    assert config.overrides == (Override(("a",)), Override(("b",)))
    assert config.ignore_patterns == (":::.*",)
    assert config.root == desk / "sport"  # patterns are seen from the file that extends
    assert settings.origins["select"].endswith("shared.toml:1")
    assert settings.origins["ignore"].endswith("sport/newslint.toml:2")


def test_through_pyproject_and_several(desk: Path) -> None:
    write(desk / "pyproject.toml", '[tool.newslint]\nextend = "a.toml"\nfluency = "off"\n')
    write(desk / "a.toml", 'extend = "b.toml"\nselect = ["numbers"]\n')
    write(desk / "b.toml", 'languagetool = "off"\nselect = ["splices"]\n')
    config = load(desk / "pyproject.toml").config
    assert (config.fluency, config.languagetool, config.select) == ("off", "off", ("numbers",))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('extend = "none.toml"', "newslint.toml:1: there is no 'none.toml'"),
        (
            'extend = "newslint.toml"',
            "newslint.toml:1: 'newslint.toml' and this file extend each other",
        ),
        (
            '\nextend = "circle.toml"',
            "circle.toml:1: 'newslint.toml' and this file extend each other",
        ),
        ('extend = "../outside.toml"', "newslint.toml:1: '../outside.toml' points outside"),
        ('extend = "link.toml"', "newslint.toml:1: 'link.toml' points outside"),
        ('extend = "/etc/passwd"', "newslint.toml:1: '/etc/passwd' points outside"),
        ('extend = "pyproject.toml"', "1: 'pyproject.toml' has no table [tool.newslint]"),
        ('extend = "wrong.toml"', "wrong.toml:2: unknown key 'selct'; did you mean 'select'?"),
        ("extend = 3", "newslint.toml:1: 'extend' must be a string"),
        ('extend = "0.toml"', "more than 8 configurations extend each other"),
        ('vocabulary = ["../outside.toml"]', "1: '../outside.toml' points outside"),
        ('vocabulary = ["none.txt"]', "none.txt: cannot be read: No such file or directory"),
        (
            'vocabulary = ["words.txt"]',
            "words.txt:2: write one name on each line, or one name with a gender",
        ),
        ('formats = {qmd = "latex"}', '1: \'formats\' must be "markdown", "mdx", "html" or'),
        ('formats = {"a b" = "html"}', "1: 'formats' has no such key as 'a b'"),
        ('ignore-patterns = ["("]', "1: 'ignore-patterns' has a bad regular expression '('"),
        ('ignore-patterns = ["x*"]', "it matches the empty string"),
        ('ignore-patterns = ["((a{900}){900}){9}"]', "it repeats too much"),
    ],
)
def test_what_is_wrong_is_one_line(desk: Path, text: str, said: str) -> None:
    outside = write(desk.parent / "outside.toml", 'select = ["numbers"]\n')
    (desk / "link.toml").symlink_to(outside)
    write(desk / "circle.toml", 'extend = "newslint.toml"\n')
    write(desk / "wrong.toml", '# shared\nselct = ["numbers"]\n')
    write(desk / "pyproject.toml", "[project]\n")
    write(desk / "words.txt", "El País\nKim = old\n")
    for number in range(9):
        write(desk / f"{number}.toml", f'extend = "{number + 1}.toml"\n')
    file = write(desk / "newslint.toml", text)
    with pytest.raises(ConfigError) as caught:
        load(file)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_words_beside_the_configuration(desk: Path) -> None:
    write(
        desk / "words.txt",
        "# names\nEl País\nSant Cugat  # a town\n\nKim Min-ji = female\nSam=they/them\n",
    )
    text = 'vocabulary = ["words.txt"]\nnames = ["Łódź"]\n[people]\nSam = "male"\n'
    config = load(write(desk / "newslint.toml", text)).config
    assert config.names == ("Łódź", "El País", "Sant Cugat")
    assert config.people == {"Kim Min-ji": "female", "Sam": "male"}
