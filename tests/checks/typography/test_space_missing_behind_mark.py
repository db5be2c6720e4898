from __future__ import annotations

import pytest

from fixture_types import Find, Repair
from newslint.model import Safety


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("They met on Friday.The minister left.", "They met on Friday. The minister left."),
        ("It was over by 2024.The minister left.", "It was over by 2024. The minister left."),
        ("It rose by 5%.He left.", "It rose by 5%. He left."),
        ("He did it (badly).The rest left.", "He did it (badly). The rest left."),
        ("“They will pay.”The talks ended.", "“They will pay.” The talks ended."),
        ('"They will pay."The talks ended.', '"They will pay." The talks ended.'),
        ('"They will pay,"he said.', '"They will pay," he said.'),
        ('The "plan"and the rest failed.', 'The "plan" and the rest failed.'),
        ("Who wants it?The rest left.", "Who wants it? The rest left."),
        ("He said:We will pay;and left.", "He said: We will pay; and left."),
        ("It began at 10.30.The end.", "It began at 10.30. The end."),
        ("It was noon.Nobody came.", "It was noon. Nobody came."),
        ("It works for us.This is new.", "It works for us. This is new."),
        ("They asked I.Novak and Mr.Novak.", "They asked I. Novak and Mr. Novak."),
        ("The answer: Really?But why?", "The answer: Really? But why?"),
        ("They cried: No!It was late.", "They cried: No! It was late."),
        ("Nobody came?!I do not think so.", "Nobody came?! I do not think so."),
        ("They left for Zorn!The end was near.", "They left for Zorn! The end was near."),
        ("Who left it?Anna did.", "Who left it? Anna did."),
        ("He left in Paris,where the (ABC),who knew,met.", None),
    ],
)
def test_spaces_go_in_behind_marks(repaired: Repair, text: str, fixed: str | None) -> None:
    expected = fixed or "He left in Paris, where the (ABC), who knew, met."
    assert repaired("space-missing-behind-mark", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "See www.paper.It, example.Com, press@paper.The and paper.org/it.The end.",
        "The firms Yahoo!News, Node.Js and ASP.Net of the U.S.The talks of J.P.Novak.",
        "The firms Yahoo!Sport and Kahoot!Learning of page.org/watch?The.",
        "Version 2.The and the ratio 3,4 and 1,000 and 2.5,the.",
        "The film won 3-2.It and v1.10.30.The start.",
        "He wrote “re”build and ``we''.",
        'He said, ""it does not"".',
        "The Grew.A virus came.",
    ],
)
def test_addresses_names_and_numbers_are_let_alone(found: Find, text: str) -> None:
    assert found("space-missing-behind-mark", text) == []


def test_what_names_may_be_is_less_sure(found: Find) -> None:
    safe, unsafe = Safety.SAFE, Safety.UNSAFE
    text = "They saw the end.The rest met at Zorn.The end came for I.Novak."
    levels = [match.safety for match in found("space-missing-behind-mark", text)]
    assert levels == [safe, unsafe, unsafe]


def test_dots_between_two_words_have_spaces(repaired: Repair) -> None:
    text = "They were late…It was dark. The name is Ok…go and…well, you see."
    assert repaired("space-missing-behind-mark", text) == text.replace("…It", "… It")


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("It fell by 4%.Analysts had hoped.", "It fell by 4%. Analysts had hoped."),
        ("He left in 1999.Later he came back.", "He left in 1999. Later he came back."),
        ("It was the 12th minute.Ten men stayed.", "It was the 12th minute. Ten men stayed."),
        ("It starts on 3 June.Poland plays first.", "It starts on 3 June. Poland plays first."),
        ("It sank off Lampedusa.Three men swam.", "It sank off Lampedusa. Three men swam."),
        ("It was innocent.but nobody knew.", "It was innocent. but nobody knew."),
        ("He sat for an hour .Nobody left.", "He sat for an hour . Nobody left."),
        ('"We are ready".The captain left.', '"We are ready". The captain left.'),
        ("The bridge is old…The city is poor.", "The bridge is old… The city is poor."),
    ],
)
def test_any_word_may_open_a_sentence(repaired: Repair, text: str, fixed: str) -> None:
    assert repaired("space-missing-behind-mark", text) == fixed


def test_addresses_have_capitals(found: Find) -> None:
    text = "The firms Amazon.Com and Paper.Online met Node.Js and the .Net framework."
    assert found("space-missing-behind-mark", text) == []
