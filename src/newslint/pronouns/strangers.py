"""Strangers: who was spoken of between somebody and a pronoun, and may be whom it means."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newslint.english.bodies import is_nobody
from newslint.english.gender import Gender, of_noun
from newslint.english.known_people import bearers
from newslint.english.lexicon import table, words
from newslint.english.names import fold
from newslint.english.offices import country_of
from newslint.model import Span
from newslint.people.mention_finder import is_initial
from newslint.people.mentions import SUBJECTS, Kind
from newslint.people.people import people
from newslint.people.person import Person
from newslint.people.person_nouns import ANYBODY
from newslint.pronouns.antecedents import Candidate, Pronoun, compatible
from newslint.pronouns.bystanders import bystanders, name_of
from newslint.pronouns.doubt import Doubt
from newslint.pronouns.forms import FORMS
from newslint.pronouns.newcomers import is_like_noun

if TYPE_CHECKING:
    from spacy.tokens import Token

    from newslint.article.article import Article


def of_nearer(article: Article, pronoun: Pronoun, best: Candidate) -> Doubt | None:
    """Doubt because somebody whom the pronoun fits was spoken of since: named, or by a noun."""
    if best.bound:
        return None
    here = article.sentences[pronoun.sentence].start
    start = _start(article, pronoun, 1)
    since = article.doc[max(best.last + 1, start) : pronoun.token.i]
    if any(_is_somebody(each) and _is_unknown(article, each) for each in since):
        return Doubt.ANOTHER_SINCE
    if any(_is_family(each) or _is_quoted_owner(article, pronoun, each) for each in since):
        return Doubt.SOMEBODY_SINCE
    if _has_stranger(article, since):
        return Doubt.STRANGER_SINCE
    if best.subject > 1 and any(_may_act(article, word) for word in article.doc[start : best.last]):
        return Doubt.STRANGER_SINCE
    if any(is_like_noun(token) for token in article.doc[best.last + 1 : pronoun.token.i]):
        return Doubt.SOMEBODY_SINCE
    acting = (each for each in article.doc[start : pronoun.token.i] if _acts_like_person(each))
    if any(not article.quoted(Span(each.idx, each.idx + 1)) for each in acting):
        return Doubt.SOMEBODY_SINCE
    for token in bystanders(article, pronoun, before=1):
        taken_up = token.dep_ in SUBJECTS and token.lower_ not in ANYBODY
        near = (token.i >= here or taken_up) and token.tag_ not in ("WP", "WP$")
        if not (near and best.last < token.i < pronoun.token.i) or token.lower_ in FORMS:
            continue
        if token == pronoun.barred and token.head == pronoun.token.head:
            continue  # "Bill asks her": Bill is nobody's "her" here
        if article.quoted(Span(token.idx, token.idx + 1)):
            continue  # "…with Mr Lee,” he said": whom a speaker names is not the speaker
        who = _named_beside(article, token)
        if who is not best.person and compatible(pronoun, _certain_gender(who, token)):
            return Doubt.SOMEBODY_SINCE
    return None


def _is_quoted_owner(article: Article, pronoun: Pronoun, token: Token) -> bool:
    """Whether somebody who is named in a quotation may be whose something is: `“Lee!” before his`.

    A speaker who is told of by "he said" is nobody whom he names.
    """
    if pronoun.token.dep_ != "poss" or not article.quoted(Span(token.idx, token.idx + 1)):
        return False
    person = people(article).at(token)
    return person is not None and person.gender is pronoun.gender


def _is_family(token: Token) -> bool:
    """Whether a family is told of, any of whom may be meant: "the Lima family has much to tell"."""
    named = token.i > 0 and token.nbor(-1).tag_ in ("NNP", "NNPS")
    return token.lower_ == "family" and named and token.dep_ in SUBJECTS


def _acts_like_person(token: Token) -> bool:
    """Whether a noun does what people do, whether or not any list has it: "a figure talks"."""
    if token.tag_ != "NN" or token.dep_ not in SUBJECTS or token.lower_ in table("things", "kind"):
        return False
    verb = token.head.lemma_.lower()
    new = any(child.lower_ in ("a", "an", "another", "one") for child in token.children)
    return new and (verb in words("human-verbs") or verb in words("speech-verbs"))


def _named_beside(article: Article, word: Token) -> Person | None:
    """Return who a word is, by itself or by the name set beside it: "her rival, Ann Lee"."""
    named = [word, *(child for child in word.children if child.dep_ == "appos")]
    if word.dep_ in SUBJECTS and word.head.lemma_ == "be":
        said = [child for child in word.head.children if child.dep_ == "attr"]
        named += [each for noun in said for each in (noun, *noun.children)]
    found = (people(article).at(each) for each in named)
    return next((person for person in found if person is not None), None)


def _start(article: Article, pronoun: Pronoun, before: int) -> int:
    return article.sentences[max(0, pronoun.sentence - before)].start


PLAYING = frozenset({"play", "portray", "voice"})
_NO_PERSON = frozenset({"GPE", "ORG", "NORP", "LOC", "FAC", "DATE", "EVENT", "LAW", "LANGUAGE"})


def _has_stranger(article: Article, since: Iterable[Token]) -> bool:
    """Whether a subject among words is a name that nobody was recognised by.

    A surname that several people have is one: "Hall", where there are Ann and Bill Hall; so is
    whom an actress plays, and whoever has the surname of somebody whom the world knows.
    """
    return any(
        (token.tag_ == "NNP" or _is_namesake(article, token))
        and token.lower_ not in table("things", "kind")  # "the Federal Court"
        and (_is_met(token) or _is_shown(token) or _stands_for_person(article, token))
        and people(article).at(token) is None
        and not article.quoted(Span(token.idx, token.idx + 1))
        for token in since
    )


def _stands_for_person(article: Article, token: Token) -> bool:
    """Whether a name stands where people are named, and is hardly that of something else."""
    stands = (
        token.dep_ in SUBJECTS
        or (token.dep_ == "dobj" and token.head.lemma_ in PLAYING)
        or (token.dep_ == "pobj" and _is_surname(token))
    )
    return stands and (token.ent_type_ not in _NO_PERSON or _may_be_person(article, token))


_BESIDE = frozenset({"against", "by", "with"})
_MEETING = frozenset(
    {"accuse", "beat", "blame", "call", "cast", "defeat", "divorce", "face", "fire", "hire"}
    | {"interview", "join", "love", "marry", "meet", "partner", "portray", "praise", "replace"}
    | {"sack", "succeed", "thank"}
)


def _is_met(token: Token) -> bool:
    """Whether a lone name stands where people are: `toured with Tarviqo`, `married Tarviqo`."""
    lone = token.tag_ == "NNP" and token.text.istitle() and name_of(token) == token.text
    if not lone or country_of(token.text) or token.text in words("large-cities"):
        return False
    if is_nobody(token.text) or token.text in words("calendar") or token.ent_type_ in _DATED:
        return False
    if token.dep_ == "pobj":
        known = token.head.lower_ in ("to", "for", "from") and bool(bearers(token.text))
        return known or token.head.lower_ in _BESIDE
    return token.dep_ == "dobj" and token.head.lemma_.lower() in _MEETING


_DATED = frozenset({"DATE", "TIME", "EVENT", "LAW", "LANGUAGE", "NORP"})


def _is_unknown(article: Article, token: Token) -> bool:
    """Whether nothing but what stands beside a name says that it is a person's."""
    person = people(article).at(token)
    named = token.tag_ == "NNP" and (person is None or person.kind is Kind.HIDDEN)
    return named and not article.quoted(Span(token.idx, token.idx + 1))


def _is_somebody(token: Token) -> bool:
    """Whether what stands beside a name says that it is a person's, whatever the model says."""
    return _is_to_act(token) or _has_initial(token)


def _is_to_act(token: Token) -> bool:
    """Whether a name is that of who is to do something: "the failure of Tarviqo to speak"."""
    behind = token.doc[token.i + 1 : token.i + 3]
    acts = [each.tag_ for each in behind] == ["TO", "VB"]
    return acts and token.dep_ == "pobj" and country_of(name_of(token)) is None


def _has_initial(token: Token) -> bool:
    """Whether the initial of a first name stands before a surname: "K. Tarviqo"."""
    return token.i > 0 and is_initial(token.nbor(-1))


def _is_shown(token: Token) -> bool:
    """Whether a name is that of whom a picture shows: "Rembrandt's portrait made him look sad"."""
    return token.dep_ == "poss" and token.head.lemma_.lower() in _PICTURES


_PICTURES = frozenset(
    {"autobiography", "biography", "bust", "memoir", "painting", "photo", "photograph", "picture"}
    | {"portrait", "sculpture", "statue"}
)


def _may_act(article: Article, token: Token) -> bool:
    """Whether a lone name does what people do: "Tarviqo praised Ann Lee. He was glad."."""
    if not token.text.istitle() or token.dep_ not in SUBJECTS or token.tag_[:2] != "NN":
        return False
    if token.tag_ != "NNP" and token.lower_ in words("lower-case-words"):
        return False
    name = name_of(token)
    known = is_nobody(name) or country_of(name) is not None
    return not known and " " not in name and people(article).at(token) is None


def _is_namesake(article: Article, token: Token) -> bool:
    """Whether a word that the model takes for a common noun is a name: "Hendrix was a star"."""
    return token.text.istitle() and bool(people(article).bearers(fold(token.text)))


def _may_be_person(article: Article, token: Token) -> bool:
    """Whether the model may have taken a person for a place or a body: who listens is a person."""
    if people(article).bearers(fold(token.text)) or _is_surname(token):
        return True
    name = name_of(token).removeprefix("the ")
    # The model takes a surname alone for a place: "Arijit [Singh] has sung".
    first = token.nbor(-1).text if token.i else ""
    named = first.istitle() and token.nbor(-1).tag_ == "NNP"
    name = f"{first} {name}" if named and " " not in name else name
    known = is_nobody(name) or country_of(name) is not None or name.isupper()
    return " " in name and not known and token.head.lemma_.lower() in words("human-verbs")


def _is_surname(token: Token) -> bool:
    """Whether a name of one word is the surname of somebody whom the world knows: "Cameron".

    The model takes such names for firms; what it takes for places and dates mostly is one ("May").
    """
    alone = token.ent_type_ in ("", "ORG") and name_of(token) == token.text
    return alone and country_of(token.text) is None and bool(bearers(token.text))


def _certain_gender(person: Person | None, word: Token) -> Gender | None:
    """Return the gender of somebody near, None where nothing surely tells it."""
    if person is not None:
        return person.gender if person.certain else None
    told = of_noun(word.text)
    return told.gender if told else None
