from __future__ import annotations

from fixture_types import Propose


def test_other_repairs_compete(proposed: Propose) -> None:
    text = "The minister said He said the talks would go on."
    repairs = ["minister said the talks", "minister said. He said the talks"]
    _, texts = proposed("doubled-clause", text)
    for repair in repairs:
        assert any(repair in each for each in texts), repair


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "Separately, the old bank warned. He warned that the plan was not a good one at all."
    right = "Separately, the old bank warned that the plan was not a good one at all."
    kind, texts = proposed("doubled-clause", text)
    assert kind == ""
    assert right in texts
