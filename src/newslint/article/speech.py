"""What stands beside somebody's words: who said them, and how those who speak call themselves."""

from __future__ import annotations

import re
from functools import cache

from newslint.english.lexicon import words


@cache
def attribution() -> re.Pattern[str]:
    """Match what says who spoke, behind a quotation: "Novak said", "said the minister", "he"."""
    return re.compile(
        rf"\s*(?:{said_forms()}|(?:he|she|they|it|who) (?:\w+ly |also |then )?(?:{said_forms()})"
        rf"|(?:[Tt]he |[Aa]n? )?(?:(?!I |We )[A-Z][\w.'’-]*,? ){{1,5}}(?:also )?(?:{said_forms()})"
        rf"|the (?:[\w'’-]+ ){{1,6}}(?:{said_forms()}))\b"
    )


@cache
def verb_first() -> re.Pattern[str]:
    """Match what says who spoke where it begins with its verb: "said Novak", "she said"."""
    return re.compile(
        rf"\s*(?:{said_forms()}|(?:he|she|they|it) (?:\w+ly |also |then )?(?:{said_forms()}))\b"
    )


@cache
def introduction() -> re.Pattern[str]:
    """Match what says who speaks, before a quotation: "Novak said: ", "she adds, "."""
    return re.compile(
        rf"\b(?:{said_forms()})\b[^.?!“”\"\n]{{0,60}}[:,] ?$|: ?$|\b(?:{said_forms()})(?: that)? $"
    )


@cache
def introduction_within() -> re.Pattern[str]:
    """Match what says who speaks before a whole sentence: "said on Monday: We …"."""
    return re.compile(rf"\b(?:{said_forms()})\b(?:[^.?!“”\":\n]{{0,60}}: ?|, )(?=[A-Z])")


@cache
def unmarked_speech() -> re.Pattern[str]:
    """Match what says who speaks before somebody's "we" without a mark: "said on Monday: We"."""
    return re.compile(rf"\b(?:{said_forms()})\b[^,.?!“”\":\n]{{0,60}}: (?=(?:I|My|Our|We)\b)")


_IRREGULAR = {
    "admit": "admitted",
    "brag": "bragged",
    "quip": "quipped",
    "say": "said",
    "tell": "told",
    "think": "thought",
    "write": "wrote",
}
_MORE = frozenset(
    {"adding", "explaining", "noting", "quoted", "quotes", "saying", "shared", "went on"}
)


@cache
def telling_verbs() -> frozenset[str]:
    """Return the verbs of saying and thinking: beside their commas stands what is said."""
    return words("speech-verbs") | words("opinion-verbs")


@cache
def said_forms() -> str:
    """Return the forms of verbs that say who speaks, as alternatives of a pattern: "said|says"."""
    forms = set(_MORE)
    for verb in words("speech-verbs"):
        forms |= {_IRREGULAR.get(verb, _past(verb)), _third(verb)}
    return "|".join(sorted(forms))


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if re.search(r"[^aeiou]y$", verb) else verb + "ed"


def _third(verb: str) -> str:
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ies"
    return verb + ("es" if re.search(r"(?:s|sh|ch|x)$", verb) else "s")


_FIRST = re.compile(
    r"\b(?:I|[Ww]e|[Mm]e|[Mm]y|[Uu]s|[Oo]ur|[Yy]ou|[Yy]our|[Mm]yself|[Oo]urselves)\b"
)


def first_person(text: str) -> bool:
    """Whether somebody speaks of themselves in a text, or to somebody: "we are sorry"."""
    return _FIRST.search(text) is not None
