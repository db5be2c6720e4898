"""The people of an article, and the evidence of their gender."""

from __future__ import annotations

import pytest

from fixture_types import Read
from newslint.article.article import Article
from newslint.english.gender import (
    Evidence,
    Gender,
    Strength,
    of_first_name,
    of_noun,
    of_title,
    stated,
    verdict,
)
from newslint.people.mentions import Kind, Role
from newslint.people.people import people, topic
from newslint.people.person import Person


def find(article: Article, name: str) -> Person:
    return next(person for person in people(article) if person.name == name)


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("Claudia Sheinbaum spoke on Monday.", "Claudia Sheinbaum", Gender.FEMALE),
        ("Mr. Carter spoke on Monday.", "Carter", Gender.MALE),
        ("Xi Jinping spoke on Monday.", "Xi Jinping", Gender.MALE),
        ("Jordan Lee, a spokeswoman for the party, spoke.", "Jordan Lee", Gender.FEMALE),
        ("The spokeswoman Jordan Lee spoke on Monday.", "Jordan Lee", Gender.FEMALE),
        ("Jordan Lee is an actress.", "Jordan Lee", Gender.FEMALE),
        ("President Bernardo Arévalo spoke.", "Bernardo Arévalo", Gender.MALE),
        ("Nakamura Yuriko spoke on Monday.", "Nakamura Yuriko", Gender.FEMALE),
        ("Judge Horáková spoke on Monday.", "Horáková", Gender.FEMALE),
        ("Lawyer Louise Christie spoke on Monday.", "Louise Christie", Gender.FEMALE),
        ("On Monday Briton Tim Smith won the race.", "Tim Smith", Gender.MALE),
        ("Degtyarev spoke on Monday.", "Degtyarev", Gender.MALE),
        ("Mr. Villanova spoke on Monday.", "Villanova", None),
        ("Coach Simone Inzaghi spoke.", "Simone Inzaghi", Gender.MALE),
        ("Song Hye-kyo spoke on Monday.", "Song Hye-kyo", Gender.FEMALE),
        ("The Kim-led party lost on Monday.", "Kim", None),
        # Models take rare names for places.
        ("Tarvi and his interpreter Ippei Tarviqo (39) are here.", "Ippei Tarviqo", Gender.MALE),
        ("Film Actress Jordan Tarvi spoke on Monday.", "Jordan Tarvi", Gender.FEMALE),
        ("Actress Jordan Tarvi spoke on Monday.", "Jordan Tarvi", Gender.FEMALE),
        ("Sheikh Hasina spoke on Monday.", "Hasina", Gender.FEMALE),
        ("Sheikh Tarvi spoke on Monday.", "Tarvi", Gender.MALE),
        ("Kayleigh McEnany, a spokesman, spoke.", "Kayleigh McEnany", Gender.FEMALE),
        ("Maria Tarvi, a spokesman, spoke.", "Maria Tarvi", None),
        ("Mexico voted, and so did Morena. Sheinbaum spoke.", "Sheinbaum", Gender.FEMALE),
        ("Minister in the Ministry of Finance Peter Tarvi spoke.", "Peter Tarvi", Gender.MALE),
        ("Leader of Government Business Dr Anna Tarvi spoke.", "Anna Tarvi", Gender.FEMALE),
        ("Anna King spoke on Monday. Ms King left.", "Anna King", Gender.FEMALE),
        ("UTRECHT - Gloria Tarvi, a lawyer, spoke on Monday.", "Gloria Tarvi", Gender.FEMALE),
        ("Virgin Radio DJ Peter Tarvi said so.", "Peter Tarvi", Gender.MALE),
        ("It began when Jean-Marie Tarvi set up the party.", "Jean Marie Tarvi", None),
        ("Joynal Mia blamed the mayor on Monday.", "Joynal Mia", None),
        ("The wife of the mayor, Pedro Tarvi, spoke.", "Pedro Tarvi", Gender.MALE),
        ("The wife of the mayor, Lilia Tarvi, spoke.", "Lilia Tarvi", Gender.FEMALE),
    ],
)
def test_gender(read: Read, text: str, name: str, gender: Gender | None) -> None:
    assert find(read(text), name).gender is gender


def test_mentions_of_one_person_are_merged(read: Read) -> None:
    text = (
        "Claudia Sheinbaum spoke on Monday. President Sheinbaum said no. Sheinbaum left. "
        "On Friday Claudia returned."
    )
    person = find(read(text), "Claudia Sheinbaum")
    assert [mention.words for mention in person.mentions] == [
        ("Claudia", "Sheinbaum"),
        ("Sheinbaum",),
        ("Sheinbaum",),
        ("Claudia",),
    ]


def test_a_shared_surname_alone_is_nobody_known(read: Read) -> None:
    text = "Bill Clinton met Hillary Clinton. Yesterday Clinton said no."
    person = find(read(text), "Clinton")
    assert person.gender is None
    assert len(person.mentions) == 1


def test_a_japanese_name_is_one_in_either_order(read: Read) -> None:
    text = "Nakamura Yuriko spoke on Monday. On Friday Yuriko Nakamura left."
    assert len(find(read(text), "Nakamura Yuriko").mentions) == 2


def test_a_surname_may_have_two_words(read: Read) -> None:
    text = "Pieter De Smet spoke on Monday. On Friday De Smet left."
    assert len(find(read(text), "Pieter De Smet").mentions) == 2


def test_a_dash_may_stick_to_a_name(read: Read) -> None:
    text = "“Motoko Tanabe- Ghost of the Shell” is a picture. Tanabe is a doctor."
    assert find(read(text), "Motoko Tanabe").gender is Gender.FEMALE


def test_a_name_in_other_letters_is_nobody_else(read: Read) -> None:
    text = "Paul Miller (Greek: Παύλος Μίλλερ) was born in Leeds."
    assert [person.name for person in people(read(text))] == ["Paul Miller"]


def test_a_deputy_is_not_the_minister(read: Read) -> None:
    of_office = "Prime Minister Anna Lee spoke. The prime minister left."
    assert len(find(read(of_office), "Anna Lee").mentions) == 2
    assert len(find(read("Deputy " + of_office), "Anna Lee").mentions) == 1


def test_a_relative_does_not_lend_a_surname(read: Read) -> None:
    text = "Mary Jones is the niece of Dan Hartnell. After the war Hartnell left."
    assert find(read(text), "Hartnell").gender is None


def test_a_verb_is_no_part_of_a_name(read: Read) -> None:
    assert find(read("Ziegler Studied in Lima."), "Ziegler").kind is Kind.NAME
    text = "Emily Freed spoke to Ann Lee Freed."
    assert find(read(text), "Ann Lee Freed").gender is Gender.FEMALE


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lee is a poet. She met Bob Reed.", "Ann Lee"),
        ("Ann Lee (Leeds, 1970) met Bob Reed.", "Ann Lee"),
        ("Ann Lee met Bob Reed in 1970.", None),
        ("Ann Lee is a poet. Bob Reed is a painter.", None),
    ],
)
def test_topic(read: Read, text: str, name: str | None) -> None:
    person = topic(read(text))
    assert (person and person.name) == name


def test_a_title_parts_a_couple(read: Read) -> None:
    article = read("Mary Huntley arrived first. Mr. Huntley arrived later.")
    assert find(article, "Mary Huntley").gender is Gender.FEMALE
    assert find(article, "Huntley").gender is Gender.MALE


def test_a_bare_surname_is_not_whoever_is_called_by_a_title(read: Read) -> None:
    text = "Mrs. Anna Hill met her stepson, Vincent Hill. Mrs. Hill wept. On Friday Hill left."
    person = find(read(text), "Vincent Hill")
    assert [mention.words for mention in person.mentions][-1] == ("Hill",)


def test_the_only_president_is_the_president(read: Read) -> None:
    text = "President Claudia Sheinbaum spoke on Monday. Reporters asked the president to stay."
    person = find(read(text), "Claudia Sheinbaum")
    assert [mention.words for mention in person.mentions][-1] == ("president",)


def test_who_holds_two_offices_is_meant_by_either(read: Read) -> None:
    text = "The vice president and minister for trade, Ana Lima, left. The minister was late."
    assert len(find(read(text), "Ana Lima").mentions) == 2


def test_a_surname_of_spain_is_one_in_the_middle(read: Read) -> None:
    text = "Cristina Fernández de Tarvi spoke on Monday. Fernández left."
    assert len(find(read(text), "Cristina Fernández Tarvi").mentions) == 2


def test_an_apostrophe_that_the_model_takes_for_a_quotation_mark_is_a_possessive(
    read: Read,
) -> None:
    person = find(read("Alexia Putellas’ soccer career is long."), "Alexia Putellas")
    assert person.mentions[0].role is Role.POSSESSIVE


def test_the_president_of_two_is_neither(read: Read) -> None:
    text = (
        "President Claudia Sheinbaum met President Bernardo Arévalo on Monday. "
        "Reporters asked the president to stay."
    )
    assert find(read(text), "president").gender is None


def test_evidence_is_told(read: Read) -> None:
    text = "The spokeswoman Carolyn Leavitt spoke on Monday. Ms. Leavitt left."
    person = find(read(text), "Carolyn Leavitt")
    assert set(person.reasons) == {"“Ms.”", "“spokeswoman”", "first name “Carolyn”"}


def test_the_user_knows_best(read: Read) -> None:
    text = "The spokeswoman Carolyn Leavitt spoke on Monday."
    assert find(read(text, people={"Carolyn Leavitt": "he/him"}), "Carolyn Leavitt").gender is (
        Gender.MALE
    )
    assert find(read(text, people={"Carolyn Leavitt": "they"}), "Carolyn Leavitt").gender is (
        Gender.OTHER
    )


def test_an_administration_is_no_mention_of_its_head(read: Read) -> None:
    article = read("Donald Trump spoke. The Trump administration agreed.")
    roles = [mention.role.name for mention in find(article, "Donald Trump").mentions]
    assert roles == ["SUBJECT", "MODIFIER"]


def test_people_can_be_asked_by_token(read: Read) -> None:
    article = read("Claudia Sheinbaum spoke on Monday.")
    assert people(article).at(article.doc[1]) is find(article, "Claudia Sheinbaum")
    assert people(article).at(article.doc[2]) is None
    assert len(people(article)) == len(list(people(article))) == 1


def test_contradictions_cancel_out_unless_the_user_speaks() -> None:
    name = Evidence(Gender.FEMALE, Strength.NAME, "name")
    title = Evidence(Gender.MALE, Strength.WORD, "title")
    hint = Evidence(Gender.MALE, Strength.HINT, "hint")
    assert verdict([name, title]).gender is None
    assert verdict([name, hint]).gender is None
    assert verdict([title, Evidence(Gender.FEMALE, Strength.HINT, "hint")]).gender is Gender.MALE
    assert verdict([name, title, stated("they")]).gender is Gender.OTHER
    assert verdict([]).gender is None


def test_words_as_evidence() -> None:
    assert of_title("Mrs.") == Evidence(Gender.FEMALE, Strength.WORD, "“Mrs.”")
    assert of_title("President") is None
    assert of_noun("widower") == Evidence(Gender.MALE, Strength.WORD, "“widower”")
    assert of_noun("doctor") is None


def test_a_name_that_men_bear_too_is_a_hint() -> None:
    for name in ("Marion", "Beverly", "Shelley"):
        told = of_first_name(name)
        assert told is not None
        assert told.strength is Strength.HINT


def test_a_lone_first_name_says_less() -> None:
    together, alone = of_first_name("James"), of_first_name("James", alone=True)
    assert together is not None
    assert alone is not None
    assert (together.strength, alone.strength) == (Strength.NAME, Strength.HINT)
    few = of_first_name("Jayanti")
    assert few is not None
    assert few.strength is Strength.HINT
    assert of_first_name("Jordan") == of_first_name("van") or of_first_name("van") is None


def test_a_place_that_the_model_takes_for_a_person_is_nobody(read: Read) -> None:
    article = read(
        "A man left Asakusa Station on Monday. He met Buenos Aires and River Plate there."
    )
    assert [person.name for person in people(article) if person.kind is not Kind.NOUN] == []


def test_what_somebody_is_before_the_name_is_no_part_of_it(read: Read) -> None:
    article = read("Star Christina Applegate had to pull out of shows with a broken foot.")
    assert find(article, "Christina Applegate").gender is Gender.FEMALE


def test_a_prefecture_is_nobody_behind_a_comma_either(read: Read) -> None:
    text = "They said on Monday that a woman who lives in Suwa, Nagano Prefecture has recovered."
    assert [person.name for person in people(read(text))] == ["woman"]


def test_all_bearers_of_a_surname_tell_its_gender(read: Read) -> None:
    article = read("Anna Lee and Maria Lee spoke on Monday. Then Lee left.")
    assert find(article, "Lee").gender is Gender.FEMALE


def test_a_word_before_a_name_makes_no_other_person(read: Read) -> None:
    article = read("Anna Kurz spoke on Monday. Video Anna Kurz.")
    assert [person.name for person in people(article)] == ["Anna Kurz"]


def test_the_country_of_an_article_tells_what_a_first_name_is(read: Read) -> None:
    article = read("Andrea Rossi spoke in Italy. Italy won. Italy is glad.")
    assert find(article, "Andrea Rossi").gender is Gender.MALE


def test_nobody_is_called_by_the_name_of_a_show(read: Read) -> None:
    text = "In the house of Big Brother Vip, Ana Lima met Paul Novak. Big Brother is over."
    assert {person.name for person in people(read(text))} == {"Ana Lima", "Paul Novak"}


def test_the_name_of_a_show_may_have_five_words(read: Read) -> None:
    text = "Ana Lima won America's Next Top Model in May, and Paul Novak was glad."
    assert {person.name for person in people(read(text))} == {"Ana Lima", "Paul Novak"}


def test_who_calls_somebody_is_another(read: Read) -> None:
    text = "In May Donald Trump called Hillary Clinton late. Clinton has left, her staff said."
    assert {person.name for person in people(read(text))} >= {"Donald Trump", "Hillary Clinton"}


def test_whose_land_it_is_ends_a_name(read: Read) -> None:
    text = "In Donald Trump’s America, taxes fell. Trump spoke on Monday."
    assert find(read(text), "Donald Trump").gender is Gender.MALE
