from __future__ import annotations

import pytest

from newslint.english.indefinite import indefinite, takes_both


@pytest.mark.parametrize(
    ("word", "article"),
    [
        ("hour", "an"),
        ("house", "a"),
        ("European", "a"),
        ("ewe", "a"),
        ("one-off", "a"),
        ("onerous", "an"),
        ("union", "a"),
        ("unanimous", "a"),
        ("unicorn", "a"),
        ("uninvited", "an"),
        ("unidentified", "an"),
        ("unarmed", "an"),
        ("useful", "a"),
        ("usual", "a"),
        ("usher", "an"),
        ("Ukrainian", "a"),
        ("Uruguayan", "a"),
        ("urgent", "an"),
        ("utopian", "a"),
        ("utter", "an"),
        ("ugly", "an"),
        ("honest", "an"),
        ("honorary", "an"),
        ("Honolulu", "a"),
        ("MRI scan", "an"),
        ("MPs", "an"),
        ("US", "a"),
        ("NATO", "a"),
        ("8-year-old", "an"),
        ("800", "an"),
        ("11", "an"),
        ("11,000", "an"),
        ("18th-century", "an"),
        ("110", "a"),
        ("180-page", "a"),
        ("1,200", "a"),
        ("9-year-old", "a"),
    ],
)
def test_the_indefinite_article_goes_by_sound(word: str, article: str) -> None:
    assert indefinite(word) == article


@pytest.mark.parametrize(
    ("word", "both"),
    [
        ("historic", True),
        ("hotel", True),
        ("1848", True),
        ("1,100-mile", True),
        ("UFO", True),
        ("house", False),
        ("11", False),
        ("1948", False),
        ("18,000", False),
    ],
)
def test_some_words_take_either_form(word: str, both: bool) -> None:
    assert takes_both(word) is both
