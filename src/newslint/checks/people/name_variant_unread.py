"""Names that nobody took for a person: lone surnames with a slip, and places in two spellings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.checks.people.name_variant_forms import ELSEWHERE
from newslint.checks.people.name_variant_near import Spelling, is_people, lone_varies, slips, sound
from newslint.english.common import common, is_word
from newslint.english.names import fold
from newslint.model import Edit, Match, Safety, Span
from newslint.people.mentions import Kind
from newslint.people.people import people

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHORTEST, _PLACE = 4, 5  # letters of a lone surname, of a place


def unread(article: Article, full: Sequence[Spelling]) -> Iterator[Match]:
    """Yield lone surnames that are near to one of the full names: "Sloughy" and Moncef Sloughi."""
    lasts = {fold(each.last) for each in full}
    for token in _unnamed(article) if full else ():
        if len(token) < _SHORTEST or fold(token.text) in lasts or _beside_name(token):
            continue
        if _quoted(article, token):
            continue
        right = next((each for each in full if lone_varies(token.text, each.last)), None)
        if right is not None:
            yield _shown(token, right.last)


def places(article: Article) -> Iterator[Match]:
    """Yield names of places and bodies that are written in another way elsewhere: "Mallra"."""
    forms: dict[str, dict[str, list[Token]]] = defaultdict(lambda: defaultdict(list))
    for token in _unnamed(article):
        if len(token) >= _PLACE:
            forms[sound(token.text)][token.text].append(token)
    for spelled in forms.values():
        if len(spelled) == 2:
            (right, _), (wrong, uses) = sorted(
                spelled.items(),
                key=lambda each: (-len(each[1]), not any(_quoted(article, t) for t in each[1])),
            )
            sentences = {token.sent.start for token in spelled[right]}
            together = any(token.sent.start in sentences for token in uses)
            if slips(fold(right), fold(wrong)) and fold(right) != fold(wrong) and not together:
                shown = (token for token in uses if not _quoted(article, token))
                yield from (_shown(token, right, "one") for token in shown)


def _quoted(article: Article, token: Token) -> bool:
    return article.quoted(Span(token.idx, token.idx + 1))


def _unnamed(article: Article) -> Iterator[Token]:
    """Yield words that are names for sure and no known part of a person's."""
    found = people(article)
    for token in article.doc[1:-1]:
        if token.tag_ != "NNP" or not token.text.istitle() or not token.is_alpha:
            continue
        person = found.at(token)
        if person is not None and person.kind is not Kind.HIDDEN:
            continue
        if not (common(token.text) or is_word(token.lower_) or is_people(token.text)):
            yield token


def _beside_name(token: Token) -> bool:
    """Whether a word stands beside a capitalised one that does not just open the sentence."""
    before, behind = token.nbor(-1), token.nbor()
    named = behind.text[:1].isupper() and not is_word(behind.lower_)
    return named or (before.text[:1].isupper() and before.tag_ == "NNP")


def _shown(token: Token, right: str, what: str = "person") -> Match:
    span = Span(token.idx, token.idx + len(token))
    values = {"name": token.text, "other": right, "reason": ELSEWHERE}
    values["what"] = what
    return Match(span, values, ((Edit(span, right),),), Safety.HINT)
