from __future__ import annotations

import pytest

from fixture_types import Find, Repair
from newslint.edits import apply


@pytest.mark.parametrize(
    ("text", "first"),
    [
        # joined: what follows is no sentence
        (
            "The minister spoke to reporters. at the airport of the capital on Monday.",
            "The minister spoke to reporters at the airport of the capital on Monday.",
        ),
        (
            "Oil prices in Europe. rose by a tenth after the news from the ministry.",
            "Oil prices in Europe rose by a tenth after the news from the ministry.",
        ),
        # capitalised: a sentence with its own subject and verb
        (
            "The company lost its largest customer. it closed two of its plants.",
            "The company lost its largest customer. It closed two of its plants.",
        ),
        (
            "The price of wheat has doubled since May. millers have bought less of it this year.",
            "The price of wheat has doubled since May. Millers have bought less of it this year.",
        ),
        # a comma: two whole clauses, an opening clause, a relative clause, a participle
        (
            "The bank has cut its forecast for the year. and the state will lend less than before.",
            "The bank has cut its forecast for the year, and the state will lend less than before.",
        ),
        (
            "Although the team lost all of its matches. they stayed in the first division.",
            "Although the team lost all of its matches, they stayed in the first division.",
        ),
        (
            "The prize went to Maria Soler. who had moved to the town in May.",
            "The prize went to Maria Soler, who had moved to the town in May.",
        ),
        # no comma: who is meant follows
        (
            "The prize goes to painters. who have moved to the town in the last year.",
            "The prize goes to painters who have moved to the town in the last year.",
        ),
        (
            "The bank cut its forecast for the year. blaming the weak pound for it.",
            "The bank cut its forecast for the year, blaming the weak pound for it.",
        ),
    ],
)
def test_stray_period_puts_the_likeliest_repair_first(sure: Find, text: str, first: str) -> None:
    (match,) = sure("stray-period", text)
    assert apply(text, match.repairs[0]) == first
    assert len({apply(text, repair) for repair in match.repairs}) == 3


@pytest.mark.parametrize(
    "text",
    [
        "He moved from the Ford Motor Co. to a smaller firm in the north of Ohio.",
        "They are J. and P. Miller of No. 10, and they have lived in the U.S. since May.",
        "The rocket uses a gun of 60 mm. or more, as an officer of the army has said.",
        "The new phone runs well, and so does its rival. iPhone sales fell by a tenth.",
        "The general was late. de Gaulle said nothing, and nobody asked him why.",
        "The economy grew by two percent in the first half of the year. reuter",
        "He waited ... then he left the house by the back door and was not seen again.",
    ],
)
def test_stray_period_leaves_abbreviations_names_and_signatures(sure: Find, text: str) -> None:
    assert sure("stray-period", text) == []


def test_headlines_lists_and_results_are_no_running_text(sure: Find) -> None:
    lines = (
        "- Milk. eggs and bread for the week",
        "Subs Not Used: Hoyte, Cole. smith 63",
    )
    for line in lines:
        assert sure("stray-period", line) == []


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        (
            "The keys went to the new mayor of the town. Ana Lima. It was Monday.",
            "The keys went to the new mayor of the town, Ana Lima. It was Monday.",
        ),
        (
            "The keys went to Novak's lawyer. Ana Lima, who had come late, took them.",
            None,
        ),
        (
            "The vote was held after the mayor’s defeat. Ana Lima.",
            "The vote was held after the defeat of the mayor, Ana Lima.",
        ),
        (
            "After the talks with the minister. Ana Lima left the hall by the back door.",
            "After the talks with the minister, Ana Lima, left the hall by the back door.",
        ),
    ],
)
def test_a_name_belongs_to_its_description(sure: Find, text: str, fixed: str | None) -> None:
    found = [apply(text, match.repairs[0]) for match in sure("stray-period", text)]
    assert found == ([fixed] if fixed else [])


@pytest.mark.parametrize(
    "text",
    [
        "The keys went to a man who is a lawyer. Ana Lima took them on Monday.",
        "The keys went to the mayor. Ana Lima thanked all who had come.",
        "The winner of the prize was a surprise. Ana Lima. Nobody had heard of her.",
        "They waited . . . and then they left the hall by the back door.",
    ],
)
def test_names_may_open_a_sentence(sure: Find, text: str) -> None:
    assert sure("stray-period", text) == []


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        (
            "Quito coach. Mario Novak has made two changes.",
            "Quito coach Mario Novak has made two changes.",
        ),
        (
            "They decided to part from coach. Mario Novak in the wake of it.",
            "They decided to part from coach Mario Novak in the wake of it.",
        ),
        (
            "He fears a coup after the former president’s victory. Luis Ivo da Silva (ABC).",
            "He fears a coup after the victory of the former president, Luis Ivo da Silva (ABC).",
        ),
    ],
)
def test_titles_before_names(repaired: Repair, text: str, fixed: str) -> None:
    assert repaired("stray-period", text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "She holds the post of president. Mario Novak took over.",
        "She stood for mayor. Mario Novak has won.",
        "They want a new coach. Mario Novak has been asked.",
        "He was a spokesman and a coach. Mario Novak was neither.",
        "The hall was full for the coach. Mario Novak has won.",
    ],
)
def test_sentences_that_end_in_a_title(found: Find, text: str) -> None:
    assert found("stray-period", text) == []


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        (
            "The club sacked the Danish coach. Mario Novak after a run of six defeats.",
            "The club sacked the Danish coach Mario Novak after a run of six defeats.",
        ),
        (
            "The firm was founded in 1998 by the engineer. Mario Novak and two friends.",
            "The firm was founded in 1998 by the engineer Mario Novak and two friends.",
        ),
        (
            "Her sister. Maria Novak, keeps the letters in a drawer.",
            "Her sister, Maria Novak, keeps the letters in a drawer.",
        ),
        (
            "The owner of the restaurant. Mario Novak has called the police.",
            "The owner of the restaurant, Mario Novak, has called the police.",
        ),
        (
            "The director of the prison met the mother of the victim. Maria Novak on Monday.",
            "The director of the prison met the mother of the victim, Maria Novak, on Monday.",
        ),
    ],
)
def test_names_that_say_nothing(repaired: Repair, text: str, fixed: str) -> None:
    assert repaired("stray-period", text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "The town cheered the Danish coach. Maria Novak of the council gave him a medal.",
        "They refused to drop their candidate. Maria Novak was left alone after saying the "
        "signing of the pact, under the old mayor, was an act of treason.",
        "The bus was driven by the owner. Maria Novak (34) sat behind him.",
        "It was a good day for the coach. Maria Novak, 34, wants to stay.",
    ],
)
def test_names_that_a_sentence_or_a_note_opens_with(found: Find, text: str) -> None:
    assert found("stray-period", text) == []


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("The volcano. Erupted for the third time.", "The volcano erupted for the third time."),
        (
            "The prime minister. Will travel to the coast on Tuesday.",
            "The prime minister will travel to the coast on Tuesday.",
        ),
        (
            "The law (of 2015). Allows the police to close such places.",
            "The law (of 2015) allows the police to close such places.",
        ),
        (
            "The mayor said on Sunday. That the town would not give in.",
            "The mayor said on Sunday that the town would not give in.",
        ),
        (
            "“We lost because we were tired”. Said the keeper of the visitors.",
            "“We lost because we were tired,” said the keeper of the visitors.",
        ),
        (
            'They asked "who will pay?". Added the mayor of the town.',
            'They asked "who will pay?" added the mayor of the town.',
        ),
    ],
)
def test_sentences_that_are_cut_in_two(repaired: Repair, text: str, fixed: str) -> None:
    assert repaired("stray-period", text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said nothing. That the town was angry did not worry her.",
        "The mayor has said it. That is what the town had feared.",
        "The last act. Is this the end of the long story?",
        "The last act. Watch the film and you will know the end.",
    ],
)
def test_sentences_that_are_not_cut(found: Find, text: str) -> None:
    assert found("stray-period", text) == []
