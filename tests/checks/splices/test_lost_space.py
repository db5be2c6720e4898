from __future__ import annotations

from pathlib import PurePath

import pytest

from fixture_types import Find, Repair
from newslint.linting.linter import Linter
from newslint.model import Safety


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        # a known word before one of those that run in
        ("She was an actressbut the role was dull.", "She was an actress, but the role was dull."),
        ("The plan ofthe council of 2019in May.", "The plan of the council of 2019 in May."),
        ("It was agreed to inwhich year it opens.", "It was agreed to in which year it opens."),
        # a known word behind one of them
        ("He hopes torecommend it, andwriting it.", "He hopes to recommend it, and writing it."),
        ("It is thelowest price in May.", "It is the lowest price in May."),
        (
            "He was to stay in aninterview of thetown.",
            "He was to stay in an interview of the town.",
        ),
        # two common words that form no compound
        ("Her last bridgegave a hint.", "Her last bridge gave a hint."),
        ("They left justfor a day.", "They left just for a day."),
        ("She was in Red Sky(2001) in Lima.", "She was in Red Sky (2001) in Lima."),
        ("It sold aboutroughly half.", "It sold about roughly half."),
        ("The playersreturned at noon.", "The players returned at noon."),
        ("A greatlyimproved road.", "A greatly improved road."),
        # a name behind a small word
        (
            "He works ofParis, at theReuters hall; Reuters.",
            "He works of Paris, at the Reuters hall; Reuters.",
        ),
        ("They flew toFrance on Monday.", "They flew to France on Monday."),
        # an ending with an apostrophe
        (
            "The group’smembers say they don’twant it.",
            "The group’s members say they don’t want it.",
        ),
        # a name that the article has, that people bear, or that no name ends like
        ("Pavel Zorn met us. Later Zornto sing.", "Pavel Zorn met us. Later Zorn to sing."),
        ("He met Ivan Novakthe baker.", "He met Ivan Novak, the baker."),
        ("The judge, Ivo Quillfordalso of Leeds.", "The judge, Ivo Quillford, also of Leeds."),
        ("The judge Ivo Quillfordalso spoke.", "The judge Ivo Quillford also spoke."),
        (
            "Ivo Zornek lost. Today Ivo Zornekguilty of it.",
            "Ivo Zornek lost. Today Ivo Zornek guilty of it.",
        ),
        (
            "Reuters called. He met Reutersin the hall.",
            "Reuters called. He met Reuters in the hall.",
        ),
        # a sentence begins in the word
        ("The offer closed the marketHe left.", "The offer closed the market. He left."),
        ("The head of the groupViktor Orlov left.", "The head of the group Viktor Orlov left."),
        ("The law of Ivo Zornekannounced it.", "The law of Ivo Zornek announced it."),
        ("He left Burgetafter the fair.", "He left Burget after the fair."),
        ("Arbelwas stopped, and Zornalast of all.", "Arbel was stopped, and Zorna last of all."),
        ("The agency ZNSAreported it.", "The agency ZNSA reported it."),
        ("He was identifiedas a baker of the town.", "He was identified as a baker of the town."),
        ("They met Recep ErdoğanThe hall was full.", "They met Recep Erdoğan. The hall was full."),
        (
            "It was for Ivan ZornekReferee Orlov left.",
            "It was for Ivan Zornek. Referee Orlov left.",
        ),
        # brackets and numbers
        ("It came in the 78thminute of play.", "It came in the 78th minute of play."),
        (
            "The law(No. 4) was the minister(ABC) plan.",
            "The law(No. 4) was the minister (ABC) plan.",
        ),
        ("It rose since2019 by 15people.", "It rose since 2019 by 15 people."),
    ],
)
def test_lost_space_parts_two_words(repaired: Repair, text: str, fixed: str) -> None:
    assert repaired("lost-space", text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "Forsythe, Beckwith, Goethe, Roland and Bensaid left with Marchand and Matthey.",
        "She reads theGrio, drives by inDrive and met O’Neill’sson and McDonald’sburger.",
        "Peters and Petersin met Martin, Peterson and the rest.",
        "Israelis and Pakistanis met at the Forand hall; Adamson soothed the therapists.",
        "The Paris book says Parisis sells well, and Parisis is bought again.",
        "YouTube, PayPal, LinkedIn, PlayStation and MasterCard bought AppleTalk.",
        "Ivan McDonald, Peter MacMaster, Anna DeGeneres, Paul LaBeouf and Ivan FitzHarbour met.",
        "Chelsea KakaoTalk, Emma SalesForce, Martin AccuWeather and John DreamWorks sing.",
        "See www.ministerwho.org, ministerwho@paper.org, #ministerwho and /thecourt.",
        "They underreport bodyarmour, a sportscaster of the salesforce and a bitcoin.",
        "The boatsmen carbonate it, and the jobseekers of the throughway fixate on filesharing.",
        "He wrote ‘ministerwho’s’ and a minister-who, and O’Neilthe.",
        "The (s)he and the (un)likely child(ren) and f(X) of (re)building were seen.",
        "It cost 100km, 15percent, 4chan, 1990s and 2019er.",
        "The withdrawn washer hastens thereby; the brigand wassails.",
        "The army cannot outlast the winter, nor the farms of Drenthe upend it.",
        "The court heard Robertito P. Lima and Mariato P. Zorn on Monday.",
    ],
)
def test_lost_space_leaves_words_and_names(found: Find, text: str) -> None:
    assert found("lost-space", text) == []


def test_names_of_the_user_are_one_word(found: Find) -> None:
    text = "The firm Ministerwho opened in May."
    assert found("lost-space", text) != []
    assert found("lost-space", text, names=["Ministerwho"]) == []


def test_only_a_single_cut_between_known_words_is_safe(found: Find) -> None:
    (plain,) = found("lost-space", "The crowd cheered the ministerwho had resigned.")
    (name,) = found("lost-space", "The mayor met Pavel Quillfordwho runs the port.")
    assert (plain.safety, name.safety) == (Safety.SAFE, Safety.UNSAFE)
    assert len(name.repairs) == 2


@pytest.mark.parametrize(
    ("source", "places"),
    [
        ("They published a[video](u) on Monday.", [("a", "video")]),
        ("He met<strong>Anna</strong>and left.", [("met", "Anna"), ("Anna", "and")]),
        ("He told the **minister**what to do.", [("minister", "what")]),
        ("The *b*road road, **D**rop caps, the **Quillford**ian and a[broad](u).", []),
        ("The **minister** who left, *Anna* and [he](u) met.", []),
    ],
)
def test_lost_space_where_markup_ends(
    linter: Linter, source: str, places: list[tuple[str, str]]
) -> None:
    report = linter.lint(PurePath("article.md"), source)
    found = [each.message for each in report.findings if each.rule == "lost-space"]
    assert found == [f'A space is missing between "{a}" and "{b}".' for a, b in places]


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        (
            "He works in Viladecansand the shop is new.",
            "He works in Viladecans and the shop is new.",
        ),
        ("He met Vaccinwith whom he had spoken.", "He met Vaccin with whom he had spoken."),
        (
            "He writes for the Mirrorthat is sold here.",
            "He writes for the Mirror that is sold here.",
        ),
        ("They met in Perund in Chile in May.", "They met in Perund in Chile in May."),
        ("They trade with Chinand Peru in May.", "They trade with China and Peru in May."),
        (
            "He met Ada in Moscow. In Moscowin June it rained.",
            "He met Ada in Moscow. In Moscow in June it rained.",
        ),
        ("They met in Bergamoon 14 May.", "They met in Bergamo on 14 May."),
        ("Londonis available to all.", "London is available to all."),
        ("OsturalAfter two days the talks ended.", "Ostural. After two days the talks ended."),
        (
            "They signed the contractsBroadband is new.",
            "They signed the contracts. Broadband is new.",
        ),
        ("They saw the gardenat a distance.", "They saw the garden at a distance."),
    ],
)
def test_names_run_into_small_words(repaired: Repair, text: str, fixed: str) -> None:
    assert repaired("lost-space", text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "He is 6ft 4in tall, 22secs behind, in 7eleven.",
        "He ran 10km on route66 with an mp3 player and 2go and saw 5ive.",
        "The f(X), the child(ren) and the Group(s) are (re)painted.",
    ],
)
def test_units_and_formulas_are_written_as_one(found: Find, text: str) -> None:
    assert found("lost-space", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The director has told the summit in Queensland the union has problems with its trade.",
    ],
)
def test_news_that_people_wrote_is_left_alone(sure: Find, text: str) -> None:
    assert sure("lost-space", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "That would rally all Pakistanis to the flag, and the army of Pakistan with them.",
    ],
)
def test_more_news_that_people_wrote_is_left_alone(sure: Find, text: str) -> None:
    assert sure("lost-space", text) == []


def test_an_article_and_the_name_of_a_person(repaired: Repair) -> None:
    text = "There was no windA boat sank. The strikerRomulfo Zorn scored. They took vitaminA then."
    fixed = text.replace("windA", "wind. A").replace("strikerR", "striker R")
    assert repaired("lost-space", text) == fixed
