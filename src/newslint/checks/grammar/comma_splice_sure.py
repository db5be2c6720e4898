"""Two whole sentences of no other comma, which one joins: `a new team, they play well`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.breaks import INSIDE
from newslint.article.clauses import main_verb
from newslint.article.pieces import complete
from newslint.article.sentences import running, sentence_end, sentence_start, tokens
from newslint.article.speech import telling_verbs
from newslint.english.lexicon import words
from newslint.english.tags import FINITE
from newslint.model import Span

_SPLICE = re.compile(
    r"(?<=[a-z\d%)])(?P<at>, (?P<pronoun>he|she|they|it|we|I|there|let[’']s)) (?=[a-z])"
)
_BREAK_OR_ASKED = re.compile(rf"{INSIDE}|[?!]")  # dots may end the second sentence
_FEWEST, _FEWEST_OF_BOTH = 3, 9  # words on either side, and on both together
OPENING = frozenset({"DT", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "JJ", "CD", "EX"})
"""Tags of what a sentence opens with that opens with its subject."""
_PAIRED = re.compile(
    r"\b(?:not only|not just|so|such|the (?:more|less|better)|no sooner|hardly)\b", re.IGNORECASE
)


def sure_splices(article: Article) -> Iterator[tuple[Span, str]]:
    """Yield the comma with the pronoun behind it: `a new team, they play well`."""
    prose = article.prose
    for found in _SPLICE.finditer(prose):
        at = found.start("at")
        start, end = sentence_start(article, at), sentence_end(article, at)
        before, behind = prose[start:at], prose[found.start("pronoun") : end]
        sizes = len(before.split()), len(behind.split())
        short = min(sizes) < _FEWEST or sum(sizes) < _FEWEST_OF_BOTH
        pieces = before.lstrip('“"'), behind.rstrip('”"?!')
        if short or any(map(_BREAK_OR_ASKED.search, pieces)) or not running(article, at):
            continue
        if _PAIRED.search(before) or not (_states(article, start, at) and _goes_on(article, found)):
            continue
        if complete(article, before) and complete(article, behind):
            yield Span(*found.span("at")), found["pronoun"]


_LEADING = re.compile(
    r"(?<=[a-z\d%)])(?P<at>, (?P<word>however|therefore|nevertheless|nonetheless|moreover"
    r"|furthermore|consequently|thus|fortunately|unfortunately|luckily|sadly|otherwise|that is why"
    r"|hence)),? "
    r"(?=[a-z])"
)


def led_splices(article: Article) -> Iterator[tuple[Span, str]]:
    """Yield the comma before a word that leads on: `It fell, fortunately, nobody was hurt`."""
    prose = article.prose
    for found in _LEADING.finditer(prose):
        at = found.start("at")
        start, end = sentence_start(article, at), sentence_end(article, at)
        before, behind = prose[start:at], prose[found.end() : end]
        pieces = before, behind.rstrip("?!")
        if any(map(_BREAK_OR_ASKED.search, pieces)) or not running(article, at):
            continue
        if len(before.split()) < _FEWEST or _PAIRED.search(before) or article.quoted(Span(at, end)):
            continue
        if not (_states(article, start, at) and _states(article, found.end(), end)):
            continue
        if complete(article, before) and complete(article, behind):
            yield Span(*found.span("at")), found["word"]


def parted_once(article: Article, at: int) -> bool:
    """Whether a sentence opens with its subject and has no mark but the comma at an offset."""
    start = sentence_start(article, at)
    before = article.prose[start:at]
    behind = article.prose[at + 1 : sentence_end(article, at)]
    if any(map(_BREAK_OR_ASKED.search, (before, behind))) or _THIRD.search(behind):
        return False
    return _states(article, start, at)


_THIRD = re.compile(r"\b(?:and|or|but)\b|^ (?:[A-Z][a-z]?['’]|It\b|meaning\b)")
"""What may join a third piece, open a title, or be no subject: `…, meaning he has to play`."""


def _states(article: Article, start: int, end: int) -> bool:
    """Whether a piece opens with its subject, and nobody says or thinks there what follows."""
    found = tokens(article, start, end)
    if found is None:
        return False
    first = next((token for token in found if token.text not in "“\"‘'"), found[0])
    finite = [token for token in found if token.tag_ in FINITE]
    opens = any(token.lower_ in words("subordinators") - {"that"} for token in found)
    says = any(token.pos_ == "VERB" and token.lemma_ in telling_verbs() for token in found)
    return first.tag_ in OPENING and bool(finite) and not says and not opens


def _goes_on(article: Article, found: re.Match[str]) -> bool:
    """Whether a finite verb of no saying stands behind the pronoun."""
    if found["pronoun"].startswith("let"):
        return True
    behind = tokens(article, found.end(), found.end() + 1)
    if behind is None:
        return False
    verb = behind[0].nbor() if behind[0].tag_ == "RB" else behind[0]
    reported = main_verb(verb)
    if found["pronoun"] == "it" and reported.tag_ == "VBN" and reported.lemma_ in telling_verbs():
        return False  # "…, it has been confirmed"
    return verb.tag_ in FINITE and verb.lemma_ not in telling_verbs() | {"seem", "appear", "turn"}
