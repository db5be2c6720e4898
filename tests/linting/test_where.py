"""Rules that speak only in some texts: in those that a machine translated, or about a topic."""

from __future__ import annotations

from pathlib import Path, PurePath

import pytest

from newslint.catalogue.own_rules import MACHINE
from newslint.catalogue.rule import RuleError
from newslint.linting.linter import Linter
from newslint.settings.config import Config

DAMAGED = MACHINE.bad[0].text
SPOKEN = (
    "“It was a night for our children and our town, I am glad that we won,” the coach said.\n\n"
)
LIKELY = (
    "The ministry said on Monday that the bridge will be finished in May. The mayor pointed out"
    " that the people of the port have to be patient with the noise of the machines. The works"
    " cost two million euros, and most of that came from the fund of the region. In the framework"
    " of the works a school had to close for a week due to the fact that there was dust, and the"
    " children were taught in a hall"
    " nearby. The owner of one of the shops, who has run it since she was twenty, wants the town to"
    " pay for the bread that nobody bought. Her lawyer wrote to the council in April and has not"
    " had an answer. The council meets again on Friday evening in the old theatre."
)
"""A text that may be a translation, and that somebody may have edited."""
COACH = "The technician left his striker out before the match, to the goalkeeper's surprise.\n\n"
RULE = """\
summary: A word is odd.
why: It is.
phrase: odd
message: "'{{text}}' is odd."
{where}
bad:
  - text: An [[odd]] day.
  - text: The [[odd]] man.
good:
  - A day.
  - A man.
"""


def found(text: str, rule: str, **settings: tuple[Path, ...]) -> int:
    with Linter(Config(select=(rule,), languagetool="off", fluency="off", **settings)) as linter:  # type: ignore[arg-type]
        return sum(each.rule == rule for each in linter.lint(PurePath("a.txt"), text).findings)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (COACH + DAMAGED, 1),
        (COACH, 0),  # who says that it was translated?
        (COACH.replace("striker", "apprentice").replace("goalkeeper", "owner") + DAMAGED, 0),
    ],
)
def test_a_word_of_a_topic_needs_both(text: str, count: int) -> None:
    assert found(text, "odd-football-word") == count


@pytest.mark.parametrize(
    ("text", "count"), [(SPOKEN, 0), (SPOKEN + LIKELY, 0), (SPOKEN + DAMAGED, 1)]
)
def test_what_is_in_no_doubt_where_nobody_edited(text: str, count: int) -> None:
    assert found(text, "comma-splice") == count


@pytest.mark.parametrize(
    ("where", "text", "count"),
    [
        ("", "An odd day.", 1),
        ("translated: true", "An odd day.", 0),
        ("translated: true", f"An odd day.\n\n{DAMAGED}", 1),
        ("translated: true", f"An odd day.\n\n{LIKELY}", 1),
        ("translated: unedited", f"An odd day.\n\n{LIKELY}", 0),
        ("translated: unedited", f"An odd day.\n\n{DAMAGED}", 1),
        ("topic: football", "An odd day.", 0),
        ("topic: football", "An odd day for the striker, the goalkeeper and the referee.", 1),
    ],
)
def test_newsrooms_can_say_where(tmp_path: Path, where: str, text: str, count: int) -> None:
    rules = tmp_path / "house"
    rules.mkdir()
    (rules / "odd.yaml").write_text(RULE.format(where=where))
    assert found(text, "odd", extend_rules=(tmp_path,)) == count


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ("topic: cheese", "'topic' must be one of accident, "),
        ("topic: [football]", "'topic' must be one of accident, "),
        ("translated: often", "'translated' must be true, false or unedited"),
    ],
)
def test_a_wrong_place_is_refused(tmp_path: Path, where: str, message: str) -> None:
    rules = tmp_path / "house"
    rules.mkdir()
    (rules / "odd.yaml").write_text(RULE.format(where=where))
    with pytest.raises(RuleError, match=message):
        Linter(Config(extend_rules=(tmp_path,)))
