from __future__ import annotations

import pytest

from fixture_types import Find, Propose, Repair


@pytest.mark.parametrize(
    "text",
    [
        "When the two cars were towed away, they were badly damaged by the fire.",
        "The road was closed for a week, it said, because of the heavy snow.",
        "It is a fine old house, isn't it?",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("comma-splice", text) == []


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "The club has sold its best players, they will leave the town before the summer."
    right = "The club has sold its best players; they will leave the town before the summer."
    _, texts = proposed("comma-splice", text)
    assert right in texts


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "The state of the road is bad for all of us, we have to wait for the spring.",
            "The state of the road is bad for all of us; we have to wait for the spring.",
        ),
        (
            "“This is not the end of the road, let’s call it a bad day,” he said.",
            "“This is not the end of the road, let’s call it a bad day,” he said.",
        ),
    ],
)
def test_two_sentences(repaired: Repair, text: str, right: str) -> None:
    assert repaired("comma-splice", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "If the state of the road is bad for us, we have to wait for the spring.",
        "In the spring of the following year, we had to wait for the end of the war.",
        "The state of the road is bad for all of us, he thinks on such days.",
        "Not only is the state of the road bad, it is dangerous for the children.",
        "The road, they had been told by the mayor, was open to all of the cars.",
    ],
)
def test_one_sentence(found: Find, text: str) -> None:
    assert [match for match in found("comma-splice", text) if not match.doubt] == []


def _doubted(found: Find, text: str) -> list[str]:
    return [match.kind for match in found("comma-splice", text) if match.doubt]


@pytest.mark.parametrize(
    "text",
    [
        "But we do not speak of money, it's about the law of the town.",
        "It rained for a week, the road was icy, the bus had to turn round.",
        "“They have a boat, they sail every day.” They left.",
    ],
)
def test_whole_sentences_of_any_subject_where_nobody_edited(found: Find, text: str) -> None:
    assert _doubted(found, text)


@pytest.mark.parametrize(
    "text",
    [
        "The road to the valley is closed, the police said on Monday.",
        "The road to the valley is closed, a report of the town shows.",
        "The road to the valley is closed, officials were quoted as saying by the paper.",
        "By the time the road was open, the bus had left the town.",
        "The year she was born, the town had no road to the valley.",
        "It was cold and by the autumn, five roads were closed for good.",
        "The more the road is used, the more the town has to pay.",
        "They bought three houses, all of which stood empty for years.",
        "The town has lost the vote, meaning the road will be closed.",
        "Some of them went to the fair, others stayed at home all day.",
        "The road is open, the bridge is closed, and the bus is late.",
        "The road is icy, so the bus has to turn round.",
    ],
)
def test_no_whole_sentences(found: Find, text: str) -> None:
    assert all(match.doubt == "may be meant" for match in found("comma-splice", text))


@pytest.mark.parametrize(
    "text",
    [
        "The coach has no striker, he needs the help of the owner.",
        "The hospital is full, patients are lying in the corridors.",
        "The road was closed in May, the workers have not been paid since then.",
        "The wall collapsed at noon, fortunately, nobody was hurt.",
        "The party lost ten seats, however, it remains the strongest one.",
        "This is a village, sometimes the bus comes an hour late.",
        "The village has no road to the valley, the police have put up a sign.",
        "The train was late, that is why they missed the fair.",
    ],
)
def test_sentences_with_no_other_mark(found: Find, text: str) -> None:
    assert [match.kind for match in found("comma-splice", text) if not match.doubt] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "And with Ivo out with a bad knee and Ana out with a cold, Maria could play.",
        "The party, however, remains the strongest one in the region.",
        "The fair was made smaller, all carpets have been sold and part of the money is gone.",
        "Two of them were injured in May, meaning Maria has sometimes had to play alone.",
        "The party will hold its meeting in the valley, it has been confirmed.",
        "It was less severe than many had hoped, however, and since then they work hard.",
        "If the party lost ten seats, fortunately it has ten others left.",
        "The bridge is closed, the mayor is ill, the bus is late.",
        "“The road is closed, the bus has to turn round,” she said.",
    ],
)
def test_marks_and_openings_leave_a_doubt(found: Find, text: str) -> None:
    assert all(match.doubt for match in found("comma-splice", text))
