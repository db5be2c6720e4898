"""Subjects of clauses that are said twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.clauses import opens_clause
from newslint.article.mid_sentence import run_in
from newslint.article.neighbours import pairs
from newslint.article.phrases import inside_phrase, phrase_start
from newslint.english.lexicon import words
from newslint.english.tags import FINITE, NAMES, NOUNS, SUBJECTS
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
        if verb.tag_ not in FINITE or not noun.whitespace_ or not noun.is_alpha:
            continue
        if verb.text[0] in "'’" or noun.ent_type_ in ("DATE", "TIME"):
            continue
        if noun.lower_ in words("nouns-before-clauses"):
            continue
        capital = pronoun.text[0].isupper()
        bare = noun.tag_ not in NAMES and doc[phrase_start(noun)].tag_ not in ("DT", "PRP$")
        # The parser may take the capital for a sentence's, a heading may have run into the text,
        # and a noun have a relative clause.
        said = noun.tag_ == "NNP" and verb.lemma_ in words("speech-verbs")
        parted = noun.is_sent_end and not said and phrase_start(noun) == noun.sent.start
        heading = capital and bare and run_in(article.prose, pronoun.idx)
        doubtful = parted or heading or not opens_clause(noun, capital=capital)
        if doubtful and not capital and verb.dep_ == "relcl" and _is_object(noun):
            continue  # "they paid for the target they shot"
        # No relative clause stands behind a name without a relative pronoun, or has a capital.
        spoke = verb.lemma_ in words("speech-verbs")
        named = spoke and (noun.tag_ == "NNP" or pronoun.lower_ == "it")
        in_clause = verb.dep_ == "relcl" or verb.head.dep_ == "relcl"
        relative = not (named or capital) and (in_clause or _later_verb(verb))
        relative = relative and (_goes_on(verb) or _closes(noun))
        if (doubtful or relative) and not capital and _is_topic(noun, verb):
            doubtful = relative = False
        span = Span(noun.idx, verb.idx + len(verb))
        yield Match(
            span,
            {"noun": noun.text, "pronoun": pronoun.text},
            tuple(_repairs(noun, pronoun, verb)),
            kind="doubled-subject-in-doubt" if doubtful else "",
            doubt="clause" if relative else "unsure" if doubtful else "",
        )


def _repairs(noun: Token, pronoun: Token, verb: Token) -> Iterator[Repair]:
    """Yield the repairs: the pronoun goes, or it begins a clause or a sentence."""
    yield (Edit(Span(pronoun.idx, verb.idx), ""),)
    gap = Span(noun.idx + len(noun), pronoun.idx + 1)
    yield (Edit(gap, f", {pronoun.text[0].lower()}"),)
    if pronoun.text[0].isupper():
        yield (Edit(gap, f". {pronoun.text[0]}"),)


_COMPLEMENTS = frozenset({"a", "an", "one", "the", "also", "always", "still", "now", "very"})


def _is_topic(noun: Token, verb: Token) -> bool:
    """Whether the sentence begins with the phrase: `The wife of Ortega he has worked there`.

    No relative clause stands behind a name or has a complement of its own, and where one does,
    the sentence goes on to its own verb: "The side of Paris he has always loved is gone".
    """
    opening = noun.doc[noun.sent.start : noun.i + 1]
    first = opening[0]
    if first.lower_ not in ("the", "his", "her", "their", "our") and first.tag_ != "NNP":
        return False
    if not all(_in_topic(token) for token in opening):
        return False
    if _has_own_verb(noun, verb) or noun.tag_ not in NAMES | NOUNS:
        return False
    following = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    complement = verb.lemma_ == "be" and following.lower_ in _COMPLEMENTS
    named = noun.tag_ == "NNP" and noun.ent_type_ != "DATE"
    return complement or (named and following.is_alpha and first.lower_ != noun.lower_)


_LEADING = frozenset({"VB", "VBD", "VBN", "VBG", "RB", "RP", "IN"})
_JOINED = frozenset({"conj", "relcl", "aux", "auxpass", "ccomp", "advcl"})


def _has_own_verb(noun: Token, verb: Token) -> bool:
    """Whether the sentence goes on to the verb of the phrase: `Paris he has loved is gone`."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.tag_ not in FINITE or token.text[0].isupper() or token.i == verb.head.i:
            continue
        subjects = [child for child in token.children if child.dep_ in SUBJECTS]
        if any(child.i <= noun.i for child in subjects):
            return True
        if token.nbor(-1).tag_ in _LEADING or not (subjects or token.dep_ in _JOINED):
            return True
    return False


def _in_topic(token: Token) -> bool:
    linked = token.text == "-" or (token.i > 0 and token.nbor(-1).text == "-")
    return inside_phrase(token) or token.lower_ == "of" or linked


def _is_object(noun: Token) -> bool:
    """Whether the phrase that ends in `noun` stands behind a verb or preposition."""
    start = phrase_start(noun)
    before = noun.doc[start - 1] if start > noun.sent.start else noun
    return before.pos_ in ("VERB", "AUX", "ADP") and noun.tag_ not in NAMES


def _closes(noun: Token) -> bool:
    """Whether a phrase may end a clause whose verb stands before: `saw her and the man he met`."""
    start = phrase_start(noun)
    before = noun.doc[noun.sent.start : start]
    return (
        len(before) > 0
        and before[-1].lower_ in ("and", "but", ",")
        and any(token.tag_ in FINITE for token in before)
    )


def _goes_on(verb: Token) -> bool:
    """Whether another finite verb follows, which the noun may be the subject of."""
    return any(token.tag_ in FINITE for token in verb.doc[verb.i + 1 : verb.sent.end])


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
