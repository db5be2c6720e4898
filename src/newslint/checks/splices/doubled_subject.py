"""Subjects of clauses that are said twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.clauses import main_verb, opens_clause
from newslint.article.mid_sentence import run_in
from newslint.article.neighbours import pairs
from newslint.article.phrases import inside_phrase, phrase_start
from newslint.checks.splices.doubled_subject_plain import in_plain_sight
from newslint.english.lexicon import words
from newslint.english.tags import FINITE, NAMES, NOUNS, SUBJECTS
from newslint.model import Edit, Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class _Place:
    """A noun, the pronoun that says it again and its verb: `president`, `he`, `announced`."""

    noun: Token
    pronoun: Token
    verb: Token

    @property
    def capital(self) -> bool:
        """Whether the pronoun has a capital, so that a full stop may be lost."""
        return self.pronoun.text[0].isupper()

    @property
    def spoken(self) -> bool:
        """Whether the verb is one of saying."""
        return self.verb.lemma_ in words("speech-verbs")


def doubled_subject(article: Article) -> Iterator[Match]:
    """Find a subject that is said again as a pronoun: `The president he announced`."""
    found: set[int] = set()
    for place in _places(article):
        no_subject = _no_subject(article, place)
        topic = not place.capital and _is_topic(place.noun, place.verb)
        if no_subject and not topic and _is_object_of_another(place):
            continue
        noun, pronoun, verb = place.noun, place.pronoun, place.verb
        doubt = "" if topic else _relative_clause(place) or no_subject
        if not doubt:
            found.add(verb.idx + len(verb))
        yield Match(
            Span(noun.idx, verb.idx + len(verb)),
            {"noun": noun.text, "pronoun": pronoun.text},
            tuple(_repairs(noun, pronoun, verb)),
            kind="doubled-subject-in-doubt" if no_subject and not topic else "",
            doubt=doubt,
        )
    yield from (match for match in in_plain_sight(article) if match.span.end not in found)


def _places(article: Article) -> Iterator[_Place]:
    for noun, pronoun in pairs(article, NOUNS | NAMES, ("PRP",)):
        verb = pronoun.nbor()
        if _may_be_said_again(noun) and _says_again(pronoun) and _is_whole_verb(verb):
            yield _Place(noun, pronoun, verb)


_LATIN = re.compile("[a-zA-ZÀ-ɏ]")


def _may_be_said_again(noun: Token) -> bool:
    """Whether a noun is a word by itself, no date, and none that clauses follow: `the day he`."""
    dated = noun.ent_type_ in ("DATE", "TIME")
    latin = noun.whitespace_ != "" and noun.is_alpha and _LATIN.match(noun.text) is not None
    plain = latin and not _is_led_in(noun)
    return plain and not dated and noun.lower_ not in words("nouns-before-clauses")


def _is_led_in(noun: Token) -> bool:
    """Whether a word is a verb, or opens the sentence: `Against Lima they won`, `First it was`."""
    start = phrase_start(noun)
    if noun.doc[start].lower_ in words("prepositions"):
        return True  # taken for part of a name
    before = noun.doc[max(noun.sent.start, start - 1)]
    opens = before.i == noun.sent.start or before.nbor(-1).is_quote
    first = noun.is_sent_start and noun.lower_ in ("first", "next", "last")
    verb = noun.lower_ in ("doubts", "fears", "hopes")
    if first or verb or (opens and before.lower_ in words("prepositions")):
        return True
    # "in the end the old mayors" is two phrases
    one = sum(token.tag_ == "DT" for token in noun.doc[start : noun.i]) <= 1
    inside = one and before.pos_ in ("ADP", "VERB")
    return inside and any(_opens_piece(each) for each in noun.ancestors if each.i < start)


def _opens_piece(token: Token) -> bool:
    """Whether a preposition opens a sentence or a clause: `and with him in office they can`."""
    if token.lower_ not in words("prepositions") or token.pos_ != "ADP":
        return False
    before = token.doc[token.sent.start : token.i]
    while len(before) and (before[-1].pos_ in ("ADP", "ADV") or before[-1].is_quote):
        before = before[:-1]
    return not len(before) or before[-1].tag_ == "CC" or before[-1].dep_ == "mark"


def _says_again(pronoun: Token) -> bool:
    return pronoun.lower_ in ("he", "she", "they", "it") and not pronoun.text.isupper()


def _is_whole_verb(verb: Token) -> bool:
    """Whether a word is a finite verb, whole, and not the end: `'s`, `and a fool he is`."""
    ends = verb.lemma_ == "be" and verb.i + 1 < len(verb.doc) and verb.nbor().is_punct
    return verb.tag_ in FINITE and verb.text[0] not in "'’" and not ends


def _no_subject(article: Article, place: _Place) -> str:
    """Return why the noun may be no subject: a sentence or a heading may end with it."""
    noun = place.noun
    said = noun.tag_ == "NNP" and place.spoken
    start = phrase_start(noun)
    full_name = noun.tag_ in NAMES and start < noun.i
    if noun.is_sent_end and not (said or full_name) and start == noun.sent.start:
        return "ends a sentence"  # the parser may take the capital for a sentence's
    if place.capital and _is_bare(noun) and run_in(article.prose, place.pronoun.idx):
        return "ends a heading"
    return "" if opens_clause(noun, capital=place.capital) else "opens no clause"


def _is_bare(noun: Token) -> bool:
    """Whether a noun is no name and has no determiner, as in headings."""
    first = noun.doc[phrase_start(noun)]
    return noun.tag_ not in NAMES and first.tag_ not in ("DT", "PRP$")


def _is_object_of_another(place: _Place) -> bool:
    """Whether the noun is another verb's object: `they paid for the target they shot`."""
    return not place.capital and place.verb.dep_ == "relcl" and _is_object(place.noun)


def _relative_clause(place: _Place) -> str:
    """Return "clause" where the pronoun and its verb may say more of the noun: `the man he met`.

    No relative clause stands behind a name without a relative pronoun, or has a capital.
    """
    noun, verb = place.noun, place.verb
    named = place.spoken and (noun.tag_ == "NNP" or place.pronoun.lower_ == "it")
    if named or place.capital:
        return ""
    if verb.i + 1 < len(verb.doc) and verb.nbor().tag_ == "MD":
        return "clause"  # "the course they favour will help"
    within = verb.dep_ == "relcl" or verb.head.dep_ == "relcl" or _later_verb(verb)
    return "clause" if within and (_goes_on(verb) or _closes(noun)) else ""


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
    opening = noun.doc[_topic_start(noun) : noun.i + 1]
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
    if complement or (named and following.is_alpha and first.lower_ != noun.lower_):
        return True
    return first.i < noun.i and _has_no_gap(verb)


def _topic_start(noun: Token) -> int:
    """Return where a phrase begins, behind what leads in: `According to the paper, the actress`."""
    doc, start = noun.doc, noun.sent.start
    commas = [token.i for token in doc[start : noun.i] if token.text == ","]
    if len(commas) == 1 and doc[start].tag_ in ("IN", "VBG", "RB"):
        return commas[0] + 1
    return start


_FULL = frozenset({"dobj", "attr", "acomp"})
_INTRANSITIVE = frozenset(
    {"appear", "arrive", "comment", "die", "disappear", "emerge", "fall", "intervene", "react"}
    | {"resign", "respond", "retire", "return", "smile", "travel"}
)
_FEWEST = 4  # words behind the verb


def _has_no_gap(verb: Token) -> bool:
    """Whether a clause lacks nothing that the noun before it may be: `the court it approved it`."""
    main = main_verb(verb)
    behind = [token for token in main.doc[main.i + 1 : main.sent.end] if not token.is_space]
    if len(behind) < _FEWEST or behind[-1].text not in '.?!”"' or main.dep_ == "auxpass":
        return False
    stranded = any(
        token.tag_ in ("IN", "RP", "TO") and not token.nbor().is_alpha and not token.nbor().like_num
        for token in behind[:-1]
    )
    if stranded:
        return False
    own = any(child.dep_ in _FULL and child.i > main.i for child in main.children)
    that = behind[0].lower_ == "that" and any(token.tag_ in FINITE for token in behind)
    return own or that or main.lemma_ in _INTRANSITIVE


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
    joins = token.lower_ in ("of", "in", "at", "for", "from")
    return inside_phrase(token) or joins or linked


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
