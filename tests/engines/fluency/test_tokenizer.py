from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tiny_model import MERGES, TOKENS, alphabet

from newslint.engines.fluency.tokenizer import Tokenizer

TOKENIZER = Tokenizer(TOKENS, MERGES, unknown=0)


def tokens(text: str) -> list[str]:
    return [TOKENS[number] for number in TOKENIZER.encode(text)]


def decoded(numbers: list[int]) -> str:
    bytes_ = {character: byte for byte, character in enumerate(alphabet())}
    return bytes(bytes_[c] for number in numbers for c in TOKENS[number]).decode()


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_nothing_of_a_text_is_lost(text: str) -> None:
    assert decoded(TOKENIZER.encode(text)) == text


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from([" the", " a", "\n\n"]))
def test_a_text_before_a_word_does_not_change_the_word(text: str, word: str) -> None:
    # Pieces never reach over the space before a word.
    assert TOKENIZER.encode(text + "." + word) == TOKENIZER.encode(text + ".") + TOKENIZER.encode(
        word
    )


def test_merges_are_made_in_the_order_in_which_they_were_learnt() -> None:
    assert tokens(" there") == ["Ġthe", "r", "e"]  # "h e" before "e r"
    assert tokens("other") == ["o", "t", "he", "r"]  # "Ġ t" needs the space


def test_a_merge_never_reaches_over_a_piece() -> None:
    merged = Tokenizer([*TOKENS, "12", "a.", "a'", "ĠĠ"], ["1 2", "a .", "a '", "Ġ Ġ"], unknown=0)
    assert [TOKENS[number] for number in merged.encode("12 a. a's")] == [
        *("1", "2"),
        *("Ġ", "a", "."),
        *("Ġ", "a", "'", "s"),
    ]


def test_the_last_space_goes_with_a_word_but_not_with_a_digit() -> None:
    merges = ["Ġ Ġ", "Ġ a"]
    spaced = Tokenizer([*TOKENS, "ĠĠ"], merges, unknown=0)
    names = [*TOKENS, "ĠĠ"]
    assert [names[number] for number in spaced.encode("  a")] == ["Ġ", "Ġa"]
    assert [names[number] for number in spaced.encode("  1")] == ["ĠĠ", "1"]
    assert [names[number] for number in spaced.encode("a  ")] == ["a", "ĠĠ"]


def test_what_has_no_token_is_unknown() -> None:
    assert Tokenizer(["?", "a"], [], unknown=0).encode("ab") == [1, 0]


def test_half_a_surrogate_pair_is_no_trouble() -> None:
    assert tokens("a\ud800") == ["a", "?"]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_tokens_start_where_their_bytes_do(text: str) -> None:
    numbers = TOKENIZER.encode(text)
    starts = TOKENIZER.starts(text)
    assert len(starts) == len(numbers)
    before = 0
    for start, number in zip(starts, numbers, strict=True):
        assert len(text[:start].encode()) <= before
        assert before < len(text[: start + 1].encode())
        before += len(TOKENS[number])
