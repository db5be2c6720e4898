"""How a rule's pattern finds places in an article: one function for each key of a rule file."""

from __future__ import annotations

import re
import string
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

import regex

from newslint.article.article import Article
from newslint.catalogue import limits
from newslint.catalogue.rule import Rule, RuleError
from newslint.catalogue.wordings import Found, Wording, WordingError, load_wordings
from newslint.catalogue.words import vocabulary
from newslint.english.indefinite import indefinite
from newslint.model import Edit, Match, Repair, Span

if TYPE_CHECKING:
    from spacy.vocab import Vocab

Check = Callable[[Article], Iterator[Match]]
"""Yields the places of an article that a rule objects to."""

_TIMEOUT = 2.0  # seconds for one pattern on one article: a rule file cannot make newslint hang
_PLACES = 1000  # that a rule may find in an article, and one more for each second character
_DENSITY = 2
_CASES: Mapping[str, Callable[[str], str]] = {
    "lower": str.lower,
    "upper": str.upper,
    "capital": lambda text: text[:1].upper() + text[1:],
}


class _Template(string.Formatter):
    """`str.format` with the format specs lower, upper and capital, without a look into values."""

    def get_field(self, field_name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        return kwargs[field_name], field_name

    def format_field(self, value: object, format_spec: str) -> str:
        return _CASES[format_spec](str(value)) if format_spec else str(value)


def fill(template: str, values: Mapping[str, str]) -> str:
    """Put `values` into the `{placeholders}` of a rule's message or replacement."""
    return _Template().vformat(template, (), values)


def matcher(rule: Rule, vocab: Callable[[], Vocab]) -> Check:
    """Return the function that finds the places of `rule`; `vocab` gives spaCy's when needed.

    Raises RuleError for a pattern that cannot be compiled.
    """
    return _MATCHERS[rule.matcher](rule, vocab)


def _check(rule: Rule, _vocab: Callable[[], Vocab]) -> Check:
    name = rule.id.replace("-", "_")
    module = import_module(f"newslint.checks.{rule.category}.{name}")
    return cast(Check, getattr(module, name))


def _phrase(rule: Rule, vocab: Callable[[], Vocab]) -> Check:
    phrases = rule.pattern if isinstance(rule.pattern, list) else [rule.pattern]
    words = [str(item).split() for item in phrases]
    if not words or not all(words):
        raise RuleError(f"rule {rule.id}: a phrase needs words")
    pattern = "|".join(r"\s+".join(map(regex.escape, each)) for each in words)
    return _search(rule, rf"(?i:(?<!\w)(?:{pattern})(?!\w))")


def _regex(rule: Rule, vocab: Callable[[], Vocab]) -> Check:
    return _search(rule, str(rule.pattern))


def _search(rule: Rule, pattern: str) -> Check:
    compiled = limits.compiled(rule.id, pattern)

    def search(article: Article) -> Iterator[Match]:
        most = _PLACES + len(article.prose) // _DENSITY
        for number, found in enumerate(compiled.finditer(article.prose, timeout=_TIMEOUT)):
            if number > most:
                raise RuntimeError(f"it finds more than {most:,} places in one article")
            # A rule's place is its group "at", or all that matched.
            start, end = found.span("at" if "at" in compiled.groupindex else 0)
            groups = {name: text or "" for name, text in found.groupdict().items()}
            yield _found(rule, article.prose, Span(start, end), groups)

    return search


def _wordings(rule: Rule, _vocab: Callable[[], Vocab]) -> Check:
    try:
        wordings = load_wordings(rule.pattern)
    except OSError as error:
        raise RuleError(f"{rule.pattern}: cannot be read: {error.strerror}") from None
    except (UnicodeDecodeError, WordingError) as error:
        raise RuleError(f"{rule.pattern}: {error}") from None

    def search(article: Article) -> Iterator[Match]:
        words = vocabulary(article)
        found = [
            (place, wording)
            for wording in wordings
            if wording.may_stand_in(words)
            for place in wording.search(words)
        ]
        taken = 0
        # Of wordings that overlap the one that begins first, and of those the longest.
        for place, wording in sorted(found, key=lambda each: (each[0].start, -each[0].end)):
            if place.start >= taken:
                taken = place.end
                yield _worded(article.prose, place, wording)

    return search


def _worded(prose: str, place: Found, wording: Wording) -> Match:
    span = Span(place.start, place.end)
    values = {"text": prose[place.start : place.end], "note": wording.note}
    if place.right is None:
        values["advice"] = "check the source"
        return _in_doubt(Match(span, values), wording)
    values["advice"] = f'write "{place.right}"'
    repairs = (_agreeing(prose, span, place.right),)
    return _in_doubt(Match(span, values, repairs), wording)


def _in_doubt(match: Match, wording: Wording) -> Match:
    """Return a match as one in doubt where good English has the wording as often."""
    if not wording.doubted:
        return match
    return replace(match, kind="doubted-wording", doubt="may be what is meant")


_ARTICLE = re.compile(r"\b[Aa](?P<n>n?) $")
_LONGEST_ARTICLE = len(" an ")


def _agreeing(prose: str, span: Span, right: str) -> Repair:
    """Return the edits that write `right`, and "a" or "an" before it as it asks for."""
    edit = Edit(span, right)
    article = _ARTICLE.search(prose, max(0, span.start - _LONGEST_ARTICLE), span.start)
    if article is None:
        return (edit,)
    wanted = indefinite(right).removeprefix("a")
    return (edit,) if wanted == article["n"] else (Edit(Span(*article.span("n")), wanted), edit)


def _match(rule: Rule, vocab: Callable[[], Vocab]) -> Check:
    from spacy.matcher import Matcher

    several = isinstance(rule.pattern, list) and any(
        isinstance(each, list) for each in rule.pattern
    )
    patterns = limits.tokens(rule.id, rule.pattern if several else [rule.pattern])
    finder = Matcher(vocab(), validate=True)
    _add(rule, finder, patterns)

    def search(article: Article) -> Iterator[Match]:
        for span in finder(article.doc, as_spans=True):
            yield _found(rule, article.prose, Span(span.start_char, span.end_char), {})

    return search


def _depend(rule: Rule, vocab: Callable[[], Vocab]) -> Check:
    from spacy.matcher import DependencyMatcher

    pattern = limits.nodes(rule.id, rule.pattern)
    finder = DependencyMatcher(vocab(), validate=True)
    _add(rule, finder, [pattern])
    names = [node["RIGHT_ID"] for node in pattern]

    def search(article: Article) -> Iterator[Match]:
        for _, tokens in finder(article.doc):
            values = {name: article.doc[i].text for name, i in zip(names, tokens, strict=True)}
            at = article.doc[tokens[0]]
            yield _found(rule, article.prose, Span(at.idx, at.idx + len(at)), values)

    return search


def _add(rule: Rule, finder: Any, patterns: Sequence[Any]) -> None:
    """Compile token patterns; spaCy only warns of what it does not know."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            finder.add(rule.id, patterns)
    except Exception as error:
        detail = " ".join(str(error).split())
        raise RuleError(f"rule {rule.id}: bad token pattern: {detail}") from None


def _found(rule: Rule, prose: str, span: Span, groups: Mapping[str, str]) -> Match:
    text = prose[span.start : span.end]
    values = {"text": text, **groups}
    if rule.replace is None:
        return Match(span, values)
    right = fill(rule.replace, values)
    if rule.matcher == "phrase" and text[:1].isupper():
        right = right[:1].upper() + right[1:]
    return Match(span, {**values, "right": right}, ((Edit(span, right),),))


_MATCHERS: Mapping[str, Callable[[Rule, Callable[[], Vocab]], Check]] = {
    "phrase": _phrase,
    "regex": _regex,
    "match": _match,
    "depend": _depend,
    "wordings": _wordings,
    "check": _check,
}
