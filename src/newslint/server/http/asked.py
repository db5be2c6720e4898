"""What a client asks for: the parameters of LanguageTool's `/v2/check`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from newslint.catalogue.selection import ALL, FAMILY, choose
from newslint.linting.linter import Linter
from newslint.server.http.annotated import Annotated, DataError, annotated, plain
from newslint.server.http.guard import RefusedError
from newslint.source.language import detect

LANGUAGES = {
    "en-US": "English (US)",
    "en-GB": "English (GB)",
    "en-AU": "English (Australian)",
    "en-CA": "English (Canadian)",
    "en-NZ": "English (New Zealand)",
    "en-ZA": "English (South African)",
    "en": "English",
}
"""The languages that are read, by their codes."""

_DEFAULT = "en-US"
_ALL, _WHOLE, _PARTS = "all", "textLevelOnly", "allButTextLevelOnly"
"""The browser add-on asks for the rules about whole texts by themselves."""
_ENGLISH = "en"
_ENOUGH = 80  # code points: the language of less cannot be told


@dataclass(frozen=True, slots=True)
class Asked:
    """One question; `detected` is the language that the text seems to be in."""

    document: Annotated
    language: str
    detected: str
    enabled: tuple[str, ...] = ()
    disabled: tuple[str, ...] = ()
    only: bool = False
    picky: bool = False
    mode: str = _ALL

    def wants(self, *, across: bool) -> bool:
        """Whether a rule is asked for; `across` is one that reads more than a paragraph."""
        return self.mode != (_PARTS if across else _WHOLE)

    @property
    def is_english(self) -> bool:
        """Whether there is anything to say of the text."""
        return self.detected == _ENGLISH


def asked(parameters: Mapping[str, str], most: int) -> Asked:
    """Read the parameters of a question of at most `most` code points. Raises RefusedError."""
    document = _document(parameters)
    if len(document.original) > most:
        raise RefusedError(413, f"Your text exceeds the limit of {most} characters")
    language = parameters.get("language")
    if not language:
        raise RefusedError(400, "Missing 'language' parameter, e.g. 'language=en-US'")
    if language != "auto" and language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise RefusedError(
            400, f"'{language}' is not a language that newslint reads: {known}, auto"
        )
    detected = _ENGLISH
    if language == "auto":
        language = _preferred(parameters.get("preferredVariants", ""))
        if len(document.text) >= _ENOUGH:
            detected = detect(document.text)
    found = Asked(
        document,
        language,
        detected,
        _names(parameters, "enabledRules", "enabledCategories"),
        _names(parameters, "disabledRules", "disabledCategories"),
        parameters.get("enabledOnly") in ("true", "yes"),
        parameters.get("level") == "picky",
        parameters.get("mode", _ALL),
    )
    if found.only and not found.enabled:
        raise RefusedError(400, "You must specify enabled rules when using enabledOnly")
    return found


def _document(parameters: Mapping[str, str]) -> Annotated:
    text, data = parameters.get("text"), parameters.get("data")
    if (text is None) == (data is None):
        raise RefusedError(400, "Set either the 'text' or the 'data' parameter")
    if text is not None:
        return plain(text)
    try:
        return annotated(data or "")
    except DataError as error:
        raise RefusedError(400, str(error)) from None


def _preferred(variants: str) -> str:
    return next((each for each in variants.split(",") if each in LANGUAGES), _DEFAULT)


def _names(parameters: Mapping[str, str], *keys: str) -> tuple[str, ...]:
    listed = (name.strip() for key in keys for name in parameters.get(key, "").split(","))
    return tuple(dict.fromkeys(filter(None, listed)))


def rules(linter: Linter, question: Asked) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what is selected and what is ignored for a question, of the rules there are.

    As with LanguageTool, unknown names are passed over; its own rules go by their own names.
    """
    known = {ALL, FAMILY, *linter.known, *(each.category for each in linter.known.values())}
    enabled = _known(question.enabled, known)
    select, ignore = linter.config.select, linter.config.ignore
    if question.only:
        select = enabled
    elif question.picky:
        select = (ALL,)
    elif enabled and select:
        select = (*select, *enabled)
    elif enabled:
        select = (*choose(linter.known, (), ()), FAMILY, *enabled)
    return select, (*ignore, *_known(question.disabled, known))


def _known(names: tuple[str, ...], known: set[str]) -> tuple[str, ...]:
    lower = {name.lower(): name for name in known}
    found = (lower.get(name.lower()) or _of_languagetool(name) for name in names)
    return tuple(filter(None, found))


def _of_languagetool(name: str) -> str:
    return f"{FAMILY}/{name}" if name.replace("_", "").isalnum() and name.isupper() else ""


def choosing(linter: Linter, question: Asked) -> Linter:
    """Return a linter with the rules that are asked for."""
    select, ignore = rules(linter, question)
    if (select, ignore) == (linter.config.select, linter.config.ignore):
        return linter
    return linter.configured(replace(linter.config, select=select, ignore=ignore))
