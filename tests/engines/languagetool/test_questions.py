from __future__ import annotations

from pathlib import Path, PurePath

import pytest
from fake_languagetool import Fake

from newslint import Linter
from newslint.article.article import Article
from newslint.catalogue.rule import Proposal
from newslint.engines.languagetool.client import Remark
from newslint.engines.languagetool.questions import proposals
from newslint.engines.languagetool.rules import PREFIX, allowed, rule
from newslint.model import Safety, Span
from newslint.readers.document import PLACEHOLDER
from newslint.settings.config import Config
from newsroom import RULES, furnish


def judged(
    linter: Linter,
    text: str,
    found: str,
    *suggestions: str,
    rule: str = "MD_BASEFORM",
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    suffix: str = ".txt",
) -> list[Proposal]:
    """Return what becomes of a remark about the first `found` in `text`."""
    article: Article = linter.article(linter.read(PurePath(f"a{suffix}"), text))
    start = article.prose.index(found)
    span = Span(start, start + len(found))
    remark = Remark(rule, "GRAMMAR", "No.", span, suggestions)
    return list(proposals(article, [remark], select, ignore))


def test_a_remark_becomes_a_proposal(linter: Linter) -> None:
    (proposal,) = judged(linter, "It will went on.", "went", "go", "going", "gone", "x")
    assert (proposal.rule.id, proposal.rule.category) == (
        "languagetool/MD_BASEFORM",
        "languagetool/GRAMMAR",
    )
    assert [edit.text for edit in proposal.repair or ()] == ["go"]
    assert len(proposal.alternatives) == 2
    assert proposal.safety is Safety.UNSAFE
    (proposal,) = judged(linter, "It will went on.", "went")
    assert proposal.repair is None


@pytest.mark.parametrize(
    ("select", "ignore", "on"),
    [
        ((), (), True),
        (("languagetool",), (), True),
        (("all",), (), True),
        (("languagetool/MD_BASEFORM",), (), True),
        (("languagetool/GRAMMAR",), (), True),
        (("languagetool/OTHER",), (), False),
        (("pronouns",), (), False),
        ((), ("languagetool/MD_BASEFORM",), False),
        ((), ("languagetool/GRAMMAR",), False),
        ((), ("languagetool/OTHER",), True),
        (("languagetool/MD_BASEFORM",), ("languagetool",), False),
    ],
)
def test_selection(
    linter: Linter, select: tuple[str, ...], ignore: tuple[str, ...], on: bool
) -> None:
    found = judged(linter, "It will went on.", "went", "go", select=select, ignore=ignore)
    assert bool(found) is on


def test_other_rules_are_off_unless_selected(linter: Linter) -> None:
    assert not judged(linter, "It will went on.", "went", "go", rule="OTHER")
    found = judged(linter, "It went on.", "went", rule="OTHER", select=("languagetool/OTHER",))
    assert [each.rule.id for each in found] == ["languagetool/OTHER"]


@pytest.mark.parametrize(
    ("text", "found", "new"),
    [
        ("The talks between Suazo and Zea went on.", "Suazo and Zea", "Suarez and Zea"),
        ("She sang in Duran Duran for years.", "Duran Duran", "Duran"),
        ("Fosters has sold its vineyards.", "Fosters has", "Foster has"),
        ("He spoke to Palomo.", "Palomo", ""),
    ],
)
def test_names_are_never_flagged(linter: Linter, text: str, found: str, new: str) -> None:
    assert not judged(linter, text, found, *[new] if new else [])


def test_words_beside_a_name_are(linter: Linter) -> None:
    assert judged(linter, "She lives in Dominican Republic now.", "in Dominican Republic",
                  "in the Dominican Republic")  # fmt: skip
    assert judged(linter, "Firms from New Zealand New Zealand came.", "New Zealand New Zealand",
                  "New Zealand")  # fmt: skip
    assert judged(linter, "This plans were dropped.", "This", "These")


def test_paragraphs_and_code_are_left_alone(linter: Linter) -> None:
    assert not judged(linter, "Wales\n\nWales won again.", "Wales\n\nWales", "Wales")
    text = "Run a `x` or a elm.\n"
    assert PLACEHOLDER in linter.read(PurePath("a.md"), text).prose
    assert not judged(linter, text, "a", "an", rule="EN_A_VS_AN", suffix=".md")


def test_a_word_again_and_again_is_no_pair(linter: Linter) -> None:
    for found, times in (("nil nil nil nil", 0), ("to fall to fall", 1)):
        proposed = judged(linter, f"It went {found} here.", found, "x", rule="PHRASE_REPETITION")
        assert len(proposed) == times


@pytest.mark.parametrize(
    ("text", "found", "right"),
    [
        ("He met a elderly man.", "a", True),
        ("“A elderly man came.", "A", True),
        ("He is an “local hero” now.", "an", True),
        ("It was an $11bn fraud.", "an", False),
        ("It was an £800m bid.", "an", False),
        ("It was an ntl line.", "an", False),
        ("It was a SG final.", "a", False),
        ("A change of c.911 g > a on exon 6.", "> a", False),
    ],
)
def test_articles(linter: Linter, text: str, found: str, right: bool) -> None:
    article = linter.article(linter.read(PurePath("a.txt"), text))
    end = text.index(found) + len(found)
    start = text.rindex(found.rsplit(maxsplit=1)[-1], 0, end)
    remark = Remark("EN_A_VS_AN", "MISC", "No.", Span(start, end), ("x",))
    assert bool(list(proposals(article, [remark], (), ()))) is right


def test_the_list_says_what_each_rule_is() -> None:
    assert all(name.isupper() for name in allowed())
    for name, known in allowed().items():
        assert known is rule(name)
        assert known.id == PREFIX + name
        assert known.category.startswith(PREFIX)
        assert known.summary.endswith(".")
        assert len(known.bad) == 1
        assert len(known.bad[0].spans) == 1
        assert known.bad[0].fixed != known.bad[0].text


def test_ours_stays_where_both_speak(fake: Fake, tmp_path: Path) -> None:
    furnish(tmp_path)
    text = RULES["teh"].replace("teh", "wroong way")
    (tmp_path / "rules" / "house" / "wroong-way.yaml").write_text(text)
    config = Config(
        ("house", "languagetool"), extend_rules=(tmp_path / "rules",), fluency="off",
        languagetool=fake.url,
    )  # fmt: skip
    report = Linter(config).lint(PurePath("a.txt"), "One wroong way and wroong turns.\n")
    found = [(finding.rule, finding.span.start) for finding in report.findings]
    assert found == [("wroong-way", 4), ("languagetool/MD_BASEFORM", 19)]


@pytest.mark.parametrize(
    ("text", "found", "right"),
    [
        ("The bridge was closed. nobody knows why.", "nobody", False),
        ("They need 113 mmt. and the rest of it by May.", "and", True),
        ("They said it of Bakersfield, Calif. just before noon.", "just", True),
        # A line that was cut in two, and one behind a heading.
        (
            "The price of wheat in the towns of the coast could fall again because of the\n\n"
            "risks that the farmers take.",
            "risks",
            True,
        ),
        ("A new bridge\n\nthe town has a bridge again.", "the", False),
    ],
)
def test_small_letters(linter: Linter, text: str, found: str, right: bool) -> None:
    suggestion = found.capitalize()
    judged_ = judged(linter, text, found, suggestion, rule="UPPERCASE_SENTENCE_START")
    assert (judged_ == []) is right
