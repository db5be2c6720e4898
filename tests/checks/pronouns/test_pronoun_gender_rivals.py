from __future__ import annotations

import pytest

from fixture_types import Find


@pytest.mark.parametrize(
    "text",
    [
        # who was spoken of before somebody came in
        "The goalkeeper was sent off. Referee Anna Kurz had seen the foul. He left in tears.",
        "The patient had waited for months. Surgeon Carla Nunes led the operation. He went home.",
        "Woman hit by tram\n\nA tram hit a 23-year-old. Driver Peter Huber braked. She was hurt.",
        "The deceased lived alone. Neighbour Hans Meier called the police. She had been ill.",
        "The winner fell behind the line. Helper Petra Maurer held a cup. He drank and smiled.",
        "Judge Ella Hahn sentenced the accused. He showed no regret.",
        "When Ida Lund met the sailor, he was poor.",
        # strangers whom the model takes for a place, parts that are played, spouses
        "Anna Weber read out the verdict. Tarviq Osul listened without a word. He will appeal.",
        "Petra Novakova came to court. They spoke of the refusal of Daskalos to bring his papers.",
        "Petra Novakova came to court. They spoke of the refusal of M. Daskalakis to answer.\n\n"
        "“This was the only way, as he had great difficulty finding work,” they say.",
        "Nina Wolf plays Hamlet. He dies in the end.",
        "Ida Lund married in 1990. He was a sailor.",
        "Ann Lee has written of temples. The priests met me there. One asked my name. He smiled.",
        # whose surname the world knows, though the model takes it for a firm's
        "Angela Merkel spoke on Monday. In the end, Merkel should be grateful to Cameron"
        " for the distraction that he created in Brussels.",
        # whom a sentence only introduces, when another was spoken of
        "The spy sat at the table with Peter Novak. A woman came in to take his eye off the cards.",
        # families
        "Duncan won the cup again. Maria Duncan had lost the first set. He served well.",
        "Taylor left the stage at ten. Her manager Rob Taylor was waiting. He drove home.",
        "Eva Novak sued her husband. Novak had sold the house. He denied it.",
        # what a quotation began
        "“My son is at home,” said Maria Lind. “He is well.” He had been ill for weeks.",
        "Ana Prado said : `` He is a good man . '' He nodded .",
    ],
)
def test_silent_where_another_was_the_topic(sure: Find, text: str) -> None:
    assert sure("pronoun-gender", text) == []


def test_who_is_named_since_is_meant_though_an_article_is_wrong_of_another(sure: Find) -> None:
    text = (
        "Isabel Perón came to court on Monday. He was early, and he said nothing. The judges dealt"
        " with the refusal of M. Daskalakis to come with his lawyers to the trial."
    )
    assert len(sure("pronoun-gender", text)) == 2


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Inspector Maria Lopes spoke on Sunday. He thanked the witnesses for his work.", 2),
        ("The storm was over.\n\nAna Prado opened the library on Monday. He cut a ribbon.", 1),
        ("Karin Holm has run the mill since May. Holm says that he bakes bread, too.", 1),
        ("“We are ready,” said Eva Stolz. He added that the plan was good.", 1),
        ("Eva Novak bought a house in Lyon in 2001. Novak said that he would never sell it.", 1),
    ],
)
def test_but_not_where_the_named_one_is(sure: Find, text: str, wrong: int) -> None:
    assert len(sure("pronoun-gender", text)) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # who is named behind, in another clause, is another
        ("Anna Lee spoke in May. She was in Bonn when [he] went to Rome with Peter Novak.", 1),
        ("Anna Lee spoke on Monday. When he spoke, Peter Novak was late.", 0),
        ("Anna Lee spoke on Monday. Due to his health, the court asked the sick man to stay.", 0),
        # countries are she where one may be meant
        ("Peter Lee stayed in England. When he was old, [her] songs were sung in Rome.", 1),
        ("England was strong. Peter Lee wrote that she would win.", 0),
    ],
)
def test_what_the_sentence_names_besides(sure: Find, text: str, wrong: int) -> None:
    assert len(sure("pronoun-gender", text.replace("[", "").replace("]", ""))) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # who is only passed is no rival, who does something or is met is one
        ("Anna Lee led the talks with a driver of the firm. He signed in May.", 0),
        ("Anna Lee led the talks. A driver of the firm came. He signed in May.", 0),
        ("The thief took a car. Owner Greta Holz ran after him. He drove off.", 0),
        ("Anna Lee led the talks with Peter Novak of the firm. He signed in May.", 0),
        ("Anna Lee spoke to Robin Kowalczyk. He said that it was late.", 0),
        # marks that do not pair, and a speaker behind them
        ('Anna Lee led the talks. "We are ready." said Lee. "It is late," he said.', 1),
        # of several women of a name any is a woman
        ("Ann Hall met Eva Hall in Rome. Hall said that he was late.", 1),
        ("Ann Hall met Bill Hall in Rome. Hall said that he was late.", 0),
        ("An icy wind captured Peter Kern. He was completely at her mercy.", 1),
        ("The reader is free, so that he / she may write.", 0),
        ("Ann Hall wrote of guides. One asked where I came from. He was polite.", 0),
        ("Lula Ignacia da Silva and his team won.", 0),
        (
            "Desi Kor has a son, Michel. Desi walks far. Michel is not Desi's child. She took him.",
            0,
        ),
    ],
)
def test_who_may_be_meant(sure: Find, text: str, wrong: int) -> None:
    assert len(sure("pronoun-gender", text)) == wrong


def test_what_is_right_is_never_lifted_out_of_its_doubt(sure: Find) -> None:
    text = (
        "Terelu Campos is a singer. Campos said that he had no time for it, and that he was tired."
        " Pavel Novak came. Reporters told Campos that her daughter had been defending her family."
    )
    assert [match.values["pronoun"] for match in sure("pronoun-gender", text)] == ["he", "he"]
