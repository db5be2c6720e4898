from __future__ import annotations

import pytest

from fixture_types import Find, Repair

RULES = (
    "quotation-mark-side",
    "mixed-quotation-marks",
    "foreign-quotation-mark",
    "quotation-mark-direction",
    "space-inside-quotation",
    "doubled-quotation-mark",
    "doubled-closing-punctuation",
    "dialogue-dash",
    "unbalanced-quotation",
    "lost-quotation-marks",
)


@pytest.mark.parametrize(
    ("rule", "text", "fixed"),
    [
        (
            "quotation-mark-side",
            "They saw “the whole town “sink.",
            "They saw “the whole town” sink.",
        ),
        (
            "quotation-mark-side",
            "“It was far too late for it”said the mayor.",
            "“It was far too late for it,” said the mayor.",
        ),
        (
            "quotation-mark-side",
            "“We want to see the sea”she added.",
            "“We want to see the sea,” she added.",
        ),
        (
            "quotation-mark-side",
            '"We want to see the sea"according to the mayor.',
            '"We want to see the sea," according to the mayor.',
        ),
        (
            "quotation-mark-side",
            "“We always went to the sea”Novak began by saying.",
            "“We always went to the sea,” Novak began by saying.",
        ),
        (
            "quotation-mark-side",
            "The “Golden Bear”Novak said was his, is gone.",
            "The “Golden Bear” Novak said was his, is gone.",
        ),
        (
            "quotation-mark-side",
            "The fans began to grumble,”If we lose, we go,” they said.",
            "The fans began to grumble. “If we lose, we go,” they said.",
        ),
        (
            "unbalanced-quotation",
            "The mayor said: We will go on, ”he added with a smile.",
            "The mayor said: “We will go on,” he added with a smile.",
        ),
        ("dialogue-dash", "“It is so” — said the mayor.", "“It is so,” said the mayor."),
        ("quotation-mark-side", 'It is" the best of years".', 'It is "the best of years".'),
        ("quotation-mark-side", 'It is"the best"today.', 'It is "the best" today.'),
        ("quotation-mark-side", '"We lost it, "said Novak.', '"We lost it," said Novak.'),
        ("mixed-quotation-marks", "It is «the best” of years.", "It is “the best” of years."),
        ("mixed-quotation-marks", 'It is “the best" of years.', "It is “the best” of years."),
        ("mixed-quotation-marks", "‘It is over,” Novak said.", "“It is over,” Novak said."),
        ("foreign-quotation-mark", 'It is « a "day" » of joy.', 'It is "a "day"" of joy.'),
        ("foreign-quotation-mark", "It is ,,a scandal“ to me.", "It is “a scandal” to me."),
        ("quotation-mark-direction", "It is ”a day” of joy.", "It is “a day” of joy."),
        ("quotation-mark-direction", "It is “a day“, he said.", "It is “a day”, he said."),
        ("space-inside-quotation", "For our “children ”.", "For our “children”."),
        (
            "space-inside-quotation",
            "He left. “ We stay,” she said.",
            "He left. “We stay,” she said.",
        ),
        (
            "quotation-mark-direction",
            "He said: “We will all stay here “.",
            "He said: “We will all stay here.”",
        ),
        (
            "space-inside-quotation",
            "“We will all stay here ”, he said.",
            "“We will all stay here,” he said.",
        ),
        (
            "mixed-quotation-marks",
            "He said: “Will we all stay here? ».",
            "He said: “Will we all stay here?”",
        ),
        ("quotation-mark-direction", "He spoke of “a day “.", "He spoke of “a day”."),
        ("doubled-quotation-mark", "He said: “We stay here.””", "He said: “We stay here.”"),
        ("doubled-closing-punctuation", "“We stay here,”, he said.", "“We stay here,” he said."),
        ("dialogue-dash", '"We stay here", - said Novak.', '"We stay here," said Novak.'),
    ],
)
def test_damage(repaired: Repair, rule: str, text: str, fixed: str) -> None:
    assert repaired(rule, text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "The minister said the plan was “dead” and the talks “a waste of time”.",
        "The minister said the plan was ‘dead’ and the talks ‘a waste of time’.",
        "The minister said the plan was 'dead' and the talks 'a waste of time'.",
        "'We stay,' the judges' chairman said, 'as we did in the '90s.'",
        "‘We stay,’ the judges’ chairman said, ‘as we did in the ’90s.’",
        "\"He told me 'We stay',\" she said.",
        "“He told me ‘We stay’,” she said.",
        "“He told me ‘We stay,’” she said.",
        "‘He told me “We stay”,’ she said.",
        "``We stay,'' she said, and they did.",
        "“We stay here.\n\n“We have nowhere to go,” she said to all of us.",
        '"We stay here.\n\n"We have nowhere to go," she said to all of us.',
        "The team (“the Reds”) won—“at last”—and “The Long Way”/“Home” was sung.",
        "“…and then we left,” she said. “[We] had to… go.”",
        "He was born in Hawai‘i, and ‘Abd al-Rahman in Medina.",
        "The table is 6' 2\" long and 3' wide, the screen 15\" at most.",
        "Have you seen “E.T.”? And “Who Is There?”. No.",
        'Her "favourite place in the world" - the sea - is far away.',
        "The “un”able, the pre“war” and the “e”commerce of the day.",
        'The 1980 "s were over, "I don"t know why," he said.',
        "The three said – and it was said to be final – that they would stay.",
    ],
)
def test_what_is_right(sure: Find, text: str) -> None:
    assert [rule for rule in RULES if sure(rule, text)] == []


@pytest.mark.parametrize(
    ("rule", "text", "fixed"),
    [
        ("side", "The fans say:’ I can hear that’.", "The fans say: ‘I can hear that’."),
        ("side", "The fans say:’I can hear that’.", "The fans say: ‘I can hear that’."),
        ("side", "He spoke of’ fear’ among them.", "He spoke of ‘fear’ among them."),
        ("side", "He spoke of a ’ new plan’.", "He spoke of a ‘new plan’."),
        ("side", "He wrote in a post- ‘I am hurt.’", "He wrote in a post: ‘I am hurt.’"),
        (
            "side",
            "‘I am hurt. I go. ‘In a day it spread.",
            "‘I am hurt. I go.’ In a day it spread.",
        ),
        ("side", "The team is heavier. ‘", "The team is heavier.’"),
        ("side", "“We go. We are late. ‘ He left.", "“We go. We are late.” He left."),
        ("side", "“We go.” We are late. ‘ He left.", "“We go. We are late.” He left."),
        ("side", "‘We stay, ‘ she said.", "‘We stay,’ she said."),
        ("side", "‘We stay, ‘said Novak.", "‘We stay,’ said Novak."),
        ("side", "‘We stay,’said Novak.", "‘We stay,’ said Novak."),
        ("direction", "They saw ‘critical‘ holes.", "They saw ‘critical’ holes."),
        ("direction", "There is a ’very new’ plan.", "There is a ‘very new’ plan."),
    ],
)
def test_single_marks(repaired: Repair, rule: str, text: str, fixed: str) -> None:
    name = f"quotation-mark-{rule}"
    assert repaired(name, text) == fixed
    assert repaired(name, fixed) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "The workers’ hall and the players’ club: ’90s music, rock ’n’ roll and what ’tis worth.",
        "They ‘protect’ workers’ days and went on Shakin’ Goin’ On, o’ course’.",
        "‘We stay,’ she said. ‘We will not go. ‘No!’ is what we say.’",
        "A 6’ tall man’s: ‘Yes’, ‘No’ and ‘Don’t’. ‘We go,’ he said, ‘and stay.’",
        "It is a non-stop, post-‘war’ and a high- ‘risk’ plan.",
    ],
)
def test_single_marks_and_apostrophes_stay(found: Find, text: str) -> None:
    assert found("quotation-mark-side", text) == []
    assert found("quotation-mark-direction", text) == []
