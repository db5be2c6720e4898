"""Clauses that were put together wrongly: said twice, or broken at their "if"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article import Article
from newslint.checks.prose import running, sentence_start
from newslint.model import Edit, Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SAY = (
    "said|says|say|told|tells|added|adds|announced|announces|explained|explains|noted|notes"
    "|stated|states|declared|declares|warned|warns|insisted|insists|claimed|claims|argued|argues"
    "|confirmed|confirms|reported|reports"
)
_DOUBLED = re.compile(
    rf"\b(?P<verb>{_SAY})(?P<stop>\.?) (?P<pronoun>[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I|who) "
    rf"(?P<again>{_SAY})\b"
)
_FIRST = re.compile(r"\b(?:he|she|they|it|we|I|who) $")
_THERE = re.compile(
    r"(?:^|(?<=\n)|(?<=[.?!”\"] ))There (?:are|is|were|was) (?P<who>[^\n.,;:?!“”\"]{3,70}) $"
)
# A sentence that says nothing but who spoke, and perhaps where or when.
_ONLY_SAYS = re.compile(
    r"(?:^|(?<=[\n.?!] ))(?:(?:(?:In|At|On|After|During|For) [^\n.,;:?!“”\"]{3,40}|[A-Z]\w+ly), )?"
    r"[^\n.,;:?!“”\"]{1,60} $",
    re.MULTILINE,
)
# Who speaks, at the end of a sentence that begins with who speaks.
_AT_END = re.compile(r"(?<=[a-z0-9%)]), (?:he|she|they|it) (?P<verb>said|says)(?=\.(?:\s|$))")
_OPENS = r"[^,:;]{{1,60}}?\b{}\b(?! by)"
_SENTENCE = 100  # characters before the verb that matter


def doubled_clause(article: Article) -> Iterator[Match]:
    """Find a clause of saying that stands twice: `officials he said They said they will`."""
    prose = article.prose
    for found in _DOUBLED.finditer(prose):
        same = found["verb"] == found["again"]
        capital = found["pronoun"][0].isupper() and found["pronoun"] != "I"
        before = prose[max(0, found.start() - _SENTENCE) : found.start()]
        if found["stop"]:
            ends = prose[found.end() : found.end() + 1] == "."
            if not (capital and same and (ends or _ONLY_SAYS.search(before))):
                continue
        elif not (capital or same):
            continue
        yield _doubled(prose, found, before)
    for found in _AT_END.finditer(prose):
        start = sentence_start(article, found.start())
        sentence = prose[start : found.start()]
        opens = re.match(_OPENS.format(found["verb"]), sentence)
        if opens and not re.search('[“”"]', sentence) and running(article, start):
            span = Span(*found.span())
            yield Match(span, {"text": found[0].strip(", ")}, ((Edit(span, ""),),))


def _doubled(prose: str, found: re.Match[str], before: str) -> Match:
    """Return the match for a clause that begins at the first verb or at its pronoun."""
    again = found["again"]
    first = _FIRST.search(before)
    start = found.start() - (len(first[0]) if first else 0)
    span = Span(start, found.end())
    keep = f"{first[0]}{again}" if first else again
    texts = [keep]
    if first and first[0] not in ("who ", "I ", "we "):
        # Behind a noun the pronoun of the first clause is the machine's too.
        owned = re.search(r"[\w’']\s$", prose[max(0, start - 2) : start]) is not None
        texts = [again, keep] if owned else [keep, again]
    repairs: list[Repair] = [(Edit(span, text),) for text in texts]
    if found["pronoun"][0].isupper() and not found["stop"]:
        # The first clause may belong to what stands before it.
        period = Span(found.end("verb"), found.end("verb"))
        repairs.append((Edit(period, "."),))
    there = _THERE.search(prose, max(0, start - _SENTENCE), start)
    if there and first:
        opening = Span(there.start(), there.start("who") + 1)
        begin = Edit(opening, prose[opening.end - 1].upper())
        repairs.insert(0, (begin, Edit(span, again)))
    return Match(span, {"text": prose[span.start : span.end]}, tuple(repairs))


_THREAT = re.compile(r"\b(?:threatened|threatens|vowed|vows|pledged|promised|promises) if\b")


def broken_threat(article: Article) -> Iterator[Match]:
    """Find a threat without what is threatened: `threatened if he won, forcing her to go`.

    What stands as a participle behind the condition was the infinitive.
    """
    for found in _THREAT.finditer(article.prose):
        span = article.doc.char_span(*found.span())
        if span is None:
            continue
        verb = span[0]
        if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
            continue
        rest = [token for token in span.sent if token.i > verb.i]
        participle = next((token for token in rest if token.tag_ == "VBG" and _closes(token)), None)
        if participle is None or any(token.tag_ == "TO" for token in rest[: participle.i - verb.i]):
            continue
        place = Span(participle.idx, participle.idx + len(participle))
        values = {"verb": verb.text, "participle": participle.text}
        yield Match(Span(verb.idx, place.end), values, ((Edit(place, f"to {participle.lemma_}"),),))


def _closes(participle: Token) -> bool:
    """Whether the participle opens what stands behind the condition's comma."""
    return participle.nbor(-1).text == ","
