from __future__ import annotations

import pytest

from fixture_types import Find, Propose, Repair
from newslint.edits import apply


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "The council said on Friday that prices Had risen by more than ten percent.",
            "The council said on Friday that prices had risen by more than ten percent.",
        ),
        (
            "All of the farmers of the valley say They will fight to keep their land.",
            "All of the farmers of the valley say they will fight to keep their land.",
        ),
        (
            "The president arrived In Indonesia on Monday for talks with his colleague.",
            "The president arrived in Indonesia on Monday for talks with his colleague.",
        ),
        (
            "The letter was read aloud by a Minister who had been there in the spring.",
            "The letter was read aloud by a minister who had been there in the spring.",
        ),
        (
            "Most of the farmers live in the North of the country, near the old border.",
            "Most of the farmers live in the north of the country, near the old border.",
        ),
        (
            "They wrote to the Government on Friday, and later the government said no again.",
            "They wrote to the government on Friday, and later the government said no again.",
        ),
        # the full stop is lost, not a capital too many
        (
            "The prospective buyer of the plant has lost its deposit It said it is in talks.",
            "The prospective buyer of the plant has lost its deposit. It said it is in talks.",
        ),
    ],
)
def test_stray_capital_puts_the_likeliest_repair_first(sure: Find, text: str, first: str) -> None:
    (match,) = sure("stray-capital", text)
    assert apply(text, match.repairs[0]) == first


@pytest.mark.parametrize(
    "text",
    [
        "The album went to number one for the third week in a row with Over and Over again.",
        "The two of them met at a concert of The Who in the summer of the same year.",
        "A woman with vitamin A in her blood was said to be safe from the disease.",
        "The vice premier, Liu He, and the trade envoy of the other side met on Monday.",
        "There are two reasons for this, he said in the speech: a) The price of oil is too low.",
        "The boys of the village thanked the Lord, for they knew that He had heard them.",
        "The state government and the federal Opposition want the help to be paid in May.",
        "The envoy of the North met the men of the West in the capital of the country.",
        "The Government of the day spoke, and the Government was heard by the people.",
        "She lives in New York City and works for a Bank of England branch in the town.",
    ],
)
def test_titles_names_and_lists_keep_their_capitals(sure: Find, text: str) -> None:
    assert sure("stray-capital", text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "He was Due to speak to the council about the old harbour on Friday.",
            "capital-on-content-word",
        ),
        (
            "Harbour plans Ships of all sizes may call at the port from next week.",
            "capital-after-heading",
        ),
        (
            "The council has shown a Complete Disregard for the people of the port.",
            "capitals-on-phrase",
        ),
        (
            "In a talk on Friday Finance Minister Anna Weber Told them that the port was open.",
            "capital-in-doubt",
        ),
    ],
)
def test_capitals_are_judged_by_where_they_stand(found: Find, text: str, kind: str) -> None:
    (match,) = found("stray-capital", text)
    assert match.kind == kind


@pytest.mark.parametrize(
    ("kind", "text", "repaired"),
    [
        (
            "capital-in-title",
            "The painters of the circle were Anna Bonds and Tom Fields, And several others came.",
            "The painters of the circle were Anna Bonds and Tom Fields, and several others came.",
        ),
        (
            "capital-in-doubt",
            "We Really do need to wait until the council reports, which is on Friday at noon.",
            "We really do need to wait until the council reports, which is on Friday at noon.",
        ),
    ],
)
def test_the_right_repair_is_proposed_to_the_judge(
    proposed: Propose, kind: str, text: str, repaired: str
) -> None:
    found, texts = proposed("stray-capital", text)
    assert found == kind
    assert repaired in texts


def test_what_is_right_is_not_even_proposed(found: Find) -> None:
    text = "She read from The Lord Of The Rings to the children on Friday."
    assert found("stray-capital", text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "The doctors told the old man in the hospital that you Need to eat well.",
            "The doctors told the old man in the hospital that you need to eat well.",
        ),
        (
            "He told the men to leave the room at once. But for Ortega The game is not over yet.",
            "He told the men to leave the room at once. But for Ortega the game is not over yet.",
        ),
        (
            "The court has told the paper of the release by Ortega On Monday, as it said.",
            "The court has told the paper of the release by Ortega on Monday, as it said.",
        ),
    ],
)
def test_capitals_that_no_title_explains(repaired: Repair, text: str, right: str) -> None:
    assert repaired("stray-capital", text) == right


def test_a_capital_behind_a_semicolon(sure: Find) -> None:
    (match,) = sure("stray-capital", "The hall was dark at night; It could be the storm.")
    assert match.values["right"] == "it"


def test_capitals_behind_semicolons_as_a_habit(sure: Find) -> None:
    text = "He came; She left; They sang; It was late; You know it."
    assert sure("stray-capital", text) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The court in the old harbour town Sentenced the man to six years.", "Sentenced"),
        ("The factory Will close its doors at the end of the year.", "Will"),
        ("The storm near the coast Shook the houses of the village at night.", "Shook"),
        ("The nurses treated More than sixty people in the hall.", "More"),
        ("The rescuers saved Three children and a dog from the water.", "Three"),
        ("The runner from the coast came Second in the last race.", "Second"),
        ("According to the police, A woman was hurt in the crash.", "A"),
        ("His Brother Paulo was asked by the judge on Friday.", "Brother"),
        ("They spoke of it during the show This Thursday in town.", "This"),
    ],
)
def test_capitals_that_their_sentence_cannot_do_without(
    repaired: Repair, text: str, word: str
) -> None:
    assert repaired("stray-capital", text) == text.replace(f" {word} ", f" {word.lower()} ")


@pytest.mark.parametrize(
    "text",
    [
        "The Group Four fixtures were agreed on in the spring.",
        "The police asked Sister Amelia and Brother Paulo about it.",
        "He has seen the film Two women and the play Three children.",
        "KNIGHTS OF THE SEA II Looks set to build on the first one.",
        "In May the editor of Rain magazine left, as did a Member of Parliament.",
        "Dear old reader, Our town was built by storms and by the sea.",
        "When she saw it she thought, What a fine plan for a town this is.",
        "Ann Hill and her son left. The town did not like the Hills at all.",
    ],
)
def test_capitals_of_names(sure: Find, text: str) -> None:
    assert sure("stray-capital", text) == []
