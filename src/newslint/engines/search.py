"""Small repairs are tried wherever the text surprises the language model.

Rules propose repairs where they see what a translator did; this search sees nothing and tries a
closed repertoire (join, lower, delete, insert, another preposition, …). One reading of the text
says where and what: only words that the model thinks likely in a place are tried there. It runs
where the whole text reads like a machine's translation, or where one asks for it (`thorough`), and
its finds are shown, never applied. `docs/judge.md` has its figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from newslint.catalogue.own_rules import UNLIKELY
from newslint.catalogue.rule import Proposal
from newslint.catalogue.scores import TRANSLATED
from newslint.edits import lowered, replaced
from newslint.engines.odd_words import SURPRISING, OddWord
from newslint.english.lexicon import words
from newslint.english.tags import PREPOSITIONS
from newslint.model import Match, Repair, Safety

if TYPE_CHECKING:
    from spacy.tokens import Token

    from newslint.article.article import Article
    from newslint.engines.fluency import Reading

_VERY_SURPRISING = 3.0  # nats; 15 words of 1,000 in good news, and four damages of ten
_LIKELY = -3.5  # ln: a word with a thirtieth of the probability is worth trying
_SELDOM_NEEDLESS = frozenset({"also", "they"})
_TRIED = 2  # words in one place: the third is hardly ever the right one
_DOUBT = "tried without a rule"
_ARTICLES = ("the", "a", "an")
_OTHERS = (*PREPOSITIONS, "into", "over", "between", "during", "against")
INSTEAD = (
    *(*_ARTICLES, *_OTHERS, "that", "and", "which", "who", "but", "when", "while", "than", "not"),
    *("is", "are", "was", "were", "has", "have", "had", "be", "been", "will", "would"),
    *("it", "they", "there", "after", "before", "since", "where", "so", "if", "because"),
)
"""Words that get lost. "He" and "she" are not among them: nobody knows who it was."""


def search(article: Article, odd: Iterable[OddWord], score: int = 0) -> Iterator[Proposal]:
    """Propose small repairs wherever the text is surprising, for the judge to decide.

    `score` says how much the whole reads like a machine's translation: from `TRANSLATED` on fewer
    kinds of repair are tried and must gain less.
    """
    tier = "translated" if score >= TRANSLATED else "search"
    for word in odd:
        if word.reading.surprise < SURPRISING or not (word.before.is_alpha or _stop(word.before)):
            continue
        for kind, repairs in _repairs(article.prose, word.before, word.token, word.reading):
            named = f"{tier}-{kind}"
            if named in UNLIKELY.judge:
                match = Match(word.seam, repairs=repairs, kind=named, doubt=_DOUBT)
                yield Proposal(UNLIKELY, match, repairs[0], Safety.HINT)


def _stop(token: Token) -> bool:
    return token.text == "."


def _repairs(
    prose: str, before: Token, token: Token, reading: Reading
) -> Iterator[tuple[str, tuple[Repair, ...]]]:
    """Yield kinds of repair of the place between two words, each with its alternatives."""
    if not _stop(before):
        yield from _of_small_words(before, token, reading)
    if reading.surprise >= _VERY_SURPRISING:
        yield from _of_any_word(prose, before, token, reading)


def _of_small_words(
    before: Token, token: Token, reading: Reading
) -> Iterator[tuple[str, tuple[Repair, ...]]]:
    start, end = token.idx, token.idx + len(token)
    needless = token.text in words("function-words") and token.text not in _SELDOM_NEEDLESS
    if needless or before.lower_ == token.lower_:
        yield "delete", (replaced(before.idx + len(before), end, ""),)
    for kind, others in (("article", _ARTICLES), ("preposition", _OTHERS)):
        if token.text in others:
            likely = _likely(reading.instead, [each for each in others if each != token.text])
            if likely:
                yield kind, tuple(replaced(start, end, each) for each in likely)


def _of_any_word(
    prose: str, before: Token, token: Token, reading: Reading
) -> Iterator[tuple[str, tuple[Repair, ...]]]:
    start, end = before.idx, token.idx + len(token)
    lower = token.text[0].lower() + token.text[1:]
    if _stop(before):
        name = token.ent_type_ or token.pos_ == "PROPN"
        yield "join", (replaced(start, end, f" {token.text if name else lower}"),)
        return
    if token.text != lower:
        yield "lower", (lowered(prose, token.idx),)
    if before.is_lower:
        yield "swap", (replaced(start, end, f"{token.text} {before.text}"),)
    if inserted := _likely(reading.instead, _may_be_lost(before, token)):
        yield "insert", tuple(replaced(token.idx, token.idx, f"{each} ") for each in inserted)


def _may_be_lost(before: Token, token: Token) -> list[str]:
    """Return the words that may be missing between two others: no article before a name."""
    if token.pos_ == "PROPN":
        if before.pos_ == "PROPN":
            return []
        return [each for each in INSTEAD if each not in (before.lower_, *_ARTICLES)]
    return [each for each in INSTEAD if each not in (before.lower_, token.lower_)]


def _likely(instead: Mapping[str, float], tried: Iterable[str]) -> list[str]:
    """Return the words that are likeliest in a place, if they are likely at all."""
    likely = [each for each in tried if instead.get(each, -float("inf")) >= _LIKELY]
    return sorted(likely, key=lambda each: -instead[each])[:_TRIED]
