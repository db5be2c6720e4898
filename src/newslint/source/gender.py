"""What the grammar of a source says of people: pronouns, verbs and offices that agree with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from newslint.article.article import Article, once
from newslint.english.gender import Gender
from newslint.english.lexicon import rows
from newslint.model import Span
from newslint.source.names.words import Word, bearers_of, people_of, words_of
from newslint.source.text import source_text

_NO_SPACES = frozenset({"ja", "zh"})
_NOT_HE = "[人国國乡鄉日方岸等此]"
"""What makes other words of `他` and `彼`: others, abroad, the far shore."""
_HALF = 0.5  # of the bearers of a name
_GENDERS = (("female", Gender.FEMALE), ("male", Gender.MALE))
_ARTICLES = {
    "es": {"la": Gender.FEMALE, "el": Gender.MALE},
    "pt": {"a": Gender.FEMALE, "o": Gender.MALE},
    "it": {"la": Gender.FEMALE, "il": Gender.MALE},
    "fr": {"la": Gender.FEMALE, "le": Gender.MALE},
}
"""Articles before an office that has one form for all: `la portavoz Ana Olmedo`."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A word of a text that has the gender of a person; `span` is code points of the text."""

    gender: Gender
    word: str
    span: Span


@dataclass(frozen=True, slots=True)
class Told:
    """What a source says of the person who bears a name."""

    name: str
    gender: Gender
    word: str


@cache
def _pronouns(language: str) -> tuple[re.Pattern[str], dict[str, Gender]] | None:
    row = _row(language, "pronoun")
    if row is None:
        return None
    forms = {
        form: gender
        for column, gender in _GENDERS
        for form in row[column].split("; ")
        if form
    }  # fmt: skip
    listed = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
    if language in _NO_SPACES:
        return re.compile(f"(?<![其吉])(?:{listed})(?![らの]?(?:女|們|们|ら)|{_NOT_HE})"), forms
    return re.compile(rf"(?<![\w-])(?:{listed})(?![\w-])"), forms


def _row(language: str, kind: str) -> dict[str, str] | None:
    found = (row for row in rows("gender-abroad") if row["language"] == language)
    return next((dict(row) for row in found if row["kind"] == kind), None)


def pronouns(text: str, language: str) -> list[Sign]:
    """Return the pronouns of a text that have the gender of a person: `она`, `彼女`."""
    known = _pronouns(language)
    if known is None:
        return []
    pattern, forms = known
    return [
        Sign(forms[found[0]], text[found.start() : found.end()], Span(found.start(), found.end()))
        for found in pattern.finditer(text.lower())
    ]


@once
def told(article: Article) -> tuple[Told, ...]:
    """Return what the source of an article says of the people whom it names in full."""
    source = source_text(article)
    if source is None:
        return ()
    return tuple(
        each for sentence in source.sentences for each in _told(sentence.text, source.language)
    )


def _told(text: str, language: str) -> Iterator[Told]:
    """Yield what stands beside each full name: `заявила Мария Котова`, `la ministra Ana Olmedo`."""
    words = words_of(text)
    for run in people_of(text):
        first = next(n for n, word in enumerate(words) if word.span == run[0].span)
        last = first + len(run) - 1
        before = words[max(0, first - 3) : first]
        after = words[last + 1 : last + 2]
        for word, gender in (*_offices(text, before, language), *_verbs(before, after, language)):
            yield Told(run[-1].text, gender, word)


def _offices(text: str, before: tuple[Word, ...], language: str) -> Iterator[tuple[str, Gender]]:
    """Yield the office that stands just before a name where its form has a gender."""
    low = [word.text.lower() for word in before]
    for size in (2, 1):
        office = " ".join(low[-size:]) if len(low) >= size else ""
        genders = _office_forms(language).get(office, frozenset())
        article = low[-size - 1] if len(low) > size else ""
        if genders and article in _ARTICLES.get(language, {}):
            told = text[before[-size - 1].span.start : before[-1].span.end]
            yield told, _ARTICLES[language][article]
            return
        if len(genders) == 1:
            yield text[before[-size].span.start : before[-1].span.end], next(iter(genders))
            return


@cache
def _office_forms(language: str) -> dict[str, frozenset[Gender]]:
    found: dict[str, set[Gender]] = {}
    for row in rows("offices-abroad"):
        if row["language"] != language:
            continue
        for column, gender in _GENDERS:
            for form in filter(None, row[column].split("; ")):
                found.setdefault(form, set()).add(gender)
                if column == "male" and not row["female"]:
                    found[form].add(Gender.FEMALE)  # one form for all
    return {form: frozenset(genders) for form, genders in found.items()}


def _verbs(
    before: tuple[Word, ...], after: tuple[Word, ...], language: str
) -> Iterator[tuple[str, Gender]]:
    """Yield the verb of speech beside a name where its past tense agrees with it."""
    row = _row(language, "verb")
    for word in (*before[-1:], *after[:1]) if row else ():
        for column, gender in _GENDERS:
            if row and word.text.lower() in row[column].split("; "):
                yield word.text, gender


_PAST = {
    "ru": {Gender.FEMALE: r"\w{2}ла(?:сь)?\b", Gender.MALE: r"\w{2}л(?:ся)?\b"},
    "uk": {Gender.FEMALE: r"\w{2}ла(?:ся)?\b", Gender.MALE: r"\w{2}в(?:ся)?\b"},
    "pl": {Gender.FEMALE: r"\w{2}ła\b", Gender.MALE: r"\w{2}ł\b"},
    "cs": {Gender.FEMALE: r"\w{2}la\b", Gender.MALE: r"\w{2}l\b"},
}
"""Verbs in the past, which may have somebody of that gender for their subject."""

_OWNER_UNTOLD = frozenset({"es", "pt", "it", "fr"})
"""Languages whose "his" and "her" are one word, and most of whose "he" and "she" are left out."""

_PREPOSITION = re.compile(
    r"(?:\b(?:a|à|ante|avec|chez|com|con|contra|contre|da|de|di|em|en|entre|hacia|para|per|por|pour"
    r"|sans|sem|sin|sobre|sur|tra|vers) |\b[dl]['’])\Z",
    re.IGNORECASE,
)


def only_gender(text: str, language: str) -> Sign | None:
    """Return a pronoun of a text where all that it says of anybody's gender is the same.

    None where both genders stand there, no pronoun is a subject, or a thing may be meant.
    """
    signs = pronouns(text, language)
    if not signs or len({sign.gender for sign in signs}) > 1:
        return None
    gender = signs[0].gender
    if not any(_is_subject(sign, text, language) for sign in signs):
        return None  # "með honum": who goes with him?
    others = _PAST.get(language, {}).get(gender.opposite)
    if others and re.search(others, text.lower()):
        return None
    if language == "de" and gender is Gender.FEMALE:  # "sie" is "they", too
        return None
    if language == "fr" and gender is Gender.MALE:  # "il y a"
        return None
    if language in _OWNER_UNTOLD and (
        len(signs) > 1 or _PREPOSITION.search(text[: signs[0].span.start])
    ):
        return None
    return signs[0]


def _is_subject(sign: Sign, text: str, language: str) -> bool:
    if language == "ja":
        return text[sign.span.end : sign.span.end + 1] in ("は", "が")
    if language == "zh":
        return not text[: sign.span.start].strip() or text[sign.span.start - 1] in "，。；：“"
    row = _row(language, "subject")
    return row is not None and sign.word.lower() in (
        *row["female"].split("; "), *row["male"].split("; ")
    )  # fmt: skip


def owner_told(language: str) -> bool:
    """Whether a language tells "his" from "her"."""
    return language not in _OWNER_UNTOLD


_COUNTED = frozenset({"cs", "is", "ja", "pl", "ru", "uk", "zh"})
"""Languages all of whose pronouns show the gender of a person, "his" and "him" as well."""

_SURNAMES = {
    Gender.FEMALE: re.compile(
        r"\b[А-ЯІЇЄҐ]\w+(?:(?:[оеє]в|[иі]н)а|ь?[сц]к(?:а|ая|ой|ую|ої|у))\b"
        r"|\b[A-ZČŠŽŁŚ]\w+(?:ová|[sc]k[aá]|dótt[iu]r)\b"
    ),
    Gender.MALE: re.compile(
        r"\b[А-ЯІЇЄҐ]\w+(?:[оеє]в|[иі]н|[сц]ь?кий)\b|\b[A-ZČŠŽŁŚ]\w+(?:[sc]k[iý]|sson)\b"
    ),
}
"""Surnames that show whose they are: `Котова` is a woman, or a man in some case."""


def agreeing(text: str, language: str) -> tuple[Sign, ...]:
    """Return all pronouns of a text if they are of one gender and nobody of the other is told of.

    Neither a verb, a noun ("her mother") nor a name may be somebody's of the other gender. Empty
    where the language does not show the gender of each person.
    """
    signs = tuple(pronouns(text, language)) if language in _COUNTED else ()
    if len({sign.gender for sign in signs}) != 1:
        return ()
    return () if _tells_of(text, language, signs[0].gender.opposite) else signs


def _tells_of(text: str, language: str, gender: Gender) -> bool:
    """Whether a text may tell of somebody of a gender, whatever its pronouns say."""
    past = _PAST.get(language, {}).get(gender)
    relatives = _relatives(language, gender)
    return bool(
        (past and re.search(past, text.lower()))
        or (relatives and relatives.search(text.lower()))
        or _SURNAMES[gender].search(text)
        or any(word.capital and _may_bear(word, gender) for word in words_of(text))
    )


@cache
def _relatives(language: str, gender: Gender) -> re.Pattern[str] | None:
    """Return how a language calls men or women, by the beginnings of the words."""
    row = _row(language, "relative")
    if row is None:
        return None
    begin = "" if language in _NO_SPACES else r"(?<!\w)"
    stems = row["female" if gender is Gender.FEMALE else "male"].split("; ")
    return re.compile(f"{begin}(?:{'|'.join(stems)})")


def _may_bear(word: Word, gender: Gender) -> bool:
    """Whether a first name, in some case, may be one of a gender: `Александра` may be both."""
    known = [bearers.p_female for bearers in bearers_of(word.text)]
    return any((share > _HALF) is (gender is Gender.FEMALE) for share in known)
