"""Words with a capital that their sentence cannot do without: `Piñera Announced new measures`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.clauses import main_verb
from newslint.article.pieces import complete
from newslint.article.sentences import has_tag, running, sentence_end, sentence_start
from newslint.english.common import common, is_word
from newslint.english.lexicon import words
from newslint.english.tags import FINITE, SUBJECTS
from newslint.english.verb_forms import base_of_past
from newslint.model import Span

_WORD = re.compile(r"(?<=[\w’”,)]) (?P<at>[A-Z][a-z]+)(?= [\w“\"])")
_BEFORE = re.compile(r"(?P<before>[A-Za-z]{2,}) $")
_COUNTED = re.compile(
    r"(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty|Thirty|Forty|Fifty)"
    r" (?:(?!has\b|was\b|says\b|does\b)[a-z]{2,}s|men|women|children|people)\b"
    r"|(?:First|Second|Third|Fourth|Fifth) in the\b"
    r"|(?:More|Less|Fewer) than\b|(?:About|Around|Nearly|Almost|Over) \d"
)
_KIN = re.compile(
    r"(?:Brother|Sister|Wife|Husband|Son|Daughter|Girlfriend|Boyfriend|Cousin)(?= [A-Za-z])"
)
_OWNERS = frozenset({"his", "her", "their"})
_LEAST = 5  # words of a sentence: fewer are a title


def needed(article: Article) -> Iterator[Span]:
    """Yield words whose capital no name explains: verbs, counts and kin of somebody's."""
    prose = article.prose
    for match in _WORD.finditer(prose):
        at, end = match.span("at")
        if not running(article, at) or article.quoted(Span(at, at + 1)):
            continue
        found = _BEFORE.search(prose, max(0, at - 30), at)
        before = found["before"] if found else ""
        if before.isupper():
            continue  # a heading
        kin = before.lower() in _OWNERS and _KIN.match(prose, at)
        goes_on = prose[end + 1].islower() and _may_be_verb(match["at"])
        if kin or _is_count(prose, at, before) or (goes_on and _is_verb(article, at, end)):
            yield Span(at, end)


def _is_count(prose: str, at: int, before: str) -> bool:
    """Whether a number of things stands behind a word, and names none: `saw Three children`."""
    if not before.islower() or before in words("work-words"):
        return False
    return before != "of" and _COUNTED.match(prose, at) is not None  # "the Group of Seven leaders"


def _may_be_verb(word: str) -> bool:
    lower = word.lower()
    listed = is_word(lower) or lower in words("seldom-capital-words")
    return common(word) or listed or base_of_past(lower) != ""


def _is_verb(article: Article, at: int, end: int) -> bool:
    """Whether a sentence has no finite verb but a word with a capital."""
    prose = article.prose
    start, stop = sentence_start(article, at), sentence_end(article, at)
    if prose[stop - 1 : stop] != "." or len(prose[start:stop].split()) < _LEAST or at == start:
        return False
    if has_tag(article, start, at - 1, FINITE) or has_tag(article, end + 1, stop, FINITE):
        return False  # a verb that is no name; to analyse a sentence again costs more
    plain = f"{prose[start:at]}{prose[at].lower()}{prose[at + 1 : stop]}"
    doc = article.parse_alone(plain)
    found = doc.char_span(at - start, end - start) if doc is not None else None
    if doc is None or found is None or len(list(doc.sents)) > 1:
        return False
    verb = found[0]
    head = main_verb(verb)
    if verb.tag_ not in FINITE or head.dep_ != "ROOT":
        return False
    if not any(child.dep_ in SUBJECTS and child.i < verb.i for child in head.children):
        return False
    others = [t for t in doc if t.tag_ in FINITE and t.i != verb.i and t.head.i != head.i]
    return not others and not complete(article, prose[at:stop])
