"""Speech without quotation marks behind a comma: `He said, we will not give up.`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newslint.article.article import Article, once
from newslint.article.sentences import has_tag, running, sentence_end, sentence_start
from newslint.article.speech import first_person
from newslint.english.tags import FINITE
from newslint.model import Span


@dataclass(frozen=True, slots=True)
class Unmarked:
    """Somebody's words; `sure` says that nothing but speech begins so behind a comma."""

    span: Span
    sure: bool


_MARKS = re.compile("[“”\"«»„]|(?<!\\w)[‘']|[’'](?!\\w)")
_SAID = (
    r"\b(?:added|adds|admitted|announced|answered|answers|asked|asks|commented|declared|emphasi[sz]ed"
    r"|exclaimed|explained|insisted|remarked|replied|replies|responded|said|says|shouted|stated"
    r"|states|stressed|told|underlined|warned|writes|wrote)"
)
_BEGUN = re.compile(
    r"(?!(?:After|Although|As|Because|Before|But as|By|For|From|If|Like|Once|Since|So|That|Though"
    r"|To|Until|What|Whatever|When|Where|While|Who|With|Without)\b)"
    rf"[A-ZÀ-Þ][^,.?!:;—–\n]{{0,90}}?(?<!\bbeen )(?<!\bwas )(?<!\bwere ){_SAID}"
    r"(?: (?:in|on|at|to|during|after) [^,.?!:;—–\n]{1,50}"
    r"| (?:me|him|her|them|us|reporters|journalists|today|yesterday|again|that day))?, "
)
"""Who speaks, from the start of a sentence: "The mayor said on Monday, "."""
_OWN = re.compile(r"(?:[Ww]e|I|[Mm]y|[Oo]ur|I['’]\w+|[Ww]e['’]\w+)\b(?! \w+, | [A-Z])")
_SENTENCE = re.compile(
    r"(?:Alas|All|And|Are|As|At|Because|But|Can|Come|Did|Do|Does|Don['’]t|Everybody|Everyone|For"
    r"|Go|He|How|If|In|Is|It|It['’]s|Let|Let['’]s|Look|Never|No|Nobody|Not|Now|Oh|On|Please"
    r"|Remember|She|So|Stop|That|That['’]s|The(?! [A-Z])|Then|There|These|They|This|Those|To"
    r"|Today|Well|What|When|Where|Who|Why|Will|Would|Yes|You|Your)\b"
    r"(?=[,!]| [a-z0-9]| I\b)|(?:Alas|Oh)\b"
)
_NAMED = re.compile(
    r"[A-Z][\w-]+(?:['’]s? \w+)?(?: [A-Z][\w-]+)*"
    r" (?:is|are|was|were|has|have|will|can|must|does|did)\b"
)
_QUESTION = re.compile(
    r"(?:(?:how|what|when|where|who|why) )?"
    r"(?:are|can|could|did|do|does|have|should|will|would) you [^.?!\n]*\?"
)


@once
def behind_comma(article: Article) -> tuple[Unmarked, ...]:
    """Return what somebody says behind a comma and without marks, in running text."""
    return tuple(_found(article))


def _found(article: Article) -> Iterator[Unmarked]:
    prose = article.prose
    for comma in _COMMA.finditer(prose):
        start = sentence_start(article, comma.start())
        begun = _BEGUN.fullmatch(prose, start, comma.end())
        if begun is None or first_person(begun[0]) or not running(article, start):
            continue
        own = _OWN.match(prose, comma.end()) or _SENTENCE.match(prose, comma.end())
        if not own and not _doubted(article, comma.end()):
            continue
        end = _end(article, comma.end())
        if not _MARKS.search(prose, start, end):
            yield Unmarked(Span(comma.end(), end), sure=own is not None)


_COMMA = re.compile(rf"{_SAID}\b[^,.?!:;—–\n]{{0,60}}, (?=\w)")


_CLAUSE = re.compile(
    r"(?!(?:he|it|she|they|the \w+) (?:also )?(?:added|adds|said|says)\b)"
    r"(?:all|he|if|it|no|nobody|she|that is|the|there|these|they|this|those)\b(?! \w+,)"
)


def _doubted(article: Article, at: int) -> bool:
    """Whether what begins at an offset may be told, too: "said, Lima is late", "asked, do you"."""
    prose = article.prose
    if _NAMED.match(prose, at) or _QUESTION.match(prose, at):
        return True
    clause = _CLAUSE.match(prose, at)
    return clause is not None and has_tag(article, at, sentence_end(article, at), FINITE)


def _end(article: Article, start: int) -> int:
    """Return where words end: with the last sentence in a row that says "I" or exclaims."""
    prose = article.prose
    block = article.document.blocks[article.paragraph_number(start)].span
    end = min(sentence_end(article, start), block.end)
    while end < block.end:
        following = min(sentence_end(article, end + 1), block.end)
        text = prose[end:following].strip()
        spoken = first_person(text) or text[-1:] in ("!", "?")
        if following <= end or not spoken or _TOLD.match(text):
            return end
        end = following
    return end


_TOLD = re.compile(rf"[A-Z][^,.?!:;\n]{{0,60}}{_SAID}\b")
