"""What a finding says: what is wrong, and what the repair that was chosen does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fixture_types import Read
from newslint.catalogue.catalogue import load_rules
from newslint.catalogue.rule import Proposal
from newslint.edits import replaced
from newslint.linting.wording import message
from newslint.model import Edit, Match, Safety, Span

RULE = replace(load_rules()["doubled-word"], message="Wrong{repair}.")


def said(read: Read, text: str, *edits: tuple[str, str], safety: Safety = Safety.SAFE) -> str:
    """Return what is said where `[[…]]` is wrong and each old text becomes its new one."""
    start, end = text.index("[["), text.index("]]") - 2
    prose = text.replace("[[", "").replace("]]", "")
    repair = tuple(Edit(Span(at := prose.index(old), at + len(old)), new) for old, new in edits)
    match = Match(Span(start, end), {}, (repair,))
    return message(read(prose), Proposal(RULE, match, repair, safety), None)


@pytest.mark.parametrize(
    ("text", "edit", "wanted"),
    [
        ("The men [[did not went]] home.", ("went", "go"), 'Wrong: write "did not go".'),
        ("It depends [[of]] you.", ("of", "on"), 'Wrong: write "on".'),
        ("They discussed [[about]] it.", ("about ", ""), 'Wrong: leave out "about".'),
        ("Prices rose[[, they said]]. No.", (", they said", ""), 'Wrong: leave out "they said".'),
        ("She went[[. earlier]] today.", (". ", " "), 'Wrong: write "went earlier".'),
        ("The house[[. they]] left.", ("t", "T"), 'Wrong: write "house. They".'),
        ("He met the[[.]] French.", (".", ""), 'Wrong: write "the French".'),
        ("The pacts[[. “Big Deal”]].", (". ", " "), 'Wrong: write "pacts “Big Deal”".'),
        ('The pacts[[. "Big"]].', (". ", " "), 'Wrong: write “pacts "Big"”.'),
        ("We met [[Herr]] Lima.", ("Herr", "Mr."), 'Wrong: write "Mr."'),
        ("The lead[[ers It]]aly", ("ers ", "ers of "), 'Wrong: write "leaders of Italy".'),
    ],
)
def test_says_what_to_write(read: Read, text: str, edit: tuple[str, str], wanted: str) -> None:
    assert said(read, text, edit) == wanted


def test_a_hint_is_a_guess(read: Read) -> None:
    text = "She met the [[leaders Italy]] today."
    assert said(read, text, ("s I", "s of I"), safety=Safety.HINT) == (
        'Wrong: perhaps "leaders of Italy".'
    )
    assert said(read, "Go to [[the]] town.", ("the ", ""), safety=Safety.HINT) == (
        'Wrong: perhaps leave out "the".'
    )


def test_of_a_long_place_only_what_changes_is_said(read: Read) -> None:
    text = "It closed[[. Forcing it to sell all of the ships that it had]]. No."
    assert said(read, text, (". F", ", f")) == 'Wrong: write "closed, forcing".'
    text = "It closed. [[The ships that were bought in the spring were sold again in the autumn]]."
    assert said(read, text, (text[text.index("[[") + 2 : text.index("]]")], "No")) == "Wrong."


def test_without_a_repair_nothing_is_advised(read: Read) -> None:
    proposal = Proposal(RULE, Match(Span(0, 3)), None, Safety.SAFE)
    assert message(read("The end."), proposal, None) == "Wrong."


@pytest.mark.parametrize(
    ("gain", "wanted"),
    [(1.2, " (reads more naturally)."), (7.3, " (reads much more naturally).")],
)
def test_what_the_judge_agrees_to_reads_better(read: Read, gain: float, wanted: str) -> None:
    repair = replaced(0, 4, "")
    match = Match(Span(0, 3), {}, (repair,))
    proposal = Proposal(RULE, match, repair, Safety.UNSAFE, gain)
    assert message(read("The the end."), proposal, None) == f'Wrong: leave out "The"{wanted}'
