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
FORECAST = "Rain is expected until Sunday, and three schools in the town will stay closed."
SAID = "We must not give up hope."


@pytest.mark.parametrize(
    ("name", "text", "safe"),
    [
        ("a.txt", f"{SENTENCE} {SENTENCE} The vote was close.", True),
        ("a.md", f"# Bridge\n\n{LEAD}\n\n{SENTENCE}\n\n{SENTENCE}\n", True),
        ("a.html", f"<p>{LEAD}</p>\n<p>{SENTENCE}</p>\n<p>{SENTENCE}</p>", True),
        ("a.txt", f"{LEAD}\n\n{FORECAST}\n\n{FORECAST}\n", True),
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
        ("a.txt", "Four legs good, two legs bad on Manor Farm. " * 2, False),
        ("a.txt", "Lord, have mercy on the people of Mariupol. " * 2, False),
        ("a.txt", f"{LEAD}\n\n{SENTENCE}\n{SENTENCE}\nThe boats went out at dawn.\n", False),
        ("a.md", f"{LEAD}\n\n{SENTENCE}\n{SENTENCE}\nThe boats went out at dawn.\n", False),
        # steps, timetables, forecasts
        ("a.txt", f"{LEAD}\n\n{'Stir the soup for 10 minutes over low heat. ' * 2}", False),
        ("a.txt", "The train from Kyiv leaves at 10:15 each day. " * 2, False),
        ("a.txt", f"{LEAD}\n\n{'Monday: sunny near the Polish border. ' * 2}", False),
        # a standfirst, a pull quote or a changed passage in the same paragraph
        ("a.md", f"{LEAD}\n\n**{SENTENCE}** {SENTENCE} The vote was close.\n", False),
        ("a.md", f"{LEAD}\n\n[{SENTENCE}](a.html) {SENTENCE}\n", False),
        ("a.md", f"{LEAD}\n\n~~{SENTENCE}~~ {SENTENCE}\n", False),
        ("a.html", f"<p>{LEAD}</p><p><b>{SENTENCE}</b><br>{SENTENCE} More.</p>", False),
        ("a.html", f"<p>{LEAD}</p><p><del>{SENTENCE}</del> <ins>{SENTENCE}</ins></p>", False),
        ("a.txt", f"{LEAD}\n\n    {SENTENCE}\n\n{SENTENCE}\n", False),
        # something stands between, or they stand in two places
        ("a.md", f"{LEAD}\n\n{SENTENCE}\n\n![](a.jpg)\n\n{SENTENCE}\n", False),
        ("a.md", f"{LEAD}\n\n{SENTENCE}\n\n---\n\n{SENTENCE}\n", False),
        ("a.md", f"{LEAD}\n\n{SENTENCE}\n\n{{{{< tweet 12 >}}}}\n\n{SENTENCE}\n", False),
        ("a.mdx", f"{LEAD}\n\n<Pull>\n\n{SENTENCE}\n\n</Pull>\n\n{SENTENCE}\n", False),
        ("a.html", f"<p>{LEAD}</p><p>{SENTENCE}</p><img src=a.jpg><p>{SENTENCE}</p>", False),
        ("a.html", f"<p>{LEAD}</p><p>{SENTENCE}</p><!-- body --><p>{SENTENCE}</p>", False),
        ("a.html", f"<div>{LEAD}</div><div>{SENTENCE}</div><div>{SENTENCE}</div>", False),
        (
            "a.html",
            f"<p>{LEAD}</p><section><p>{SENTENCE}</p></section><section><p>{SENTENCE}</p></section>",
            False,
        ),
        # a second article begins
        ("a.txt", f"{LEAD}\n\n* * *\n\n{SENTENCE}\n\n{SENTENCE}\n", False),
        ("a.md", f"{LEAD}\n\n## Bridge closed\n\n{SENTENCE}\n\n{SENTENCE}\n", False),
        ("a.html", f"<p>{LEAD}</p><h2>Bridge</h2><p>{SENTENCE}</p><p>{SENTENCE}</p>", False),
        # lists and quotations
        ("a.md", f"{LEAD}\n\n- {SENTENCE}\n- {SENTENCE}\n", False),
        ("a.txt", f"{LEAD}\n\n- {SENTENCE}\n- {SENTENCE}\n", False),
        ("a.txt", f"{LEAD}\n\n• {SENTENCE}\n\n• {SENTENCE}\n", False),
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
