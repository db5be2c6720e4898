from __future__ import annotations

from fixture_types import Find, Propose


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = 'The council told us on Friday that the market. "Is Already Growing Fast Again".'
    right = 'The council told us on Friday that the market "is already growing fast again".'
    kind, texts = proposed("orphan-quotation", text)
    assert kind == ""
    assert right in texts


def test_what_is_right_is_not_even_proposed(found: Find) -> None:
    text = 'The song was played twice. "It was the best of them all," he said.'
    assert found("orphan-quotation", text) == []
