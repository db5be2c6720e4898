"""Names by one key in all languages."""

from __future__ import annotations

import pytest

from newslint.source.proper import proper


@pytest.mark.parametrize(
    ("language", "text", "keys"),
    [
        ("de", "Deutschlands Kanzler reist in die Vereinigten Staaten.", {"@germany"}),
        ("ru", "Он прибыл из Германии в Южную Корею.", {"@germany", "@southkorea"}),
        ("uk", "У Німеччині чекають на США.", {"@germany", "@unitedstates"}),
        ("he", "ראש ממשלת בריטניה הגיע לגרמניה ולמוסקבה.", {"@unitedkingdom", "@moscow"}),
        ("ja", "吉村知事は東京で米国の記者に語った。", {"@yoshimura", "@tokyo", "@unitedstates"}),
        ("zh", "总统在广东会见德国总理。", {"@guangdong", "@germany"}),
        ("is", "Hún fór til Þýskalands.", {"@germany"}),
        ("en", "Germany's chancellor left South Korea for the U.S.", {"@southkorea"}),
    ],
)
def test_names_have_the_keys_of_their_english_form(
    language: str, text: str, keys: set[str]
) -> None:
    assert keys <= proper(text, language)


def test_the_english_form_has_the_same_key() -> None:
    english = proper("In Germany, Governor Yoshimura spoke of Guangdong and New York.", "en")
    assert {"@germany", "@yoshimura", "@guangdong", "@newyork"} <= english


def test_other_words_and_unknown_languages_have_none() -> None:
    assert not proper("Der Bäcker schläft.", "de")
    assert not proper("Bakers sleep.", "xx")
    assert not proper("ב ה ו. של 5", "he")
