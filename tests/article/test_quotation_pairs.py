from __future__ import annotations

import pytest

from fixture_types import Read


def shape(read: Read, text: str) -> list[str]:
    """Return each quotation as it stands, with ? for a lost mark and … where it goes on."""
    found = []
    article = read(text)
    for pair in article.quotation_pairs:
        start = pair.opening.span.start if pair.opening else pair.block.start
        end = pair.closing.span.end if pair.closing else pair.next or pair.block.end
        lost = "…" if pair.goes_on else "?"
        words = article.prose[start:end].strip()
        head, tail = lost * (pair.opening is None), lost * (pair.closing is None)
        found.append(f"{head}{words}{tail}")
    return found


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He called it “a scandal” and left.", ["“a scandal”"]),
        ('He called it "a scandal" and left.', ['"a scandal"']),
        ("He called it 'a scandal' and left.", ["'a scandal'"]),
        ("He called it ‘a scandal’ and left.", ["‘a scandal’"]),
        ("“He called it ‘a scandal’,” she said.", ["‘a scandal’", "“He called it ‘a scandal’,”"]),
        ("‘He called it “a scandal”,’ she said.", ["“a scandal”", "‘He called it “a scandal”,’"]),
        ("A “flood, “Novak said.", ["“flood, “"]),
        ("It was ”a scandal” to them.", ["”a scandal”"]),
        ("It was „a scandal“ to them.", ["„a scandal“"]),
        ("It was « a scandal » to them.", ["« a scandal »"]),
        ("The “Long Way Home“has begun.", ["“Long Way Home“"]),
        # The next paragraph opens a quotation of its own.
        (
            "“We won” in Osk, said Novak. He came ” with ease “according to Lima.\n\n"
            "The car was found. “They came this morning,” he said.",
            ["“We won”", "” with ease “", "“They came this morning,”"],
        ),
    ],
)
def test_pairs(read: Read, text: str, quoted: list[str]) -> None:
    assert shape(read, text) == quoted


@pytest.mark.parametrize(
    "text",
    [
        "The workers’ handbook of the ’90s is the judges’ own.",
        "The workers' handbook of the '90s is the judges' own.",
        "'Tis the season of rock 'n' roll, they say.",
        "The door is 6' 2\" high.",
        'The board is 12" wide, the screen 15".',
        "They ran it in 3' 20'' on Monday.",
        "The sheikh ‘Abd al-Karim spoke first.",
    ],
)
def test_what_is_no_mark(read: Read, text: str) -> None:
    assert shape(read, text) == []


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "“We are sorry.\n\n“We were wrong,” she said.",
            ["“We are sorry.…", "“We were wrong,”"],
        ),
        ("“We are sorry.\n\nWe were wrong,” she said.", ["“We are sorry.…", "…We were wrong,”"]),
        ('He said: "It rains. "It snows," he added.', ['"It rains. "It snows,"']),
        ("She said: “We are sorry.\n\nNobody spoke.", ["“We are sorry.?"]),
        (
            "Nobody spoke, she said. We are sorry.” They left.",
            ["?Nobody spoke, she said. We are sorry.”"],
        ),
        ("It was “work. He added, “It is hard.”", ["“work. He added,?", "“It is hard.”"]),
        (
            'It was the talk of the day.\n\n"We are proud of the team',
            ['"We are proud of the team…'],
        ),
    ],
)
def test_quotations_that_go_on_or_have_lost_a_mark(
    read: Read, text: str, quoted: list[str]
) -> None:
    assert shape(read, text) == quoted


def test_one_paragraph_may_have_thousands_of_quotations(read: Read) -> None:
    found = read("“We left,” she said. " * 5000).quotation_pairs
    assert len(found) == 5000
    assert all(pair.opening and pair.closing for pair in found)
    assert [pair.block for pair in found[::2500]] == [found[0].block] * 2
