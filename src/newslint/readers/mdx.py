"""MDX: Markdown with modules, tags and expressions of JSX, none of which is prose.

Its comments are `{/* newslint: … */}`; those of HTML would break the build of a site.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from newslint.model import Span
from newslint.readers import front_matter, jsx
from newslint.readers.builder import Builder
from newslint.readers.document import Comment, Document
from newslint.readers.lines import flat
from newslint.readers.markdown import hidden, read_body, spell


def read(
    path: PurePath, source: str, fields: Sequence[str] = (), never: Sequence[Span] = ()
) -> Document:
    """Read MDX; the prose `fields` of its front matter are blocks too, `never` is no prose."""
    text = flat(source)
    builder = Builder(path, source, spell, indents=True)
    known = hidden(builder, text, never)
    start = front_matter.read(builder, text, fields)
    foreign = jsx.in_mdx(known, start)
    for each in foreign:
        if each.comment is not None:
            builder.comments.append(Comment(each.span, each.comment))
    masked = hidden(builder, known, [each.span for each in foreign])
    return read_body(builder, text, masked, start)
