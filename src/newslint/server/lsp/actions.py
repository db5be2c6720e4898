"""What an editor offers at a finding: its repairs, and a comment that keeps it quiet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lsprotocol import types

from newslint.edits import apply
from newslint.fixing.adopt import UnadoptableError, adopt, adoptable
from newslint.fixing.fixer import reads_as_meant
from newslint.fixing.moving import difference
from newslint.model import Edit, Finding, Fix, Report, Safety
from newslint.readers.document import Read
from newslint.server.lsp.diagnostics import diagnostics
from newslint.server.lsp.manuscript import OpenArticle
from newslint.server.lsp.positions import Positions

FIX_ALL = "source.fixAll.newslint"
"""The kind of the action that applies all safe fixes, for editors that do so on save."""

FIX_ALL_COMMAND = "newslint.fixAll"
IGNORE_COMMAND = "newslint.ignore"

_LEVELS = {
    Safety.SAFE: "Safe repair",
    Safety.UNSAFE: "Unsafe repair",
    Safety.HINT: "Hint",
}


def text_edits(edits: Iterable[Edit], positions: Positions) -> list[types.TextEdit]:
    """Return edits of a text as the protocol has them."""
    return [types.TextEdit(positions.range(each.span), each.text) for each in sorted(edits)]


def workspace_edit(article: OpenArticle, edits: Iterable[Edit]) -> types.WorkspaceEdit:
    """Return edits that an editor refuses where the article has changed meanwhile."""
    document = types.OptionalVersionedTextDocumentIdentifier(article.uri, article.version)
    changes = text_edits(edits, article.positions)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, changes)])


def quick_fixes(
    article: OpenArticle, finding: Finding, read: Read, reason: str
) -> Iterator[types.CodeAction]:
    """Yield the actions at a finding, the surest first. `reason` is the one of the comment."""
    said = diagnostics(Report(article.path, article.text, (finding,)), article.positions)
    for fix in (finding.fix, *finding.alternatives):
        if fix is None or not _can(article.text, finding, fix, read):
            continue
        yield types.CodeAction(
            f"{_LEVELS[fix.safety]}: {fix.title}",
            types.CodeActionKind.QuickFix,
            said,
            is_preferred=fix.safety is Safety.SAFE or None,
            edit=workspace_edit(article, fix.edits),
        )
    comments = quiet(article, [finding], read, reason)
    if comments:
        yield types.CodeAction(
            f"Ignore {finding.rule} here: {reason}",
            types.CodeActionKind.QuickFix,
            said,
            edit=workspace_edit(article, comments),
        )


def _can(source: str, finding: Finding, fix: Fix, read: Read) -> bool:
    """Whether the text reads as meant after a fix: what is only shown may have no place."""
    return reads_as_meant(read, source, replace(finding, fix=fix))


def quiet(
    article: OpenArticle, findings: Sequence[Finding], read: Read, reason: str
) -> Sequence[Edit]:
    """Return the comments that keep findings quiet; none where no comment can stand."""
    try:
        return adopt(read, article.text, adoptable(findings), reason)
    except UnadoptableError:
        return ()


def fix_all(article: OpenArticle, fixed: str) -> types.CodeAction | None:
    """Return the action that makes an article into what `newslint fix` would make of it."""
    if fixed == article.text:
        return None
    edit = difference(article.text, fixed)
    assert apply(article.text, [edit]) == fixed
    return types.CodeAction(
        "Repair all that is safe",
        FIX_ALL,
        edit=workspace_edit(article, [edit]),
    )


def fix_all_command(article: OpenArticle, report: Report) -> Iterator[types.CodeAction]:
    """Yield the actions that repair all: worked out only where somebody takes one."""
    levels = {each.fix.safety for each in report.findings if each.fix}
    wordings = {
        Safety.SAFE: "Repair all that is safe",
        Safety.UNSAFE: "Repair everything, including what an editor should look at",
    }
    for level, title in wordings.items():
        if level in levels:
            command = types.Command(title, FIX_ALL_COMMAND, arguments=[article.uri, level.label])
            yield types.CodeAction(title, types.CodeActionKind.QuickFix, command=command)
