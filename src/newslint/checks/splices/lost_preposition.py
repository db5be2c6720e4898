"""Prepositions that were lost, left behind or put where English has none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.phrases import is_subject, phrase_end
from newslint.article.sentences import running
from newslint.checks.splices.lost_preposition_governed import PARTS, QUANTITIES, governed, kind_of
from newslint.checks.splices.lost_preposition_of import COMPARING, partitives
from newslint.checks.splices.lost_preposition_unneeded import is_turn
from newslint.edits import replaced
from newslint.english.common import common
from newslint.english.lexicon import row, words
from newslint.english.phrase_ends import ends_phrases
from newslint.english.tags import COMPARED, FINITE, NAMES, NOUNS, PARTICIPLES, VERBS
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPENING = NAMES | {"DT", "PRP$", "CD", "NNS"}
_SIZES = frozenset({"million", "billion", "trillion", "thousand", "hundred", "dozen"})
_OF_PASSIVES = ("by", "in", "at", "to", "with")
_OF_MANY = ("of", "for")


@dataclass(frozen=True, slots=True)
class _Governed:
    """The prepositions that a word takes before a class of words; `optional`: not always."""

    prepositions: tuple[str, ...] = ()
    optional: bool = False


_Own = Mapping[str, _Governed]


def _governs(word: str, part: str) -> _Own:
    """Return what a word governs as a part of speech, by the class of words behind it."""
    cells = row("complements", word, part)
    if cells is None:
        return {}
    return {
        kind: _Governed(tuple(cells[kind].lstrip("~").split()), cells[kind].startswith("~"))
        for kind in ("article", "name", "number")
    }


@dataclass(frozen=True, slots=True)
class _Place:
    """A word and what follows it without a preposition: `end`, `the`, the kind "article".

    `own` is what the word governs, `passive` that it is one before what cannot be its object,
    `many` that a quantity follows a plural.
    """

    word: Token
    right: Token
    kind: str
    own: _Own
    passive: bool
    many: bool

    @property
    def governed(self) -> _Governed:
        """The prepositions that the word takes before words of this kind."""
        return self.own.get(self.kind, _Governed())

    @property
    def prepositions(self) -> tuple[str, ...]:
        """Those that may be lost, the likeliest first."""
        return self.governed.prepositions or (_OF_PASSIVES if self.passive else _OF_MANY)


def lost_preposition(article: Article) -> Iterator[Match]:
    """Find a word that hardly ever stands without a preposition, and does: `the end the year`."""
    found: dict[Span, Match] = {}
    for match in (*partitives(article), *_ungoverned(article), *governed(article)):
        sure = found.setdefault(match.span, match)
        if sure is not match:
            more = tuple(each for each in match.repairs if each not in sure.repairs)
            found[match.span] = replace(sure, repairs=sure.repairs + more)
    yield from found.values()


def _ungoverned(article: Article) -> Iterator[Match]:
    """Find those that hardly ever stand so, and passives before an object."""
    for place in _places(article):
        word, right = place.word, place.right
        gap = word.idx + len(word), right.idx
        joined = [*(f" {each} " for each in place.prepositions), ", "]
        yield Match(
            Span(word.idx, right.idx + len(right)),
            {"word": word.text, "next": right.text, "preposition": place.prepositions[0]},
            tuple(replaced(*gap, each) for each in joined),
            kind=kind_of(word, place.kind),
            doubt=_doubt(place),
        )


def _places(article: Article) -> Iterator[_Place]:
    for word, right in pairs(article, PARTS, _OPENING):
        if not word.whitespace_ or not word.is_lower:
            continue
        place = _place(word, right)
        if place is None or _is_english(place) or not running(article, word.idx):
            continue
        if place.kind == "name" and _owned(word):
            continue  # invented-possessive speaks of it
        yield place


def _place(word: Token, right: Token) -> _Place | None:
    """Return two words between which a preposition may be lost, None where it is not."""
    kind = _kind(right)
    if kind is None:
        return None
    many = _quantity(word, right)
    own = _governs(word.lower_, "n" if many else PARTS[word.tag_])
    place = _Place(word, right, kind, own, kind != "number" and _passive(word), many)
    return place if many or place.passive or place.governed.prepositions else None


def _kind(token: Token) -> str | None:
    """Return what class of words `token` is of that a preposition may stand before."""
    if token.tag_ in NAMES:
        dated = token.ent_type_ in ("DATE", "TIME") or token.text in words("calendar")
        named = token.text[0].isupper() and len(token) > 1 and not common(token.text)
        return "name" if named and not dated else None
    if token.lower_ in ("the", "a", "an") or token.tag_ == "PRP$":
        return "article"
    if (token.tag_ == "CD" and token.lower_ != "one") or token.lower_ in QUANTITIES:
        return "number"
    return None


_OWNED = NOUNS | PARTICIPLES | {"JJ", "CD"}


def _owned(word: Token) -> bool:
    """Whether the phrase that ends in `word` begins with a possessive."""
    for token in reversed(word.doc[max(0, word.i - 4) : word.i]):
        if token.tag_ == "PRP$":
            return True
        if token.tag_ not in _OWNED:
            return False
    return False


def _passive(word: Token) -> bool:
    """Whether a passive stands where no object can follow: `was arrested the capital`."""
    passive = any(
        child.dep_ == "auxpass" and child.i < word.i and child.is_alpha for child in word.children
    )
    return passive and word.tag_ == "VBN" and word.lemma_ not in words("two-object-verbs")


def _quantity(word: Token, right: Token) -> bool:
    """Whether a quantity stands behind a plural: `plans millions of people`."""
    # Behind another noun the parser takes the plural for a verb, where the sentence has had one.
    earlier = word.doc[word.sent.start : word.i]
    verb = any(token.tag_ in FINITE for token in earlier)
    read_as_verb = word.tag_ == "VBZ" and word.nbor(-1).tag_ in NOUNS and verb
    plural = word.tag_ == "NNS" or read_as_verb
    return plural and right.lower_ in QUANTITIES and right.nbor().lower_ == "of"


def _is_english(place: _Place) -> bool:
    """Whether the two may well follow each other."""
    word, right = place.word, place.right
    before, follower = word.nbor(-1), right.nbor()
    if before.tag_ in ("TO", "MD", "POS", "HYPH") or before.text in ("n't", "-", "'", "’"):
        return word.tag_ != "JJ" and before.tag_ != "POS"
    head = phrase_end(right, _LONGEST_PHRASE, _in_phrase)
    return (
        word.lower_ in words("nouns-before-clauses")
        or _says_when(word, head)
        or _compares(follower)
        or (right.lower_ == "her" and follower.pos_ == "VERB")
        or is_turn(word, right)
        or (right.text == "The" and follower.is_title)  # a title: "the name The Great Carsoni"
        or is_subject(head)
        or _leads_to_verb(head)
        or (place.kind == "number" and head.nbor().text in "-–/")
    )


_LONGEST_PHRASE = 6  # words
_IN_PHRASE = NOUNS | NAMES | {"JJ", "CD", "VBN", "POS", "HYPH"}


def _in_phrase(token: Token) -> bool:
    return token.tag_ in _IN_PHRASE or token.lower_ in _SIZES


def _says_when(word: Token, head: Token) -> bool:
    """Whether the phrase behind a word says when or how often: `the talks last week`."""
    timed = head.lower_ in words("adverbial-nouns") or head.ent_type_ in ("DATE", "TIME")
    return timed and word.lower_ not in words("partitive-nouns")


def _compares(follower: Token) -> bool:
    """Whether a word behind an article compares: `the more`, `the size of`, `a lot`."""
    listed = follower.lower_ in COMPARING | {"following", "lot", "few"}
    return listed or follower.tag_ in COMPARED


def _leads_to_verb(head: Token) -> bool:
    """Whether a verb follows the phrase, or nothing at all: `the day the talks will end`."""
    if head.i + 1 == len(head.doc):
        return True
    return head.nbor().tag_ == "MD" or head.nbor().tag_ in VERBS


def _doubt(place: _Place) -> str:
    """Return why the two may follow each other, or nothing."""
    named = place.kind == "name"
    if named and not _surely_name(place.word, place.right):
        return "may say which"
    if place.kind == "article" and _closes_opening(place.word):
        return "may end an introduction"
    if place.many or (place.passive and named):
        return ""
    if not place.own or place.governed.optional:
        return "may need none"
    if _has_two_objects(place.word):
        return "two objects"
    if not any(token.tag_ in FINITE for token in place.word.sent):
        return "a heading"
    return _doubt_of_part(place)


_NEAR = 5  # words before one in which a verb may have two objects


def _has_two_objects(word: Token) -> bool:
    nearest = word.doc[max(word.sent.start, word.i - _NEAR) : word.i]
    return any(token.lemma_ in words("two-object-verbs") for token in nearest)


_COPULAS = frozenset({"be", "become", "remain", "seem", "feel", "look"})


def _doubt_of_part(place: _Place) -> str:
    """Return why a verb, an adjective, an adverb or a noun may need no preposition here."""
    part, before = PARTS[place.word.tag_], place.word.nbor(-1)
    if part == "v":
        return "may be its object" if _may_have_object(place) else ""
    if part == "a":
        return "" if before.lemma_ in _COPULAS else "may belong to a noun"
    # "set in place a plan", "view with concern the rise": the object comes last.
    if part == "r" or before.pos_ == "ADP" or before.lower_ in ("so", "too", "as", "how", "such"):
        return "an object may come last"
    if place.kind == "name":
        return "may say which" if _says_which(place) else ""
    number = place.kind == "number" or place.right.lower_ in ("a", "an")
    return "may be a number of its own" if number else ""


def _may_have_object(place: _Place) -> bool:
    """Whether a verb that takes an object elsewhere may take this one."""
    governed = place.own["article"]
    return not governed.prepositions or governed.optional or place.right.tag_ == "PRP$"


def _says_which(place: _Place) -> bool:
    """Whether a name says which one the noun before it is: `the singer Ana Lima`."""
    word, right = place.word, place.right
    person = right.ent_type_ == "PERSON" and word.lemma_ in words("person-nouns")
    head = phrase_end(right, _LONGEST_PHRASE, _in_phrase)
    return person or head.tag_ in NOUNS or word.lower_ == "state"


def _surely_name(word: Token, right: Token) -> bool:
    """Whether a name is one of a place or body, and no apposition to the word before it.

    "The supplier Origin Energy" and "the control Act" are English.
    """
    if not right.is_alpha or right.ent_type_ not in ("GPE", "LOC", "ORG", "NORP", "FAC"):
        return False
    titled = ends_phrases(right.lower_, -1) >= 0 and not right.nbor().is_title
    named = words("organisation-words") | words("person-nouns") | words("work-words")
    body = right.ent_type_ == "ORG" and word.lemma_ in named | {"family", "peak"}
    several = word.tag_ == "NNS" and right.nbor().lower_ in (",", "and")
    return not (titled or body or several or right.nbor().tag_ == "POS")


def _closes_opening(word: Token) -> bool:
    """Whether a phrase that a sentence opens with may end here: `By the end the cry was heard`."""
    sent = word.sent
    before = sent.doc[sent.start : word.i]
    opens = sent[0].pos_ in ("ADP", "SCONJ", "ADV")
    return opens and not any(token.tag_ in FINITE or token.text == "," for token in before)
