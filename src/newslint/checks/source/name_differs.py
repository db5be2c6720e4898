"""Names that are others in the source: `Kransodar` for `Краснодар`, one person for another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.article.article import Article, once
from newslint.edits import replaced
from newslint.model import Match, Span
from newslint.source.alignment import AlignedPair, alignment
from newslint.source.anchors import romanised
from newslint.source.names.in_place import in_place, misspelt_in_place
from newslint.source.names.misplaced import misplaced
from newslint.source.names.persons import Exchanged, exchanged, known_people
from newslint.source.names.printed import Printed
from newslint.source.names.sounds import is_latin, sound
from newslint.source.names.spelling import misspelt
from newslint.source.names.strangers import is_told, strangers
from newslint.source.names.unspelled import unspelled
from newslint.source.names.words import Word, english_names, is_common, words_of

_SPELT_NAMES = frozenset(
    {"en", "es", "pt", "it", "fr", "de", "nl", "ca", "gl", "sv", "da", "no", "nb"}
)
"""Languages whose names have the same form in English, whatever they do in the sentence."""
_UKRAINIAN = str.maketrans(
    {"Г": "H", "г": "h", "И": "Y", "и": "y", "й": "i", "ю": "iu", "я": "ia", "є": "ie", "ї": "i"}
)
"""Letters that sound otherwise in Ukrainian than in Russian, whose they are to anyascii."""
_AWKWARD = re.compile("yy|iy\\b|ie")
"""What English writes in several ways."""


def name_differs(article: Article) -> Iterator[Match]:
    """Find names that the source has otherwise: `Kransodar` for `Краснодар`."""
    yield from differing(article)


@once
def differing(article: Article) -> tuple[Match, ...]:
    """Return the names of an article that its source has otherwise, and what they should be."""
    return tuple(each for pair in alignment(article).pairs for each in _differing(article, pair))


def _differing(article: Article, pair: AlignedPair) -> Iterable[Match]:
    found = {match.span: match for match in _misspelt(article, pair)}
    for match in (
        *exchanges(article, pair, translated=False),
        *(_match(article, pair, each, "person") for each in _halves(article, pair)),
        *_in_place(article, pair),
        *(_match(article, pair, each, "person") for each in _strangers(article, pair)),
        *_misplaced(article, pair),
    ):
        if not any(match.span.touches(span) for span in found):
            found[match.span] = match
    return found.values()


def _in_place(article: Article, pair: AlignedPair) -> Iterator[Match]:
    """Yield the one word of a full name that is misspelt, or somebody else's."""
    english = article.prose[pair.span.start : pair.span.end]
    source = _there(article)[pair.beside.start : pair.beside.end]
    for kind, found in (
        ("spelling", misspelt_in_place(source, pair.language, english)),
        ("person", in_place(source, pair.language, english)),
    ):
        yield from (_match(article, pair, each, kind) for each in found)


def _strangers(article: Article, pair: AlignedPair) -> Iterator[Exchanged]:
    """Yield names that stand here alone, and nowhere in the source."""
    english = article.prose[pair.span.start : pair.span.end]
    there = _there(article)

    def is_stranger(word: Word) -> bool:
        once = _printed(article)[word.text] == 1
        if not once or is_told(word.text, words_of(there), pair.language):
            return False
        start = pair.span.start + word.span.start
        tokens = article.doc.char_span(start, start + len(word.text), alignment_mode="expand")
        return all(token.ent_type_ == "PERSON" for token in tokens or ())

    source = there[pair.beside.start : pair.beside.end]
    return strangers(source, pair.language, english, is_stranger, _inside(article))


@once
def _inside(article: Article) -> frozenset[str]:
    """Return the words that have capitals inside the sentences of the source."""
    words = words_of(_there(article))
    return frozenset(word.text for word in words if word.capital and not word.opens)


def _misplaced(article: Article, pair: AlignedPair) -> Iterator[Match]:
    """Yield misspelt names of countries, cities and people that no sound of the source shows."""
    english = article.prose[pair.span.start : pair.span.end]
    source = _there(article)[pair.beside.start : pair.beside.end]
    for word, right in misplaced(source, pair.language, english):
        span = Span(word.span.start + pair.span.start, word.span.end + pair.span.start)
        values = {"name": word.text, "other": right}
        repair = (replaced(span.start, span.end, right),)
        yield Match(span, values, repair, kind="spelling", beside=pair.beside)


def _there(article: Article) -> str:
    source = alignment(article).source
    return source.document.prose if source else ""


@once
def _printed(article: Article) -> Printed:
    return Printed(each.text for each in english_names(article.prose))


@once
def _people(article: Article) -> frozenset[str]:
    return known_people(_there(article))


def _misspelt(article: Article, pair: AlignedPair) -> Iterator[Match]:
    english = article.prose[pair.span.start : pair.span.end]
    source = _there(article)[pair.beside.start : pair.beside.end]
    printed = _printed(article)
    for name, wrong in misspelt(source, pair.language, english, printed):
        right = _elsewhere(article, name.text, {wrong.text})
        if printed[wrong.text] < 2 or (right and printed[right] > printed[wrong.text]):
            plain = sound(name.text)[-1] == sound(wrong.text)[-1]
            yield _match(article, pair, Exchanged((name,), (wrong,), plain), "spelling")


def _halves(article: Article, pair: AlignedPair) -> Iterator[Exchanged]:
    """Yield names of Chinese and Hebrew sources that are half right, and right nowhere else."""
    english = article.prose[pair.span.start : pair.span.end]
    source = _there(article)[pair.beside.start : pair.beside.end]
    for each in unspelled(source, pair.language, english):
        if list(unspelled(_there(article), pair.language, english)):
            yield each


def exchanges(article: Article, pair: AlignedPair, *, translated: bool) -> Iterator[Match]:
    """Yield names that stand for another person's; `translated`: those that are common words."""
    english = article.prose[pair.span.start : pair.span.end]
    source = _there(article)[pair.beside.start : pair.beside.end]
    for each in exchanged(source, pair.language, english, _people(article), _printed(article)):
        if is_common(each.english[-1].text) is translated:
            yield _match(article, pair, each, "" if translated else "person")


def _match(article: Article, pair: AlignedPair, found: Exchanged, kind: str) -> Match:
    name, wrong = found.source, found.english
    span = Span(wrong[0].span.start + pair.span.start, wrong[-1].span.end + pair.span.start)
    beside = Span(name[0].span.start + pair.beside.start, name[-1].span.end + pair.beside.start)
    text, other = article.prose[span.start : span.end], _there(article)[beside.start : beside.end]
    right = _right(article, pair, found)
    repairs = (replaced(span.start, span.end, right),) if right else ()
    return Match(span, {"name": text, "other": other}, repairs, kind=kind, beside=beside)


def _right(article: Article, pair: AlignedPair, found: Exchanged) -> str | None:
    """Return the name as the article has it elsewhere, or as the source has it if that is sure."""
    here = {each.text for each in words_of(article.prose[pair.span.start : pair.span.end])}
    words = [_elsewhere(article, each.text, here) for each in found.source]
    if all(words):
        return " ".join(word for word in words if word)
    if pair.language not in _SPELT_NAMES and not found.plain:
        return None  # a name in some case
    latin = " ".join(_latin(word, pair.language) for word in found.source)
    return None if _AWKWARD.search(latin) else latin


def _latin(word: Word, language: str) -> str:
    if is_latin(word.text):
        return word.text
    text = word.text.translate(_UKRAINIAN) if language == "uk" else word.text
    return romanised(text).capitalize()


def _elsewhere(article: Article, name: str, wrong: set[str]) -> str | None:
    printed = _printed(article)
    forms = [each for each in printed.forms(name) if each not in wrong]
    return max(forms, key=printed.__getitem__, default=None)
