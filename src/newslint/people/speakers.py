"""Who says each quotation: quote attribution.

A quotation belongs to the subject of the verb of speech beside it ("…," she said; Lee said: "…"),
to whom "according to" names, or to the name behind a dash. A quotation without any of these goes
on with the speaker of the one before it in its paragraph, or of one left open in the last.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newslint.article.article import Article, once
from newslint.article.quotations import Quotation
from newslint.english.lexicon import words
from newslint.model import Span
from newslint.people.mentions import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token


_DASHES = frozenset({"—", "–", "-", "--"})
_AFTER = 3  # tokens behind a dash among which the speaker's name begins
_REACH = 200  # tokens behind the last sentence among which it is said who spoke
_FEWEST = 3  # words: a shorter quotation is a word in quotation marks


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quotation and the token that names its speaker (a noun, a name or a pronoun), if any."""

    quotation: Quotation
    speaker: Token | None


@once
def attributions(article: Article) -> tuple[Attribution, ...]:
    """Return the quotations of `article` with their speakers, in order."""
    found: list[Attribution] = []
    for quotation in article.quotations:
        speaker = None
        if len(article.prose[quotation.span.start : quotation.span.end].split()) >= _FEWEST:
            speaker = _beside(article, quotation)
            if speaker is None and found and _continues(article, found[-1].quotation, quotation):
                speaker = found[-1].speaker
        found.append(Attribution(quotation, speaker))
    return tuple(found)


def _beside(article: Article, quotation: Quotation) -> Token | None:
    """Return the speaker named in the sentences that a quotation begins or ends in."""
    outside = _outside(article, quotation)
    allowed = {token.i for token in outside}
    named = [
        (min(abs(token.idx - quotation.span.end), abs(token.idx - quotation.span.start)), speaker)
        for token in outside
        if (speaker := _speaker(token, allowed)) is not None
    ]
    return min(named, key=lambda pair: pair[0])[1] if named else None


def _outside(article: Article, quotation: Quotation) -> Sequence[Token]:
    """Return the unquoted tokens of the quotation's sentences, within its paragraph."""
    paragraph = article.paragraph_number(quotation.span.start)
    window = article.doc.char_span(
        quotation.span.start, quotation.span.end, alignment_mode="expand"
    )
    if window is None:
        return ()
    doc = article.doc
    first = article.sentences[article.sentence_number(window[0])]
    last = article.sentences[article.sentence_number(window[-1])]
    end = last.end
    farthest = min(end + _REACH, len(doc))
    # A full stop inside the marks ends a sentence; what says who spoke may begin the next one.
    while end < farthest and (doc[end].text in _DASHES or doc[end].text[:1].islower()):
        end = max(end + 1, article.sentences[article.sentence_number(doc[end])].end)
        if doc[end - 1].text in _DASHES:
            end = min(end + _AFTER, len(doc))
    return [
        token
        for token in doc[first.start : end]
        if not article.quoted(Span(token.idx, token.idx + 1))
        and article.paragraph_number(token.idx) == paragraph
    ]


def _speaker(token: Token, allowed: Collection[int]) -> Token | None:
    """Return whom a verb of speech, "according to" or a dash names as the speaker.

    `allowed` are the tokens that a subject may be.
    """
    if token.pos_ == "VERB" and token.lemma_.lower() in words("speech-verbs"):
        subjects = [c for c in token.children if c.dep_ in SUBJECTS and c.i in allowed]
        return subjects[0] if subjects else None
    if token.lower_ == "according":
        return next(_objects(token), None)
    if token.text in _DASHES:
        behind = [token.doc[i] for i in range(token.i + 1, min(token.i + _AFTER, len(token.doc)))]
        return next((each for each in behind if each.ent_type_ == "PERSON"), None)
    return None


def _objects(according: Token) -> Iterator[Token]:
    for child in according.children:
        if child.lower_ == "to":
            yield from (each for each in child.children if each.dep_ == "pobj")


def _continues(article: Article, before: Quotation, quotation: Quotation) -> bool:
    """Whether a quotation goes on in its paragraph, or opens the one after one left open."""
    at = article.paragraph_number(quotation.span.start)
    previous = article.paragraph_number(before.span.start)
    opens = article.document.blocks[at].span.start == quotation.span.start
    return previous == at or (previous == at - 1 and opens and not before.closed)
