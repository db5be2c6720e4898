from __future__ import annotations

from fixture_types import Find
from newslint.edits import apply


def test_garbled_characters_decode_or_stay(found: Find) -> None:
    (match,) = found("garbled-characters", "The cafÃ© was full.")
    assert apply("The cafÃ© was full.", match.repairs[0]) == "The café was full."
    assert found("garbled-characters", "The letter Ã stands for itself.") == []
    (twice,) = found("garbled-characters", "It is approved Ã\x82 now.")
    assert twice.repairs == ()
