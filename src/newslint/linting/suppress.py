"""Suppression: comments in an article that keep rules quiet.

`<!-- newslint: ignore RULE, RULE -- reason -->` holds for the rest of its line, if prose stands
before it there, else for the next block; MDX has `{/* newslint: … */}` for it, and front matter
`# newslint: …` above a key. `<!-- newslint: off -->` holds until
`<!-- newslint: on -->`. Front matter `newslint: {ignore: [RULE]}` holds for the whole file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from newslint.catalogue.own_rules import UNUSED
from newslint.catalogue.rule import Rule, load_yaml
from newslint.catalogue.selection import ALL, named
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


def suppressed(found: Iterable[Ignore], place: Place) -> bool:
    """Whether one of the ignores keeps a rule quiet at a place."""
    return any(_holds(ignore, place) for ignore in found)


def _holds(ignore: Ignore, place: Place) -> bool:
    inside = ignore.reach.start <= place.start < ignore.reach.end
    return inside and named(place.rule, place.category, ignore.rules)


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
    places = list(places)
    for ignore in found:
        if ignore.idle:
            continue
        idle = [name for name in ignore.rules if _idle(ignore, name, places, ran, known)]
        if ignore.wrong or idle:
            what = ignore.wrong or _describe(idle, known)
            yield Finding(
                document.path, UNUSED.id, UNUSED.category, UNUSED.severity, ignore.place, what
            )


def _idle(
    ignore: Ignore,
    name: str,
    places: list[Place],
    ran: Mapping[str, Rule],
    known: Mapping[str, Rule],
) -> bool:
    if _unknown(name, known):
        return True
    if not any(named(rule.id, rule.category, [name]) for rule in ran.values()):
        return False
    only = Ignore(ignore.place, ignore.reach, (name,))
    return not any(_holds(only, place) for place in places)


def _unknown(name: str, known: Mapping[str, Rule]) -> bool:
    if name.partition("/")[0] == "languagetool":
        return False
    return not any(named(rule.id, rule.category, [name]) for rule in known.values())


def _describe(idle: list[str], known: Mapping[str, Rule]) -> str:
    unknown = [name for name in idle if _unknown(name, known)]
    if unknown:
        return f"There is no rule '{unknown[0]}'{hint(unknown[0], known) or '.'}"
    return f"Nothing is suppressed here: {', '.join(idle)}."


def _in_comments(document: Document) -> Iterator[Ignore]:
    off: Comment | None = None
    lines = Lines(document.source)
    for comment in document.comments:
        directive = _DIRECTIVE.fullmatch(comment.text)
        if directive is None:
            continue
        verb, rest = directive.groups()
        if verb == "ignore" and rest:
            yield Ignore(comment.span, _reach(document, lines, comment), _split(rest))
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


def _reach(document: Document, lines: Lines, comment: Comment) -> Span:
    at, after = comment.span.start, comment.span.end
    line_start, line_end = lines.bounds(at)
    before = [block.source for block in document.blocks if block.source.start < at]
    around = [each for each in before if not document.source[each.end : at].strip()]
    last = max(around or before, default=Span(0, 0))  # not the text of an image within the block
    start = max(line_start, last.start)
    if document.source[start : min(at, last.end)].strip():
        return Span(start, min(line_end, max(at, last.end)))
    if last.end > at:
        return Span(at, last.end)
    following = [block.source for block in document.blocks if block.source.start >= after]
    return min(following, default=Span(0, 0))


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
        return f"'newslint: {verb}' takes no rules; a reason goes behind '--'."
    advice = hint(verb, _VERBS) or "; there are 'ignore', 'off' and 'on'."
    return f"'newslint: {verb}' means nothing{advice}"
