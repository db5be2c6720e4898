"""Rules that no file describes, because their work is no pattern in prose."""

from __future__ import annotations

from newslint.catalogue.rule import Example, Rule, Threshold, marked
from newslint.catalogue.scores import TRANSLATED
from newslint.english.lexicon import rows
from newslint.model import Safety, Severity

UNUSED = Rule(
    id="unused-ignore",
    category="newslint",
    summary="A comment that silences a rule is no longer needed.",
    why=(
        "A comment that no longer silences anything would hide the next real finding there.\n"
        "Delete it, or correct the name of the rule."
    ),
    severity=Severity.WARNING,
    safety=Safety.HINT,
    matcher="",
    pattern=None,
    message="{what}",
    replace=None,
    default=True,
    bad=(Example(*marked("[[<!-- newslint: ignore doubled-word -->]]\nThe firm grew.")),),
    good=(Example("<!-- newslint: ignore doubled-word -- as sung -->\nThe the song was played."),),
)
"""It looks at what the others found."""

UNLIKELY = Rule(
    id="unlikely-wording",
    category="search",
    summary="A word does not fit, or a small change makes a sentence read far more naturally.",
    why=(
        "Damage that no rule describes can still be seen: the language model is surprised, and\n"
        "adding, dropping or swapping a word makes the sentence natural; or it takes a word for\n"
        "damage, as editors would. Unusual sentences that are right look the same, so this is\n"
        "only a hint. Without --thorough, newslint searches only texts that read like machine\n"
        "translation as a whole, and there it shows the place without a repair."
    ),
    severity=Severity.NOTE,
    safety=Safety.HINT,
    matcher="",
    pattern=None,
    message="This reads unnaturally{repair}.",
    replace=None,
    default=True,
    bad=(
        Example(
            *marked("The ministers met [[in Tuesday]] in Paris to discuss the budget."),
            "The ministers met on Tuesday in Paris to discuss the budget.",
        ),
    ),
    good=(Example("The ministers met on Tuesday in Paris to discuss the budget."),),
    judge={
        row["kind"]: Threshold(float(row["gain"]), float(row["alone"]), Safety.HINT)
        for row in rows("thresholds")
    },
)
"""It needs the language model; see `newslint.engines.search`."""

BROKEN = Rule(
    id="broken-sentence",
    category="translationese",
    summary="A sentence reads like unedited machine translation.",
    why=(
        "Where a machine lost the thread no small repair helps: somebody has to edit the\n"
        "sentence, or translate it again. The rule runs only on a text that reads like\n"
        "machine translation as a whole, and looks for sentences with several suspect places: the\n"
        "language model takes their words for damage, or other rules doubt them. Where nobody\n"
        "seems to have edited the text, one place that a rule doubts is enough. Elsewhere,\n"
        "unusual words may well belong together."
    ),
    severity=Severity.NOTE,
    safety=Safety.HINT,
    matcher="",
    pattern=None,
    message="Check this sentence: {places} may be wrong.",
    replace=None,
    default=True,
    bad=(
        Example(
            *marked(
                "[[The prefecture spilled the roof of the tender under the mouth of the winter,"
                " the mayor said in the evening.]]"
            )
        ),
    ),
    good=(Example("The mayor said in the evening that the roof would be finished by the winter."),),
    translated=TRANSLATED,
)
"""See `newslint.linting.broken`."""

_SENT_BACK = """\
[[The mayor]] pointed out that the works were carried out within the framework of the plan of
the government of the region, as well as that the same, in accordance with what was agreed, are
going to be finished in the case of the bridge of the old town in the month of May, , according
to him. He stressed that that that the inhabitants of the area of the port have to be be patient
with the noise of the machines of the company. The works. The noise. also the dust. He indicated
that the “new stage” of the project of the bridge is important for the people of the city .The
mayor assured that the money of the fund of the ministry of transport is already in the the
account of the municipality,and that it will be be used in the course of the year in favor of
the neighbors of the district of the market.
"""

MACHINE = Rule(
    id="machine-translation",
    category="translationese",
    summary="The whole text reads like unedited machine translation.",
    why=(
        "Where half of a text is damaged, an editor does not want fifty repairs, but to be told\n"
        "to send it back. The verdict weighs what was found, and wordings that are each correct\n"
        "but frequent only in unedited text. Where these leave a doubt, the language model of the\n"
        "judge says how the whole reads. Hardly any news written by people scores 50 out of 100.\n"
        "A good translation goes unnoticed, and a text of fewer than 100 words has no verdict."
    ),
    severity=Severity.NOTE,
    safety=Safety.HINT,
    matcher="",
    pattern=None,
    message="{verdict}",
    replace=None,
    default=False,
    bad=(Example(*marked(_SENT_BACK)),),
    good=(Example("The mayor pointed out that the works were carried out according to the plan."),),
)
"""It looks at the whole text, and at what the others found in it."""

OWN_RULES = {rule.id: rule for rule in (BROKEN, MACHINE, UNLIKELY, UNUSED)}
