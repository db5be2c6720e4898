"""Subjects behind their verbs: `as reported Interfax`, `where was born the writer`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.checks.calques.verb_before_subject_turned import STARTS, moved, turned
from newslint.english.lexicon import words
from newslint.english.tags import FINITE, NAMES, NOUNS
from newslint.english.verb_forms import participle
from newslint.model import Match

if TYPE_CHECKING:
    from spacy.tokens import Token

_REPORTED = frozenset({"report", "say", "note", "explain", "write", "inform", "announce", "state"})
_ASKING = frozenset({"where", "when", "how"})
_INSIDE = NOUNS | NAMES | {"JJ", "CD", "POS", "JJR", "JJS", "VBG", "HYPH"}
_TIMES = frozenset({"DATE", "TIME"})
_LONGEST = 8  # words of a subject
_OPENERS = frozenset({"in", "on", "during", "at", "by", "after", "since", "from", "near"})
_DONE_TO = frozenset(
    {"arrest", "detain", "detect", "discover", "find", "hold", "hospitalise", "hospitalize"}
    | {"identify", "injure", "kill", "note", "observe", "open", "publish", "record", "register"}
    | {"release", "rescue", "sign", "wound", "evacuate", "destroy", "damage", "confirm", "build"}
    | {"create", "introduce", "launch", "seize", "sell", "show", "test", "vaccinate"}
)
"""Verbs of what is done to somebody or something: `In Kherson killed three people`."""


def verb_before_subject(article: Article) -> Iterator[Match]:
    """Find a subject behind its verb: `as reported Interfax`, `In Kherson killed three people`."""
    taken = set()
    for match in turned(article):
        taken.add(match.span.end)
        yield match
    for token in article.doc:
        if not token.is_lower or not 0 < token.i < len(token.doc) - 3:
            continue
        found = _reported(token) or _asked(token) or _passive(token)
        if found is not None and found.span.end not in taken and running(article, token.idx):
            yield found


def _reported(verb: Token) -> Match | None:
    """Return a match for `as reported Interfax,`."""
    if verb.nbor(-1).lower_ != "as" or verb.lemma_ not in _REPORTED or verb.tag_ == "VBG":
        return None
    last = _phrase(verb.nbor())
    if last is None or last.nbor().text not in ",.;" or last.ent_type_ in _TIMES:
        return None
    named = verb.nbor().tag_ in NAMES or verb.nbor().is_title
    return moved(verb, last, "verb-before-subject-reported", "" if named else "an object")


def _asked(verb: Token) -> Match | None:
    """Return a match for `where lives the writer` and `when arrived the police`."""
    before, first = verb.nbor(-1), verb.nbor()
    if before.lower_ not in _ASKING or verb.tag_ not in ("VBZ", "VBD"):
        return None
    if verb.lemma_ in ("be", "do", "have") or verb.sent[-1].text == "?":
        return None
    last = _phrase(first)
    if last is None or first.ent_type_ in _TIMES:
        return None
    return moved(verb, last, "verb-before-subject-asked", "may be an object")


def _passive(verb: Token) -> Match | None:
    """Return a match for `During the last day recorded 107 deaths`."""
    if verb.tag_ not in ("VBD", "VBN") or verb.lemma_ not in _DONE_TO or not _opened(verb):
        return None
    last = _phrase(verb.nbor())
    if last is None or any(t.tag_ in FINITE for t in verb.doc[last.i + 1 : verb.sent.end]):
        return None
    many = last.tag_ in ("NNS", "NNPS") or last.lower_ == "people"
    helper = "were" if many else "was"
    done = f"{helper} {participle(verb.lemma_)}"
    return moved(verb, last, "verb-before-subject-passive", "may be active", done)


def _opened(verb: Token) -> bool:
    """Whether all that stands before a verb in its sentence is one phrase of time or place."""
    opening = verb.doc[verb.sent.start : verb.i]
    if not 2 <= len(opening) <= _LONGEST or opening[0].lower_ not in _OPENERS:
        return False
    if any(t.tag_ in FINITE or t.tag_ == "PRP" or t.text in ',:“"' for t in opening):
        return False
    phrases = sum(t.pos_ == "ADP" for t in opening), sum(t.pos_ == "DET" for t in opening)
    return opening[-1].tag_ in NOUNS | NAMES and max(phrases) <= 1


def _phrase(first: Token) -> Token | None:
    """Return the last word of the noun phrase that begins at `first`, None for no phrase."""
    starts = first.lower_ in STARTS or first.tag_ in NAMES or first.tag_ in ("CD", "NNS")
    if not starts or first.lower_ in words("calendar"):
        return None
    last = first
    for token in first.doc[first.i + 1 : first.i + _LONGEST]:
        if token.tag_ not in _INSIDE or token.i + 2 >= len(token.doc):
            break
        last = token
    return last if last.tag_ in NOUNS | NAMES and last.i + 2 < len(last.doc) else None
