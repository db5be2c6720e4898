"""Who says each quotation."""

from __future__ import annotations

import pytest

from fixture_types import Read
from newslint.article.article import Article
from newslint.people.speakers import attributions
from newslint.pronouns.readings import readings


def speakers(article: Article) -> list[str | None]:
    return [said.speaker.text if said.speaker else None for said in attributions(article)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will not agree to this plan,” Claudia Sheinbaum said on Monday.", ["Sheinbaum"]),
        ("“We will not agree to this plan,” she said.", ["she"]),
        ("“We will not agree to this plan,” said the minister.", ["minister"]),
        ("Claudia Sheinbaum said: “We will not agree to this plan.”", ["Sheinbaum"]),
        ("“We will not agree,” he said. “We are ready for this.”", ["he", "he"]),
        ("“We will not agree to this plan,” according to the minister.", ["minister"]),
        ("“We will not agree to this plan.” — Claudia Sheinbaum", ["Claudia"]),
        ("The so-called “safe country” plan failed.", [None]),
        ("“We will not agree to this plan,” read a sign at the door of the old house.", [None]),
    ],
)
def test_speaker_beside_the_quotation(read: Read, text: str, expected: list[str | None]) -> None:
    assert speakers(read(text)) == expected


def test_an_open_quotation_goes_on_with_its_speaker(read: Read) -> None:
    text = (
        "The minister said: “We will not agree to this plan.\n\n"
        "“We are ready for anything that may come now.”"
    )
    assert speakers(read(text)) == ["minister", "minister"]


def test_a_speaker_inside_the_quotation_is_not_its_speaker(read: Read) -> None:
    text = "“The president said that he would not agree,” Maria Lopez told reporters."
    assert speakers(read(text)) == ["Lopez"]


def test_a_quoted_pronoun_is_not_the_speaker(read: Read) -> None:
    text = "Maria Lopez spoke to reporters. “He is tired of this,” Maria Lopez said."
    article = read(text)
    person = readings(article)[0].person
    assert person is not None
    assert person.name != "Maria Lopez"


def test_a_quotation_goes_on_where_its_paragraphs_run_together(read: Read) -> None:
    text = 'He said: "We will not agree. "We are ready for it." Nobody answered.'
    article = read(text)
    (quotation,) = article.quotations
    said = text[quotation.span.start : quotation.span.end]
    assert said == '"We will not agree. "We are ready for it."'
