from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.engines.fluency import FluencyError, FluencyModel
from newslint.engines.fluency.model import Model, Question, Read

TEXT = "The minister said. earlier this month that it was over. Nobody asked.\n\nThe end"
DOT = (17, 19)


class Parrot:
    """A model for which every word costs its length, and that notes the texts it was asked."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []
        self.tokenizer = self

    def encode(self, text: str) -> list[int]:
        return list(map(ord, text))

    def starts(self, text: str) -> list[int]:
        return list(range(len(text)))

    def log_probabilities(self, questions: list[Question]) -> list[list[Any]]:
        self.asked += [
            ["".join(map(chr, [*q.context[1:], *rest])) for rest in q.continuations]
            for q in questions
        ]
        return [[np.full(len(c), -1.0) for c in q.continuations] for q in questions]

    def read(
        self, questions: list[Question], others: list[int], layer: int | None = None
    ) -> list[list[Read]]:
        return [
            [
                Read(own, np.full((len(own), len(others)), -2.0), np.zeros((len(own), 2)))
                for own in row
            ]
            for row in self.log_probabilities(questions)
        ]


@pytest.fixture
def parrot() -> Parrot:
    return Parrot()


def asked(parrot: Parrot, *arguments: Any, **limits: int) -> list[str]:
    FluencyModel(parrot).gains(*arguments, **limits)  # type: ignore[arg-type]
    return parrot.asked[-1]


def test_a_gain_is_the_log_probability_over_that_of_the_printed_text(tiny: Path) -> None:
    judge = FluencyModel.load(tiny)
    texts = [TEXT[:17] + middle + "earlier this month" for middle in (". ", " ", ", ")]
    encoded = [[0, *judge._model.tokenizer.encode(text)] for text in texts]
    whole = [
        float(sum(judge._model.log_probabilities([Question(tokens[:1], [tokens[1:]])])[0][0]))
        for tokens in encoded
    ]
    gains = judge.gains(TEXT, DOT, [" ", ", "], right=18)
    assert gains == pytest.approx([whole[1] - whole[0], whole[2] - whole[0]], abs=0.06)
    assert gains == [round(gain, 1) for gain in gains]
    assert len(set(gains)) == 2


def test_the_printed_text_gains_nothing(judge: FluencyModel) -> None:
    assert judge.gains(TEXT, DOT, [". "]) == [0.0]
    assert str(judge.gains(TEXT, DOT, [". ", " "])[0]) == "0.0"


def test_nothing_to_compare_gives_nothing(judge: FluencyModel) -> None:
    assert judge.gains(TEXT, DOT, []) == []
    assert judge.gains_many(TEXT, []) == []


def test_an_empty_text_can_be_judged(judge: FluencyModel) -> None:
    assert judge.gains("", (0, 0), ["the", ""])[0] < judge.gains("", (0, 0), ["the", ""])[1] == 0.0


@settings(max_examples=15)
@given(
    st.lists(
        st.tuples(st.integers(0, len(TEXT)), st.sampled_from([0, 1, 2, 5])).map(
            lambda place: ((place[0], min(len(TEXT), sum(place))), [" ", "the", ""])
        ),
        max_size=9,
    )
)
def test_places_are_judged_together_as_they_are_one_by_one(tiny: Path, places: list[Any]) -> None:
    together = FluencyModel.load(tiny).gains_many(TEXT, places)
    judge = FluencyModel.load(tiny)
    for place, gains in zip(places, together, strict=True):
        assert judge.gains(TEXT, *place) == pytest.approx(gains, abs=0.11)


def test_what_was_judged_is_not_judged_again(parrot: Parrot) -> None:
    judge = FluencyModel(parrot)  # type: ignore[arg-type]
    first = judge.gains_many(TEXT, [(DOT, [" "]), (DOT, [" "]), (DOT, [", "])])
    assert len(parrot.asked) == 2
    assert judge.gains(TEXT, DOT, [" "]) == first[0] == [1.0]
    assert len(parrot.asked) == 2


def test_the_printed_text_and_all_replacements_are_judged_in_their_context(parrot: Parrot) -> None:
    assert asked(parrot, TEXT, DOT, [" ", ", "]) == [
        "The minister said. earlier this month that it was over.",
        "The minister said earlier this month that it was over.",
        "The minister said, earlier this month that it was over.",
    ]


@pytest.mark.parametrize(
    ("left", "right", "window"),
    [
        (8, 60, "said. earlier this month that it was over."),
        (4, 60, "said. earlier this month that it was over."),
        (2, 60, ". earlier this month that it was over."),
        (0, 60, ". earlier this month that it was over."),
        (100, 18, "The minister said. earlier this month"),
        (100, 20, "The minister said. earlier this month"),
        (100, 3, "The minister said. ear"),  # there is no earlier end of a word
        (100, 0, "The minister said. "),
    ],
)
def test_the_window_ends_at_words(parrot: Parrot, left: int, right: int, window: str) -> None:
    assert asked(parrot, TEXT, DOT, [" "], left=left, right=right)[0] == window


@pytest.mark.parametrize(
    ("text", "start", "window"),
    [
        ("He met Mr. Trump today. Then", 2, "He met Mr. Trump today."),
        ("He met U.S. officials there. Then", 2, "He met U.S. officials there."),
        ("He paid 3.5 percent! Then", 2, "He paid 3.5 percent!"),
        ("He said: “We waited.” Then", 2, "He said: “We waited.”"),
        ("He came in 2024. Then", 2, "He came in 2024."),
        ("He came in 2024\n\nThen it", 2, "He came in 2024\n\n"),
        ("He came here. Then", 12, "He came here."),  # printed before a full stop
        ("He came here.\n\nThen", 13, "He came here.\n\n"),
        ("He came here", 12, "He came here\n"),  # the end of a text is like that of a paragraph
    ],
)
def test_the_window_ends_with_the_sentence(
    parrot: Parrot, text: str, start: int, window: str
) -> None:
    assert asked(parrot, text, (start, start), ["x"])[0] == window


@pytest.mark.parametrize("span", [(-1, 2), (3, 2), (2, 999)])
def test_a_span_outside_the_text_is_refused(judge: FluencyModel, span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="is not in the text"):
        judge.gains(TEXT, span, [""])


def test_a_text_that_was_read_is_not_read_again(parrot: Parrot) -> None:
    judge = FluencyModel(parrot)  # type: ignore[arg-type]
    first = judge.readings(["ab", "cd"], ["x"])
    assert len(parrot.asked) == 2
    assert judge.readings(["cd", "ab"], ["x"]) == first[::-1]
    assert len(parrot.asked) == 2


def test_without_the_model_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path))
    assert FluencyModel.available() is None
    with pytest.raises(FluencyError, match="newslint setup fluency"):
        FluencyModel.load()


def test_one_thread_is_used_where_that_can_be_arranged(judge: FluencyModel) -> None:
    threadpoolctl = pytest.importorskip("threadpoolctl")
    seen: list[int] = []

    class Watched(Model):
        def __init__(self) -> None:
            self.tokenizer = judge._model.tokenizer

        def log_probabilities(self, questions: Any) -> Any:
            seen.extend(
                pool["num_threads"]
                for pool in threadpoolctl.threadpool_info()
                if pool["user_api"] == "blas"
            )
            return judge._model.log_probabilities(questions)

    FluencyModel(Watched()).gains(TEXT, DOT, [" "])
    assert seen
    assert set(seen) == {1}


def test_a_surprise_is_what_a_token_costs_more_than_usual(tiny: Path) -> None:
    judge = FluencyModel.load(tiny)
    model = judge._model
    texts = ["The minister said.", "Nobody asked the “other” one 🙂 today"]
    assert judge.readings(["", *texts], [])[0] == []
    for text, readings in zip(texts, judge.readings(texts, []), strict=True):
        tokens = model.tokenizer.encode(text)
        [[costs]] = model.log_probabilities([Question([0], [tokens])])
        usual = [math.log(token + 50) + 1 for token in tokens]
        over = [-cost - nats for cost, nats in zip(costs, usual, strict=True)]
        assert [each.surprise for each in readings] == pytest.approx(over, abs=1e-4)
        assert [each.start for each in readings] == model.tokenizer.starts(text)


def test_words_in_place_of_another_are_as_likely_as_the_model_says(tiny: Path) -> None:
    judge = FluencyModel.load(tiny)
    model = judge._model
    tokens = model.tokenizer.encode("The minister said.")
    [readings] = judge.readings(["The minister said."], ["a", "nothing of the kind"])
    [instead] = model.tokenizer.encode(" a")
    for at, reading in enumerate(readings):
        question = Question([0, *tokens[:at]], [[instead]])
        [[[expected]]] = model.log_probabilities([question])
        assert reading.instead == pytest.approx({"a": expected}, abs=1e-4)


def test_a_long_text_is_read_in_pieces_after_each_other(
    parrot: Parrot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newslint.engines.fluency._READ_AT_ONCE", 4)
    monkeypatch.setattr("newslint.engines.fluency._READ_BEFORE", 3)
    monkeypatch.setattr(parrot, "starts", lambda text: range(len(text)), raising=False)
    judge = FluencyModel(parrot)  # type: ignore[arg-type]
    [readings] = judge.readings(["abcdefghij"], [])
    assert [each.start for each in readings] == list(range(10))
    usual = [-math.log(ord(each) + 50) for each in "abcdefghij"]
    assert [each.surprise for each in readings] == usual
    assert parrot.asked == [["abcd"], ["cdefgh"], ["ghij"]]
