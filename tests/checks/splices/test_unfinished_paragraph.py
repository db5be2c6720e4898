from __future__ import annotations

import pytest

from fixture_types import Find

_OTHERS = (
    "The mayor, a baker, spoke on Monday.",
    "The council met for two hours, and nobody spoke.",
    "“We will not wait so long,” said the mayor, who wants to build it.",
)
_REST = "The bridge, closed since May, is the only one in the region."
_WHOLE = (
    "The council, which met for two hours, has put off the vote on the new bridge until the spring"
)


def _article(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


@pytest.mark.parametrize("end", ["", " of 2031", " of Zorn"])
def test_a_paragraph_without_its_stop_is_found(found: Find, end: str) -> None:
    (match,) = found("unfinished-paragraph", _article(*_OTHERS, f"{_WHOLE}{end}", _REST))
    assert match.values["last"] == (end or _WHOLE).split()[-1]


@pytest.mark.parametrize(
    "paragraphs",
    [
        (*_OTHERS, f"{_WHOLE}.", _REST),
        (*_OTHERS, _WHOLE),  # nothing follows: the text may be cut
        (*_OTHERS, f"{_WHOLE} of", _REST),
        (*_OTHERS, _WHOLE, "and the summer, as one hears, with all that it brings to the town."),
        (_OTHERS[0], _WHOLE, *_OTHERS[1:], _REST),  # a caption or a summary
        (*_OTHERS, "The council, it seems, waits", _REST),
        (
            *_OTHERS,
            "Heavy clouds over the old town, where the council of the region met to vote",
            _REST,
        ),
        (_OTHERS[0], _WHOLE, _OTHERS[2][:-1], _WHOLE, _REST[:-1], _WHOLE, _REST[:-1]),
    ],
)
def test_captions_headings_and_pages_without_stops_are_let_alone(
    found: Find, paragraphs: tuple[str, ...]
) -> None:
    assert found("unfinished-paragraph", _article(*paragraphs)) == []


_TWO = "The council met for two hours. Nobody spoke of the bridge"


def test_a_short_paragraph_of_two_sentences_is_found(found: Find) -> None:
    (match,) = found("unfinished-paragraph", _article(*_OTHERS, _TWO, _REST))
    assert match.values["last"] == "bridge"


def test_a_long_paragraph_behind_the_headline_is_found(found: Find) -> None:
    long = f"{' '.join(_OTHERS)} {_TWO} that was closed in May, or of the road to the valley"
    paragraphs = ("Council of the town puts off its vote on the bridge", long, *_OTHERS, _REST)
    (match,) = found("unfinished-paragraph", _article(*paragraphs))
    assert match.values["last"] == "valley"


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Council of the town puts off its vote on the bridge", _TWO, *_OTHERS, _REST),  # a summary
        (*_OTHERS, "The council met for two hours. Then the mayor of Lima", _REST),
        (*_OTHERS, "The council met for two hours. Nobody spoke of Zorn", _REST),
        (*_OTHERS, "The council met for two hours. Nobody spoke", _REST),
        (*_OTHERS, "The council met. Nobody spoke of five matters:", _REST),
        (*_OTHERS, "The council met in May. A bridge behind the town hall", _REST),
        (*_OTHERS, "The plan is dead. The town waits — Ann Lima (@annlima) May 1, 2016", _REST),
        (*_OTHERS, _TWO),
    ],
)
def test_two_sentences_that_may_end_so(found: Find, paragraphs: tuple[str, ...]) -> None:
    assert found("unfinished-paragraph", _article(*paragraphs)) == []


_MORE = "The road to the valley, which nobody has mended since the storm of May, is closed as well"


def test_a_first_paragraph_that_is_too_long_for_a_headline(found: Find) -> None:
    long = f"The mayor spoke. {_WHOLE}, and nobody knows who will mend the road that leads there, "
    opening = f"{long}or when the men of the harbour, all of whom were asked, go back to work again"
    (match,) = found("unfinished-paragraph", _article(opening, *_OTHERS, _REST))
    assert match.values["last"] == "again"


def test_two_sentences_behind_the_headline_are_no_summary(found: Find) -> None:
    told = f"The council met for two hours, and nobody spoke. {_MORE} as the bridge to the spring"
    (match,) = found("unfinished-paragraph", _article("A new bridge", told, *_OTHERS, _REST))
    assert match.values["last"] == "spring"


@pytest.mark.parametrize(
    "last",
    [
        "The council met for two hours. The mayor called it “an act of cowards”",
        "The council met for two hours. The bridge will cost five million pounds (six in euros)",
        "The council met for two hours. The bridge was built by Maria Novak",
        "The council met for two hours. Nobody has crossed it since 2012",
        "The council met for two hours. They will meet again at 7 p.m",
    ],
)
def test_the_third_paragraph_of_a_text_without_headline(found: Find, last: str) -> None:
    opening = "The mayor spoke on Monday. The council met for two hours, and nobody spoke."
    (match,) = found("unfinished-paragraph", _article(opening, _OTHERS[0], last, _REST, _REST))
    assert last.endswith(str(match.values["last"]))
