"""One abbreviation in two forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.english.common import is_word
from newslint.english.names import lookup
from newslint.model import Edit, Match, Span

_FORMS = re.compile(
    r"(?<![\w.&-])(?:(?P<plain>US|UK|UN|EU)(?![\w&-])|(?P<dotted>[UE]\.[SKNU]\.)(?!\w|-\w))"
)
_PLAIN = {"U.S.": "US", "U.K.": "UK", "U.N.": "UN", "E.U.": "EU"}
_DOTTED = {plain: dotted for dotted, plain in _PLAIN.items()}
_LEAST = 2  # uses of the form that the article has chosen
_INTRODUCED = re.compile(r"\(([A-Z]{3,6})\)")
_SMALL = re.compile(r"(?<![\w’'@#&/.-])[A-Z][a-z]{2,5}(?![\w’'@&/-])")


def mixed_abbreviation(article: Article) -> Iterator[Match]:
    """Find abbreviations in another form than elsewhere: `US` and `U.S.`, `the Court (STF) … Stf`.

    Quotations and names ("U.S. Steel") keep their own form, and count for neither.
    """
    yield from _small(article)
    yield from _dots(article)


def _small(article: Article) -> Iterator[Match]:
    """Find abbreviations in small letters that the article has introduced in capitals: `(STF)`."""
    letters = set(_INTRODUCED.findall(article.prose))
    for found in _SMALL.finditer(article.prose) if letters else ():
        span, right = Span(*found.span()), found[0].upper()
        if right not in letters or is_word(found[0].lower()) or lookup(found[0]) is not None:
            continue  # nobody's, or a word's, or a first name's: "(ANA) … Ana"
        if not article.quoted(span):
            yield Match(span, {"text": found[0], "right": right}, ((Edit(span, right),),))


def _dots(article: Article) -> Iterator[Match]:
    """Find the rarer form where an article has both `US` and `U.S.`: one match for all its uses."""
    found = [
        match
        for match in _FORMS.finditer(article.prose)
        if not article.quoted(Span(*match.span())) and not _in_name(article.prose, match)
    ]
    for plain, dotted in _DOTTED.items():
        forms = [match for match in found if match[0] in (plain, dotted)]
        with_dots = sum(match[0] == dotted for match in forms)
        without = len(forms) - with_dots
        if min(with_dots, without) == 0 or max(with_dots, without) < _LEAST:
            continue
        if with_dots == without:
            continue
        right = dotted if with_dots > without else plain
        odd = [match for match in forms if match[0] != right]
        repair = tuple(_edit(article.prose, match, right) for match in odd)
        values = {"text": odd[0][0], "right": right}
        yield Match(Span(*odd[0].span()), values, (repair,))


def _in_name(prose: str, match: re.Match[str]) -> bool:
    """Whether a capitalised word stands behind, as in `U.S. Steel`; a new sentence may begin so."""
    behind = prose[match.end() : match.end() + 2]
    return behind[:1] == " " and behind[1:].isupper()


_ENDS = re.compile(r"[”\"’)]*(?:\s+[A-Z“\"]|\s*$)")


def _edit(prose: str, match: re.Match[str], right: str) -> Edit:
    # The period of "U.S." may also end the sentence.
    ends = match["dotted"] is not None and _ENDS.match(prose, match.end())
    return Edit(Span(*match.span()), f"{right}." if ends else right)
