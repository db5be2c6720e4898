"""Words and paragraphs of another language: `Il government closed`, `the und mayor came`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.article.words import words_of
from newslint.checks.calques.foreign_word_names import NAME, apart, joined
from newslint.checks.calques.foreign_word_paragraphs import foreign_paragraphs
from newslint.edits import replaced
from newslint.english.common import common, is_function
from newslint.english.contractions import GARBLED
from newslint.english.lexicon import table, words
from newslint.english.phrase_ends import ends_phrases
from newslint.model import Match, Safety, Span

_ARTICLES = re.compile(
    r"(?<![\w’'-])(?P<at>Il|il|El|el|Gli|gli|Los|Les|Las|Das|Der)[ \xa0]"
    r"(?P<next>[a-zA-Z]+)(?![\w’'-])"
)
_TRANSCRIBED = re.compile(
    r"(?<![\w’'.@/-])[a-z]{4,}(?:ovani[jy]?[aeu]|[yi]rovk[aiu]|ovye|ovykh|eskaya|eskiye|eskogo"
    r"|nostyu|eniya|eniye|ennyy|ennaya|ennye|anie|yakh|ykh)(?![\w’'@/-])"
)
"""Words of Russian in Latin letters, by their endings: `parazitirovanie`."""
_AGED = re.compile(r"(?<![\w.,-])(?P<years>[1-9]\d)-?(?:enne|enni|jährige[nrs]?|летн\w+)(?!\w)")
"""Who is of an age, in Italian, German or Russian: `a 17enne`."""
_BETWEEN = re.compile(
    r"(?<=[a-z][ \xa0])(?:(?:y|e|et|dello|degli|dei|delle|della|del|de la|de los|de las|aux|la"
    r"|der|dem|las|los)"
    r"(?=[ \xa0](?!mail|book|commerce)[a-z])|l['’](?=[a-z]{4}))"
)
"""What is no English between two English words: `bread y butter`, `of l'government`."""
_MEANS = {
    **dict.fromkeys(("y", "e", "et", "i", "ve", "dan"), "and"),
    **dict.fromkeys(("con", "mit"), "with"),
    **dict.fromkeys(("ma", "sino"), "but"),
    **{"de": "of", "en": "in", "para": "for", "iz": "from"},
    **dict.fromkeys(("la", "der", "dem", "las", "los", "l'", "l’"), "the"),
    **dict.fromkeys(
        ("dello", "degli", "dei", "delle", "della", "del", "de la", "de los", "de las"), "of the"
    ),
}
"""What they are in English, where it can be only one word."""
_SPOKEN_OF = re.compile(
    r"\b(?:words?|phrase|means?|meaning|known as|in (?:Spanish|French|German|Italian))\b"
    r"|\bcalled (?!for\b|on\b|off\b|the (?:police|fire)\b)(?=\w+\W)"
)
_SELDOM = 3  # times: a word that stands more often is the article's matter
_OPENS = "“\"‘'«*_([<"
_DETERMINED = re.compile(
    r"(?:(?<=[a-z][ \xa0])(?:de|en|con|para|mit|ve|dan|di|iz|na|i)"
    r"|(?<=[a-z],[ \xa0])(?:ma|sino))"
    r"(?=[ \xa0](?:the|an?|his|her|their|its|our|this|these|those|two|three|four|\d+)[ \xa0])"
)
"""Small words before an article or a number, which none of a borrowed phrase stand before."""
_SWINDLE = re.compile(r"\b(?:to|who|that|would|will|could|can|and|or|the|a|pro|[a-z]+s)[ \xa0]$")
"""What stands before "con" where it is English."""


def foreign_word(article: Article) -> Iterator[Match]:
    """Find what was left of another language: `Il government`, `the und mayor`."""
    found = [*foreign_paragraphs(article)]
    yield from found
    more = _aged, _determined, _transcribed, _lettered, _nouns, _joined, _elided
    for match in (
        *_articles(article),
        *_words(article),
        *(m for way in more for m in way(article)),
    ):
        if not any(each.span.start <= match.span.start < each.span.end for each in found):
            yield match


def _articles(article: Article) -> Iterator[Match]:
    """Find articles of another language before English words: `Il government`, `el Monday`."""
    prose = article.prose
    for found in _ARTICLES.finditer(prose):
        word, following = found["at"], found["next"]
        span = Span(*found.span("at"))
        day = (following in words("calendar") or following == "March") and word.lower() == "el"
        if not day and (not _english(following) or not following.islower() or len(following) < 4):
            continue
        opens = re.search(r"(?:^|[.!?][”\"]?\s|\n)$", prose[: span.start][-3:]) is not None
        if word[0].isupper() and not (opens or (day and word == "El")):
            continue
        if _meant(article, span) or (not day and _named(prose, span, before_only=True)):
            continue
        right = "on" if day else "the"
        if opens:
            right = right.capitalize()
        yield _replaced(word, span, right)


def _aged(article: Article) -> Iterator[Match]:
    for found in _AGED.finditer(article.prose):
        right = f"{found['years']}-year-old{'s' * found[0].endswith('enni')}"
        yield _replaced(found[0], Span(*found.span()), right)


def _longest_first(listed: Iterable[str]) -> str:
    """Return a pattern of words of which some begin others."""
    return "|".join(map(re.escape, sorted(listed, key=len, reverse=True)))


@lru_cache
def _pattern() -> re.Pattern[str]:
    listed = _longest_first(table("foreign-words", "languages"))
    return re.compile(rf"(?<![\w’'.@/-])(?:{listed})(?![\w’'@/-]|\.\w)")


def _words(article: Article) -> Iterator[Match]:
    """Find small words of another language between words of English: `the und mayor`."""
    prose = article.prose
    for found in _pattern().finditer(prose):
        span = Span(*found.span())
        if not _meant(article, span) and not _named(prose, span) and _among_english(prose, span):
            right = table("foreign-words", "english")[found.group()]
            yield _guessed(found.group(), span, right)
    for found in _BETWEEN.finditer(prose):
        span = Span(*found.span())
        # An elision stands at the next word; the others stand off it.
        at = Span(span.start, span.end - found.group().endswith(("'", "’")))
        if not _meant(article, span) and _among_english(prose, at):
            yield _small(prose, span)


def _determined(article: Article) -> Iterator[Match]:
    """Find small words before an article: `the owner de the bar`, `sang con her band`."""
    prose = article.prose
    for found in _DETERMINED.finditer(prose):
        span, word = Span(*found.span()), found.group()
        if word == "con" and _SWINDLE.search(prose, max(0, span.start - 20), span.start):
            continue
        if not _meant(article, span) and not _named(prose, span) and _among_english(prose, span):
            yield _guessed(word, span, _MEANS.get(word, ""))


def _small(prose: str, span: Span) -> Match:
    """Return the match of a small word, with what it is in English: `bread y butter`."""
    text = prose[span.start : span.end]
    right = _MEANS.get(text)
    if right is None:
        return _shown(text, span)
    if right == "of the" and re.search(r"\bof[ \xa0]$", prose[: span.start][-4:]):
        right = "the"
    values = {"text": f'"{text}"', "advice": f'write "{right}"'}
    written = f"{right} " if text.endswith(("'", "’")) else right
    return Match(span, values, (replaced(span.start, span.end, written),))


_LETTERED = re.compile(
    r"(?<![^\s(“\"])(?=[^\W\d_A-Z]*[à-öø-ÿāăąćčďđēėęěğģīįıķļłńņňōőœřśşšţťūůűųźżžșț])"
    r"[^\W\d_A-Z]{4,}(?=[.,;:?!”\"]*(?:\s|$))"
)


def _lettered(article: Article) -> Iterator[Match]:
    """Find words in lower case with letters that English lacks: `he said şöyle that`."""
    for found in _LETTERED.finditer(article.prose):
        span, word = Span(*found.span()), found[0]
        borrowed = {word, word.removesuffix("s")} & words("borrowed-words")
        plain = word.islower() and not borrowed and not GARBLED.match(word)
        if plain and word not in table("foreign-nouns", "english") and not _cited(article, span):
            yield _shown(word, span)


def _cited(article: Article, span: Span) -> bool:
    """Whether a word stands on purpose, or beside another one of its language or a name."""
    prose = article.prose
    beside = f"{prose[: span.start].rpartition(' ')[0].rpartition(' ')[2]} {prose[span.end :][:20]}"
    near = {word.strip("“”\"',.;:()") for word in beside.split()[:2]}
    others = not all(map(str.isascii, near)) or near <= words("foreign-small-words")
    listed = prose[: span.start].endswith((", ", " and ", " or ", " as "))  # "such as tobalá"
    listed |= prose.startswith((", ", " and ", " or "), span.end)
    return others or listed or _meant(article, span) or _named(prose, span)


def _transcribed(article: Article) -> Iterator[Match]:
    """Find words in Latin letters that were not translated: `spoke of parazitirovanie`."""
    for found in _TRANSCRIBED.finditer(article.prose):
        span = Span(*found.span())
        if not common(found.group()) and not _meant(article, span):
            yield _shown(found.group(), span)


@lru_cache
def _noun_pattern() -> re.Pattern[str]:
    listed = _longest_first(table("foreign-nouns", "english"))
    return re.compile(rf"(?<![\w’'.@/-])(?P<elided>l['’])?(?P<word>{listed})(?![\w’'@/-]|\.\w)")


def _nouns(article: Article) -> Iterator[Match]:
    """Find words of the news that were not translated: `the gobierno said`."""
    for found in _noun_pattern().finditer(article.prose):
        span = Span(*found.span())
        titled = found["word"][0].isupper()  # "Platform Sözcüsü Ali Kaya"
        if not _meant(article, span) and (titled or not _named(article.prose, span)):
            right = table("foreign-nouns", "english")[found["word"]]
            right = f"the {right}" if found["elided"] else right
            yield _replaced(found[0], span, right)


_ELIDED = re.compile(rf"(?<=[a-z] )(?P<at>(?:l|dell|all|nell|d)['’])(?P<name>{NAME})")


def _joined(article: Article) -> Iterator[Match]:
    """Find "and" between two names: `Inter e Juventus`."""
    for span in joined(article):
        yield _replaced(article.prose[span.start : span.end], span, "and")


def _elided(article: Article) -> Iterator[Match]:
    """Find an article that clings to a name that the article has without: `attack l'Inter`."""
    for found in _ELIDED.finditer(article.prose):
        span = Span(*found.span("at"))
        if apart(article, found["name"]) and not _meant(article, span):
            values = {"text": f'"{found["at"]}"', "advice": "leave it out"}
            yield Match(span, values, (replaced(span.start, span.end, ""),))


def _replaced(text: str, span: Span, right: str) -> Match:
    values = {"text": f'"{text}"', "advice": f'write "{right}"'}
    return Match(span, values, (replaced(span.start, span.end, right),))


def _guessed(text: str, span: Span, right: str) -> Match:
    """Return the match of a word that may mean something else than `right`, if that is known."""
    found = _replaced(text, span, right) if right else _shown(text, span)
    return replace(found, safety=Safety.HINT)


def _shown(text: str, span: Span) -> Match:
    return Match(span, {"text": f'"{text}"', "advice": "translate it"}, safety=Safety.HINT)


def _meant(article: Article, span: Span) -> bool:
    """Whether a foreign word stands on purpose: quoted, set apart, explained, spoken of."""
    prose = article.prose
    if article.quoted(span) or not running(article, span.start):
        return True
    before, behind = prose[max(0, span.start - 1) : span.start], prose[span.end : span.end + 2]
    if before in tuple(_OPENS) or behind[:1] in tuple("”\"’'»*_)]>") or behind == " (":
        return True
    sentence = prose[max(0, span.start - 60) : span.end + 60]
    if _SPOKEN_OF.search(sentence):
        return True
    return len(words_of(article).places(prose[span.start : span.end])) > _SELDOM


def _named(prose: str, span: Span, *, before_only: bool = False) -> bool:
    """Whether a word stands beside a name, of which it may be a part: `Sobre el Mar`."""
    before = re.search(r"([\w’'-]+)[ \xa0]$", prose[max(0, span.start - 30) : span.start])
    behind = re.match(r"[ \xa0]([\w’'-]+)", prose[span.end : span.end + 30])
    if before and before[1][0].isupper() and before[1] not in ("The", "A", "In", "He", "She", "It"):
        return True
    return bool(not before_only and behind and behind[1][0].isupper())


def _among_english(prose: str, span: Span) -> bool:
    """Whether English words stand on both sides, so that no phrase of a language is cited."""
    before = re.search(r"([\w’'-]+),?[ \xa0]$", prose[max(0, span.start - 30) : span.start])
    behind = re.match(r"[ \xa0'’]([\w’'-]+)", prose[span.end : span.end + 30])
    left = before is not None and before[1] in table("foreign-nouns", "english")
    return bool(before and behind and (left or _english(before[1])) and _english(behind[1]))


_ENGLISH_TOO = frozenset({"a", "in"})
"""Words of other languages that stand in any English sentence."""


def _english(word: str) -> bool:
    lower = word.lower()
    if word.isdigit() or lower in _ENGLISH_TOO:
        return True
    listed = words("count-nouns") | words("person-nouns") | words("seldom-capital-words")
    known = common(word) or is_function(lower) or lower in listed or ends_phrases(lower, -1) >= 0
    return known and lower not in words("foreign-small-words")
