from __future__ import annotations

from pathlib import PurePath

import pytest

from fixture_types import Find
from newslint.edits import apply
from newslint.linting.linter import Linter
from newslint.model import Safety

PARAGRAPH = "The minister left the talks early. His office gave no reason for it."
LEAD = "The talks on the dam began in the capital on Monday."


def test_a_repeated_paragraph_goes_as_a_whole(sure: Find) -> None:
    text = f"{LEAD}\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\nThe talks go on in the capital today.\n"
    (match,) = sure("repeated-sentence", text)
    assert match.safety == Safety.SAFE
    assert apply(text, match.repairs[0]) == text.replace(f"{PARAGRAPH}\n\n", "", 1)


SENTENCE = "The council of Lviv voted on Friday to close the bridge."
SAID = "We must not give up hope."


@pytest.mark.parametrize(
    ("name", "text", "safe"),
    [
        ("a.txt", f"{SENTENCE} {SENTENCE} The vote was close.", True),
        ("a.md", f"# Bridge\n\n{LEAD}\n\n{SENTENCE}\n\n{SENTENCE}\n", True),
        ("a.html", f"<p>{LEAD}</p>\n<p>{SENTENCE}</p>\n<p>{SENTENCE}</p>", True),
        # a standfirst, a title, a heading
        ("a.txt", f"{SENTENCE}\n\n{SENTENCE} The vote was close.", False),
        ("a.txt", f"{SENTENCE}\n\n{SENTENCE}\n\nThe vote was close on that day.", False),
        ("a.txt", f"Bridge closed\n\n{SENTENCE}\n\n{SENTENCE}\n\nThe vote was close.", False),
        ("a.md", f"# {SENTENCE}\n\n{SENTENCE} The vote was close.", False),
        ("a.md", f"{LEAD}\n\n**{SENTENCE}**\n\n{SENTENCE}\n", False),
        ("a.md", f"---\ndescription: {SENTENCE}\n---\n{SENTENCE} The vote was close.", False),
        ("a.html", f'<p>{LEAD}</p><p class="lead">{SENTENCE}</p>\n<p>{SENTENCE}</p>', False),
        ("a.html", f"<title>{SENTENCE}</title><h1>{SENTENCE}</h1><p>{SENTENCE}</p>", False),
        ("a.html", f"<p>{LEAD}</p><p><b>{SENTENCE}</b></p><p>{SENTENCE}</p>", False),
        # refrains
        ("a.txt", f"{LEAD}\n\n{SAID} {SAID}", False),
        ("a.txt", f"{LEAD}\n\n{SAID}\n\n{SAID}", False),
        ("a.txt", "The river gives and the river takes away. " * 2, False),
        ("a.txt", "Will they ever come home to Lviv again? " * 2, False),
        # lists and quotations
        ("a.md", f"{LEAD}\n\n- {SENTENCE}\n- {SENTENCE}\n", False),
        ("a.md", f"{LEAD}\n\n> {SENTENCE} {SENTENCE}\n", False),
    ],
)
def test_what_may_be_meant_is_only_shown(linter: Linter, name: str, text: str, safe: bool) -> None:
    findings = linter.lint(PurePath(name), text).findings
    fixes = [each.fix for each in findings if each.rule == "repeated-sentence"]
    levels = {fix.safety for fix in fixes if fix}
    assert (Safety.SAFE in levels) == safe
    assert levels <= {Safety.SAFE, Safety.HINT}


def test_each_copy_in_a_row_is_one(sure: Find) -> None:
    text = " ".join([SENTENCE] * 160)
    found = sure("repeated-sentence", text)
    assert {match.safety for match in found} == {Safety.SAFE}
    assert apply(text, [edit for match in found for edit in match.repairs[0]]) == SENTENCE


def test_a_sentence_repeated_further_up_is_only_shown(sure: Find) -> None:
    sentence = "The minister left the talks early on the evening of the second day."
    text = f"{sentence}\n\nHis office gave no reason for it.\n\n{sentence}\n"
    (match,) = sure("repeated-sentence", text)
    assert match.safety == Safety.HINT
    assert match.span.start == text.rindex("The minister")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", f"---\nseo:\n  description: {SENTENCE}\n---\n{SENTENCE} The vote was close.\n"),
        (
            "a.html",
            f'<meta name="description" content="{SENTENCE}"><p>{SENTENCE} It was close.</p>',
        ),
    ],
)
def test_a_description_may_have_the_words_of_the_lead(linter: Linter, name: str, text: str) -> None:
    found = linter.lint(PurePath(name), text).findings
    assert not [each for each in found if each.rule == "repeated-sentence"]
