"""Whether a sentence belongs to the story that a translation tells.

What is of another story has hardly a word of this one. That tells more than a source, where a
sentence has neither a name nor a number in common with it and only its length can be compared.
"""

from __future__ import annotations

import re
from collections import Counter

from newslint.english.common import is_function
from newslint.source.alignment import AlignedPair, Alignment
from newslint.source.anchors import anchors
from newslint.source.sentences import Sentence

_ALIKE = 2.0  # times as long at most
_FEW = 0.2  # of its words
_LEAST = 3  # words that tell
_WORD = re.compile(r"[^\W\d_]{4,}")
_ROOT = 5  # letters


class Story:
    """The words of a translation, and which of its sentences have hardly one of them."""

    def __init__(self, found: Alignment) -> None:
        self._sentences = found.translation
        self._places = {each: place for place, each in enumerate(found.translation)}
        self._counts = Counter(root for each in found.translation for root in _roots(each))
        self._pairs = {
            pair.translation[0]: pair for pair in found.pairs
            if len(pair.translation) == len(pair.source) == 1
        }  # fmt: skip

    def has_no(self, sentence: Sentence) -> bool:
        """Whether a sentence of the translation is of another story."""
        own = _roots(sentence)
        shared = sum(self._counts[root] > 1 for root in own)
        return len(own) >= _LEAST and shared <= _FEW * len(own)

    def strangest(self, added: Sentence) -> Sentence:
        """Return an added sentence, or a neighbour of another story that may be added as well."""
        if not self.has_no(added):
            place = self._places[added]
            for each in self._sentences[max(0, place - 1) : place + 2]:
                pair = self._pairs.get(each)
                if pair is not None and self.has_no(each) and _may_be_of(added, pair):
                    return each
        return added


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
