"""Words, sentences and paragraphs that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.article.article import Article, once
from newslint.article.reordering import peoples
from newslint.article.sentences import running, tokens
from newslint.edits import replaced
from newslint.english.common import common, is_function
from newslint.english.lexicon import table, words
from newslint.english.phrase_ends import ends_phrases
from newslint.english.tags import FINITE, NAMES
from newslint.model import Match, Safety, Span
from newslint.readers.document import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

_DOUBLED = re.compile(
    r"(?<![\w'’.-])(?P<words>[^\W\d_][\w'’]*(?:-[\w'’]+)*(?: [^\W\d_][\w'’]*)?)"
    r"(?P<again>(?: (?i:(?P=words)))+)(?![\w'’-])"
)
_TITLE = re.compile(r"[“\"‘'].*[”\"’']$")
"""What stands in quotation marks by itself is a title: `the song “Suit suit”`."""
_TALLY = frozenset({"a", "an", "and", "or", "by", "for", "to", "after", "upon", "in"})
"""Small words that join a word to itself: back to back, a rose is a rose, measure for measure."""


_SHORT_TEXTS = frozenset(Kind) - {Kind.PARAGRAPH, Kind.QUOTE}


def doubled_word(article: Article) -> Iterator[Match]:
    """Yield words, and pairs of words, that stand twice in a row, or small words more often."""
    prose = article.prose
    for match in _DOUBLED.finditer(prose):
        first, *rest = match["words"].split()
        if first.isupper() and len(first) > 1:
            continue
        if match["again"].isupper():
            continue  # "Neste NESTE": the share's name
        if _TITLE.match(prose[max(0, match.start() - 1) : match.end() + 1]):
            continue
        again = match["again"].strip()
        kind = _pair(first, rest[0], again) if rest else _single(first, again.split()[-1])
        if not rest and _many(article, match):
            yield _repeated(match, "tripled-word")
            continue
        if not kind or ((rest or kind not in _SMALL) and _thrice(prose, match, first)):
            continue
        if first == "that" and _is_subject(article, match):
            continue
        if kind == "doubled-name" and _goes_on(article, match) and not _one(first):
            continue  # "Zorn Ruga Ruga" may be so named
        number = article.paragraph_number(match.start())
        block = article.document.blocks[number]
        if _is_surname(article, match):
            continue
        running_text = running(article, match.start()) or (
            _never_twice(first) and number in _sentences(article)
        )
        if first.lower() in _AUXILIARIES and _ENDS_CLAUSE.search(
            prose, max(0, match.start() - 8), match.start()
        ):
            kind = "doubled-that"
        sure = kind == "doubled-that" and _surely(article, match, first, rest)
        if running_text or (kind in _SMALL and block.kind in _SHORT_TEXTS):
            safe = kind == "doubled-function-word" and running_text and not _is_said(prose, match)
            safe = safe and not _lacks_preposition(article, match)
            doubt = _doubt(article, match, kind, sure=sure)
            yield _repeated(match, kind, Safety.SAFE if safe else Safety.UNSAFE, doubt)


def _before(article: Article, match: re.Match[str]) -> Token | None:
    """Return the word that stands before a doubled one."""
    found = tokens(article, max(0, match.start() - 2), match.start() - 1)
    return None if found is None else found[-1]


def _is_surname(article: Article, match: re.Match[str]) -> bool:
    """Whether a name and its verb look alike: `Justin Rose rose to third`, `Theresa May may`."""
    first, again = match["words"], match["again"].strip()
    before = _before(article, match)
    alike = first[0].isupper() and again.islower()
    return alike and before is not None and before.tag_ in NAMES and before.is_title


def _goes_on(article: Article, match: re.Match[str]) -> bool:
    """Whether a name that stands twice belongs to a longer one: `Kuch Kuch Hota Hai`."""
    before, behind = _before(article, match), tokens(article, match.end() + 1, match.end() + 2)
    beside = [before, *(behind[:1] if behind is not None else ())]
    return any(each is not None and each.tag_ in NAMES and each.is_title for each in beside)


def _is_subject(article: Article, match: re.Match[str]) -> bool:
    """Whether the second of two is a subject: `I did not hear that that was his decision`."""
    behind = tokens(article, match.end() + 1, match.end() + 2)
    return behind is not None and behind[0].tag_ in FINITE and behind[0].pos_ == "AUX"


_OBJECTS = frozenset({"attr", "dobj", "nsubj", "nsubjpass", "pobj"})


def _lacks_preposition(article: Article, match: re.Match[str]) -> bool:
    """Whether the first of two possessives may be a misprint: `holds shares its its two firms`.

    No possessive follows a noun: "in its" was meant.
    """
    if match["words"].lower() not in ("its", "his", "their", "our"):
        return False
    before = _before(article, match)
    return before is not None and before.dep_ in _OBJECTS


def _repeated(
    match: re.Match[str], kind: str, safety: Safety = Safety.UNSAFE, doubt: str = ""
) -> Match:
    repairs = (replaced(*match.span("again"), ""),)
    values = {"word": match["words"]}
    return Match(Span(*match.span()), values, repairs, safety, kind=kind, doubt=doubt)


def _is_said(prose: str, match: re.Match[str]) -> bool:
    """Whether it may be a name or a cry: `the band The The`, `There there, she said`."""
    capitals = match["again"].lstrip()[:1].isupper() and not match["again"].isupper()
    return capitals or prose.startswith(",", match.end())


_LEAST_TIMES = 3


def _many(article: Article, match: re.Match[str]) -> bool:
    """Whether a word of content stands three times or more: `a straight straight straight way`.

    Titles and what people cry out have such words too ("Girls Girls Girls", "spend spend spend").
    """
    word, times = match["words"], len(match["again"].split()) + 1
    if times < _LEAST_TIMES or not running(article, match.start()):
        return False
    if is_function(word) or word.lower() in words("emphatic-words"):
        return False
    if article.quoted(Span(*match.span())):
        return False
    return word.islower() or word in words("languages") or word in peoples()


def _never_twice(word: str) -> bool:
    return word.lower() in words("never-doubled-words") or word in ("is", "said")


_SENTENCE = re.compile(r"[“\"‘(]?[A-Z][a-z’']*(?: [^\s]+){2,}[.?!][”\"’)]*\s*$", re.DOTALL)


@once
def _sentences(article: Article) -> frozenset[int]:
    """Return the numbers of the blocks that are a sentence, however short: `He is is here`."""
    texts = (article.prose[each.span.start : each.span.end] for each in article.document.blocks)
    return frozenset(number for number, text in enumerate(texts) if _SENTENCE.match(text.strip()))


def _doubt(article: Article, match: re.Match[str], kind: str, *, sure: bool) -> str:
    """Return why a doubled word may be right, or nothing."""
    prose, word = article.prose, match["words"].split()[0]
    if kind == "doubled-that" and not sure:
        return "two clauses"
    before = _before(article, match) if word.lower() in words("prepositions") else None
    if before is not None and before.dep_ == "relcl" and before.tag_ == "VBG":
        return "two clauses"  # "the day that he has been waiting for for years"
    if kind == "doubled-word" and _begins_anew(article, match):
        return "two clauses"
    if kind == "doubled-name" and not (_alone(prose, word) or _one(word)):
        return "a name"
    return ""


def _one(name: str) -> bool:
    """Whether a word of names doubles in none: of a body, a month, a country."""
    if name.lower() in words("organisation-words") or name in words("calendar"):
        return True
    title = name.lower() in words("person-nouns") or name in words("languages")
    return title or name in table("countries", "kind") or name in peoples()


def _begins_anew(article: Article, match: re.Match[str]) -> bool:
    """Whether a clause ends with a phrase and the next begins so: `in front of the star the star`.

    The comma between the two may be what was lost: a verb follows, and a preposition stands before.
    """
    if " " not in match["words"]:
        return False
    before = _before(article, match)
    behind = tokens(article, match.end() + 1, match.end() + 2)
    if before is None or behind is None:
        return False
    return before.tag_ in ("IN", "TO") and behind[0].tag_ in FINITE


_MODALS = frozenset({"could", "should", "would"})
_PERSON = re.compile(r"\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey) $")
_OPENS = re.compile(r"(?:^|[.?!\n] ?)(?:He|She|It|This) $")
_OPENS_CLAUSE = re.compile(r" (?:the|an?|he|she|they|we|his|their|its)\b")
_MADE = re.compile(r"\b(?:make|makes|made|making|call|calls|called|calling|is|was|are|were|be) $")
_NOT_COUNTED = -1
_LEAST_LETTERS = 4


def _surely(article: Article, match: re.Match[str], first: str, rest: Sequence[str]) -> bool:
    """Whether words that may stand twice hardly do so here: `I would would`, `match on on Friday`.

    "What makes a toy a toy" is English.
    """
    prose, start = article.prose, match.start()
    lower = first.lower()
    if lower == "is" and _OPENS.search(prose, max(0, start - 8), start):
        return True
    if lower == "that" and _OPENS_CLAUSE.match(prose, match.end()):
        return True
    if lower in ("who", "where") or (rest and lower in _AUXILIARIES):
        return True
    if rest:
        return lower in ("a", "an") and not _MADE.search(prose, max(0, start - 10), start)
    if lower in words("prepositions"):
        before = _before(article, match)
        return before is not None and before.tag_ in ("NN", "NNS", "NNP")
    if lower in _MODALS:
        return _PERSON.search(prose, max(0, start - 6), start) is not None
    known = lower not in words("function-words") and first == lower
    return known and ends_phrases(lower, _NOT_COUNTED) >= 0


_AUXILIARIES = frozenset(
    {"are", "be", "been", "could", "has", "have", "may", "might", "must", "shall", "should"}
    | {"was", "were", "will", "would"}
)
_ENDS_CLAUSE = re.compile(r"(?<!, )\b(?:who|what|that|which|there|it|they|[Ww]e|[Yy]ou|I) $")
"""One clause may end with such a word and another one go on: "those who are are", "as it is is"."""
_SMALL = frozenset({"doubled-function-word", "doubled-small-words"})


def _single(word: str, again: str) -> str:
    """Return the kind of a doubled word, "" where it may be meant."""
    lower = word.lower()
    capital = again[0].isupper()
    if lower in words("never-doubled-words"):
        return "doubled-small-words" if lower in _AUXILIARIES else "doubled-function-word"
    if word == "That" and not capital:
        return ""  # "That that is allowed is new"
    if lower in words("seldom-doubled-words"):
        return "doubled-function-word" if word[0].isupper() or capital else "doubled-that"
    if lower in words("emphatic-words"):
        return ""
    if capital and word[0].isupper():
        return "doubled-name"  # "Supreme Court Court", but also the series "Soldier Soldier"
    if common(word) or lower in words("seldom-capital-words"):
        return "doubled-word"
    if capital:
        return ""  # "the law lord Lord Bingham"
    return "doubled-that"  # "Pan troglodytes troglodytes"


def _alone(prose: str, name: str) -> bool:
    """Whether a name stands in the article without its double, as "Duran" of Duran Duran never.

    Chinese names double: "Li Li", called Li elsewhere.
    """
    if len(name) < _LEAST_LETTERS:
        return False
    return re.search(rf"(?<!\b{name} )\b{name}\b(?! {name}\b)", prose) is not None


def _pair(first: str, second: str, again: str) -> str:
    """Return the kind of a doubled pair of words, "" where it may be meant."""
    pair = {first.lower(), second.lower()}
    if (first.lower(), second) in (("to", "have"), ("over", "and"), ("and", "out")):
        return ""  # "They are going to have to have a talk", "over and over and"
    start = first[0].lower() + first[1:]  # at the start of a sentence: "It was it was"
    if len(pair) == 1 or again not in (f"{first} {second}", f"{start} {second}"):
        return ""
    if pair <= words("never-doubled-words") | words("seldom-doubled-words"):
        return "doubled-small-words"
    if pair & _TALLY:
        return "doubled-that" if not pair & {"and", "or"} else ""
    return "doubled-word"


def _thrice(prose: str, match: re.Match[str], word: str) -> bool:
    """Whether the word stands a third time in the two or beside them, for effect."""
    before, after = (
        prose[max(0, match.start() - 30) : match.start()],
        prose[match.end() : match.end() + 30],
    )
    beside = before.split()[-1:] + after.split()[:1]
    third = any(piece.strip(",.!\"'“”").lower() == word.lower() for piece in beside)
    return third or len(match["again"].split()) > len(match["words"].split())
