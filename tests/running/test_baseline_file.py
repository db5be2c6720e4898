from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from newslint.cli import baseline as commands
from newslint.running.baseline import Baseline, BaselineError, Entry, load, save


@pytest.mark.parametrize("text", ["<<<<<<< HEAD\n", "a\tb\n", "a\tb\tc\td\te\n"])
def test_what_is_no_baseline_is_refused_by_its_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "baseline.tsv"
    path.write_text(f"# heading\n{text}", "utf-8")
    with pytest.raises(BaselineError, match=r"baseline\.tsv:2: "):
        load(path)


def test_a_baseline_of_before_says_nothing_of_engines(tmp_path: Path) -> None:
    (tmp_path / "x.tsv").write_text("# newslint baseline\n1f\tteh\ta.txt\tteh\n", "utf-8")
    assert load(tmp_path / "x.tsv").engines is None


def test_saving_and_loading_keep_everything(tmp_path: Path) -> None:
    entries = [Entry("b.md", "teh", "1f", "teh"), Entry("a b.md", "colour", "2e", "“colour”")]
    articles = {"b.md": ("12345678", "9abcdef0"), "a b.md": ("12345678",)}
    for engines in (None, {}, {"languagetool": "6.8", "fluency": "0.1.2"}):
        save(Baseline.of(entries, articles, engines), tmp_path / "x.tsv")
        assert load(tmp_path / "x.tsv") == Baseline.of(entries, articles, engines)


def test_what_was_saved_to_a_baseline_meanwhile_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "newslint-baseline.tsv"
    save(Baseline.of([Entry("a.txt", "teh", "1f", "teh")], {}, None), file)
    merged = file.read_bytes() + b"0123456789abcdef\tteh\tb.txt\tteh\n"

    def today(_options: object) -> Baseline:
        file.write_bytes(merged)
        return Baseline.of((), {}, {})

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(commands, "_today", today)
    done = CliRunner().invoke(commands.baseline, ["prune"])
    assert done.exit_code == 2
    assert "has changed in the meantime, so nothing was written to it" in done.output
    assert file.read_bytes() == merged
