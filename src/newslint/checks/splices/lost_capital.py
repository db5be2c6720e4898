"""Names of days, months, languages, peoples, countries and persons that lost their capital."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.article.article import Article
from newslint.article.other_language import left_in_other_language
from newslint.article.sentences import running, tokens
from newslint.article.words import words_of
from newslint.checks.splices.lost_capital_headings import small_headings
from newslint.checks.splices.lost_capital_initials import small_initials
from newslint.checks.splices.lost_capital_names import small_names
from newslint.checks.splices.lost_capital_starts import small_starts
from newslint.checks.splices.lost_capital_states import small_parties, small_states
from newslint.edits import replaced
from newslint.english.common import common, is_word, known
from newslint.english.dictionary import is_english
from newslint.english.lexicon import rows, words
from newslint.english.names import bearers
from newslint.english.tags import FINITE
from newslint.model import Match, Span
from newslint.readers.document import Kind

_DATED = re.compile(r"\b(?:in|since|until|by|of|from|last|next|this|early|late|mid|\d\d?) $")
_BEHIND_WORD = re.compile("[a-z,.] ")
_HEAD = 100  # code points of a paragraph among which its first letter stands
_FOLLOWING = re.compile(r" ([a-z]+)")
_WORD = re.compile(r"(?<![\w/@#._’'-])[a-z]{4,}(?![\w/@_-]|\.\w)")
_TITLED = re.compile(
    r"(?<![\w/@#._’'-])(?P<title>mr|mrs|ms|dr|president|senator|minister|chancellor|governor|mayor"
    r"|pope|professor)(?P<dot>\.?) (?P<name>[a-z]{3,})(?![\w-])"
)


_HABIT = 2  # countries, or "I", in lower case, as in no language: so the article writes them all


def lost_capital(article: Article) -> Iterator[Match]:
    """Yield names in lower case, but not where an article has them throughout."""
    found = list(_lost_capitals(article))
    countries = {row["country"].lower() for row in rows("countries")}
    if sum(match.values["word"] in countries for match in found) < _HABIT:
        yield from found
    yield from _halved(article)
    states = [each for each in small_states(article.prose) if _among_capitals(article, each[0])]
    yield from (
        _lost(span.start, span.end, article.prose[span.start : span.end], right)
        for span, right in states
    )
    taken = {span.start for span, _ in states}
    starts = {match.span.start: match for match in _small_starts(article)}
    for span in small_starts(article):
        word = article.prose[span.start : span.end]
        starts[span.start] = _lost(span.start, span.end, word, word.capitalize())
    for span, right in small_headings(article):
        word = article.prose[span.start : span.end]
        starts.setdefault(span.start, _lost(span.start, span.end, word, right, kind="small-start"))
    yield from (match for at, match in sorted(starts.items()) if at not in taken)
    yield from _small_names(article)
    initials = small_initials(article)
    for span, right in (*small_names(article), *small_parties(article.prose), *initials):
        yield _lost(span.start, span.end, article.prose[span.start : span.end], right)
    small = list(_SMALL_I.finditer(article.prose))
    if len(small) < _HABIT:
        yield from (_lost(*match.span(), "i", "I") for match in small)


_SMALL_I = re.compile(
    r"(?<![\w’'.&/-])(?<!\bthe )i(?=[’'](?:m|ve|d|ll)\b"
    r"| (?:am|was|have|had|do|did|don[’']t|didn[’']t|can|could|will|would|should|must|think|thought"
    r"|know|knew|want|wanted|say|said|feel|felt|went|hope|believe|need|love|saw|mean|told|got)\b)"
)
"""The pronoun in lower case, before its verb; an "i" elsewhere is a word of another language."""


def _halved(article: Article) -> Iterator[Match]:
    """Yield names that kept one of their capitals: `the defense Ministry`, `new York`."""
    prose = article.prose
    for match in _halved_names().finditer(prose):
        found = match.group()
        right = _written()[found.lower()]
        inside = _BEHIND_WORD.match(prose, max(0, match.start() - 2)) is not None
        shouted = found.isupper() and right.istitle()  # a dateline
        later = found[0].isupper() and inside and not (shouted or right.endswith(_BODIES))
        halved = found != right and any(map(str.isupper, found)) and (found[0].islower() or later)
        if found.startswith(("los ", "las ")) and _OF.search(
            prose, max(0, match.start() - 4), match.start()
        ):
            continue  # "Eduardo de los Angeles"
        if halved and not _COMPASS.search(prose, max(0, match.start() - 6), match.start()):
            yield _lost(match.start(), match.end(), found, right)
        elif found.islower() and _BODY.search(prose, max(0, match.start() - 5), match.start()):
            right = _written()[found]
            if not right.endswith(_OFFICES) and right in prose:
                yield _lost(match.start(), match.end(), found, right)
    for match in _ministries().finditer(prose):
        yield _lost(*match.span("at"), match["at"], "Ministry")


_PAIR = re.compile(
    r"(?<![\w/@#._’'-])(?P<one>[a-z]{3,}) (?P<two>[a-z]{4,})(?![\w/@-]|\.\w|[’'](?!s\b))"
)


_BEARERS = 1000  # of a first name that is also a word


def _small_names(article: Article) -> Iterator[Match]:
    """Yield full names in lower case that the article has with capitals: `coco tarvi`."""
    prose = article.prose
    for match in _PAIR.finditer(prose):
        one, two = match["one"], match["two"]
        first = not known(one) or bearers(one.capitalize()) >= _BEARERS
        if not first or known(two) or is_english(two):
            continue
        right = f"{one.capitalize()} {two.capitalize()}"
        if right in prose and _has_capitals(article, match.start()):
            yield _lost(*match.span(), match.group(), right)


_BODY = re.compile(r"\b[Tt]he $")
_OF = re.compile(r"\b[Dd]e $")
_OFFICES = ("Minister", "Secretary", "General", "Ministry", "Party", "Department")
"""What the papers write with and without a capital, in one article too."""
_BODIES = (
    *_OFFICES,
    *("Parliament", "Committee", "Council", "Court", "Commission", "Guard", "Guards", "Church"),
    *("Ocean", "Sea", "Stadium", "United", "Leader", "African", "Africans"),
    *("Manchester City", "New York City", "Leicester City"),
)
"""What follows the name of a party or a country in lower case in the style of some papers."""
_COMPASS = re.compile(r"\b(?:north|south|east|west|and|or|a|an) $")


@cache
def _written() -> Mapping[str, str]:
    return {name.lower(): name for name in words("halved-names")}


@cache
def _halved_names() -> re.Pattern[str]:
    names = sorted(map(re.escape, words("halved-names")), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:(?i:{'|'.join(names)}))(?![\w-])")


@cache
def _ministries() -> re.Pattern[str]:
    names = sorted(map(re.escape, words("departments")), key=len, reverse=True)
    return re.compile(rf"\b[Tt]he (?:\w+ )?(?P<at>ministry) of (?:{'|'.join(names)})\b")


_SMALL_START = re.compile(r"(?P<mark>[“\"‘'(]?)(?P<word>[a-z]+)(?=[ ,])")
_FINAL = re.compile(r"[.?!…][”\"’')\]]*\s*$")
_NO_START = frozenset({"and", "but", "or", "who", "which", "whose", "that", "whom"})
_LEAST_LINES = 3
_MOST_SMALL = 0.34


def _small_starts(article: Article) -> Iterator[Match]:
    """Yield first words of paragraphs without a capital: `coach out? The fans want it.`."""
    prose, blocks = article.prose, article.document.blocks
    texts = [prose[block.span.start : block.span.end] for block in blocks]
    small = [number for number, text in enumerate(texts) if _SMALL_START.match(text)]
    if len(blocks) < _LEAST_LINES or len(small) > _MOST_SMALL * len(blocks):
        return
    names = (*words("lower-case-names"), *article.facts.names)
    for number in small:
        block, text = blocks[number], texts[number]
        ended = number == 0 or _FINAL.search(texts[number - 1]) or _is_title(texts[number - 1])
        whole = number == 0 or _FINAL.search(text) is not None  # a headline has no mark
        if block.kind not in _PROSE or not ended or not whole:
            continue
        match = _SMALL_START.match(text)
        if match is None or text.startswith(names, match.start("word")):
            continue
        word, at = match["word"], block.span.start + match.start("word")
        if word in _NO_START or not is_word(word) or _lost_its_subject(article, at):
            continue
        right = word.capitalize()
        yield _lost(at, at + len(word), word, right, kind="small-start")


_PROSE = frozenset({Kind.PARAGRAPH})
_VERBS = FINITE | {"VBN"}


def _is_title(text: str) -> bool:
    """Whether a line stands by itself: no sentence goes on behind it."""
    return len(text.split()) < _LEAST_WORDS and text[-1].isalnum()


_LEAST_WORDS = 12


def _lost_its_subject(article: Article, at: int) -> bool:
    """Whether a line goes on behind a link that was lost: `took the title in the spring`."""
    first = tokens(article, at, at + 1)
    return first is not None and first[0].tag_ in _VERBS


def _lost_capitals(article: Article) -> Iterator[Match]:
    prose = article.prose
    capitals = _proper()
    for match in _WORD.finditer(prose):
        right = capitals.get(match.group())
        if right and _is_name(prose, match) and _has_capitals(article, match.start()):
            yield _lost(match.start(), match.end(), match.group(), right)
    for match in _TITLED.finditer(prose):
        name, title = match["name"], match["title"]
        if not _named(article, name) or not _has_capitals(article, match.start()):
            continue
        right = f"{title.capitalize()}{match['dot']} {name.capitalize()}"
        yield _lost(match.start(), match.end(), match.group(), right)


@cache
def _proper() -> Mapping[str, str]:
    """Map names in lower case to the way they are written; single words only."""
    lists = ("calendar", "languages", "faiths", "large-cities", "regions")
    names = {name for each in lists for name in words(each)}
    for row in rows("countries"):
        for column in ("country", "demonyms", "names"):
            names |= {name.strip() for name in row[column].split(";")}
    plain = (name for name in names if name.isalpha() and name == name.capitalize())
    return {name.lower(): name for name in (*plain, *words("networks"))}


@cache
def _networks() -> frozenset[str]:
    return frozenset(name.lower() for name in words("networks"))


def _is_name(prose: str, match: re.Match[str]) -> bool:
    word = match.group()
    if word == "august":
        return _DATED.search(prose, max(0, match.start() - 8), match.start()) is not None
    if word in _networks():
        return True
    if word in words("common-word-names") or common(word):
        return False
    following = _FOLLOWING.match(prose, match.end())
    if word == "catholic":  # as a taste may be
        return following is not None and following[1] in _OF_CHURCHES
    if following and following[1] == "army":
        return word != "swiss"  # a knife
    return following is None or following[1] not in words("french-fries-words")


_OF_CHURCHES = frozenset(
    {"bishop", "bishops", "cardinal", "charity", "church", "churches", "clergy", "community"}
    | {"families", "family", "hospital", "media", "nun", "nuns", "priest", "priests", "school"}
    | {"schools", "teaching", "university"}
)


def _named(article: Article, name: str) -> bool:
    """Whether a word in lower case is a name in this article: it has a capital elsewhere."""
    if common(name) or name in words("seldom-capital-words"):
        return False
    places = words_of(article).places(name.capitalize())
    return any(at > 1 and _BEHIND_WORD.match(article.prose, at - 2) for at in places)


def _has_capitals(article: Article, offset: int) -> bool:
    """Whether the paragraph at an offset is running text that does use capitals."""
    span = article.document.blocks[article.paragraph_number(offset)].span
    head = article.prose[span.start : min(span.end, span.start + _HEAD)]
    if not (running(article, offset) and head.lstrip("“\"'‘(")[:1].isupper()):
        return False
    return left_in_other_language(article, Span(offset, offset + 1)) is None


def _among_capitals(article: Article, span: Span) -> bool:
    """Whether the paragraph that an abbreviation stands in, or begins, does use capitals."""
    block = article.document.blocks[article.paragraph_number(span.start)].span
    if block.start < span.start:
        return _has_capitals(article, span.start)
    rest = article.prose[span.end : block.end]
    return running(article, span.start) and _NAMED.search(rest) is not None


_NAMED = re.compile(r" [A-Z][a-z]")


def _lost(start: int, end: int, word: str, right: str, kind: str = "") -> Match:
    what = "capitals" if len(right) > 1 and right.isupper() else "a capital"
    values = {"word": word, "right": right, "what": what}
    return Match(Span(start, end), values, (replaced(start, end, right),), kind=kind)
