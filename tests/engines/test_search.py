from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

import pytest

from newslint import Linter
from newslint.article.article import Article
from newslint.catalogue.own_rules import MACHINE
from newslint.catalogue.scores import SURELY
from newslint.edits import apply
from newslint.engines.engines import Engines
from newslint.engines.judge import Judge
from newslint.engines.odd_words import odd_words
from newslint.engines.search import INSTEAD, search
from newslint.model import Safety, Span
from newslint.settings.config import Config
from surprised import Reader

TEXT = "The ministers met in Tuesday in Paris. to discuss the budget of the Big union."


def article(linter: Linter, text: str = TEXT) -> Article:
    return linter.article(linter.read(PurePath("a.txt"), text))


def proposed(linter: Linter, reader: Reader, taken: Sequence[Span] = ()) -> dict[str, set[str]]:
    """Return the texts that would be proposed, by kind."""
    kinds: dict[str, set[str]] = {}
    whole = article(linter)
    for proposal in search(whole, odd_words(whole, reader, INSTEAD, taken)):
        texts = {apply(TEXT, repair) for repair in proposal.match.repairs}
        kinds.setdefault(proposal.match.kind, set()).update(texts)
    return kinds


def test_nothing_is_tried_where_nothing_surprises(linter: Linter) -> None:
    assert proposed(linter, Reader([])) == {}


def test_small_repairs_of_the_place_before_a_surprising_word(linter: Linter) -> None:
    texts = proposed(linter, Reader(["Tuesday"], likely=["the", "on", "of", "by"]))
    assert TEXT.replace("in Tuesday", "Tuesday in") in texts["search-swap"]
    assert texts["search-insert"] == {
        TEXT.replace("in Tuesday", "in on Tuesday"),
        TEXT.replace("in Tuesday", "in of Tuesday"),
    }, "the two that are likeliest, and no article before a name"
    assert texts.keys() == {"search-swap", "search-insert", "search-lower"}


def test_small_words_are_taken_out_or_others(linter: Linter) -> None:
    texts = proposed(linter, Reader(["in"], likely=["on", "the", "of"]))
    assert texts["search-delete"] == {
        TEXT.replace(" in", "", 1),
        TEXT.replace("Tuesday in", "Tuesday"),
    }
    assert TEXT.replace("in Tuesday", "on Tuesday") in texts["search-preposition"]
    texts = proposed(linter, Reader(["the"], likely=["a"]))
    assert TEXT.replace("the Big", "a Big") in texts["search-article"]


def test_what_is_never_likely_there_is_not_tried(linter: Linter) -> None:
    texts = proposed(linter, Reader(["Tuesday", "in"]))
    assert texts.keys() == {"search-swap", "search-lower", "search-delete"}


def test_a_full_stop_is_joined_and_nothing_else(linter: Linter) -> None:
    assert proposed(linter, Reader(["to"])) == {
        "search-join": {TEXT.replace("Paris. to", "Paris to")}
    }


def test_a_capital_is_lowered(linter: Linter) -> None:
    assert proposed(linter, Reader(["Big"]))["search-lower"] == {TEXT.replace("Big", "big")}


def test_places_of_rules_are_theirs(linter: Linter) -> None:
    place = TEXT.index("Tuesday")
    assert proposed(linter, Reader(["Tuesday"]), [Span(place, place + 7)]) == {}


def test_in_a_translation_its_kinds_are_others(linter: Linter) -> None:
    whole = article(linter)
    found = list(search(whole, odd_words(whole, Reader(["to"]), INSTEAD, []), SURELY))
    assert [each.match.kind for each in found if each.repair] == ["translated-join"]


def test_it_needs_less_where_the_text_reads_translated(linter: Linter) -> None:
    text = f"{TEXT}\n\n{MACHINE.bad[0].text}"
    prose = article(linter, text).prose
    better = [each.replace("Paris. to", "Paris to") for each in (prose, TEXT)]
    reader = Reader(["to"], better, gain=3.5)
    config = Config(select=("unlikely-wording",), thorough=True, languagetool="off")
    engines = Engines(config)
    engines.__dict__.update(fluency=reader, judge=Judge(reader))
    with Linter(config, engines) as searching:
        [finding] = searching.lint(PurePath("a.txt"), text).findings
    assert finding.rule == "unlikely-wording"
    with Linter(config, engines) as searching:
        assert searching.lint(PurePath("a.txt"), TEXT).findings == ()


def test_a_text_that_reads_translated_is_searched_without_being_asked(linter: Linter) -> None:
    text = f"{TEXT}\n\n{MACHINE.bad[0].text}"
    prose = article(linter, text).prose
    reader = Reader(["to"], [each.replace("Paris. to", "Paris to") for each in (prose, TEXT)], 3.5)
    config = Config(select=("unlikely-wording",), languagetool="off")
    engines = Engines(config)
    engines.__dict__.update(fluency=reader, judge=Judge(reader))
    with Linter(config, engines) as searching:
        [finding] = searching.lint(PurePath("a.txt"), text).findings
    assert finding.fix is None  # the place is damaged, but what stood there is guesswork


@pytest.mark.parametrize("thorough", [True, False])
def test_a_find_is_a_hint_and_only_where_it_is_asked_for(thorough: bool) -> None:
    better = TEXT.replace("Paris. to", "Paris to")
    reader = Reader(["to"], [better])
    config = Config(select=("search",), thorough=thorough, languagetool="off")
    engines = Engines(config)
    engines.__dict__.update(fluency=reader, judge=Judge(reader))
    report = Linter(config, engines).lint(PurePath("a.txt"), TEXT)
    if not thorough:
        assert report.findings == ()
        return
    [finding] = report.findings
    assert finding.rule == "unlikely-wording"
    assert finding.fix is not None
    assert finding.fix.safety is Safety.HINT
    assert apply(TEXT, finding.fix.edits) == better


def test_without_the_model_there_is_no_search() -> None:
    config = Config(select=("search",), thorough=True, fluency="off", languagetool="off")
    assert Linter(config).lint(PurePath("a.txt"), TEXT).findings == ()
