from __future__ import annotations

import pytest

from fixture_types import Find, Repair

RULE = "foreign-word"


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        ("El government closed the old school.", "The government closed the old school."),
        ("They met el Friday at the old school.", "They met on Friday at the old school."),
        ("He said that il mayor was at home.", "He said that the mayor was at home."),
    ],
)
def test_an_article_gets_its_english_form(repaired: Repair, bad: str, good: str) -> None:
    assert repaired(RULE, bad) == good


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The keeper sang [con] her band in the hall.", "with"),
        ("The owner [de] the bar has called the police.", "of"),
        ("They sold a boat [y] a car in the spring.", "and"),
        ("The nurse, [ma] the doctor too, has left.", "but"),
        ("It will rise [hasta] 35 degrees in the south.", "until"),
        ("A goal [dan] a penalty in three minutes.", "and"),
        ("The match between Zorna [e] Villabria ended.", "and"),
        ("The [Bürgermeister] called for calm in the town.", "mayor"),
        ("The [ministerstwo] of health bought the masks.", "ministry"),
        ("The [pompiers] were there in ten minutes.", "firefighters"),
    ],
)
def test_small_words_before_articles_and_nouns(repaired: Repair, text: str, right: str) -> None:
    before, _, rest = text.partition("[")
    word, _, behind = rest.partition("]")
    bad = f"{before}{word}{behind}"
    assert repaired(RULE, bad) == f"{before}{right}{behind}"


@pytest.mark.parametrize(
    "text",
    [
        "Thieves con the old, and he tried to con the mayor.",
        "The tour de force of an aide de camp ended in a cul de sac.",
        "She called the pre med a waste, and in the van the man sang.",
        "The storm was called el niño by the fishermen of the coast.",
    ],
)
def test_english_words_that_look_like_small_ones(found: Find, text: str) -> None:
    assert found(RULE, text) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor até the council must pay for it.", "até"),
        ("The law on regulirovanie was read again today.", "regulirovanie"),
    ],
)
def test_is_shown(found: Find, text: str, word: str) -> None:
    (match,) = found(RULE, text)
    assert text[match.span.start : match.span.end] == word
    assert match.repairs == ()


@pytest.mark.parametrize(
    "text",
    [
        "He said that the Universidad de los Andes is closed.",
        "The word oder means or, the teacher said to them.",
        "“Aber nein,” he said, and went home at once.",
        "The film *Entre nous* is French and was well received.",
        "Las Vegas and El Paso are far from the old school.",
        "The coup d’état failed, de facto for good, in March.",
        "She wrote a piece d’occasion for the mayor of the town.",
        "Il divo came to the concert with the mayor of the town.",
        "In Quebec call the society de prévention du suicide at any hour.",
    ],
)
def test_is_silent(found: Find, text: str) -> None:
    assert found(RULE, text) == []


def test_an_article_in_another_language_is_no_damage(found: Find) -> None:
    text = "Мэр города ушёл в отставку в понедельник, сообщает местная газета."
    assert found(RULE, f"{text}\n\n{text}\n\nThe mayor went.") == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("They sold the house y the garden.", "They sold the house and the garden."),
        ("He met der mayor of the town.", "He met the mayor of the town."),
        ("The players of dello team left.", "The players of the team left."),
        ("The gobierno has no answer yet.", "The government has no answer yet."),
        ("The head of l’ospedale said so.", "The head of the hospital said so."),
        (
            "The club’s Sözcüsü Ali Kaya said on Monday that the old team had left the town.",
            "The club’s spokesman Ali Kaya said on Monday that the old team had left the town.",
        ),
        (
            "Zorna e Villabria met. Zorna lost in May, and Villabria in June.",
            "Zorna and Villabria met. Zorna lost in May, and Villabria in June.",
        ),
        (
            "He plans an attack on l’Zorna today. Zorna lost in May.",
            "He plans an attack on Zorna today. Zorna lost in May.",
        ),
    ],
)
def test_is_put_into_english(repaired: Repair, text: str, right: str) -> None:
    assert repaired(RULE, text) == right


def test_letters_that_english_lacks(found: Find) -> None:
    (match,) = found(RULE, "The works will be carried out önümüzdeki in the town.")
    assert match.repairs == ()


@pytest.mark.parametrize(
    "text",
    [
        "The café served jalapeños and crème brûlée to the naïve mayor.",
        "The word “önümüzdeki” is Turkish.",
        "He bought a böbrek (kidney) in the market of the town.",
        "Ortega y Gasset met the mayor. Ortega y Gasset was old.",
        "The paper “El gobierno” was read by the mayor of the town.",
        "The Partido del presidente Ruiz met in the town hall.",
    ],
)
def test_names_of_another_language(found: Find, text: str) -> None:
    assert found(RULE, text) == []


def test_paragraph_of_many_accents(found: Find) -> None:
    text = (
        "The mayor of the town spoke. He said no.\n\nPhóng viên của tờ báo tại sân vận động ở đây."
    )
    assert [text[m.span.start : m.span.end][:5] for m in found(RULE, text)] == ["Phóng"]


def test_how_a_name_is_said_is_no_paragraph_of_another_language(found: Find) -> None:
    said = (
        "/ ˈjɪr̝iː ˈnovaːk, ˈjɪrʒiː- /; Czech: [ˈjɪr̝iː ˈjan ˈnovaːk]; 8 September 1841 – 1 May 1904"
    )
    rest = "He lived in the town for years, and wrote of its people, its houses and its river. " * 3
    assert found(RULE, f"Jiří Jan Novák ({said}) was a Czech poet.\n\n{rest}") == []


def test_ages_are_written_in_english(repaired: Repair) -> None:
    text = "A 17enne fled with two 16enni; the 19-jährige stayed."
    fixed = "A 17-year-old fled with two 16-year-olds; the 19-year-old stayed."
    assert repaired(RULE, text) == fixed
