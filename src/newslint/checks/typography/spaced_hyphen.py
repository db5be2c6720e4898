"""Hyphens with a space at one side only: `non -binding`, `second- half`, `(R -OH)`."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence

from newslint.article.article import Article
from newslint.edits import replaced, touches_any
from newslint.english.dictionary import is_listed
from newslint.english.lexicon import words
from newslint.model import Edit, Match, Span

_BEFORE = re.compile(
    r"(?<![\w@/.'’-])(?P<left>[A-Za-z]+|\d+)(?P<at> -)(?P<right>[a-z]{3,}|[A-Z][\w.]*)(?![\w@/])"
)
_BEHIND = re.compile(
    r"(?<![\w@/.'’])(?P<left>(?:[A-Za-z]{1,40}-){0,5}[A-Za-z]{1,40})(?P<at>- )"
    r"(?P<right>[A-Za-z]{3,})(?![\w@/])"
)
_HANGING = frozenset(
    {"and", "or", "to", "nor", "versus", "through", "into", "from", "rather", "as"}
)
"""Words behind a part of a word that is not repeated: `pre- and post-war`."""
_TWO = re.compile(r"(?<=\w) -[a-z][^.?!\n]{2,80}\w(?:- | -)(?=\w)")
_PAIR = re.compile(
    r"(?<=[\w,)”\"])(?P<on> -)(?=[A-Za-z“\"])(?:(?! -|- )[^.?!\n]){2,80}(?<=[\w)”\"])"
    r"(?P<off>- )(?!(?:and|or|to)\b)(?=\w)"
)
_INSERTION = re.compile(r"[^.?!\n]{2,80}")
_SIGNED = re.compile(r" -(?:[A-Z]{1,3}(?=[”\"]?(?: —|\s*$|\s*\n))|\w+(?: \w+){0,2}(?=\n|$))")
"""Who says so, at the end of a line: `much work to do -H`, `Talks drag on -sources`."""
_PARTY = re.compile(r"\([A-Z]$")
_PREFIXES = frozenset(
    {"non", "anti", "pro", "semi", "quasi", "multi", "ultra", "pre", "post", "mid", "self", "vice"}
    | {"co", "ex", "sub", "inter", "neo", "pseudo"}
)
_PARTS = re.compile(rf"(?<![\w'’-])(?i:{'|'.join(sorted(_PREFIXES))}) - [a-z]{{4,}}\b")
_NUMBERED = re.compile(
    r"(?<=\b[Uu]nder) -(?=\d\d\b)"
    r"|(?<=\d[.,]\d) -(?=(?:lit|met|kilomet)(?:re|er)\b|(?:mile|inch|hectare|tonne|ton)\b)"
)
"""A number beside its hyphen: `the under -21 title`, `a 1.5 -litre bottle`."""
_AGE = re.compile(
    r"(?<![\w.,'’-])\d+(?P<first> ?- ?)(?:years?|months?|weeks?|days?)(?P<second> ?- ?)olds?\b"
)


def spaced_hyphen(article: Article) -> Iterator[Match]:
    """Find hyphens with a space at one side, or dashes that look so: `a non -binding vote`."""
    prose = article.prose
    ages = list(_ages(prose))
    yield from ages
    dashes = [Span(*found.span(mark)) for found in _PAIR.finditer(prose) for mark in ("on", "off")]
    taken = sorted([*(age.span for age in ages), *dashes])
    two = {at for pair in _TWO.finditer(prose) for at in _ends(pair)}
    for pattern in (_BEFORE, _BEHIND):
        for found in pattern.finditer(prose):
            span = Span(*found.span("at"))
            if not _allowed(prose, found) or touches_any(taken, span):
                continue
            if span.start in two or _is_dash(prose, found) or _parts_phrases(prose, found):
                dashes.append(span)
            else:
                repair = replaced(span.start, span.end, "-")
                yield Match(span, {"what": "this hyphen"}, (repair,))
    yield from _dashes(prose, sorted(dashes))
    for found in _NUMBERED.finditer(prose):
        yield Match(Span(*found.span()), {"what": "this hyphen"}, (replaced(*found.span(), "-"),))
    for found in _PARTS.finditer(prose):
        if found.start() and (
            prose[found.start() - 1].isalnum() or prose[found.start() - 1] in "-'’"
        ):
            continue
        at = prose.index(" - ", found.start())
        yield Match(Span(at, at + 3), {"what": "this hyphen"}, (replaced(at, at + 3, "-"),))


def _dashes(prose: str, spans: Sequence[Span]) -> Iterator[Match]:
    """Yield dashes, the two around an insertion as one: `the bridge -which fell in May- was`."""
    left = deque(spans)
    while left:
        marks = [left.popleft()]
        if left and _INSERTION.fullmatch(prose, marks[0].end, left[0].start):
            marks.append(left.popleft())
        what = "this dash" if len(marks) == 1 else "each of these dashes"
        repair = tuple(Edit(mark, " – ") for mark in marks)
        yield Match(Span(marks[0].start, marks[-1].end), {"what": what}, (repair,))


def _ages(prose: str) -> Iterator[Match]:
    """Find ages with spaces at their hyphens: `a 24 -year -old`."""
    for found in _AGE.finditer(prose):
        marks = (Span(*found.span(name)) for name in ("first", "second"))
        spaced = [mark for mark in marks if " " in prose[mark.start : mark.end]]
        if spaced:
            repair = tuple(Edit(mark, "-") for mark in spaced)
            yield Match(Span(spaced[0].start, spaced[-1].end), {"what": "this hyphen"}, (repair,))


def _ends(pair: re.Match[str]) -> tuple[int, int]:
    """Return where the two dashes of an insertion stand."""
    return pair.start(), pair.end() - 2


def _allowed(prose: str, found: re.Match[str]) -> bool:
    """Whether the place is no part of a word that is not repeated, no range and no option."""
    left, right = found["left"], found["right"]
    if found["at"] == "- ":
        graded = left.isupper() and (len(left) == 1 or len(set(left)) == 1)  # "BBB- rated"
        return right not in _HANGING and not graded
    if _SIGNED.match(prose, found.start("at")):
        return False
    party = _is_party(prose, found.end("left"))
    return (right[0].islower() or party or left[0].isalpha()) and (len(left) > 1 or party)


def _is_party(prose: str, end: int) -> bool:
    """Whether a letter stands behind a bracket, as that of a party: `(D-Ohio)`."""
    return _PARTY.match(prose[max(0, end - 2) : end]) is not None


def _is_dash(prose: str, found: re.Match[str]) -> bool:
    """Whether the mark parts two phrases: `the bridge- which fell`, or there are two of them."""
    left, right = found["left"].lower(), found["right"].lower()
    if _is_party(prose, found.end("left")):
        return False
    small = words("function-words")
    if (left, right) == ("so", "called"):
        return False
    if left not in small and is_listed(f"{left}{right}"):
        return False  # "well- being"
    if right in small or (left in small and left not in _PARTS_OF_WORDS):
        return True
    if left in _PREFIXES:
        return False
    return found["right"][0].isupper() and not found["left"][0].isupper()


def _parts_phrases(prose: str, found: re.Match[str]) -> bool:
    """Whether a mark behind a space is one of two dashes, or the one of a dateline.

    The other one of the two has both of its spaces: `Towns -even the rich ones - do not pay.`.
    """
    if found["at"] != " -" or len(found["left"]) == 1:
        return False
    if found["left"].isupper() and found["right"][0].isupper():
        return "\n" in prose[max(0, found.start() - 1) : found.start()] or not found.start()
    start = max(prose.rfind(mark, 0, found.start()) for mark in ".?!\n") + 1
    others = _SPACED.findall(prose, start, found.start())
    sentence = _END.search(prose, found.end())
    behind = _SPACED.findall(prose, found.end(), sentence.start() if sentence else len(prose))
    return (len(others) + len(behind)) % 2 == 1


_SPACED = re.compile(r"(?<=[^\s-]) [-–] (?=\S)")
_END = re.compile(r"[.?!](?:\s|$)|\n")
_PARTS_OF_WORDS = frozenset({"all", "half", "no", "one", "two", "off", "in", "on", "over", "under"})
