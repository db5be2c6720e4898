"""The forms of verbs: `go`, `went`, `gone`, `going`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from newslint.english.lexicon import table, words

_MUTE_E = re.compile(r"[^eoy]e$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")


@lru_cache
def gerund(verb: str) -> str:
    """Return the -ing form of a base form: `make`, `making`; `stop`, `stopping`."""
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if _MUTE_E.search(verb) and verb != "be":
        return f"{verb[:-1]}ing"
    return f"{_doubled(verb)}ing"


@lru_cache
def past(verb: str) -> str:
    """Return the past tense of a base form: `go`, `went`."""
    return table("irregular-verbs", "past").get(verb) or _regular(verb)


@lru_cache
def participle(verb: str) -> str:
    """Return the past participle of a base form: `go`, `gone`."""
    return table("irregular-verbs", "participle").get(verb) or _regular(verb)


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if _CONSONANT_Y.search(verb):
        return f"{verb[:-1]}ied"
    return f"{_doubled(verb)}ed"


def _doubled(verb: str) -> str:
    """Return the stem before an ending that begins with a vowel."""
    return verb + verb[-1] if verb in words("doubling-verbs") else verb


@lru_cache
def third(verb: str) -> str:
    """Return what he, she or it does: `goes`, `tries`, `has`."""
    known = {"be": "is", "have": "has", "do": "does", "go": "goes"}.get(verb)
    if known:
        return known
    if _CONSONANT_Y.search(verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if re.search(r"(?:s|x|z|ch|sh|o)$", verb) else f"{verb}s"


@lru_cache
def only_past() -> frozenset[str]:
    """Return past tenses that are no participle and no base form: `went`, `took`."""
    irregular = table("irregular-verbs", "past")
    participles = frozenset(table("irregular-verbs", "participle").values())
    found = {form for verb, form in irregular.items() if form != verb}
    return frozenset(found - participles - frozenset(irregular)) - {"was", "proved", "swelled"}


@lru_cache
def _bases() -> Mapping[str, str]:
    return {form: verb for verb, form in table("irregular-verbs", "past").items() if form != verb}


def base_of_past(form: str) -> str:
    """Return the base form of an irregular past tense, "" for any other word: `went`, `go`."""
    return _bases().get(form, "")
