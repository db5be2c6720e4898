"""Pronouns whose gender contradicts the person they stand for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from newslint.antecedents import Candidate, Pronoun, Seen, as_mention, candidates, pronouns, somebody
from newslint.article import Article
from newslint.gender import Gender, Strength
from newslint.lexicon import rows
from newslint.mentions import Kind, Role
from newslint.people import Person
from newslint.model import Edit, Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_EXEMPT = re.compile(
    r"\b(non-?binary|transgender|they/them|uses? they|genderqueer|drag queen|trans (?:woman|man))\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\b(?:he|him|his|himself)(?:/| or | and )(?:she|hers?|herself)\b"
    r"|\b(?:she|hers?|herself)(?:/| or | and )(?:he|him|his|himself)\b|\bs/he\b",
    re.IGNORECASE,
)
_SHE_THINGS = re.compile(
    r"\b(ship|vessel|yacht|boat|hurricane|storm|frigate|submarine|HMS|USS|horse|mare|dog|cat|"
    r"whale|elephant|bear|country|nation|republic|kingdom|empire|motherland)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Decision:
    pronoun: Pronoun
    why: str
    found: list[Candidate] = field(default_factory=list)
    person: Person | None = None
    sure: bool = False


def decide(article: Article) -> list[Decision]:
    pros = [p for p in pronouns(article)]
    first = read(article, pros, {})
    told = testimony(first)
    return read(article, pros, told) if told else first


def testimony(decisions: list[Decision]) -> dict[int, Gender]:
    """Pronouns as evidence for persons of unknown gender."""
    votes: dict[int, Counter[Gender]] = defaultdict(Counter)
    persons = {}
    for d in decisions:
        if d.person is not None and d.person.verdict.strength < Strength.NAME and d.person.kind is not Kind.NOUN and d.sure:
            votes[id(d.person)][d.pronoun.gender] += 1
    out = {}
    for key, count in votes.items():
        (gender, n), *rest = count.most_common()
        if n >= 2 and n >= 3 * (rest[0][1] if rest else 0):
            out[key] = gender
    return out


def gender_of(person: Person, told: dict[int, Gender]) -> tuple[Gender | None, bool]:
    v = person.verdict
    if v.certain:
        return v.gender, True
    if id(person) in told:
        return told[id(person)], True
    return v.gender, False


def read(article: Article, pros: list[Pronoun], told: dict[int, Gender]) -> list[Decision]:
    people = article.people
    both = [m.span() for m in _BOTH.finditer(article.prose)]
    out: list[Decision] = []
    seen: Seen = []
    at = 0
    crowd: dict[Gender, tuple[Person, int]] = {}
    for pronoun in pros:
        token = pronoun.token
        while at < len(people.mentions) and people.mentions[at][0].start < token.i:
            seen.append(people.mentions[at])
            at += 1
        if any(a <= token.idx < b for a, b in both):
            continue
        found = candidates(pronoun, seen)
        later = []
        ahead = None
        for m, p in people.mentions[at:]:
            if m.sentence != pronoun.sentence:
                break
            if pronoun.forward and (m.start <= pronoun.binder.i < m.end or m.phrase.i == pronoun.binder.i):
                ahead = p
            if m.role in (Role.SUBJECT, Role.ROOT, Role.OBJECT) and not m.quoted:
                later.append((m, p))
        if ahead is not None:
            c = next((c for c in found if c.person is ahead), None)
            if c is None:
                c = Candidate(ahead)
                found.append(c)
            c.weight = min(2.2, c.weight + 1); c.bound = True; c.nearest = 0; c.named = True
            found.sort(key=lambda c: -c.weight)
            later = [x for x in later if x[1] is not ahead]
        d = Decision(pronoun, "", found)
        d.why = why(article, pronoun, found, later, told)
        out.append(d)
        # whom it stands for, for what follows
        if not d.why:
            d.person = found[0].person
        else:
            fit = [c for c in found if gender_of(c.person, told)[0] in (pronoun.gender, None)]
            if fit and (fit[0] is found[0] or fit[0].weight > 0.3 * found[0].weight):
                d.person = fit[0].person
                rest = max((c.weight for c in found if c is not fit[0]), default=0)
                d.sure = fit[0].bound or (fit[0].weight > 2 * rest and fit[0].weight >= 0.4)
            elif not (found and gender_of(found[0].person, told) == (pronoun.gender.opposite, True)):
                old = crowd.get(pronoun.gender)
                if old is not None and pronoun.sentence - old[1] <= 3:
                    d.person = old[0]
                else:
                    d.person = somebody(pronoun)
                crowd[pronoun.gender] = (d.person, pronoun.sentence)
        if d.person is not None:
            seen.append((as_mention(pronoun), d.person))
    return out


def why(article, pronoun, found, later, told) -> str:
    if pronoun.quoted or article.prose[pronoun.token.idx - 1 : pronoun.token.idx] in ('"', "“", "'"):
        return "quoted"
    if not found:
        return "nobody"
    opposite = pronoun.gender.opposite
    best = found[0]
    g, certain = gender_of(best.person, told)
    if g is pronoun.gender:
        return "top same"
    if g is None:
        return "top unknown"
    if g is not opposite or not certain:
        return "top weak"
    if best.person.kind is Kind.NOUN and "noun" in STRICT:
        return "noun"
    o = sum(c.weight for c in found if gender_of(c.person, told) == (opposite, True))
    u = sum(c.weight for c in found if gender_of(c.person, told) != (opposite, True))
    if best.focus:
        u = sum(c.weight for c in found if gender_of(c.person, told) != (opposite, True) and c.nearest <= 2)
    if u >= 0.5 * o:
        return "others"
    if not best.bound:
        for c in found:
            g = gender_of(c.person, told)[0] if c.person.kind is not Kind.HIDDEN or not c.named else None
            if g is pronoun.gender and c.nearest <= 1:
                return "same near"
            if g is None and c.nearest == 0:
                return "unknown here"
        reach = max(best.nearest, 1 if best.focus else 2)
        near = [c for c in found if c.nearest <= reach]
        if any(gender_of(c.person, told)[0] is not opposite for c in near):
            return "not unanimous"
    if any(gender_of(p, told)[0] in (pronoun.gender, None) for _, p in later):
        return "later"
    return other(article, pronoun)


STRICT = {"noun"}
SPOUSES = {
    Gender.FEMALE: {"husband", "boyfriend", "ex-husband", "widower", "fiancé"},
    Gender.MALE: {"wife", "girlfriend", "ex-wife", "widow", "fiancée"},
}


def other(article, pronoun) -> str:
    token = pronoun.token
    doc = token.doc
    head = token.head
    if token.dep_ == "poss" and head.lower_ in SPOUSES[pronoun.gender]:
        return "spouse"
    if token.dep_ == "poss" and head.lower_ in kin():
        if head.dep_ == "appos" or any(c.dep_ == "appos" for c in head.children):
            return "his wife"
    if token.text[0].isupper() and token.i + 1 < len(doc) and not token.is_sent_start:
        if doc[token.i + 1].text[0].isupper():
            return "title"
    if pronoun.gender is Gender.FEMALE:
        window = doc[max(0, token.i - 60) : token.i]
        if _SHE_THINGS.search(window.text) or any(
            t.ent_type_ == "GPE" and t.dep_ in ("nsubj", "nsubjpass") for t in window
        ):
            return "ship"
    return ""


@cache
def kin() -> frozenset[str]:
    return frozenset(r["noun"] for r in rows("gendered-nouns") if r["field"] == "kin")


def pronoun_gender(article: Article) -> Iterator[Match]:
    """Yield pronouns that contradict their person's gender."""
    if _EXEMPT.search(article.prose):
        return
    flagged = [d for d in decide(article) if not d.why]
    for d in flagged:
        t = d.pronoun.token
        right = counterpart(t)
        e = Edit(Span(t.idx, t.idx + len(t)), right)
        p = d.found[0].person
        yield Match(e.span, {"pronoun": t.text, "person": p.name, "evidence": ", ".join(p.reasons), "right": right}, ((e,),))


def counterpart(token: Token) -> str:
    """Return the form of the other gender."""
    form = token.lower_
    if form == "her":
        right = "his" if token.tag_ == "PRP$" or token.dep_ == "poss" else "him"
    elif form == "his":
        nxt = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
        right = "her" if token.tag_ == "PRP$" and token.dep_ != "attr" and nxt is not None and not nxt.is_punct else "hers"
    else:
        right = {"he": "she", "she": "he", "him": "her", "hers": "his", "himself": "herself", "herself": "himself"}[form]
    if token.text.isupper() and len(token.text) > 1:
        return right.upper()
    return right.capitalize() if token.text[0].isupper() else right
