"""Who comes in between: a pronoun may be of whom a text spoke of before it named somebody.

"The goalkeeper was sent off. Referee Anna Kurz had seen the foul. He left in tears."
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.english.bodies import is_nobody
from newslint.english.gender import Gender, kin, of_noun
from newslint.english.lexicon import words
from newslint.model import Span
from newslint.people.mentions import SUBJECTS, Kind, Mention, Role, phrase_head
from newslint.people.people import people
from newslint.pronouns.antecedents import Candidate, Pronoun, compatible
from newslint.pronouns.doubt import Doubt
from newslint.pronouns.forms import FORMS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from newslint.article.article import Article

_AGAIN = 2  # times that an article names whom it is about
_PREVAILS = 3  # times that an article names whom it is about for each time it names another
_OUTDOES = 2  # the same, where the other one has just come in
_FAR_REACH = 12  # sentences
_FAMILY = 8  # sentences in which somebody's relatives are told of
_MOST = 200  # mentions before a pronoun that are asked who spoke
_REACH = 3  # sentences before somebody came in, among which another may be the topic
_MAIN_ROLES = SUBJECTS | {"dobj", "ROOT"}
_ROLES = _MAIN_ROLES | {"pobj", "poss", "conj", "attr"}
_LIKE_NOUNS = frozenset({"JJ", "VBN"})  # "the deceased", "a 23-year-old"


def of_newcomer(article: Article, pronoun: Pronoun, best: Candidate) -> Doubt | None:
    """Doubt because somebody else was the topic before whoever weighs most came in.

    Judges, doctors and others who come in to speak of somebody are hardly ever the topic.
    """
    if best.bound or (_speaks(pronoun.token) and _has_spoken(best, pronoun)):
        return None
    first = best.person.mentions[0]
    if best.person.kind is not Kind.NAME or not 0 <= pronoun.sentence - first.sentence <= 1:
        return None
    mediates = _mediates(article, first)
    if first.sentence == pronoun.sentence:
        if not first.speaks or first.phrase.head not in pronoun.token.ancestors:
            return None  # "A driver died. Dr Ann Lee said that he had been drunk" is doubted
        if _is_told_of(article, pronoun, first, mediates=mediates):
            return Doubt.NEWCOMER
    elif mediates and _is_told_of(article, pronoun, first, mediates=True):
        return Doubt.NEWCOMER
    elif not mediates and _opens_paragraph(article, pronoun, first):
        return None
    roles = _ROLES if mediates else _MAIN_ROLES
    before = _before(article, first)
    if any(_may_be_meant(article, pronoun, token, roles) for token in before):
        return Doubt.NEWCOMER
    return None


_BESIDE = 4  # words around a name that say what somebody is


def _mediates(article: Article, first: Mention) -> bool:
    """Whether a name comes in as that of a judge, a doctor, a coach: `Judge Ana Lima adjourned`."""
    around = article.doc[max(0, first.start - _BESIDE) : first.end + _BESIDE]
    return any(token.lower_.rstrip(".") in words("mediators") for token in around)


_ACCOUNTABLE = frozenset(
    {"admit", "believe", "complain", "confess", "deny", "insist", "think", "write"}
)
"""What is said of whom a text is about rather than of who speaks of them: `He denies it`."""


def _has_spoken(best: Candidate, pronoun: Pronoun) -> bool:
    """Whether somebody said something before, and goes on saying it."""
    verb = pronoun.token.head.lemma_.lower()
    spoke = any(each.speaks and each.start < pronoun.token.i for each in best.person.mentions)
    return spoke and verb not in _ACCOUNTABLE


def _is_told_of(article: Article, pronoun: Pronoun, first: Mention, *, mediates: bool) -> bool:
    """Whether somebody who has just come in may speak of whom an article is about.

    Of who mediates, it may be somebody of no known gender, too.
    """
    return any(
        0 < first.sentence - mention.sentence <= _FAR_REACH
        and mention.role is Role.SUBJECT
        and person.kind is not Kind.NOUN
        and (person.gender is pronoun.gender or (person.gender is None and mediates))
        for mention, person in people(article).mentions
    )


def of_introduced(article: Article, pronoun: Pronoun, best: Candidate) -> Doubt | None:
    """Doubt because whose something is was said before: "A woman arrived and took his eye.".

    Whom a sentence introduces by a noun alone has less of a claim to what is somebody's than whom
    the text spoke of before.
    """
    first = best.person.mentions[0]
    if pronoun.token.tag_ != "PRP$" or not best.bound or first.sentence != pronoun.sentence:
        return None
    if first.kind is Kind.NAME:
        return Doubt.NEWCOMER if _has_topic_before(article, pronoun) else None
    if first.kind is not Kind.NOUN:
        return None
    introduced = any(child.lower_ in ("a", "an") for child in first.root.children)
    if not introduced:
        return None
    others = (mention for mention, _ in people(article).mentions)
    return Doubt.NEWCOMER if any(each.sentence < first.sentence for each in others) else None


def _has_topic_before(article: Article, pronoun: Pronoun) -> bool:
    """Whether the sentence before is about somebody: "The dictator fled. Ann Lee saw his car."."""
    if pronoun.sentence == 0:
        return False
    before = article.sentences[pronoun.sentence - 1]
    return any(
        token.dep_ in SUBJECTS
        and token.head == before.root
        and token.tag_ == "NN"
        and any(child.lower_ == "the" for child in token.children)
        and _may_be_meant(article, pronoun, token)
        for token in before
    )


def _opens_paragraph(article: Article, pronoun: Pronoun, first: Mention) -> bool:
    """Whether a paragraph begins with somebody new and goes on to the pronoun."""
    number = article.paragraph_number(pronoun.token.idx)
    start = article.document.blocks[number].span.start
    return article.sentences[first.sentence][0].idx <= start <= first.root.idx


def of_speaker(article: Article, pronoun: Pronoun, best: Candidate) -> Doubt | None:
    """Doubt because who says something said more before: "Ann Lee stayed. He said that …".

    Where nobody else of the article spoke twice, or whoever weighs most did, nothing is in doubt.
    """
    if best.bound or not _speaks(pronoun.token):
        return None
    mentions = people(article).mentions
    behind = bisect_left(mentions, pronoun.token.i, key=lambda each: each[0].start)
    spoke = Counter(
        person for mention, person in mentions[max(0, behind - _MOST) : behind] if mention.speaks
    )
    others = (n for person, n in spoke.items() if compatible(pronoun, person.gender))
    return Doubt.SPEAKER if best.person not in spoke and max(others, default=0) > 1 else None


def of_quotation(article: Article, pronoun: Pronoun) -> Doubt | None:
    """Doubt because the quotation right before goes on: ““He is ready,” she said. He nodded."."""
    if pronoun.sentence == 0 or _speaks(pronoun.token):
        return None
    before = article.sentences[pronoun.sentence - 1]
    if any(
        token.dep_ in SUBJECTS
        and article.quoted(Span(token.idx, token.idx + 1))
        and (FORMS.get(token.lower_) is pronoun.gender or _is_gendered(pronoun, token))
        for token in before
    ):
        return Doubt.QUOTED_BEFORE
    return None


def _is_gendered(pronoun: Pronoun, token: Token) -> bool:
    """Whether a noun is for somebody of a pronoun's gender: "“My uncle was a spy,” she said."."""
    return token.tag_ == "NN" and _gender(token) is pronoun.gender


_WEDDING = frozenset({"marry", "remarry", "divorce", "wed"})
_OF_TWO = frozenset(
    {"birth", "boyfriend", "bride", "coroner", "couple", "dating", "divorce", "divorced", "engaged"}
    | {"engagement", "fiancé", "fiancée", "funeral", "girlfriend", "grave", "groom", "inquest"}
    | {"love", "marriage", "newlyweds", "pregnant", "proposal", "proposed", "romance", "suitor"}
    | {"wedding", "widow", "widowed", "widower"}
)
"""What tells of two, one of whom nobody may name: `Ida was widowed in May. He was a miner.`."""
_WEDDED = frozenset({"married", "engaged", "wife", "widow", "husband", "widower"})


def of_wedding(article: Article, pronoun: Pronoun, best: Candidate) -> Doubt | None:
    """Doubt because a spouse was spoken of whom nobody names: "Ida married. He was a sailor."."""
    if best.bound or pronoun.sentence == 0:
        return None
    verb = article.sentences[pronoun.sentence - 1].root
    weds = verb.lemma_ in _WEDDING and not any(child.dep_ == "dobj" for child in verb.children)
    of_spouse = any(child.lower_ in _WEDDED for child in verb.children)
    told = pronoun.token.dep_ in SUBJECTS and any(
        token.lower_ in _OF_TWO for token in article.sentences[pronoun.sentence - 1]
    )
    return Doubt.SPOUSE if weds or of_spouse or told else None


def may_be_protagonist(article: Article, pronoun: Pronoun, best: Candidate) -> bool:
    """Whether a pronoun may be of whoever the article is about, rather than of who came in.

    It is about whom it names first, if it does so again, or far more often than the other.
    """
    is_new = pronoun.sentence - best.person.mentions[0].sentence <= _REACH
    least = (_OUTDOES if is_new else _PREVAILS) * len(best.person.mentions)
    named = [person for person in people(article) if person.kind is not Kind.NOUN]
    mediates = _mediates(article, best.person.mentions[0])
    return any(
        len(person.mentions) >= (_AGAIN if person is named[0] else least)
        for person in named
        if (person.certain and person.gender is pronoun.gender)
        or (person.gender is None and mediates)
    )


def of_family(article: Article, pronoun: Pronoun) -> Doubt | None:
    """Doubt because relatives are told of in turn: `Her father … He … Her mother was poor.`."""
    token = pronoun.token
    if not token.is_title or not _is_of_relative(token):
        return None
    before = article.sentences[max(0, pronoun.sentence - _FAMILY) : pronoun.sentence]
    told = any(each[0].text == token.text and _is_of_relative(each[0]) for each in before)
    return Doubt.PROTAGONIST if told else None


def _is_of_relative(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor().lower_ in kin()


def _speaks(token: Token) -> bool:
    return token.dep_ in SUBJECTS and token.head.lemma_.lower() in words("speech-verbs")


def _before(article: Article, first: Mention) -> Iterator[Token]:
    """Yield the words of the sentences before somebody comes in, and the subject beside them."""
    start = article.sentences[max(0, first.sentence - _REACH)].start
    here = article.sentences[first.sentence].start
    yield from article.doc[start:here]
    yield from (token for token in article.doc[here : first.start] if token.dep_ in SUBJECTS)


def _may_be_meant(
    article: Article, pronoun: Pronoun, token: Token, roles: frozenset[str] = _MAIN_ROLES
) -> bool:
    """Whether a word speaks of one person whom the pronoun fits: unnamed, or of that gender."""
    if phrase_head(token).dep_ not in roles or article.quoted(Span(token.idx, token.idx + 1)):
        return False
    if is_like_noun(token) or FORMS.get(token.lower_) is pronoun.gender:
        return True
    person = people(article).at(token)
    if person is not None:
        return compatible(pronoun, person.gender if person.certain else None)
    if _is_unseen_name(token):
        return True
    return token.tag_ == "NN" and compatible(pronoun, _gender(token)) and _is_person(token)


_NAMED = frozenset({"", "PERSON", "PRODUCT"})


def _is_unseen_name(token: Token) -> bool:
    """Whether a word ends a name that nobody was recognised by: `Leeds have signed Woldu Tarvi`."""
    if token.tag_ != "NNP" or not token.text.istitle() or token.dep_ not in _SEEN_AS:
        return False
    first = token.nbor(-1) if token.i else token
    two = first.tag_ == "NNP" and first.text.istitle() and first.dep_ == "compound"
    return two and token.ent_type_ in _NAMED and not is_nobody(f"{first.text} {token.text}")


_SEEN_AS = SUBJECTS | {"dobj", "poss"}


def _is_person(token: Token) -> bool:
    """Whether a bare noun names a person: "Woman hit by tram", "Driver hurt"."""
    listed = token.lower_ in words("person-nouns") or of_noun(token.text) is not None
    return listed and token.dep_ in _ROLES


def is_like_noun(token: Token) -> bool:
    """Whether an adjective stands for a person: "the accused", "a 23-year-old"."""
    if not any(child.lower_ in ("a", "an", "the") for child in token.children):
        return False
    stands = token.tag_ in _LIKE_NOUNS and token.dep_ in _ROLES - {"ROOT"}
    return stands or (token.lower_ == "old" and token.dep_ == "pobj" and token.nbor(-1).text == "-")


def _gender(token: Token) -> Gender | None:
    told = of_noun(token.text)
    return told.gender if told else None
