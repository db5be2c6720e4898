from __future__ import annotations

from pathlib import Path

import pytest

from newslint.catalogue.rule_file import load_rule
from newslint.catalogue.scaffold import ScaffoldError, scaffold


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "src/newslint/checks").mkdir(parents=True)
    return tmp_path


def test_the_files_of_a_rule_are_where_its_id_says(checkout: Path) -> None:
    written = [
        path.relative_to(checkout).as_posix() for path in scaffold(checkout, "splices/odd-end")
    ]
    assert written == [
        "rules/splices/odd-end.yaml",
        "src/newslint/checks/splices/__init__.py",
        "src/newslint/checks/splices/odd_end.py",
        "tests/checks/splices/test_odd_end.py",
    ]
    rule = load_rule(checkout / "rules/splices/odd-end.yaml", trusted=True)
    assert (rule.id, rule.category, rule.matcher, len(rule.bad)) == (
        "odd-end",
        "splices",
        "check",
        2,
    )
    code = (checkout / "src/newslint/checks/splices/odd_end.py").read_text("utf-8")
    assert "def odd_end(article: Article)" in code
    compile(code, "odd_end.py", "exec")


@pytest.mark.parametrize(
    "name", ["odd-end", "Splices/odd", "splices/odd_end", "../x/y", "a/b/c", ""]
)
def test_what_is_no_name_of_a_rule(checkout: Path, name: str) -> None:
    with pytest.raises(ScaffoldError, match="is not CATEGORY/ID"):
        scaffold(checkout, name)


def test_nothing_is_overwritten(checkout: Path) -> None:
    scaffold(checkout, "splices/odd-end")
    before = (checkout / "rules/splices/odd-end.yaml").read_bytes()
    with pytest.raises(ScaffoldError, match="already exists"):
        scaffold(checkout, "splices/odd-end")
    assert (checkout / "rules/splices/odd-end.yaml").read_bytes() == before


def test_elsewhere_there_is_no_room(tmp_path: Path) -> None:
    with pytest.raises(ScaffoldError, match="no src/newslint/checks"):
        scaffold(tmp_path, "splices/odd-end")
