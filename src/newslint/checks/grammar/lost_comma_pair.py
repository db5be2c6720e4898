"""The second comma of a pair that was lost: `The victim, a nurse from Lima was found`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.breaks import INSIDE
from newslint.article.pieces import complete
from newslint.article.sentences import BEGINS, running, sentence_end, tokens
from newslint.english.lexicon import words
from newslint.english.names import bearers
from newslint.english.tags import FINITE, NAMES, NOUNS

_BEARERS = 100  # of a first name
_HEAD = (
    r"(?:(?P<first>[A-ZÀ-Þ][\w’-]+)(?: [A-ZÀ-Þ][\w’-]+){1,2}"
    r"|(?:The|His|Her|Their) (?:[a-z]+ ){0,2}(?P<noun>[a-z]+))"
)
_ADDED = r"(?:an?|the|who|whose|which|aged|born|known|based)"
_PAIR = re.compile(
    rf"{BEGINS}{_HEAD}, (?P<added>{_ADDED} [^,;:.?!“”\"()\n—–]{{5,90}}?)"
    r" [a-z]{2,} [^\n]*"
)
_BREAK_OR_JOINED = re.compile(rf"{INSIDE}| (?:and|or|but) ")  # what is joined may be a third part


def pairs_without_end(article: Article) -> Iterator[int]:
    """Yield where the comma is missing that closes what tells more of a subject."""
    prose = article.prose
    for found in _PAIR.finditer(prose):
        start = found.start()
        head = prose[start : found.start("added") - 2]
        if not _is_person(found) or not running(article, start):
            continue
        at = _verb(article, found)
        if at is None:
            continue
        behind = prose[at + 1 : sentence_end(article, at)]
        if complete(article, f"{head} {behind}") and _says_more(article, found, at):
            yield at


def _is_person(found: re.Match[str]) -> bool:
    if found["noun"]:
        return found["noun"] in words("person-nouns")
    return bearers(found["first"]) >= _BEARERS


def _verb(article: Article, found: re.Match[str]) -> int | None:
    """Return where the comma goes: before the last finite verb of a sentence without a break."""
    prose = article.prose
    start, end = found.start("added"), sentence_end(article, found.end("added"))
    if _BREAK_OR_JOINED.search(prose[start:end]) or prose[end - 1 : end] == "?":
        return None
    within = tokens(article, start, end)
    if within is None:
        return None
    verbs = [token for token in within if token.tag_ in FINITE]
    relative = prose.startswith(("who ", "which ", "whose "), start)
    if len(verbs) != 1 + relative:
        return None
    before = verbs[-1].nbor(-1)
    closed = before.tag_ in NOUNS | NAMES | {"CD", "RB"} and verbs[-1].i > within[0].i + 1
    return verbs[-1].idx - 1 if closed else None


def _says_more(article: Article, found: re.Match[str], at: int) -> bool:
    """Whether what the commas part is no sentence with the verb: `In May, a nurse was found`."""
    added = article.prose[found.start("added") : at]
    if added.startswith(("who ", "which ")):
        return complete(article, f"He {added.split(' ', 1)[1]}")
    return not complete(article, added)
