from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from newslint.linting.linter import Linter
from newslint.running.baseline import load
from newsroom import furnish, run

PARAGRAPHS = [
    "We saw teh sea. It was calm.",
    "Nobody knew teh way home, she said.",
    "The colour of the sky changed.",
    "Nothing is wrong here.",
]


def write(desk: Path, paragraphs: list[str], name: str = "a.txt") -> None:
    (desk / name).write_text("\n\n".join(paragraphs) + "\n", "utf-8")


def places(desk: Path, *arguments: str) -> list[str]:
    done = run("check", "--output-format", "concise", *arguments, folder=desk)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout.decode().splitlines()


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    furnish(tmp_path)
    write(tmp_path, PARAGRAPHS)
    accepted = run("baseline", "write", folder=tmp_path)
    assert accepted.returncode == 0, accepted.stderr
    assert b"3 findings accepted" in accepted.stdout
    return tmp_path


EXAMPLES = Path(__file__).parents[2] / "examples"
NEW = ("--baseline", "newslint-baseline.tsv")


@pytest.mark.process
def test_accepted_findings_are_not_reported(desk: Path) -> None:
    assert len(places(desk)) == 3
    assert places(desk, *NEW) == []
    assert run("check", *NEW, folder=desk).returncode == 0


@pytest.mark.process
def test_moving_paragraphs_and_renaming_bring_nothing_back(desk: Path) -> None:
    (desk / "a.txt").unlink()
    write(desk, random.Random(5).sample(PARAGRAPHS, len(PARAGRAPHS)), "b.txt")
    assert len(places(desk)) == 3
    assert places(desk, *NEW) == []


@pytest.mark.process
def test_editing_the_sentence_beside_brings_nothing_back(desk: Path) -> None:
    write(desk, ["We saw teh sea. It was rough, and grey.", *PARAGRAPHS[1:]])
    assert places(desk, *NEW) == []


@pytest.mark.process
def test_exactly_the_new_damage_is_reported(desk: Path) -> None:
    write(desk, [*PARAGRAPHS[:2], "He lost teh key. We saw teh sea.", *PARAGRAPHS[2:]])
    found, copy = places(desk, *NEW)
    assert found.startswith("a.txt:5:9: teh")
    assert copy.startswith("a.txt:5:25: teh"), "what was accepted in the first paragraph is there"


@pytest.mark.process
def test_fixing_heeds_the_baseline(desk: Path) -> None:
    write(desk, [*PARAGRAPHS, "He lost teh key."])
    diff = run("check", "--diff", *NEW, folder=desk).stdout.decode()
    assert "+He lost the key." in diff
    assert "-We saw teh sea" not in diff


@pytest.mark.process
def test_prune_drops_what_is_gone(desk: Path) -> None:
    write(desk, PARAGRAPHS[1:])
    assert b"1 dropped, 2 left" in run("baseline", "prune", folder=desk).stdout
    assert len(load(desk / "newslint-baseline.tsv").entries) == 2


@pytest.mark.process
def test_show_counts_by_rule(desk: Path) -> None:
    shown = run("baseline", "show", folder=desk).stdout.decode().split()
    assert shown == ["2", "teh", "1", "colour"]


@pytest.mark.process
def test_a_failed_file_keeps_the_baseline_as_it_was(desk: Path) -> None:
    before = (desk / "newslint-baseline.tsv").read_bytes()
    (desk / "broken.txt").write_bytes(b"caf\xe9 is broken")
    done = run("baseline", "write", folder=desk)
    assert done.returncode == 2
    assert b"broken.txt" in done.stderr
    assert (desk / "newslint-baseline.tsv").read_bytes() == before


@pytest.mark.process
def test_a_missing_baseline_says_what_to_do(desk: Path) -> None:
    done = run("check", "--baseline", "none.tsv", folder=desk)
    assert done.returncode == 2
    assert done.stderr.decode().strip() == (
        "newslint: none.tsv: no such file; run: newslint baseline write"
    )


WOMAN = "Agnieszka Nowak is the mayor. Agnieszka Nowak came home in May."
MAN = "Pedro Sousa is the mayor. Pedro Sousa came home in May."


@pytest.mark.process
def test_a_rule_that_reads_on_finds_nothing_new_in_an_old_paragraph(tmp_path: Path) -> None:
    write(tmp_path, [MAN, "It rained.", "He likes the sea."])
    assert run("baseline", "write", folder=tmp_path).returncode == 0
    write(tmp_path, [WOMAN, "It rained.", "He likes the sea."])
    assert len(places(tmp_path)) == 1
    assert places(tmp_path, *NEW) == []
    write(tmp_path, [WOMAN, "It rained.", "He likes the lakes."])
    (found,) = places(tmp_path, *NEW)
    assert "pronoun-gender" in found
    run("baseline", "prune", folder=tmp_path)
    write(tmp_path, [WOMAN, "It rained.", "He likes the sea."])
    assert len(places(tmp_path, *NEW)) == 1


def test_other_rules_read_one_paragraph_at_a_time(linter: Linter) -> None:
    """What they find is the same wherever a paragraph stands: a baseline relies on it."""
    seen = set()
    for file in sorted(EXAMPLES.glob("*.txt")):
        paragraphs = file.read_text("utf-8").strip().split("\n\n")
        order = random.Random(file.name).sample(paragraphs, len(paragraphs))
        assert order != paragraphs
        found = [
            {each.fingerprint for each in linter.lint(file, text).findings if not each.paragraph}
            for text in ("\n\n".join(paragraphs), "\n\n".join(order))
        ]
        assert found[0] == found[1]
        seen |= found[0]
    assert seen


COMMANDS = {
    "check": ("check", "--output-format", "concise"),
    "workers": ("check", "--output-format", "concise", "--jobs", "2", "--no-cache"),
}


@pytest.mark.process
@pytest.mark.parametrize("name", COMMANDS)
def test_a_second_copy_of_an_accepted_sentence_is_new(desk: Path, name: str) -> None:
    def new(*paths: str) -> list[str]:
        said = run(*COMMANDS[name], *NEW, *paths, folder=desk).stdout.decode()
        return [line.split(" ")[0] for line in said.splitlines()]

    write(desk, [*PARAGRAPHS, PARAGRAPHS[0]])
    assert new() == ["a.txt:9:8:"]
    write(desk, [PARAGRAPHS[0], PARAGRAPHS[0], *PARAGRAPHS[1:]])
    assert new() == ["a.txt:3:8:"]
    write(desk, PARAGRAPHS)
    write(desk, ["It rained.", PARAGRAPHS[1]], "0.txt")
    assert new() == ["0.txt:3:13:"], "in whichever it was not accepted, whatever the order"
    assert new("0.txt") == ["0.txt:3:13:"], "nor where the other one is not looked at"
    assert new("a.txt") == []


@pytest.mark.process
def test_what_moves_to_another_article_is_old_and_its_copy_is_new(desk: Path) -> None:
    write(desk, PARAGRAPHS[1:])
    write(desk, ["It rained.", PARAGRAPHS[0]], "0.txt")
    write(desk, ["It snowed."], "c.txt")
    assert places(desk, *NEW) == []
    assert places(desk, *NEW, "0.txt") == []
    write(desk, ["It snowed.", PARAGRAPHS[0]], "c.txt")
    (found,) = places(desk, *NEW)
    assert found.startswith("c.txt:3:8: teh")


@pytest.mark.process
def test_copies_are_fixed_and_what_was_accepted_stays(desk: Path) -> None:
    write(desk, [*PARAGRAPHS, PARAGRAPHS[0]])
    assert run("fix", *NEW, folder=desk).returncode == 0
    fixed = (desk / "a.txt").read_text("utf-8").split("\n\n")
    assert fixed[0] == PARAGRAPHS[0]
    assert fixed[-1] == "We saw the sea. It was calm.\n"


@pytest.mark.process
def test_copies_that_were_accepted_are_counted(desk: Path) -> None:
    write(desk, [PARAGRAPHS[0]] * 3)
    done = run("baseline", "write", folder=desk)
    assert b"3 findings accepted" in done.stdout
    assert places(desk, *NEW) == []
    write(desk, [PARAGRAPHS[0]] * 2)
    assert b"1 dropped, 2 left" in run("baseline", "prune", folder=desk).stdout
    write(desk, [PARAGRAPHS[0]] * 3)
    assert len(places(desk, *NEW)) == 1


@pytest.mark.process
def test_from_another_folder_the_articles_are_the_same(desk: Path) -> None:
    (desk / "sub").mkdir()
    (desk / "a.txt").rename(desk / "sub" / "a.txt")
    run("baseline", "write", folder=desk)
    options = ("check", "--baseline", "../newslint-baseline.tsv", "--output-format", "concise")
    assert run(*options, folder=desk / "sub").stdout == b""
    write(desk / "sub", PARAGRAPHS, "b.txt")
    assert run(*options, folder=desk / "sub").stdout.count(b"\n") == 3


@pytest.mark.process
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_what_a_baseline_names_is_read_only_in_the_repository(desk: Path, tmp_path: Path) -> None:
    baseline = desk / "newslint-baseline.tsv"
    accepted = baseline.read_text("utf-8")
    os.mkfifo(desk / "pipe.txt")
    (desk / "link.txt").symlink_to("/dev/zero")
    (desk / "circle.txt").symlink_to("circle.txt")
    for name in (
        "pipe.txt",
        "link.txt",
        "circle.txt",
        "x" * 5000,
        "/dev/zero",
        "../" * 20 + "dev/zero",
        "rules",
        "\0",
        ".",
    ):
        baseline.write_text(accepted.replace("\ta.txt\t", f"\t{name}\t"), "utf-8")
        done = run("check", *NEW, "a.txt", folder=desk)
        assert done.returncode in (0, 1), done.stderr
        assert done.stderr == b""


@pytest.mark.process
def test_standard_input_may_be_any_article(desk: Path) -> None:
    text = "\n\n".join(PARAGRAPHS).encode()
    assert run("check", "-", *NEW, folder=desk, stdin=text).returncode == 0
    named = ("--stdin-filename", "a.txt")
    assert run("check", "-", *NEW, *named, folder=desk, stdin=text).returncode == 0
    assert run("check", "-", *NEW, folder=desk, stdin=text + b"\n\n" + text).returncode == 1


@pytest.mark.process
def test_it_is_written_with_the_options_of_a_check(desk: Path) -> None:
    done = run("baseline", "write", "--select", "teh", folder=desk)
    assert b"2 findings accepted" in done.stdout
    (found,) = places(desk, *NEW)
    assert "colour" in found
    done = run("baseline", "write", "--ignore", "teh", "--no-cache", "a.txt", folder=desk)
    assert b"1 finding accepted" in done.stdout
    done = run("baseline", "prune", "--ignore", "colour", folder=desk)
    assert b"1 dropped, 0 left" in done.stdout
    done = run("baseline", "write", "--since", "HEAD", folder=desk)
    assert done.returncode == 2, "what is old is to be accepted, too"


@pytest.mark.process
def test_a_second_copy_of_a_paragraph_is_new_to_rules_that_read_on(tmp_path: Path) -> None:
    paragraphs = [WOMAN, "It rained.", "He likes the sea."]
    write(tmp_path, paragraphs)
    assert run("baseline", "write", folder=tmp_path).returncode == 0
    assert places(tmp_path, *NEW) == []
    write(tmp_path, [*paragraphs, "It snowed.", "He likes the sea."])
    found = [each for each in places(tmp_path, *NEW) if "pronoun-gender" in each]
    assert [each.split(" ")[0] for each in found] == ["a.txt:9:1:"]


@pytest.mark.process
def test_prune_keeps_what_it_did_not_look_at(desk: Path) -> None:
    before = (desk / "newslint-baseline.tsv").read_bytes()
    (desk / "b.txt").write_text("Nothing.\n", "utf-8")
    assert b"0 dropped, 3 left" in run("baseline", "prune", "b.txt", folder=desk).stdout
    assert (desk / "newslint-baseline.tsv").read_bytes() == before
    (desk / "a.txt").unlink()
    assert b"3 dropped, 0 left" in run("baseline", "prune", "b.txt", folder=desk).stdout


@pytest.mark.process
def test_what_is_no_baseline_is_not_overwritten(desk: Path) -> None:
    before = (desk / "a.txt").read_bytes()
    done = run("baseline", "write", "--file", "a.txt", folder=desk)
    said = b"newslint: a.txt: this is no baseline, so it stays; name another file\n"
    assert (done.returncode, done.stderr) == (2, said)
    assert (desk / "a.txt").read_bytes() == before
    conflict = b"<<<<<<< ours\n" + (desk / "newslint-baseline.tsv").read_bytes()
    for known in (b"", conflict):
        (desk / "newslint-baseline.tsv").write_bytes(known)
        assert run("baseline", "write", folder=desk).returncode == 0
