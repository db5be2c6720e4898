"""Asking a LanguageTool server about an article, through language-tool-python."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import language_tool_python

from newslint.document import PLACEHOLDER
from newslint.languagetool.error import LanguageToolError
from newslint.languagetool.server import MAX_TEXT
from newslint.lexicon import rows
from newslint.model import Edit, Match, Safety, Severity, Span
from newslint.rule import Proposal, Rule

if TYPE_CHECKING:
    from newslint.article import Article

PREFIX = "languagetool/"
_DUMMY = "X"  # stands for inline code and images: one letter, so that offsets stay
_ASTRAL = 0xFFFF
_SUGGESTIONS = 3


class _Client(language_tool_python.LanguageTool):
    """The library's client with a time limit of ours."""

    _TIMEOUT = 60  # type: ignore[assignment] # seconds for one request; its own is 300


@dataclass(frozen=True, slots=True)
class Allowed:
    """A LanguageTool rule that is on by default, and how far its first suggestion may go."""

    safety: Safety


@cache
def allowed() -> Mapping[str, Allowed]:
    """Return the rules that are on by default: `rules/lexicon/languagetool.tsv`, measured."""
    return {row["rule"]: Allowed(Safety[row["safety"].upper()]) for row in rows("languagetool")}


class LanguageTool:
    """A connection to a LanguageTool server."""

    def __init__(self, url: str) -> None:
        self.url = url
        try:
            # The library's types do not know that None keeps requests from using a proxy.
            no_proxies: Any = dict.fromkeys(("http", "https", "all"))
            self._client = _Client("en-US", remote_server=url, proxies=no_proxies)
        except Exception as error:  # the library raises a dozen kinds
            raise LanguageToolError(f"{url} does not answer as LanguageTool: {error}") from None

    def proposals(
        self, article: Article, select: Sequence[str], ignore: Sequence[str]
    ) -> Iterator[Proposal]:
        """Yield what LanguageTool objects to in `article`, in prose offsets.

        Both lists may name rules and categories of LanguageTool behind "languagetool/". Without
        them the measured list decides. Raises LanguageToolError.
        """
        for start, text in _chunks(article):
            try:
                matches = self._client.check(text)
            except Exception as error:
                raise LanguageToolError(f"{self.url} failed: {_line(error)}") from None
            for match in matches:
                if _wanted(match.rule_id, match.category, select, ignore):
                    yield from _proposals(text, start, match)

    def finds_fault(self, text: str) -> bool:
        """Whether the server objects to anything in `text`. Raises LanguageToolError."""
        try:
            return bool(self._client.check(text))
        except Exception as error:
            raise LanguageToolError(f"{self.url} failed: {_line(error)}") from None


def _line(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:200]


def _chunks(article: Article) -> Iterator[tuple[int, str]]:
    """Yield runs of paragraphs below the server's limit, with their offsets."""
    prose = article.prose.replace(PLACEHOLDER, _DUMMY)
    start = end = 0
    for block in article.document.blocks:
        if block.span.end - start > MAX_TEXT and end > start:
            yield start, prose[start:end]
            start = block.span.start
        end = block.span.end
    if end > start:
        yield start, prose[start:end]


def _wanted(name: str, category: str, select: Sequence[str], ignore: Sequence[str]) -> bool:
    names = (PREFIX + name, PREFIX + category)
    if any(each in ignore for each in names):
        return False
    return name in allowed() or any(each in select for each in names)


def _proposals(text: str, at: int, match: Any) -> Iterator[Proposal]:
    known = allowed().get(match.rule_id)
    end = _end(text, match.offset, match.error_length)
    if not match.offset < end <= len(text) or _DUMMY in text[match.offset : end].split():
        return
    span = Span(at + match.offset, at + end)
    repairs = tuple((Edit(span, word),) for word in match.replacements[:_SUGGESTIONS])
    safety = known.safety if known else Safety.UNSAFE
    yield Proposal(
        rule(match.rule_id, match.category, safety),
        Match(span, {"message": match.message}, repairs, safety),
        repairs[0] if repairs else None,
        safety,
        alternatives=repairs[1:],
    )


def _end(text: str, start: int, units: int) -> int:
    """Return the end of a range given by its start in code points and length in UTF-16 units."""
    end = start
    while units > 0 and end < len(text):
        units -= 2 if ord(text[end]) > _ASTRAL else 1
        end += 1
    return end


def rule(name: str, category: str, safety: Safety) -> Rule:
    """Return what newslint knows of a LanguageTool rule, in the form of its own rules."""
    return Rule(
        id=PREFIX + name,
        category="languagetool",
        summary=f"LanguageTool's rule {name}.",
        why=f"A rule of LanguageTool's category {category}, run by a LanguageTool server.",
        severity=Severity.WARNING,
        safety=safety,
        matcher="languagetool",
        pattern=name,
        message="{message}",
        replace=None,
        default=name in allowed(),
        bad=(),
        good=(),
    )
