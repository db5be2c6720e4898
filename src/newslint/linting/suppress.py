"""Suppression: comments in an article that keep rules quiet.

`<!-- newslint: ignore RULE, RULE -- reason -->` holds for the rest of its line, if prose stands
before it there, else for the next block; MDX has `{/* newslint: … */}` for it, and front matter
`# newslint: …` above a key. `<!-- newslint: off -->` holds until
`<!-- newslint: on -->`. Front matter `newslint: {ignore: [RULE]}` holds for the whole file.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from newslint.catalogue.own_rules import UNUSED
from newslint.catalogue.rule import Rule
from newslint.catalogue.rule_file import load_yaml
from newslint.catalogue.selection import ALL, names_of
from newslint.model import Finding, Span
from newslint.nearest import hint
from newslint.readers.lines import Lines

if TYPE_CHECKING:
    from newslint.readers.document import Comment, Document

_DIRECTIVE = re.compile(r"\s*newslint:\s*(\S*)\s*(.*?)\s*(?:--.*)?", re.DOTALL)
KEY = re.compile(r"^[ \t\[]*[\"']?newslint\b", re.MULTILINE)
"""Where front matter speaks to newslint."""

_VERBS = ("ignore", "off", "on")


@dataclass(frozen=True, slots=True)
class Ignore:
    """Rules or categories that are kept quiet from one source offset to another.

    `place` is where that is said; `wrong` says what is wrong with it, if anything. An `idle` one
    need not suppress anything.
    """

    place: Span
    reach: Span
    rules: tuple[str, ...] = ()
    wrong: str = ""
    idle: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rule would speak, in source: a finding, or a match that a judge turned down."""

    rule: str
    category: str
    start: int


def ignores(document: Document) -> list[Ignore]:
    """Return what a document says to newslint."""
    return [*_in_front_matter(document), *_in_comments(document)]


class Suppressed:
    """The places at which rules are kept quiet: `place in Suppressed(ignores(document))`."""

    def __init__(self, found: Iterable[Ignore]) -> None:
        self._reaches: dict[str, list[Span]] = defaultdict(list)
        for ignore in sorted(found, key=lambda each: each.reach):
            for name in ignore.rules:
                _add(self._reaches[name], ignore.reach)

    def __contains__(self, place: Place) -> bool:
        return any(
            _covers(self._reaches.get(name, ()), place.start)
            for name in names_of(place.rule, place.category)
        )


def _add(reaches: list[Span], reach: Span) -> None:
    """Add a reach behind others, to the last of them where they meet."""
    if reaches and reach.start <= reaches[-1].end:
        reach = Span(reaches[-1].start, max(reaches.pop().end, reach.end))
    reaches.append(reach)


def _covers(reaches: Sequence[Span], at: int) -> bool:
    number = bisect_right(reaches, at, key=lambda reach: reach.start)
    return number > 0 and at < reaches[number - 1].end


def unused(
    document: Document,
    found: Iterable[Ignore],
    places: Iterable[Place],
    ran: Mapping[str, Rule],
    known: Mapping[str, Rule],
) -> Iterator[Finding]:
    """Yield a finding for each ignore that is wrong, or keeps none of `places` quiet.

    Of rules that did not run nothing is said.
    """
    starts: dict[str, list[int]] = {
        name: [] for rule in ran.values() for name in names_of(rule.id, rule.category)
    }
    for place in sorted(places, key=lambda each: each.start):
        for name in names_of(place.rule, place.category):
            if name in starts:
                starts[name].append(place.start)
    names = {name for rule in known.values() for name in names_of(rule.id, rule.category)}
    for ignore in found:
        if ignore.idle:
            continue
        idle = [
            name
            for name in ignore.rules
            if _unknown(name, names) or _idle(ignore.reach, starts.get(name))
        ]
        if ignore.wrong or idle:
            what = ignore.wrong or _describe(idle, names, known)
            yield Finding(
                document.path, UNUSED.id, UNUSED.category, UNUSED.severity, ignore.place, what
            )


def _idle(reach: Span, starts: Sequence[int] | None) -> bool:
    """Whether none of the places of rules that ran lies in a reach; None: none of them ran."""
    if starts is None:
        return False
    return bisect_left(starts, reach.start) == bisect_left(starts, reach.end)


def _unknown(name: str, names: Collection[str]) -> bool:
    return name.partition("/")[0] != "languagetool" and name not in names


def _describe(idle: list[str], names: Collection[str], known: Mapping[str, Rule]) -> str:
    unknown = [name for name in idle if _unknown(name, names)]
    if unknown:
        return f"There is no rule '{unknown[0]}'{hint(unknown[0], known) or '.'}"
    return f"This comment has nothing to silence: {', '.join(idle)}."


def _in_comments(document: Document) -> Iterator[Ignore]:
    off: Comment | None = None
    lines = Lines(document.source)
    blocks = sorted(block.source for block in document.blocks)
    for comment in document.comments:
        directive = _DIRECTIVE.fullmatch(comment.text)
        if directive is None:
            continue
        verb, rest = directive.groups()
        if verb == "ignore" and rest:
            yield Ignore(comment.span, _reach(document, blocks, lines, comment), _split(rest))
        elif verb == "off" and not rest:
            off = off or comment
        elif verb == "on" and not rest:
            if off:
                yield Ignore(off.span, Span(off.span.end, comment.span.start), (ALL,), idle=True)
            off = None
        else:
            yield Ignore(comment.span, Span(0, 0), wrong=_complaint(verb))
    if off:
        yield Ignore(off.span, Span(off.span.end, len(document.source)), (ALL,), idle=True)


def _reach(document: Document, blocks: Sequence[Span], lines: Lines, comment: Comment) -> Span:
    at, after = comment.span.start, comment.span.end
    line_start, line_end = lines.bounds(at)
    number = bisect_left(blocks, at, key=lambda block: block.start)
    nearest = blocks[number - 1] if number else Span(0, 0)
    words = _end_of_words(document.source, at)
    around = (blocks[each] for each in range(number - 1, -1, -1) if blocks[each].end >= words)
    last = next(around, nearest)  # not the text of an image within the block
    start = max(line_start, last.start)
    if document.source[start : min(at, last.end)].strip():
        return Span(start, min(line_end, max(at, last.end)))
    if last.end > at:
        return Span(at, last.end)
    number = bisect_left(blocks, after, key=lambda block: block.start)
    return blocks[number] if number < len(blocks) else Span(0, 0)


def _end_of_words(source: str, at: int) -> int:
    """Return where the last thing before an offset ends that is no white space."""
    while at and source[at - 1].isspace():
        at -= 1
    return at


def _in_front_matter(document: Document) -> Iterator[Ignore]:
    text = document.front_matter
    if "newslint" not in text:
        return
    key = KEY.search(document.source)
    place = Span(*key.span()) if key else Span(0, 0)
    data = _parsed(text, toml=document.source.startswith("+++"))
    said = data.get("newslint") if isinstance(data, dict) else None
    if said is None:
        return
    names = said.get("ignore") if isinstance(said, dict) and set(said) == {"ignore"} else None
    names = [names] if isinstance(names, str) else names
    if isinstance(names, list) and all(isinstance(name, str) for name in names):
        yield Ignore(place, Span(0, len(document.source)), tuple(names))
    else:
        yield Ignore(place, Span(0, 0), wrong="Write 'newslint: {ignore: [RULE, RULE]}' here.")


def _parsed(text: str, *, toml: bool) -> Any:
    """Return the data in front matter; malformed front matter is for the site's tools to mend."""
    try:
        if toml:
            import tomllib

            return tomllib.loads(text)
        return load_yaml(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def _split(names: str) -> tuple[str, ...]:
    return tuple(name for name in re.split(r"[,\s]+", names) if name)


def _complaint(verb: str) -> str:
    if verb == "ignore":
        return "Name the rules to ignore: 'newslint: ignore RULE, RULE -- reason'."
    if verb in _VERBS:
        return f"'newslint: {verb}' takes no rules; write the reason after '--'."
    advice = hint(verb, _VERBS) or "; there are 'ignore', 'off' and 'on'."
    return f"'newslint: {verb}' means nothing{advice}"
