"""Lines around an article: who wrote it and whom a picture shows is not whom it is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.people.mentions import phrase_head
from newslint.people.person import Person
from newslint.pronouns.antecedents import Candidate, Pronoun

if TYPE_CHECKING:
    from newslint.article.article import Article

_NAME = r"(?:[A-ZÀ-Þ][\w.’'-]*[ ,&]*(?:and )?){1,6}"
_BYLINE = re.compile(rf"(?:[^.?!\n]{{0,60}}\b)?[Bb]y {_NAME}|{_NAME}(?:\|[^\n]*)?|[A-Z ]+: [^\n]*")
"""A line that signs: `By Ana Lima`, `Interview by Ana Lima`, `Ana Lima | The Harbour Times`."""


def signs_only(article: Article, person: Person) -> bool:
    """Whether somebody stands only in such lines; a headline of a name alone is like one."""
    prose, blocks = article.prose, article.document.blocks
    lines = {article.paragraph_number(each.root.idx) for each in person.mentions}
    return bool(lines) and all(
        _BYLINE.fullmatch(prose[blocks[number].span.start : blocks[number].span.end].strip())
        for number in lines
    )


def follows_caption(article: Article, pronoun: Pronoun, best: Candidate) -> bool:
    """Whether a pronoun opens a paragraph, and a caption before it only mentions the heaviest.

    Who heads a line is whom the paragraph is about, as is whom the headline names.
    """
    prose, start = article.prose, article.sentences[pronoun.sentence].start_char
    before = prose[:start].rstrip()
    line = before.rfind("\n") + 1
    last = article.doc[best.last]
    opens = 0 < line <= last.idx and "\n" in prose[len(before) : start]
    return opens and phrase_head(last).dep_ == "pobj" and before[-1].isalnum()
