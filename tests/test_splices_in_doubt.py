"""Places that only a judge may decide: what is proposed to it, and what is not even proposed."""

from __future__ import annotations

import pytest

from newslint.catalogue.catalogue import load_rules
from newslint.edits import apply
from newslint.linting.linter import Linter
from newslint.testing import fires

RULES = load_rules()


@pytest.mark.parametrize(
    ("rule", "variant", "text", "repaired"),
    [
        (
            "doubled-subject",
            "doubled-subject-in-doubt",
            "The paper wrote on Friday that in the end the old mayors it said nothing at all.",
            "The paper wrote on Friday that in the end the old mayors said nothing at all.",
        ),
        (
            "extra-preposition",
            "extra-preposition-pair",
            "The council of the town will meet at in this week's fair by the old harbour.",
            "The council of the town will meet at this week's fair by the old harbour.",
        ),
        (
            "wrong-preposition",
            "wrong-preposition-bare",
            "The farmers of the valley continue to face to pressure from the large dairies.",
            "The farmers of the valley continue to face pressure from the large dairies.",
        ),
        (
            "invented-pronoun",
            "invented-pronoun-in-doubt",
            "The small towns along the coast need it a long period of calm after the storm.",
            "The small towns along the coast need a long period of calm after the storm.",
        ),
        (
            "orphan-sentence",
            "orphan-where",
            "The study matters to the growers of the valley. Where coffee is a large industry.",
            "The study matters to the growers of the valley, where coffee is a large industry.",
        ),
        (
            "orphan-sentence",
            "orphan-preposition",
            "Shops filed reports on Friday. In most of the markets. Prices were lowered at once.",
            "Shops filed reports on Friday. In most of the markets, prices were lowered at once.",
        ),
        (
            "orphan-quotation",
            "",
            'The council told us on Friday that the market. "Is Already Growing Fast Again".',
            'The council told us on Friday that the market "is already growing fast again".',
        ),
        (
            "dangling-preposition",
            "",
            "It is the kind answer of you would expect from a mayor who has seen it all.",
            "It is the kind of answer you would expect from a mayor who has seen it all.",
        ),
        (
            "lost-preposition",
            "lost-preposition-number",
            "Its profit in March was 1.33bn rupees compared 874.2m rupees last year.",
            "Its profit in March was 1.33bn rupees compared with 874.2m rupees last year.",
        ),
        (
            "lost-preposition",
            "lost-preposition-article",
            "The old ants can tell each other and know if they belong the same nest at night.",
            "The old ants can tell each other and know if they belong to the same nest at night.",
        ),
        (
            "dangling-preposition",
            "",
            "But it may not have come the shot from that killed the woman, the lawyer said.",
            "But it may not have come from the shot that killed the woman, the lawyer said.",
        ),
        (
            "dangling-preposition",
            "dangling-particle",
            "He claims he is mystified at being left the bench on. He told a paper so on Friday.",
            "He claims he is mystified at being left on the bench. He told a paper so on Friday.",
        ),
        (
            "swapped-nouns",
            "swapped-nouns-in-doubt",
            "The growers of the valley said that operators tourism and hotels want a new road.",
            "The growers of the valley said that tourism operators and hotels want a new road.",
        ),
        (
            "swapped-adjective",
            "",
            "They said that the old judge of the town was held in esteem such high by everyone.",
            "They said that the old judge of the town was held in such high esteem by everyone.",
        ),
        (
            "lost-period",
            "lost-period-in-doubt",
            "The first of them were the old pumps a working copy of the press is due today.",
            "The first of them were the old pumps. A working copy of the press is due today.",
        ),
        (
            "lost-preposition",
            "lost-preposition-title",
            "In its first year as a member European Council, the country paid in nothing at all.",
            "In its first year as a member of the European Council, the country paid in nothing "
            "at all.",
        ),
        (
            "lost-preposition",
            "lost-preposition-verb",
            "The old miners went down on Friday and were searching a new shaft to the north.",
            "The old miners went down on Friday and were searching for a new shaft to the north.",
        ),
        (
            "stray-capital",
            "capital-in-title",
            "The painters of the circle were Anna Bonds and Tom Fields, And several others came.",
            "The painters of the circle were Anna Bonds and Tom Fields, and several others came.",
        ),
        (
            "article-before-name",
            "article-before-name-in-doubt",
            "The towns of the coast had their best time in the President Bush years, they said.",
            "The towns of the coast had their best time in President Bush years, they said.",
        ),
        (
            "orphan-sentence",
            "orphan-clause",
            "They will limit the use. Industrial dyes which are believed to harm the old river.",
            "They will limit the use of industrial dyes which are believed to harm the old river.",
        ),
        (
            "orphan-sentence",
            "orphan-opening",
            "The council met on Friday. However. The mayor of the town was not there at all.",
            "The council met on Friday. However, the mayor of the town was not there at all.",
        ),
        (
            "doubled-clause",
            "",
            "Separately, the old bank warned. He warned that the plan was not a good one at all.",
            "Separately, the old bank warned that the plan was not a good one at all.",
        ),
        (
            "swapped-adjective",
            "swapped-number",
            "The firms of the valley must now pay pct 25 of the wages into the fund each year.",
            "The firms of the valley must now pay 25 pct of the wages into the fund each year.",
        ),
        (
            "pronoun-before-quotation",
            "",
            'The firm warns of the dangers of they "drive-by hacking" in the streets of the town.',
            'The firm warns of the dangers of "drive-by hacking" in the streets of the town.',
        ),
        (
            "stray-capital",
            "capital-in-doubt",
            "We Really do need to wait until the council reports, which is on Friday at noon.",
            "We really do need to wait until the council reports, which is on Friday at noon.",
        ),
        (
            "missing-article",
            "missing-article-opening",
            "The council met.\n\nTeam from the north of the country says it can move the dam.",
            "The council met.\n\nA team from the north of the country says it can move the dam.",
        ),
    ],
)
def test_the_right_repair_is_proposed(
    linter: Linter, rule: str, variant: str, text: str, repaired: str
) -> None:
    (match,) = fires(linter, RULES[rule], text)
    assert match.kind == variant
    assert repaired in [apply(text, repair) for repair in match.repairs]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("doubled-subject", "Visitors can keep the target they shot and a film of the day."),
        (
            "extra-preposition",
            "The general said it was a war that they should stay out of in 1954.",
        ),
        (
            "extra-preposition",
            "The town got an expected pledge of 50 million dollars from from us.",
        ),
        ("wrong-preposition", "The old prisoners are deserving of respect and of a fair trial."),
        ("invented-pronoun", "The board gave them the news and told her the truth on Friday."),
        ("orphan-sentence", "The mail was read at once. Where it came from, nobody could say."),
        ("dangling-preposition", "The old bridge is the one of a kind thing that he likes most."),
        ("swapped-nouns", "The oil price fell and the game plan of the old coach was changed."),
        ("lost-period", "The mayor was sure that was the view of the council on that Friday."),
        ("stray-capital", "She read from The Lord Of The Rings to the children on Friday."),
        ("lost-preposition", "The old miners were still opening a way out of the shaft at night."),
        ("invented-possessive", "In the end the singer's My Way was the second song of the night."),
        ("missing-article", "The ships sailed to Ivory Coast with all of the crews on Friday."),
        ("article-before-name", "Ivory Coast has won. The crews went home to the Ivory Coast."),
        ("orphan-quotation", 'The song was played twice. "It was the best of them all," he said.'),
    ],
)
def test_what_is_right_is_not_even_proposed(linter: Linter, rule: str, text: str) -> None:
    assert not fires(linter, RULES[rule], text)
