from __future__ import annotations

import gzip
import json
import random
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from spacy.language import Language

from clean_news import HALVES, clean_articles, half_of
from damages import KINDS, Damage
from inject import (
    GAP,
    Broken,
    break_text,
    candidates,
    choose,
    inject,
    main,
    sentences,
)
from newslint.linting.linter import Linter

# Written for this test, with a place for every kind of damage.
ARTICLE = """\
The harbour authority of Lisbon said on Tuesday that it would close the old ferry terminal, \
which carries millions of passengers in a normal year. The mayor of Porto told the newspaper \
that she wanted to discuss the plan with the leaders of Spain and Morocco before the summer. \
Officials said the work would cost 40 million euros. In a long statement, the company called \
the decision "a serious blow to the region" and asked for a meeting with President Marques.
Residents looked at the drawings because they feared a loss of jobs in the small shops near \
the terminal. Although she understood their anger, she said it was too late to change the \
route. "It is a fair price for a clean river," he said at a press conference in Madrid. \
Mr Almeida met Castro in Seville, and he accused Castro of a campaign against the new bridge.
The two ministers signed an agreement with a tariff of 25 percent in 2019. Portugal's finance \
minister described it as "the best of bad ideas" for the city. A large majority of members of \
the council voted for the proposal, but several local groups will fight the plan in court. The \
first ship will leave the harbour in October. They hope to use the empty halls for a museum.
He spoke of "deep regret" after the vote. She joined the committee of experts on the safety of \
bridges last week. The builders talked about the heavy rain at the end of the month.
"""


def restored(broken: Broken) -> str:
    """Put the original back where each damage is."""
    text = broken["text"]
    for mark in reversed(broken["damages"]):
        text = text[: mark["start"]] + mark["original"] + text[mark["end"] :]
    return text


@pytest.fixture(scope="module")
def nlp(linter: Linter) -> Language:
    return linter.nlp


@pytest.fixture(scope="module")
def possible(nlp: Language) -> list[tuple[str, int, Damage]]:
    return list(candidates(sentences(ARTICLE, nlp)))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_finds_a_place_and_can_be_undone(
    kind: str, possible: list[tuple[str, int, Damage]]
) -> None:
    found = [damage for name, _, damage in possible if name == kind]
    assert found
    for damage in found:
        broken = break_text("a", ARTICLE, [(kind, damage)])
        (mark,) = broken["damages"]
        assert broken["text"] != ARTICLE
        assert broken["text"][mark["start"] : mark["end"]] == damage.text != ""
        assert restored(broken) == ARTICLE


@pytest.mark.parametrize(
    ("kind", "clean", "broken"),
    [
        ("stray-period", "said on Tuesday", "said. on Tuesday"),
        ("stray-period", "loss of jobs in", "loss of jobs. in"),
        ("orphan-sentence", "drawings because they", "drawings. Because they"),
        ("period-after-function-word", "leaders of Spain", "leaders of. Spain"),
        ("comma-became-period", "terminal, which", "terminal. which"),
        ("comma-became-period", "statement, the company", "statement. The company"),
        ("lost-period", "summer. Officials said", "summer Officials said"),
        ("lost-sentence-capital", "vote. She joined", "vote. she joined"),
        ("capital-on-function-word", "authority of Lisbon", "authority Of Lisbon"),
        ("lost-preposition-before-name", "leaders of Spain", "leaders Spain"),
        ("lost-preposition-before-number", "tariff of 25", "tariff 25"),
        ("lost-preposition-in-phrase", "looked at the", "looked the"),
        ("lost-article", "signed an agreement", "signed agreement"),
        ("lost-subject", "Although she understood", "Although understood"),
        ("invented-possessive", "the leaders of Spain", "their leaders Spain"),
        ("pronoun-before-name", "met Castro", "met him Castro"),
        ("doubled-subject", "Officials said", "Officials they said"),
        ("extra-article", "with President Marques", "with the President Marques"),
        ("extra-preposition", "discuss the plan", "discuss about the plan"),
        ("orphan-quotation", 'spoke of "deep regret"', 'spoke. "Deep Regret"'),
        ("pronoun-before-quotation", 'of "deep', 'of it "deep'),
        ("doubled-clause", "Officials said", "Officials they said They said"),
        ("swapped-adjective", "local groups", "groups local"),
        ("possessive-pile-up", "a loss of jobs in the small", "their loss jobs small"),
        ("dangling-preposition", "mayor of Porto told", "mayor Porto of told"),
        ("reordered-link", "finance minister", "minister Finance"),
        ("spliced-link", "hope to use", "hope Use"),
        ("doubled-function-word", "at the drawings", "at the at the drawings"),
        ("doubled-content-word", "the safety", "the safety the safety"),
        ("capital-on-content-word", "small shops", "Small Shops"),
        ("lost-quotation-mark", 'region" and', "region and"),
    ],
)
def test_damages_look_like_this(
    kind: str, clean: str, broken: str, possible: list[tuple[str, int, Damage]]
) -> None:
    texts = [
        ARTICLE[: damage.start] + damage.text + ARTICLE[damage.end :]
        for name, _, damage in possible
        if name == kind
    ]
    assert ARTICLE.replace(clean, broken, 1) in texts


def test_repeated_sentence_keeps_its_model_whole(
    possible: list[tuple[str, int, Damage]],
) -> None:
    for kind, _, damage in possible:
        if kind == "repeated-sentence":
            assert ARTICLE[damage.reserve_start : damage.reserve_end] == damage.text.strip()


@pytest.mark.parametrize("seed", range(20))
def test_chosen_damages_never_touch(seed: int, possible: list[tuple[str, int, Damage]]) -> None:
    chosen = choose(possible, 4, Counter(), random.Random(seed))
    assert len(chosen) == 4
    assert len({kind for kind, _ in chosen}) == 4
    ordered = sorted((damage for _, damage in chosen), key=lambda damage: damage.start)
    for left, right in pairwise(ordered):
        assert right.start - left.end >= GAP
    broken = break_text("a", ARTICLE, chosen)
    assert restored(broken) == ARTICLE
    for mark, damage in zip(broken["damages"], ordered, strict=True):
        assert broken["text"][mark["start"] : mark["end"]] == damage.text


def test_kinds_and_variants_seen_least_come_first(
    possible: list[tuple[str, int, Damage]],
) -> None:
    done: Counter[tuple[str, str]] = Counter()
    for seed in range(30):
        choose(possible, 2, done, random.Random(seed))
    per_kind: Counter[str] = Counter()
    for (kind, _), count in done.items():
        per_kind[kind] += count
    assert set(per_kind) == set(KINDS)
    assert max(per_kind.values()) <= 4


def test_same_seed_same_damages(nlp: Language) -> None:
    articles = [("a", ARTICLE), ("b", ARTICLE.replace("Lisbon", "Naples"))]
    first = list(inject(articles, nlp, seed=3, count=2))
    assert first == list(inject(articles, nlp, seed=3, count=2))
    assert first != list(inject(articles, nlp, seed=4, count=2))
    assert len(first) == 2
    assert {row["id"]: restored(row) for row in first} == dict(articles)


def test_offsets_are_code_points(nlp: Language) -> None:
    text = "🦆 Ducks everywhere.\n" + ARTICLE
    (broken,) = inject([("a", text)], nlp, seed=1, count=1)
    assert restored(broken) == text


def test_headlines_and_tables_are_left_alone(nlp: Language) -> None:
    text = "Mayor wants to close the old ferry terminal in Lisbon\nQtr net 12 34 56 78 90 12 mln.\n"
    assert list(sentences(text, nlp)) == []


def test_halves_share_no_article(tmp_path: Path) -> None:
    rows = [{"id": f"a{i}", "text": f"Text {i}.", "words": 100 * (i % 3)} for i in range(60)]
    with gzip.open(tmp_path / "clean_news.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)

    def ids(half: str) -> Iterator[str]:
        return (article_id for article_id, _ in clean_articles(tmp_path, half))

    halves = [set(ids(half)) for half in HALVES]
    assert halves[0].isdisjoint(halves[1])
    assert halves[0] | halves[1] == {row["id"] for row in rows if row["words"] == 200}
    assert all(half_of(article_id) == HALVES[0] for article_id in halves[0])


def test_missing_news_is_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["inject", str(tmp_path / "out"), "--data", str(tmp_path)])
    with pytest.raises(SystemExit) as stop:
        main()
    assert stop.value.code == 2
    assert "clean_news.jsonl.gz: no such file" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
