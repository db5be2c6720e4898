"""The real model, where it is installed.

The log-probabilities were computed by reference.py in float64 from the same file. The token
numbers are those of Hugging Face's tokenizer for the model.
"""

from __future__ import annotations

import numpy as np
import pytest

from newslint.engines.fluency import FluencyModel
from newslint.engines.fluency.model import Question
from newslint.engines.odd_words import SUSPECT

MODEL = FluencyModel.available()

pytestmark = [
    pytest.mark.fluency,
    pytest.mark.skipif(
        MODEL is None,
        reason="the language model is not installed: newslint setup fluency",
    ),
]
# fmt: off
STORED = {
    "The minister told reporters on Thursday that talks with the union would resume next week.": [
        (504, -5.1128), (11814, -11.7877), (3783, -6.2463), (28786, -6.6955), (335, -2.7701),
        (14963, -2.5805), (338, -0.1893), (11748, -10.0145), (351, -4.6432), (260, -1.1187),
        (8964, -7.5099), (736, -4.4773), (19563, -6.5447), (1867, -2.6719), (2605, -0.827),
        (30, -0.9788),
    ],
    "Officials in São Paulo’s port said 1,250 people didn't arrive. “We’re waiting,” she said."
    "\n\nNobody": [
        (31341, -13.9588), (3028, -3.9879), (281, -3.4913), (40481, -8.3464), (36619, -0.1031),
        (417, -4.0721), (99, -0.001), (2399, -7.6001), (1137, -3.3904), (216, -4.4577),
        (33, -1.2507), (28, -3.145), (34, -1.8179), (37, -2.5909), (32, -0.4749), (701, -2.4814),
        (3683, -10.7823), (982, -5.963), (11296, -2.6755), (30, -3.0049), (619, -4.859),
        (1882, -2.7219), (417, -2.0309), (257, -0.4118), (7003, -4.8795), (1447, -4.7826),
        (1041, -5.898), (1137, -0.233), (30, -0.3318), (198, -1.1039), (198, -0.4833),
        (46844, -9.4523),
    ],
}
# fmt: on


@pytest.fixture(scope="module")
def smollm2() -> FluencyModel:
    return FluencyModel.load(MODEL)


@pytest.mark.parametrize("text", STORED)
def test_texts_are_encoded_as_stored(smollm2: FluencyModel, text: str) -> None:
    assert smollm2._model.tokenizer.encode(text) == [number for number, _ in STORED[text]]


def test_log_probabilities_are_as_stored(smollm2: FluencyModel) -> None:
    questions = [Question([0], [[number for number, _ in stored]]) for stored in STORED.values()]
    answers = smollm2._model.log_probabilities(questions)
    for stored, (values,) in zip(STORED.values(), answers, strict=True):
        np.testing.assert_allclose(values, [value for _, value in stored], atol=1e-3)


def test_damage_is_told_from_prose(smollm2: FluencyModel) -> None:
    clean = (
        "The council approved the plan on Monday, two members said after a debate of six hours. "
        "Residents had waited years for the new bridge across the river."
    )
    damaged = clean.replace("said after", "said. after")
    dot, end = damaged.index(". after"), clean.index(". Residents")
    assert min(smollm2.gains(damaged, (dot, dot + 2), [" ", ", "])) > 4
    assert max(smollm2.gains(clean, (end, end + 3), [" r", ", r", " R"])) < -2


def test_the_probe_tells_a_damaged_sentence_from_a_good_one(smollm2: FluencyModel) -> None:
    good = "The mayor said in the evening that the roof would be finished by the winter."
    damaged = "The prefecture spilled the roof of the tender under the mouth of the winter."
    [of_good] = smollm2.readings([good], [])
    [of_damaged] = smollm2.readings([damaged], [])
    assert max(each.damage for each in of_good) < SUSPECT
    suspect = [each for each in of_damaged if each.damage > SUSPECT]
    assert len(suspect) > len(of_damaged) / 2
    assert max(each.damage for each in suspect) > 0
