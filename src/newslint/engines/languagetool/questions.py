"""What is asked about an article, and which of the answers are worth an editor's time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from newslint.catalogue.rule import Proposal
from newslint.catalogue.selection import FAMILY, is_usual, named
from newslint.engines.languagetool.rules import PREFIX, allowed, rule
from newslint.model import Edit, Match, Span
from newslint.readers.document import PLACEHOLDER

if TYPE_CHECKING:
    from spacy.tokens import Token

    from newslint.article.article import Article
    from newslint.engines.languagetool.client import Client, Remark

MAX_TEXT = 10_000  # code points in one request; servers of other people refuse 20,000
_DUMMY = "X"  # stands for inline code and images: one letter, so that offsets stay
_SUGGESTIONS = 3
_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+")
_ABBREVIATED = re.compile(r"\b(?:[A-Z][a-z]{2,5}|[b-df-hj-np-tv-xz]{2,4})\. $")  # "Calif. just"
_LINE = 12  # words that no heading has
# Where a vowel decides there must be one to hear: not in "an $11bn fraud", "an SG final", "an ntl".
_HEARD = re.compile(r"\s*[\"“‘']?(?=[^\W\d_]*[aeiouyAEIOUY])[^\W\d_][a-zà-ÿ]+\b")
_RUNNING = re.compile(r"(^|[\w.,;:!?)\]\"”’'—–-])\s*[\"“‘'(]?$")  # no formula: "911 g > a"


def ask(client: Client, article: Article, select: Sequence[str]) -> list[Remark]:
    """Have the server look at `article`; its remarks are in prose offsets.

    It runs the listed rules alone where it can, which is four times as fast as all. Raises
    LanguageToolError.
    """
    rules = {*allowed(), *(name.removeprefix(PREFIX) for name in _own(select))}
    # A category cannot be told from a rule by its name: then all must run.
    only = rules == set(allowed())
    prose = article.prose.replace(PLACEHOLDER, _DUMMY)
    return [
        replace(remark, span=Span(remark.span.start + start, remark.span.end + start))
        for start, end in pieces(prose, [block.span for block in article.document.blocks])
        for remark in client.remarks(prose[start:end], rules, only=only)
    ]


def pieces(prose: str, blocks: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """Yield stretches of paragraphs below the limit; longer ones are cut between sentences."""
    start = end = 0
    for block in blocks:
        if block.end - start > MAX_TEXT and end > start:
            yield start, end
            start = block.start
        end = block.end
        while end - start > MAX_TEXT:
            cut = _cut(prose, start)
            yield start, cut
            start = cut
    if end > start:
        yield start, end


def _cut(prose: str, start: int) -> int:
    """Return where to cut: behind the last sentence or word of what fits."""
    limit = start + MAX_TEXT
    ends = [match.end() for match in _SENTENCE_END.finditer(prose, start, limit)]
    return ends[-1] if ends else max(prose.rfind(" ", start, limit), limit - 1) + 1


def proposals(
    article: Article, remarks: Iterable[Remark], select: Sequence[str], ignore: Sequence[str]
) -> Iterator[Proposal]:
    """Yield what newslint makes of `remarks`.

    Both lists may name rules and categories of LanguageTool behind "languagetool/"; the name
    alone, and "all", stand for the rules that are on by default.
    """
    by_default = is_usual(select) or named(FAMILY, "", select)
    for remark in remarks:
        source = rule(remark.rule, remark.category)
        asked = (by_default and source.default) or named(source.id, source.category, _own(select))
        if asked and not named(source.id, source.category, ignore) and _sound(article, remark):
            span = remark.span
            repairs = [(Edit(span, text),) for text in remark.replacements[:_SUGGESTIONS]]
            yield Proposal(
                source,
                Match(span, {"message": remark.message}, tuple(repairs), source.safety),
                repairs[0] if repairs else None,
                source.safety,
                alternatives=tuple(repairs[1:]),
            )


def _own(names: Iterable[str]) -> list[str]:
    """Return the names that are those of rules or categories of LanguageTool."""
    return [name for name in names if name.startswith(PREFIX)]


def _sound(article: Article, remark: Remark) -> bool:
    """Whether a remark is about words of one paragraph, and about no name."""
    prose, start, end = article.prose, remark.span.start, remark.span.end
    if "\n" in prose[start:end] or PLACEHOLDER in prose[max(0, start - 2) : end + 2]:
        return False
    if remark.rule == "EN_A_VS_AN" and not _article(prose, remark.span):
        return False
    if remark.rule == "UPPERCASE_SENTENCE_START" and _goes_on(article, remark.span):
        return False
    if remark.rule == "PHRASE_REPETITION" and len(set(_WORD.findall(prose[start:end]))) == 1:
        return False  # one word again and again: a table, or a chorus
    return not _names(article, remark)


def _goes_on(article: Article, span: Span) -> bool:
    """Whether a small letter begins no sentence: in a quotation, behind an abbreviation or a cut.

    A line that ends without a mark and is no heading was cut in two.
    """
    prose, start = article.prose, span.start
    if article.quoted(span) or _ABBREVIATED.search(prose, max(0, start - 10), start):
        return True
    before = prose[:start].rstrip()
    line = before[before.rfind("\n") + 1 :]
    cut = before[-1:].isalnum() and len(line.split()) >= _LINE
    return cut or prose[start : span.end] == "vs"


def _article(prose: str, span: Span) -> bool:
    """Whether an "a" or "an" is an article before a word that is read as it is spelt."""
    before = prose[max(0, span.start - 2) : span.start]
    return bool(_RUNNING.search(before) and _HEARD.match(prose, span.end))


def _names(article: Article, remark: Remark) -> bool:
    """Whether a name would be changed: a capitalised word that begins no sentence, or an entity.

    Two words that stand twice are no name; one may be, like "Duran Duran".
    """
    span = remark.span
    old = _WORD.findall(article.prose[span.start : span.end])
    new = _WORD.findall(remark.replacements[0]) if remark.replacements else []
    changed = set(old) - set(new) if len(old) > 2 else set(Counter(old) - Counter(new))
    capitals = {word for word in changed if word[0].isupper()}
    if not capitals:
        return False
    tokens = article.doc.char_span(span.start, span.end, alignment_mode="expand")
    return any(token.text in capitals and _name(token) for token in tokens or ())


def _name(token: Token) -> bool:
    """Whether a capitalised word is a name, as far as its place and the analysis tell."""
    begins = token.is_sent_start or token.doc[token.i - 1].is_punct
    return not begins or bool(token.ent_type_) or token.pos_ == "PROPN"
