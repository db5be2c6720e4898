from __future__ import annotations

from newslint.source.names.words import words_of


def test_words_are_known_by_their_places() -> None:
    name, verb = words_of("Anna’s left")
    assert (name.text, name.span.start, name.span.end) == ("Anna", 0, 4)
    assert (verb.text, verb.span.start) == ("left", 7)


def test_what_is_too_long_is_no_word() -> None:
    assert [each.text for each in words_of(f"B{'b' * 100_000} war hier.")] == ["war", "hier"]
