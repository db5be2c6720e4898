from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("“We lost it in the flood.” he said.", "“We lost it in the flood,” he said."),
        ("“We lost it.” said Novak.", "“We lost it,” said Novak."),
        ("‘We lost it in the flood.’ said Novak.", "‘We lost it in the flood,’ said Novak."),
        (
            '"We lost it in the flood" they said in Quito.',
            '"We lost it in the flood," they said in Quito.',
        ),
    ],
)
def test_a_comma_parts_words_from_who_said_them(repaired: Repair, text: str, fixed: str) -> None:
    assert repaired("attribution-comma", text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "“We lost it in the flood”, he said. “Is it all lost in it?” she asked.",
        "“We lost it in the flood.” Novak said on Monday that he would stay.",
        "They call it “The great flood of the year” said Novak. It is “a flood of all” he said.",
        "“We lost it all in the flood.” he said the house was lost.",
        "“We lost it all in the flood...” he said.",
    ],
)
def test_other_quotations_stay(found: Find, text: str) -> None:
    assert found("attribution-comma", text) == []
