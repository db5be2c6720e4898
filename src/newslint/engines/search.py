"""Small repairs are tried wherever the text surprises the language model.

Rules propose repairs where they see what a translator did; this search sees nothing and tries
everything of a closed repertoire (join, lower, swap, delete, insert, another preposition or
article). It is slow, so that it is made only where one asks for it. Its finds are shown, never
applied. `docs/judge.md` has its figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from newslint.article.sentences import running
from newslint.catalogue.own_rules import UNLIKELY
from newslint.catalogue.rule import Proposal
from newslint.edits import lowered, replaced
from newslint.engines.judge import Witness
from newslint.english.lexicon import words
from newslint.english.tags import PREPOSITIONS
from newslint.model import Match, Repair, Safety, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from newslint.article.article import Article

_SURPRISING = 3.0  # nats; 15 words of 1,000 in good news, and four damages of ten
_DOUBT = "tried without a rule"
_ARTICLES = ("the", "a", "an")
_OTHERS = (*PREPOSITIONS, "into", "over", "between", "during", "against")
_OFTEN_LOST = ("a", "an", "the", "of", "in", "to", "for", "by", "with", "that", "and", "is", "was")
_INSERTED = (
    *_OFTEN_LOST,
    *("on", "at", "from", "as", "about", "who", "which", "but", "he", "she", "it", "they", "his"),
    *("her", "its", "were", "has", "have", "not"),
)


class Reader(Witness, Protocol):
    """What the search needs of a language model: `newslint.engines.fluency.FluencyModel` has it."""

    def surprises(self, texts: Sequence[str]) -> list[list[tuple[int, float]]]:
        """Return for each text where its tokens begin and how much each surprises: nats."""
        ...


def search(
    article: Article, reader: Reader, taken: Sequence[Span], *, translated: bool = False
) -> Iterator[Proposal]:
    """Propose small repairs wherever the text is surprising, for the judge to decide.

    Places that touch those of `taken` are left to the rules that found them. `translated` says that
    the whole reads like a machine's translation: fewer kinds of repair are tried and must gain
    less.
    """
    tier = "translated" if translated else "search"
    spans = [block.span for block in article.document.blocks if running(article, block.span.start)]
    answers = reader.surprises([article.prose[span.start : span.end] for span in spans])
    for span, surprises in zip(spans, answers, strict=True):
        for before, token in _surprising(article, span, surprises):
            place = Span(before.idx, token.idx + len(token))
            if not any(place.touches(other) for other in taken):
                inserted = _OFTEN_LOST if translated else _INSERTED
                for kind, repairs in _repairs(article.prose, before, token, inserted):
                    named = f"{tier}-{kind}"
                    if named in UNLIKELY.judge:
                        match = Match(place, repairs=repairs, kind=named, doubt=_DOUBT)
                        yield Proposal(UNLIKELY, match, repairs[0], Safety.HINT)


def _surprising(
    article: Article, span: Span, surprises: Iterable[tuple[int, float]]
) -> Iterator[tuple[Token, Token]]:
    """Yield the words of a paragraph that are surprising, each with the word before it."""
    found = article.doc.char_span(span.start, span.end, alignment_mode="contract")
    if found is None:
        return
    by_offset = {token.idx: token for token in found[1:]}
    for start, nats in surprises:
        # A token of the model begins with the space before its word.
        offset = span.start + start + article.prose[span.start + start].isspace()
        token = by_offset.get(offset)
        if token is not None and nats >= _SURPRISING and token.is_alpha:
            before = token.nbor(-1)
            if before.is_alpha or _stop(before):
                yield before, token


def _stop(token: Token) -> bool:
    return token.text == "."


def _repairs(
    prose: str, before: Token, token: Token, inserted: Iterable[str]
) -> Iterator[tuple[str, tuple[Repair, ...]]]:
    """Yield kinds of repair of the place between two words, each with its alternatives."""
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
    deletions = tuple(
        replaced(each.idx, each.idx + len(each) + 1, "")
        for each in (before, token)
        if _is_needless(each, before, token)
    )
    if deletions:
        yield "delete", deletions
    yield "insert", tuple(replaced(token.idx, token.idx, f"{word} ") for word in inserted)
    for each in (before, token):
        yield from _substitutions(each)


def _is_needless(word: Token, before: Token, token: Token) -> bool:
    """Whether a small word may be one too many; a preposition only beside another."""
    if before.lower_ == token.lower_:
        return True
    if word.lower_ in words("prepositions"):
        return before.lower_ in words("prepositions") and token.lower_ in words("prepositions")
    return word.lower_ in words("function-words")


def _substitutions(word: Token) -> Iterator[tuple[str, tuple[Repair, ...]]]:
    """Yield the other articles for an article, and prepositions for a preposition."""
    for kind, others in (("article", _ARTICLES), ("preposition", _OTHERS)):
        if word.text in others:
            yield (
                kind,
                tuple(
                    replaced(word.idx, word.idx + len(word), each)
                    for each in others
                    if each != word.text
                ),
            )
