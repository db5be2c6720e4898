"""Possessives that the machine invents, and what piles up behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.article import Article
from newslint.checks.bare_nouns import indefinite
from newslint.checks.complements import complements
from newslint.checks.neighbours import NAMES, NOUNS, pairs
from newslint.checks.prose import FINITE, common, replaced, running
from newslint.checks.word_order import ends_phrases
from newslint.lexicon import words
from newslint.model import Match, Repair, Safety, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_INSIDE = frozenset({"NN", "NNS", "JJ", "VBN", "VBG", "JJR", "JJS", "CD"})
_LONGEST = 4  # words between the possessive and the name
_PREPOSITIONS = 3  # that are tried


def invented_possessive(article: Article) -> Iterator[Match]:
    """Find a possessive where a name says whose it is: `his leaders Italy`, `Rome's his mayor`."""
    for genitive, possessive in pairs(article, ("POS",), ("PRP$",)):
        if genitive.whitespace_ and possessive.is_lower:  # not "Sinatra's My Way"
            yield _beside_genitive(possessive)
    for possessive, _ in pairs(article, ("PRP$",), _INSIDE | NAMES):
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
    for token in doc[possessive.i + 1 : possessive.i + 2 + _LONGEST]:
        previous = doc[token.i - 1]
        if previous.tag_ in NOUNS and previous.is_lower and previous.i > possessive.i:
            name = doc[token.i + 1] if token.text == "the" and token.i + 1 < len(doc) else token
            if name.tag_ in NAMES and name.text[0].isupper() and name.is_alpha:
                return previous
        if token.tag_ not in _INSIDE | NAMES | {"RB"} or not token.whitespace_:
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
    opens = _closes_opening(possessive)
    weak = kin or opens or not (place or (governed.sure and not (goes_on or named)))
    office = noun.lemma_ in words("person-nouns") and noun.lemma_ not in _MAY_BE_BODIES
    body = name.ent_type_ in ("ORG", "FAC") and office and not (opens or named or goes_on)
    weak = (weak and not body) or first is not name or noun.lower_ in _NAMED
    prepositions = dict.fromkeys([*governed.name, "of", "in", "from"])
    repairs = _attached(article, possessive, noun, first, last, list(prepositions))
    values = {"possessive": possessive.text, "name": name.text}
    span = Span(possessive.idx, name.idx + len(name))
    variant = "invented-possessive-in-doubt" if weak else ""
    yield Match(span, values, tuple(repairs), weak=weak, variant=variant)


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
    texts.append(f"{_indefinite(middle, opens=opens)} {middle}")
    owner = article.prose[first.idx : last.idx + len(last)]
    the = "the " if owner in words("names-with-article") else ""
    for text in texts:
        for preposition in prepositions[:_PREPOSITIONS]:
            yield replaced(possessive.idx, first.idx, f"{text} {preposition} {the}")
    owner = owner[0].upper() + owner[1:] if opens else owner
    yield replaced(possessive.idx, last.idx + len(last), f"{owner}'s {middle}")
    yield replaced(noun.idx + len(noun), first.idx, ", ")


def _indefinite(following: str, *, opens: bool) -> str:
    word = indefinite(following)
    return word.capitalize() if opens else word


def possessive_pile_up(article: Article) -> Iterator[Match]:
    """Find nouns piled up behind a possessive: `his cause mass deportation plans`."""
    for possessive, _ in pairs(article, ("PRP$",), _INSIDE | NAMES):
        noun = _first_noun(possessive)
        if noun is None or not running(article, noun.idx):
            continue
        right = noun.nbor()
        if right.tag_ == "PRP$" and right.nbor().tag_ in _INSIDE | NAMES:
            repairs = _twice(article, possessive, noun, right)
            same = right.lower_ == possessive.lower_ and right.lower_ != "her"
            opens = possessive.i == 0 or possessive.nbor(-1).is_sent_start
            own = noun.nbor(-1).lower_ == "own" or noun.lower_ == "times"
            weak = opens or own or not same or _closes_opening(possessive)
        elif _piles(noun, right):
            repairs = _piled(article, possessive, noun, right)
            adjacent = noun.i == possessive.i + 1
            weak = not adjacent or noun.lower_ not in words("head-nouns") or right.tag_ == "CD"
        else:
            continue
        span = Span(possessive.idx, right.idx + len(right))
        values = {"text": article.prose[span.start : span.end]}
        # What was meant is seldom clear: an editor sees the likeliest repair.
        yield Match(span, values, tuple(repairs), Safety.DISPLAY, weak=weak)


def _closes_opening(possessive: Token) -> bool:
    """Whether a possessive is in the phrase that a sentence opens with: `For his son Spain did`."""
    before = possessive.nbor(-1) if possessive.i else possessive
    opens = before.is_sent_start or before.i == 0 or before.nbor(-1).lower_ in ("and", "but", ",")
    return before.pos_ == "ADP" and opens


_SOME_OF_MANY = frozenset(
    {"chain", "collection", "couple", "group", "handful", "list", "lot", "pair", "pattern"}
    | {"piece", "range", "selection", "sequence", "series", "set", "string", "variety"}
)
"""Nouns that "a" mostly stands before, and "of" behind."""


def _first_noun(possessive: Token) -> Token | None:
    """Return the first noun behind a possessive that might end its phrase."""
    doc = possessive.doc
    for token in doc[possessive.i + 1 : possessive.i + 2 + _LONGEST]:
        if not token.whitespace_ or token.tag_ not in _INSIDE | NAMES or token.i + 2 >= len(doc):
            return None
        if token.tag_ in NOUNS and token.is_lower:
            following = token.nbor()
            ends = ends_phrases(token.text) >= _MOSTLY or token.text in words("head-nouns")
            if following.tag_ == "PRP$" or ends:
                return token
    return None


_MOSTLY = 75  # per cent


def _piles(noun: Token, right: Token) -> bool:
    """Whether a phrase goes on behind a noun that ends its phrase as a rule."""
    if not right.is_lower or right.text in words("adverbial-nouns") | {"last", "next", "due"}:
        return False
    if right.tag_ == "JJ":
        return right.nbor().tag_ in NOUNS
    return right.tag_ in NOUNS


def _undetermined(middle: str, *, opens: bool) -> list[str]:
    """Return a phrase with the articles that it may have had, and with none."""
    the, one = "The" if opens else "the", _indefinite(middle, opens=opens)
    bare = middle[0].upper() + middle[1:] if opens else middle
    return [f"{the} {middle}", f"{one} {middle}", bare]


def _twice(article: Article, possessive: Token, noun: Token, right: Token) -> Iterator[Repair]:
    """Yield the repairs of two possessives: the second, or both, were invented."""
    start, end = possessive.idx, right.nbor().idx
    middle = article.prose[possessive.nbor().idx : noun.idx + len(noun)]
    opens = possessive.text[0].isupper()
    own = complements(noun.lower_).all if noun.lower_ not in _SOME_OF_MANY else ()
    prepositions = list(dict.fromkeys([*own, "of", "in", "for", "to"]))[:_PREPOSITIONS]
    following = right.nbor()
    seconds = ["", "the "] + [f"{indefinite(following.text)} "] * (following.tag_ == "NN")
    texts = _undetermined(middle, opens=opens)
    if noun.lower_ in _SOME_OF_MANY:
        texts[:2] = reversed(texts[:2])
    for text in (*texts, f"{possessive.text} {middle}"):
        for preposition in prepositions:
            for second in seconds:
                yield replaced(start, end, f"{text} {preposition} {second}")
    for joined in ("of", "and"):
        yield replaced(noun.idx + len(noun), right.idx, f" {joined} ")


def _piled(article: Article, possessive: Token, noun: Token, right: Token) -> Iterator[Repair]:
    """Yield the repairs of a pile: a noun is too much, or a preposition is missing."""
    opens = possessive.text[0].isupper()
    middle = article.prose[possessive.nbor().idx : noun.idx + len(noun)]
    prepositions = dict.fromkeys(
        [*complements(noun.lower_).all, "of", "for", "to", "in", "with", "and"]
    )
    if noun.i == possessive.i + 1:
        yield replaced(noun.idx, right.idx, "")
    for preposition in list(prepositions)[:6]:
        yield replaced(noun.idx + len(noun), right.idx, f" {preposition} ")
    for text in _undetermined(middle, opens=opens):
        for preposition in list(prepositions)[:_PREPOSITIONS]:
            for article_ in ("", "the "):
                yield replaced(possessive.idx, right.idx, f"{text} {preposition} {article_}")
    yield from _three(middle, possessive, noun, right)


def _three(middle: str, possessive: Token, noun: Token, right: Token) -> Iterator[Repair]:
    """Yield the repairs of a pile of three: `his rise number messages`."""
    third = right.nbor()
    if right.tag_ not in NOUNS or third.tag_ not in _INSIDE | NAMES or not right.whitespace_:
        return
    firsts = dict.fromkeys([*complements(noun.lower_).all, "of", "in"])
    second = next(iter(complements(right.lower_).all), "of")
    for text in _undetermined(middle, opens=possessive.text[0].isupper()):
        for first in list(firsts)[:2]:
            for article_ in ("", "the "):
                wording = f"{text} {first} {article_}{right.text} {second} "
                yield replaced(possessive.idx, third.idx, wording)
