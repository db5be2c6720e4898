"""The conditional that tells hearsay, as in French and Italian: `he would have found a house`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.clauses import subject_of
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.english.tags import HELPERS
from newslint.english.verb_forms import past
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONDITIONS = frozenset({"if", "unless", "otherwise", "without", "but", "had", "whether", "by"})
_WISHES = frozenset(
    {"like", "love", "prefer", "want", "wish", "hope", "think", "expect", "imagine"}
)
_NEVER_HEARSAY = frozenset({"better", "easier", "cheaper", "enough", "ideally", "never", "even"})
_PAST_TIMES = frozenset({"yesterday", "ago", "then", "before", "after", "last", "when"})
_SPEAKERS = frozenset({"i", "we", "you"})
_PLURALS = frozenset({"NNS", "NNPS"})


def hearsay_conditional(article: Article) -> Iterator[Match]:
    """Find "would have" without a condition: `the two would have met in Rome`."""
    for verb in article.doc:
        if verb.tag_ != "VBN" or verb.lemma_ in _WISHES:
            continue
        helpers = [child for child in verb.children if child.dep_ in HELPERS]
        would = next((each for each in helpers if each.lower_ == "would"), None)
        have = next((each for each in helpers if each.lower_ == "have"), None)
        subject = subject_of(verb)
        if would is None or have is None or subject is None or would.i > have.i:
            continue
        if _has_condition(verb) or subject.lower_ in _SPEAKERS or not running(article, would.idx):
            continue
        span = Span(would.idx, have.idx + len(have))
        if not (article.quoted(span) or article.quoted(Span(verb.idx, verb.idx + len(verb)))):
            yield Match(span, repairs=(_repair(verb, would, have, subject),))


def _has_condition(verb: Token) -> bool:
    """Whether a sentence or the one before it says on what its "would have" depends."""
    sentence = verb.sent
    before = verb.doc[max(0, sentence.start - 1)].sent
    found = {token.lower_ for token in sentence} | {"if"} & {token.lower_ for token in before}
    lemmas = {token.lemma_ for token in sentence}
    return bool(found & (_CONDITIONS | _NEVER_HEARSAY) or lemmas & _WISHES)


def _repair(verb: Token, would: Token, have: Token, subject: Token) -> Repair:
    """Return the tense of what was told before: "had met" in a clause, "reportedly" elsewhere."""
    clause = any(child.lower_ == "that" and child.i < subject.i for child in verb.children)
    if clause and verb.head.lemma_ in words("speech-verbs") | {"impression", "indicate", "theory"}:
        return replaced(would.idx, have.idx, "") + replaced(have.idx, have.idx + len(have), "had")
    dated = any(token.lower_ in _PAST_TIMES for token in verb.sent)
    if dated and verb.i == have.i + 1 == would.i + 2:
        return replaced(would.idx, verb.idx + len(verb), f"reportedly {past(verb.lemma_)}")
    several = subject.tag_ in _PLURALS or any(each.dep_ == "conj" for each in subject.children)
    helper = "have" if several or subject.lower_ in ("they", "two", "three", "both") else "has"
    if any(token.dep_ == "neg" for token in verb.doc[would.i : have.i]):
        return replaced(would.idx, have.idx + len(have), f"{helper} reportedly not")
    finite = replaced(would.idx, would.idx + len(would), helper)
    return finite + replaced(have.idx, have.idx + len(have), "reportedly")
