from __future__ import annotations

import pytest

from newslint.english.determiners import indefinite, wanted_article


@pytest.mark.parametrize(
    ("phrase", "article"),
    [
        ("complete disgrace", "a"),
        ("increasingly high barrier for all", "an"),
        ("first sign of the spring", "the"),
        ("a complete disgrace", ""),
        ("Rome's disgrace", ""),
        ("wild and fanciful claims", ""),
        ("under pressure", ""),
        ("", ""),
    ],
)
def test_singular_nouns_want_an_article(phrase: str, article: str) -> None:
    assert wanted_article(phrase) == article


@pytest.mark.parametrize(
    ("word", "article"),
    [
        ("hour", "an"),
        ("house", "a"),
        ("European", "a"),
        ("one-off", "a"),
        ("union", "a"),
        ("uninvited", "an"),
        ("useful", "a"),
        ("ugly", "an"),
        ("honest", "an"),
        ("MRI scan", "an"),
        ("MPs", "an"),
        ("US", "a"),
        ("NATO", "a"),
    ],
)
def test_the_indefinite_article_goes_by_sound(word: str, article: str) -> None:
    assert indefinite(word) == article
