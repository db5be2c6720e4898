"""What the checks of spliced text share: which lines are running text, and where sentences stop."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newslint.article.article import Article, once
from newslint.article.clauses import main_verb
from newslint.english.common import is_word
from newslint.english.lexicon import words
from newslint.english.names import lookup
from newslint.english.phrase_ends import ends_phrases
from newslint.english.tags import FINITE, SUBJECTS
from newslint.readers.document import Block, Kind

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token


BEGINS = r"(?:^|(?<=\n)|(?<=[.?!] ))"
"""Matches where a sentence begins, in patterns for prose: the one before it has its mark."""
BEGINS_ANYWHERE = r"(?:^|(?<=\n)|(?<=[.?!] )|(?<=[.?!][”\"] ))"
"""The same, behind the closing marks of a quotation too."""

_RUNNING = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.QUOTE})
_WHERE_WHOLE = frozenset({Kind.TABLE_CELL, Kind.CAPTION, Kind.FIELD, Kind.ATTRIBUTE})
_CLOSED = re.compile(r"[.?!]['\"”’)\]]*$")
_LEAST_WORDS_OF_WHOLE = 7  # fewer are a label: "No data for 2019."
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_NUMBER = re.compile(r"\b\d[\d.,/%-]*")
_SENTENCE_MARK = re.compile(r"[.?!…:;,]['\"”’)\]]*(?:\s|$)")
_LABEL = re.compile(
    r"(?:[-*•–—|]|\d+[.)]\s|[A-Z]:|(?:Image|Photo|Picture|Caption|Source|Table|Figure|By)\b[^.]{0,40}"
    r"(?:[:/(]|$))"
)
_LEAST_WORDS = 5
_LEAST_WORDS_CLOSED = 3  # of what ends as a sentence does and has no number
_MOST_CAPITALS = 0.55  # of the words: more is a headline or a list of names
_MOST_NUMBERS = 0.5


def running(article: Article, offset: int) -> bool:
    """Whether the paragraph at a prose offset is running text.

    Headlines, credits, lists of names and results are not; cells of tables, captions, fields and
    texts of images are where they are a whole sentence: `<td>She left the town early today.</td>`.
    """
    return article.paragraph_number(offset) in _running_paragraphs(article)


@once
def _running_paragraphs(article: Article) -> frozenset[int]:
    blocks = enumerate(article.document.blocks)
    return frozenset(number for number, block in blocks if _is_running(article, block))


def _is_running(article: Article, block: Block) -> bool:
    text = article.prose[block.span.start : block.span.end]
    whole = block.kind in _WHERE_WHOLE and _is_whole_sentence(text)
    return (block.kind in _RUNNING or whole) and _running(text)


def _is_whole_sentence(text: str) -> bool:
    return len(_WORD.findall(text)) >= _LEAST_WORDS_OF_WHOLE and _CLOSED.search(text) is not None


def _running(text: str) -> bool:
    found = _WORD.findall(text)
    numbers = len(_NUMBER.findall(text))
    short = _CLOSED.search(text) and not numbers
    least = _LEAST_WORDS_CLOSED if short else _LEAST_WORDS
    if len(found) < least or not _SENTENCE_MARK.search(text) or _LABEL.match(text):
        return False
    capitals = sum(word[0].isupper() for word in found)
    return capitals <= _MOST_CAPITALS * len(found) and numbers <= _MOST_NUMBERS * len(found)


def line_before(prose: str, at: int, most: int) -> str:
    """Return what stands before a prose offset in its line, at most so many code points of it."""
    start = max(0, at - most)
    return prose[max(start, prose.rfind("\n", start, at) + 1) : at]


@dataclass(frozen=True, slots=True)
class Stop:
    """A full stop between two sentences of a paragraph, or what looks like two.

    `at` is the offset of the stop, `before` the word that it closes (marks of quotation and
    brackets cut off), `next` the offset of what follows the white space.
    """

    at: int
    before: str
    next: int


_STOP = re.compile(r"\.[ \xa0]+(?=[\w“\"‘(£$€])")
_END = re.compile(r"[.?!…]['\"”’)\]]*(?=\s|$)")
_BEFORE = re.compile(r"[^\s“\"‘(\[]*$")
_SHORT = 4  # letters: a capitalised word of this length may be an abbreviation
_ENDS_PHRASES, _NOT_COUNTED = 20, -1  # of 100 uses of a short word that is no abbreviation
_LONGEST_WORD = 40
_LONGEST_SENTENCE = 1500  # code points: what goes on for longer is read in parts


@once
def stops(article: Article) -> tuple[Stop, ...]:
    """Return the full stops inside paragraphs of running text, without those of abbreviations."""
    prose = article.prose
    found = []
    for end in _ends(article)[:-1]:
        match = _STOP.match(prose, end - 1)
        if match and running(article, end - 1):
            found.append(Stop(end - 1, _word_before(prose, end - 1), match.end()))
    return tuple(found)


@once
def _ends(article: Article) -> tuple[int, ...]:
    """Return where sentences end: behind their closing marks, and at the ends of paragraphs."""
    prose = article.prose
    found = {block.span.end for block in article.document.blocks}
    abbreviated: dict[str, bool] = {}
    for match in _END.finditer(prose):
        word = _word_before(prose, match.start()) if match[0][0] == "." else ""
        if word and word not in abbreviated:
            abbreviated[word] = _abbreviated(word, article)
        if not word or not abbreviated[word]:
            found.add(match.end())
    return tuple(_short(prose, sorted(found)))


def _short(prose: str, ends: Iterable[int]) -> Iterator[int]:
    """Yield ends of sentences, and spaces at which one ends that is too long to be any."""
    before = 0
    for end in ends:
        while end - before > _LONGEST_SENTENCE:
            space = prose.rfind(" ", before + 1, before + _LONGEST_SENTENCE)
            before = space if space >= 0 else before + _LONGEST_SENTENCE
            yield before
        yield end
        before = end


def _word_before(prose: str, at: int) -> str:
    match = _BEFORE.search(prose, max(0, at - _LONGEST_WORD), at)
    return match.group().rstrip("”\"’')]") if match else ""


def _abbreviated(word: str, article: Article) -> bool:
    """Whether a full stop behind `word` may belong to it: "Corp", "U.S", "J", "mm"."""
    if len(word) == 1 and word.isalpha() and word not in "aI":
        return True
    if word.lower() in words("never-last-words") | words("seldom-last-words"):
        return False
    if word == "May" or word in words("calendar"):
        return False
    if word.lower() in words("abbreviations") or re.search(r"\b\w\.\w+$|\.$", word):
        return True
    if word[-1].isdigit() or (word[0].islower() and is_word(word)):
        return False
    if not any(letter in "aeiouyAEIOUY" for letter in word):
        return word.isalpha() and not word.isupper()
    if len(word) > _SHORT or word.isupper() or _known(word):
        return False
    return not _stands_without_stop(article, word)


def _known(word: str) -> bool:
    """Whether a short word is one that ends phrases, or a name: `the city`, `to Lyon`."""
    if word.islower():
        return ends_phrases(word, _NOT_COUNTED) >= _ENDS_PHRASES
    return len(word) == _SHORT and lookup(word) is not None


_NO_STOP = re.compile(r"(?<!\w)\w++(?!\.)")


@once
def _without_stop(article: Article) -> frozenset[str]:
    """Return the words that no full stop follows somewhere in the article."""
    return frozenset(_NO_STOP.findall(article.prose))


def _stands_without_stop(article: Article, word: str) -> bool:
    """Whether a word stands in the article without a full stop behind it."""
    if re.fullmatch(r"\w+", word):
        return word in _without_stop(article)
    return re.search(rf"\b{re.escape(word)}\b(?!\.)", article.prose) is not None


def tokens(article: Article, start: int, end: int) -> TokenSpan | None:
    """Return the tokens that stand between two prose offsets, None for white space."""
    if start >= end:
        return None
    found = article.doc.char_span(start, end, alignment_mode="expand")
    return found if found is not None and len(found) else None


def sentence_end(article: Article, start: int) -> int:
    """Return where the sentence ends that a prose offset is in: behind its closing mark."""
    ends = _ends(article)
    return ends[bisect_right(ends, start)] if ends and start < ends[-1] else len(article.prose)


def sentence_start(article: Article, before: int) -> int:
    """Return where the sentence starts that stands before a prose offset."""
    ends = _ends(article)
    number = bisect_left(ends, before)
    start = ends[number - 1] if number else 0
    while start < before and article.prose[start].isspace():
        start += 1
    return start


def has_tag(article: Article, start: int, end: int, tags: Collection[str]) -> bool:
    """Whether a word with one of `tags` stands between two prose offsets."""
    found = tokens(article, start, end)
    return found is not None and any(token.tag_ in tags for token in found)


def independent(article: Article, start: int, end: int) -> bool:
    """Whether a clause that can stand by itself lies between two prose offsets."""
    found = tokens(article, start, end)
    return found is not None and any(_heads_clause(token, found) for token in found)


_DEPENDENT = frozenset({"advcl", "relcl", "acl", "pcomp"})


def _heads_clause(token: Token, within: TokenSpan) -> bool:
    """Whether a token is the finite verb of a clause that depends on nothing before it."""
    verb = main_verb(token)
    if token.tag_ not in FINITE or verb.dep_ in _DEPENDENT:
        return False
    if verb.dep_ in ("ccomp", "conj") and within.start <= verb.head.i < verb.i:
        return False
    if any(child.dep_ == "mark" for child in verb.children):
        return False
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    return any(_opens(subject.left_edge, within) for subject in subjects)


def _opens(token: Token, within: TokenSpan) -> bool:
    """Whether a subject that begins at `token` opens a sentence, or only phrases precede it.

    "… of the plant, he said" does not open with "he".
    """
    if token.i < within.start:
        return False
    before = within.doc[within.start : token.i]
    return len(before) == 0 or before[0].pos_ in ("ADP", "ADV", "CCONJ", "SCONJ", "PUNCT", "INTJ")
