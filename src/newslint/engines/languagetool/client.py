"""Asking a LanguageTool server about a text, through language-tool-python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import language_tool_python

from newslint.engines.languagetool.error import LanguageToolError
from newslint.model import Span

REQUEST_LIMIT = 60  # seconds; half a second is usual
_LANGUAGE = "en-US"
_BMP_END = 0xFFFF  # the last code point that is one unit in UTF-16
_DETAIL = 200  # characters of somebody else's error message


@dataclass(frozen=True, slots=True)
class Remark:
    """What LanguageTool objects to, in code points of the text that it was asked about."""

    rule: str
    category: str
    message: str
    span: Span
    replacements: tuple[str, ...]


class _Client(language_tool_python.LanguageTool):
    """The library's client with a time limit of ours: it would wait 300 seconds, twice."""

    _TIMEOUT = REQUEST_LIMIT  # type: ignore[assignment]

    def _query_server(
        self, url: str, params: Any = None, num_tries: int = 1, method: Any = "get"
    ) -> Any:
        return super()._query_server(url, params, 1, method)


class Client:
    """A connection to the LanguageTool server at `url`. Raises LanguageToolError."""

    def __init__(self, url: str) -> None:
        self._url = url
        try:
            # The library's types do not know that None keeps requests from using a proxy.
            no_proxies: Any = dict.fromkeys(("http", "https", "all"))
            self._client = _Client(_LANGUAGE, remote_server=url, proxies=no_proxies)
        except Exception as error:  # the library raises a dozen kinds
            raise LanguageToolError(
                f"{url} does not answer as LanguageTool does: {_line(error)}"
            ) from None

    def remarks(self, text: str, rules: Iterable[str], *, only: bool = True) -> list[Remark]:
        """Return what `rules` object to in `text`, and unless `only`, all that are on by default.

        Raises LanguageToolError.
        """
        self._client.enabled_rules = set(rules)
        self._client.enabled_rules_only = only
        try:
            return list(_remarks(text, self._client.check(text)))
        except Exception as error:
            raise LanguageToolError(f"{self._url} failed: {_line(error)}") from None


def _line(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:_DETAIL]


def _remarks(text: str, matches: Iterable[Any]) -> Iterator[Remark]:
    for match in matches:
        # Starts are in code points, lengths in units of UTF-16.
        end = _end(text, match.offset, match.error_length)
        span = Span(match.offset, end)
        if 0 <= span.start < end <= len(text) and _seen(text[span.start : end], match):
            yield Remark(
                match.rule_id, match.category, match.message, span, tuple(match.replacements)
            )


def _end(text: str, start: int, units: int) -> int:
    end = start
    while units > 0 and end < len(text):
        units -= 2 if ord(text[end]) > _BMP_END else 1
        end += 1
    return end


def _seen(found: str, match: Any) -> bool:
    """Whether LanguageTool's own excerpt shows what we found at the place it named."""
    return " ".join(found.split()) in " ".join(match.context.split())
