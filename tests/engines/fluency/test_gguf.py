from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reference import decode
from tiny_model import TOKENS, metadata, tensors, write_gguf

from newslint.engines.fluency import FluencyError
from newslint.engines.fluency.gguf import GGUF
from newslint.engines.fluency.model import Model


def test_metadata_of_every_kind_is_read(tmp_path: Path) -> None:
    keys = {"flag": True, "count": 3, "rate": 0.5, "name": "é", "names": ["a", ""], "list": [1, -2]}
    assert GGUF(write_gguf(tmp_path / "keys.gguf", keys, {})).metadata == keys


@pytest.mark.parametrize("name", sorted(tensors()))
def test_weights_are_decoded(gguf: GGUF, name: str) -> None:
    shape, kind, raw = tensors()[name]
    expected = decode(shape, kind, raw).reshape(-1, shape[-1])
    np.testing.assert_allclose(gguf.transposed(name), expected.T, rtol=1e-6, atol=1e-9)


def test_some_rows_are_decoded(gguf: GGUF) -> None:
    expected = decode(*tensors()["token_embd.weight"])
    np.testing.assert_allclose(
        gguf.transposed("token_embd.weight", slice(5, 9)), expected[5:9].T, rtol=1e-6
    )
    chosen = np.array([7, 0, 7])
    np.testing.assert_allclose(gguf.rows("token_embd.weight", chosen), expected[chosen], rtol=1e-6)


def test_rows_stay_when_the_scratch_buffer_is_used_again(gguf: GGUF) -> None:
    rows = gguf.rows("token_embd.weight", np.array([1, 2]))
    before = rows.copy()
    gguf.transposed("token_embd.weight")
    np.testing.assert_array_equal(rows, before)


def test_data_is_found_by_the_alignment_of_the_file(tmp_path: Path) -> None:
    vector = {"x": ((1,), 0, struct.pack("<f", 2.5))}
    path = write_gguf(tmp_path / "a.gguf", {"general.alignment": 32}, vector)
    assert GGUF(path).transposed("x") == [[2.5]]


def test_rows_that_end_within_a_block_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FluencyError, match="is damaged"):
        GGUF(write_gguf(tmp_path / "odd.gguf", {}, {"x": ((40,), 8, bytes(64))}))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FluencyError, match=r"none\.gguf: cannot be read"):
        GGUF(tmp_path / "none.gguf")


@pytest.mark.parametrize("content", [b"", b"GGU", b"PK\x03\x04" + bytes(60)])
def test_another_kind_of_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other"
    path.write_bytes(content)
    with pytest.raises(FluencyError, match=r"cannot be read|not a GGUF file"):
        GGUF(path)


def test_an_old_version_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FluencyError, match="version 1 is not supported"):
        GGUF(write_gguf(tmp_path / "old.gguf", {}, {}, version=1))


def test_another_encoding_is_refused(tmp_path: Path) -> None:
    weights = {"x": ((256,), 12, bytes(144))}
    with pytest.raises(FluencyError, match="tensor 'x' is of ggml type 12; only F32, F16, Q4_1"):
        GGUF(write_gguf(tmp_path / "q4k.gguf", {}, weights))


@given(data=st.data())
def test_a_file_cut_short_is_refused(
    tiny: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    whole = tiny.read_bytes()
    path = tmp_path_factory.mktemp("cut") / "cut.gguf"
    path.write_bytes(whole[: data.draw(st.integers(1, len(whole) - 1))])
    with pytest.raises(FluencyError) as refusal:
        GGUF(path)
    assert "\n" not in str(refusal.value)


@given(at=st.integers(0, 3000), byte=st.integers(0, 255))
def test_damage_in_the_header_never_crashes(
    tiny: Path, tmp_path_factory: pytest.TempPathFactory, at: int, byte: int
) -> None:
    damaged = bytearray(tiny.read_bytes())
    damaged[at] = byte
    path = tmp_path_factory.mktemp("damaged") / "damaged.gguf"
    path.write_bytes(damaged)
    try:
        Model(GGUF(path))
    except FluencyError as error:
        assert "\n" not in str(error)


def test_the_tiny_model_has_what_its_header_says(gguf: GGUF) -> None:
    assert gguf.metadata == metadata()
    assert gguf.tensors["token_embd.weight"].shape == (len(TOKENS), 64)
