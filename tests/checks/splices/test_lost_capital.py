from __future__ import annotations

import pytest

from fixture_types import Find


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The two sides met again in the capital on tuesday morning.", "Tuesday"),
        ("The law will come into force at the end of august 2026.", "August"),
        ("The bank has lent money to the venezuelan government.", "Venezuelan"),
    ],
)
def test_lost_capital(sure: Find, text: str, right: str) -> None:
    (match,) = sure("lost-capital", text)
    assert match.values["right"] == right


@pytest.mark.parametrize(
    "text",
    [
        "They may march through the town, as they did on the day of that august body.",
        "He had a swiss army knife, a turkish coffee and a plate of french fries.",
        "He likes guinea pigs, fine china and a good turkey at the end of the year.",
        "Write to desk@canadian.example or see the page at www.example.org/monday/january.",
        "the whole line is in lower case, on monday as on friday, like a message.",
        "He said that the president spoke for an hour, and the general election is near.",
        "The bank of france lent money to the government of jamaica last december.",
    ],
)
def test_words_that_need_no_capital(sure: Find, text: str) -> None:
    assert sure("lost-capital", text) == []


@pytest.mark.parametrize(
    ("text", "word", "right"),
    [
        ("According to the paper, u.s. spies have read the notes.", "u.s.", "U.S."),
        ("The envoy of the u.n. met the mayor on Friday morning.", "u.n.", "U.N."),
        ("A former us senator came to the fair on Friday morning.", "us", "US"),
        ("The bridge cost 30 million us dollars, the mayor said.", "us", "US"),
        ("The road is open. Us president Ana Lima came on Friday.", "Us", "US"),
        ("us president Ana Lima came to the fair on Friday.", "us", "US"),
    ],
)
def test_states_in_lower_case(sure: Find, text: str, word: str, right: str) -> None:
    (match,) = sure("lost-capital", text)
    assert (match.values["word"], match.values["right"]) == (word, right)


@pytest.mark.parametrize(
    "text",
    [
        "She told us President Lima was late, and he gave us dollars for it.",
        "Many of us senators are too old, he said, and the war made us soldiers.",
        "The page is at www.u.s.example.org, and it has been there since Friday.",
        "The three of us dollars or no dollars would have gone there on Friday.",
        "It was them or us. Us men were late, said the man in the hall.",
        "the us president came to the fair, and nobody here writes any capitals at all.",
    ],
)
def test_persons_are_no_states(sure: Find, text: str) -> None:
    assert sure("lost-capital", text) == []


BEFORE, AFTER = "The club lost again.\n\nThe fans left. Nobody sang.", "The mayor came.\n\nHe left."


@pytest.mark.parametrize(
    ("line", "right"),
    [("mother’s fault", "Mother"), ("“good night”", "Good"), ("the course of the day", "The")],
)
def test_small_headings(sure: Find, line: str, right: str) -> None:
    (match,) = sure("lost-capital", f"{BEFORE}\n\n{line}\n\n{AFTER}")
    assert match.values["right"] == right


@pytest.mark.parametrize("line", ["by ana novak", "bell hooks reads", "the list of towns:", "so"])
def test_other_small_lines(sure: Find, line: str) -> None:
    assert sure("lost-capital", f"{BEFORE}\n\n{line}\n\n{AFTER}") == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("They saw Coco Tarvi in the hall. Later coco tarvi left.", "Coco Tarvi"),
        ("They saw the red lamps of the White house there.", "White House"),
        ('Will the mayor stand? "maybe"\n\nThe mayor was silent.', "Maybe"),
    ],
)
def test_small_names(sure: Find, text: str, right: str) -> None:
    (match,) = sure("lost-capital", text)
    assert match.values["right"] == right


@pytest.mark.parametrize(
    "text",
    [
        "The Grand Slams are four. She won two grand slams there.",
        "The paper said that the Labour party lost the vote.",
        "White house paint is cheap in the town.",
    ],
)
def test_words_and_styles(sure: Find, text: str) -> None:
    assert sure("lost-capital", text) == []


@pytest.mark.parametrize(
    ("text", "word", "right"),
    [
        ("The coach of the south Korean team was calm.", "south Korean", "South Korean"),
        ("Many of them are muslims from the old town.", "muslims", "Muslims"),
        ("The priest asked the catholic bishops for help.", "catholic", "Catholic"),
        ("The flight from tokyo was two hours late.", "tokyo", "Tokyo"),
        ("The russian army has left the village.", "russian", "Russian"),
        ("In the hall, carlos Alcaraz won both of the sets.", "carlos", "Carlos"),
        ("The trial of park Geun-hye began on Friday.", "park", "Park"),
        ("The police arrested tran duc anh on Friday.", "tran duc anh", "Tran Duc Anh"),
        ("They met Ursula von der leyen on Friday.", "leyen", "Leyen"),
        ("In Congress the republican senators said no.", "republican", "Republican"),
        ("Who pays for it? taxpayers fear that they will.", "taxpayers", "Taxpayers"),
        ("“The road is closed.” drivers took the bridge.", "drivers", "Drivers"),
    ],
)
def test_parts_of_names_and_starts(sure: Find, text: str, word: str, right: str) -> None:
    (match,) = sure("lost-capital", text)
    assert text[match.span.start : match.span.end] == word
    assert match.values["right"] == right


@pytest.mark.parametrize(
    "text",
    [
        "A swiss army knife lay there, and his taste was catholic.",
        "The German marques Mercedes and Villa sold well.",
        "On a misty Sunday the liberal Democrats met in the hall.",
        "Macworld Expo is over. The Macworld expo was full.",
        "“Where is the fun in that?” they pondered at home.",
        "What is it? the man at the door asked them.",
        "The republican senators of the old town met there.",
    ],
)
def test_words_beside_names(sure: Find, text: str) -> None:
    assert sure("lost-capital", text) == []
