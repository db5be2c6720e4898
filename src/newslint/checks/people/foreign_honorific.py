"""Honorifics of other languages that a translation left standing: Sra. Ramírez, Herr Scholz."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newslint.article.article import Article, once
from newslint.english.lexicon import rows
from newslint.english.names import fold
from newslint.model import Edit, Match, Safety, Span
from newslint.people.mentions import Kind, Mention
from newslint.people.people import people

if TYPE_CHECKING:
    from spacy.tokens import Token

    from newslint.people.person import Person

_ALIKE = 2  # mentions
_PLAIN = frozenset(
    {"Dr.", "Mayor", "Minister", "Miss", "Mr.", "Mrs.", "President", "Professor", "Sen."}
)
"""What English has for the honorifics of the rule; nobles and clergy keep theirs as names."""

_DROPPED = frozenset(
    {"D", "Dom", "Don", "Dona", "Doña", "Dña"}
    | {"Ingeniera", "Ingeniero", "Licenciada", "Licenciado"}
)
"""Honorifics for which English has nothing."""

_BEHIND = frozenset({"Bey", "Hanım"})
"""Honorifics that stand behind the first name."""

_DOTTED = frozenset({"D", "M", "Sig", "Sr"})
"""Honorifics that have a period wherever they are one."""

_IN_ENGLISH = frozenset({"Hindi", "Indonesian", "Malay"})
"""Languages whose honorifics stay in the English of their countries."""


class _Honorific(NamedTuple):
    language: str
    english: str
    gender: str
    sure: bool


@cache
def _table() -> Mapping[str, _Honorific]:
    """Map honorifics without their period; `sure` ones are no name, initial or English word."""
    return {
        row["title"]: _Honorific(row["language"], row["english"], row["gender"], name == "titles")
        for name in ("ambiguous-titles", "titles")
        for row in rows(name)
        if (row["english"] in _PLAIN or row["title"] in _DROPPED)
        and row["language"] not in _IN_ENGLISH
    }


@cache
def _pattern() -> re.Pattern[str]:
    titles = sorted((re.escape(title) for title in _table()), key=len, reverse=True)
    return re.compile(rf"(?<![\w.’'-])(?P<title>{'|'.join(titles)})\.?(?![\w’'.-])")


_ON_STAGE = re.compile(
    r"Don (?:Carlo|Camillo|Corleone|Giovanni|Juan|Pasquale|Quichotte|Quijote|Quixote)\b"
    r"|Doña Bárbara\b|Frau Holle\b|Herr (?:Flick|Puntila)\b|Monsieur (?:Hulot|Jourdain|Verdoux)\b"
)
"""Whom everybody knows by such a name."""


def foreign_honorific(article: Article) -> Iterator[Match]:
    """Yield each honorific of another language beside the name of a person."""
    doc = article.doc
    for found in _pattern().finditer(article.prose):
        if article.quoted(Span(*found.span())):
            continue
        window = doc.char_span(*found.span(), alignment_mode="expand")
        if window is None:
            continue
        if window.start and window[0].nbor(-1).lower_ == "a":
            continue  # "in love with a Mademoiselle Moreau": so she was called
        if _ON_STAGE.match(article.prose, found.start()):
            continue
        title = found["title"]
        if title in _DOTTED and not found.group().endswith("."):
            continue
        if title in _BEHIND:
            match = _behind(article, window[0], found)
        else:
            match = _before(article, found, window[0], window.end)
        if match is not None:
            yield match


def _before(article: Article, found: re.Match[str], first: Token, end: int) -> Match | None:
    """Return the match of an honorific before a name that begins with the token `end`."""
    if end == len(article.doc):
        return None
    name, entry = article.doc[end], _table()[found["title"]]
    if not _is_name(name) or (first.i and _is_somebody(article, first.nbor(-1))):
        return None
    bearer = _bearer(article, found["title"], name, entry)
    if bearer is None and (not entry.sure or people(article).at(name) is None):
        return None
    right = _english(article, found["title"])
    edit = Edit(Span(found.start(), found.end() if right else name.idx), right)
    return Match(
        Span(*found.span()),
        _values(found.group(), found["title"], right),
        ((edit,),),
        Safety.UNSAFE if bearer else Safety.HINT,
    )


def _behind(article: Article, title: Token, found: re.Match[str]) -> Match | None:
    """Return the match of an honorific behind the first name of somebody known: "Ahmet Bey"."""
    if title.i == title.sent.start:
        return None
    key, name = found["title"], title.nbor(-1)
    if article.prose[name.idx + len(name) : found.start()].strip():
        return None
    bearer = _bearer(article, key, name, _table()[key]) if _is_name(name) else None
    if bearer is None or fold(bearer.words[0]) != fold(name.text):
        return None
    right = f"{_english(article, key)} {bearer.words[-1]}"
    span = Span(name.idx, found.end("title"))
    return Match(span, _values(key, key, right), ((Edit(span, right),),), Safety.HINT)


def _is_somebody(article: Article, token: Token) -> bool:
    """Whether a word is of a name too, so that the honorific is a surname: "Steffi Graf"."""
    return token.text[0].isupper() and people(article).at(token) is not None


def _is_name(token: Token) -> bool:
    return token.text[0].isupper() and len(token.text) > 1 and token.tag_ in ("NNP", "NNPS")


def _bearer(article: Article, title: str, name: Token, entry: _Honorific) -> Mention | None:
    """Return a mention by full name, elsewhere, of the person that `name` is said of."""
    said, title = fold(name.text), fold(title)
    for words, mention, person in _full_names(article).get(said, ()):
        if title in words or (mention.start <= name.i < mention.end and not mention.titles):
            continue
        # "M. Macron" is Emmanuel, "M. Curie" may be Marie.
        if len(title) == 1 and (words[0].startswith(title) or said != words[-1]):
            continue
        if person.certain and person.gender != entry.gender:
            continue
        return mention
    return None


@once
def _full_names(article: Article) -> dict[str, list[tuple[tuple[str, ...], Mention, Person]]]:
    """Return mentions by full name, with their folded words, by the first and by the last word.

    Of those that are alike two are enough: one of them is elsewhere.
    """
    found: dict[str, list[tuple[tuple[str, ...], Mention, Person]]] = defaultdict(list)
    alike: Counter[tuple[tuple[str, ...], bool, int]] = Counter()
    for mention, person in people(article).mentions:
        if mention.kind is not Kind.NAME or len(mention.words) < 2:
            continue
        words = tuple(fold(word).removesuffix("'s") for word in mention.words)
        kind = (words, bool(mention.titles), id(person))
        alike[kind] += 1
        if alike[kind] <= _ALIKE:
            for outer in {words[0], words[-1]}:
                found[outer].append((words, mention, person))
    return found


def _english(article: Article, title: str) -> str:
    """Return what English writes, as the article does: Ms or Mrs., with a period or without."""
    right = "" if title in _DROPPED else _table()[title].english
    if right == "Mrs." and not _has_mrs(article):
        right = "Ms."
    if right in ("Mr.", "Mrs.", "Ms.", "Dr.") and _has_bare(article):
        right = right[:-1]
    return right


@once
def _has_mrs(article: Article) -> bool:
    return re.search(r"\bMrs\b", article.prose) is not None


@once
def _has_bare(article: Article) -> bool:
    """Whether an article writes honorifics without a period."""
    return re.search(r"\b(?:Mrs?|Ms|Dr) ", article.prose) is not None


def _values(shown: str, title: str, right: str) -> dict[str, str]:
    return {
        "title": shown,
        "language": _table()[title].language,
        "advice": f'write "{right}"' if right else "leave it out",
    }
