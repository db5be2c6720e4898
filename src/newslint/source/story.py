"""Whether a sentence belongs to the story that a translation tells.

What is of another story has hardly a word of this one. That tells more than a source, where a
sentence has neither a name nor a number in common with it and only its length can be compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.english.common import is_function
from newslint.source.alignment import AlignedPair, Alignment
from newslint.source.anchors import anchors
from newslint.source.sentences import Sentence

_ALIKE = 2.0  # times as long at most
_FEW = 0.2  # of its words
_LEAST = 3  # words that tell
_WORD = re.compile(r"[^\W\d_]{4,}")
_ROOT = 5  # letters


def is_of_another(sentence: Sentence, found: Alignment) -> bool:
    """Whether a sentence has hardly a word of the rest of its text."""
    own = _roots(sentence)
    story = {root for each in found.translation if each != sentence for root in _roots(each)}
    return len(own) >= _LEAST and len(own & story) <= _FEW * len(own)


def strangest(added: Sentence, found: Alignment) -> Sentence:
    """Return an added sentence, or a neighbour of another story that may be added as well."""
    if not is_of_another(added, found):
        for pair in _beside(added, found):
            if _may_be_of(added, pair) and is_of_another(pair.translation[0], found):
                return pair.translation[0]
    return added


def _beside(added: Sentence, found: Alignment) -> Iterator[AlignedPair]:
    place = found.translation.index(added)
    near = found.translation[max(0, place - 1) : place + 2]
    for pair in found.pairs:
        if len(pair.translation) == len(pair.source) == 1 and pair.translation[0] in near:
            yield pair


def _may_be_of(added: Sentence, pair: AlignedPair) -> bool:
    """Whether nothing but its length says that the source of a neighbour is not an added one's."""
    (own,), (other,) = pair.translation, pair.source
    keys = anchors(other.text, pair.language)
    if len(keys & anchors(own.text, "en")) > len(keys & anchors(added.text, "en")):
        return False
    return len(own.text) / _ALIKE <= len(added.text) <= len(own.text) * _ALIKE


def _roots(sentence: Sentence) -> set[str]:
    words = (word.lower() for word in _WORD.findall(sentence.text))
    return {word[:_ROOT] for word in words if not is_function(word)}
