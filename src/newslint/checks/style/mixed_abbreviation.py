"""One abbreviation in two forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.model import Edit, Match, Span

_FORMS = re.compile(
    r"(?<![\w.&-])(?:(?P<plain>US|UK|UN|EU)(?![\w&-])|(?P<dotted>[UE]\.[SKNU]\.)(?!\w|-\w))"
)
_PLAIN = {"U.S.": "US", "U.K.": "UK", "U.N.": "UN", "E.U.": "EU"}
_DOTTED = {plain: dotted for dotted, plain in _PLAIN.items()}
_LEAST = 2  # uses of the form that the article has chosen


def mixed_abbreviation(article: Article) -> Iterator[Match]:
    """Find the rarer form where an article has both `US` and `U.S.`: one match for all its uses.

    Quotations and names ("U.S. Steel") keep their own form, and count for neither.
    """
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
