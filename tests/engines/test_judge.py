from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import NoReturn

import pytest

from newslint.article.article import Article
from newslint.catalogue.catalogue import load_rules
from newslint.catalogue.rule import Proposal, Rule, Threshold
from newslint.engines.judge import SURE, Judge
from newslint.model import Edit, Match, Repair, Safety, Severity, Span
from newslint.readers.text import read

TEXT = "She wrote to The. New York Times"
STOP = Span(16, 17)
JOIN: Repair = (Edit(STOP, ""),)
COMMA: Repair = (Edit(STOP, ","),)
LOWER: Repair = (Edit(Span(13, 14), "t"), Edit(STOP, ""))


class Witness:
    """Answers with the gains it was given, by wording, and remembers what it was asked."""

    def __init__(self, gains: dict[str, float]) -> None:
        self._gains = gains
        self.asked: list[str] = []

    def gains_many(
        self,
        text: str,
        places: Sequence[tuple[tuple[int, int], Sequence[str]]],
        needed: Sequence[float] | None = None,
    ) -> list[list[float]]:
        answers = []
        for (start, end), wordings in places:
            self.asked += [text[:start] + wording + text[end:] for wording in wordings]
            answers.append([self._gains[each] for each in self.asked[-len(wordings) :]])
        return answers


def article() -> Article:
    def parse(texts: Sequence[str]) -> NoReturn:
        raise AssertionError(f"the judge reads prose, no analysis: {texts}")

    return Article(read(PurePath("a.txt"), TEXT), parse)


USUAL = Threshold(4.0, 4.0, Safety.SAFE)


def proposal(
    *repairs: Repair,
    safety: Safety = Safety.SAFE,
    doubt: str = "",
    threshold: Threshold | None = USUAL,
) -> Proposal:
    rule = Rule(
        "kind", "house", "s", "w", Severity.WARNING, Safety.SAFE, "check", "", "m", None,
        default=True, bad=(), good=(), judge={"kind": threshold} if threshold else {},
    )  # fmt: skip
    match = Match(STOP, repairs=repairs, safety=safety, doubt=doubt)
    return Proposal(rule, match, repairs[0] if repairs else None, safety)


def settle(gains: dict[str, float], *proposals: Proposal) -> list[Proposal]:
    return Judge(Witness(gains)).settle(article(), proposals)


JOINED = "She wrote to The New York Times"
COMMAED = "She wrote to The, New York Times"
LOWERED = "She wrote to the New York Times"


def test_the_wordings_are_judged_whole_and_the_best_wins() -> None:
    gains = {JOINED: 12.0, COMMAED: 1.0}
    (settled,) = settle(gains, proposal(COMMA, JOIN))
    assert settled.repair == JOIN
    assert settled.safety is Safety.SAFE
    assert settled.gain == 12.0


def test_below_the_threshold_a_place_is_left_alone() -> None:
    assert settle({JOINED: 3.9}, proposal(JOIN, doubt="unsure")) == []
    assert settle({JOINED: 2.3}, proposal(JOIN)) == []


def test_what_is_in_no_doubt_needs_less() -> None:
    (settled,) = settle({JOINED: 2.5}, proposal(JOIN))
    assert settled.repair == JOIN


@pytest.mark.parametrize(
    ("category", "gain", "level"),
    [
        ("house", 2.1, Safety.UNSAFE),
        ("house", 9.0, Safety.SAFE),
        ("house", 1.9, None),
        ("pronouns", 3.9, None),
        ("pronouns", 4.1, Safety.SAFE),
        ("people", 3.9, None),
    ],
)
def test_in_a_machines_translation_little_gain_is_enough_but_for_people(
    category: str, gain: float, level: Safety | None
) -> None:
    place = proposal(JOIN, doubt="unsure")
    place = replace(place, rule=replace(place.rule, category=category))
    judge = Judge(Witness({JOINED: gain}))
    found = judge.settle(article(), [place], translated=True)
    assert [each.safety for each in found] == ([] if level is None else [level])


@pytest.mark.parametrize(
    ("other", "at", "stands"),
    [(7.0, 100, True), (5.0, 100, False), (7.0, 20, False), (7.0, 9000, False)],
)
def test_damage_nearby_makes_more_of_it_likely(other: float, at: int, *, stands: bool) -> None:
    first = proposal(JOIN, doubt="unsure", threshold=Threshold(4.0, 6.0, Safety.SAFE))
    match = replace(first.match, span=Span(at, at + 1), repairs=((Edit(Span(4, 9), "sent"),),))
    both = "She sent to The New York Times"  # asked once the other one is repaired
    gains = {JOINED: 5.0, "She sent to The. New York Times": other, both: 5.0}
    settled = settle(gains, first, replace(first, match=match))
    assert (JOIN in [each.repair for each in settled]) is stands


def test_where_the_rule_alone_decides_the_judge_only_picks() -> None:
    by_rule = Threshold(0, 0, Safety.SAFE)
    place = proposal(JOIN, COMMA, threshold=by_rule)
    (doubted,) = settle({JOINED: -3.0, COMMAED: 0.9}, place)
    assert (doubted.repair, doubted.safety, doubted.gain) == (COMMA, Safety.HINT, None)
    gains = {JOINED: 9.0, COMMAED: 0.9}
    (agreed,) = settle(gains, place)
    assert (agreed.repair, agreed.safety) == (JOIN, Safety.SAFE)
    assert agreed.gain == 9.0
    assert settle(gains, proposal(JOIN, COMMA, doubt="unsure", threshold=by_rule)) == []


def test_the_earlier_repair_wins_a_near_tie() -> None:
    gains = {JOINED: 9.0, LOWERED: 10.0}
    (settled,) = settle(gains, proposal(JOIN, LOWER))
    assert settled.repair == JOIN


def test_close_repairs_are_shown_and_none_is_picked() -> None:
    gains = {JOINED: 9.0, COMMAED: 9.0}
    (settled,) = settle(gains, proposal(JOIN, COMMA))
    assert settled.safety is Safety.HINT
    assert settled.alternatives == (COMMA,)


def test_less_than_sure_is_at_most_unsafe() -> None:
    gains = {JOINED: 9.0, COMMAED: 6.0}  # a share of .95
    (settled,) = settle(gains, proposal(JOIN, COMMA))
    assert settled.safety is Safety.UNSAFE
    assert SURE > 0.95


@pytest.mark.parametrize("ceiling", Safety)
def test_the_judge_never_lifts_a_ceiling(ceiling: Safety) -> None:
    gains = {JOINED: 20.0}
    (by_match,) = settle(gains, proposal(JOIN, safety=ceiling))
    (by_kind,) = settle(gains, proposal(JOIN, threshold=Threshold(4, 4, ceiling)))
    assert by_match.safety is by_kind.safety is ceiling


def test_overlapping_places_are_settled_by_gain() -> None:
    gains = {JOINED: 9.0, COMMAED: 6.0}
    (settled,) = settle(gains, proposal(COMMA), proposal(JOIN))
    assert settled.repair == JOIN


def test_kinds_without_a_threshold_stand_unless_in_doubt() -> None:
    sure, doubted = proposal(JOIN, threshold=None), proposal(COMMA, doubt="unsure", threshold=None)
    assert settle({}, sure, doubted) == [sure]


def test_thresholds_are_well_formed() -> None:
    found = {kind: row for rule in load_rules().values() for kind, row in rule.judge.items()}
    assert len(found) > 50
    for kind, threshold in found.items():
        by_rule = threshold.gain == threshold.alone == 0
        assert by_rule or 1 <= threshold.gain <= threshold.alone, f"{kind}: none under 1 nat"


def test_a_place_is_judged_again_when_its_paragraph_is_repaired() -> None:
    first = replace(proposal(JOIN), match=replace(proposal(JOIN).match, span=STOP))
    words: Repair = (Edit(Span(4, 9), "wrote it"),)
    second = replace(first, match=replace(first.match, span=Span(4, 9), repairs=(words,)))
    gains = {
        JOINED: 12.0,
        "She wrote it to The. New York Times": 2.0,
        "She wrote it to The New York Times": 7.0,
    }
    settled = settle(gains, first, second)
    assert [(each.repair, each.gain) for each in settled] == [
        (JOIN, 12.0),
        (words, 7.0),
    ]


def test_a_place_at_a_repair_is_not_judged_again() -> None:
    gains = {JOINED: 12.0, COMMAED: 1.0}
    settled = settle(gains, proposal(JOIN), proposal(COMMA))
    assert [each.repair for each in settled] == [JOIN]


def test_places_that_share_a_repair_stand_together() -> None:
    gains = {JOINED: 9.0, LOWERED: 12.0, COMMAED: 5.0}
    first, second = proposal(LOWER, JOIN), proposal(LOWER)
    second = replace(second, match=replace(second.match, span=Span(13, 14)))
    settled = settle(gains, first, second, proposal(COMMA))
    assert [(each.match.span, each.repair) for each in settled] == [
        (Span(13, 14), LOWER),
        (STOP, LOWER),
    ]
