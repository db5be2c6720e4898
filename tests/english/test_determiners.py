from __future__ import annotations

import pytest

from newslint.english.determiners import wanted_article


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
