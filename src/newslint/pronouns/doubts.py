"""What makes newslint doubt that a pronoun is wrong: any single doubt keeps it silent.

Each doubt is a way in which the prototypes flagged a right pronoun. Together they are what makes
the rule precise; the weights of `newslint.pronouns.antecedents` alone are right two times in three.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from newslint.article.article import once
from newslint.english.gender import Gender, Strength, kin, of_first_name
from newslint.english.names import bearers, fold
from newslint.people.mentions import SUBJECTS, Kind, Mention, Role, phrase_head
from newslint.people.people import people
from newslint.people.person import Person
from newslint.pronouns.antecedents import FAR, Candidate, Pronoun, compatible
from newslint.pronouns.binding import barred
from newslint.pronouns.bylines import follows_caption, signs_only
from newslint.pronouns.doubt import Doubt
from newslint.pronouns.forms import FORMS, REFLEXIVE
from newslint.pronouns.later import of_later
from newslint.pronouns.marks import is_tied_in_order, is_well_quoted, says_before
from newslint.pronouns.newcomers import (
    may_be_protagonist,
    of_family,
    of_introduced,
    of_newcomer,
    of_quotation,
    of_speaker,
    of_wedding,
)
from newslint.pronouns.no_persons import of_no_person
from newslint.pronouns.rivals import of_rivals
from newslint.pronouns.strangers import PLAYING, of_nearer
from newslint.pronouns.ties import of_ties
from newslint.pronouns.victims import of_victim

if TYPE_CHECKING:
    from spacy.tokens import Token

    from newslint.article.article import Article

_LEAST, _LEAST_ALONE = 0.41, 0.26  # for someone who was never a subject
_NEAR = 2  # sentences
_MANY = 1000  # bearers of a first name
_AGAIN = 2  # times that a surname stands alone as a subject
_OPENING = 3  # sentences in which an article that begins with a pronoun names its person
_MOST_OPENING = 300  # mentions: so many sentences never have more
_SPOUSES: Mapping[Gender, frozenset[str]] = {
    Gender.FEMALE: frozenset({"husband", "boyfriend", "widower", "fiancé", "ex-husband"}),
    Gender.MALE: frozenset({"wife", "girlfriend", "widow", "fiancée", "ex-wife"}),
}


def doubt(
    article: Article,
    pronoun: Pronoun,
    found: Sequence[Candidate],
    later: Sequence[tuple[Mention, Person]],
) -> Doubt | None:
    """Return why `pronoun` may be right, in a word or two, or None where nothing speaks for it.

    `found` are the candidates, heaviest first; `later` the persons named later in the sentence.
    """
    before = article.prose[max(0, pronoun.token.idx - 1) : pronoun.token.idx]
    if pronoun.quoted or before in ('"', "“", "'"):
        return Doubt.QUOTED
    following = article.doc[pronoun.token.i + 1 : pronoun.token.i + 2].text
    if not found or following == ":":
        return Doubt.NOBODY  # "He: Come with me. She: By bus?"
    tied = found[0].bound and is_tied_in_order(article, pronoun)
    if not (tied or says_before(article, pronoun) or is_well_quoted(article, pronoun)):
        return Doubt.BADLY_QUOTED
    if pronoun.sentence == 0 and _looks_ahead(article, pronoun, found[0]):
        return Doubt.OPENING
    if not found[0].bound and (
        follows_caption(article, pronoun, found[0]) or signs_only(article, found[0].person)
    ):
        return Doubt.CAPTION
    return (
        of_ties(article, pronoun, found)
        or of_family(article, pronoun)
        or _of_best(pronoun, found)
        or _of_name(article, pronoun, found[0])
        or of_speaker(article, pronoun, found[0])
        or of_nearer(article, pronoun, found[0])
        or (None if pronoun.resumes else of_rivals(pronoun, found))
        or of_newcomer(article, pronoun, found[0])
        or of_introduced(article, pronoun, found[0])
        or of_quotation(article, pronoun)
        or of_wedding(article, pronoun, found[0])
        or of_victim(pronoun, found[0])
        or of_later(pronoun, later)
        or _of_place(article, pronoun, found[0])
    )


def _looks_ahead(article: Article, pronoun: Pronoun, best: Candidate) -> bool:
    """Whether a pronoun of the first sentence may be somebody that the next ones name."""
    token = pronoun.token
    if token.lower_ in REFLEXIVE or (best.bound and _defines(pronoun.binder)):
        return False
    return any(
        0 < mention.sentence <= _OPENING
        and mention.kind is not Kind.NOUN
        and mention.role is not Role.MODIFIER
        and compatible(pronoun, person.gender)
        for mention, person in _opening(article)
    )


@once
def _opening(article: Article) -> list[tuple[Mention, Person]]:
    """Return the mentions of the sentences in which an article names whom it begins with."""
    mentions = people(article).mentions
    first, last = (
        bisect_right(mentions, sentence, key=lambda each: each[0].sentence)
        for sentence in (0, _OPENING)
    )
    return mentions[first:last][:_MOST_OPENING]


def _defines(subject: Token | None) -> bool:
    """Whether a sentence says what its subject is: "Ann Lee is a writer known for her plays"."""
    return (
        subject is not None
        and subject.head.lemma_ == "be"
        and any(child.dep_ == "attr" for child in subject.head.children)
    )


def _of_best(pronoun: Pronoun, found: Sequence[Candidate]) -> Doubt | None:
    """Doubt whether the heaviest candidate is meant and of the other gender."""
    best = found[0]
    assert pronoun.gender is not None
    if best.person.gender is not pronoun.gender.opposite or not best.person.certain:
        return Doubt.GENDER
    if best.person.kind is Kind.HIDDEN and _may_be_no_person(best.person):
        return Doubt.NO_NAME
    if best.person.kind is Kind.NOUN and not (
        best.bound or (best.focus and best.nearest <= 1) or _is_alone(pronoun, found)
    ):
        return Doubt.NOUN
    if not best.bound and best.doubted and best.undoubted < _LEAST:
        return Doubt.NO_SUBJECT  # "he" before may have been another's
    alone = pronoun.barred is None and all(each.nearest > _NEAR for each in found[1:])
    least = _LEAST_ALONE if alone and best.nearest == 1 else _LEAST
    if best.subject == FAR and not best.bound and (best.weight < least or _is_of_thing(pronoun)):
        return Doubt.NO_SUBJECT
    return None


def _may_be_no_person(person: Person) -> bool:
    """Whether a name may be an animal's or a place's: "Ada", "Virginia Beach", not "Shakira"."""
    if person.verdict.strength >= Strength.WORD:
        return False
    return len(person.words) == 1 or any(
        mention.root.ent_type_ not in ("", "ORG", "PERSON") for mention in person.mentions
    )


def _is_of_thing(pronoun: Pronoun) -> bool:
    """Whether a thing says what somebody does: "It said that he had resigned"."""
    verb = pronoun.token.head
    says = verb.head if verb.dep_ == "ccomp" else verb
    return any(child.lower_ == "it" and child.dep_ in SUBJECTS for child in says.children)


def _is_alone(pronoun: Pronoun, found: Sequence[Candidate]) -> bool:
    """Whether a noun was the last subject and nobody before fits the pronoun: "a woman said he"."""
    return found[0].subject <= 1 and all(
        each.person.certain and not compatible(pronoun, each.person.gender) for each in found
    )


def _of_name(article: Article, pronoun: Pronoun, best: Candidate) -> Doubt | None:
    """Doubt because of what the heaviest candidate was last called."""
    last = article.doc[best.last]
    person = people(article).at(last)
    if person is best.person and len(person.words) > 1 and _is_told_by_name(person):
        is_surname = fold(last.text) == person.words[-1] and _is_first_name(last.text)
        alone = of_first_name(last.text, alone=True) if is_surname else None
        if alone and alone.gender is pronoun.gender and not _goes_by_surname(person):
            return Doubt.FIRST_NAME  # "Ingibjörg, Ragnar's wife": Ragnar is her husband
    owned = pronoun.token.head if pronoun.token.dep_ == "poss" else None
    if owned is not None and people(article).at(owned) is best.person:
        return Doubt.OWN_NAME  # "her dear Jonah"
    return None


def _is_first_name(word: str) -> bool:
    """Whether a word is a first name of some use: "Ragnar", not "Holm" or "Novak"."""
    return bearers(word) >= _MANY


def _goes_by_surname(person: Person) -> bool:
    """Whether the article calls somebody by the surname alone, again and again: "Collins said"."""
    alone = [
        mention
        for mention in person.mentions
        if mention.role is Role.SUBJECT
        and [fold(word) for word in mention.words] == [person.words[-1]]
    ]
    return len(alone) >= _AGAIN


def _is_told_by_name(person: Person) -> bool:
    """Whether nothing but a name tells somebody's gender: no title, noun or table."""
    return person.verdict.strength < Strength.WORD


def _of_place(article: Article, pronoun: Pronoun, best: Candidate) -> Doubt | None:
    """Doubt because of the words around the pronoun."""
    token, doc = pronoun.token, pronoun.token.doc
    head = token.head
    assert pronoun.gender is not None
    two = _is_one_of_two(pronoun) and not pronoun.resumes
    one_of_two = two and not _is_of_object(pronoun, best)
    if one_of_two or _is_beside_another(article, pronoun, best):
        return Doubt.TWO
    if not best.bound and may_be_protagonist(article, pronoun, best):
        return Doubt.PROTAGONIST
    if token.dep_ == "poss" and head.lower_ in _SPOUSES[pronoun.gender]:
        return Doubt.SPOUSE
    if token.dep_ == "poss" and head.head.lemma_ in PLAYING:
        return Doubt.PLAYED
    if token.dep_ == "poss" and head.lower_ in kin():
        named = [child for child in head.children if child.dep_ == "appos"]
        who = [people(article).at(word) for word in named]
        if best.last < 0 or head.dep_ == "appos" or best.person in who:
            return Doubt.RELATIVE  # "Mary, his wife"
    following = doc[token.i + 1].text if token.i + 1 < len(doc) else ""
    if token.text[0].isupper() and not token.is_sent_start and following[:1].isupper():
        return Doubt.TITLE
    return of_no_person(article, pronoun, best)


def _is_one_of_two(pronoun: Pronoun) -> bool:
    """Whether another pronoun stands for somebody else beside it: "she calls him".

    Or whether somebody else says it: "He has three children, she told the court".
    """
    token = pronoun.token
    others = [pronoun.barred] if pronoun.barred is not None else []
    for clause in token.ancestors:
        if clause.dep_ == "ccomp":
            others += [
                child
                for child in clause.head.children
                if child.dep_ in SUBJECTS and FORMS.get(child.lower_) is not pronoun.gender
            ]
    if token.dep_ in SUBJECTS:
        others += [child for child in token.head.children if child.dep_ in ("dobj", "dative")]
        others += [
            each
            for each in token.head.subtree
            if each.i > token.i
            and FORMS.get(each.lower_) not in (None, pronoun.gender)
            and next(up for up in each.ancestors if up.pos_ in ("VERB", "AUX")) == token.head
        ]
    return any(other.lower_ in FORMS.keys() - REFLEXIVE for other in others)


def _is_beside_another(article: Article, pronoun: Pronoun, best: Candidate) -> bool:
    """Whether the same pronoun is another's nearby: "Ann Lee took his keys and drove him home"."""
    others = (
        barred(token)
        for token in article.sentences[pronoun.sentence]
        if token.i != pronoun.token.i and FORMS.get(token.lower_) is pronoun.gender
    )
    return any(
        people(article).at(subject) is best.person
        or FORMS.get(subject.lower_) is best.person.gender
        for subject in others
        if subject is not None
    )


def _is_of_object(pronoun: Pronoun, best: Candidate) -> bool:
    """Whether a possessive is of whom its clause does something to: "he blamed Ann Lee for his".

    Or of its subject, where nobody else stands before: "He was at her mercy".
    """
    token, other = pronoun.token, pronoun.barred
    if token.dep_ != "poss" or other is None:
        return False
    done_to = phrase_head(token.doc[best.last])
    return best.last == other.i or (
        done_to.dep_ == "dobj" and done_to.head == other.head and done_to.i < token.i
    )
