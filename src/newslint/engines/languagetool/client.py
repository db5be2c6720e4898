"""Asking a LanguageTool server about a text; language-tool-python reads its answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import requests

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


class Client:
    """A connection to the LanguageTool server at `url`. Raises LanguageToolError.

    The library's own client follows redirects, by which a server could send an article on.
    """

    def __init__(self, url: str) -> None:
        self.version = ""
        """The version of the server, once it has answered; empty where it does not say."""
        self._url = url
        self._session = requests.Session()
        self._session.trust_env = False  # no proxy and no password of the environment
        try:
            languages = self._answer("GET", "languages")
            if not any(each.get("longCode") == _LANGUAGE for each in languages):
                raise LanguageToolError(f"it has no {_LANGUAGE}")
        except (OSError, ValueError, AttributeError, LanguageToolError) as error:
            raise LanguageToolError(
                f"{url} does not answer as LanguageTool does: {_line(error)}"
            ) from None

    def remarks(self, text: str, rules: Iterable[str], *, only: bool = True) -> list[Remark]:
        """Return what `rules` object to in `text`, and unless `only`, all that are on by default.

        Raises LanguageToolError.
        """
        from language_tool_python import Match

        data = {"language": _LANGUAGE, "text": text, "enabledRules": ",".join(sorted(set(rules)))}
        if only:
            data["enabledOnly"] = "true"
        try:
            answer = self._answer("POST", "check", data)
            self.version = _version(answer)
            return list(_remarks(text, [Match(each, text) for each in answer["matches"]]))
        except (OSError, ValueError, KeyError, TypeError, LanguageToolError) as error:
            raise LanguageToolError(f"{self._url} failed: {_line(error)}") from None

    def _answer(self, method: str, what: str, data: dict[str, str] | None = None) -> Any:
        """Ask the server once. Raises OSError, ValueError and LanguageToolError."""
        answer = self._session.request(
            method,
            f"{self._url.rstrip('/').removesuffix('/v2')}/v2/{what}",
            data=data,
            timeout=REQUEST_LIMIT,
            allow_redirects=False,
        )
        if answer.is_redirect:
            raise LanguageToolError("it would send the article on to another address")
        if not answer.ok:
            raise LanguageToolError(answer.text)
        try:
            return answer.json()
        except ValueError:
            raise LanguageToolError(answer.text) from None


def _version(answer: Any) -> str:
    """Return the version that an answer of LanguageTool names: "6.8"."""
    software = answer.get("software") if isinstance(answer, dict) else None
    version = software.get("version") if isinstance(software, dict) else None
    return version[:_DETAIL] if isinstance(version, str) else ""


def _line(error: Exception) -> str:
    name = "" if isinstance(error, LanguageToolError) else f"{type(error).__name__}: "
    return " ".join(f"{name}{error}".split())[:_DETAIL]


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
