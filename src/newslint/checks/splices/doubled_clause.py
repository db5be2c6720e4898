"""Clauses that were put together wrongly: said twice, or broken at their "if"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.sentences import running, sentence_start
from newslint.english.calendar import DAY
from newslint.model import Edit, Match, Repair, Safety, Span

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


# "said on Thursday, May 5, stated that": when it was said stands between.
_DATE = (
    r"(?:[A-Z][a-z]+ \d{1,2}|\d{1,2} [A-Z][a-z]+|(?:the )?\d{1,2}(?:st|nd|rd|th)"
    r"|morning|afternoon|evening|night)"
)
_TWICE = re.compile(
    rf"\b(?P<verb>{_SAY})(?P<when> (?:on {DAY}(?:,? {_DATE})?|yesterday|today"
    rf"|(?:in|at|during) (?:an?|the|his|her|their) [a-z]+(?: [a-z]+)?))"
    rf",?(?P<again> (?P<second>{_SAY}))(?= that\b)"
)
# "According to Dr. Lee says,": two ways to name the source.
_ACCORDING = re.compile(
    r"\b[Aa]ccording to (?:(?:[Tt]he|[Mm]r|[Mm]rs|[Mm]s|[Dd]r)\.? )?(?:[A-Z][\w’'-]+ ){1,3}?"
    rf"(?P<again>(?!(?:claims|notes|reports),)(?:{_SAY}))(?=,| that\b)"  # "FBI reports,"
)
# "stated that he pointed out that": one who speaks, or two?
_FORMAL = (
    "stated|noted|stressed|emphasi[sz]ed|declared|underlined|underscored|pointed out|highlighted"
)
_STATED = re.compile(
    rf"\b(?:{_FORMAL}) that (?:he|she|they|it) (?:{_FORMAL}|said|added)(?= that\b)"
)
_SAID_SAID = re.compile(
    rf"\b(?P<verb>{_SAY})(?P<again>\. (?i:(?P=verb)))(?= (?:at|on|in|that|to|during)\b)"
)


_TOLD = re.compile(
    r"\btold (?:reporters|journalists|(?:the|a) [a-z]+|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
    rf"(?P<again> (?:{_SAY}))(?= that\b)"
)
# "Novak said, “We are ready,” he said."
_AFTER_QUOTATION = re.compile(
    r"(?P<mark>[,.]?)(?P<quote>[”\"])"
    r"(?P<again>,? (?:he|she|they|it) (?:said|says|added|stated))(?=\.)"
)


def _around_quotations(article: Article) -> Iterator[Match]:
    """Yield who speaks where it was said before: `Novak said, “We are ready,” he said.`."""
    prose = article.prose
    for pair in article.quotation_pairs:
        opening, closing = pair.opening, pair.closing
        if not (opening and closing and opening.introduced) or pair.depth:
            continue
        found = _AFTER_QUOTATION.match(prose, max(0, closing.span.start - 1))
        found = found or _AFTER_QUOTATION.match(prose, closing.span.start)
        if found is None or found.start("quote") != closing.span.start:
            continue
        edits = (Edit(Span(found.start("mark"), found.end() + 1), f".{found['quote']}"),)
        span = Span(found.start("again"), found.end())
        yield Match(span, {"text": found["again"].strip(", ")}, (edits,))


def _said_again(prose: str) -> Iterator[Match]:
    """Yield a second verb of saying: `she said. said at`, `According to Dr. Lee says,`."""
    for pattern in (_TWICE, _SAID_SAID, _TOLD):
        for found in pattern.finditer(prose):
            repair = (Edit(Span(*found.span("again")), ""),)
            yield Match(Span(*found.span()), {"text": found[0]}, (repair,))
    for found in _STATED.finditer(prose):
        yield Match(Span(*found.span()), {"text": found[0]}, (), Safety.HINT)
    for found in _ACCORDING.finditer(prose):
        start, end = found.span("again")
        yield Match(Span(*found.span()), {"text": found[0]}, ((Edit(Span(start - 1, end), ""),),))


def doubled_clause(article: Article) -> Iterator[Match]:
    """Find a clause of saying that stands twice: `officials he said They said they will`."""
    prose = article.prose
    yield from _said_again(prose)
    yield from _around_quotations(article)
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
