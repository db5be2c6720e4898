"""Write the forms of the verbs that the tables of wordings name: rules/lexicon/verb-forms.tsv.

The forms are lemminflect's (MIT licence: rules/lexicon/verb-forms.LICENSE), which is not needed
after that. usage: write_verb_forms.py
"""

from __future__ import annotations

import re
from pathlib import Path

from lemminflect import getAllInflectionsOOV, getInflection

from newslint.catalogue.wordings import FORMS

RULES = Path(__file__).parents[1] / "rules"
_HEADING = (
    "# The forms of verbs that wordings name, by tag; several spellings are parted by |.\n"
    "# Written by scripts/write_verb_forms.py from lemminflect: see verb-forms.LICENSE.\n"
)
_BE = {"VB": "be", "VBZ": "is", "VBP": "are|am", "VBD": "was|were", "VBN": "been", "VBG": "being"}


def main() -> None:
    tables = [
        path.read_text("utf-8") for path in RULES.glob("*/*.tsv") if path.parent.name != "lexicon"
    ]
    verbs = {verb for text in tables for verb in re.findall(r"\{([a-z-]+)\}", text)}
    lines = ["\t".join(("verb", *FORMS))]
    for verb in sorted(verbs):
        forms = _BE if verb == "be" else {tag: "|".join(_forms(verb, tag)) for tag in FORMS}
        lines.append("\t".join((verb, *(forms[tag] for tag in FORMS))))
    path = RULES / "lexicon" / "verb-forms.tsv"
    path.write_text(_HEADING + "\n".join(lines) + "\n", "utf-8")


def _forms(verb: str, tag: str) -> tuple[str, ...]:
    return getInflection(verb, tag) or getAllInflectionsOOV(verb, "VERB").get(tag, (verb,))


if __name__ == "__main__":
    main()
