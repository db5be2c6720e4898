from __future__ import annotations

import pytest

from fixture_types import Beside
from newslint.source import chain
from newslint.source.alignment import alignment
from newslint.source.text import source_text

SPANISH = """\
La alcaldesa Teresa Olmedo abrió el martes el puente nuevo de Almoraz.

«Hemos esperado 14 años», dijo ante unas 300 personas. Los vecinos de la otra orilla, que \
antes iban 40 kilómetros hasta Vilar, llegaron a pie. El Sr. \
Robledo, que vende pan allí, no quiso hablar.

Las obras costaron 12,5 millones de euros.
"""
ENGLISH = """\
Mayor Teresa Olmedo opened the new bridge of Almoraz on Tuesday.

“We waited 14 years,” she said before some 300 people. The neighbours from the other bank, \
who had to go 40 kilometres to Vilar before, came on foot. Mr. \
Robledo, who sells bread there, did not want to talk.

The works cost 12.5 million euros.
"""


def paired(beside: Beside, english: str, source: str, language: str = "es") -> list[str]:
    """Return the pairs as `first words | first words`."""
    pairs = alignment(beside(english, source, language)).pairs
    return [
        " + ".join(each.text[:12] for each in pair.translation)
        + " | "
        + " + ".join(each.text[:12] for each in pair.source)
        for pair in pairs
    ]


def test_sentences_are_laid_beside_each_other(beside: Beside) -> None:
    assert paired(beside, ENGLISH, SPANISH) == [
        "Mayor Teresa | La alcaldesa",
        "“We waited 1 | «Hemos esper",
        "The neighbou | Los vecinos ",
        "Mr. Robledo, | El Sr. Roble",
        "The works co | Las obras co",
    ]


def test_a_lost_sentence_has_no_partner(beside: Beside) -> None:
    start, end = ENGLISH.index("The neighbours"), ENGLISH.index("Mr. ")
    english = ENGLISH[:start] + ENGLISH[end:]
    (lost,) = alignment(beside(english, SPANISH, "es")).lost
    assert lost.text.startswith("Los vecinos de la otra orilla, que antes iban 40")


def test_an_added_sentence_has_no_partner(beside: Beside) -> None:
    english = ENGLISH.replace("on foot. ", "on foot. The trains to Moura stood still for 6 hours. ")
    (added,) = alignment(beside(english, SPANISH, "es")).added
    assert added.text == "The trains to Moura stood still for 6 hours."


def test_sentences_that_changed_places_are_found(beside: Beside) -> None:
    one, two = "“We waited 14 years,” she said before some 300 people. ", "Mr. Robledo, who sells"
    english = ENGLISH.replace(one, "").replace(two, one + two)
    assert "“We waited 1 | «Hemos esper" in paired(beside, english, SPANISH)
    assert "The neighbou | Los vecinos " in paired(beside, english, SPANISH)


def test_a_sentence_may_stand_for_two(beside: Beside) -> None:
    english = ENGLISH.replace("on foot. Mr.", "on foot, but Mr.")
    assert "The neighbou | Los vecinos  + El Sr. Roble" in paired(beside, english, SPANISH)


def test_of_long_texts_only_what_is_near_the_diagonal_is_looked_at(
    beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chain, "_MOST", 0)
    numbers = range(1000, 1300)
    english = " ".join(f"They sold {number} tickets." for number in numbers if number != 1150)
    spanish = " ".join(f"Vendieron {number} entradas." for number in numbers)
    found = alignment(beside(english, spanish, "es"))
    assert [each.text for each in found.lost] == ["Vendieron 1150 entradas."]
    assert not found.added


def test_places_are_those_of_the_files(beside: Beside) -> None:
    article = beside(ENGLISH, SPANISH, "es")
    pair = alignment(article).pairs[-1]
    assert article.prose[pair.span.start : pair.span.end] == "The works cost 12.5 million euros."
    source = source_text(article)
    assert source is not None
    place = source.place(pair.beside)
    assert SPANISH[place.start : place.end] == "Las obras costaron 12,5 millones de euros."


def test_the_language_is_detected_where_nobody_says_it(beside: Beside) -> None:
    source = source_text(beside(ENGLISH, SPANISH))
    assert source is not None
    assert source.language == "es"


def test_without_a_source_there_is_nothing(beside: Beside) -> None:
    assert alignment(beside(ENGLISH, None)).pairs == ()
    assert alignment(beside(ENGLISH, "")).pairs == ()


def test_what_is_alone_for_good_reasons_gains_most(beside: Beside) -> None:
    start, end = ENGLISH.index("The neighbours"), ENGLISH.index("Mr. ")
    (gone,) = alignment(beside(ENGLISH[:start] + ENGLISH[end:], SPANISH, "es")).alone.values()
    assert gone > 5
    assert not alignment(beside(ENGLISH, SPANISH, "es")).alone
