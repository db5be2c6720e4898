"""Possessives that the machine invents, and what piles up behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.common import common
from newslint.english.complements import complements
from newslint.english.determiners import indefinite
from newslint.english.lexicon import words
from newslint.english.tags import FINITE, NAMES, NOUNS
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

INSIDE_PHRASE = frozenset({"NN", "NNS", "JJ", "VBN", "VBG", "JJR", "JJS", "CD"})
LONGEST_PHRASE = 4  # words between the possessive and the name
OPENED_BY = 3  # that are tried


def invented_possessive(article: Article) -> Iterator[Match]:
    """Find a possessive where a name says whose it is: `his leaders Italy`, `Rome's his mayor`."""
    for genitive, possessive in pairs(article, ("POS",), ("PRP$",)):
        if genitive.whitespace_ and possessive.is_lower:  # not "Sinatra's My Way"
            yield _beside_genitive(possessive)
    for possessive, _ in pairs(article, ("PRP$",), INSIDE_PHRASE | NAMES):
        noun = _noun_before_name(possessive)
        if noun is not None and running(article, noun.idx):
            yield from _before_name(article, possessive, noun)


def _beside_genitive(possessive: Token) -> Match:
    span = Span(possessive.idx, possessive.idx + len(possessive))
    following = possessive.nbor()
    values = {"possessive": possessive.text, "name": following.text}
    return Match(span, values, (replaced(possessive.idx, following.idx, ""),))


def _noun_before_name(possessive: Token) -> Token | None:
    """Return the noun behind a possessive that a name, or an article and a name, follows."""
    doc = possessive.doc
    for token in doc[possessive.i + 1 : possessive.i + 2 + LONGEST_PHRASE]:
        previous = doc[token.i - 1]
        if previous.tag_ in NOUNS and previous.is_lower and previous.i > possessive.i:
            name = doc[token.i + 1] if token.text == "the" and token.i + 1 < len(doc) else token
            if name.tag_ in NAMES and name.text[0].isupper() and name.is_alpha:
                return previous
        if token.tag_ not in INSIDE_PHRASE | NAMES | {"RB"} or not token.whitespace_:
            return None
    return None


def _before_name(article: Article, possessive: Token, noun: Token) -> Iterator[Match]:
    first = noun.nbor()
    name = first if first.text != "the" else first.nbor()
    last = name
    while last.nbor().tag_ in NAMES and last.i + 2 < len(last.doc):
        last = last.nbor()
    dated = name.ent_type_ in ("DATE", "TIME", "NORP", "WORK_OF_ART")
    person = name.ent_type_ == "PERSON" and noun.lemma_ in words("person-nouns")
    if dated or person or name.text in words("calendar") or common(name.text):
        return
    behind = last.nbor()
    goes_on = behind.tag_ in FINITE | NOUNS | {"POS"}
    if behind.tag_ == "HYPH" or behind.text in "-’'":
        return
    governed = complements(noun.lower_)
    place = name.ent_type_ == "GPE"
    kin = noun.lemma_ in words("person-nouns") and noun.tag_ == "NN"
    named = any(token.tag_ in NAMES for token in noun.doc[possessive.i + 1 : noun.i])
    opens = closes_opening(possessive)
    weak = kin or opens or not (place or (governed.sure and not (goes_on or named)))
    office = noun.lemma_ in words("person-nouns") and noun.lemma_ not in _MAY_BE_BODIES
    body = name.ent_type_ in ("ORG", "FAC") and office and not (opens or named or goes_on)
    weak = (weak and not body) or first is not name or noun.lower_ in _NAMED
    prepositions = dict.fromkeys([*governed.name, "of", "in", "from"])
    repairs = _attached(article, possessive, noun, first, last, list(prepositions))
    values = {"possessive": possessive.text, "name": name.text}
    span = Span(possessive.idx, name.idx + len(name))
    kind = "invented-possessive-in-doubt" if weak else ""
    yield Match(span, values, tuple(repairs), doubt="unsure" if weak else "", kind=kind)


_NAMED = words("work-words") | {
    *("band", "brand", "brothers", "children", "colleagues", "daughters", "debut", "friends"),
    *("home", "parents", "product", "sisters", "sons", "subsidiary", "unit", "work"),
}
"""Nouns that a name in apposition follows: `their children Emily and Tom`."""
_MAY_BE_BODIES = frozenset(
    {"ally", "backer", "client", "competitor", "creditor", "customer", "lender", "neighbour"}
    | {"opponent", "owner", "parent", "partner", "predecessor", "rival", "sister", "sponsor"}
    | {"successor", "supplier", "supporter", "user", "neighbor", "host"}
)
"""Nouns of persons that a body may be, so that its name says which: `its rival Airbus`."""


def _attached(
    article: Article,
    possessive: Token,
    noun: Token,
    first: Token,
    last: Token,
    prepositions: Sequence[str],
) -> Iterator[Repair]:
    """Yield the repairs: the name belongs to the noun, by a preposition or as its owner."""
    opens = possessive.text[0].isupper()
    middle = article.prose[possessive.nbor().idx : noun.idx + len(noun)]
    bare = middle[0].upper() + middle[1:] if opens else middle
    texts = [f"{'The' if opens else 'the'} {middle}", f"{possessive.text} {middle}", bare]
    texts.append(f"{with_indefinite(middle, opens=opens)} {middle}")
    owner = article.prose[first.idx : last.idx + len(last)]
    the = "the " if owner in words("names-with-article") else ""
    for text in texts:
        for preposition in prepositions[:OPENED_BY]:
            yield replaced(possessive.idx, first.idx, f"{text} {preposition} {the}")
    owner = owner[0].upper() + owner[1:] if opens else owner
    yield replaced(possessive.idx, last.idx + len(last), f"{owner}'s {middle}")
    yield replaced(noun.idx + len(noun), first.idx, ", ")


def with_indefinite(following: str, *, opens: bool) -> str:
    """Return the indefinite article for the word behind it, with a capital where it opens."""
    word = indefinite(following)
    return word.capitalize() if opens else word


def closes_opening(possessive: Token) -> bool:
    """Whether a possessive is in the phrase that a sentence opens with: `For his son Spain did`."""
    before = possessive.nbor(-1) if possessive.i else possessive
    opens = before.is_sent_start or before.i == 0 or before.nbor(-1).lower_ in ("and", "but", ",")
    return before.pos_ == "ADP" and opens
