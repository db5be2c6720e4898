"""Subjects of clauses: said twice, or lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.article import Article
from newslint.checks.neighbours import NAMES, NOUNS, pairs
from newslint.checks.prose import FINITE, PREPOSITIONS, replaced, running
from newslint.gender import Gender
from newslint.lexicon import words
from newslint.model import Edit, Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token


def doubled_subject(article: Article) -> Iterator[Match]:
    """Find a subject that is said again as a pronoun: `The president he announced`."""
    doc = article.doc
    for noun, pronoun in pairs(article, NOUNS | NAMES, ("PRP",)):
        if pronoun.lower_ not in ("he", "she", "they", "it") or pronoun.text.isupper():
            continue
        verb = doc[pronoun.i + 1]
        if verb.tag_ not in FINITE or not noun.whitespace_:
            continue
        if verb.text[0] in "'’" or noun.ent_type_ in ("DATE", "TIME") or noun.is_sent_end:
            continue
        if noun.lower_ in words("nouns-before-clauses"):
            continue
        capital = pronoun.text[0].isupper()
        if not _opens_clause(noun, capital=capital):
            continue
        # No relative clause stands behind a name without a relative pronoun.
        named = noun.tag_ == "NNP" and verb.lemma_ in words("speech-verbs")
        in_clause = verb.dep_ == "relcl" or verb.head.dep_ == "relcl"
        relative = not named and (in_clause or _later_verb(verb))
        repairs: list[Repair] = [(Edit(Span(pronoun.idx, verb.idx), ""),)]
        gap = Span(noun.idx + len(noun), pronoun.idx + 1)
        repairs.append((Edit(gap, f", {pronoun.text[0].lower()}"),))
        if capital:
            repairs.append((Edit(gap, f". {pronoun.text[0]}"),))
        span = Span(noun.idx, verb.idx + len(verb))
        yield Match(
            span, {"noun": noun.text, "pronoun": pronoun.text}, tuple(repairs), weak=relative
        )


def _opens_clause(noun: Token, *, capital: bool) -> bool:
    """Whether the noun phrase that ends in `noun` opens a clause.

    Before a capital the other reading is a lost period, so no verb may stand before the phrase.
    """
    doc = noun.doc
    start = noun.i
    while start > noun.sent.start and doc[start - 1].whitespace_ and _inside_phrase(doc[start - 1]):
        start -= 1
    if noun.i - start > 5:
        return False
    if start == noun.sent.start:
        return doc[start].lower_ not in PREPOSITIONS
    before = doc[start - 1]
    if before.is_space or before.lower_ == "that" or before.text in '“"—':
        return True
    if capital and not any(token.tag_ in FINITE for token in doc[noun.sent.start : start]):
        return True
    if before.lower_ == "and":
        return before.is_sent_start or doc[start - 2].text == ","
    return before.lemma_ in ("say", "but") and bool(before.whitespace_)


def _inside_phrase(token: Token) -> bool:
    return token.tag_ in (
        "DT",
        "JJ",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "PRP$",
        "POS",
        "CD",
        "JJR",
        "JJS",
    ) and token.ent_type_ not in ("DATE", "TIME")


def _later_verb(verb: Token) -> bool:
    """Whether the sentence goes on to a verb that the noun may be the subject of."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.tag_ in FINITE:
            left = verb.doc[token.i - 1]
            if left.tag_ in FINITE or left.tag_ == "MD" or left.lower_ == "not":
                continue
            subjects = [c for c in token.children if c.dep_ in ("nsubj", "nsubjpass", "expl")]
            if not subjects and token.dep_ not in ("conj", "relcl", "aux", "auxpass"):
                return True
        elif token.text in ',;:“”"':
            break
    return False


# A conjunction, a verb, or the end of a sentence before.
_BEFORE = frozenset({"IN", "VBD", "VBZ", "VBP", "_SP", ".", "''", "-RRB-"})
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
# "as did", "than expected", "when asked", "where is" are English without a subject.
_CONJUNCTIONS = frozenset(
    {"though", "although", "because", "while", "since", "unless", "whereas", "if", "whether"}
)
_SPOKE = re.compile(
    r"(?<=[,.?!][”\"] )(?P<verb>said|says|added|explained|insisted|warned|claimed|announced)"
    r"(?=\.| (?:in|at|on|during|to|before|after|when|while|last|this|yesterday)\b)"
)


def lost_subject(article: Article) -> Iterator[Match]:
    """Find a finite verb whose subject was dropped: `though pointed out the country's role`."""
    yield from _unspoken(article)
    for left, verb in pairs(article, _BEFORE, FINITE):
        if not verb.text[0].isalpha() or any(
            child.dep_ in _SUBJECTS and child.i < verb.i for child in verb.children
        ):
            continue
        if verb.is_sent_start or left.is_space:
            strong = _bare_start(verb)
        elif left.pos_ == "SCONJ" and left.lower_ in _CONJUNCTIONS and verb.text.islower():
            strong = _active(verb)
        elif left.lemma_ in words("opinion-verbs") and left.tag_ in FINITE and left.whitespace_:
            strong = _reported(left, verb)
        else:
            continue
        if strong is not None and running(article, verb.idx):
            yield _without_subject(article, verb, weak=not strong)


def _unspoken(article: Article) -> Iterator[Match]:
    """Find a quotation with a verb of saying and nobody who says it: `“Yes,” said.`."""
    prose = article.prose
    for found in _SPOKE.finditer(prose):
        behind = next(
            (q for q in article.quotations if q.closed and q.span.end == found.start() - 1), None
        )
        if behind is None or not running(article, found.start()):
            continue
        before = prose[: behind.span.start].rstrip(" ")
        if before and before[-1] not in '\n.?!”"':
            continue
        token = article.doc.char_span(*found.span())
        if token is not None:
            yield _without_subject(article, token[0], weak=False)


def _bare_start(verb: Token) -> bool | None:
    """Whether a sentence that opens with a verb lacks its subject; None: it does not.

    A question is turned round, and so is a condition ("Had he known").
    """
    sent, follower = verb.sent, verb.nbor()
    if sent[-1].text == "?" or verb.i + 3 > sent.end or not any(t.text == "." for t in sent[-3:]):
        return None
    if verb.lower_ in ("is", "was", "has", "does", "wants", "believes", "says"):
        turned = follower.tag_ in ("PRP", "NN", "NNS", "NNP", "NNPS", "PRP$", "EX", "WP")
        return None if turned or follower.lower_ in ("the", "this", "that", "it", ",") else True
    if verb.tag_ == "VBD" and verb.dep_ == "ROOT" and follower.tag_ in ("DT", "PRP$", "IN", "TO"):
        others = [t for t in sent if t.tag_ in FINITE and t.i > verb.i and t.dep_ == "ROOT"]
        return False if not others else None
    return None


def _active(verb: Token) -> bool | None:
    """Whether the verb behind a conjunction is finite, not a participle; None: it is one."""
    if verb.tag_ == "VBZ" and verb.nbor(-1).lower_ in ("if", "whether"):
        return True if verb.lemma_ in ("be", "have", "do") else None
    if verb.lower_ in words("plain-past-tenses") or verb.tag_ in ("MD", "VBZ"):
        return True
    if verb.tag_ != "VBD":
        return None
    objects = [c for c in verb.children if c.dep_ in ("dobj", "ccomp") and c.i > verb.i]
    if objects:
        return objects[0].dep_ == "ccomp" or objects[0].pos_ != "PROPN"
    return None


def _reported(opinion: Token, verb: Token) -> bool | None:
    """Whether `said would`, `insisted is` lacks a subject, and is no relative clause's."""
    if verb.tag_ not in ("MD", "VBZ") and verb.lower_ not in words("plain-past-tenses"):
        return None
    before = [t for t in opinion.sent if t.i < opinion.i]
    if any(t.tag_ in ("WDT", "WP", "WRB", "WP$") or t.is_quote for t in before):
        return None
    if any(t.lower_ in ("as", "than", "that", "it") for t in before[-4:]):
        return None
    if verb.tag_ == "VBZ" and verb.lemma_ not in ("be", "have", "do"):
        return None  # more often a plural noun: "said attempts to"
    if verb.lower_ == "had" and verb.nbor().tag_ in ("DT", "PRP", "PRP$"):
        return None
    if opinion.dep_ in ("relcl", "parataxis", "advcl") or _behind_noun(opinion):
        return None
    return opinion.dep_ == "ROOT"


def _behind_noun(verb: Token) -> bool:
    """Whether the verb's clause follows a noun at once, as a relative clause does."""
    subjects = [child for child in verb.children if child.dep_ in _SUBJECTS and child.i < verb.i]
    start = subjects[0].left_edge.i if subjects else verb.i
    before = verb.doc[start - 1] if start > verb.sent.start else None
    return subjects != [] and before is not None and before.pos_ in ("NOUN", "PROPN", "PRON", "NUM")


def _without_subject(article: Article, verb: Token, *, weak: bool) -> Match:
    at = verb.idx
    repairs: list[Repair] = []
    for subject in _likely(article, verb):
        if verb.text[0].isupper():
            repairs.append(replaced(at, at + 1, f"{_opening(subject)} {verb.text[0].lower()}"))
        else:
            repairs.append(replaced(at, at, f"{subject} "))
    values = {"verb": verb.text, "text": verb.text}
    return Match(Span(at, at + len(verb)), values, tuple(repairs), weak=weak)


def _opening(subject: str) -> str:
    return subject[0].upper() + subject[1:]


def _likely(article: Article, verb: Token) -> Sequence[str]:
    """Return pronouns that agree with the verb, the one who was spoken of last before others."""
    plural = verb.tag_ == "VBP" or verb.lower_ in ("were", "are", "have")
    singular = verb.tag_ == "VBZ" or verb.lower_ == "was"
    known = list(_last_subjects(article, verb))
    if verb.lemma_ == "be" and verb.nbor().lower_ in ("no", "plenty", "some", "many", "several"):
        known.insert(0, "there")
    order = dict.fromkeys([*known, "he", "she", "it", "they", "we", "I", "there"])
    agree = {"they", "we", "there"} if plural else {"he", "she", "it", "there"}
    return [pronoun for pronoun in order if pronoun in agree or not (plural or singular)]


_BACK = 80  # tokens


def _last_subjects(article: Article, verb: Token) -> Iterator[str]:
    """Yield the pronouns for those who were subjects before, the nearest first.

    For a verb of saying those who spoke come first.
    """
    quoted = article.quoted(Span(verb.idx, verb.idx + 1))
    before = [
        token
        for token in reversed(article.doc[max(0, verb.i - _BACK) : verb.i])
        if token.dep_ in ("nsubj", "nsubjpass") or token.tag_ == "PRP$"
        if article.quoted(Span(token.idx, token.idx + 1)) == quoted
    ]
    if verb.lemma_ in words("speech-verbs"):
        before.sort(key=lambda token: token.head.lemma_ not in words("speech-verbs"))
    for token in before:
        pronoun = _pronoun(article, token)
        if pronoun is not None:
            yield pronoun


_OWNERS = {"his": "he", "her": "she", "i": "I"}


def _pronoun(article: Article, token: Token) -> str | None:
    """Return the pronoun that stands for a subject or the owner of something."""
    lower = _OWNERS.get(token.lower_, token.lower_)
    if lower in ("he", "she", "it", "they", "we", "I"):
        return lower
    if token.tag_ == "NNS":
        return "they" if token.lemma_ in words("person-nouns") else None
    person = article.people.at(token)
    if person is not None and person.gender is not None:
        return "she" if person.gender is Gender.FEMALE else "he"
    return "it" if token.ent_type_ in ("ORG", "GPE") else None
