from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

import pytest

from newslint import Linter
from newslint.article.article import Article
from newslint.catalogue.own_rules import MACHINE, SURELY
from newslint.edits import apply
from newslint.engines.engines import Engines
from newslint.engines.fluency import Reading
from newslint.engines.judge import Judge
from newslint.engines.search import search
from newslint.model import Safety, Span
from newslint.settings.config import Config

TEXT = "The ministers met in Tuesday in Paris. to discuss the budget of the Big union."


class Reader:
    """Is surprised by some words, and delighted by some texts."""

    def __init__(
        self,
        surprising: Sequence[str],
        better: Sequence[str] = (),
        gain: float = 20.0,
        likely: Sequence[str] = (),
    ) -> None:
        self._surprising = surprising
        self._instead = {word: -1.0 - number for number, word in enumerate(likely)}
        self._gain = gain
        self._better = better

    def readings(self, texts: Sequence[str], words: Sequence[str]) -> list[list[Reading]]:
        return [
            [
                Reading(
                    start and start - 1, 9.0 if word in self._surprising else 1.0, self._instead
                )
                for start, word in _words(text)
            ]
            for text in texts
        ]

    def gains_many(
        self, text: str, places: Sequence[tuple[tuple[int, int], Sequence[str]]]
    ) -> list[list[float]]:
        wordings = [[text[:a] + each + text[b:] for each in texts] for (a, b), texts in places]
        return [[self._gain * (each in self._better) for each in texts] for texts in wordings]


def _words(text: str) -> list[tuple[int, str]]:
    found, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        found.append((at, word.strip(".")))
        at += len(word)
    return found


def article(linter: Linter, text: str = TEXT) -> Article:
    return linter.article(linter.read(PurePath("a.txt"), text))


def proposed(linter: Linter, reader: Reader, taken: Sequence[Span] = ()) -> dict[str, set[str]]:
    """Return the texts that would be proposed, by kind."""
    kinds: dict[str, set[str]] = {}
    for proposal in search(article(linter), reader, taken):
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
    found = list(search(article(linter), Reader(["to"]), [], SURELY))
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
        assert len(searching.lint(PurePath("a.txt"), text).findings) == 1


def test_a_word_that_fits_nowhere_is_shown_in_a_translation(linter: Linter) -> None:
    whole, reader = article(linter), Reader(["budget"])
    shown = [each for each in search(whole, reader, [], SURELY) if each.repair is None]
    assert [TEXT[each.match.span.start : each.match.span.end] for each in shown] == ["budget"]
    assert all(each.repair for each in search(whole, reader, []))


def test_a_sentence_with_several_odd_words_is_one_finding(linter: Linter) -> None:
    text = "The ministers met in the rubber to whisper the roof of the plan. They met in Tuesday."
    reader = Reader(["rubber", "whisper", "Tuesday"], likely=["on"])
    found = list(search(article(linter, text), reader, [], SURELY))
    [broken] = [each for each in found if each.rule.id == "broken-sentence"]
    span = broken.match.span
    assert text[span.start : span.end] == "rubber to whisper"
    others = [each.match.span.start for each in found if each is not broken]
    assert others
    assert min(others) > span.end
    assert all(
        each.rule.id == "unlikely-wording" for each in search(article(linter, text), reader, [])
    )


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
