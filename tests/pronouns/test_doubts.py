from __future__ import annotations

import pytest

from fixture_types import Find, Read
from newslint.pronouns.doubt import Doubt
from newslint.pronouns.readings import readings


@pytest.mark.parametrize(
    ("text", "pronoun", "right"),
    [
        # In his speech speaks whose speech it is.
        (
            "Anna Lee met Peter Novak on Monday. In his speech, Lee said that it was late.",
            "his",
            "her",
        ),
        # Who is new to the reader is nobody's that stands before.
        (
            "Anna Lee spoke as soon as he came home on Monday night, when a driver hit the gate.",
            "he",
            "she",
        ),
        # Who comes behind the subject of its own clause is somebody else.
        ("Anna Lee is a judge. He took office in May to replace Peter Novak.", "He", "She"),
        # Nobody is his own rival, and the rival is a woman.
        ("Anna Lee won on Monday and his rival will be a friend, Maria Cruz.", "his", "her"),
        # Whoever is only passed on the way is not taken up.
        ("Anna Lee is a poet. Lee spoke to Tarviqo in May. He was ill.", "He", "She"),
        # A surname that is a first name, too, used again and again.
        ("Sandra Collins is a singer. Collins won. Collins was glad. He left.", "He", "She"),
        # Nobody else was spoken of, and no woman is "he".
        ("A waitress found it. She was glad. In the end, he said, it was late.", "he", "she"),
        # Nothing before it in its paragraph can have opened a quotation.
        ('Anna Lee said that he was ready. "It is late.', "he", "she"),
        # A paragraph that ends with a closing mark leaves no quotation open.
        (
            "Anna Lee spoke. “It is late.” Lee left ”now.”\n\nAnna Lee said that he was ready.",
            "he",
            "she",
        ),
        # A court is nobody.
        ("Anna Lee left after the Federal Tarvi Court 2 had ruled. He was glad.", "He", "She"),
    ],
)
def test_no_doubt(sure: Find, text: str, pronoun: str, right: str) -> None:
    found = [match for match in sure("pronoun-gender", text) if match.values["pronoun"] == pronoun]
    assert [match.values["right"] for match in found] == [right]


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Anna Lee asked on Monday whether he would come to the sea.", Doubt.TWO),
        ("Bill Lee, a judge, spoke on Monday. The knife killed her.", Doubt.VICTIM),
        ("Anna Lee was widowed in May. He had been a miner.", Doubt.SPOUSE),
        ("Anna Lee toured with Hendrix. He was late.", Doubt.STRANGER_SINCE),
        ("Leeds signed Zerihun Tarviqo. Director Anna Lee was glad. He is 20.", Doubt.NEWCOMER),
        ("The trial of a hiker began. Judge Anna Lee sits. He is 20.", Doubt.NEWCOMER),
        ("Interview by Anna Lee\n\nHe opens the door.", Doubt.CAPTION),
        ("Anna Lee was angry. The ace wore his medal.", Doubt.TIED),
        ("The reporter asked Anna Lee why he had not been there.", Doubt.TWO),
        ("Anna Lee had left. As he came home on Monday, a driver hit the gate.", Doubt.LATER),
        ('Anna Lee said: "It is late. Then he left.', Doubt.QUOTED),
        ('Anna Lee said. "It is late.\n\nHe left.', Doubt.BADLY_QUOTED),
        ("Anna Lee wrote ``The Gate'' and ``The Bridge. He left.", Doubt.QUOTED),
        ("Anna Lee sang. The Tarvi family was there. He left.", Doubt.SOMEBODY_SINCE),
        ("Anna Lee cried “I thank Peter Novak!” before his voice cut in.", Doubt.SOMEBODY_SINCE),
    ],
)
def test_doubt(read: Read, text: str, doubt: Doubt) -> None:
    assert [each.doubt for each in readings(read(text))] == [doubt]


def test_the_same_pronoun_of_another_makes_two(read: Read) -> None:
    text = "Anna Lee was angry. Anna Lee took his keys and kept him waiting."
    assert [each.doubt for each in readings(read(text))] == [Doubt.TWO, Doubt.GENDER]


def test_the_other_pronoun_in_a_clause_is_somebody_elses(read: Read) -> None:
    text = "Anna Lee had a stroke on Sunday. He held her hand."
    assert [each.doubt for each in readings(read(text))] == [Doubt.TWO, Doubt.TWO]


def test_whom_an_article_is_about_is_taken_up_again(read: Read) -> None:
    text = (
        "Anna Lee is a singer. Lee lives in Rome. Lee danced at six. Lee was glad. Dancer Peter"
        " Novak taught in Paris. Novak won. In May, she left."
    )
    assert [each.doubt for each in readings(read(text))] == [Doubt.PROTAGONIST]


def test_a_piece_of_a_sentence_may_run_ahead(read: Read) -> None:
    text = "Anna Lee denied it. For his part. Peter Novak showed a picture."
    assert [each.doubt for each in readings(read(text))] == [Doubt.RUNS_AHEAD]


def test_two_are_in_play_where_one_tells_of_the_other(found: Find) -> None:
    text = "Peter Novak met Anna Lee. “Take me home,” she said he ordered."
    assert not any(match.values["pronoun"] == "she" for match in found("pronoun-gender", text))


def test_whom_an_article_is_about_may_open_a_paragraph(read: Read) -> None:
    text = (
        "Anna Lee is a painter. Lee lives in Rome. Lee has a studio. Lee won a prize in May.\n\n"
        "Lee sold it. Lee was glad. Peter Novak paints, too. Novak lives in Rome.\n\n"
        "She was born in 1970."
    )
    assert [each.doubt for each in readings(read(text))] == [Doubt.PROTAGONIST]


@pytest.mark.parametrize("quoted", ["``The Gate''", "''The Gate``"])
def test_titles_between_ticks_leave_the_rest_alone(sure: Find, quoted: str) -> None:
    (match,) = sure("pronoun-gender", f"Anna Lee wrote {quoted} in May. He left.")
    assert match.values["right"] == "She"


def test_relatives_are_told_of_in_turn(read: Read) -> None:
    text = (
        "Anna Lee is a painter. Her father Peter was a baker. He served in the cabinet of General"
        " Ivo Novak. Her mother Maria was a teacher from Osk."
    )
    (*_, mother) = readings(read(text))
    assert (mother.pronoun.token.text, mother.doubt) == ("Her", Doubt.PROTAGONIST)


def test_who_spoke_before_goes_on(read: Read) -> None:
    spoke = "Peter Novak said that it was late. Novak said little. Anna Lee is ready. He "
    assert [each.doubt for each in readings(read(f"{spoke}said no."))] == [Doubt.SPEAKER]
    once = spoke.replace("Novak said little. ", "")
    assert [each.doubt for each in readings(read(f"{once}said no."))] != [Doubt.SPEAKER]


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("Anna Lee asked Peter Novak to introduce himself.", "Novak"),
        ("Anna Lee accused the driver of hurting himself.", "driver"),
        ("Anna Lee hurt him by praising herself.", "Lee"),
        ("Anna Lee has a habit of praising herself.", "Lee"),
        ("Anna Lee tried to find her way.", "Lee"),
        ("Anna Lee used the room to hide himself.", None),
    ],
)
def test_whom_a_verb_hands_on_is_who_does_it(read: Read, text: str, tied: str | None) -> None:
    owners = [each.pronoun.binder for each in readings(read(text)) if each.pronoun.token.i > 3]
    assert [owner.text if owner else None for owner in owners][-1:] == [tied]
